"""The directory of officials and units, on the portal's host."""

from django.urls import path

from units import views

app_name = "units"

urlpatterns = [path("danh-ba/", views.directory, name="directory")]
