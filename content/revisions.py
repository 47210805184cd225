"""Texts on their way to a row: what is being typed, and changes that wait.

The row itself, and its history, are only ever what readers see or saw. What is typed
is kept here for the person alone; it is no content of the site yet, so it moves no
version, asks no gate and leaves no line in the trail.
"""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tenancy import clock
from tenancy.models import MemberSite, SiteOwned
from tenancy.scope import scoped

KEPT = timedelta(days=90)  # what nobody took up by then goes


class RevisionQuerySet(models.QuerySet):
    def autosaves(self) -> "RevisionQuerySet":
        return self.filter(purpose=Revision.Purpose.AUTOSAVE)

    def forgotten(self) -> "RevisionQuerySet":
        lasting = Revision.Purpose.PENDING
        return self.exclude(purpose=lasting).filter(updated_at__lt=clock.now() - KEPT)

    def pending(self) -> "RevisionQuerySet":
        return self.filter(purpose=Revision.Purpose.PENDING)

    def unfinished(self) -> "RevisionQuerySet":
        """What a colleague takes over from who leaves: never what is half typed."""
        return self.pending()


class Revision(SiteOwned):
    """One person's text of one row: half typed, or a change that waits for approval.

    Of the form of a new row that was saved only its key stays, so that a draft which
    arrives late is known as such. `data` holds fields by name. Of an autosave it is
    what the form would post, each a list; of a pending change it is what the columns
    of the row would hold.
    """

    class Purpose(models.TextChoices):
        AUTOSAVE = "autosave", _("Being typed")
        PENDING = "pending", _("Change of something published")
        SAVED = "saved", _("Form that was saved")

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Submitted")
        SENT_BACK = "sent_back", _("Sent back")

    kind = models.CharField(max_length=60)
    # None is a row that was never saved
    row = models.BigIntegerField(null=True, blank=True)
    # the key of the opened form of a new row: two tabs hold two texts
    form = models.CharField(max_length=32, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("written by"),
        related_name="+",
        null=True,
        blank=True,
    )
    # ids of all who wrote at a pending change, who did so last at the end
    hands = models.JSONField(default=list, blank=True)
    purpose = models.CharField(max_length=8, choices=Purpose.choices)
    state = models.CharField(
        _("state"), max_length=9, choices=State.choices, default=State.DRAFT
    )
    remark = models.TextField(_("remark"), max_length=2000, blank=True)
    # the version of the row with which it began, as `tenancy.admin_conflicts` stamps it
    base = models.CharField(max_length=200, blank=True)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    created_at = models.DateTimeField(default=clock.now)
    updated_at = models.DateTimeField(default=clock.now)

    objects = scoped(queryset=RevisionQuerySet)

    states_open_to_author: ClassVar[tuple[str, ...]] = (State.DRAFT, State.SENT_BACK)

    class Meta:
        verbose_name = _("change that waits")
        verbose_name_plural = _("changes that wait")
        constraints = [
            models.CheckConstraint(
                condition=Q(purpose__in=["autosave", "pending", "saved"]),
                name="revision_purpose_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "submitted", "sent_back"]),
                name="revision_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(purpose="pending") | Q(row__isnull=False),
                name="revision_pending_of_a_row",
            ),
            models.CheckConstraint(
                condition=Q(row__isnull=True) | Q(form=""),
                name="revision_form_of_a_new_row",
            ),
            models.CheckConstraint(
                condition=~Q(purpose="saved") | Q(row__isnull=True) & ~Q(form=""),
                name="revision_saved_is_a_form",
            ),
            models.CheckConstraint(
                condition=Q(purpose="pending")
                | Q(written_by__isnull=False, state="draft", remark=""),
                name="revision_autosave_of_a_person",
            ),
            models.UniqueConstraint(
                fields=["kind", "row", "written_by"],
                condition=Q(purpose="autosave", row__isnull=False),
                name="revision_one_autosave",
            ),
            models.UniqueConstraint(
                fields=["site", "kind", "written_by", "form"],
                condition=Q(row__isnull=True),
                name="revision_one_of_a_form",
            ),
            models.UniqueConstraint(
                fields=["kind", "row"],
                condition=Q(purpose="pending"),
                name="revision_one_pending",
            ),
        ]

    def __str__(self) -> str:
        """As the row is called, for the colleague who takes a change over."""
        model = apps.get_model(self.kind)
        row = model._base_manager.filter(pk=self.row).first() if self.row else None
        return str(row if row is not None else model._meta.verbose_name)


def kind_of(model: Any) -> str:
    return str(model._meta.concrete_model._meta.label)


def form_of(model: Any) -> str:
    """As `kind_of`, but the forms of two proxies of one row are two."""
    return str(model._meta.label)


class AlreadySaved(Exception):
    """What was typed in that form is a row by now."""


def _names(
    user: Any, model: Any, site: MemberSite, row: Any, form: str = ""
) -> dict[str, Any]:
    """What tells the person's own autosave of one item from all others."""
    return {
        "purpose": Revision.Purpose.AUTOSAVE,
        "site": site,
        "kind": form_of(model),
        "row": row.pk if row else None,
        "form": form,
        "written_by": user,
    }


def _of(
    user: Any, model: Any, site: MemberSite, row: Any, form: str = ""
) -> RevisionQuerySet:
    """The person's own autosaves of one item: one at most."""
    return Revision.objects.filter(**_names(user, model, site, row, form))


def autosave_of(
    user: Any, model: Any, site: MemberSite, row: Any = None, *, form: str = ""
) -> Revision | None:
    """What `user` was typing; another person's is nobody's business. In the scope."""
    return _of(user, model, site, row, form).first()


def autosaves_of_new_rows(user: Any, model: Any, site: MemberSite) -> RevisionQuerySet:
    """All that `user` began there and did not save, the last first."""
    found = Revision.objects.autosaves().filter(
        site=site, kind=form_of(model), row=None, written_by=user
    )
    return found.select_related("site").order_by("-updated_at", "-pk")


def keep_autosave(
    user: Any,
    model: Any,
    site: MemberSite,
    row: Any,
    *,
    data: dict[str, Any],
    base: str,
    age: timedelta,
    form: str = "",
) -> datetime | None:
    """Store what was typed `age` ago; None if something typed later is kept already.

    Raises AlreadySaved for the form of a new row that was saved meanwhile.
    Whoever begins a text sweeps out what was left lying on the site: no scheduler is
    needed for that.
    """
    typed_at = clock.now() - age
    with transaction.atomic():
        said = {"data": data, "base": base, "updated_at": typed_at}
        try:
            kept, is_new = Revision.objects.select_for_update().get_or_create(
                **_names(user, model, site, row, form), defaults=said
            )
        except IntegrityError:  # the key of the form is that of a saved one
            raise AlreadySaved from None
        if is_new:
            Revision.objects.filter(site=site).forgotten().delete()
            return typed_at
        if kept.updated_at > typed_at:
            return None
        kept.data, kept.base, kept.updated_at = data, base, typed_at
        kept.save()
    return typed_at


def drop_autosave(
    user: Any, model: Any, site: MemberSite, row: Any = None, *, form: str = ""
) -> bool:
    """Its content was saved, or is not wanted; was there any?"""
    return bool(_of(user, model, site, row, form).delete()[0])


def finish_form(user: Any, model: Any, site: MemberSite, form: str) -> None:
    """Its new row was saved: the draft goes, and what still arrives of it is late."""
    Revision.objects.update_or_create(
        site=site,
        kind=form_of(model),
        row=None,
        written_by=user,
        form=form,
        defaults={
            "purpose": Revision.Purpose.SAVED,
            "data": {},
            "updated_at": clock.now(),
        },
    )


def drop_all(row: models.Model) -> None:
    """The row is deleted: so is everything on its way to it."""
    Revision._base_manager.filter(kind=kind_of(row), row=row.pk).delete()
