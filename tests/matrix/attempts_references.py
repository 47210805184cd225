"""Attempts to show, elsewhere, what its own site does not show; and on the hub."""

from collections.abc import Iterator
from functools import partial

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpResponse
from django.test import Client

from news.models import Article, HubPick, Reference
from tenancy.models import Role
from tests.admin_forms import filled
from tests.matrix.attempts import WRITERS, Attempt
from tests.matrix.attempts_admin import READING, name_of, url
from tests.matrix.world import Side, neighbours

LABEL = "news.Reference"


def attempts() -> Iterator[Attempt]:
    address = name_of(LABEL, "add")
    draft = partial(_name, "rows")
    held = frozenset({"published"})
    yield Attempt(address, "POST the address of a draft", draft, _named, held)
    hidden = partial(_name, "shown")
    held = frozenset({"live"})
    deed = "POST an address on a site being prepared"
    yield Attempt(address, deed, hidden, _named, held, on="hidden")
    where = (name_of("news.Article", "changelist"), "POST show_on_hub")
    who = tuple(role for role in WRITERS if role != Role.OFFICE)
    yield Attempt(*where, _pick, _picked, READING, who, Role.OFFICE)


def _article(which: str, own: Side, target: Side) -> Article:
    """The target's; where that is one's own, one that all may show."""
    if target is own:
        return neighbours()
    return getattr(target, which)["news.Article"]


def _name(which: str, client: Client, own: Side, target: Side) -> HttpResponse:
    path = f"{url(LABEL, 'add')}?site={own.site.code}"
    page = own.clients["chief"].get(path)
    # it is shown already, and only once
    Reference._base_manager.filter(site=own.site).delete()
    address = _article(which, own, target).get_absolute_url()
    return client.post(path, filled(page, address=address))


def _named(response: HttpResponse, own: Side, target: Side) -> bool:
    named = {"rows", "shown"} if target is not own else {"any"}
    wanted = [_article(which, own, target) for which in named]
    found = Reference._base_manager.filter(site=own.site, article__in=wanted)
    return found.exists()


def _pick(client: Client, own: Side, target: Side) -> HttpResponse:
    data = {
        "action": "show_on_hub",
        "select_across": "0",
        "index": "0",
        ACTION_CHECKBOX_NAME: [target.shown["news.Article"].pk],
    }
    return client.post(url("news.Article", "changelist"), data)


def _picked(response: HttpResponse, own: Side, target: Side) -> bool:
    article = target.shown["news.Article"]
    return HubPick._base_manager.filter(article=article).exists()
