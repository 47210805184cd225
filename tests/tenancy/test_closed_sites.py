"""A closed site keeps what it was; its board, names and successors go on."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from completeness import gate
from news.models import Article
from tenancy import boards, clock
from tenancy.changes import Refused, changing
from tenancy.models import MemberSite, Role
from tests.admin_forms import errors, filled
from tests.factories import entered, make_article, make_member, picture_bytes

CLOSED = "đã đóng"


def test_no_change_of_content_goes_through(site: MemberSite) -> None:
    with changing(site, touches={Article}) as change:
        change.note("write")
    gate.close(site)
    for touched in ({Article}, None, set()):
        with pytest.raises(Refused, match=CLOSED), changing(site, touches=touched):
            raise AssertionError("the block was entered")
    with changing(site, touches={Article}, even_closed=True) as change:
        change.note("write")


def test_a_form_says_that_the_site_is_closed(site: MemberSite, editor: Client) -> None:
    article = make_article(site=site, title="Trước", state="draft")
    url = reverse("admin:news_article_change", args=[article.pk])
    posted = filled(editor.get(url), title="Sau")
    gate.close(site)
    assert CLOSED in str(errors(editor.post(url, posted)))
    assert Article._base_manager.get(pk=article.pk).title == "Trước"


def test_no_picture_is_sent_to_a_closed_site(site: MemberSite, editor: Client) -> None:
    url = f"{reverse('content:upload_picture')}?site={site.code}"

    def sent() -> dict[str, object]:
        upload = SimpleUploadedFile("a.png", picture_bytes(), "image/png")
        return editor.post(url, {"upload": upload}).json()

    assert sent()["uploaded"] == 1
    gate.close(site)
    assert sent()["uploaded"] == 0
    assert CLOSED in str(sent())


def test_who_sits_on_its_board_may_still_end(site: MemberSite) -> None:
    chief, person = make_member(site), make_member(site, Role.EDITOR)
    gate.close(site)
    seat = person.memberships.get()
    boards.end(seat, chief, clock.today())
    seat.refresh_from_db()
    assert seat.until == clock.today()


def test_administrators_still_name_it_and_its_successors(
    site: MemberSite, other_site: MemberSite
) -> None:
    gate.close(site)
    administrator = entered(make_member(None, Role.ADMINISTRATOR))
    url = reverse("admin:tenancy_membersite_change", args=[site.pk])
    posted = filled(administrator.get(url), name="Huyện Văn Lãng (cũ)")
    posted["successors"] = [other_site.pk]
    assert administrator.post(url, posted).status_code == 302
    site.refresh_from_db()
    assert site.name == "Huyện Văn Lãng (cũ)"
    assert list(site.successors.all()) == [other_site]


@pytest.mark.django_db
def test_the_machine_still_repairs_it() -> None:
    call_command("load_roster", verbosity=0)
    site = MemberSite.objects.get(code="vanlang")
    name = site.name
    gate.close(site)
    MemberSite.objects.filter(pk=site.pk).update(name="Tên sai")
    call_command("load_roster", verbosity=0)
    call_command("recount", verbosity=0)
    assert MemberSite.objects.get(pk=site.pk).name == name
