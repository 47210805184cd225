"""The one table of what is on its way: constraints, scope, and who takes it over."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django_scopes.exceptions import ScopeError

from content.models import Revision
from content.proposals import proposed
from news.models import Article
from tenancy import hand_over
from tenancy.models import MemberSite, Role, User
from tenancy.scope import in_sites
from tests.factories import make_article, make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(site: MemberSite) -> User:
    return make_member(site, Role.EDITOR)


@pytest.fixture
def article(inside: MemberSite) -> Article:
    return make_article(site=inside)


def make(site: MemberSite, author: User | None, **fields: Any) -> Revision:
    values = {"kind": "news.Article", "purpose": "autosave", **fields}
    return Revision.objects.create(site=site, written_by=author, **values)


def test_a_person_has_one_autosave_of_an_item(inside: MemberSite, author: User) -> None:
    for row in (1, None):
        make(inside, author, row=row)
        with pytest.raises(IntegrityError), transaction.atomic():
            make(inside, author, row=row)
    colleague = make_member(inside, Role.CHIEF)
    make(inside, colleague, row=1)
    make(inside, author, row=2)
    assert Revision.objects.count() == 4


def test_a_row_has_one_pending_change(inside: MemberSite, author: User) -> None:
    make(inside, author, row=1, purpose="pending")
    with pytest.raises(IntegrityError), transaction.atomic():
        make(inside, None, row=1, purpose="pending")
    make(inside, author, row=2, purpose="pending")


@pytest.mark.parametrize(
    "fields",
    [
        {"purpose": "other", "row": 1},
        {"purpose": "pending", "row": None},
        {"purpose": "pending", "row": 1, "state": "lost"},
        {"purpose": "autosave", "row": 1, "state": "submitted"},
    ],
)
def test_the_table_takes_nothing_else(
    inside: MemberSite, author: User, fields: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make(inside, author, **fields)
    make(inside, author, row=1)


def test_it_is_read_in_the_scope_of_its_site(
    site: MemberSite, other_site: MemberSite, author: User
) -> None:
    with in_sites(site):
        make(site, author, row=1)
        assert Revision.objects.exists()
    with in_sites(other_site):
        assert not Revision.objects.exists()
    with pytest.raises(ScopeError):
        Revision.objects.exists()


def test_a_colleague_takes_over_the_change_and_not_what_is_half_typed(
    inside: MemberSite, author: User, article: Article
) -> None:
    heir = make_member(inside, Role.EDITOR, "nguoi-nhan")
    change = make(inside, author, row=article.pk, purpose="pending")
    typed = make(inside, author, row=article.pk)
    assert hand_over.unfinished(author, inside) == [change]
    assert str(change) == article.title
    assert hand_over.hand_over(author, inside, heir) == 1
    change.refresh_from_db()
    typed.refresh_from_db()
    assert (change.written_by, typed.written_by) == (heir, author)


def test_what_the_model_no_longer_has_is_passed_by(
    inside: MemberSite, author: User, article: Article
) -> None:
    data = {"lead": "Mới.", "gone": "x", "slug": "khac"}
    pending = make(inside, author, row=article.pk, purpose="pending", data=data)
    changed = proposed(article, pending)
    assert (changed.lead, changed.slug) == ("Mới.", article.slug)
    assert article.lead == ""


def test_it_is_no_part_of_the_history(
    inside: MemberSite, author: User, article: Article
) -> None:
    assert not hasattr(Revision, "history")
    before = article.history.count()
    make(inside, author, row=article.pk, purpose="pending", data={"lead": "Mới."})
    assert article.history.count() == before
