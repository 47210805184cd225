"""What the admin tells the audit trail: deeds in words, and who was turned away."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tenancy import audit


class Trailed:
    """Mixed into an admin: whatever it writes leaves a line."""

    def leave_line(self, action: str, row: Any, detail: str) -> None:
        """Of a row of no single site, at once."""
        site = getattr(row, "site", None)
        note = audit.note_of(action, row, detail)
        audit.write_alone(note, site.code if site else "")

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self.leave_line("add", obj, words_of(message))
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self.leave_line("change", obj, words_of(message))
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        for row in queryset:
            self.leave_line("delete", row, "")
        return super().log_deletions(request, queryset)


def note_denial(model: type[Model], key: Any) -> None:
    """A line for the site whose row was asked for by somebody who may not see it.

    An address that names no row at all is a typing error, and leaves nothing.
    """
    try:
        row: Any = model._base_manager.filter(pk=key).first()
    except (ValueError, OverflowError, ValidationError):
        return
    if row is not None:
        audit.write_alone(audit.note_of("denied", row), row.owner.code)


def words_of(message: Any) -> str:
    """Names of the fields that changed, out of the admin's own structure."""
    if isinstance(message, str):
        return message
    names = [
        _translated(name)
        for part in message
        for deed in part.values()
        for name in [deed.get("name", ""), *deed.get("fields", [])]
        if name
    ]
    return ", ".join(names)


def _translated(name: str) -> str:
    """Django keeps the English name, with a capital that our catalogue has not."""
    small = name[:1].lower() + name[1:]
    said = _(small)
    return capfirst(said) if said != small else _(name)
