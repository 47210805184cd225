"""From which network address a request comes: for lock-outs and the audit trail."""

from contextlib import suppress
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The visitor's address; None where nobody can say (a socket without a proxy).

    On a real host the proxy in front writes X-Real-IP itself and drops what a visitor
    sent under that name. X-Forwarded-For is never read: a visitor begins that list.
    On localhost there is no proxy, so the header would be the visitor's own word.
    """
    meta = request.META
    said = [] if settings.IS_LOCAL else [meta.get("HTTP_X_REAL_IP", "")]
    for text in (*said, meta.get("REMOTE_ADDR", "")):
        with suppress(ValueError):
            return str(ip_address(text.strip()))
    return None


def network_of(address: str | None) -> str | None:
    """The address that stands for all that one line gives its visitor.

    A line of IPv6 has 2**64 addresses, of which a guesser would take another each time.
    """
    if address is None:
        return None
    one = ip_address(address)
    if not isinstance(one, IPv6Address):
        return address
    if one.ipv4_mapped is not None:
        return str(one.ipv4_mapped)
    return str(IPv6Network((one, 64), strict=False).network_address)
