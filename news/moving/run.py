"""One run of moving in: all rows are read first, then all are written, or none."""

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history

from content import sheet
from content.bulk import BATCH, add_many
from content.models import OldAddress
from content.publishing import State
from content.sanitise import clean
from content.sheet import BadWorkbook, Sheet
from news.models import Article
from news.moving import columns
from news.moving.columns import Heading
from news.moving.rows import Line, Reader, Remark
from news.moving.standing import KIND, give_addresses, sort
from tenancy.changes import Refused, changing
from tenancy.models import MemberSite
from tenancy.scope import in_sites

TOLD_EVERY = 500  # rows
MOST_HOSTS = 20
COLUMNS = (
    *("title", "lead", "body", "category", "author", "source", "is_repost"),
    *("state", "moved_in_as", "moved_in_title", "site_id"),
)

Tell = Callable[[Remark], None]
Progress = Callable[[int], None]


@dataclass
class Outcome:
    """What a run found; `new` are written unless it only looked.

    `addressed` are those among the `known` that get their old address now.
    """

    rows: int = 0
    new: int = 0
    known: int = 0
    addressed: int = 0
    bad: int = 0
    unknown_columns: list[str] = field(default_factory=list)
    kept_by_site: Counter[int] = field(default_factory=Counter)
    hosts: set[tuple[int, str]] = field(default_factory=set)


class MoveIn:
    """Reads a workbook for `sites`, then writes what is new.

    What is read waits in a temporary file, so that neither memory nor the lock on the
    sites is held while texts are cleaned, which takes most of the time.
    """

    def __init__(
        self,
        sites: dict[str, MemberSite],
        state: str,
        *,
        tell: Tell,
        progress: Progress,
    ) -> None:
        self._sites = sites
        self._state = state
        self._tell = tell
        self._progress = progress
        self._seen: dict[tuple[int, str], int] = {}
        self._titles: dict[tuple[int, str], Line] = {}
        self._given: set[int] = set()
        self._waiting = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self.outcome = Outcome()

    def read(self, path: Path) -> Outcome:
        """Read and judge every row; writes nothing. Raises BadWorkbook."""
        with sheet.opened(path) as opened, in_sites(*self._sites.values()):
            heading = _heading(opened)
            self._refuse_no_site(heading)
            _refuse_merged(opened, heading)
            self.outcome.unknown_columns = heading.unknown
            reader = Reader(heading, self._sites, self._state)
            lines = (reader.read(row, cells) for row, cells in opened.rows)
            for batch in _batches(map(self._once, lines)):
                self._judge(batch)
        if not self.outcome.rows:
            raise BadWorkbook(
                _("There is no row below the headings. Add the articles.")
            )
        return self.outcome

    def write(self, file_name: str) -> None:
        """Write what `read` found to be new, whole or not at all. Raises Refused."""
        sites = [
            one for one in self._sites.values() if self.outcome.kept_by_site[one.pk]
        ]
        if not sites:
            return
        self._waiting.seek(0)
        new: Counter[int] = Counter()
        addressed: Counter[int] = Counter()
        given: set[int] = set()
        with changing(*sites, touches={Article, OldAddress}) as change:
            for batch in _batches(map(_line_of, self._waiting)):
                _write(batch, given)
                for line in batch:
                    assert line.article is not None
                    count = new if line.onto is None else addressed
                    count[line.article.site_id] += 1
                self._progress(new.total() + addressed.total())
            for site in change.sites:
                detail = self._detail(new[site.pk], addressed[site.pk], file_name)
                change.note("move_in", site, detail)

    def _detail(self, new: int, addressed: int, file_name: str) -> str:
        said = {"count": new, "state": State(self._state).label, "file": file_name}
        detail = _("%(count)d articles (%(state)s) from %(file)s") % said
        if not addressed:
            return detail
        more = _("%(count)d old addresses of articles that were there already")
        return f"{detail}; {more % {'count': addressed}}"

    def close(self) -> None:
        self._waiting.close()

    def _refuse_no_site(self, heading: Heading) -> None:
        if len(self._sites) != 1 and "site" not in heading.places:
            sentence = _(
                "Nothing says for which site the articles are. Add --site CODE, or a "
                "column “%(heading)s” with the code in each row."
            )
            said = {"heading": columns.BY_KEY["site"].heading}
            raise BadWorkbook(sentence % said)

    def _once(self, line: Line) -> Line:
        """The second row of one article is bad."""
        if line.article is None:
            return line
        site = line.article.site_id
        first = self._seen.setdefault((site, line.article.moved_in_as), line.row)
        alike = self._titles.setdefault((site, line.article.moved_in_title), line)
        if first == line.row and not (alike.address and line.address):
            first = alike.row  # an address alone tells no two articles apart
        if first != line.row:
            sentence = _(
                "The same article stands in row %(first)d already. Delete one of the "
                "two, or give each its own old address."
            )
            said = sentence % {"first": first}
            line.remarks.append(Remark(line.row, "", line.article.title, said))
        return line

    def _judge(self, batch: list[Line]) -> None:
        found = sort([line for line in batch if not line.is_bad], self._given)
        for line in batch:
            for remark in line.remarks:
                self._tell(remark)
        out = self.outcome
        before = out.rows
        out.rows += len(batch)
        out.new += len(found.new)
        out.known += len(found.known) + len(found.addressed)
        out.addressed += len(found.addressed)
        out.bad += sum(line.is_bad for line in batch)
        # in their order: what is written is sorted again, and must come out alike
        kept = sorted((*found.new, *found.addressed), key=lambda line: line.row)
        for line in kept:
            self._keep(line)
        if out.rows // TOLD_EVERY > before // TOLD_EVERY:
            self._progress(out.rows)

    def _keep(self, line: Line) -> None:
        assert line.article is not None
        self.outcome.kept_by_site[line.article.site_id] += 1
        if line.host and len(self.outcome.hosts) < MOST_HOSTS:
            self.outcome.hosts.add((line.article.site_id, line.host))
        values = {name: getattr(line.article, name) for name in COLUMNS}
        values["published_at"] = line.article.published_at.isoformat()
        self._waiting.write(
            json.dumps([line.row, line.address, line.onto, values]) + "\n"
        )


def _heading(opened: Sheet) -> Heading:
    """The first row that has the headings; raises BadWorkbook."""
    nearest: Heading | None = None
    for number, row in islice(opened.rows, columns.LOOKED_AT):
        heading = columns.read_heading(number, row)
        if heading.is_one:
            _refuse_heading(heading)
            return heading
        if nearest is None or len(heading.places) > len(nearest.places):
            nearest = heading
    raise BadWorkbook(" ".join(_no_heading(nearest)))


def _no_heading(nearest: Heading | None) -> Iterator[str]:
    sentence = _(
        "The first rows hold no headings. Write them into one row: %(columns)s. "
        "--template makes an empty workbook that has them."
    )
    yield sentence % {"columns": columns.expected()}
    if nearest is not None and nearest.said:
        found = _("Row %(row)d says: %(found)s.")
        yield found % {"row": nearest.row, "found": nearest.found}


def _refuse_heading(heading: Heading) -> None:
    if heading.missing:
        sentence = _(
            "Row %(row)d lacks the heading %(missing)s. Add the column. Its headings "
            "are: %(found)s."
        )
        missing = ", ".join(heading.missing)
        said = {"row": heading.row, "missing": missing, "found": heading.found}
        raise BadWorkbook(sentence % said)
    if heading.double:
        sentence = _("Two columns say the same: %(double)s. Keep one of them.")
        raise BadWorkbook(sentence % {"double": ", ".join(heading.double)})


def _refuse_merged(opened: Sheet, heading: Heading) -> None:
    """Below the headings only the first of merged cells would hold what they say."""
    below = [each for each in opened.merged if _last_row(each) > heading.row]
    if below:
        sentence = _(
            "Cells are merged: %(cells)s. In Excel choose Unmerge Cells, and write "
            "into each row what is its own."
        )
        raise BadWorkbook(sentence % {"cells": ", ".join(below[:5])})


def _last_row(cells: str) -> int:
    last = cells.rpartition(":")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(last) if last.isdigit() else 0


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    every = iter(lines)
    while batch := list(islice(every, BATCH)):
        yield batch


def _line_of(text: str) -> Line:
    """A line as `_keep` wrote it."""
    row, address, onto, values = json.loads(text)
    moment = datetime.fromisoformat(values.pop("published_at"))
    article = Article(**values, published_at=moment)
    article.body = clean(article.body)
    return Line(row, article, address, onto=onto)


def _write(batch: list[Line], given: set[int]) -> None:
    """Under the lock it is looked again: somebody may have written meanwhile."""
    before = [line.onto for line in batch]
    found = sort(batch, given)
    if found.known or found.taken or [line.onto for line in batch] != before:
        raise Refused(
            _(
                "Somebody moved articles in at the same time. Nothing was changed; run "
                "it again."
            )
        )
    add_many([line.article for line in found.new])
    give_addresses(found.addressed)
    addresses = [
        OldAddress(
            site_id=line.article.site_id,
            address=line.address,
            kind=KIND,
            row=line.onto or line.article.pk,
        )
        for line in batch
        if line.article is not None and line.address
    ]
    if addresses:
        bulk_create_with_history(addresses, OldAddress)
