"""Files, on every host."""

from django.urls import path

from content import views

app_name = "content"

urlpatterns = [
    path("tep/<slug:file_id>/<str:name>", views.file_detail, name="file"),
    path("tep/<slug:file_id>/<int:width>/<str:name>", views.file_detail, name="size"),
]
