"""Web addresses of rows out of their titles: unique in the site, fixed once public."""

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
        base = vietnamese.slug(getattr(self, self.slug_source), max_length=90)
        others = type(self)._base_manager.filter(
            site_id=self.site_id, slug__startswith=base
        )
        taken = set(others.exclude(pk=self.pk).values_list("slug", flat=True))
        taken |= self.reserved_slugs
        if base not in taken:
            return base
        number = 2
        while f"{base}-{number}" in taken:
            number += 1
        return f"{base}-{number}"
