"""Files, and the editor's uploads, on the portal host."""

from django.urls import path

from content import views
from content.urls import urlpatterns as files

app_name = "content"

urlpatterns = [
    *files,
    path("admin/tai-anh/", views.upload_picture, name="upload_picture"),
]
