"""The Office's pages, on the portal's own host."""

from django.urls import path

from completeness import views

app_name = "completeness"

urlpatterns = [
    path("giam-sat/", views.dashboard, name="dashboard"),
    path("giam-sat/quy-dinh/", views.rules, name="rules"),  # codes have no hyphen
    path("giam-sat/<slug:code>/", views.todo, name="todo"),
    path("giam-sat/<slug:code>/cong-bo/", views.publish, name="publish"),
    path("giam-sat/<slug:code>/tam-dung/", views.suspend, name="suspend"),
]
