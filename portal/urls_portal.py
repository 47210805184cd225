"""Addresses on the portal's own host; each app ships its own."""

from django.contrib import admin
from django.urls import include, path

from portal import design, sitemaps, views

own = [
    path("", views.hub, name="hub"),
    path("trang-thanh-vien/", views.members, name="members"),
    path("tim-kiem/", views.search, name="search"),
    path("mau-giao-dien/", design.examples, name="design"),
    path("quyen-rieng-tu/", views.privacy, name="privacy"),
    path("kha-nang-tiep-can/", views.accessibility, name="accessibility"),
    path("so-do-trang/", views.site_map, name="site_map"),
    path("sitemap.xml", sitemaps.portal_sitemap, name="sitemap"),
    path("sitemap-pages.xml", sitemaps.portal_pages, name="sitemap_pages"),
    path("robots.txt", views.robots, name="robots"),
]

urlpatterns = [
    path("", include((own, "portal"))),
    path("", include("content.urls_portal")),  # one of them lies under admin/
    path("admin/", include("portal.urls_boards")),
    path("admin/", admin.site.urls),
    path("", include("units.urls_portal")),
    path("", include("news.urls_portal")),
    path("", include("directives.urls_portal")),
    path("", include("completeness.urls_portal")),
]

handler400 = "portal.views.bad_request"
handler403 = "portal.views.forbidden"
handler404 = "portal.views.not_found"
handler500 = "portal.views.broken"
