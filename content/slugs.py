"""Web addresses of rows out of their titles: unique in the site, fixed once public."""

from collections.abc import Sequence, Set
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from content import vietnamese
from content.publishing import Publishable


class Slugged(models.Model):
    """Abstract: a slug out of `slug_source`, unique in the site, fixed once public."""

    slug_source: ClassVar[str] = "title"
    reserved_slugs: ClassVar[frozenset[str]] = frozenset()

    slug = models.SlugField(_("web address"), max_length=100, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug or (self._state.adding is False and self._may_move()):
            self.slug = self._free_slug()
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "slug"}
        super().save(*args, **kwargs)

    def _may_move(self) -> bool:
        """A draft's address follows its title; what was public keeps its own."""
        return isinstance(self, Publishable) and not self.was_public()

    def _free_slug(self) -> str:
        base = self._base_of_slug()
        others = type(self)._base_manager.filter(
            site_id=self.site_id, slug__startswith=base
        )
        taken = set(others.exclude(pk=self.pk).values_list("slug", flat=True))
        return free_slug(base, taken | self.reserved_slugs)

    def _base_of_slug(self) -> str:
        return vietnamese.slug(getattr(self, self.slug_source), max_length=90)


def free_slug(base: str, taken: Set[str]) -> str:
    """`base`, or the first `base-2`, `base-3` … that is not `taken`."""
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def give_slugs(rows: Sequence[Any]) -> None:
    """Free slugs for many new rows of one model: few queries, not one for each row."""
    for site_id in {row.site_id for row in rows}:
        mine = [row for row in rows if row.site_id == site_id and not row.slug]
        _give_slugs_of_a_site(mine, site_id)


def _give_slugs_of_a_site(rows: Sequence[Any], site_id: int) -> None:
    if not rows:
        return
    model, bases = type(rows[0]), [row._base_of_slug() for row in rows]
    standing = model._base_manager.filter(site_id=site_id)
    taken = set(standing.filter(slug__in=bases).values_list("slug", flat=True))
    for base in sorted(taken):
        alike = standing.filter(slug__startswith=f"{base}-")
        taken.update(alike.values_list("slug", flat=True))
    taken |= model.reserved_slugs
    for row, base in zip(rows, bases, strict=True):
        row.slug = free_slug(base, taken)
        taken.add(row.slug)
