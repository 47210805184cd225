"""Accounts for people who are new: the system proposes the user name."""

from content import vietnamese
from tenancy.models import MemberSite, User
from tenancy.people import has_acted


def proposed_username(full_name: str, site: MemberSite | None) -> str:
    """The given name, the initials before it, the board: 'hoahm.vanlang'.

    The board stands in it, so that a number behind tells of nobody elsewhere.
    """
    *before, given = vietnamese.slug(full_name).split("-")
    base = given + "".join(word[0] for word in before)
    ending = "" if site is None else f".{site.code}"
    taken = User.objects.filter(username__startswith=base)
    names = set(taken.values_list("username", flat=True))
    number, proposed = 1, base + ending
    while proposed in names or has_acted(proposed):
        number += 1
        proposed = f"{base}{number}{ending}"
    return proposed


def new_person(full_name: str, email: str, site: MemberSite | None) -> User:
    """An account that is not stored yet, and that no password opens."""
    return User(
        username=proposed_username(full_name, site), full_name=full_name, email=email
    )
