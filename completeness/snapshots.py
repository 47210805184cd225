"""The findings of each day, stored small, and the proof that they can be recomputed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from completeness.assess import SiteReport, assess
from completeness.models import Snapshot
from content.emails import write_down
from tenancy import audit, clock
from tenancy.history import as_of
from tenancy.models import AuditLine, MemberSite, Status
from tenancy.picture import one_picture, picture_of_now
from tenancy.scope import all_sites


@dataclass(frozen=True)
class Difference:
    """Where a recomputed day says something else than what was stored."""

    site: MemberSite
    rule: str
    stored: str
    recomputed: str


def take() -> list[Snapshot]:
    """Store today's findings of every site that is not closed.

    Taken twice a day, the later look stands. All rows of a day bear one moment.
    """
    write_down()
    with picture_of_now() as at:
        sites = list(MemberSite.objects.exclude(status=Status.CLOSED))
        shots = [_shot(report, at) for report in assess(sites, at).values()]
    day = clock.local_day(at)
    with all_sites(), transaction.atomic():
        Snapshot.objects.filter(day=day).delete()
        Snapshot.objects.bulk_create(shots)
        audit.write_alone(audit.Note("snapshot", None, name=day.isoformat()))
    return shots


def _shot(report: SiteReport, at: datetime) -> Snapshot:
    return Snapshot(
        site=report.site,
        day=clock.local_day(at),
        at=at,
        regime=report.regime.key,
        status=report.site.status,
        score=report.score,
        states={line.rule.key: line.state.value for line in report.lines},
    )


@dataclass(frozen=True)
class Proof:
    """A stored day: its rows, whose rows are gone, and where they differ from what
    is recomputed."""

    shots: list[Snapshot]
    gone: list[str]
    differences: list[Difference]


def prove(day: date) -> Proof:
    """Look whether `day` is stored whole and equals what is recomputed for it."""
    with one_picture():
        shots = taken_on(day)
        return Proof(shots, _gone(shots), recheck(shots))


def was_stored(day: date) -> bool:
    """Does the audit trail know that the findings of `day` were stored?"""
    lines = AuditLine.objects.filter(action="snapshot", name=day.isoformat())
    return lines.exists()


def _gone(shots: list[Snapshot]) -> list[str]:
    """Codes of the sites that stood when `shots` were taken, and have none."""
    if not shots:
        return []
    with all_sites():
        stood = as_of(MemberSite, shots[0].at).exclude(status=Status.CLOSED)
        lacking = stood.exclude(id__in=[shot.site_id for shot in shots])
        return sorted(lacking.values_list("code", flat=True))


def taken_on(day: date) -> list[Snapshot]:
    with all_sites():
        return list(Snapshot.objects.filter(day=day).select_related("site"))


def recheck(shots: Iterable[Snapshot]) -> list[Difference]:
    """Recompute each of `shots` as of its moment; what differs, rule by rule.

    A rule that only one of the two knows came or went with a release, and is no
    difference.
    """
    by_moment: dict[datetime, list[Snapshot]] = defaultdict(list)
    for shot in shots:
        by_moment[shot.at].append(shot)
    found: list[Difference] = []
    for at, group in by_moment.items():
        reports = assess([shot.site for shot in group], at)
        for shot in group:
            found += _differences(shot, reports[shot.site.pk])
    return found


def _differences(shot: Snapshot, report: SiteReport) -> list[Difference]:
    now = {line.rule.key: line.state.value for line in report.lines}
    pairs = [
        (key, stored, now[key]) for key, stored in shot.states.items() if key in now
    ]
    pairs += [
        ("status", shot.status, report.site.status),
        ("regime", shot.regime, report.regime.key),
    ]
    if set(shot.states) == set(now):
        pairs.append(("score", str(shot.score), str(report.score)))
    return [
        Difference(shot.site, key, stored, recomputed)
        for key, stored, recomputed in pairs
        if stored != recomputed
    ]
