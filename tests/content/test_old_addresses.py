"""Old addresses: each spelling leads to the item, and only on the site's own hosts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from content.models import OldAddress
from content.old_addresses import NoAddress, normalised
from tenancy import clock
from tenancy.models import MemberSite, SiteHost
from tests.admin_forms import filled
from tests.factories import make_article, make_directive, make_page

ADD = "/admin/content/oldaddress/add/"
LIST = "/admin/content/oldaddress/"


def make_old(item: Any, address: str = "/cu.html") -> OldAddress:
    old = OldAddress(
        site=item.site, address=address, kind=item._meta.label, row=item.pk
    )
    old.full_clean()
    old.save()
    return old


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("/index.php?id=123&lang=vi", "/index.php?lang=vi&id=123"),
        ("/index.php?id=123", "/INDEX.php?ID=123&utm_source=zalo&fbclid=x"),
        ("/portal/Pages/2019/10/bai-viet.aspx", "/PORTAL/pages/2019/10/Bai-Viet.aspx"),
        ("/tin/bài-viết.html", "/tin/b%C3%A0i-vi%E1%BA%BFt.html"),
        ("/tin/b%C3%A0i-vi%E1%BA%BFt", "/tin/ba%CC%80i-vie%CC%82%CC%81t/"),
        ("/tin//bai.html/", "/tin/bai.html"),
        ("/bai.html", "/bai.html?in=1"),
        ("/index.php?id=5", "/index.php?id=5&page=2"),
        (
            "/index.php?option=com_content&view=article&id=5&Itemid=9",
            "/index.php?Itemid=9&id=5&option=com_content&view=article&print=1&page=2",
        ),
        ("/bai.html", "/bai.html?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=10"),
        ("/?p=123", "/?p=123&page=2"),
        ("/?p=123", "/?p=123"),
        ("/tin-tuc/khong-con", "/tin-tuc/khong-con/"),
        ("http://cu.example/a.html#dau", "/a.html"),
        ("cu.example/a.html", "/a.html"),
    ],
)
def test_an_old_address_leads_to_the_article(
    inside: MemberSite, visit: Callable[..., Any], known: str, asked: str
) -> None:
    article = make_article(site=inside)
    make_old(article, known)
    response = visit(asked, on=inside)
    assert response.status_code == 301
    assert response["Location"] == "http://vanlang.localhost:8000/tin-tuc/hoi-nghi/"


def test_the_address_with_the_most_parameters_wins(
    inside: MemberSite, visit: Callable[..., Any]
) -> None:
    names = {"/i.php": "Tin", "/i.php?id=5": "Năm", "/i.php?id=5&m=1": "Một"}
    for address, title in names.items():
        make_old(make_article(site=inside, title=title), address)
    for asked, slug in (
        ("/i.php?id=6", "tin"),
        ("/i.php?id=5&page=2", "nam"),
        ("/i.php?page=2&m=1&id=5", "mot"),
    ):
        led = visit(asked, on=inside)["Location"]
        assert led.endswith(f"/tin-tuc/{slug}/"), asked


def test_pages_and_documents_are_led_to_as_well(
    inside: MemberSite, visit: Callable[..., Any]
) -> None:
    for number, item in enumerate(
        [make_page(site=inside), make_directive(site=inside)]
    ):
        make_old(item, f"/cu/{number}.html")
        response = visit(f"/cu/{number}.html", on=inside)
        assert response["Location"] == item.get_absolute_url()


def test_another_site_knows_nothing_of_it(
    inside: MemberSite, other_site: MemberSite, visit: Callable[..., Any]
) -> None:
    make_old(make_article(site=inside))
    assert visit("/cu.html", on=other_site).status_code == 404
    assert visit("/cu.html").status_code == 404
    assert visit("/cu.html", on=inside).status_code == 301


def test_each_host_of_the_site_answers(inside: MemberSite, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    SiteHost.objects.create(site=inside, host="vanlang.cu.example", since="2010-01-01")
    make_old(make_article(site=inside))
    response = Client(headers={"host": "vanlang.cu.example"}).get("/cu.html")
    assert response["Location"] == "http://vanlang.localhost:8000/tin-tuc/hoi-nghi/"


def test_what_readers_do_not_see_is_not_led_to(
    inside: MemberSite, visit: Callable[..., Any]
) -> None:
    article = make_article(site=inside, state="draft")
    make_old(article)
    assert visit("/cu.html", on=inside).status_code == 404
    article.state = "published"
    article.published_at = clock.now() + timedelta(days=1)
    article.save()
    assert visit("/cu.html", on=inside).status_code == 404
    article.published_at = clock.now()
    article.save()
    assert visit("/cu.html", on=inside).status_code == 301
    article.state = "withdrawn"
    article.save()
    gone = visit("/cu.html", on=inside)
    assert gone.status_code == 410
    assert "nay đã được gỡ" in gone.content.decode()
    assert "Hội nghị" not in gone.content.decode()


def test_what_was_public_is_gone_at_its_own_address_as_well(
    inside: MemberSite, other_site: MemberSite, visit: Callable[..., Any]
) -> None:
    """And of what never was, nothing is told: as of an address that never was."""
    items = [
        make_article(site=inside),
        make_page(site=inside),
        make_directive(site=inside),
    ]
    paths = [item.get_absolute_url().partition(":8000")[2] for item in items]
    for item, path in zip(items, paths, strict=True):
        assert visit(path, on=inside).status_code == 200
        item.state = "withdrawn"
        item.save()
        gone = visit(path, on=inside)
        assert gone.status_code == 410
        assert "nay đã được gỡ" in gone.text
        assert str(item) not in gone.text
        assert inside.name in gone.text
    assert visit(paths[0], on=other_site).status_code == 404
    short = clock.now() + timedelta(hours=1)
    make_article(site=inside, title="Ngắn hạn", expires_at=short)
    assert visit("/tin-tuc/ngan-han/", on=inside).status_code == 200
    with clock.at(short + timedelta(hours=1)):
        assert visit("/tin-tuc/ngan-han/", on=inside).status_code == 410
    never = visit("/tin-tuc/khong-he-co/", on=inside)
    assert never.status_code == 404
    for state in ("draft", "submitted", "withdrawn"):
        make_article(site=inside, title=f"Kín {state}", state=state)
        hidden = visit(f"/tin-tuc/kin-{state}/", on=inside)
        assert hidden.status_code == 404
        assert hidden.text.count("\n") == never.text.count("\n")


def test_a_deleted_draft_takes_its_old_address_along(inside: MemberSite) -> None:
    article = make_article(site=inside, state="draft")
    make_old(article)
    article.delete()
    assert not OldAddress.objects.exists()


def test_a_page_that_stands_costs_no_query_more(
    inside: MemberSite,
    visit: Callable[..., Any],
    django_assert_num_queries: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_old(make_article(site=inside))

    def never(*args: Any) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr("content.old_addresses.find", never)
    assert visit("/tin-tuc/hoi-nghi/", on=inside).status_code == 200
    assert visit("/", on=inside).status_code == 200
    with pytest.raises(AssertionError, match="asked"):
        visit("/khong-co.html", on=inside)


def test_the_front_page_stays_with_parameters_that_nobody_knows(
    inside: MemberSite, visit: Callable[..., Any]
) -> None:
    assert visit("/?p=9&fbclid=1", on=inside).status_code == 200


def test_nothing_is_led_on_by_a_form(inside: MemberSite) -> None:
    make_old(make_article(site=inside))
    client = Client(headers={"host": "vanlang.localhost"})
    assert client.post("/cu.html").status_code == 404


@pytest.mark.parametrize(
    "hostile",
    ["//evil.example/cu.html", "/cu.html%0d%0aLocation:%20http://evil.example", "/%00"],
)
def test_no_address_leads_off_the_site(
    inside: MemberSite, visit: Callable[..., Any], hostile: str
) -> None:
    make_old(make_article(site=inside))
    response = visit(hostile, on=inside)
    location = response.headers.get("Location", "http://vanlang.localhost:8000/")
    assert location.startswith(("http://vanlang.localhost:8000/", "/cu.html"))


@pytest.mark.parametrize(
    "typed",
    ["", "javascript:alert(1)", "ftp://cu.example/a", "a.html", "/", "http://", "/a b",
     "http://[::1", "/" + "a" * 600, "/tin-tuc/"],
)  # fmt: skip
def test_what_is_no_old_address_is_refused(typed: str) -> None:
    with pytest.raises(NoAddress):
        normalised(typed)


def test_one_address_leads_to_one_thing(inside: MemberSite) -> None:
    article = make_article(site=inside)
    make_old(article)
    with pytest.raises(IntegrityError):
        OldAddress.objects.create(
            site=inside, address="/cu.html", kind="news.Article", row=article.pk
        )


# --- in the admin ---------------------------------------------------------------------


def test_a_chief_adds_an_old_address(
    inside: MemberSite, editor: Client, visit: Callable[..., Any]
) -> None:
    article = make_article(site=inside)
    data = filled(
        editor.get(ADD),
        address="http://vanlang.cu.example/index.php?id=7",
        target=article.get_absolute_url(),
    )
    assert editor.post(ADD, data).status_code == 302
    assert visit("/index.php?id=7", on=inside).status_code == 301
    assert "Hội nghị" in editor.get(LIST).content.decode()
    again = editor.post(ADD, data)
    assert "đã dẫn đến một nội dung khác" in again.content.decode()


def test_a_page_is_found_by_its_address(inside: MemberSite, editor: Client) -> None:
    page = make_page(site=inside)
    data = filled(
        editor.get(ADD), address="/cu.html", target="/gioi-thieu/gioi-thieu-chung/"
    )
    assert editor.post(ADD, data).status_code == 302
    old = OldAddress.objects.get()
    assert old.item == page
    change = f"{LIST}{old.pk}/change/"
    data = filled(editor.get(change), address="/khac.html")
    assert editor.post(change, data).status_code == 302
    assert OldAddress.objects.get().address == "/khac.html"


@pytest.mark.parametrize(
    "target",
    [
        "http://vanlang.localhost:8000/tin-tuc/hoi-nghi",
        "vanlang.localhost:8000/Tin-Tuc/Hoi-Nghi/?utm_source=zalo#dau",
        "HTTP://VANLANG.LOCALHOST:8000/tin-tuc/hoi-nghi?tu=zalo",
        "/tin-tuc//hoi-nghi",
        "/truoc.html",
    ],
)
def test_what_it_leads_to_may_be_copied_in_any_way(
    inside: MemberSite, editor: Client, target: str
) -> None:
    article = make_article(site=inside)
    make_old(article, "/truoc.html")
    data = filled(editor.get(ADD), address="/cu.html", target=target)
    assert editor.post(ADD, data).status_code == 302
    assert OldAddress.objects.get(address="/cu.html").item == article


def test_a_page_of_the_new_site_is_no_old_address(
    inside: MemberSite, editor: Client
) -> None:
    target = make_article(site=inside).get_absolute_url()
    data = filled(editor.get(ADD), address="/tin-tuc/", target=target)
    said = editor.post(ADD, data).text
    assert "Không cần khai địa chỉ này" in said
    assert "để trống" not in said


@pytest.mark.parametrize(
    "target", ["/tin-tuc/", "/khong-co/", "http://evil.example/a", "x"]
)
def test_it_leads_to_items_of_the_site_only(
    inside: MemberSite, editor: Client, target: str
) -> None:
    data = filled(editor.get(ADD), address="/cu.html", target=target)
    assert "Không có bài viết" in editor.post(ADD, data).content.decode()
    assert not OldAddress.objects.exists()


def test_another_sites_article_is_not_led_to(
    inside: MemberSite, other_site: MemberSite, editor: Client
) -> None:
    theirs = make_article(site=other_site, title="Của Sở Y tế")
    for target in (theirs.get_absolute_url(), "/tin-tuc/cua-so-y-te/"):
        data = filled(editor.get(ADD), address="/cu.html", target=target)
        assert editor.post(ADD, data).status_code == 200
    assert not OldAddress.objects.exists()


def test_the_office_reads_and_changes_nothing(
    inside: MemberSite, office: Client, stranger: Client
) -> None:
    old = make_old(make_article(site=inside))
    page = office.get(f"{LIST}{old.pk}/change/")
    assert "/cu.html" in page.content.decode()
    assert "Hội nghị" in page.content.decode()
    assert office.post(f"{LIST}{old.pk}/change/", {"address": "/a"}).status_code == 403
    assert stranger.get(f"{LIST}{old.pk}/change/").status_code in (302, 404)


def test_the_list_asks_no_query_for_each_row(
    inside: MemberSite, editor: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        make_old(make_article(site=inside, title=f"Tin {number}"), f"/cu/{number}.html")
    with django_assert_max_num_queries(16):
        assert editor.get(LIST).status_code == 200
