"""Files, and the editor's uploads, on the portal host."""

from django.urls import path

from content import views, views_advice, views_autosave, views_notices, views_word
from content.urls import urlpatterns as files

app_name = "content"

urlpatterns = [
    *files,
    path("admin/tai-anh/", views.upload_picture, name="upload_picture"),
    path("admin/goi-y/", views_advice.advice, name="advice"),
    path("admin/nhap-tam/", views_autosave.autosave, name="autosave"),
    path("admin/nhap-tam/bo/", views_autosave.drop_autosave, name="drop_autosave"),
    path("admin/tu-word/", views_word.take_word, name="take_word"),
    path("admin/dan/", views_word.pasted, name="pasted"),
    path("admin/tep-goc/<slug:key>/", views_word.original, name="original"),
    path("admin/thong-bao/", views_notices.seen, name="notices"),
]
