"""What lists, forms and version pages of content tell an editor in the admin."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from news.models import Article
from portal.templatetags.cards import labelled
from tenancy import clock
from tenancy.models import Role
from tenancy.scope import in_sites
from tests.admin_forms import errors, filled
from tests.factories import (
    entered,
    make_article,
    make_directive,
    make_member,
    make_official,
    make_picture,
    make_unit,
    rich,
)

pytestmark = pytest.mark.django_db

ARTICLES = reverse("admin:news_article_changelist")
NOON = timezone.make_aware(datetime(2019, 10, 12, 12))


def change_url(row):
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def column(page, name):
    """The texts of one column of a list, row by row."""
    cells = page.text.split(f'class="field-{name}')[1:]
    return [cell.split(">", 1)[1].split("<")[0] for cell in cells]


def test_list_tells_what_readers_see_now(editor, site):
    hour = timedelta(hours=1)
    with in_sites(site), clock.at(NOON):
        make_article(site=site, published_at=NOON - hour)
        make_article(site=site, published_at=NOON + hour)
        make_article(site=site, published_at=NOON - 2 * hour, expires_at=NOON - hour)
        make_article(site=site, state="draft")
        page = editor.get(ARTICLES, {"o": "3"})
    shown = column(page, "standing")
    assert sorted(shown) == ["Bản nháp", "Hẹn xuất bản", "Hết hạn", "Đã xuất bản"]


def test_publishing_later_says_from_when(editor, site):
    with in_sites(site):
        article = make_article(site=site, state="draft")
    url = change_url(article)
    for year, told in (("2999", True), ("2019", False)):
        data = filled(
            editor.get(url),
            state="published",
            published_at_0=f"01/02/{year}",
            published_at_1="08:30:00",
        )
        text = editor.post(url, data, follow=True).text
        assert "thành công" in text
        assert ("sẽ hiện với bạn đọc từ 01/02/2999 08:30" in text) == told


def test_dates_of_a_list_are_short(editor, site):
    with in_sites(site):
        make_article(site=site, published_at=NOON)
    assert column(editor.get(ARTICLES), "published_at") == ["12/10/2019 12:00"]


def test_column_of_sites_is_for_those_who_see_several(editor, site, other_site):
    with in_sites(site):
        make_article(site=site)
    office = entered(make_member(None, Role.OFFICE))
    assert column(editor.get(ARTICLES), "site") == []
    assert column(office.get(ARTICLES), "site") == [site.name]


def test_version_shows_words_and_names(editor, site):
    with in_sites(site):
        picture = make_picture(site=site, name="hoi-nghi.png")
        article = make_article(
            site=site,
            body=f"<p>{rich(60)}</p><ul><li>Mục một</li></ul>",
            picture=picture,
            picture_alt="Hội nghị",
        )
        version = article.history.first()
    url = reverse("admin:news_article_version", args=[article.pk, version.pk])
    text = editor.get(url).text
    assert "Mục một" in text
    assert "&lt;" not in text
    assert "hoi-nghi.png" in text
    assert picture.pk not in text
    assert "False" not in text


def test_doubled_number_links_to_the_document_in_another_window(editor, site):
    with in_sites(site):
        first = make_directive(site=site, number="1/<b>QĐ")
        twin = make_directive(site=site, number="2/QĐ", state="draft")
    data = filled(editor.get(change_url(twin)), number="1/<b>QĐ", state="published")
    shown = errors(editor.post(change_url(twin), data))
    assert f'{change_url(first)}">' in shown
    assert '<a target="_blank" href="http' in shown
    assert "1/&lt;b&gt;QĐ" in shown


def test_label_of_an_upload_begins_with_a_capital(editor, site):
    page = editor.get(reverse("admin:news_article_add"))
    assert page.context["adminform"].form.fields["picture"].label == "Ảnh"


def test_button_of_the_history_is_named_as_its_page(editor, site):
    with in_sites(site):
        article = make_article(site=site)
    page = editor.get(change_url(article))
    assert "Bản ghi nhớ" not in page.text
    assert "Các phiên bản trước</a>" in page.text
    history = reverse("admin:news_article_history", args=[article.pk])
    assert "Các phiên bản trước" in editor.get(history).text


@pytest.mark.parametrize("day", [None, "2019-10-31"])
def test_shortcuts_of_dates_follow_a_pinned_clock(editor, settings, day):
    settings.PORTAL_TODAY = day and datetime.fromisoformat(day).date()
    text = editor.get(reverse("admin:news_article_add")).text
    assert (f'admin/clock.js" data-today="{day}"' in text) == bool(day)
    assert "DateTimeShortcuts" in text


def test_search_of_a_list_is_named_and_counts_in_vietnamese(editor, site):
    with in_sites(site):
        make_article(site=site, title="Hội nghị")
        make_article(site=site, title="Mùa hồng")
    page = editor.get(ARTICLES, {"q": "hoi nghi", "state__exact": "published"})
    assert '<label for="searchbar">Tìm kiếm</label>' in page.text
    assert "1 kết quả" in page.text
    assert '<input type="hidden" name="state__exact" value="published">' in page.text


def test_yes_and_no_of_a_list_are_words(editor, site):
    with in_sites(site):
        make_official(unit=make_unit(site=site), is_leader=True)
    page = editor.get(reverse("admin:units_official_changelist"))
    assert column(page, "leads") == ["Có"]
    page = editor.get(reverse("admin:directives_documenttype_changelist"))
    assert set(column(page, "normative")) == {"Có", "Không"}


def test_scheduled_article_is_still_hidden(site):
    with in_sites(site):
        article = make_article(site=site, published_at=NOON + timedelta(days=1))
        assert article.standing(NOON) == "scheduled"
        assert article.standing(NOON + timedelta(days=2)) == "published"
        assert not Article.objects.published(NOON).exists()


@pytest.mark.parametrize("day", ["01/01/0001", "31/12/9999"])
def test_a_year_beyond_reason_is_refused_and_the_text_kept(editor, site, day):
    url = reverse("admin:news_article_add")
    typed = {"title": "Hội nghị", "body": rich(20), "state": "published"}
    data = filled(editor.get(url), **typed, published_at_0=day, published_at_1="08:00")
    page = editor.post(url, data)
    assert page.status_code == 200
    assert "1800" in page.text
    assert "Hội nghị" in page.text
    data["published_at_0"] = f"{clock.today():%d/%m/%Y}"
    assert editor.post(url, data).status_code == 302


def test_each_cell_of_a_list_names_its_column_for_a_phone(editor, site):
    make_article(site=site, title="Tin có tên cột", state="draft")
    page = editor.get(ARTICLES).text
    assert '<td data-label="Trạng thái" class="field-standing">' in page
    assert '<td class="action-checkbox">' in page
    assert "Tin có tên cột" in page.partition('<th class="field-title">')[2]


def test_name_of_a_column_is_escaped():
    cell, header = mark_safe('<td class="a">x</td>'), {"text": '<b>"'}
    (found,) = labelled([cell], [header])
    assert found == '<td data-label="&lt;b&gt;&quot;" class="a">x</td>'
