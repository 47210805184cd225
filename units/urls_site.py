"""Organisation, leaders, schedule, contacts and map, on a member site's host."""

from django.urls import path

from units import views

app_name = "units"

urlpatterns = [
    path("co-cau-to-chuc/", views.chart, name="chart"),
    path("co-cau-to-chuc/<slug:slug>/", views.unit_detail, name="detail"),
    path("lien-he/", views.contacts, name="contacts"),
    path("lanh-dao/", views.leaders, name="leaders"),
    path("lich-lam-viec/", views.schedule, name="schedule"),
    path("ban-do/", views.boundary_map, name="map"),
]
