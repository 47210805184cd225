"""Files, on every host."""

from django.urls import path

from content import views

app_name = "content"

urlpatterns = [
    path("tep/<slug:file_id>/<str:name>", views.file_detail, name="file"),
    # a size of a picture bears the same name, so that every guard holds for it too
    path("tep/<slug:file_id>/<int:width>/<str:name>", views.file_detail, name="file"),
]
