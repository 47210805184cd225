"""What a board took down at once: kept, told to the Office, seen by it."""

import logging
from collections.abc import Sequence
from functools import partial

from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from completeness.models import TakeDown
from sections.registry import all_rules
from tenancy import audit, clock, hosts
from tenancy.changes import Change, Refused, changing
from tenancy.mails import mail
from tenancy.models import Membership, MemberSite, Role, User
from tenancy.scope import in_sites

logger = logging.getLogger(__name__)


def take_down(change: Change, site: MemberSite, rules: Sequence[str]) -> TakeDown:
    """Keep what `change` insists on taking from `site`, inside that change."""
    done = TakeDown.objects.create(
        site=site,
        by=audit.actor().shown,
        reason=change.insisted,
        rules=list(rules),
    )
    change.note("take_down", site, change.insisted)
    said = _("Removed at once from %(site)s; the Office is told.")
    change.told.append(said % {"site": site.name})
    transaction.on_commit(partial(_tell_office, done))
    return done


def unseen(sites: Sequence[int]) -> list[TakeDown]:
    """What the Office has not seen yet on these sites, newest first."""
    with in_sites(*sites):
        return list(TakeDown.objects.filter(seen_at=None).select_related("site"))


def mark_seen(site: MemberSite, pk: int) -> None:
    """The Office has seen it; raises TakeDown.DoesNotExist, or Refused if it had."""
    with changing(site, touches=[TakeDown], even_closed=True) as change:
        done = TakeDown.objects.get(site=site, pk=pk)
        if done.seen_at is not None:
            raise Refused(_("%(who)s has seen this already.") % {"who": done.seen_by})
        done.seen_at = clock.now()
        done.seen_by = audit.actor().shown
        done.save(update_fields=["seen_at", "seen_by"])
        change.note("see_take_down", done)


def titles(done: TakeDown) -> list[str]:
    """The requirements in words; a rule that is gone keeps its key."""
    known = {rule.key: str(rule.title) for rule in all_rules()}
    return [known.get(key, key) for key in done.rules]


@mail("take-down")
def _tell_office(done: TakeDown) -> None:
    """By mail too; what was taken down stays down when no mail can be sent."""
    to = _addresses()
    if not to:
        return
    subject = _("%(site)s: removed at once") % {"site": done.site.name}
    try:
        send_mail(subject, _letter(done), None, to)
    except OSError:  # of which smtplib's errors are a kind
        logger.exception("The Office could not be told of a removal at %s.", done.site)


def _addresses() -> list[str]:
    seats = Membership.objects.current().filter(role=Role.OFFICE)
    members = User.objects.filter(is_active=True, memberships__in=seats)
    addresses = members.exclude(email="").values_list("email", flat=True)
    return sorted(set(addresses))


def _letter(done: TakeDown) -> str:
    return _(
        "%(who)s removed something from the site %(site)s at once, on %(when)s.\n\n"
        "Reason: %(reason)s\n"
        "Requirements that fail since: %(rules)s\n\n"
        "What the site lacks: %(address)s\n"
    ) % {
        "who": done.by,
        "site": done.site.name,
        "when": f"{timezone.localtime(done.at):%d/%m/%Y %H:%M}",
        "reason": done.reason,
        "rules": "; ".join(titles(done)),
        "address": hosts.url(hosts.PORTAL, "completeness:todo", done.site.code),
    }
