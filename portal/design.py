"""The living page of examples: the tokens of site.css, and each of its components.

The words about the components stand in portal/components.py, their samples in
templates/portal/design/; places, people and numbers in the samples are made up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace as Sample
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from pages.look import Accent
from pages.notices import Level
from portal.components import GROUPS
from portal.members import STATES
from portal.tokens import DARK, LIGHT, contrast, sizes, tokens
from tenancy import clock, hosts
from tenancy.models import Status

AGENCY = Sample(
    name="Huyện Nà Lĩnh",
    agency="Ủy ban nhân dân huyện Nà Lĩnh",
    parent_body="Ủy ban nhân dân tỉnh Lạng Sơn",
)
REACHED = Sample(
    address="Số 1, phố Chợ Cũ, thị trấn Nà Lĩnh",
    phone="0205 000 0001",
    phone_key="+842050000001",
    fax="0205 000 0002",
    email="nalinh@langson.example",
    working_hours="Thứ Hai đến thứ Sáu, 7 giờ 30 đến 17 giờ",
)
MEMBERS = ("Huyện Nà Lĩnh", "Huyện Bản Sao", "Huyện Đồng Mỏ Cũ", "Thành phố Kỳ Lừa")
WARNINGS = {
    Level.DANGER: "Lũ trên sông Nà Lĩnh đang lên nhanh. Người dân xã Bản Chang đến ngay"
    " điểm sơ tán tại trường học.",
    Level.WARNING: "Đêm nay có mưa rất to. Không đi qua ngầm tràn và suối.",
    Level.INFORMATION: "Bộ phận Một cửa nghỉ tiếp công dân sáng mai để sửa điện.",
}


# (ink, ground, what for); together they name every colour of the style sheet.
COLOURS = (
    ("text", "bg", _("Running text on the page")),
    ("text", "surface", _("Text on cards, panels and in the header")),
    ("text", "sunken", _("Heads of tables, badges")),
    ("muted", "bg", _("Days, captions and other lines beside the text")),
    ("link", "bg", _("Links")),
    ("accent", "surface", _("Name of the agency, posts of people")),
    ("on-brand", "brand", _("Menu and buttons, in the colour of the site")),
    ("brand-mark", "brand", _("Mark of the page that is open, in the menu")),
    ("text", "brand-soft", _("Welcome panel and plain notices")),
    ("focus", "bg", _("Ring around what the keyboard is on")),
    ("line-strong", "surface", _("Frames of fields, lines of trees")),
    ("line", "surface", _("Thin lines that only decorate")),
    ("on-danger", "danger", _("Urgent notice of danger")),
    ("ok", "ok-bg", _("What is done or complete")),
    ("thin", "thin-bg", _("What wants care, or falls short")),
    ("bad", "bad-bg", _("What is refused or missing")),
    ("stale", "stale-bg", _("What is out of date, on the dashboard")),
    ("waived", "waived-bg", _("What the Office waived, on the dashboard")),
)
TYPE = {
    "small": _("Lines beside the text, labels of filters"),
    "base": _("Running text"),
    "large": _("First words of an article, third headings"),
    "larger": _("Second headings; grows with the window"),
    "largest": _("Title of the page; grows with the window"),
    "lines": _("Height of lines in text"),
    "lines-tight": _("Height of lines in headings; never less, for marks on letters"),
}
SPACES = {
    "space-xs": _("Within a line"),
    "space-s": _("Between things that belong together"),
    "space-m": _("Between paragraphs"),
    "space-l": _("Between parts of a page"),
    "space-xl": _("Around what stands alone"),
    "radius": _("Rounded corners"),
    "tap": _("Least height of what is pressed"),
    "text-width": _("Widest running text"),
    "list-width": _("Widest list"),
    "wide": _("Widest page"),
}
SHORT = 4  # rem; a longer bar says nothing


@dataclass(frozen=True)
class Shade:
    ink: str
    ground: str

    @property
    def contrast(self) -> str:
        return f"{contrast(self.ink, self.ground):.1f} : 1".replace(".", ",")


@require_safe
def examples(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/design.html", _examples())


def _examples() -> dict[str, Any]:
    now = clock.now()
    wide, portrait = _picture("wide", 1200, 300), _picture("person", 90, 120)
    return {
        "parts": GROUPS,
        "colours": [_colour(*one) for one in COLOURS],
        "type": _sizes(TYPE),
        "spaces": _sizes(SPACES),
        "accents": Accent.choices,
        "agency": AGENCY,
        "reached": REACHED,
        "home_of_portal": hosts.url(hosts.PORTAL, "portal:hub"),
        "warnings": [
            {
                "level": level,
                "label": level.label,
                "text": text,
                "since": now,
                "until": now + timedelta(hours=8),
            }
            for level, text in WARNINGS.items()
        ],
        "wide": wide,
        "portrait": portrait,
        "articles": [_article(now, wide), _article(now, None)],
        "document": _document(now),
        "groups": [{"title": "Các huyện", "sites": list(_sites())}],
        "middle_page": Paginator(range(30), 10).page(2),
    }


def _picture(name: str, width: int, height: int) -> Sample:
    """A drawing that has no other size."""
    url = static(f"img/sample-{name}.svg")
    return Sample(url=url, width=width, height=height, sized=list)


def _colour(ink: str, ground: str, use: Promise) -> dict[str, Any]:
    """By day and by night, in the usual colour of a site."""
    schemes = (tokens(scheme, Accent.BLUE) for scheme in (LIGHT, DARK))
    shades = [Shade(one[ink], one[ground]) for one in schemes]
    return {"ink": ink, "ground": ground, "use": use, "shades": shades}


def _sizes(uses: dict[str, Promise]) -> list[dict[str, Any]]:
    found = sizes()
    return [
        {
            "name": name,
            "value": found[name],
            "use": use,
            "is_short": _is_short(found[name]),
        }
        for name, use in uses.items()
    ]


def _is_short(value: str) -> bool:
    number = value.removesuffix("rem")
    return number != value and float(number) < SHORT


def _sites() -> Iterator[dict[str, Any]]:
    yield from ({"title": name, "url": "#"} for name in MEMBERS)
    state = STATES[Status.PREPARING]
    yield {"title": "Huyện Nà Sầm", "state": state, "phone": "0205 000 0000"}


def _article(now: Any, picture: Any) -> Sample:
    return Sample(
        title="Khai trương bộ phận Một cửa của huyện",
        summary="Từ hôm nay, mọi thủ tục của huyện được tiếp nhận tại một nơi.",
        published_at=now,
        picture=picture,
        picture_alt="Dãy núi phía bắc huyện",
        get_absolute_url="#",
        site=AGENCY,
    )


def _document(now: Any) -> Sample:
    return Sample(
        number="00/QĐ-UBND",
        document_type=Sample(name="Quyết định"),
        abstract="Quy định việc tiếp công dân tại trụ sở",
        issuing_body=AGENCY.agency,
        issued_on=now,
        is_own=False,
        get_absolute_url="#",
        site=AGENCY,
        file=Sample(url="#", name="00-qd-ubnd.pdf", size=84_000),
        file_type="PDF",
        is_of_the_agency=True,
    )
