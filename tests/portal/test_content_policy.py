"""What a browser may load and run on our pages."""

from django.test import Client

from tenancy.models import MemberSite
from tests.factories import make_article

INLINE = "'unsafe-inline'"


def policy(page) -> dict[str, str]:
    parts = page["Content-Security-Policy"].split(";")
    pairs = (part.strip().partition(" ") for part in parts)
    return {name: sources for name, _blank, sources in pairs}


def test_only_a_page_with_the_editor_relaxes_the_policy(
    editor: Client, site: MemberSite, visit
) -> None:
    row = make_article(site=site)
    form = policy(editor.get(f"/admin/news/article/{row.pk}/change/"))
    assert form["script-src-attr"] == form["style-src"].split()[-1] == INLINE
    assert "script-src" not in form
    plain = [
        visit("/", on=site),
        visit("/"),
        visit("/admin/login/"),
        editor.get("/admin/"),
        editor.get("/admin/news/article/"),
        editor.get("/admin/tai-khoan/"),
    ]
    for page in plain:
        assert page.status_code == 200
        assert INLINE not in page["Content-Security-Policy"]
        assert "unsafe-eval" not in page["Content-Security-Policy"]


def test_no_page_loads_from_another_host_or_stands_in_a_frame(visit, site) -> None:
    for page in (visit("/"), visit("/", on=site)):
        found = policy(page)
        assert found["default-src"] == found["form-action"] == "'self'"
        assert found["frame-ancestors"] == found["object-src"] == "'none'"
