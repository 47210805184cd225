"""Row history that is dated by the domain's clock and stays inside the scope."""

from typing import Any

from django.db import models
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

from tenancy.scope import limited, scoped


class ScopedHistoryManager(HistoryManager):
    """`Model.history`: the library's own reads every site's rows."""

    def get_super_queryset(self) -> models.QuerySet:
        path = getattr(self.model, "site_path", "site")
        return limited(super().get_super_queryset(), path)


def history(path: str = "site", excluded_fields: tuple[str, ...] = ()) -> Any:
    """Keep every version of a row; `path` leads from the row to its site."""

    class Scoped(models.Model):
        objects = scoped(path)
        site_path = path

        class Meta:
            abstract = True
            app_label = "tenancy"

    return HistoricalRecords(
        bases=[Scoped],
        excluded_fields=list(excluded_fields),
        history_manager=ScopedHistoryManager,
        history_change_reason_field=models.TextField(null=True),
    )
