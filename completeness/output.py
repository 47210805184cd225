"""The findings as JSON, CSV and a plain table, for `check_completeness`."""

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

from django.utils.translation import gettext as _

from completeness.assess import Line, SiteReport

Figures = dict[int, dict[str, dict[str, Any]]]

COLUMNS = (
    "code",
    "kind",
    "status",
    "publishable",
    "score",
    "rule",
    "state",
    "gate",
    "detail",
    "legal_basis",
)
# A spreadsheet would take a cell that begins with one of these for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(reports: Sequence[SiteReport], figures: Figures, day: str, law: str) -> str:
    """One object: as_of, regime, sites; keys are part of the interface."""
    sites = [
        {
            **_site(report),
            "findings": [_finding(line) for line in report.lines],
            **figures.get(report.site.pk, {}),
        }
        for report in reports
    ]
    whole = {"as_of": day, "regime": law, "sites": sites}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def as_csv(reports: Sequence[SiteReport]) -> str:
    """One line per site and rule, under a line of names."""
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for report in reports:
        for line in report.lines:
            row = {**_site(report), **_finding(line)}
            writer.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue().rstrip("\n")


def as_table(reports: Sequence[SiteReport]) -> str:
    """A line per site; for a single site, a line per requirement below it."""
    rows = [
        (_("Code"), _("Status"), _("Score"), _("Can be public"), _("Not met")),
        *(_summary(report) for report in reports),
    ]
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]) - 1)]
    lines = [
        "  ".join(
            [*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[-1]]
        )
        for row in rows
    ]
    if len(reports) == 1:
        lines += ["", *_details(reports[0])]
    return "\n".join(lines)


def describe(line: Line) -> str:
    """One requirement in one line: title, state, what is lacking, who says so."""
    sentence = f" {line.finding.sentence}" if line.finding.sentence else ""
    basis = f" ({line.basis})" if line.basis else ""
    return f"{line.rule.title} – {line.state.label}.{sentence}{basis}"


def _site(report: SiteReport) -> dict[str, Any]:
    return {
        "code": report.site.code,
        "kind": report.site.kind,
        "status": report.site.status,
        "publishable": report.is_publishable,
        "score": report.score,
    }


def _finding(line: Line) -> dict[str, Any]:
    return {
        "rule": line.rule.key,
        "state": line.state.value,
        "gate": line.rule.gate,
        "detail": str(line.finding.sentence),
        "legal_basis": line.basis,
    }


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _summary(report: SiteReport) -> tuple[str, ...]:
    status = str(report.site.get_status_display())
    if report.breach:
        status = _("%(status)s, in breach") % {"status": status}
    verdict = _("yes") if report.is_publishable else _("no")
    lacking = "; ".join(str(line.rule.title) for line in report.lacking)
    return report.site.code, status, f"{report.score}%", verdict, lacking


def _details(report: SiteReport) -> Iterator[str]:
    for line in report.lines:
        mark = "◆" if line.rule.gate else " "
        yield f"{mark} {describe(line)}"
