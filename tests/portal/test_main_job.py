"""The main job: an empty district site, filled in the admin, published, guarded."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client

from completeness.assess import SiteReport, assess
from directives.models import Directive, DocumentType
from news.models import Article
from pages.models import Page
from tenancy import clock
from tenancy.models import Kind, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import add_inline, errors, filled
from tests.factories import (
    entered,
    make_member,
    make_site,
    pdf_bytes,
    picture_bytes,
    rich,
)
from units.models import BoundaryMap, Commune, Contact, Official, Unit

pytestmark = pytest.mark.django_db

IDENTITY = {
    "agency": "Ủy ban nhân dân huyện Văn Lãng",
    "parent_body": "Ủy ban nhân dân tỉnh Lạng Sơn",
    "address": "Khu 1, thị trấn Na Sầm",
    "phone": "0205 000 0100",
    "email": "vanlang@langson.example",
    "working_hours": "Thứ Hai đến thứ Sáu",
    "responsible_name": "Hoàng Minh Họa",
    "responsible_post": "Phó Chủ tịch",
}


@pytest.fixture
def empty(db: Any) -> MemberSite:
    return make_site("vanlang", name="Huyện Văn Lãng", kind=Kind.DISTRICT)


@pytest.fixture
def chief(empty: MemberSite) -> Client:
    return entered(make_member(empty, Role.CHIEF))


def publish(code: str = "vanlang") -> tuple[int, str]:
    """Exit code and all that `publish_site` said."""
    said = StringIO()
    try:
        call_command("publish_site", code, stdout=said, stderr=said)
    except CommandError as no:
        return no.returncode, said.getvalue() + str(no)
    return 0, said.getvalue()


def save(client: Client, url: str, **values: Any) -> None:
    response = client.post(url, filled(client.get(url), **values))
    assert response.status_code == 302, errors(response)


def report_on(site: MemberSite) -> SiteReport:
    site.refresh_from_db()
    return assess([site])[site.pk]


def fill(chief: Client, site: MemberSite) -> None:
    """Enter through the admin's forms all that the gate asks of a district."""
    save(chief, f"/admin/pages/agencyidentity/{site.pk}/change/", **IDENTITY)
    with in_sites(site):
        pages = list(Page.objects.filter(key__in=("overview", "functions")))
        root, board = Unit.objects.get(parent=None), BoundaryMap.objects.get()
    for page in pages:
        save(
            chief,
            f"/admin/pages/page/{page.pk}/change/",
            body=rich(210),
            state="published",
        )
    fill_units(chief, root)
    fill_map(chief, board)
    for number in (1, 2, 3):
        save(
            chief,
            "/admin/news/article/add/",
            title=f"Hội nghị lần {number}",
            body=rich(80),
            category="general",
            state="published",
        )
    save(
        chief,
        "/admin/directives/directive/add/",
        number="12/QĐ-UBND",
        document_type=DocumentType.objects.order_by("pk").first().pk,
        issuing_body="UBND huyện Văn Lãng",
        abstract="Ban hành kế hoạch",
        issued_on=f"{clock.today():%d/%m/%Y}",
        is_own="on",
        state="published",
        file=SimpleUploadedFile("qd.pdf", pdf_bytes(), "application/pdf"),
    )


def fill_units(chief: Client, root: Unit) -> None:
    url = f"/admin/units/unit/{root.pk}/change/"
    data = add_inline(
        filled(chief.get(url)),
        "officials",
        full_name="Nông Minh Họa",
        post="Chủ tịch",
        is_leader="on",
    )
    response = chief.post(url, data)
    assert response.status_code == 302, errors(response)
    with in_sites(root.site):
        leader = Official.objects.get(is_leader=True)
    url = f"/admin/units/official/{leader.pk}/change/"
    save(chief, url, biography=rich(40), duties=rich(40))
    for number, name in enumerate(("Nội vụ", "Tư pháp", "Y tế")):
        url = "/admin/units/unit/add/"
        data = filled(
            chief.get(url),
            name=f"Phòng {name}",
            kind="phong",
            parent=root.pk,
            functions=rich(40),
        )
        add_inline(data, "contacts", phone=f"0205 000 020{number}")
        add_inline(
            data,
            "officials",
            full_name="Hà Minh Họa",
            post="Chuyên viên",
            phone=f"0205 000 030{number}",
            email=f"phong{number}@langson.example",
        )
        response = chief.post(url, data)
        assert response.status_code == 302, errors(response)


def fill_map(chief: Client, board: BoundaryMap) -> None:
    url = f"/admin/units/boundarymap/{board.pk}/change/"
    picture = SimpleUploadedFile("ban-do.png", picture_bytes(1000), "image/png")
    data = filled(
        chief.get(url),
        note=rich(40),
        picture_text="Bản đồ huyện Văn Lãng",
        picture=picture,
    )
    response = chief.post(url, add_inline(data, "communes", name="Xã Hoàng Việt"))
    assert response.status_code == 302, errors(response)


def test_an_empty_site_is_refused_with_every_section_and_its_article(
    empty: MemberSite,
) -> None:
    code, said = publish()
    assert code == 1
    lacking = report_on(empty).lacking
    assert len(lacking) >= 10
    for line in lacking:
        assert str(line.rule.title) in said
        assert line.basis in said


def test_a_site_filled_in_the_admin_is_published(
    chief: Client, empty: MemberSite, visit: Callable
) -> None:
    assert visit("/", on=empty).status_code == 404
    fill(chief, empty)
    assert report_on(empty).lacking == []
    assert publish()[0] == 0
    assert visit("/", on=empty).status_code == 200


@pytest.fixture
def public(chief: Client, empty: MemberSite) -> MemberSite:
    fill(chief, empty)
    assert publish()[0] == 0
    return empty


def test_taking_the_map_off_a_public_site_is_refused(
    chief: Client, public: MemberSite
) -> None:
    with in_sites(public):
        board = BoundaryMap.objects.get()
    url = f"/admin/units/boundarymap/{board.pk}/change/"
    save(chief, url, note=rich(45))
    data = filled(chief.get(url), note="<p>Chữ đang gõ dở</p>")
    response = chief.post(url, {**data, "picture-clear": "on"})
    shown = errors(response)
    assert "Bản đồ" in shown
    assert "Nghị định số 43/2011/NĐ-CP" in shown or "Nghị định số" in shown
    assert "Chữ đang gõ dở" in response.content.decode()
    with in_sites(public):
        board.refresh_from_db()
        assert board.picture is not None
        assert "gõ dở" not in board.note
        assert Commune.objects.count() == 1


def test_taking_the_last_contact_off_a_public_site_is_refused(
    chief: Client, public: MemberSite
) -> None:
    with in_sites(public):
        unit = Unit.objects.get(name="Phòng Nội vụ")
        contact = unit.contacts.get()
    url = f"/admin/units/unit/{unit.pk}/change/"
    data = filled(chief.get(url), name="Phòng Nội vụ (tên đang sửa)")
    data["contacts-0-DELETE"] = "on"
    response = chief.post(url, data)
    assert "Phòng Nội vụ" in errors(response)
    assert "tên đang sửa" in response.content.decode()
    with in_sites(public):
        assert Contact.objects.filter(pk=contact.pk).exists()
    # the same form goes through when another contact takes its place
    add_inline(data, "contacts", phone="0205 000 0299")
    assert chief.post(url, data).status_code == 302
    with in_sites(public):
        assert not Contact.objects.filter(pk=contact.pk).exists()


def test_time_passing_puts_a_public_site_in_breach(public: MemberSite) -> None:
    assert report_on(public).breach is None
    later = clock.now() + timedelta(days=45)
    with clock.at(later):
        report = report_on(public)
    assert {line.rule.key for line in report.lacking} == {"news"}
    assert report.breach is not None
    assert report.breach.since == clock.local_day(clock.now()) + timedelta(days=31)
    with in_sites(public):
        assert Article.objects.count() == 3
        assert Directive.objects.count() == 1
