"""What the dashboard and a to-do list show, worked out from the reports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from completeness.assess import Line, SiteReport
from sections.rules import Rule, State
from tenancy.models import MemberSite, Status

# Worst first; what does not count comes last.
ORDER = (
    State.MISSING,
    State.STALE,
    State.THIN,
    State.WAIVED,
    State.UNMEASURED,
    State.COMPLETE,
    State.NOT_APPLICABLE,
)


@dataclass(frozen=True)
class Row:
    """One line of the dashboard: a site, its report, the lines that stand in its
    columns, and its news of the year."""

    report: SiteReport
    cells: list[Line]
    news: dict[str, Any] | None
    owner: str = ""

    @property
    def site(self) -> MemberSite:
        return self.report.site


def worst_first(reports: Iterable[SiteReport]) -> list[SiteReport]:
    """Sites in breach, then by score and name; what is closed comes last."""
    return sorted(
        reports,
        key=lambda report: (
            report.site.status == Status.CLOSED,
            report.breach is None,
            report.score,
            report.site.name,
        ),
    )


def matching(
    reports: Iterable[SiteReport], *, kind: str = "", status: str = "", state: str = ""
) -> list[SiteReport]:
    """The reports that the filter leaves; an empty value filters nothing."""
    return [
        report
        for report in reports
        if kind in ("", report.site.kind)
        and _has_status(report, status)
        and (not state or any(line.state == state for line in report.lines))
    ]


def _has_status(report: SiteReport, status: str) -> bool:
    if status == "breach":
        return report.breach is not None
    return status in ("", report.site.status)


def totals(reports: Sequence[SiteReport]) -> dict[str, int]:
    """Counts for the top of the page."""
    count = len(reports)
    return {
        "sites": count,
        "live": sum(report.site.status == Status.LIVE for report in reports),
        "breach": sum(report.breach is not None for report in reports),
        "held_back": sum(
            report.site.status == Status.PREPARING and not report.is_publishable
            for report in reports
        ),
        "complete": sum(report.score == 100 for report in reports),
        "score": sum(report.score for report in reports) // count if count else 0,
    }


def columns(rules: Iterable[Rule]) -> list[Rule]:
    """The rules that have a column: what is measured, conditions of the gate first."""
    measured = (rule for rule in rules if rule.is_measured)
    return sorted(measured, key=lambda rule: not rule.gate)


def table(
    reports: Iterable[SiteReport],
    shown: Iterable[Rule],
    blocks: Mapping[int, Mapping[str, Any]],
    whose: Mapping[int, str],
) -> list[Row]:
    """A row for each report, with its cells in the order of the `shown` rules.

    By site id: `blocks` are the sections' figures, `whose` the names of its chiefs.
    """
    keys = [rule.key for rule in shown]
    rows = []
    for report in reports:
        by_key = {line.rule.key: line for line in report.lines}
        cells = [by_key[key] for key in keys]
        pk = report.site.pk
        rows.append(Row(report, cells, blocks[pk].get("news"), whose[pk]))
    return rows


def peak(rows: Iterable[Row]) -> int:
    """The tallest month of the table, at least 1: the bars share one scale."""
    months = [n for row in rows if row.news for n in row.news["by_month"]]
    return max([1, *months])


def split(report: SiteReport) -> tuple[list[Line], list[Line], list[Line]]:
    """A site's lines as (to do, done, asked of nobody here or not measured)."""
    rest = (State.NOT_APPLICABLE, State.UNMEASURED)
    todo = [line for line in report.lines if not line.is_passing]
    done = [line for line in report.lines if line.is_passing]
    todo.sort(key=lambda line: (not line.rule.gate, ORDER.index(line.state)))
    return (
        todo,
        [line for line in done if line.state not in rest],
        [line for line in done if line.state in rest],
    )
