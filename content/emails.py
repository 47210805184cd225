"""Which e-mail addresses are official, and which were on a past day."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.utils.translation import gettext_lazy as _

from tenancy import clock


def is_official(address: str, domains: Iterable[str] | None = None) -> bool:
    """Whether `address` is on one of `domains`, or on a domain below one.

    Without `domains`: those of the setting OFFICIAL_EMAIL_DOMAINS.
    """
    name, _at, domain = address.strip().lower().rpartition("@")
    if not name:
        return False
    official = settings.OFFICIAL_EMAIL_DOMAINS if domains is None else domains
    return any(f".{domain}".endswith(f".{ours.lower()}") for ours in official if ours)


class OfficialDomains(models.Model):
    """What the setting OFFICIAL_EMAIL_DOMAINS said from a moment on.

    A setting has no date, so it is written down: after each migrate, and before each
    day's findings are stored. Append only; nobody edits it.
    """

    is_global = True  # the same domains are official for every site

    since = models.DateTimeField(_("since"), default=clock.now)
    domains = models.JSONField(_("domains"))

    class Meta:
        verbose_name = _("official e-mail domains")
        verbose_name_plural = _("official e-mail domains")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.since:%d/%m/%Y}: {', '.join(self.domains)}"


def official_domains(at: datetime) -> list[str]:
    """The setting for now; for a past moment what was written down last before it.

    What was written down first holds for all the time before as well.
    """
    if at >= clock.now():
        return settings.OFFICIAL_EMAIL_DOMAINS
    rows = OfficialDomains.objects.order_by("pk").values_list("since", "domains")
    written = list(rows) or [(at, settings.OFFICIAL_EMAIL_DOMAINS)]
    then = [domains for since, domains in written if since <= at]
    return then[-1] if then else written[0][1]


def write_down() -> None:
    """Keep what the setting says now, where that is news."""
    said = sorted(settings.OFFICIAL_EMAIL_DOMAINS)
    last = OfficialDomains.objects.order_by("pk").last()
    if last is None or last.domains != said:
        OfficialDomains.objects.create(domains=said)


def write_down_after_migrate(sender: Any, using: str, **kwargs: Any) -> None:
    """Run once per migrate; skipped while the table does not stand."""
    tables = connections[using].introspection.table_names()
    if using == DEFAULT_DB_ALIAS and OfficialDomains._meta.db_table in tables:
        write_down()
