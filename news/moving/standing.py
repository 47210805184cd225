"""Which articles of the workbook stand on the site already, and which still agree."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from content.models import OldAddress
from news.models import Article
from news.moving.rows import Line, Remark, key_of

KIND = Article._meta.label
COMPARED = ("title", "lead", "body", "category", "author", "source", "is_repost")


@dataclass
class Sorted:
    """`lines` told apart: to be written, there already, or in another's place.

    Of those that are there, `addressed` get the old address that they came without.
    """

    new: list[Line] = field(default_factory=list)
    known: list[Line] = field(default_factory=list)
    addressed: list[Line] = field(default_factory=list)
    taken: list[Line] = field(default_factory=list)


def sort(lines: Sequence[Line], given: set[int]) -> Sorted:
    """In the scope of the sites; four queries, however many `lines`.

    `given` are the keys of articles that earlier lines gave their address; this adds
    to them. What differs on the site is told and left: an editor may have mended it
    since.
    """
    by_key = _by_key(lines)
    by_title = _by_title(lines)
    leads = _leads(lines)
    behind = Article.objects.in_bulk(
        [row for kind, row in leads.values() if kind == KIND]
    )
    found = Sorted()
    for line in lines:
        article = line.article
        assert article is not None
        line.onto = None
        kind, row = leads.get((article.site_id, line.address), ("", 0))
        alike = by_title[article.site_id, article.moved_in_title]
        standing = by_key.get((article.site_id, article.moved_in_as))
        standing = standing or (behind.get(row) if kind == KIND else None)
        if standing is None and alike and not line.address:
            standing = alike[0]
        if standing is not None:
            found.known.append(line)
            _compare(line, standing)
        elif kind:
            found.taken.append(line)
            line.remarks.append(_taken(line))
        elif (bare := _without_address(alike, given)) is not None:
            given.add(bare.pk)
            line.onto = bare.pk
            found.addressed.append(line)
            line.remarks.append(_addressed(line))
            _compare(line, bare)
        else:
            found.new.append(line)
            if alike:
                line.remarks.append(_alike(line))
    return found


def give_addresses(lines: Sequence[Line]) -> None:
    """From now on the articles that `lines` found are known by their old addresses."""
    for line in lines:
        # a name for the next run: no version of the article, nobody reads it
        Article.objects.filter(pk=line.onto).update(moved_in_as=key_of(line.address))


def _by_key(lines: Sequence[Line]) -> dict[tuple[int, str], Article]:
    keys = [line.article.moved_in_as for line in lines if line.article]
    rows = Article.objects.filter(moved_in_as__in=keys)
    return {(row.site_id, row.moved_in_as): row for row in rows}


def _by_title(lines: Sequence[Line]) -> dict[tuple[int, str], list[Article]]:
    """(site id, title and date as they were moved in) -> the articles, oldest first."""
    names = [line.article.moved_in_title for line in lines if line.article]
    found: dict[tuple[int, str], list[Article]] = defaultdict(list)
    for row in Article.objects.filter(moved_in_title__in=names).order_by("pk"):
        found[row.site_id, row.moved_in_title].append(row)
    return found


def _without_address(alike: Sequence[Article], given: set[int]) -> Article | None:
    """The one that came without an old address and was given none by now."""
    for article in alike:
        came_without = article.moved_in_as == article.moved_in_title
        if came_without and article.pk not in given:
            return article
    return None


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


def _addressed(line: Line) -> Remark:
    sentence = _(
        "An article with this title and date is there already, without an old address. "
        "It gets this one and is otherwise left as it is."
    )
    return Remark(line.row, "", line.address, sentence, is_bad=False)


def _alike(line: Line) -> Remark:
    sentence = _(
        "An article with this title and date is there already, with another old "
        "address. Look whether the two are one, and withdraw one of them then."
    )
    title = line.article.title if line.article else ""
    return Remark(line.row, "", title, sentence, is_bad=False)


def _taken(line: Line) -> Remark:
    sentence = _(
        "This old address leads to something else on the site already. Look it up "
        "under “Old addresses” in the admin, or correct the row."
    )
    return Remark(line.row, "", line.address, sentence)
