"""Documents on a member's host."""

from django.urls import path

from directives import views
from directives.feeds import DirectiveFeed

app_name = "directives"

urlpatterns = [
    path("van-ban/", views.directive_list, name="list"),
    path("van-ban/rss/", DirectiveFeed(), name="feed"),
    path("van-ban/<slug:slug>/", views.directive_detail, name="detail"),
]
