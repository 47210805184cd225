"""The audit trail of rows that no single site owns: accounts, the calendar, lists."""

import json
from typing import Any

from django.http import HttpRequest

from tenancy import audit


class Trailed:
    """Mixed into the admins of rows of no single site: a line for each write."""

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        _trail("add", obj, message)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        _trail("change", obj, message)
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        for row in queryset:
            _trail("delete", row, "")
        return super().log_deletions(request, queryset)


def _trail(action: str, row: Any, message: Any) -> None:
    site = getattr(row, "site", None)
    detail = json.dumps(message, ensure_ascii=False) if message else ""
    audit.write_alone(audit.note_of(action, row, detail), site.code if site else "")
