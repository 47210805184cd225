"""Fills the sites with illustration content: the picture of October 2019."""

from argparse import ArgumentParser
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django_otp.plugins.otp_totp.models import TOTPDevice

from completeness.cli import WRONG_USE, OfficeCommand
from content.emails import is_official
from portal.demo.agencies import PROFILES
from portal.demo.load import has_content, load_site
from portal.demo.logins import LOGINS, secret
from portal.demo.scale import MOST, add_articles
from portal.demo.scenario import DAYS_OF_WORK, SCENARIOS
from sections.law import REGIMES
from tenancy import clock
from tenancy.models import Membership, MemberSite, User
from tenancy.scope import in_sites


class Command(OfficeCommand):
    help = (
        "Fills the 31 member sites with illustration content. With --scenario "
        "october-2019 it is the picture of 31 October 2019; without, the same picture "
        "as of today. A site that was filled before is left as it is. Only on "
        "PORTAL_DOMAIN=localhost. Exit 2: wrong use; then nothing is changed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--scenario", choices=sorted(SCENARIOS))
        parser.add_argument(
            "--scale", metavar="N", help="bring every site up to N articles, for load"
        )

    def run(self, options: dict[str, Any]) -> None:
        scale = _scale(options["scale"])
        if not settings.IS_LOCAL:
            raise CommandError(
                _("This installation serves %(domain)s; illustration is for localhost.")
                % {"domain": settings.PORTAL_DOMAIN},
                returncode=WRONG_USE,
            )
        _refuse_unofficial_addresses()
        anchor = _anchor(options["scenario"])
        sites = self._sites()
        filled = self._fill(sites, anchor)
        added = sum(self._scale_up(site, scale) for site in sites) if scale else 0
        _make_accounts()
        self.stderr.write(
            _("%(sites)d sites: %(filled)d filled now; %(added)d articles for load.")
            % {"sites": len(sites), "filled": filled, "added": added}
        )

    def _sites(self) -> list[MemberSite]:
        found = MemberSite.objects.filter(code__in=PROFILES).order_by("pk")
        foreign = [site.code for site in found if _is_in_use(site)]
        if foreign:
            raise CommandError(
                _(
                    "These sites hold content that is no illustration: %(codes)s. "
                    "Load the demo into an empty database. Nothing was changed."
                )
                % {"codes": ", ".join(foreign)},
                returncode=WRONG_USE,
            )
        if len(found) < len(PROFILES):
            call_command("load_roster", stdout=self.stderr)
        return list(found.all())

    def _fill(self, sites: list[MemberSite], anchor: date) -> int:
        empty = [site for site in sites if not site.is_demo]
        for number, site in enumerate(empty, 1):
            load_site(site, anchor)
            self.stderr.write(f"{number}/{len(empty)} {site.name}")
        return len(empty)

    def _scale_up(self, site: MemberSite, wanted: int) -> int:
        self.stderr.write(f"{site.code}: {wanted}")
        return add_articles(site, wanted)


def _scale(text: str | None) -> int:
    """0 where none was asked for; raises CommandError for what is no fair number."""
    if text is None:
        return 0
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= MOST:
        raise CommandError(
            _("--scale %(text)s: give a whole number from 1 to %(most)d.")
            % {"text": text[:40], "most": MOST},
            returncode=WRONG_USE,
        )
    return number


def _refuse_unofficial_addresses() -> None:
    """Else the gate would refuse the first site, with half of the demo written."""
    addresses = [profile.email for profile in PROFILES.values()]
    foreign = {one.rpartition("@")[2] for one in addresses if not is_official(one)}
    if foreign:
        sentence = _(
            "The addresses of the illustration are on %(domains)s, which is not "
            "official here. Set OFFICIAL_EMAIL_DOMAINS=%(domains)s in the environment "
            "or in .env, and run this again. Nothing was changed."
        )
        said = {"domains": ",".join(sorted(foreign))}
        raise CommandError(sentence % said, returncode=WRONG_USE)


def _anchor(scenario: str | None) -> date:
    """The day of the picture; raises CommandError when the clock stands before it."""
    if scenario is None:
        return _under_a_law(clock.today())
    day = SCENARIOS[scenario]
    if clock.today() < day:
        raise CommandError(
            _("The picture of %(day)s lies after today; set PORTAL_TODAY=%(iso)s.")
            % {"day": f"{day:%d/%m/%Y}", "iso": day.isoformat()},
            returncode=WRONG_USE,
        )
    return day


def _under_a_law(day: date) -> date:
    """`day`, where the law stood already when the picture's content began."""
    first = REGIMES[0].since + timedelta(days=DAYS_OF_WORK)
    if day < first:
        sentence = _(
            "The demo reaches %(days)d days back; so long before %(day)s there was no "
            "law. Set PORTAL_TODAY to %(first)s or later. Nothing was changed."
        )
        values = {
            "days": DAYS_OF_WORK,
            "day": f"{day:%d/%m/%Y}",
            "first": first.isoformat(),
        }
        raise CommandError(sentence % values, returncode=WRONG_USE)
    return day


def _is_in_use(site: MemberSite) -> bool:
    with in_sites(site):
        return not site.is_demo and has_content(site)


@transaction.atomic
def _make_accounts() -> None:
    """The accounts of the demo; made once, what opens them is public."""
    for login in LOGINS:
        user, is_new = User.objects.get_or_create(
            username=login.name, defaults={"full_name": login.label, "is_staff": True}
        )
        if not is_new:
            continue
        user.set_password(login.password)
        user.save()
        if login.has_app:
            TOTPDevice.objects.create(user=user, name="app", key=secret(login.name))
        Membership.objects.create(
            user=user,
            role=login.role,
            site=MemberSite.objects.get(code=login.site) if login.site else None,
            since=date(2019, 1, 1),
        )
