"""Addresses that things had on an older site, and where each leads now."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote_to_bytes, urlencode, urlsplit

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import Resolver404, resolve
from django.utils.encoding import repercent_broken_unicode
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.vietnamese import nfc
from tenancy.history import history
from tenancy.models import MemberSite, SiteOwned
from tenancy.scope import scoped

MOST_PAIRS = 8  # parameters of a request that are tried in every choice: 256
LONGEST = 500  # characters: an index of PostgreSQL holds 2700 bytes
# What newsletters and networks hang on an address says nothing about the page.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|zalo_\w+|_ga")
_HOST_FIRST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?(?=/)")
_ODD = re.compile(r"[\s<>\"\\]")


class NoAddress(ValueError):
    """It is no web address; the message says what to write."""


class OldAddress(SiteOwned):
    """An address that an item of the site had before; whoever asks there is led on.

    `kind` and `row` name the item, as a span does; `address` is as `normalised` gives
    it, without the host: every host of the site answers for it.
    """

    address = models.CharField(
        _("old address"),
        max_length=LONGEST,
        help_text=_(
            "As it stood in the browser on the old site, for example "
            "http://vanlang.example/portal/Pages/2019/10/bai-viet.aspx"
        ),
    )
    kind = models.CharField(max_length=60, editable=False)
    row = models.BigIntegerField(editable=False)

    objects = scoped()
    history = history()

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        ordering = ["address"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "address"],
                name="oldaddress_once_per_site",
                violation_error_message=_(
                    "This old address leads somewhere already. Look for it in the list "
                    "and change it there."
                ),
            )
        ]
        indexes = [models.Index(fields=["kind", "row"], name="oldaddress_row")]

    def __str__(self) -> str:
        return self.address

    @cached_property
    def item(self) -> Any:
        """What it leads to, of the same site; None once that was deleted."""
        with_items([self])
        return self.item

    def clean_fields(self, exclude: Any = None) -> None:
        """Before anything is compared, so that one address has one spelling."""
        if self.address:
            try:
                self.address = normalised(self.address)
            except NoAddress as wrong:
                raise ValidationError({"address": str(wrong)}) from wrong
        super().clean_fields(exclude=exclude)


def normalised(address: str) -> str:
    """Path and query of `address` in one spelling. Raises NoAddress.

    Without host and fragment; percent signs read; in small letters, as the servers of
    most old sites took them; parameters in order, those of networks left out.
    """
    text = address.strip()
    try:
        parts = _split(text)
    except ValueError as wrong:
        raise NoAddress(_no_address(address)) from wrong
    is_web = parts.scheme in ("http", "https") and bool(parts.netloc)
    is_path = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    if not is_web and not is_path or _ODD.search(text):
        raise NoAddress(_no_address(address))
    found = of_request(_read(parts.path), parts.query)
    if found == "/":
        raise NoAddress(
            _now("The front page is no old address of an item; it is not entered.")
        )
    if len(found) > LONGEST:
        raise NoAddress(
            _now(
                "The address is longer than %(most)d characters; it cannot be entered."
            )
            % {"most": LONGEST}
        )
    if answers_itself(found):
        raise NoAddress(
            _now(
                "The new site has a page of its own at this address, so that nobody "
                "can be led on from it; it is not entered."
            )
        )
    return found


def of_request(path: str, query: str = "") -> str:
    """The same spelling, of a path that is read already and a raw query."""
    return _written(_in_small(path), _pairs(query))


def _in_small(path: str) -> str:
    return re.sub(r"/{2,}", "/", nfc(path).lower()).rstrip("/") or "/"


def _pairs(query: str) -> list[tuple[str, str]]:
    return sorted(
        (nfc(name).lower(), nfc(value).lower())
        for name, value in parse_qsl(query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name.lower())
    )


def _written(path: str, pairs: Sequence[tuple[str, str]]) -> str:
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _split(text: str) -> SplitResult:
    return urlsplit(f"http://{text}" if _HOST_FIRST.match(text) else text)


def _read(path: str) -> str:
    """With its percent signs read."""
    return repercent_broken_unicode(unquote_to_bytes(path)).decode()


def host_in(address: str) -> str:
    """The host that `address` names, "" for a path alone."""
    return _split(address.strip()).hostname or ""


def path_in(address: str) -> str:
    """The path that `address` names, as the new site writes its own.

    In small letters and with its last slash, whatever people hung on it.
    """
    path = _in_small(_read(_split(address.strip()).path))
    return path if path.endswith("/") else f"{path}/"


def query_in(address: str) -> str:
    return _split(address.strip()).query


def answers_itself(address: str) -> bool:
    """Has the new site a page there whatever its content, so that none is led on?"""
    if "?" in address:
        return False
    try:
        return not resolve(f"{address}/", settings.SITE_URLCONF).kwargs
    except Resolver404:
        return False


def find(site: MemberSite, path: str, query: str) -> OldAddress | None:
    """Where somebody is led who asks for `path`; parameters may be more than known.

    The address with the most of them wins: `?id=5&page=2` is led on by `?id=5`.
    """
    wanted = set(_may_be_known(_in_small(path), _pairs(query)))
    found = OldAddress.objects.filter(site=site, address__in=wanted)
    return max(found, key=_number_of_pairs, default=None)


def _may_be_known(path: str, pairs: list[tuple[str, str]]) -> Iterator[str]:
    """`path` with each choice of `pairs`; of very many, with all or none."""
    sizes: Sequence[int] = range(len(pairs) + 1)
    if len(pairs) > MOST_PAIRS:
        sizes = (0, len(pairs))
    for size in sizes:
        if size or path != "/":
            yield from (_written(path, some) for some in combinations(pairs, size))


def _number_of_pairs(old: OldAddress) -> tuple[int, int]:
    return old.address.count("="), len(old.address)


def with_items(old: Sequence[OldAddress]) -> None:
    """Read what each of `old` leads to: one query for each kind."""
    rows: dict[tuple[str, int], Any] = {}
    for kind in {one.kind for one in old}:
        manager = apps.get_model(kind)._base_manager
        named = [one.row for one in old if one.kind == kind]
        for row in manager.filter(pk__in=named).select_related("site"):
            rows[kind, row.pk] = row
    for one in old:
        item = rows.get((one.kind, one.row))
        is_ours = item is not None and item.site_id == one.site_id
        one.item = item if is_ours else None


def forget(row: models.Model) -> None:
    """No old address leads to what is deleted."""
    old = OldAddress._base_manager.filter(kind=row._meta.label, row=row.pk)
    for one in old:
        one.delete()


def _no_address(address: str) -> str:
    sentence = _now(
        "“%(address)s” is no web address. Copy it whole from the browser, beginning "
        "with http:// or https://."
    )
    return sentence % {"address": address.strip()[:60]}
