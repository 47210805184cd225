"""An edit may not take from a live site what the gate asked of it."""

from collections.abc import Callable, Iterable

from django.db.models import Model
from django.utils.translation import gettext as _

from completeness.assess import Line, SiteReport, assess
from completeness.takedowns import take_down
from sections.registry import all_rules
from sections.rules import Rule
from tenancy.changes import Change, Refused
from tenancy.models import MemberSite
from tenancy.scope import pks


def gate_check(change: Change) -> Callable[[], None]:
    """Looks at the live sites of `change`; the call after it raises Refused.

    Only a gate rule that passed before and fails after the change is refused: what
    was lacking already is a breach, and an edit that mends part of it goes through.
    A site that went live inside the change had to pass all, and still has to.
    Of what was public already the board may insist on taking something down.
    """
    rules = [rule for rule in all_rules() if rule.gate and _may_change(rule, change)]
    before = _live_reports(change, rules)

    def verdict() -> None:
        after = _live_reports(change, rules)
        lost = {
            report.site: lines
            for pk, report in after.items()
            if (lines := _newly_lacking(before.get(pk), report))
        }
        if not lost:
            return
        may_insist = all(site.pk in before for site in lost)
        if not (may_insist and change.insisted):
            raise _refusal(lost, may_insist)
        for site, lines in lost.items():
            take_down(change, site, [line.rule.key for line in lines])

    return verdict


def _may_change(rule: Rule, change: Change) -> bool:
    """Could `change` alter what `rule` looks at? Who names nothing is always asked."""
    if change.touches is None or not rule.reads:
        return True
    return bool(_concrete(rule.reads) & _concrete(change.touches))


def _concrete(models: Iterable[type[Model]]) -> set[object]:
    return {model._meta.concrete_model for model in models}


def _live_reports(change: Change, rules: list[Rule]) -> dict[int, SiteReport]:
    if not rules:
        return {}
    # read anew each time: a rule may look at the site's own columns
    live = list(MemberSite.objects.live().filter(pk__in=pks(change.sites)))
    return assess(live, rules=rules) if live else {}


def _newly_lacking(before: SiteReport | None, after: SiteReport) -> list[Line]:
    lacked = {line.rule.key for line in before.lacking} if before else set()
    return [line for line in after.lacking if line.rule.key not in lacked]


def _refusal(lost: dict[MemberSite, list[Line]], may_insist: bool) -> Refused:
    pairs = [(site, line) for site, lines in lost.items() for line in lines]
    return Refused(
        " ".join(_sentence(site, line) for site, line in pairs),
        [line for _site, line in pairs],
        may_insist=may_insist,
    )


def _sentence(site: MemberSite, line: Line) -> str:
    return _(
        "%(site)s is public, and so must keep “%(rule)s” complete. "
        "After this change: %(lacking)s Legal basis: %(basis)s. First enter what "
        "takes its place, or ask the Office to suspend the site."
    ) % {
        "site": site.name,
        "rule": line.rule.title,
        "lacking": line.finding.sentence,
        "basis": line.basis,
    }
