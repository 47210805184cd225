"""From a draft to the public page: submit, send back, approve, change, correct."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from content.models import Revision
from news.models import Article, Correction
from tenancy import clock
from tenancy.models import AuditLine, MemberSite, Role, User
from tests.admin_forms import add_inline, errors, filled
from tests.factories import entered, make_article, make_member, make_page, rich
from tests.workflow import publish

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"


def page(row: Any, ending: str = "change") -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{ending}", args=[row.pk])


def tasks(user: User, site: MemberSite) -> dict[str, int]:
    blocks = entered(user).get("/admin/").context["blocks"]
    (block,) = [one for one in blocks if one.site.pk == site.pk]
    return {str(task.heading): task.count for task in block.tasks}


def submitted(site: MemberSite, writer: User) -> Article:
    return make_article(site=site, state="submitted", written_by=writer)


# --- submit, send back, approve -------------------------------------------------


def test_an_article_goes_from_the_writer_to_the_chief_and_to_readers(
    inside: MemberSite, writer: User, chief: User, visit: Any
) -> None:
    client = entered(writer)
    data = filled(client.get(ADD), title="Cầu mới", body=rich(60), state="submitted")
    assert client.post(ADD, data).status_code == 302
    article = Article.objects.get()
    assert tasks(chief, inside)["Chờ duyệt"] == 1

    approver = entered(chief)
    data = filled(approver.get(page(article)), state="published")
    answer = approver.post(page(article), data)
    assert answer.status_code == 302, errors(answer)
    assert visit("/tin-tuc/cau-moi/", on=inside).status_code == 200
    article.refresh_from_db()
    assert not article.is_self_approved
    assert tasks(writer, inside)["Của bạn, xuất bản trong 7 ngày qua"] == 1


def test_sent_back_it_tells_the_writer_what_to_mend(
    inside: MemberSite, writer: User, chief: User
) -> None:
    article = submitted(inside, writer)
    client = entered(chief)
    assert "Gửi trả" in client.get(page(article)).text
    url = page(article, "send_back")
    assert client.post(url, {"remark": ""}).status_code == 200
    assert client.post(url, {"remark": "Thiếu ảnh."}).status_code == 302
    article.refresh_from_db()
    assert (article.state, article.remark) == ("draft", "Thiếu ảnh.")
    assert AuditLine.objects.filter(action="send_back", detail="Thiếu ảnh.").exists()
    assert "Thiếu ảnh." in entered(writer).get(page(article)).text
    assert tasks(writer, inside)["Được trả lại để sửa"] == 1


def test_who_does_not_publish_sends_nothing_back(
    inside: MemberSite, writer: User, stranger: Client, chief: User
) -> None:
    article = submitted(inside, writer)
    url = page(article, "send_back")
    for client in (entered(writer), stranger):
        assert client.post(url, {"remark": "Không."}).status_code == 404
    article.refresh_from_db()
    assert article.state == "submitted"
    assert entered(chief).post(url, {"remark": "Có."}).status_code == 302


def test_only_what_is_submitted_is_sent_back(
    inside: MemberSite, writer: User, chief: User
) -> None:
    article = make_article(site=inside, written_by=writer)
    entered(chief).post(page(article, "send_back"), {"remark": "Không."})
    article.refresh_from_db()
    assert article.state == "published"


def test_the_author_does_not_approve_where_somebody_else_can(
    inside: MemberSite, chief: User
) -> None:
    deputy = make_member(inside, Role.DEPUTY, "pho-ban")
    article = submitted(inside, chief)
    client = entered(chief)
    answer = client.post(
        page(article), filled(client.get(page(article)), state="published")
    )
    assert "Bạn đã viết" in errors(answer)
    assert "Bạn đã viết" in publish(chief, article).text
    article.refresh_from_db()
    assert article.state == "submitted"

    publish(deputy, article)
    article.refresh_from_db()
    assert (article.state, article.is_self_approved) == ("published", False)


@pytest.mark.parametrize("bulk", [True, False])
def test_alone_the_author_approves_and_it_is_marked(
    inside: MemberSite, chief: User, bulk: bool
) -> None:
    article = submitted(inside, chief)
    client = entered(chief)
    if bulk:
        publish(chief, article)
    else:
        data = filled(client.get(page(article)), state="published")
        client.post(page(article), data)
    article.refresh_from_db()
    assert (article.state, article.is_self_approved) == ("published", True)
    line = AuditLine.objects.get(action="published")
    assert line.detail == "tự duyệt"
    assert "Tự duyệt" in client.get(page(article)).text


def test_a_closed_account_is_nobody_who_could_approve(
    inside: MemberSite, chief: User
) -> None:
    deputy = make_member(inside, Role.DEPUTY, "pho-ban")
    article = submitted(inside, chief)
    publish(chief, article)
    assert Article.objects.get().state == "submitted"
    deputy.is_active = False
    deputy.save()
    publish(chief, article)
    assert Article.objects.get().state == "published"


# --- a change of what is published -------------------------------------------------


@pytest.fixture
def article(inside: MemberSite, writer: User) -> Article:
    return make_article(
        site=inside, title="Cầu mới", lead="Dài 20 mét.", written_by=writer
    )


def propose(user: User, row: Any, *, submit: bool = True, **changes: Any) -> Any:
    client = entered(user)
    opened = client.get(page(row, "propose"))
    data = filled(opened, began=opened.context["began"], **changes)
    data["_submit" if submit else "_keep"] = "1"
    return client.post(page(row, "propose"), data)


def decide(user: User, row: Any, deed: str, **more: str) -> Any:
    client = entered(user)
    opened = client.get(page(row, "pending"))
    data = {"seen": opened.context["seen"], deed: "1", **more}
    return client.post(page(row, "pending"), data)


def test_a_change_waits_while_readers_see_the_old_text(
    article: Article, writer: User, chief: User, visit: Any, inside: MemberSite
) -> None:
    versions = article.history.count()
    answer = propose(writer, article, lead="Dài 25 mét.")
    assert answer.status_code == 302
    pending = Revision.objects.get()
    assert pending.data == {"lead": "Dài 25 mét."}
    assert (pending.state, pending.written_by) == ("submitted", writer)
    assert article.history.count() == versions
    assert "Dài 20 mét." in visit("/tin-tuc/cau-moi/", on=inside).text
    assert tasks(chief, inside)["Bản sửa cần duyệt"] == 1

    shown = entered(chief).get(page(article, "pending"))
    assert "<mark>25 </mark>" in shown.text
    assert "<mark>20 </mark>" in shown.text
    assert decide(chief, article, "_approve").status_code == 302
    assert "Dài 25 mét." in visit("/tin-tuc/cau-moi/", on=inside).text
    assert not Revision.objects.exists()
    newest = article.history.latest()
    assert newest.lead == "Dài 25 mét."
    assert writer.username in newest.history_change_reason
    assert AuditLine.objects.filter(action="approve_change").exists()


def test_what_was_replaced_can_be_brought_back(
    article: Article, writer: User, chief: User
) -> None:
    before = article.history.latest().history_id
    propose(writer, article, lead="Sai hẳn.")
    decide(chief, article, "_approve")
    version = reverse("admin:news_article_version", args=[article.pk, before])
    assert entered(chief).post(version).status_code == 302
    article.refresh_from_db()
    assert article.lead == "Dài 20 mét."


def test_a_change_is_kept_sent_back_and_submitted_again(
    article: Article, writer: User, chief: User, inside: MemberSite
) -> None:
    propose(writer, article, submit=False, lead="Dài 25 mét.")
    assert "Bản sửa cần duyệt" not in tasks(chief, inside)
    assert tasks(writer, inside)["Bản sửa của bạn"] == 1
    assert decide(writer, article, "_submit").status_code == 302
    answer = decide(chief, article, "_send_back", remark="Đo lại.")
    assert answer.status_code == 302
    pending = Revision.objects.get()
    assert (pending.state, pending.remark) == ("sent_back", "Đo lại.")
    opened = entered(writer).get(page(article, "propose"))
    assert "Đo lại." in opened.text
    assert opened.context["adminform"].form["lead"].value() == "Dài 25 mét."
    propose(writer, article, lead="Dài 26 mét.")
    decide(chief, article, "_approve")
    article.refresh_from_db()
    assert article.lead == "Dài 26 mét."


def test_the_writer_of_a_change_does_not_approve_it(
    article: Article, writer: User, chief: User, inside: MemberSite
) -> None:
    propose(writer, article, lead="Dài 25 mét.")
    assert decide(writer, article, "_approve").status_code == 404
    Revision.objects.update(written_by=chief)
    deputy = make_member(inside, Role.DEPUTY, "pho-ban")
    decide(chief, article, "_approve")
    article.refresh_from_db()
    assert article.lead == "Dài 20 mét."
    decide(deputy, article, "_approve")
    article.refresh_from_db()
    assert article.lead == "Dài 25 mét."


def test_nobody_approves_what_changed_after_they_had_looked(
    article: Article, writer: User, chief: User
) -> None:
    propose(writer, article, lead="Dài 25 mét.")
    client = entered(chief)
    seen = client.get(page(article, "pending")).context["seen"]
    Article.objects.get().save()
    client.post(page(article, "pending"), {"seen": seen, "_approve": "1"})
    article.refresh_from_db()
    assert article.lead == "Dài 20 mét."
    assert decide(chief, article, "_approve").status_code == 302
    article.refresh_from_db()
    assert article.lead == "Dài 25 mét."


def test_a_change_touches_only_the_fields_it_names(
    article: Article, writer: User, chief: User
) -> None:
    propose(writer, article, lead="Dài 25 mét.")
    article.author = "Lý Mẫu"
    article.save()
    decide(chief, article, "_approve")
    article.refresh_from_db()
    assert (article.lead, article.author) == ("Dài 25 mét.", "Lý Mẫu")


def test_state_and_dates_are_no_part_of_a_change(
    article: Article, writer: User
) -> None:
    published_at = article.published_at
    propose(writer, article, lead="Dài 25 mét.", state="withdrawn")
    assert Revision.objects.get().data == {"lead": "Dài 25 mét."}
    article.refresh_from_db()
    assert (article.state, article.published_at) == ("published", published_at)


def test_the_page_of_proposals_opens_no_other_door(
    article: Article, writer: User, chief: User
) -> None:
    client = entered(writer)
    data = filled(client.get(page(article, "propose")), lead="Lẻn vào.")
    assert client.post(page(article), data).status_code in (302, 403)
    version = article.history.latest().history_id
    url = reverse("admin:news_article_version", args=[article.pk, version])
    assert client.post(url).status_code == 302  # nothing differs from it
    assert not Revision.objects.exists()
    article.refresh_from_db()
    assert article.lead == "Dài 20 mét."
    data = filled(entered(chief).get(page(article)), lead="Đường chính.")
    assert entered(chief).post(page(article), data).status_code == 302
    article.refresh_from_db()
    assert article.lead == "Đường chính."


def test_contributors_propose_for_their_own_and_see_no_other_change(
    article: Article, writer: User, inside: MemberSite
) -> None:
    helper = make_member(inside, Role.CONTRIBUTOR, "cong-tac-vien")
    own = make_article(site=inside, title="Của tôi", written_by=helper)
    assert propose(helper, own, lead="Mới.").status_code == 302
    propose(writer, article, lead="Dài 25 mét.")
    client = entered(helper)
    assert client.get(page(own, "pending")).status_code == 200
    assert client.get(page(article, "pending")).status_code == 404
    assert client.get(page(article, "propose")).status_code == 404
    assert entered(writer).get(page(article, "pending")).status_code == 200


def test_another_board_sees_no_change(
    article: Article, writer: User, stranger: Client, chief: User
) -> None:
    propose(writer, article, lead="Dài 25 mét.")
    for ending in ("pending", "propose", "send_back"):
        assert stranger.get(page(article, ending)).status_code == 404
        assert stranger.post(page(article, ending)).status_code == 404
    assert Revision.objects.get().state == "submitted"
    assert entered(chief).get(page(article, "pending")).status_code == 200


def test_a_page_and_its_rich_text_go_the_same_way(
    inside: MemberSite, writer: User, chief: User, visit: Any
) -> None:
    row = make_page(site=inside)
    body = rich(230, 7) + "<script>x()</script>"
    assert propose(writer, row, body=body).status_code == 302
    assert "script" not in Revision.objects.get().data["body"]
    decide(chief, row, "_approve")
    row.refresh_from_db()
    assert row.body == rich(230, 7)


def test_the_gate_is_asked_when_a_change_is_approved(
    article: Article,
    writer: User,
    chief: User,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from tenancy import changes

    def refuse() -> None:
        raise changes.Refused("Trang sẽ thiếu nội dung.")

    propose(writer, article, lead="Dài 25 mét.")
    with monkeypatch.context() as patched:
        patched.setattr(changes, "CHECKS", [lambda change: refuse])
        decide(chief, article, "_approve")
    article.refresh_from_db()
    assert article.lead == "Dài 20 mét."
    assert Revision.objects.exists()
    decide(chief, article, "_approve")
    article.refresh_from_db()
    assert article.lead == "Dài 25 mét."


def test_two_who_write_on_at_one_change_see_each_other(
    article: Article, writer: User, chief: User
) -> None:
    propose(writer, article, submit=False, lead="Một.")
    client = entered(writer)
    opened = client.get(page(article, "propose"))
    propose(chief, article, submit=False, lead="Hai.")
    data = filled(opened, began=opened.context["began"], lead="Ba.")
    answer = client.post(page(article, "propose"), data)
    assert answer.status_code == 200
    assert Revision.objects.get().data == {"lead": "Hai."}


# --- corrections -------------------------------------------------------------------


def test_a_correction_stands_under_the_article_with_its_day(
    article: Article, chief: User, visit: Any, inside: MemberSite
) -> None:
    client = entered(chief)
    data = filled(client.get(page(article)))
    data = add_inline(data, "corrections", text="Cầu dài 25 mét.")
    answer = client.post(page(article), data)
    assert answer.status_code == 302, errors(answer)
    shown = visit("/tin-tuc/cau-moi/", on=inside).text
    assert "Đính chính" in shown
    assert "Cầu dài 25 mét." in shown
    assert Correction.objects.get().history.count() == 1


@pytest.fixture
def old_article(inside: MemberSite) -> Article:
    with clock.at(clock.now() - timedelta(days=30)):
        return make_article(site=inside, title="Cầu cũ", body=rich(60))


@pytest.mark.parametrize(
    ("days_ago", "is_taken"), [(-1, False), (0, True), (30, True), (31, False)]
)
def test_a_correction_lies_between_its_article_and_today(
    old_article: Article, chief: User, days_ago: int, is_taken: bool
) -> None:
    client = entered(chief)
    data = filled(client.get(page(old_article)))
    noted = clock.today() - timedelta(days=days_ago)
    data = add_inline(
        data, "corrections", text="Dài 25 mét.", noted_on=f"{noted:%d/%m/%Y}"
    )
    answer = client.post(page(old_article), data)
    assert (answer.status_code == 302) is is_taken
    assert Correction.objects.exists() is is_taken
    if not is_taken:
        assert "Ngày đính chính phải từ ngày đăng bài (" in answer.text


def put_up(article: Article, ago: timedelta) -> Correction:
    with clock.at(clock.now() - ago):
        return Correction.objects.create(article=article, text="Dài 25 mét.")


STAYS = "không sửa, không xoá được nữa"


@pytest.mark.parametrize("who", ["chief", "superuser"])
@pytest.mark.parametrize(
    "change", [{"DELETE": "on"}, {"text": "."}, {"noted_on": "today"}]
)
def test_what_readers_saw_for_a_day_stays_under_the_article(
    old_article: Article, chief: User, who: str, change: dict[str, str]
) -> None:
    note = put_up(old_article, timedelta(hours=25))
    if who == "superuser":
        User.objects.filter(pk=chief.pk).update(is_superuser=True, is_staff=True)
        chief.refresh_from_db()
    client = entered(chief)
    today = f"{clock.today():%d/%m/%Y}"
    typed = {
        f"corrections-0-{name}": value.replace("today", today)
        for name, value in change.items()
    }
    answer = client.post(
        page(old_article), filled(client.get(page(old_article)), **typed)
    )
    assert answer.status_code == 200
    assert STAYS in answer.text
    assert Correction.objects.get().text == "Dài 25 mét."
    with pytest.raises(ProtectedError):
        note.delete()
    # another one mends it
    data = filled(client.get(page(old_article)))
    data = add_inline(data, "corrections", text="Không phải 25 mét mà là 26 mét.")
    answer = client.post(page(old_article), data)
    assert answer.status_code == 302, errors(answer)
    assert Correction.objects.count() == 2


def test_a_slip_in_a_correction_is_mended_or_removed_within_a_day(
    old_article: Article, chief: User
) -> None:
    put_up(old_article, timedelta(hours=23))
    client = entered(chief)
    data = filled(client.get(page(old_article)), **{"corrections-0-text": "26 mét."})
    assert client.post(page(old_article), data).status_code == 302
    assert Correction.objects.get().text == "26 mét."
    data = filled(client.get(page(old_article)), **{"corrections-0-DELETE": "on"})
    assert client.post(page(old_article), data).status_code == 302
    assert not Correction.objects.exists()


def test_what_is_to_come_is_mended_without_a_note(
    inside: MemberSite, chief: User
) -> None:
    ahead = make_article(site=inside, published_at=clock.now() + timedelta(days=3))
    assert 'name="corrections-TOTAL' not in entered(chief).get(page(ahead)).text


def test_a_draft_has_no_corrections_and_an_editor_writes_none(
    article: Article, writer: User, chief: User, inside: MemberSite
) -> None:
    draft = make_article(site=inside, title="Nháp", state="draft")
    assert 'name="corrections-TOTAL' not in entered(chief).get(page(draft)).text
    assert 'name="corrections-TOTAL' in entered(chief).get(page(article)).text
    data = filled(entered(chief).get(page(article)))
    data = add_inline(data, "corrections", text="Lẻn vào.")
    entered(writer).post(page(article), data)
    assert not Correction.objects.exists()
