"""Files: public while something readable shows them, and only on their own site."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.fields import RichTextField, UploadField
from content.models import File, FileUse, Written, safe_name
from pages.models import Page
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Role
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.factories import (
    entered,
    make_article,
    make_document,
    make_member,
    make_official,
    make_page,
    make_picture,
    make_seat,
    make_unit,
    picture_bytes,
    rich,
)

pytestmark = pytest.mark.django_db


def with_picture(file: File) -> str:
    return f'{rich(210)}<p><img src="{file.url}" alt="Trụ sở"></p>'


def test_a_file_is_public_while_a_published_page_shows_it(
    site: MemberSite, visit: Callable
) -> None:
    file = make_picture(site=site)
    assert visit(file.url, on=site).status_code == 404
    page = make_page(site=site, body=with_picture(file))
    response = visit(file.url, on=site)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-cache"
    assert response["X-Content-Type-Options"] == "nosniff"
    again = visit(file.url, on=site, headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304

    with in_sites(site):
        page.state = "withdrawn"
        page.save()
    assert visit(file.url, on=site).status_code == 404


def test_a_file_has_one_name(visit, site: MemberSite) -> None:
    file = make_picture(site=site)
    hidden = make_picture(site=site)
    make_page(site=site, body=with_picture(file))
    other = visit(f"/tep/{file.pk}/ten-khac.png", on=site)
    assert other.status_code == 301
    assert other["Location"] == file.url
    assert visit(file.url, on=site).status_code == 200
    assert visit(f"/tep/{hidden.pk}/ten-khac.png", on=site).status_code == 404


def test_a_file_is_not_served_on_another_site(
    site: MemberSite, other_site: MemberSite, visit: Callable
) -> None:
    file = make_picture(site=site)
    make_page(site=site, body=with_picture(file))
    assert visit(file.url, on=site).status_code == 200
    assert visit(file.url, on=other_site).status_code == 404
    assert visit(file.url).status_code == 404


@pytest.mark.parametrize("field", ["portrait", "biography", "duties"])
@pytest.mark.parametrize(
    "hidden",
    [
        {"since": clock.today() + timedelta(days=1)},
        {"until": clock.today() - timedelta(days=1)},
        {"is_leader": False},
    ],
)
def test_a_file_of_a_leader_is_public_while_in_office(
    inside: MemberSite, visit: Callable, field: str, hidden: dict[str, Any]
) -> None:
    file = make_picture(site=inside)
    shown = file if field == "portrait" else with_picture(file)
    official = make_official(
        unit=make_unit(site=inside), **{"is_leader": True, field: shown}
    )
    assert visit(file.url, on=inside).status_code == 200
    for name, value in hidden.items():
        setattr(official, name, value)
    official.save()
    assert visit(file.url, on=inside).status_code == 404


def test_a_file_is_public_while_one_of_its_rows_shows_it(
    inside: MemberSite, visit: Callable
) -> None:
    file = make_picture(site=inside)
    unit = make_unit(site=inside, functions=with_picture(file))
    article = make_article(site=inside, picture=file, picture_alt="Trụ sở")
    article.state = "withdrawn"
    article.save()
    assert visit(file.url, on=inside).status_code == 200
    unit.functions = rich(30)
    unit.save()
    assert visit(file.url, on=inside).status_code == 404


def test_every_model_that_may_show_a_file_can_say_which_rows_do() -> None:
    kinds = (RichTextField, UploadField)
    silent = [
        model._meta.label
        for model in apps.get_models()
        if any(isinstance(field, kinds) for field in model._meta.concrete_fields)
        and not issubclass(model, Written)
        and not hasattr(model, "history_type")  # an old version is shown to nobody
    ]
    assert silent == []


def test_an_address_of_no_file_is_not_found(site: MemberSite, visit: Callable) -> None:
    file = make_picture(site=site)
    make_page(site=site, body=with_picture(file))
    assert visit(file.url, on=site).status_code == 200
    for wrong in ("%00", "²", "a" * 40):
        assert visit(f"/tep/{wrong}/{file.name}", on=site).status_code == 404


def test_a_file_gone_from_the_disk_is_404_and_one_warning(
    site: MemberSite, visit: Callable, caplog: pytest.LogCaptureFixture
) -> None:
    file = make_picture(site=site)
    make_page(site=site, body=with_picture(file))
    assert visit(file.url, on=site).status_code == 200
    file.path.unlink()
    caplog.clear()
    assert visit(file.url, on=site).status_code == 404
    [line] = [r for r in caplog.records if r.name == "content.serving"]
    assert line.levelname == "WARNING"
    assert str(file.pk) in line.getMessage()
    assert line.exc_info is None


def test_a_board_sees_its_own_files_on_the_portal(
    site: MemberSite, editor: Client, stranger: Client
) -> None:
    file = make_picture(site=site)
    assert editor.get(file.url).status_code == 200
    assert stranger.get(file.url).status_code == 404


def test_the_portal_shows_no_other_sites_file_though_it_be_public(
    site: MemberSite, editor: Client, stranger: Client
) -> None:
    file = make_picture(site=site)
    make_page(site=site, body=with_picture(file))
    assert editor.get(file.url).status_code == 200
    assert stranger.get(file.url).status_code == 404


def test_a_contributor_sees_files_of_own_drafts_and_own_uploads(
    site: MemberSite, other_site: MemberSite
) -> None:
    user = make_member(site, Role.CONTRIBUTOR)
    client = entered(user)
    used, foreign, loose = (make_picture(site=site) for _ in range(3))
    draft = {"site": site, "state": "draft", "picture_alt": "Trụ sở"}
    mine = make_article(**draft, picture=used, written_by=user)
    colleague = make_member(site, Role.EDITOR)
    make_article(**draft, picture=foreign, written_by=colleague)
    assert client.get(used.url).status_code == 200
    assert client.get(foreign.url).status_code == 404
    assert client.get(loose.url).status_code == 404
    sent = send(client, site.code, picture_bytes()).json()["url"]
    assert client.get(sent).status_code == 200
    assert entered(colleague).get(sent).status_code == 200

    with in_sites(site):
        mine.state = "submitted"
        mine.save()
        assert client.get(used.url).status_code == 200
        mine.state = "withdrawn"
        mine.save()
    assert client.get(used.url).status_code == 404


def test_a_contributor_sees_what_readers_see(site: MemberSite) -> None:
    client = entered(make_member(site, Role.CONTRIBUTOR))
    file = make_picture(site=site)
    assert client.get(file.url).status_code == 404
    make_page(site=site, body=with_picture(file))
    assert client.get(file.url).status_code == 200


def test_who_drafts_on_one_board_and_edits_on_another_does_not_mix_them(
    site: MemberSite, other_site: MemberSite
) -> None:
    user = make_member(site, Role.EDITOR)
    make_seat(user, other_site, Role.CONTRIBUTOR)
    client = entered(user)
    assert client.get(make_picture(site=site).url).status_code == 200
    assert client.get(make_picture(site=other_site).url).status_code == 404


def test_who_left_the_board_sees_no_more_of_what_they_uploaded(
    site: MemberSite,
) -> None:
    user = make_member(site, Role.CONTRIBUTOR)
    sent = send(entered(user), site.code, picture_bytes()).json()["url"]
    assert entered(user).get(sent).status_code == 200
    user.memberships.update(until=clock.today() - timedelta(days=1))
    assert entered(user).get(sent).status_code == 404


def test_a_file_sent_in_a_form_names_who_sent_it_and_leaves_a_line(
    site: MemberSite,
) -> None:
    user = make_member(site, Role.CONTRIBUTOR)
    client = entered(user)
    form = client.get("/admin/news/article/add/")
    picture = SimpleUploadedFile("Trụ sở.png", picture_bytes(), "image/png")
    data = filled(form, title="Có ảnh", picture=picture, picture_alt="Trụ sở")
    assert client.post("/admin/news/article/add/", data).status_code == 302
    with in_sites(site):
        file = File.objects.get()
    assert file.uploaded_by == user
    assert AuditLine.objects.filter(action="upload", row=file.pk).count() == 1


def test_nginx_is_told_where_a_file_lies_and_sends_it_itself(
    site: MemberSite, visit: Callable, settings: Any
) -> None:
    file = make_document(site=site, name="Kế hoạch 报告.pdf")
    hidden = make_document(site=site)
    link = f'<p><a href="{file.url}">Kế hoạch</a></p>'
    make_page(site=site, body=rich(210) + link)
    by_itself = visit(file.url, on=site)
    settings.ACCEL_REDIRECT = "/noi-bo/tep/"
    response = visit(file.url, on=site)
    assert response.content == b""
    assert response["X-Accel-Redirect"] == f"/noi-bo/tep/{file.pk[:2]}/{file.pk}"
    for header in (
        "Content-Type",
        "Content-Disposition",
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "ETag",
        "Cache-Control",
    ):
        assert response[header] == by_itself[header]
    again = visit(file.url, on=site, headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert "X-Accel-Redirect" not in again
    refused = visit(hidden.url, on=site)
    assert refused.status_code == 404
    assert "X-Accel-Redirect" not in refused
    file.path.unlink()
    assert visit(file.url, on=site).status_code == 404


def test_a_head_request_gets_the_headers_alone(site: MemberSite) -> None:
    file = make_picture(site=site)
    make_page(site=site, body=with_picture(file))
    client = Client(headers={"host": f"{site.code}.localhost"})
    whole, head = client.get(file.url), client.head(file.url)
    assert head.status_code == 200
    assert b"".join(head) == b""
    assert head["Content-Length"] == whole["Content-Length"] == str(file.size)


@pytest.mark.parametrize("way", ["save", "update"])
def test_a_text_never_shows_another_sites_file(
    site: MemberSite, other_site: MemberSite, visit: Callable, way: str
) -> None:
    own, foreign = make_picture(site=site), make_picture(site=other_site)
    page = make_page(site=site, body=with_picture(own))
    assert own.pk in page.body
    with in_sites(site):
        if way == "save":
            page.body = with_picture(foreign)
            page.save()
            assert foreign.pk not in Page.objects.get(pk=page.pk).body
        else:
            with pytest.raises(ValueError, match="save each row"):
                Page.objects.filter(pk=page.pk).update(body=with_picture(foreign))
            page.body = with_picture(foreign)
            Page.objects.bulk_update([page], ["body"])
            assert foreign.pk not in Page.objects.get(pk=page.pk).body
        assert not FileUse.objects.filter(file_id=foreign.pk).exists()
    assert visit(foreign.url, on=site).status_code == 404
    assert visit(foreign.url, on=other_site).status_code == 404


@pytest.mark.parametrize(
    "html", ["<script>alert(1)</script>", '<p onclick="x()">', "<iframe src=//e.vn>"]
)
def test_a_text_is_clean_whatever_the_way_in(site: MemberSite, html: str) -> None:
    page = make_page(site=site, body=rich(20))
    with in_sites(site):
        for write in (
            lambda: Page.objects.filter(pk=page.pk).update(body=rich(20) + html),
            lambda: Page.objects.bulk_update([_with_body(page, html)], ["body"]),
            lambda: _with_body(page, html).save(),
        ):
            write()
            body = Page.objects.get(pk=page.pk).body
            assert "từ" in body or "Cơ quan" in body
            assert "script" not in body
            assert "onclick" not in body
            assert "iframe" not in body


def _with_body(page: Page, html: str) -> Page:
    page.body = rich(20) + html
    return page


def send(client: Client, code: str, data: bytes, name: str = "Ảnh đẹp.png") -> Any:
    upload = SimpleUploadedFile(name, data, "image/png")
    return client.post(f"/admin/tai-anh/?site={code}", {"upload": upload})


def test_the_editors_picture_becomes_a_file_of_the_site(
    site: MemberSite, editor: Client
) -> None:
    answer = send(editor, site.code, picture_bytes()).json()
    assert answer["uploaded"] == 1
    with in_sites(site):
        file = File.objects.get()
    assert answer["url"] == file.url
    assert file.name == "anh-dep.png"
    assert AuditLine.objects.filter(action="upload", row=file.pk).exists()


def test_the_address_of_uploads_opened_in_a_browser_leads_to_the_admin(
    site: MemberSite, editor: Client
) -> None:
    answer = editor.get(f"/admin/tai-anh/?site={site.code}")
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert editor.put(f"/admin/tai-anh/?site={site.code}").status_code == 405
    assert send(editor, site.code, picture_bytes()).json()["uploaded"] == 1


def test_a_bad_picture_is_answered_with_a_sentence(
    site: MemberSite, editor: Client
) -> None:
    answer = send(editor, site.code, b"<svg onload=alert(1)>").json()
    assert answer["uploaded"] == 0
    assert len(answer["error"]["message"]) > 20
    with in_sites(site):
        assert not File.objects.exists()
    assert send(editor, site.code, picture_bytes()).json()["uploaded"] == 1


def test_nobody_uploads_to_a_site_they_do_not_edit(
    site: MemberSite, editor: Client, stranger: Client
) -> None:
    office = entered(make_member(None, Role.OFFICE))
    anyone = Client(headers={"host": "localhost"})
    for client in (stranger, office, anyone):
        assert send(client, site.code, picture_bytes()).status_code == 404
    assert send(editor, site.code, picture_bytes()).status_code == 200


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Quyết định số 12.PDF", "quyet-dinh-so-12.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\Đơn.docx", "don.docx"),
        ("12/QĐ-UBND.pdf", "qd-ubnd.pdf"),
        ("Отчёт за год.PNG", "отчёт-за-год.png"),
        ("边境贸易 2019.pdf", "边境贸易-2019.pdf"),
        ("รายงาน\u202eปี.docx", "รายงานปี.docx"),
        ("Bản dịch 报告.png", "bản-dịch-报告.png"),
    ],
)
def test_a_file_name_is_safe_in_an_address(typed: str, kept: str) -> None:
    assert safe_name(typed) == kept


def test_a_name_in_another_script_is_an_address_that_works(
    site: MemberSite, editor: Client, visit: Callable
) -> None:
    answer = send(editor, site.code, picture_bytes(), "Отчёт.png").json()
    assert send(editor, site.code, picture_bytes(), "报告.jpg").json()["fileName"] == (
        "报告.png"
    )
    page = make_page(site=site, body=f'{rich(210)}<p><img src="{answer["url"]}"></p>')
    assert answer["url"] in page.body
    response = visit(answer["url"], on=site)
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
