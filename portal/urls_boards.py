"""Addresses of boards and their members, inside the admin."""

from django.contrib import admin
from django.urls import path

from portal import member_views as views
from portal.role_table import role_table
from portal.seat_list import seat_list, seats_csv

app_name = "boards"
staff = admin.site.admin_view

urlpatterns = [
    path("bang-quyen/", staff(role_table), name="roles"),
    path("quyen-han/", staff(seat_list), name="seats"),
    path("quyen-han/csv/", staff(seats_csv), name="seats_csv"),
    path("thanh-vien/<slug:code>/", views.province, name="province"),
    path("thanh-vien/<slug:code>/them/", views.add, name="add"),
    path("thanh-vien/<slug:code>/them-co-san/", views.add_existing, name="existing"),
    path("thanh-vien/<slug:code>/<int:pk>/", views.change, name="change"),
    path("thanh-vien/<slug:code>/<int:pk>/ket-thuc/", views.end, name="end"),
    path("thanh-vien/<slug:code>/<int:pk>/tro-lai/", views.again, name="again"),
    path("thanh-vien/<slug:code>/<int:pk>/roi-ban/", views.leave, name="leave"),
    path("thanh-vien/<slug:code>/<int:pk>/ban-giao/", views.give_on, name="hand_over"),
    path("thanh-vien/<slug:code>/<int:pk>/ma-moi/", views.invite, name="invite"),
]
