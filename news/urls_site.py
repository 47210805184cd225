"""News on a member's host."""

from django.urls import path

from news import views
from news.feeds import ArticleFeed

app_name = "news"

urlpatterns = [
    path("tin-tuc/", views.article_list, name="list"),
    path("tin-tuc/rss/", ArticleFeed(), name="feed"),
    path("tin-tuc/chuyen-muc/<slug:slug>/", views.category, name="category"),
    path("tin-tuc/<slug:slug>/", views.article_detail, name="detail"),
]
