"""The rule of the English pages: one answer for all of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from content.publishing import public_at
from pages.catalogue import PageType
from pages.models import Page
from pages.rules import COLUMNS, add_form
from sections.rules import Finding, Limits, Rule, State, listed
from tenancy.history import as_of
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from tenancy.scope import pks


@dataclass(frozen=True, kw_only=True)
class EnglishPages(Rule):
    """Each of `pages` is published, really English, and of so many words.

    A page with Vietnamese text under its English title counts as nothing.
    """

    pages: tuple[PageType, ...]

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        mine = {"key__in": [one.key for one in self.pages], "site_id__in": pks(sites)}
        shown = set(public_at(Page, at).filter(**mine).values_list("id", flat=True))
        pages: dict[int, dict[str, Page]] = defaultdict(dict)
        for row in as_of(Page, at).filter(**mine).values(*COLUMNS):
            pages[row["site_id"]][row["key"]] = Page(**row)
        return {
            site.pk: self._found(site, pages[site.pk], shown, limits["words"])
            for site in sites
        }

    def _found(
        self,
        site: MemberSite,
        pages: Mapping[str, Page],
        shown: set[int],
        at_least: int,
    ) -> Finding:
        lacking, counting = [], []
        for page_type in self.pages:
            page = pages.get(page_type.key)
            lack = _lack(page, shown, at_least)
            if lack:
                lacking.append((page_type, lack))
            if _counts(page, shown):
                counting.append(page_type)
        evidence = [
            (one.title, url(site, "pages:detail", one.slug)) for one in counting
        ]
        if not lacking:
            sentence = _("All %(count)d English pages stand there.")
            said = sentence % {"count": len(self.pages)}
            return Finding(State.COMPLETE, said, evidence)
        first = lacking[0][0].key
        sentence = _("English pages that lack something: %(pages)s.")
        return Finding(
            State.THIN if counting else State.MISSING,
            sentence
            % {"pages": listed([f"{one.title} ({why})" for one, why in lacking])},
            evidence,
            _mend(site, pages.get(first), first),
        )


def _counts(page: Page | None, shown: set[int]) -> bool:
    """Does the page count as something, if perhaps not enough?"""
    is_shown = page is not None and page.pk in shown
    return is_shown and page.body_is_english and page.body_words > 0


def _lack(page: Page | None, shown: set[int], at_least: int) -> str:
    """What keeps the page from being enough; empty for one that is."""
    if page is None or page.pk not in shown:
        return _("not published")
    if page.body_words == 0:
        return _("without a text that counts")
    if not page.body_is_english:
        return _("not in English")
    if page.body_words < at_least:
        words = {"words": page.body_words, "at_least": at_least}
        return _("%(words)d of %(at_least)d words") % words
    return ""


def _mend(site: MemberSite, page: Page | None, key: str) -> str:
    if page is None:
        return add_form(site, key)
    return url(PORTAL, "admin:pages_page_change", page.pk)
