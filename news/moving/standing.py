"""Which articles of the workbook stand on the site already, and which still agree."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from content.models import OldAddress
from news.models import Article
from news.moving.rows import Line, Remark

KIND = Article._meta.label
COMPARED = ("title", "lead", "body", "category", "author", "source", "is_repost")


@dataclass
class Sorted:
    """`lines` told apart: to be written, there already, or in another's place."""

    new: list[Line] = field(default_factory=list)
    known: list[Line] = field(default_factory=list)
    taken: list[Line] = field(default_factory=list)


def sort(lines: Sequence[Line]) -> Sorted:
    """In the scope of the sites; three queries, however many `lines`.

    What differs on the site is told and left: an editor may have mended it since.
    """
    by_key = _by_key(lines)
    leads = _leads(lines)
    behind = Article.objects.in_bulk(
        [row for kind, row in leads.values() if kind == KIND]
    )
    found = Sorted()
    for line in lines:
        article = line.article
        assert article is not None
        kind, row = leads.get((article.site_id, line.address), ("", 0))
        standing = by_key.get((article.site_id, article.moved_in_as))
        standing = standing or (behind.get(row) if kind == KIND else None)
        if standing is not None:
            found.known.append(line)
            _compare(line, standing)
        elif kind:
            found.taken.append(line)
            line.remarks.append(_taken(line))
        else:
            found.new.append(line)
    return found


def _by_key(lines: Sequence[Line]) -> dict[tuple[int, str], Article]:
    keys = [line.article.moved_in_as for line in lines if line.article]
    rows = Article.objects.filter(moved_in_as__in=keys)
    return {(row.site_id, row.moved_in_as): row for row in rows}


def _leads(lines: Sequence[Line]) -> dict[tuple[int, str], tuple[str, int]]:
    """(site id, old address) -> the kind and key of what it leads to."""
    named = [line.address for line in lines if line.address]
    rows = OldAddress.objects.filter(address__in=named)
    return {(one.site_id, one.address): (one.kind, one.row) for one in rows}


def _compare(line: Line, standing: Article) -> None:
    differing = [
        str(Article._meta.get_field(name).verbose_name)
        for name in COMPARED
        if getattr(standing, name) != _as_stored(line.article, name)
    ]
    if differing:
        sentence = _(
            "The article is there already and differs in: %(fields)s. It is left as it "
            "is; change it in the admin if the workbook is right."
        )
        said = sentence % {"fields": ", ".join(differing)}
        line.remarks.append(Remark(line.row, "", standing.title, said, is_bad=False))


def _as_stored(article: Article | None, name: str) -> object:
    field = Article._meta.get_field(name)
    return field.get_prep_value(getattr(article, name))


def _taken(line: Line) -> Remark:
    sentence = _(
        "This old address leads to something else on the site already. Look it up "
        "under “Old addresses” in the admin, or correct the row."
    )
    return Remark(line.row, "", line.address, sentence)
