"""Every input of the admin's forms says what it is, to the eye and to the ear."""

from html.parser import HTMLParser
from typing import Any

import pytest

from tenancy.models import MemberSite
from tests.factories import entered, make_article, make_member, make_site
from units.models import BoundaryMap

pytestmark = pytest.mark.django_db
SPEAKS_FOR_ITSELF = ("hidden", "submit", "button")


class Inputs(HTMLParser):
    """Names of the inputs without label, aria-label or title."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.labels: set[str] = set()
        self.found: dict[str, str] = {}
        self.depth = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        if tag == "label":
            self.labels.add(given.get("for") or "")
            self.depth += 1
        if tag not in ("input", "select", "textarea"):
            return
        if given.get("type") in SPEAKS_FOR_ITSELF or self.depth:
            return
        if not any(given.get(name) for name in ("aria-label", "title")):
            self.found[given.get("id", "")] = given.get("name", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self.depth -= 1


def unlabelled(text: str) -> list[str]:
    page = Inputs(text)
    return sorted(name for key, name in page.found.items() if key not in page.labels)


@pytest.mark.parametrize(
    "path",
    [
        "news/article/",
        "news/article/add/",
        "directives/directive/add/",
        "units/unit/",
        "units/unit/add/",
        "units/official/add/",
        "units/boundarymap/{map}/change/",
        "units/scheduleentry/add/",
        "pages/page/",
    ],
)
def test_every_input_has_a_label(path: str, site: MemberSite) -> None:
    district = make_site("vanquan", kind="district", live=True)
    make_article(site=district)
    laid = BoundaryMap._base_manager.get(site=district)
    path = path.format(map=laid.pk)
    page = entered(make_member(district)).get(f"/admin/{path}")
    assert page.status_code == 200
    assert unlabelled(page.text) == []


def test_an_input_without_a_label_would_be_found() -> None:
    page = '<label for="a">A</label><input id="a" name="a"><input id="b" name="b">'
    assert unlabelled(page) == ["b"]
    assert unlabelled('<label><input name="c"> C</label>') == []
