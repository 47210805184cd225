"""Attempts out of one's own form: to name, show or take over another site's row."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpResponse
from django.test import Client

from content.fields import RichTextField, UploadField
from content.keeping import Keeper
from tenancy.models import Guarded, Role
from tests.admin_forms import filled
from tests.matrix.attempts import Attempt, opens, writes
from tests.matrix.attempts_admin import name_of, url
from tests.matrix.world import ROWS, Side, written


def attempts() -> Iterator[Attempt]:
    for model, model_admin in admin.site._registry.items():
        if model._meta.label in ROWS:
            yield from _of_fields(model)
            yield from _of_versions(model._meta.label)
            for inline in model_admin.inlines:
                yield from _of_an_inline(model._meta.label, inline)


# --- fields ---------------------------------------------------------------------------


def _of_fields(model: type[models.Model]) -> Iterator[Attempt]:
    label = model._meta.label
    for field in model._meta.concrete_fields:
        where = (name_of(label, "change"), f"POST {field.name}=")
        if isinstance(field, UploadField):
            send = partial(_keep, label, field.name)
            sign = partial(_names, label, field.name)
            yield Attempt(*where, send, sign, frozenset({"token", "link"}))
        elif isinstance(field, RichTextField):
            send = partial(_show_file, label, field.name)
            sign = partial(_shows_file, label, field.name)
            yield Attempt(*where, send, sign, frozenset({"own files"}))
        elif _links_to_rows(field):
            send = partial(_link, label, field.name)
            sign = partial(_names, label, field.name)
            # what hangs on a row moves with it: then its clean() sees one site only
            last = (
                "stays" if field.name == getattr(model, "parent_field", "") else "link"
            )
            yield Attempt(*where, send, sign, frozenset({"scope", last}))


def _links_to_rows(field: models.Field) -> bool:
    return (
        field.is_relation
        and field.editable
        and issubclass(field.related_model, Guarded)
        and field.related_model._meta.label in ROWS
    )


def _change(label: str, client: Client, own: Side, **typed: Any) -> HttpResponse:
    path = url(label, "change", own.rows[label].pk)
    return client.post(path, filled(own.clients["chief"].get(path), **typed))


def _link(
    label: str, name: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    return _change(label, client, own, **{name: target.linked(label, name)})


def _names(label: str, name: str, response: Any, own: Side, target: Side) -> bool:
    row = written(own.rows[label])
    return getattr(row, f"{name}_id") == target.linked(label, name)


def _keep(
    label: str, name: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    field = own.rows[label]._meta.get_field(name)
    file = target.files[field.upload_kind]
    who = target.people[Role.CHIEF]
    token = Keeper(target.site, who).token(file)
    described = {"picture_alt": "Trụ sở", "picture_text": "Bản đồ"}
    return _change(label, client, own, **{f"{name}-kept": token}, **described)


def _show_file(
    label: str, name: str, client: Client, own: Side, target: Side
) -> HttpResponse:
    file = target.files["picture"]
    text = f'<p>Ảnh</p><p><img src="{file.url}" alt="Ảnh"></p>'
    return _change(label, client, own, **{name: text})


def _shows_file(label: str, name: str, response: Any, own: Side, target: Side) -> bool:
    return target.files["picture"].pk in getattr(written(own.rows[label]), name)


# --- an earlier version of another row ------------------------------------------------


def _of_versions(label: str) -> Iterator[Attempt]:
    where = (name_of(label, "version"), "GET of another row's version")
    held = frozenset({"scope", "version"})
    yield Attempt(*where, partial(_other_version, label), opens, held)


def _other_version(label: str, client: Client, own: Side, target: Side) -> HttpResponse:
    return client.get(url(label, "version", own.rows[label].pk, target.versions[label]))


# --- rows below a row -----------------------------------------------------------------


def _of_an_inline(label: str, inline: Any) -> Iterator[Attempt]:
    name = inline.model._meta.model_name
    # Django asks no field of a row that is to go, so the scope does not come to speak.
    for deed, extra, held in (
        ("take", {}, frozenset({"scope", "formset"})),
        ("delete", {"DELETE": "on"}, frozenset({"formset"})),
    ):
        send = partial(_forge_inline, label, inline, extra)
        where = (name_of(label, "change"), f"POST {deed} {name}")
        yield Attempt(*where, send, writes, held)


def _prefix(inline: Any) -> str:
    for field in inline.model._meta.concrete_fields:
        if field.name == inline.model.parent_field:
            return field.remote_field.get_accessor_name()
    raise AssertionError(inline)


def _above(side: Side, label: str) -> Any:
    """The row whose form has rows below it: of what is published, a public one."""
    return side.shown.get(label, side.rows[label])


def _below(inline: Any, side: Side, label: str) -> Any:
    parent = {inline.model.parent_field: _above(side, label).pk}
    return inline.model._base_manager.filter(**parent).order_by("pk").first()


def _forge_inline(
    label: str,
    inline: Any,
    extra: dict[str, str],
    client: Client,
    own: Side,
    target: Side,
) -> HttpResponse:
    prefix = _prefix(inline)
    path = url(label, "change", _above(own, label).pk)
    data = filled(own.clients["chief"].get(path))
    data[f"{prefix}-0-id"] = _below(inline, target, label).pk
    data |= {f"{prefix}-0-{name}": value for name, value in extra.items()}
    texts = ("label", "full_name", "name", "text")
    text = next(name for name in texts if f"{prefix}-0-{name}" in data)
    data[f"{prefix}-0-{text}"] = "Đã bị sửa"
    return client.post(path, data)
