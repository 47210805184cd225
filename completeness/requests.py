"""A board asks the Office to publish its site; the request is answered once."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from completeness.assess import SiteReport, assess
from completeness.models import PublishRequest
from tenancy import audit, clock
from tenancy.changes import Change, Refused, changing
from tenancy.models import Kind, MemberSite, Status
from tenancy.scope import in_sites

Answer = PublishRequest.Answer

HIDDEN = (Status.PREPARING, Status.SUSPENDED)


def may_be_asked_for(site: MemberSite) -> bool:
    """Is there anything to ask: a member site that the public does not see?"""
    return site.status in HIDDEN and site.kind != Kind.PORTAL


def latest(site: MemberSite) -> PublishRequest | None:
    """The last request of `site`, open or answered."""
    with in_sites(site):
        return PublishRequest.objects.filter(site=site).first()


def waiting(sites: Sequence[int]) -> list[PublishRequest]:
    """The open requests of these sites, the oldest first."""
    with in_sites(*sites):
        rows = PublishRequest.objects.filter(
            answer=Answer.OPEN, site__status__in=HIDDEN
        )
        return list(rows.select_related("site").order_by("asked_at", "pk"))


def ask(site: MemberSite, note: str = "") -> PublishRequest:
    """Ask that `site` be published.

    Raises Refused for a site that is not hidden, that lacks something (with the
    lines as findings), or whose request waits already.
    """
    with changing(site, touches=[PublishRequest]) as change:
        locked = MemberSite.objects.get(pk=site.pk)
        _refuse_unless_ready(assess([locked])[site.pk])
        if _open(locked) is not None:
            raise Refused(_("The request of this site waits for the Office already."))
        asked = PublishRequest.objects.create(
            site=locked, asked_by=audit.actor().shown, note=note
        )
        change.note("ask_to_publish", asked, note)
    return asked


def _refuse_unless_ready(report: SiteReport) -> None:
    name = report.site.name
    if not may_be_asked_for(report.site):
        sentence = _("%(site)s is neither in preparation nor suspended.")
        raise Refused(sentence % {"site": name})
    if report.lacking:
        sentence = _("First mend what %(site)s lacks, then ask the Office.")
        raise Refused(sentence % {"site": name}, report.lacking)


def take_back(site: MemberSite) -> None:
    """The board changed its mind; raises Refused when nothing waits."""
    with changing(site, touches=[PublishRequest]) as change:
        _answer(change, _open_or_refused(site), Answer.TAKEN_BACK)


def send_back(site: MemberSite, remark: str) -> None:
    """The Office says what is still to be done; raises Refused without a remark."""
    remark = remark.strip()
    if not remark:
        raise Refused(_("Say what the board has to do: it will read it."))
    with changing(site, touches=[PublishRequest]) as change:
        _answer(change, _open_or_refused(site), Answer.SENT_BACK, remark)


def answer_as_published(change: Change, site: MemberSite) -> None:
    """However `site` came to be published, inside that change: its request is done."""
    asked = _open(site)
    if asked is not None:
        _answer(change, asked, Answer.PUBLISHED)


def _open(site: MemberSite) -> PublishRequest | None:
    return PublishRequest.objects.filter(site=site, answer=Answer.OPEN).first()


def _open_or_refused(site: MemberSite) -> PublishRequest:
    asked = _open(site)
    if asked is None:
        raise Refused(_("No request of this site waits any more."))
    return asked


def _answer(
    change: Change, asked: PublishRequest, answer: str, remark: str = ""
) -> None:
    asked.answer = answer
    asked.answered_at = clock.now()
    asked.answered_by = audit.actor().shown
    asked.remark = remark
    asked.save(update_fields=["answer", "answered_at", "answered_by", "remark"])
    change.note(f"request_{answer}", asked, remark)
