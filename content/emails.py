"""Which e-mail addresses are official."""

from django.conf import settings


def is_official(email: str) -> bool:
    """Is `email` on a domain of OFFICIAL_EMAIL_DOMAINS, or below one?"""
    _name, at, domain = email.strip().lower().rpartition("@")
    if not at:
        return False
    return any(
        domain == official or domain.endswith(f".{official}")
        for official in settings.OFFICIAL_EMAIL_DOMAINS
    )
