"""News of all live sites, on the portal's host."""

from django.urls import path

from content.feeds import Atom, Rss
from news import views
from news.feeds import ArticleFeed

app_name = "news"

urlpatterns = [
    path("tin-tuc/", views.article_list, name="list"),
    path("tin-tuc/rss/", ArticleFeed(Rss), name="feed"),
    path("tin-tuc/atom/", ArticleFeed(Atom), name="atom"),
    path("tin-tuc/chuyen-muc/<slug:slug>/", views.category, name="category"),
    path("tin-tuc/chuyen-muc/<slug:slug>/rss/", ArticleFeed(Rss), name="category_feed"),
    path(
        "tin-tuc/chuyen-muc/<slug:slug>/atom/", ArticleFeed(Atom), name="category_atom"
    ),
]
