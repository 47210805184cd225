"""Writes to the tree of units that stay whole when several people write at once.

django-mptt keeps a tree in numbers (lft, rght, level, tree_id) and trusts those of
the instance at hand, which may have been loaded before somebody else wrote. So each
write takes one lock for all trees, then reads the numbers anew. docs/adr tells more.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from mptt.managers import TreeManager

from tenancy.changes import Refused

# Two numbers that no other advisory lock of this project uses.
LOCK = (0x4D50, 1)

NUMBERS = ("lft", "rght", "level", "tree_id")
# What decides where a node stands: attribute, and mptt's name for it.
PLACE = {"parent_id": "parent", "position": "position"}


@contextmanager
def tree_write() -> Iterator[None]:
    """One writer of trees at a time; SQLite has only one writer anyway."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", LOCK)
        yield


class GuardedTreeManager(TreeManager):
    """mptt's bookkeeping, over all sites; read through `objects` instead."""

    def move_node(self, node: Any, target: Any, position: str = "last-child") -> None:
        raise NotImplementedError(
            "Set parent and position, then save(): only that keeps the order."
        )

    def rebuild_all(self) -> None:
        """Number all trees anew from the parents and positions."""
        with tree_write():
            self.rebuild()


class GuardedTree(models.Model):
    """Mixed in before MPTTModel by the one model that is a tree."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with tree_write():
            if not self._state.adding:
                self._read_place_anew()
            self._read_parent_anew()
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with tree_write():
            self._refuse_to_leave_orphans()
            return super().delete(*args, **kwargs)

    def _read_place_anew(self) -> None:
        """Take the stored numbers; keep only a move that the caller asked for."""
        tree = type(self)._tree_manager
        stored = tree.filter(pk=self.pk).values(*NUMBERS, *PLACE).first()
        if stored is None:
            raise Refused(
                _("“%(unit)s” was removed by somebody else meanwhile.") % {"unit": self}
            )
        for name in NUMBERS:
            setattr(self, name, stored[name])
        loaded = self._mptt_cached_fields
        for name, cached in PLACE.items():
            if getattr(self, name) == loaded[cached]:
                setattr(self, name, stored[name])
            loaded[cached] = stored[name]

    def _read_parent_anew(self) -> None:
        if self.parent_id is None:
            return
        try:
            self.parent._mptt_refresh()
        except IndexError as gone:
            raise Refused(
                _("The unit above “%(unit)s” was removed by somebody else meanwhile.")
                % {"unit": self}
            ) from gone

    def _refuse_to_leave_orphans(self) -> None:
        children = list(type(self)._tree_manager.filter(parent_id=self.pk)[:5])
        if not children:
            return
        raise ProtectedError(
            _(
                "“%(unit)s” still has units below it (%(names)s). Move or remove "
                "them first."
            )
            % {"unit": self, "names": ", ".join(str(child) for child in children)},
            set(children),
        )


class TreeQuerySet(models.QuerySet):
    """Refuses the bulk writes that would leave the numbers of a tree wrong."""

    def update(self, **values: Any) -> int:
        wrong = {"parent", *PLACE, *NUMBERS} & set(values)
        if wrong:
            raise ValueError(
                f"update() of {', '.join(sorted(wrong))} breaks the tree; set it on "
                "each row and save()."
            )
        return super().update(**values)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> Any:
        raise ValueError("bulk_create() breaks the tree; save() each row.")

    def delete(self) -> tuple[int, dict[str, int]]:
        """One by one, the deepest first, so that no gap stays in the numbers."""
        total = 0
        for row in self.order_by("-level"):
            row.delete()
            total += 1
        return total, {self.model._meta.label: total}
