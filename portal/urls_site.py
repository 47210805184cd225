"""Addresses on a member site's host; each app ships its own."""

from django.urls import include, path

from portal import sitemaps, views

own = [
    path("", views.home, name="home"),
    path("tim-kiem/", views.search, name="search"),
    path("so-do-trang/", views.site_map, name="site_map"),
    path("sitemap.xml", sitemaps.site_sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
]

urlpatterns = [
    path("", include((own, "portal"))),
    path("", include("content.urls")),
    path("", include("pages.urls_site")),
    path("", include("units.urls_site")),
    path("", include("news.urls_site")),
    path("", include("directives.urls_site")),
]

handler400 = "portal.views.bad_request"
handler403 = "portal.views.forbidden"
handler404 = "portal.views.not_found"
handler500 = "portal.views.broken"
