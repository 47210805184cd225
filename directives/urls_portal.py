"""Documents of all live sites, on the portal's host."""

from django.urls import path

from directives import views

app_name = "directives"

urlpatterns = [path("van-ban/", views.directive_list, name="list")]
