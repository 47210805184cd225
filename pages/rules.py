"""The rules of this app: a written page, and the two of the identity block."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from content.copied import Source, copied
from content.copies import PAGES
from content.emails import is_official, official_domains
from content.publishing import State as Published
from content.publishing import public_at
from content.words import explain_reason
from pages.models import AgencyIdentity, Page
from pages.parts import NAMES
from sections.rules import Finding, Limits, Rule, State, graded, listed
from tenancy import clock
from tenancy.history import as_of
from tenancy.hosts import PORTAL, url
from tenancy.models import MemberSite
from tenancy.scope import pks

# What is read of a page: not its text, which may be long.
COLUMNS = (
    "id",
    "site_id",
    "key",
    "state",
    "published_at",
    "expires_at",
    "body_words",
    "body_filler",
    "body_parts",
    "body_is_english",
    "form_file_id",
)


def add_form(site: MemberSite, key: str) -> str:
    """The form that adds the page `key` to `site`."""
    return f"{url(PORTAL, 'admin:pages_page_add')}?site={site.code}&key={key}"


@dataclass(frozen=True, kw_only=True)
class WrittenPage(Rule):
    """A published page of so many words; `page` is its key in the catalogue.

    `parts` are what it must have beside words: names of `pages.parts`. With
    `copies_count_as_nothing` a text that another site published first is none.
    """

    page: str
    parts: tuple[str, ...] = ()
    copies_count_as_nothing: bool = False

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        mine = {"key": self.page, "site_id__in": pks(sites)}
        seen = Exists(public_at(Page, at).filter(id=OuterRef("id")))
        rows = as_of(Page, at).filter(**mine).annotate(is_seen=seen)
        pages = {}
        for *values, is_seen in rows.values_list(*COLUMNS, "is_seen"):
            page = Page(**dict(zip(COLUMNS, values, strict=True)))
            pages[page.site_id] = (page, is_seen)
        copies = self._copies(sites, at)
        findings = {
            site.pk: self._found(
                site, *pages.get(site.pk, (None, False)), at, limits["words"]
            )
            for site in sites
        }
        for site_id, (page, is_seen) in pages.items():
            if is_seen and page.body_words and page.pk in copies:
                findings[site_id] = _copy(page, copies[page.pk], findings[site_id])
        return findings

    def _copies(self, sites: Sequence[MemberSite], at: datetime) -> dict[int, Source]:
        if not self.copies_count_as_nothing:
            return {}
        return copied(Page, sites, at, PAGES)

    def _found(
        self,
        site: MemberSite,
        page: Page | None,
        is_seen: bool,
        at: datetime,
        at_least: int,
    ) -> Finding:
        if page is None:
            mend = add_form(site, self.page)
            return Finding(State.MISSING, _("The page is not there."), mend=mend)
        mend = url(PORTAL, "admin:pages_page_change", page.pk)
        page.site = site
        if not is_seen:
            sentence = _("The page “%(title)s” is not published.")
            return Finding(
                State.MISSING,
                sentence % {"title": page.title},
                mend=mend,
                since=_expired_on(page, at),
            )
        evidence = [(page.title, page.url)]
        state, sentence = self._judged(page, at_least)
        return Finding(state, sentence, evidence=evidence, mend=mend)

    def _judged(self, page: Page, at_least: int) -> tuple[State, str]:
        words: dict[str, Any] = {
            "title": page.title,
            "words": page.body_words,
            "at_least": at_least,
        }
        if page.body_filler:
            return State.MISSING, _holds_filler(page.title, page.body_filler)
        state = graded(page.body_words, at_least)
        if state == State.MISSING:
            return state, _("“%(title)s” is published without a text.") % words
        if state == State.THIN:
            return state, _(
                "“%(title)s” has %(words)d words; at least %(at_least)d are wanted."
            ) % words
        lacking = [NAMES[one] for one in self.parts if one not in page.parts]
        if lacking:
            words["lacking"] = listed(lacking)
            return State.THIN, _("“%(title)s” lacks: %(lacking)s.") % words
        return state, _("“%(title)s” has %(words)d words.") % words


def _holds_filler(title: str, filler: str) -> str:
    sentence = _("“%(title)s” holds filler.") % {"title": title}
    return f"{sentence} {explain_reason(filler)}"


def _copy(page: Page, source: Source, finding: Finding) -> Finding:
    """`finding` as it is once the text of `page` counts as nothing."""
    sentence = _(
        "Of “%(title)s” at least %(percent)d%% is copied, most of it from what "
        "%(site)s published first; so it counts as nothing. Write it in words of your "
        "own, about this site."
    )
    said = sentence % {
        "title": page.title,
        "percent": PAGES.percent,
        "site": source.site,
    }
    return replace(finding, state=State.MISSING, sentence=said)


def _expired_on(page: Page, at: datetime) -> date | None:
    """The day on which its time ran out, where that is why it is gone."""
    if page.state != Published.PUBLISHED or page.expires_at is None:
        return None
    return clock.local_day(page.expires_at) if page.expires_at <= at else None


@dataclass(frozen=True, kw_only=True)
class IdentityFilled(Rule):
    """All of `columns` of the identity block are filled, the e-mail officially.

    What a founded site starts with counts as nothing. The columns came with the
    sites: no query, but for the domains of a past day.
    """

    columns: tuple[str, ...]

    def check(
        self, sites: Sequence[MemberSite], at: datetime, limits: Limits
    ) -> dict[int, Finding]:
        domains = official_domains(at)
        return {site.pk: self._found(site, domains) for site in sites}

    def _found(self, site: MemberSite, domains: Sequence[str]) -> Finding:
        mend = url(PORTAL, "admin:pages_agencyidentity_change", site.pk)
        entered = [name for name in self.columns if getattr(site, name).strip()]
        if not entered:
            return Finding(State.MISSING, _("Nothing has been entered."), mend=mend)
        evidence = [(_("Footer of every page"), url(site, "portal:home"))]
        is_private = "email" in entered and not is_official(site.email, domains)
        lacking = [
            column_title(name)
            for name in self.columns
            if name not in entered or (name == "email" and is_private)
        ]
        if not lacking:
            return Finding(State.COMPLETE, _("Everything is there."), evidence, mend)
        sentence = _("Still lacking: %(names)s.") % {"names": listed(lacking, most=9)}
        if is_private:
            sentence += " " + _("The e-mail address is not on an official domain.")
        return Finding(State.THIN, sentence, evidence, mend)


def column_title(name: str) -> str:
    return str(AgencyIdentity._meta.get_field(name).verbose_name)
