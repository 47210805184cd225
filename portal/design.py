"""The living page of examples: each component of site.css in each of its states.

The words in the examples are illustrations; places, people and numbers are made up.
"""

from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace as Sample
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from pages.look import Accent
from pages.notices import Level
from portal.members import STATES
from tenancy import clock, hosts
from tenancy.models import Status

# Two marks on a letter above, letters that hang below: lines that must not meet.
TALL = "Ặ Ỗ Ữ ở tầng trên; gỡ vướng, nghỉ phép, giấy ủy quyền ở tầng dưới"
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
WARNINGS = {
    Level.DANGER: "Lũ trên sông Nà Lĩnh đang lên nhanh. Người dân xã Bản Chang đến ngay"
    " điểm sơ tán tại trường học.",
    Level.WARNING: "Đêm nay có mưa rất to. Không đi qua ngầm tràn và suối.",
    Level.INFORMATION: "Bộ phận Một cửa nghỉ tiếp công dân sáng mai để sửa điện.",
}


@require_safe
def examples(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/design.html", _examples())


def _examples() -> dict[str, Any]:
    now = clock.now()
    # a picture that has no other size
    picture = Sample(url=static("img/emblem.svg"), width=60, height=60, sized=list)
    return {
        "tall": TALL,
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
        "picture": picture,
        "articles": [_article(now, picture), _article(now, None)],
        "document": _document(now),
        "groups": [{"title": "Các huyện", "sites": list(_sites())}],
        "middle_page": Paginator(range(30), 10).page(2),
    }


def _sites() -> Iterator[dict[str, Any]]:
    yield {"title": "Huyện Nà Lĩnh", "url": "#"}
    state = STATES[Status.PREPARING]
    yield {"title": "Huyện Nà Sầm", "state": state, "phone": "0205 000 0000"}


def _article(now: Any, picture: Any) -> Sample:
    return Sample(
        title="Khai trương bộ phận Một cửa của huyện",
        summary="Từ hôm nay, mọi thủ tục của huyện được tiếp nhận tại một nơi.",
        published_at=now,
        picture=picture,
        picture_alt="Biểu trưng",
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
