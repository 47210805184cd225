"""Founding a member site with its whole skeleton, so that every gap has its place."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from sections.registry import all_sections
from tenancy.changes import changing
from tenancy.models import Board, Kind, MemberSite

# The portal itself is no member: no rule binds it, so that nothing could be refused.
FOUNDED = tuple(kind for kind in Kind if kind != Kind.PORTAL)


def found_site(*, code: str, kind: str, name: str, short_name: str) -> MemberSite:
    """Make the site `code` and lay each section's empty places.

    Raises ValidationError when the code is taken, the kind is none of FOUNDED or a
    value does not fit; then nothing is made.
    """
    if kind == Kind.PORTAL:
        sentence = _("The portal itself is no member site. Choose another kind.")
        raise ValidationError({"kind": sentence})
    site = MemberSite(code=code, kind=kind, name=name, short_name=short_name)
    site.full_clean()
    with transaction.atomic():
        site.save(force_insert=True)
        lay_skeleton(site)
    return site


def lay_skeleton(site: MemberSite) -> None:
    """Lay what is absent of the skeleton; safe to run again."""
    with changing(site, even_closed=True) as change:
        Board.objects.get_or_create(site=site)
        for section in all_sections():
            if section.skeleton is not None:
                section.skeleton(site)
        change.note("found", site)
