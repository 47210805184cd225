"""The audit trail: a line for each deed, read by site, and taken along as a table."""

import ast
import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from completeness import gate
from completeness.models import PublishRequest
from content.models import File
from content.publishing import State
from portal import audit_csv
from tenancy import audit
from tenancy.actions import WORDS, in_words
from tenancy.exports import EXPORTS
from tenancy.models import AuditLine, MemberSite, Role, User
from tenancy.scope import in_sites
from tests.admin_forms import filled
from tests.factories import (
    entered,
    make_article,
    make_member,
    make_seat,
    make_superuser,
    make_unit,
    pdf_bytes,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/tenancy/auditline/"
CSV = f"{LIST}csv/"


def line(site: MemberSite | None = None, **fields: Any) -> AuditLine:
    """One line as audit.py writes it."""
    values = {"action": "change", "site_code": site.code if site else "", **fields}
    values["name_folded"] = audit._fold(values.get("name", ""))
    return AuditLine.objects.create(**values)


def shown(client: Client, query: str = "") -> list[AuditLine]:
    response = client.get(LIST + query)
    assert response.status_code == 200
    return list(response.context["cl"].result_list)


@pytest.fixture(autouse=True)
def fresh(site: MemberSite, other_site: MemberSite) -> None:
    """Both sites stand, and the lines of their founding are out of the way."""
    AuditLine.objects.all().delete()


def table(client: Client, query: str = "") -> list[dict[str, str]]:
    response = client.get(CSV + query)
    assert response.status_code == 200
    assert response.streaming
    text = b"".join(response).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


# --- what leaves a line -----------------------------------------------------


def actions_in_code() -> Iterator[tuple[str, str]]:
    """Each action that some code of ours names, with where it stands."""
    for app in settings.FIRST_PARTY_APPS:
        for path in Path(settings.BASE_DIR, app).rglob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(call, ast.Call) or not call.args:
                    continue
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                first = call.args[0]
                if name in ("note", "note_of", "Note", "_note", "_trail") and (
                    isinstance(first, ast.Constant) and isinstance(first.value, str)
                ):
                    yield first.value, f"{path.name}:{call.lineno}"


def test_every_deed_has_its_words_in_vietnamese() -> None:
    found = dict(actions_in_code())
    answers = [f"request_{answer}" for answer in PublishRequest.Answer.values[1:]]
    assert {"publish", "preview", "export", "denied"} <= set(found)
    for action in [*found, *answers, *State.values]:
        assert action in WORDS, found.get(action)
        assert in_words(action) != action
    said = [in_words(action) for action in WORDS]
    assert len(set(said)) == len(said)
    assert in_words("of_long_ago") == "of_long_ago"


def test_publishing_in_the_form_leaves_the_line_of_publishing(
    site: MemberSite, editor: Client
) -> None:
    row = make_article(site=site, state="draft")
    url = reverse("admin:news_article_change", args=[row.pk])
    for state in ("published", "withdrawn"):
        posted = filled(editor.get(url), state=state)
        assert editor.post(url, posted).status_code == 302
        told = AuditLine.objects.get(action=state, row=str(row.pk))
        assert told.site_code == site.code
    changed = AuditLine.objects.filter(action="change", row=str(row.pk))
    assert [one.detail for one in changed] == ["Trạng thái", "Trạng thái"]


def test_a_change_of_words_alone_is_no_publishing(
    site: MemberSite, editor: Client
) -> None:
    row = make_article(site=site)
    url = reverse("admin:news_article_change", args=[row.pk])
    assert editor.post(url, filled(editor.get(url), title="Khác")).status_code == 302
    assert AuditLine.objects.filter(action="change", row=str(row.pk)).exists()
    assert not AuditLine.objects.filter(action="published").exists()


def test_a_document_sent_in_a_form_leaves_the_line_of_its_upload(
    site: MemberSite, editor: Client
) -> None:
    url = "/admin/directives/directive/add/"
    form = editor.get(url)
    types = form.context["adminform"].form.fields["document_type"].queryset
    posted = filled(
        form,
        number="12/QĐ-UBND",
        abstract="Kế hoạch",
        issuing_body=site.name,
        document_type=types[0].pk,
        issued_on="01/10/2019",
        file=SimpleUploadedFile("a.pdf", pdf_bytes(), "application/pdf"),
    )
    assert editor.post(url, posted).status_code == 302
    told = AuditLine.objects.get(action="upload")
    with in_sites(site):
        assert told.row == File.objects.get().pk
    assert told.actor == User.objects.get(memberships__site=site).username


def test_each_step_of_a_site_leaves_a_line(site: MemberSite) -> None:
    gate.suspend(site, "Bảo trì", by="vanphong")
    gate.close(site, by="vanphong")
    told = AuditLine.objects.filter(site_code=site.code, actor="vanphong")
    assert [one.action for one in told] == ["close", "suspend"]


def test_who_is_turned_away_from_another_sites_row_leaves_a_line_there(
    site: MemberSite, other_site: MemberSite, editor: Client, stranger: Client
) -> None:
    row = make_article(site=site, state="draft", title="Kín")
    url = reverse("admin:news_article_change", args=[row.pk])
    assert editor.get(url).status_code == 200
    assert not AuditLine.objects.filter(action="denied").exists()
    assert stranger.get(url).status_code == 404
    told = AuditLine.objects.get(action="denied")
    assert (told.site_code, told.row) == (site.code, str(row.pk))
    assert told.actor == f"chief-{other_site.code}"
    for nothing in ("99999", "x", "9" * 40):
        assert stranger.get(url.replace(f"/{row.pk}/", f"/{nothing}/")).status_code in (
            302,
            404,
        )
    assert AuditLine.objects.filter(action="denied").count() == 1
    assert [one.action for one in shown(editor)] == ["denied"]
    assert shown(stranger) == []


# --- who reads which --------------------------------------------------------


def test_a_chief_and_a_deputy_read_the_lines_of_their_site_and_the_office_all(
    site: MemberSite, other_site: MemberSite, editor: Client, office: Client
) -> None:
    lines = [line(site), line(other_site), line(None, action="load")]
    deputy = entered(make_member(site, Role.DEPUTY))
    for client in (editor, deputy):
        assert shown(client) == [lines[0]]
        assert len(table(client)) == 1
        AuditLine.objects.filter(action="export").delete()
    assert shown(office) == lines[::-1]
    assert [row["Trang"] for row in table(office)] == ["", other_site.code, site.code]


def test_no_filter_and_no_address_leads_a_chief_past_the_own_site(
    site: MemberSite, other_site: MemberSite, editor: Client
) -> None:
    mine, foreign = line(site), line(other_site, name="Kín", actor="ai-do")
    assert shown(editor, f"?site_code={site.code}") == [mine]
    for query in (f"?site_code={other_site.code}", "?q=kin", "?actor=ai-do"):
        assert shown(editor, query) == []
        assert table(editor, query) == []
    change = reverse("admin:tenancy_auditline_change", args=[mine.pk])
    assert editor.get(change).status_code == 200
    assert "Kín" not in editor.get(change.replace(str(mine.pk), str(foreign.pk))).text
    assert "Kín" not in editor.get(LIST).text
    assert other_site.name not in editor.get(LIST).text


@pytest.mark.parametrize("role", [Role.EDITOR, Role.CONTRIBUTOR, Role.ADMINISTRATOR])
def test_who_has_no_right_to_the_trail_reads_nothing_of_it(
    site: MemberSite, editor: Client, role: Role
) -> None:
    where = None if role == Role.ADMINISTRATOR else site
    one = line(site, name="Kín")
    client = entered(make_member(where, role))
    pages = (LIST, CSV, reverse("admin:tenancy_auditline_change", args=[one.pk]))
    for page in pages:
        assert client.get(page).status_code == 403
        assert editor.get(page).status_code == 200
    assert LIST not in client.get("/admin/").text
    assert LIST in editor.get("/admin/").text


def test_a_chief_of_two_boards_reads_both_and_no_third(
    site: MemberSite, other_site: MemberSite
) -> None:
    user = make_member(site, Role.CHIEF)
    make_seat(user, other_site, Role.DEPUTY)
    lines = [line(site), line(other_site)]
    line(None, action="load", site_code="xa")
    assert shown(entered(user)) == lines[::-1]


def test_nobody_writes_the_trail_in_the_admin(site: MemberSite) -> None:
    one = line(site)
    root = entered(make_superuser())
    change = reverse("admin:tenancy_auditline_change", args=[one.pk])
    assert root.get(change).status_code == 200
    delete = reverse("admin:tenancy_auditline_delete", args=[one.pk])
    for url in (f"{LIST}add/", change, delete):
        assert root.post(url, {"action": "x", "post": "yes"}).status_code == 403
    assert AuditLine.objects.get() == one
    assert AuditLine.objects.get().action == "change"


# --- the list ---------------------------------------------------------------


def test_the_list_says_who_did_what_in_words(
    site: MemberSite, other_site: MemberSite, editor: Client
) -> None:
    row = make_article(site=site, title="Hội nghị")
    User.objects.filter(memberships__site=site).update(full_name="Hoàng Minh Họa")
    actor = User.objects.get(memberships__site=site).username
    common = {"model": "news.Article", "actor": actor, "address": "203.0.113.7"}
    line(site, row=str(row.pk), name="Hội nghị", action="published", **common)
    line(site, row="999999", name="Đã xóa", action="delete", **common)
    text = editor.get(LIST).text
    for words in ("Hoàng Minh Họa", "đã xuất bản nội dung", "đã xóa", "203.0.113.7"):
        assert words in text
    change = reverse("admin:news_article_change", args=[row.pk])
    assert f'<a href="{change}">Hội nghị</a>' in text
    assert "Tin, bài: Đã xóa" in text or "Bài viết: Đã xóa" in text
    assert f'href="{change.replace(str(row.pk), "999999")}"' not in text


def test_a_row_that_one_may_not_see_is_named_and_not_linked(
    site: MemberSite, other_site: MemberSite, editor: Client, office: Client
) -> None:
    row = make_article(site=other_site, state="draft")
    line(site, model="news.Article", row=str(row.pk), name="Lạc")
    change = reverse("admin:news_article_change", args=[row.pk])
    assert "Lạc" in editor.get(LIST).text
    assert change not in editor.get(LIST).text
    assert change in office.get(LIST).text


def test_the_list_is_searched_without_accents_by_row_and_by_person(
    site: MemberSite, editor: Client
) -> None:
    User.objects.filter(memberships__site=site).update(full_name="Hoàng Minh Họa")
    actor = User.objects.get(memberships__site=site).username
    meeting = line(site, name="Hội nghị Đồng Đăng", actor="ai-do")
    by_person = line(site, name="Khác", actor=actor)
    assert shown(editor, "?q=hoi nghi dong dang") == [meeting]
    assert shown(editor, "?q=Đồng Đăng") == [meeting]
    assert shown(editor, "?q=hoang hoa") == [by_person]
    assert shown(editor, f"?actor={actor}") == [by_person]
    assert shown(editor, "?q=khong co") == []


def test_lines_written_by_the_program_are_found_without_accents(
    site: MemberSite, editor: Client
) -> None:
    with in_sites(site):
        audit.write_alone(
            audit.note_of("add", make_unit(site=site, name="Đội Cờ đỏ")), site.code
        )
    [found] = shown(editor, "?q=doi co do")
    assert found.name == "Đội Cờ đỏ"


def test_the_list_is_filtered_by_day_and_by_deed(
    site: MemberSite, editor: Client
) -> None:
    now = timezone.localtime()
    old, new = line(site), line(site, action="upload")
    long_ago = now - timedelta(days=40)
    AuditLine.objects.filter(pk=old.pk).update(at=long_ago)
    day = f"{now:%Y-%m-%d}"
    assert shown(editor, f"?since={day}") == [new]
    assert shown(editor, f"?until={long_ago:%Y-%m-%d}") == [old]
    assert shown(editor, f"?since={long_ago:%Y-%m-%d}&until={day}") == [new, old]
    assert shown(editor, "?action=upload") == [new]
    assert shown(editor, "?since=hom-qua") == [new, old]
    assert len(table(editor, "?action=change")) == 1
    page = editor.get(f"{LIST}?action=upload&since={day}").text
    assert f'value="{day}"' in page
    assert '<input type="hidden" name="action" value="upload">' in page


def test_a_rows_own_history_leads_to_its_lines(
    site: MemberSite, editor: Client
) -> None:
    row = make_article(site=site)
    mine = line(site, model="news.Article", row=str(row.pk))
    line(site, model="news.Article", row=str(row.pk + 1))
    history = reverse("admin:news_article_history", args=[row.pk])
    query = f"?model=news.Article&row={row.pk}"
    assert f"{LIST}{query}".replace("&", "&amp;") in editor.get(history).text
    assert shown(editor, query) == [mine]
    plain = entered(make_member(site, Role.EDITOR)).get(history)
    assert plain.status_code == 200
    assert LIST not in plain.text


def test_a_page_of_lines_costs_the_same_however_many_they_are(
    site: MemberSite, editor: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(60):
        row = make_article(site=site, title=f"Tin {number}")
        line(site, model="news.Article", row=str(row.pk), name=row.title)
    with django_assert_max_num_queries(20):
        assert len(shown(editor)) == 60


# --- the table --------------------------------------------------------------


def test_no_cell_of_the_table_is_a_formula(site: MemberSite, editor: Client) -> None:
    for name in ("=1+1", "+1", "-1", "@x", "\t=1", "\r=1"):
        line(site, name=name, detail=name)
    rows = table(editor)
    assert len(rows) == 6
    for row in rows:
        assert row["Tên"][0] == row["Chi tiết"][0] == "'"


def test_an_export_leaves_a_line_where_it_was_read(
    site: MemberSite, other_site: MemberSite, editor: Client, office: Client
) -> None:
    line(site)
    table(editor, "?action=change")
    told = AuditLine.objects.get(action="export")
    assert told.site_code == site.code
    assert told.detail == "1 · action=change"
    table(office)
    assert AuditLine.objects.filter(action="export", site_code="").count() == 1
    assert EXPORTS["admin:tenancy_auditline_export"] is audit_csv.trail_csv


def test_the_table_ends_at_its_limit_and_says_so(
    site: MemberSite, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        line(site, name=f"Tin {number}")
    assert len(table(editor)) == 5
    AuditLine.objects.filter(action="export").delete()
    monkeypatch.setattr(audit_csv, "MOST", 3)
    rows = table(editor)
    assert [row["Tên"] for row in rows[:3]] == ["Tin 4", "Tin 3", "Tin 2"]
    assert "3 dòng mới nhất trong 5 dòng" in rows[3]["Lúc"]
    assert len(rows) == 4


def test_a_query_that_cannot_be_read_is_refused(
    site: MemberSite, editor: Client
) -> None:
    line(site)
    assert editor.get(f"{CSV}?model=x").status_code == 200
    assert editor.get(f"{CSV}?nothing=x").status_code == 400
    assert editor.post(CSV).status_code == 405
