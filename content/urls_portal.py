"""Files, and the editor's uploads, on the portal host."""

from django.urls import path

from content import views, views_autosave, views_notices
from content.urls import urlpatterns as files

app_name = "content"

urlpatterns = [
    *files,
    path("admin/tai-anh/", views.upload_picture, name="upload_picture"),
    path("admin/nhap-tam/", views_autosave.autosave, name="autosave"),
    path("admin/nhap-tam/bo/", views_autosave.drop_autosave, name="drop_autosave"),
    path("admin/thong-bao/", views_notices.seen, name="notices"),
]
