"""What a person began on a site and did not finish, and who takes it over.

Every model of a site with `written_by` takes part by having it: its queryset says
`unfinished()`. So nothing is forgotten, and nobody below knows a feature.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import Count, Model
from django.utils.translation import gettext as _

from tenancy import roles
from tenancy.changes import changing
from tenancy.models import Membership, MemberSite, Role, SiteOwned, User
from tenancy.roles import TABLE, Right
from tenancy.scope import in_sites


def written_models() -> list[Any]:
    """The models whose rows remember who began them."""
    return [model for model in apps.get_models() if _is_written(model)]


def _is_written(model: type[Model]) -> bool:
    if not issubclass(model, SiteOwned) or model._meta.proxy:
        return False
    return any(field.name == "written_by" for field in model._meta.fields)


def unfinished(person: User, site: MemberSite) -> list[Any]:
    """The rows of `site` that `person` began and that were never public."""
    with in_sites(site):
        return [
            row
            for model in written_models()
            for row in model.objects.filter(site=site, written_by=person)
            .unfinished()
            .order_by("pk")
        ]


def unfinished_counts(site: MemberSite) -> dict[int, int]:
    """Per person's id how many unfinished rows of `site` are theirs."""
    counts: dict[int, int] = {}
    with in_sites(site):
        for model in written_models():
            rows = model.objects.filter(site=site, written_by__isnull=False)
            per_person = rows.unfinished().order_by().values_list("written_by")
            for person, number in per_person.annotate(Count("pk")):
                counts[person] = counts.get(person, 0) + number
    return counts


def takers(person: User, site: MemberSite, rows: Iterable[Any]) -> list[Membership]:
    """The seats of colleagues on the board who could finish all of `rows`."""
    drafts = all(row._meta.label_lower in roles.DRAFTED for row in rows)
    needed = Right.DRAFT if drafts else Right.EDIT
    fit = [role for role in Role if needed in TABLE[role]]
    seats = Membership.objects.current().filter(site=site, role__in=fit)
    seats = seats.filter(user__is_active=True).exclude(user=person)
    return list(seats.select_related("user").order_by("user__full_name", "pk"))


def hand_over(person: User, site: MemberSite, heir: User | None) -> int:
    """Give all that is unfinished to `heir`; how much it was.

    None is for a board that has nobody left: then it is nobody's, and whoever
    edits the site finds it. Raises ValidationError for an heir who is no taker.
    """
    touched = {Membership, *written_models()}
    with changing(site, touches=touched, even_closed=True) as change:
        rows = unfinished(person, site)
        fit = [seat.user_id for seat in takers(person, site, rows)]
        if rows and (heir.pk not in fit if heir is not None else bool(fit)):
            raise ValidationError(
                _("Choose a colleague of this board who can finish what is left.")
            )
        for row in rows:
            row.written_by = heir
            row.save(update_fields=["written_by"])
            change.note("hand_over", row, heir.get_username() if heir else "")
    return len(rows)
