"""Documents as rows: numbers, doubles, validity, types."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import ProtectedError
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.publishing import State
from directives.models import Directive, DocumentType, Validity
from tenancy import clock
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import entered, make_directive, make_superuser, pdf_bytes
from tests.workflow import publish

pytestmark = pytest.mark.django_db


def test_number_is_kept_as_typed_with_its_key_beside(inside):
    document = make_directive(site=inside, number=" 773 / qđ – ubnd ")
    document.refresh_from_db()
    assert document.number == "773 / qđ – ubnd"
    assert document.number_key == "773/QĐ-UBND"
    assert document.number_fold == "773 qd ubnd"


@pytest.mark.parametrize(
    "number",
    ["148/2025/QH15", "246-CP", "16a/QĐ-UBND", "33/2004/NQHĐNDKXIV", "Không số"],
)
def test_odd_numbers_are_never_refused(inside, number):
    document = make_directive(site=inside, number=number)
    document.full_clean()
    assert document.slug


def test_second_record_of_one_document_is_refused(inside):
    first = make_directive(site=inside, number="12/QĐ-UBND", issued_on=date(2019, 3, 1))
    second = Directive(
        site=inside,
        number="12 / qđ-ubnd",
        document_type=first.document_type,
        issuing_body="HUYỆN VĂN LÃNG",
        abstract="Quyết định",
        issued_on=date(2019, 12, 31),
        state=State.PUBLISHED,
    )
    with pytest.raises(ValidationError) as wrong:
        second.full_clean()
    (sentence,) = wrong.value.message_dict["number"]
    assert "12/QĐ-UBND" in sentence
    assert f"/admin/directives/directive/{first.pk}/change/" in sentence


@pytest.mark.parametrize(
    "other",
    [
        {"issued_on": date(2018, 12, 31)},
        {"issuing_body": "Sở Y tế"},
        {"number": "12/QD-UBND"},
        {"state": State.DRAFT},
    ],
)
def test_another_year_body_number_or_a_draft_is_no_double(inside, other):
    first = make_directive(site=inside, number="12/QĐ-UBND", issued_on=date(2019, 3, 1))
    first.full_clean()
    fields = {"number": "12/QĐ-UBND", "issued_on": date(2019, 12, 31), **other}
    make_directive(site=inside, **fields).full_clean()


def test_the_same_document_stands_on_many_sites(site, other_site):
    with in_sites(site, other_site):
        for one in (site, other_site):
            make_directive(site=one, issuing_body="UBND tỉnh").full_clean()


def test_what_was_public_is_withdrawn_and_not_deleted(inside):
    document = make_directive(site=inside)
    draft = make_directive(site=inside, number="13/QĐ-UBND", state="draft")
    draft.delete()
    with pytest.raises(ProtectedError):
        document.delete()
    assert Directive.objects.get() == document


@pytest.mark.parametrize(
    ("in_force", "expired", "expected"),
    [
        (None, None, None),
        (date(2019, 10, 31), None, Validity.IN_FORCE),
        (date(2019, 11, 1), None, Validity.NOT_YET),
        (date(2019, 1, 1), date(2019, 10, 31), Validity.EXPIRED),
        (date(2019, 1, 1), date(2019, 11, 1), Validity.IN_FORCE),
    ],
)
def test_validity_follows_the_dates(in_force, expired, expected):
    document = Directive(in_force_on=in_force, expired_on=expired)
    assert document.validity(date(2019, 10, 31)) == expected


def test_dates_that_contradict_are_refused(inside):
    document = make_directive(site=inside, issued_on=date(2019, 3, 1))
    document.expired_on = date(2019, 2, 1)
    document.received_on = date(2019, 3, 2)
    with pytest.raises(ValidationError) as wrong:
        document.full_clean()
    assert set(wrong.value.message_dict) == {"expired_on", "received_on"}
    document.expired_on, document.is_own = date(2019, 4, 1), False
    document.full_clean()


def test_the_law_names_29_administrative_types_and_we_the_master_plan(site):
    administrative = DocumentType.objects.filter(is_normative=False)
    assert administrative.exclude(name="Quy hoạch").count() == 29
    assert administrative.count() == 30
    assert DocumentType.objects.get(name="Quy định").abbreviation == "QyĐ"
    both = DocumentType.objects.filter(name="Quyết định")
    assert sorted(one.is_normative for one in both) == [False, True]


def test_administrators_keep_the_list_of_types_and_boards_read_it(editor, site):
    address = "/admin/directives/documenttype/add/"
    data = {"name": "Luận cương", "abbreviation": "LC"}
    assert editor.get("/admin/directives/documenttype/").status_code == 200
    assert editor.post(address, data).status_code == 403
    assert not DocumentType.objects.filter(name="Luận cương").exists()
    assert entered(make_superuser()).post(address, data).status_code == 302
    assert DocumentType.objects.filter(name="Luận cương").exists()


START = datetime(2019, 10, 1, tzinfo=UTC)
HOURS = st.integers(-48, 48)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    state=st.sampled_from(State.values),
    start=HOURS,
    lasts=st.none() | st.integers(1, 48),
    look=HOURS,
)
def test_published_in_sql_and_in_python_agree(inside, state, start, lasts, look):
    moment = START + timedelta(hours=start)
    end = None if lasts is None else moment + timedelta(hours=lasts)
    at = START + timedelta(hours=look)
    with clock.at(START):
        document = make_directive(
            site=inside, state=state, published_at=moment, expires_at=end, file=None
        )
    found = Directive.objects.published(at).filter(pk=document.pk).exists()
    assert found == document.is_published(at)


def test_an_editor_enters_and_publishes_a_document(editor, site, visit):
    add = "/admin/directives/directive/add/?site=vanlang"
    kind = DocumentType.objects.get(name="Quyết định", is_normative=False)
    data = filled(
        editor.get(add),
        number="773/QĐ-UBND",
        document_type=kind.pk,
        abstract="Về quy chế hoạt động",
        issuing_body="UBND tỉnh Lạng Sơn",
        issued_on="26/04/2017",
        state="published",
    )
    answer = editor.post(add, data)
    assert answer.status_code == 302, errors(answer)
    page = visit("/van-ban/773-qd-ubnd-ve-quy-che-hoat-dong/", on=site)
    assert "26/04/2017" in page.content.decode()
    again = editor.post(add, data)
    assert "26/04/2017" in errors(again)
    assert Directive._base_manager.count() == 1


def test_a_document_is_published_no_earlier_than_it_is_issued(inside):
    tomorrow = clock.today() + timedelta(days=1)
    early = make_directive(site=inside, issued_on=tomorrow, state="draft")
    early.full_clean()
    early.state = "published"
    with pytest.raises(ValidationError, match="từ ngày ban hành") as refused:
        early.full_clean()
    assert list(refused.value.message_dict) == ["issued_on"]
    early.published_at = clock.now() + timedelta(days=1)  # readers see it tomorrow
    early.full_clean()
    early.published_at, early.issued_on = None, clock.today()
    early.full_clean()


def test_a_document_published_without_a_file_is_saved_with_a_warning(editor, site):
    warning = "đã xuất bản mà chưa có tệp"
    row = make_directive(site=site, state="draft", file=None)
    url = reverse("admin:directives_directive_change", args=[row.pk])
    draft = editor.post(url, filled(editor.get(url)), follow=True)
    assert warning not in draft.content.decode()
    data = filled(editor.get(url), state="published")
    published = editor.post(url, data, follow=True)
    assert warning in published.content.decode()
    with in_sites(site):
        assert Directive.objects.get().state == State.PUBLISHED
    file = SimpleUploadedFile("qd.pdf", pdf_bytes(), "application/pdf")
    whole = editor.post(url, filled(editor.get(url), file=file), follow=True)
    assert warning not in whole.content.decode()


def test_documents_published_together_are_warned_of_one_by_one(editor, site):
    bare = make_directive(site=site, state="draft", file=None)
    whole = make_directive(site=site, number="13/QĐ-UBND", state="draft")
    answer = publish(editor, bare, whole).content.decode()
    assert answer.count("mà chưa có tệp") == 1
    assert "12/QĐ-UBND" in answer


def test_the_admin_finds_a_number_however_typed(editor, site):
    with in_sites(site):
        make_directive(site=site, number="773/QĐ-UBND")
    found = editor.get("/admin/directives/directive/?q=773/qd-ubnd").content.decode()
    assert "773/QĐ-UBND" in found
    other = editor.get("/admin/directives/directive/?q=774").content.decode()
    assert "773/QĐ-UBND" not in other


def test_a_stranger_sees_no_document_of_the_site(editor, stranger, site):
    with in_sites(site):
        document = make_directive(site=site)
    address = f"/admin/directives/directive/{document.pk}/change/"
    assert editor.get(address).status_code == 200
    assert stranger.get(address).status_code == 404


def test_dates_are_day_month_year_and_never_turned_round(editor, site):
    with in_sites(site):
        document = make_directive(site=site, issued_on=date(2017, 5, 4))
    address = f"/admin/directives/directive/{document.pk}/change/"
    page = editor.get(address)
    assert "04/05/2017" in page.content.decode()
    assert editor.post(address, filled(page, issued_on="06/07/2017")).status_code == 302
    document = Directive._base_manager.get()
    assert document.issued_on == date(2017, 7, 6)
    refused = editor.post(address, filled(page, issued_on="07/13/2017"))
    assert "issued_on" in errors(refused)
