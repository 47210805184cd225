"""Documents on a member's host."""

from django.urls import path

from content.feeds import Atom, Rss
from directives import views
from directives.feeds import DirectiveFeed

app_name = "directives"

urlpatterns = [
    path("van-ban/", views.directive_list, name="list"),
    path("van-ban/rss/", DirectiveFeed(Rss), name="feed"),
    path("van-ban/atom/", DirectiveFeed(Atom), name="atom"),
    path("van-ban/<slug:slug>/", views.directive_detail, name="detail"),
]
