"""What every row of a site has: it knows its site, and links to no other one."""

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from tenancy import clock
from tenancy.scope import scoped
from tenancy.sites import MemberSite


class Guarded(models.Model):
    """What every row of a site has in common, root or child."""

    kept_on_restore: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @property
    def owner(self) -> MemberSite:
        """The member site this row belongs to."""
        raise NotImplementedError

    @property
    def _history_date(self) -> datetime:
        return clock.now()

    def clean(self) -> None:
        """Refuse a link to another site's row (guard 3)."""
        super().clean()
        mine = owner_id(self)
        if mine is None:
            return
        for field in self._meta.concrete_fields:
            other = self._linked(field)
            if other is not None and owner_id(other) not in (None, mine):
                raise ValidationError(
                    {
                        field.name: _(
                            "%(other)s belongs to %(theirs)s, not to %(mine)s."
                        )
                        % {"other": other, "theirs": other.owner, "mine": self.owner}
                    }
                )

    def _linked(self, field: Any) -> Any:
        is_link = field.is_relation and issubclass(field.related_model, Guarded)
        if not is_link or getattr(self, field.attname) is None:
            return None
        try:
            return getattr(self, field.name)
        except field.related_model.DoesNotExist:
            return None  # the field's own check says that the row is gone


class SiteOwned(Guarded):
    """A root row: it names its site, and is read through the scope."""

    site = models.ForeignKey(
        MemberSite, models.PROTECT, verbose_name=_("member site"), related_name="+"
    )

    objects: Any = scoped()

    class Meta:
        abstract = True

    @property
    def owner(self) -> MemberSite:
        return self.site


class SiteChild(Guarded):
    """A row that reaches its site through `parent_field`, so the two agree.

    A subclass sets `parent_field` and `objects = scoped("<parent>__site")`.
    """

    parent_field: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def owner(self) -> MemberSite:
        return getattr(self, self.parent_field).owner


def owner_id(row: Any) -> int | None:
    """The id of the member site that `row` belongs to, None if not yet settled."""
    if isinstance(row, MemberSite):
        return row.pk
    if isinstance(row, SiteChild):
        parent = _parent_of(row)
        return None if parent is None else owner_id(parent)
    return getattr(row, "site_id", None)


def _parent_of(child: SiteChild) -> Any:
    """The parent, saved or not (an inline's parent may be new), or None."""
    if child.parent_field in child._state.fields_cache:
        return child._state.fields_cache[child.parent_field]
    if getattr(child, f"{child.parent_field}_id") is None:
        return None
    try:
        return getattr(child, child.parent_field)
    except ObjectDoesNotExist:
        return None


def site_path(model: Any) -> str:
    """From a row of `model`, a SiteOwned or SiteChild, to its site: "unit__site"."""
    if not issubclass(model, SiteChild):
        return "site"
    parent = model._meta.get_field(model.parent_field).related_model
    return f"{model.parent_field}__{site_path(parent)}"
