"""Attempts on the admin, made out of the registry: each view, form and action."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from content import proposals
from content.admin_together import CONFIRMED
from content.publishing import Publishable
from content.revisions import Revision
from tenancy.models import Role, SiteOwned
from tenancy.scope import all_sites
from tests.admin_forms import filled
from tests.matrix.attempts import (
    WRITERS,
    Attempt,
    mentions,
    opens,
    said,
    writes,
)
from tests.matrix.world import ROWS, WRITTEN_BY, Side, typed_for

READING = frozenset({"scope", "visible", "permission"})
LISTING = frozenset({"scope", "visible"})
# The site itself is read on every page of every host, in no scope.
UNSCOPED = ("pages.AgencyIdentity",)
ADDING = frozenset({"board", "permission"})


def attempts() -> Iterator[Attempt]:
    for model, model_admin in admin.site._registry.items():
        label = model._meta.label
        if label in ROWS:
            yield from _of_a_list(label, model_admin)
            yield from _of_a_row(label)
            yield from _of_adding(label)
            yield from _of_actions(label, model_admin)
    yield from _suggestions()


def _held(label: str, guards: frozenset[str]) -> frozenset[str]:
    return guards - {"scope"} if label in UNSCOPED else guards


def name_of(label: str, page: str) -> str:
    return f"admin:{label.lower().replace('.', '_')}_{page}"


def url(label: str, page: str, *args: Any) -> str:
    return reverse(name_of(label, page), args=args)


# --- lists ----------------------------------------------------------------------------


def _of_a_list(label: str, model_admin: Any) -> Iterator[Attempt]:
    address = name_of(label, "changelist")
    for key in ("", "q", "_popup", "_to_field", *_filters(model_admin)):
        send = partial(_list, label, key)
        deed = f"GET ?{key}" if key else "GET"
        yield Attempt(
            address, deed, send, partial(_lists, label), _held(label, LISTING)
        )


def _lists(label: str, response: HttpResponse, own: Side, target: Side) -> bool:
    link = url(label, "change", target.rows[label].pk).lower()
    return link in said(response) or mentions(response, own, target)


def _filters(model_admin: Any) -> list[str]:
    """The parameters by which a list can be asked for one site's rows."""
    named = [
        one[0] if isinstance(one, tuple) else one for one in model_admin.list_filter
    ]
    return [f"{one}__id__exact" for one in named if str(one).endswith("site")]


def _list(label: str, key: str, client: Client, own: Side, target: Side) -> Any:
    word = target.site.name if label == "tenancy.Board" else target.start
    value = {"q": word, "_popup": "1", "_to_field": "id", "": ""}
    data = {key: value.get(key, target.site.pk)} if key else {}
    return client.get(url(label, "changelist"), data)


# --- one row: its form, its history, its end ------------------------------------------


def _of_a_row(label: str) -> Iterator[Attempt]:
    for page in ("change", "delete", "history", "version", *MORE.get(label, ())):
        if page == "delete" and _stays(label):
            continue
        for key in ("", "_popup") if page == "change" else ("",):
            send = partial(_get, label, page, key)
            deed = f"GET ?{key}" if key else "GET"
            yield Attempt(
                name_of(label, page), deed, send, opens, _held(label, READING)
            )
    for page, send in (("change", _change), ("version", _restore), ("delete", _delete)):
        if not (page == "delete" and _stays(label)):
            address, to = name_of(label, page), partial(send, label)
            held, writer = _held(label, READING), WRITTEN_BY.get(label, Role.CHIEF)
            who = tuple(role for role in WRITERS if role != WRITTEN_BY.get(label))
            yield Attempt(address, "POST", to, writes, held, who, writer)
    if issubclass(apps.get_model(label), Publishable):
        for verb in ("get", "post"):
            send = partial(_preview, label, verb)
            yield Attempt(name_of(label, "preview"), verb.upper(), send, opens, READING)


MORE = {"pages.Look": ("sample",)}
LAID = ("pages.AgencyIdentity", "pages.Look", "tenancy.Board")


def _stays(label: str) -> bool:
    """Is it laid with the site, and stays as long as that?"""
    return label in LAID


def _path(label: str, page: str, target: Side) -> str:
    row = target.rows[label]
    version = [target.versions[label]] if page == "version" else []
    return url(label, page, row.pk, *version)


def _get(
    label: str, page: str, key: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    return client.get(_path(label, page, target), {key: "1"} if key else {})


def _change(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    path = _path(label, "change", target)
    writer = target.clients[WRITTEN_BY.get(label, Role.CHIEF)]
    return client.post(path, filled(writer.get(path)))


def _preview(
    label: str, verb: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    return getattr(client, verb)(_path(label, "preview", target))


def _restore(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.post(_path(label, "version", target))


def _delete(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.post(_path(label, "delete", target), {"post": "yes"})


# --- new rows -------------------------------------------------------------------------


def _of_adding(label: str) -> Iterator[Attempt]:
    if label not in ADDED:
        return
    address = name_of(label, "add")
    opening = partial(_open_add, label)
    yield Attempt(address, "GET ?site", opening, opens, ADDING, WRITERS)
    yield Attempt(address, "POST ?site", partial(_add, label), writes, ADDING, WRITERS)
    # the form of a reference holds an address alone, whatever else is sent
    if issubclass(apps.get_model(label), SiteOwned) and label != "news.Reference":
        moved = partial(_add_with_site_in_the_body, label)
        yield Attempt(address, "POST site=", moved, writes, MOVING[label])


ADDED = tuple(label for label in ROWS if label not in (*LAID, "units.BoundaryMap"))


# A unit also hangs on a unit of its own site.
MOVING = {label: frozenset({"no field", "stays"}) for label in ADDED}
MOVING["units.Unit"] |= {"link"}


def _open_add(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(url(label, "add"), {"site": target.site.code})


def _add(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    path = f"{url(label, 'add')}?site={target.site.code}"
    page = target.clients["chief"].get(path)
    return client.post(path, filled(page, **typed_for(label, target)))


def _add_with_site_in_the_body(
    label: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    path = f"{url(label, 'add')}?site={own.site.code}"
    page = own.clients["chief"].get(path)
    data = filled(page, **typed_for(label, own), site=target.site.pk)
    return client.post(path, data)


# --- bulk actions ---------------------------------------------------------------------


def _of_actions(label: str, model_admin: Any) -> Iterator[Attempt]:
    if model_admin.actions is None:
        return
    names = [one for one in model_admin.actions if isinstance(one, str)]
    names = [name for name in names if name not in OF_THE_OFFICE]
    if not _stays(label) and label not in ("units.BoundaryMap", "pages.Page"):
        names.append("delete_selected")
    for name in names:
        for across in ("0", "1") if name not in ONE_BY_ONE else ("0",):
            send = partial(_act, label, name, across)
            deed = f"POST {name}" + (" of all" if across == "1" else "")
            address = name_of(label, "changelist")
            yield Attempt(address, deed, send, writes, READING, WRITERS)


# Of all rows of a board some may never be deleted, and some are somebody's draft, which
# is not published with others; so that none is.
ONE_BY_ONE = ("delete_selected", "publish_selected")
# No board's: see attempts_references.
OF_THE_OFFICE = ("show_on_hub",)


def _act(
    label: str, name: str, across: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    special = {"approve_changes": target.changed, "publish_selected": target.submitted}
    rows = special.get(name, target.rows)
    data = {
        "action": name,
        "select_across": across,
        "index": "0",
        "post": "yes",
        ACTION_CHECKBOX_NAME: [rows[label].pk],
    }
    if name == "approve_changes":
        data |= {CONFIRMED: "1", **seen_of(label)}
    if name == "publish_selected":
        data |= {CONFIRMED: "1", **stamps_of(label)}
    return client.post(url(label, "changelist"), data)


def seen_of(label: str) -> dict[str, str]:
    """As if whoever approves had looked at every change of the kind."""
    model, found = apps.get_model(label), {}
    with all_sites():
        for change in Revision.objects.pending().filter(kind=label):
            row = model.objects.get(pk=change.row)
            found[f"seen-{row.pk}"] = proposals.seen(row, change)
    return found


def stamps_of(label: str) -> dict[str, str]:
    """As if whoever publishes had read every row of the kind."""
    model = apps.get_model(label)
    stamp = admin.site.get_model_admin(model).stamp_of
    with all_sites():
        return {f"seen-{row.pk}": stamp(row) for row in model.objects.all()}


# --- suggestions while one types ------------------------------------------------------


def _suggestions() -> Iterator[Attempt]:
    """Every link of every model to a model of boards, whether a form uses it or not."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if _is_suggested(field):
                send = partial(_suggest, field)
                deed = f"GET for {model._meta.label}.{field.name}"
                yield Attempt("admin:autocomplete", deed, send, mentions, LISTING)


def _is_suggested(field: models.Field) -> bool:
    if not field.is_relation or field.model._meta.proxy:
        return False
    model_admin = admin.site._registry.get(field.related_model)
    if model_admin is None or field.related_model._meta.label not in ROWS:
        return False
    return bool(model_admin.search_fields)


def _suggest(
    field: models.Field, client: Client, own: Side, target: Side
) -> HttpResponse:
    meta = field.model._meta
    data = {
        "app_label": meta.app_label,
        "model_name": meta.model_name,
        "field_name": field.name,
        "term": target.start,
    }
    return client.get(reverse("admin:autocomplete"), data)
