"""Which e-mail addresses are official."""

from collections.abc import Iterable

from django.conf import settings


def is_official(address: str, domains: Iterable[str] | None = None) -> bool:
    """Whether `address` is on one of `domains`, or on a domain below one.

    Without `domains`: those of the setting OFFICIAL_EMAIL_DOMAINS.
    """
    name, _at, domain = address.strip().lower().rpartition("@")
    if not name:
        return False
    official = settings.OFFICIAL_EMAIL_DOMAINS if domains is None else domains
    return any(f".{domain}".endswith(f".{ours.lower()}") for ours in official if ours)
