"""CONTRIBUTING promises that a page, a rule, a section, an advice are one edit each."""

import json
from dataclasses import dataclass
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.urls import reverse

from completeness import gate
from content import advice
from content.advice import TITLE, Piece, checks, quoted
from pages import catalogue
from pages.catalogue import PageType
from pages.models import Page
from pages.sections import introduction
from sections import registry
from sections.law import ND224, OURS, Basis
from sections.registry import Section
from sections.rules import Finding, Rule, State, Unmeasured
from tenancy.changes import Refused, changing
from tenancy.models import MemberSite
from tenancy.scope import in_sites
from tenancy.sessions import BACKGROUND
from tests.admin_forms import filled
from tests.factories import make_article, make_page, make_site, rich

pytestmark = pytest.mark.django_db

RECEPTION = PageType(
    key="reception",
    slug="tiep-cong-dan",
    title="Tiếp công dân",
    order=60,
    at_least=100,
    basis=Basis(nd43=(OURS,), nd42=(OURS,), nd224=(ND224("9"),)),
)


@dataclass(frozen=True, kw_only=True)
class Hotline(Rule):
    """Complete when the site's telephone is a hotline, one of the toll-free numbers."""

    def check(self, sites, at, limits):
        lacking = Finding(State.MISSING, "Chưa có đường dây nóng.")
        return {
            s.pk: Finding(State.COMPLETE, "Có đường dây nóng.")
            if s.phone.startswith("1800")
            else lacking
            for s in sites
        }


HOTLINE = Hotline(
    key="hotline",
    title="Đường dây nóng",
    gate=True,
    basis=Basis(nd43=(OURS,), nd42=(OURS,), nd224=(ND224("9.3"),)),
    limits={"hours": 24},
    reads=(MemberSite,),
    asks="Có số điện thoại miễn phí, trực %(hours)d giờ mỗi ngày.",
    falls_short="Thiếu: chưa có số nào.",
    example="<p>Đường dây nóng của huyện: 1800 0000.</p>",
)


@pytest.fixture
def sections(monkeypatch):
    """The registry, given back as it was."""
    monkeypatch.setattr(registry, "_sections", dict(registry._sections))


@pytest.fixture
def with_page(monkeypatch, sections):
    """The one edit: a line in the catalogue."""
    more = (*catalogue.PAGE_TYPES, RECEPTION)
    monkeypatch.setattr(catalogue, "PAGE_TYPES", more)
    registry.unregister("introduction")
    registry.register(introduction())


@pytest.fixture
def with_section(sections):
    registry.register(
        Section(
            key="hotline",
            title="Đường dây nóng",
            order=77,
            url_name="portal:site_map",
            rules=(HOTLINE,),
        )
    )


def test_page_type_gets_its_address_list_and_site_map(with_page, visit):
    site = make_site("bacson", live=True)
    make_page(site=site, key="reception", body=rich(120))
    assert visit("/gioi-thieu/tiep-cong-dan/", on=site).status_code == 200
    for path in ("/gioi-thieu/", "/so-do-trang/"):
        assert "/gioi-thieu/tiep-cong-dan/" in visit(path, on=site).text


def test_page_type_gets_a_choice_in_the_admin_and_no_migration(with_page, editor, site):
    out = StringIO()
    call_command("makemigrations", "pages", check=True, dry_run=True, stdout=out)
    assert "No changes" in out.getvalue() or "không" in out.getvalue().lower()
    with in_sites(site):
        Page.objects.filter(key="reception").delete()  # or nothing is left to add
    form = editor.get(reverse("admin:pages_page_add")).context["adminform"].form
    assert "reception" in dict(form.fields["key"].choices)


def test_page_type_gets_its_column_and_line_of_the_to_do_list(with_page, office, site):
    assert "Tiếp công dân" in office.get("/giam-sat/").text
    assert "Tiếp công dân" in office.get(f"/giam-sat/{site.code}/").text


def test_sites_that_stand_get_the_new_page_with_load_roster(monkeypatch, sections):
    call_command("load_roster", stdout=StringIO())
    monkeypatch.setattr(catalogue, "PAGE_TYPES", (*catalogue.PAGE_TYPES, RECEPTION))
    registry.unregister("introduction")
    registry.register(introduction())
    out = StringIO()
    call_command("load_roster", stdout=out)
    assert "31 trang: 0 mới, 31 đổi" in out.getvalue()
    site = MemberSite.objects.get(code="soyt")
    with in_sites(site):
        assert Page.objects.filter(key="reception", state="draft").count() == 1
    out = StringIO()
    call_command("load_roster", stdout=out)
    assert "31 trang: 0 mới, 0 đổi" in out.getvalue()


def test_rule_and_section_follow_on_dashboard_and_to_do_list(
    with_section, office, site
):
    assert "Đường dây nóng" in office.get("/giam-sat/").text
    assert "Chưa có đường dây nóng." in office.get(f"/giam-sat/{site.code}/").text


def test_rule_stands_on_the_catalogue_page_with_law_figures_and_example(
    with_section, office
):
    page = office.get("/giam-sat/quy-dinh/").text
    part = page.split('<article class="rule" id="hotline"')[1].split("</article>")[0]
    for words in (
        "điều kiện công bố",
        "Có số điện thoại miễn phí, trực 24 giờ mỗi ngày.",
        "Thiếu: chưa có số nào.",
        "khoản 3 Điều 9 Nghị định số 224/2026/NĐ-CP",
        "1800 0000",
    ):
        assert words in part


def test_to_do_line_of_the_rule_leads_to_its_place_in_the_catalogue(
    with_section, office, site
):
    page = office.get(f"/giam-sat/{site.code}/").text
    assert 'href="/giam-sat/quy-dinh/#hotline"' in page


def enter(site, phone):
    """What the form of the identity block does."""
    with changing(site):
        site.phone = phone
        site.save()


def test_gate_holds_a_site_back_for_the_rule_and_lets_it_through_with_it(
    monkeypatch, sections
):
    monkeypatch.setattr(registry, "_sections", {})
    registry.register(Section(key="hotline", title="Nóng", order=77, rules=(HOTLINE,)))
    site = make_site("bacson")
    with pytest.raises(Refused) as refused:
        gate.publish(site)
    assert [line.rule.key for line in refused.value.findings] == ["hotline"]
    enter(site, "18000000")
    assert gate.publish(site)
    with pytest.raises(Refused):  # nor may an edit take it away again
        enter(site, "")


def test_section_stands_in_menu_and_site_map(with_section, visit, site):
    for path in ("/", "/so-do-trang/"):
        assert "Đường dây nóng" in visit(path, on=site).text


def test_rule_stands_in_the_output_of_the_command(with_section, site):
    out = StringIO()
    call_command("check_completeness", site=site.code, format="json", stdout=out)
    whole = json.loads(out.getvalue())["sites"][0]
    found = [one for one in whole["findings"] if one["rule"] == "hotline"]
    assert [(one["state"], one["gate"]) for one in found] == [("missing", True)]
    assert "Điều 9" in found[0]["legal_basis"]


def test_unmeasured_rule_is_one_entry_too(sections, office, site):
    rule = Unmeasured(key="later", title="Làm sau", basis=HOTLINE.basis)
    registry.register(Section(key="later", title="Làm sau", order=78, rules=(rule,)))
    assert "Làm sau" in office.get("/giam-sat/").text


def test_second_section_of_one_key_is_refused(with_section):
    with pytest.raises(ImproperlyConfigured, match="hotline"):
        registry.register(Section(key="hotline", title="Khác", order=79))


@pytest.fixture
def with_advice(monkeypatch):
    """The one edit: a function in one of the modules of advice."""
    monkeypatch.setattr(advice, "_checks", dict(checks()))

    @advice.advice("exclamation")
    def the_title_does_not_shout(text):
        if text.title.endswith("!"):
            says = "Tiêu đề có dấu chấm than: “%(words)s”."
            yield Piece(says % {"words": quoted(text.title)}, text.title, TITLE)


def test_advice_is_told_while_writing_after_saving_and_to_the_chief(
    with_advice, editor, site
):
    row = make_article(site=site, state="draft", published_at=None)
    typed = {"kind": "news.article", "row": str(row.pk), "fields": {"title": ["Ôi!"]}}
    answer = editor.post(
        "/admin/goi-y/",
        json.dumps(typed),
        content_type="application/json",
        headers={BACKGROUND: "1"},
    )
    assert "“Ôi!”" in answer.json()["advice"][0]["says"]
    form = f"/admin/news/article/{row.pk}/change/"
    saved = editor.post(form, filled(editor.get(form), title="Ôi!"), follow=True)
    assert "dấu chấm than: “Ôi!”" in saved.text
    preview = editor.get(f"/admin/news/article/{row.pk}/xem-truoc/")
    assert "dấu chấm than: “Ôi!”" in preview.text
