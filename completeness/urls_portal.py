"""The Office's pages, on the portal's own host."""

from django.urls import path

from completeness import views, views_requests

app_name = "completeness"

urlpatterns = [
    path("giam-sat/", views.dashboard, name="dashboard"),
    path("giam-sat/quy-dinh/", views.rules, name="rules"),  # codes have no hyphen
    path("giam-sat/<slug:code>/", views.todo, name="todo"),
    path("giam-sat/<slug:code>/cong-bo/", views.publish, name="publish"),
    path("giam-sat/<slug:code>/tam-dung/", views.suspend, name="suspend"),
    path("giam-sat/<slug:code>/mo-lai/", views.reopen, name="reopen"),
    path("giam-sat/<slug:code>/de-nghi/", views_requests.ask, name="ask"),
    path(
        "giam-sat/<slug:code>/rut-de-nghi/", views_requests.take_back, name="take_back"
    ),
    path("giam-sat/<slug:code>/tra-lai/", views_requests.send_back, name="send_back"),
    path(
        "giam-sat/<slug:code>/go-ngay/<int:pk>/da-xem/",
        views_requests.seen,
        name="seen",
    ),
]
