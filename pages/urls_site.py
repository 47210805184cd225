"""The introduction on a member's host."""

from django.urls import path

from pages import views

app_name = "pages"

urlpatterns = [
    path("gioi-thieu/", views.page_list, name="list"),
    path("gioi-thieu/<slug:slug>/", views.page_detail, name="detail"),
]
