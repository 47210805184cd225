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
from tenancy.models import MemberSite, Status
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
    sites = list(MemberSite.objects.exclude(status=Status.CLOSED))
    with clock.held() as at, all_sites(), transaction.atomic():
        write_down()
        shots = [_shot(report, at) for report in assess(sites, at).values()]
        Snapshot.objects.filter(day=clock.local_day(at)).delete()
        Snapshot.objects.bulk_create(shots)
        audit.write_alone(
            audit.Note("snapshot", None, name=clock.local_day(at).isoformat())
        )
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
