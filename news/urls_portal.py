"""News of all live sites, on the portal's host."""

from django.urls import path

from news import views

app_name = "news"

urlpatterns = [path("tin-tuc/", views.article_list, name="list")]
