"""import_articles: what a good workbook becomes, and that a second run doubles none."""

from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from content.copies import sketch
from content.dates import short_moment
from content.models import OldAddress, Span, Trace
from news.figures import figures, last_own_day, own_days, public
from news.models import Article
from sections.registry import rule_by_key
from sections.rules import Finding, State
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Status
from tenancy.status import set_status
from tests.factories import make_article, rich
from tests.news.workbooks import GOOD, HEAD, row, workbook


@pytest.fixture
def moved(tmp_path: Any, inside: MemberSite) -> Any:
    """`moved(*rows, **options)` runs the command; gives what stood on stdout."""

    def run(
        *rows: Any,
        head: Any = HEAD,
        code: str | None = "vanlang",
        out: StringIO | None = None,
        **options: Any,
    ) -> str:
        path = workbook(tmp_path / "bai.xlsx", *rows, head=head)
        out = out or StringIO()
        given = {"site": code} if code else {}
        call_command(
            "import_articles", path, stdout=out, stderr=StringIO(), **given, **options
        )
        return out.getvalue()

    return run


def judged(key: str, site: MemberSite) -> Finding:
    rule = rule_by_key(key)
    return rule.check([site], clock.now(), rule.limits)[site.pk]


def refused(run: Any, *rows: Any, **options: Any) -> tuple[str, str]:
    """(what was said of the rows, the last sentence); proves that nothing changed."""
    out = StringIO()
    with pytest.raises(CommandError) as error:
        run(*rows, out=out, **options)
    assert error.value.returncode == 2
    assert not Article.objects.exists()
    assert not OldAddress.objects.exists()
    assert not AuditLine.objects.filter(actor="import_articles").exists()
    return out.getvalue(), str(error.value)


def test_a_row_becomes_an_article_as_old_as_it_was(
    moved: Any, inside: MemberSite
) -> None:
    said = moved(GOOD)
    assert "1 dòng" in said
    article = Article.objects.get()
    assert article.title == "Khánh thành cầu Nà Sầm"
    assert article.lead == "Cây cầu dài 120 m."
    assert article.body == ("<p>Sáng 30/10, huyện <b>khánh thành</b> cầu Nà Sầm.</p>")
    assert f"{article.published_at:%d/%m/%Y}" == "31/10/2018"
    assert (article.state, article.category) == ("published", "general")
    assert article.is_own
    assert article.slug == "khanh-thanh-cau-na-sam"
    assert OldAddress.objects.get().address == "/portal/pages/2019/10/bai-viet.aspx"


def test_all_that_save_keeps_is_kept(moved: Any, inside: MemberSite) -> None:
    moved(row(body=rich(120)), row(title="Bài khác", body=rich(90, 3), address=""))
    for article in Article.objects.all():
        assert article.title_folded
        assert article.body_words in (120, 90)
        assert article.history.count() == 1
        assert article.history.get().body == article.body
        span = Span.objects.get(kind="news.Article", row=article.pk)
        # here, readers see it from now on
        assert clock.now() - span.start < timedelta(minutes=1)
        kept = Trace.objects.filter(kind="news.Article", row=article.pk, until=None)
        assert set(kept.values_list("value", flat=True)) == set(sketch(article.body))
        assert {trace.since for trace in kept} == {span.start}
    assert OldAddress.objects.get().history.count() == 1


def test_running_twice_doubles_nothing(moved: Any, inside: MemberSite) -> None:
    rows = [GOOD, row(title="Không có địa chỉ", address="")]
    moved(*rows)
    before = list(Article.objects.values())
    lines = AuditLine.objects.count()
    version = MemberSite.objects.get(pk=inside.pk).version
    said = moved(*rows)
    assert "2 đã có" in said
    assert list(Article.objects.values()) == before
    assert OldAddress.objects.count() == 1
    assert AuditLine.objects.count() == lines
    assert MemberSite.objects.get(pk=inside.pk).version == version


def test_an_address_that_comes_later_goes_to_the_article_that_is_there(
    moved: Any, inside: MemberSite, visit: Any
) -> None:
    titles = ("Bài một", "Bài hai", "Bài ba")
    moved(*(row(title=title, address="") for title in titles))
    mended = Article.objects.get(title="Bài hai")
    mended.title = "Bài hai, đã sửa"
    mended.save()
    before = list(Article.objects.values("pk", "title", "body", "slug"))
    versions = [article.history.count() for article in Article.objects.all()]
    later = [
        row(title=title, address=f"http://cu.example/{number}.html")
        for number, title in enumerate(titles)
    ]
    dry = moved(*later, dry_run=True)
    assert "3 bài đã có sẽ được gắn địa chỉ cũ" in dry
    assert not OldAddress.objects.exists()
    said = moved(*later)
    assert "0 bài được chuyển vào, 3 đã có" in said
    assert "3 bài đã có nay được gắn địa chỉ cũ" in said
    assert said.count("chưa có địa chỉ cũ") == 3
    assert list(Article.objects.values("pk", "title", "body", "slug")) == before
    assert [one.history.count() for one in Article.objects.all()] == versions
    led = visit("/1.html", on=inside)
    assert (led.status_code, led["Location"]) == (301, mended.get_absolute_url())
    assert OldAddress.objects.filter(address="/1.html").get().history.count() == 1
    line = AuditLine.objects.filter(action="move_in").latest("pk")
    assert "3 địa chỉ cũ" in line.detail
    # and then all is known, by either
    lines = AuditLine.objects.count()
    assert "3 đã có" in moved(*later)
    assert "3 đã có" in moved(*(row(title=title, address="") for title in titles))
    assert (Article.objects.count(), OldAddress.objects.count()) == (3, 3)
    assert AuditLine.objects.count() == lines


def test_an_article_with_an_address_is_known_without_it(
    moved: Any, inside: MemberSite
) -> None:
    moved(GOOD)
    assert "1 đã có" in moved(row(address=""))
    assert "1 bài được chuyển vào" in moved(row(address="", date="1/11/2018 08:30"))
    assert Article.objects.count() == 2


def test_two_addresses_are_two_articles_though_their_titles_agree(
    moved: Any, inside: MemberSite
) -> None:
    """One of them takes the article that came without; the other is told."""
    moved(row(address=""))
    both = [row(address=f"http://cu.example/{number}.html") for number in (1, 2)]
    said = moved(*both)
    assert "1 bài được chuyển vào, 1 đã có" in said
    assert "với một địa chỉ cũ khác" in said
    assert "2 đã có" in moved(*both)
    assert (Article.objects.count(), OldAddress.objects.count()) == (2, 2)


def test_a_title_that_stands_twice_in_a_file_needs_two_addresses(
    moved: Any, inside: MemberSite
) -> None:
    rows, _end = refused(moved, GOOD, row(address=""))
    assert "Dòng 3" in rows
    assert "dòng 2" in rows
    moved(GOOD, row(address="http://cu.example/khac.html"))
    assert Article.objects.count() == 2


def test_what_an_editor_mended_stays_mended(moved: Any, inside: MemberSite) -> None:
    rows = [GOOD, row(title="Không có địa chỉ", address="")]
    moved(*rows)
    for article in Article.objects.all():
        article.title = f"{article.title} (đã sửa)"
        article.save()
    said = moved(*rows)
    assert said.count("khác ở: tiêu đề") == 2
    assert Article.objects.filter(title__endswith="(đã sửa)").count() == 2
    assert Article.objects.count() == 2


def test_a_dry_run_says_the_same_and_changes_nothing(
    moved: Any, inside: MemberSite
) -> None:
    said = moved(GOOD, dry_run=True)
    assert "1 mới" in said
    assert "chạy thử" in said
    assert not Article.objects.exists()
    assert not OldAddress.objects.exists()
    assert "1 bài được chuyển vào" in moved(GOOD)


def test_drafts_wait_for_the_board(moved: Any, inside: MemberSite) -> None:
    moved(GOOD, state="draft")
    article = Article.objects.get()
    assert article.state == "draft"
    assert f"{article.published_at:%Y}" == "2018"
    assert not Span.objects.filter(kind="news.Article").exists()


def test_the_run_is_in_the_trail(moved: Any, inside: MemberSite) -> None:
    moved(GOOD)
    line = AuditLine.objects.get(actor="import_articles")
    assert (line.action, line.site_code) == ("move_in", "vanlang")
    assert "bai.xlsx" in line.detail


def test_one_workbook_fills_several_sites(
    moved: Any, inside: MemberSite, other_site: MemberSite
) -> None:
    moved((*GOOD, "vanlang"), (*GOOD, "SOYT"), head=(*HEAD, "Mã trang"), code=None)
    rows = Article._base_manager.values_list("site__code", "slug")
    assert sorted(rows) == [
        ("soyt", "khanh-thanh-cau-na-sam"),
        ("vanlang", "khanh-thanh-cau-na-sam"),
    ]


def test_without_a_site_nothing_is_guessed(
    moved: Any, inside: MemberSite, other_site: MemberSite
) -> None:
    _out, said = refused(moved, GOOD, code=None)
    assert "--site" in said


def test_headings_are_known_in_any_order_and_spelling(
    moved: Any, inside: MemberSite
) -> None:
    head = [
        "ngay dang",
        "NỘI DUNG (HTML)",
        "Nội dung:",
        "Title",
        "Ghi chú",
        "Nội dung 2",
    ]
    said = moved(
        [datetime(2018, 5, 6, 7, 8), "bỏ", "<p>Một", "Tựa", "x", " và hai.</p>"],
        head=head,
    )
    article = Article.objects.get()
    assert article.body == "<p>Một và hai.</p>"
    assert "NỘI DUNG (HTML)" in said


def test_a_title_above_the_headings_is_passed_over(
    tmp_path: Any, moved: Any, inside: MemberSite
) -> None:
    moved(HEAD, GOOD, head=["DANH SÁCH TIN, BÀI"])
    assert Article.objects.count() == 1


def test_headings_may_be_marked_as_needed(moved: Any, inside: MemberSite) -> None:
    head = ["TIÊU ĐỀ (*)", "Nội dung (bắt buộc)", "Nội dung (tiếp 2)", "Ngày đăng [*]"]
    moved(["Tựa", "<p>Một", " và hai.</p>", "31/10/2018"], head=head)
    assert Article.objects.get().body == "<p>Một và hai.</p>"


@pytest.mark.parametrize(
    "typed",
    [
        "Tin tức – Sự kiện",
        "tin tuc su kien",
        "TIN TỨC & SỰ KIỆN.",
        "tin-tuc-su-kien",
        "general",
    ],
)
def test_a_category_is_known_in_any_spelling(
    moved: Any, inside: MemberSite, typed: str
) -> None:
    moved(row(category=typed))
    assert Article.objects.get().category == "general"


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("Thứ Hai, 05/02/2018, 08:30", "05/02/2018 08:30"),
        ("Thứ 2, 5/2/2018", "05/02/2018 00:00"),
        ("Chủ nhật, 04.02.2018 - 8h30", "04/02/2018 08:30"),
        ("05/02/2018 8:30 PM", "05/02/2018 20:30"),
        ("8:30 PM 05/02/2018", "05/02/2018 20:30"),
        ("05/02/2018 08:30:00 CH", "05/02/2018 20:30"),
        ("05/02/2018 12:05 AM", "05/02/2018 00:05"),
        ("05/02/2018 12:05 SA", "05/02/2018 00:05"),
        ("05/02/2018 12:05 PM", "05/02/2018 12:05"),
        ("05/02/2018 20:30 PM", "05/02/2018 20:30"),
        ("08:30 | Thứ Hai, 05/02/2018", "05/02/2018 08:30"),
        ("Thứ hai, 5/2/2018, 08:30 (GMT+7)", "05/02/2018 08:30"),
        ("2018-02-05T08:30:00", "05/02/2018 08:30"),
    ],
)
def test_dates_are_read_as_sites_write_them(
    moved: Any, inside: MemberSite, typed: str, moment: str
) -> None:
    moved(row(date=typed))
    assert short_moment(Article.objects.get().published_at) == moment


def test_plain_text_becomes_paragraphs(moved: Any, inside: MemberSite) -> None:
    moved(row(body="Dòng một < hai.\n\nDòng hai & ba."))
    assert Article.objects.get().body == (
        "<p>Dòng một &lt; hai.</p><p>Dòng hai &amp; ba.</p>"
    )


def test_old_letters_are_converted_and_told(moved: Any, inside: MemberSite) -> None:
    said = moved(
        row(
            title="Héi nghÞ tæng kÕt",
            lead="",
            body="<p>UBND huyÖn V¨n L·ng tæ chøc héi nghÞ.</p>",
        )
    )
    article = Article.objects.get()
    assert article.title == "Hội nghị tổng kết"
    assert article.body == "<p>UBND huyện Văn Lãng tổ chức hội nghị.</p>"
    assert "TCVN3" in said


def test_pictures_of_the_old_site_are_named(moved: Any, inside: MemberSite) -> None:
    said = moved(row(body='<p>Lễ hội</p><img src="../anh/1.jpg" onerror="x()">'))
    assert "http://vanlang.cu.example/portal/Pages/2019/anh/1.jpg" in said
    assert Article.objects.get().body == "<p>Lễ hội</p>"


@pytest.mark.parametrize(
    ("source", "is_own"),
    [
        ("", True),
        ("huyện VĂN LÃNG", True),
        ("UBND huyện Văn Lãng", True),
        ("Uỷ ban nhân dân huyện Văn Lãng.", True),
        ("UBND huyện Cao Lộc", False),
        ("Báo Lạng Sơn", False),
    ],
)
def test_the_source_says_who_wrote_it(
    moved: Any, inside: MemberSite, source: str, is_own: bool
) -> None:
    agency = "Ủy ban nhân dân huyện Văn Lãng"
    MemberSite.objects.filter(pk=inside.pk).update(agency=agency)
    moved(row(source=source))
    assert Article.objects.get().is_own is is_own


def test_what_was_moved_in_is_old_news(moved: Any, inside: MemberSite) -> None:
    """It fills no month of the figures, and makes no site look fresh."""
    now = clock.now()
    late = [now - timedelta(days=days) for days in (1, 2, 3)]
    moved(
        *(
            row(title=f"Bài {n}", date=f"{day:%d/%m/%Y}", address="", body=rich(60, n))
            for n, day in enumerate(late, 1)
        ),
        row(title="Bài cũ", address="", body=rich(60, 9)),
    )
    figures_now = figures([inside], now + timedelta(minutes=1))[inside.pk]
    assert (figures_now["total"], figures_now["repost_share"]) == (0, 0.0)
    at = clock.now()
    assert own_days([inside], at, since=date(2018, 1, 1)) == {}
    assert last_own_day([inside], at)[inside.pk] is None
    assert public([inside], at).count() == 4
    # where it stood on that day was another site
    assert not public([inside], now - timedelta(days=1)).exists()
    make_article(site=inside, title="Bài mới")
    later = clock.now()
    assert figures([inside], later)[inside.pk]["total"] == 1
    assert last_own_day([inside], later)[inside.pk] == clock.local_day(later)


def test_no_file_says_that_a_silent_site_is_fresh(
    moved: Any, inside: MemberSite
) -> None:
    """Rows of some days ago: what stood here before stays the newest."""
    now = clock.now()
    with clock.at(now - timedelta(days=50)):
        make_article(site=inside, title="Bài tự viết", body=rich(80, 7))
    late = now - timedelta(days=2)
    rows = [
        row(
            title=f"Bài {n}",
            date=f"{late:%d/%m/%Y}",
            address="",
            body=rich(60, n),
            category="awards",
        )
        for n in range(1, 6)
    ]
    silent = clock.local_day(now - timedelta(days=50))
    before = {key: judged(key, inside) for key in ("news", "cadence")}
    moved(*rows)
    at = clock.now()
    assert last_own_day([inside], at)[inside.pk] == silent
    found = judged("news", inside)
    assert found.state == State.STALE
    assert f"{silent:%d/%m/%Y}" in found.sentence
    assert judged("cadence", inside) == before["cadence"]
    award = judged("awards", inside)
    assert award.state == State.STALE
    assert "chuyển từ trang cũ" in award.sentence
    make_article(site=inside, title="Khen", category="awards", body=rich(80, 8))
    assert judged("awards", inside).state == State.COMPLETE
    assert judged("news", inside).state == State.COMPLETE


def test_a_site_of_moved_articles_alone_is_told_to_publish_here(
    moved: Any, inside: MemberSite
) -> None:
    moved(*(row(title=f"Bài {n}", address="", body=rich(60, n)) for n in range(1, 6)))
    found = judged("news", inside)
    assert found.state == State.STALE
    assert "chuyển từ trang cũ" in found.sentence
    assert judged("cadence", inside).state == State.MISSING
    make_article(site=inside, title="Bài mới", body=rich(80, 9))
    assert judged("news", inside).state == State.COMPLETE


def test_a_closed_site_takes_nothing_in(moved: Any, inside: MemberSite) -> None:
    set_status(inside, Status.CLOSED)
    with pytest.raises(CommandError) as error:
        moved(GOOD)
    assert error.value.returncode == 1
    assert not Article.objects.exists()


def test_good_rows_can_be_moved_in_without_the_bad_ones(
    moved: Any, inside: MemberSite
) -> None:
    with pytest.raises(SystemExit) as ended:
        moved(GOOD, row(date="chiều qua", address=""), skip_bad=True)
    assert ended.value.code == 1
    assert Article.objects.count() == 1
