"""Who only reads a text in the admin sees it as readers do, without help for typing."""

import pytest

from tenancy.models import MemberSite, Role
from tests.factories import entered, make_article, make_member

pytestmark = pytest.mark.django_db

BODY = "<h2>Cầu mới</h2><ul><li>Dài <strong>20 mét</strong></li></ul>"
HELP = "Gõ trực tiếp, dán từ Word"


def form_of(site: MemberSite, state: str) -> str:
    make_member(site, Role.DEPUTY, "pho-ban")
    chief = make_member(site, Role.CHIEF, "truong-ban")
    row = make_article(site=site, body=BODY, lead="Sáng 12/3.", state=state)
    page = entered(chief).get(f"/admin/news/article/{row.pk}/change/")
    return page.content.decode()


def test_a_published_text_is_shown_as_its_page_shows_it(inside: MemberSite) -> None:
    page = form_of(inside, "published")
    assert "<li>Dài <strong>20 mét</strong></li>" in page
    assert "&lt;strong&gt;" not in page
    assert '<div class="readonly">Sáng 12/3.</div>' in page


def test_help_for_typing_stands_only_where_one_types(inside: MemberSite) -> None:
    assert HELP not in form_of(inside, "published")


def test_a_draft_is_typed_with_its_help(inside: MemberSite) -> None:
    page = form_of(inside, "draft")
    assert HELP in page
    assert "&lt;strong&gt;" in page  # in the editor's own field
