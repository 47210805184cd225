"""The gate: the only way from one status of a member site to another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date

from django.utils.translation import gettext as _

from completeness.assess import SiteReport, assess
from completeness.models import PublishRequest
from completeness.requests import answer_as_published
from content.dates import short_date, years_after
from tenancy import audit, clock
from tenancy.changes import Change, Refused, changing
from tenancy.models import Kind, MemberSite, Status
from tenancy.status import set_status

LONGEST_SUSPENSION = 5  # years; beyond that it is a slip of the finger

# From each status, where the gate may lead.
LEGAL: dict[Status, frozenset[Status]] = {
    Status.PREPARING: frozenset({Status.LIVE, Status.CLOSED}),
    Status.LIVE: frozenset({Status.SUSPENDED, Status.CLOSED}),
    Status.SUSPENDED: frozenset({Status.LIVE, Status.CLOSED}),
    Status.CLOSED: frozenset(),
}


def publish(site: MemberSite, by: str = "") -> bool:
    """Let the public see `site`; False when it is public already.

    `by` names who acts, for the audit trail (default: whoever acts already).
    Raises Refused, with the failing lines as findings, when a gate rule does not
    pass, and for a closed site.
    """
    with _deed(site, by) as (change, locked):
        if locked.is_live:
            return False
        examine(locked)
        set_status(locked, Status.LIVE)
        answer_as_published(change, locked)
        change.note("publish", locked)
    _show_on(site)
    return True


def reopen(site: MemberSite, by: str = "") -> None:
    """Let a suspended site be seen again; through the gate, as the first time."""
    if not MemberSite.objects.filter(pk=site.pk, status=Status.SUSPENDED).exists():
        raise Refused(_("%(site)s is not suspended.") % {"site": site.name})
    publish(site, by)


def suspend(
    site: MemberSite, reason: str, expected_return: date | None = None, by: str = ""
) -> None:
    """Take a live site from the public, saying why and until when.

    Raises Refused without a reason, for a return before today or too far away, and
    for a site that is not live.
    """
    reason = reason.strip()
    if not reason:
        raise Refused(_("Say why the site is suspended: its visitors will read it."))
    if expected_return is not None:
        _refuse_unlikely(expected_return)
    with _deed(site, by) as (change, locked):
        _step(locked, Status.SUSPENDED)
        set_status(
            locked, Status.SUSPENDED, reason=reason, expected_return=expected_return
        )
        change.note("suspend", locked, reason)
    _show_on(site)


def _refuse_unlikely(expected_return: date) -> None:
    today = clock.today()
    if expected_return < today:
        sentence = _("The expected return, %(day)s, lies before today.")
    elif expected_return > years_after(today, LONGEST_SUSPENSION):
        sentence = _(
            "The expected return, %(day)s, lies more than %(years)d years ahead. "
            "Check the year, or leave the day empty."
        )
    else:
        return
    said = {"day": short_date(expected_return), "years": LONGEST_SUSPENSION}
    raise Refused(sentence % said)


def close(
    site: MemberSite, successors: Sequence[MemberSite] = (), by: str = ""
) -> None:
    """End a site for good and name the sites that follow it.

    Raises Refused for a site that is closed or that would follow itself.
    """
    if site.pk in {successor.pk for successor in successors}:
        raise Refused(_("%(site)s cannot succeed itself.") % {"site": site.name})
    with _deed(site, by) as (change, locked):
        _step(locked, Status.CLOSED)
        set_status(locked, Status.CLOSED)
        locked.successors.set(successors)
        change.note("close", locked, ", ".join(next_.code for next_ in successors))
    _show_on(site)


def examine(site: MemberSite) -> SiteReport:
    """The report of a site that may be published now; raises Refused if it may not."""
    _step(site, Status.LIVE)
    if site.kind == Kind.PORTAL:
        raise Refused(
            _("%(site)s is no member site: no requirement binds the portal itself.")
            % {"site": site.name}
        )
    report = assess([site])[site.pk]
    if report.lacking:
        sentence = _(
            "%(site)s cannot be published yet: %(count)d of the conditions for "
            "publishing are not met (%(rules)s)."
        )
        raise Refused(
            sentence
            % {
                "site": site.name,
                "count": len(report.lacking),
                "rules": "; ".join(str(line.rule.title) for line in report.lacking),
            },
            report.lacking,
        )
    return report


@contextmanager
def _deed(site: MemberSite, by: str) -> Iterator[tuple[Change, MemberSite]]:
    """A change of `site` and its row as it stands under the lock."""
    who = audit.acting(by) if by else nullcontext()
    touched = [MemberSite, PublishRequest]
    with who, changing(site, touches=touched, even_closed=True) as change:
        yield change, MemberSite.objects.get(pk=site.pk)


def _step(site: MemberSite, wanted: Status) -> None:
    """Refuse a step that leads nowhere."""
    now = Status(site.status)
    if wanted in LEGAL[now]:
        return
    if now == wanted:
        sentence = _("%(site)s already has the status “%(now)s”.")
    elif now == Status.CLOSED:
        sentence = _("%(site)s is closed for good; found a new site instead.")
    else:
        sentence = _(
            "%(site)s has the status “%(now)s”; "
            "from there it cannot become “%(wanted)s”."
        )
    values = {"site": site.name, "now": now.label, "wanted": wanted.label}
    raise Refused(sentence % values)


def _show_on(site: MemberSite) -> None:
    """Bring the caller's copy up to what was written."""
    site.refresh_from_db(
        fields=["status", "status_since", "status_reason", "expected_return", "version"]
    )
