"""The admin's half of advice: which texts of a form it is on, where it is shown."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.admin_autosave import as_post
from content.advice import BODY, LEAD, SHOWN, TITLE, Piece, Text, advise, readable
from content.fields import RichTextField
from tenancy import clock

ASIDE = "_aside"  # the form's ids of what its writer put aside
MOST_ASIDE = 200
# What a check may read of a form beside the texts.
_READ = (models.CharField, models.TextField, models.BooleanField, models.DateTimeField)

TEXTS = {
    "aside": gettext_lazy("Put aside"),
    "look": gettext_lazy("Look at it"),
}


@dataclass(frozen=True)
class Told:
    """A piece of advice, and the label of the field that it is about."""

    piece: Piece
    label: str


class Advised:
    """Mixed into a SiteOwnedAdmin of texts, after what restores drafts.

    `advised` names the fields that are title and lead, where the model has them; each
    rich text is a body.
    """

    advised: Mapping[str, str] = {TITLE: "title", LEAD: "lead"}

    overrides = {"changeform_view": "only gives advice on what was saved before"}

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = super().changeform_view(request, *args, **kwargs)
        row = getattr(request, "advise_on", None)
        if row is not None and response.status_code == 302:
            self._tell_advice(request, row)  # after the commit: it keeps nobody waiting
        return response

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        if form.has_changed():
            request.advise_on = form.instance
        return super().construct_change_message(request, form, formsets, add)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["advice"] = self.advice_sheet(request, kwargs.get("obj"))
        return super().render_change_form(request, context, *args, **kwargs)

    def advice_sheet(self, request: HttpRequest, row: Any) -> dict[str, Any] | None:
        """What the script has to know; None where nobody is asked."""
        title, lead, bodies = self._parts()
        fields = [one for one in (title, lead, *bodies) if one is not None]
        if not fields or not self.may_autosave(request, row):
            return None
        return {
            "under": fields[-1].name,
            "url": reverse("content:advice"),
            "kind": self.model._meta.label_lower,
            "row": row.pk if row is not None else "",
            "site": request.member_site.code,
            "most": SHOWN,
            "texts": {name: str(text) for name, text in TEXTS.items()},
        }

    def advice_on_typed(
        self,
        request: HttpRequest,
        row: Any,
        typed: Mapping[str, list[str]],
        aside: Iterable[str] = (),
    ) -> list[Told]:
        """On a form as it is being filled; nothing of it is kept."""
        form = self._bound(request, row, typed)
        written = copy(form.instance)
        written.site_id = request.member_site.pk
        written.site = request.member_site
        for name, value in _values(form, typed):
            setattr(written, name, value)
        return self.advice_on(written, aside)

    def advice_on(self, row: Any, aside: Iterable[str] = ()) -> list[Told]:
        """On `row` as it stands, saved or not; the caller opened its scope."""
        left_out = list(aside)[:MOST_ASIDE]
        return [
            Told(piece, labels[piece.part])
            for text, labels in texts_of(row, *self._parts())
            for piece in advise(text, left_out)
        ]

    def _parts(self) -> tuple[Any, Any, list[Any]]:
        """The fields of title, lead (None: there is none) and bodies."""
        fields = {one.name: one for one in self.model._meta.concrete_fields}
        title, lead = (fields.get(self.advised.get(part, "")) for part in (TITLE, LEAD))
        rich = [one for one in fields.values() if isinstance(one, RichTextField)]
        return title, lead, rich

    def _tell_advice(self, request: HttpRequest, row: Any) -> None:
        aside = request.POST.get(ASIDE, "").split()
        told = self.advice_on(row, aside)[:SHOWN]
        if told:
            self.message_user(request, as_message(told), messages.INFO)


def as_message(told: Iterable[Told]) -> SafeString:
    items = format_html_join(
        "", "<li>{}: {}</li>", ((one.label, one.piece.says) for one in told)
    )
    heading = _("It was saved. Suggestions, for you to decide on:")
    return format_html('{}<ul class="advice__told">{}</ul>', heading, items)


def texts_of(
    row: Any, title: Any, lead: Any, bodies: list[Any]
) -> Iterator[tuple[Text, dict[str, str]]]:
    """The texts that `row` has in these fields, each with the labels of its parts.

    Title and lead go with the first body; a second body is a text of its own.
    """
    day = clock.local_day(getattr(row, "published_at", None) or clock.now())
    for body in bodies or [None]:
        parts = {TITLE: title, LEAD: lead, BODY: body}
        text = Text(
            title=_text(row, title),
            lead=_text(row, lead),
            body=readable(_text(row, body)),
            day=day,
            row=_to_compare(row, body),
        )
        yield text, {part: _label(one) for part, one in parts.items() if one}
        title = lead = None


def _label(field: Any) -> str:
    return str(capfirst(field.verbose_name))


def _to_compare(row: Any, body: Any) -> Any:
    """`row` with its text as it would be stored, where copies of it are known."""
    if body is None or getattr(row, "traced_field", "") != body.name:
        return None
    cleaned = copy(row)
    setattr(cleaned, body.name, readable(_text(row, body)))
    return cleaned


def _text(row: Any, field: Any) -> str:
    return (getattr(row, field.name) or "") if field is not None else ""


def _values(form: Any, typed: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """(field, value) of what was typed and can be read; what cannot stays as it was."""
    post = as_post(typed)
    for bound in form:
        field = form._meta.model._meta.get_field(bound.name)
        widget = bound.field.widget
        if not isinstance(field, _READ) or widget.value_omitted_from_data(
            post, {}, bound.html_name
        ):
            continue
        try:
            yield bound.name, bound.field.clean(bound.data)
        except ValidationError:
            continue
