"""Row history: dated by our clock, inside the scope, readable as of a moment."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

from tenancy import clock
from tenancy.scope import limited, scoped


class ScopedHistoryManager(HistoryManager):
    """`Model.history`: the library's own reads every site's rows."""

    def get_super_queryset(self) -> models.QuerySet:
        return limited(super().get_super_queryset(), self.model.version_path)


class _Version(models.Model):
    """Abstract: one version of a row, as the table stood from its moment on."""

    live_path: str | None = None  # from the row to its site, in the table itself
    version_path: str | None = None  # from the version to its site

    class Meta:
        abstract = True
        app_label = "tenancy"


def history(path: str | None = "site", excluded_fields: tuple[str, ...] = ()) -> Any:
    """Keep every version of a row; `path` leads from the row to its site.

    None stands for a row of no site. A child's versions carry the site themselves:
    what it hung on may be gone when somebody asks about that day.
    """
    return HistoricalRecords(
        bases=[_base(path)],
        excluded_fields=list(excluded_fields),
        history_manager=ScopedHistoryManager if path else HistoryManager,
        history_change_reason_field=models.TextField(null=True),
    )


def _base(path: str | None) -> type[models.Model]:
    if path is None:
        return _GlobalVersion
    return _child_version(path) if "__" in path else _root_version(path)


def _root_version(path: str) -> type[models.Model]:
    class RootVersion(_Version):
        live_path = version_path = path
        objects = scoped(path)

        class Meta(_Version.Meta):
            abstract = True

    return RootVersion


class _GlobalVersion(_Version):
    is_global = True  # a version of a row that belongs to no site

    class Meta(_Version.Meta):
        abstract = True


def _child_version(path: str) -> type[models.Model]:
    class ChildVersion(_Version):
        live_path = path
        version_path = "site"

        site = models.ForeignKey(
            "tenancy.MemberSite",
            models.DO_NOTHING,
            db_constraint=False,
            related_name="+",
            editable=False,
        )
        objects = scoped("site")

        class Meta(_Version.Meta):
            abstract = True

        def save(self, *args: Any, **kwargs: Any) -> None:
            version: Any = self
            if version.site_id is None:
                version.site_id = version.instance.owner.pk
            super().save(*args, **kwargs)

    return ChildVersion


def as_of(model: Any, at: datetime) -> QuerySet:
    """The rows of `model` as they stood at `at`: the table now, else the history.

    Either way the columns have the table's names, `id` is the row's own key (never
    ask for `pk`), and a tenant's row has `site_id`. In the open scope, in no order.
    """
    if at >= clock.now():
        return _standing_now(model)
    versions = model.history.order_by()
    newest_first = Window(
        RowNumber(),
        partition_by=[F("id")],
        order_by=[F("history_date").desc(), F("history_id").desc()],
    )
    # Numbered in a query of its own: a condition of the caller's must choose among
    # the versions that stood, and never bring up an older one that met it.
    last = versions.filter(history_date__lte=at).annotate(nth=newest_first)
    last = last.filter(nth=1).values("history_id")
    return versions.filter(history_id__in=last).exclude(history_type="-")


def _standing_now(model: Any) -> QuerySet:
    rows = model._default_manager.order_by()
    path = model.history.model.live_path
    if path is None or "__" not in path:
        return rows
    return rows.annotate(site_id=F(f"{path}_id"))
