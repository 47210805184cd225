"""A row of the workbook as an article that may be written, or what is wrong in it."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import old_addresses, sanitise
from content.fields import one_line
from content.old_addresses import NoAddress
from content.sheet import LONGEST_IN_EXCEL, Cell
from content.vietnamese import fold, number_fold
from news import catalogue
from news.models import Article
from news.moving.columns import BY_KEY, Heading
from news.moving.dates import NoDate, as_written, read_moment
from news.moving.texts import Text, made_ours
from tenancy.models import MemberSite

SHOWN = 40  # characters of a cell in a report
_IN_FULL = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}
# They come from elsewhere, or from the file's writer, or not at all.
_NOT_ASKED = {
    *("site", "written_by", "picture", "slug"),
    *("moved_in_as", "moved_in_title"),
}


@dataclass(frozen=True)
class Remark:
    """What is to be said of a row. With `is_bad` the row is not moved in."""

    row: int
    column: str  # its letter
    value: str
    sentence: str
    is_bad: bool = True

    def __str__(self) -> str:
        where = _("Row %(row)d") % {"row": self.row}
        if self.column:
            where = _("Row %(row)d, column %(column)s") % {
                "row": self.row,
                "column": self.column,
            }
        value = one_line(self.value)
        short = f"{value[:SHOWN]}…" if len(value) > SHOWN else value
        return (
            f"{where}, “{short}”: {self.sentence}"
            if short
            else (f"{where}: {self.sentence}")
        )


@dataclass
class Line:
    """A row read: an unsaved article and its old address, "" if it has none.

    `onto` is the key of the article that is there already and only gets the address.
    """

    row: int
    article: Article | None = None
    address: str = ""
    host: str = ""
    onto: int | None = None
    remarks: list[Remark] = field(default_factory=list)

    @property
    def is_bad(self) -> bool:
        return any(remark.is_bad for remark in self.remarks)


class Reader:
    """Reads rows under one heading, for the sites that the run may write to."""

    def __init__(
        self, heading: Heading, sites: dict[str, MemberSite], state: str
    ) -> None:
        self._heading = heading
        self._sites = sites
        self._state = state
        self._categories = _categories()

    def read(self, row: int, cells: Sequence[Cell | None]) -> Line:
        line = Line(row)
        texts = {key: self._text(line, key, cells) for key in BY_KEY if key != "date"}
        site = self._site(line, texts["site"])
        moment = self._moment(line, cells)
        line.address = self._address(line, texts["address"])
        category = self._category(line, texts["category"])
        text = self._words(line, texts)
        if line.is_bad or text is None or site is None or moment is None:
            return line
        source = texts["source"]
        line.article = Article(
            site=site,
            title=text.title,
            lead=text.lead,
            body=text.body,
            category=category,
            author=texts["author"],
            source=source,
            is_repost=bool(source) and not _is_the_site(source, site),
            state=self._state,
            published_at=moment,
        )
        _name(line.article, line.address)
        self._validate(line)
        return line

    def _text(self, line: Line, key: str, row: Sequence[Cell | None]) -> str:
        """What the cells of a column say; a formula or a fault says nothing."""
        cells = self._heading.cells(key, row)
        for cell in cells:
            if cell.kind in ("formula", "error"):
                self._bad(line, key, cell.text, _in_words_of_excel())
                return ""
        if len(cells) == 1 and len(cells[0].text) >= LONGEST_IN_EXCEL and key == "body":
            self._bad(
                line,
                key,
                cells[0].text,
                _(
                    "Excel cuts a text off after 32,767 characters, as here. Put the "
                    "rest into a further column “%(heading)s 2”."
                )
                % {"heading": BY_KEY["body"].heading},
            )
        return "".join(cell.text for cell in cells).strip()

    def _site(self, line: Line, code: str) -> MemberSite | None:
        if not code and len(self._sites) == 1:
            return next(iter(self._sites.values()))
        site = self._sites.get(code.lower())
        if site is None:
            sentence = _(
                "This is no code of a site that is filled now. Known: %(codes)s."
            )
            known = ", ".join(sorted(self._sites))
            self._bad(line, "site", code, sentence % {"codes": known})
        return site

    def _moment(self, line: Line, row: Sequence[Cell | None]) -> Any:
        cells = self._heading.cells("date", row)
        if not cells:
            self._bad(line, "date", "", _("The date is missing. Write it in."))
            return None
        if cells[0].kind in ("formula", "error"):
            self._bad(line, "date", cells[0].text, _in_words_of_excel())
            return None
        try:
            return read_moment(cells[0])
        except NoDate as wrong:
            self._bad(line, "date", as_written(cells[0]), str(wrong))
            return None

    def _address(self, line: Line, typed: str) -> str:
        if not typed:
            return ""
        try:
            address = old_addresses.normalised(typed)
            line.host = old_addresses.host_in(typed)
        except NoAddress as wrong:
            self._bad(line, "address", typed, str(wrong))
            return ""
        return address

    def _category(self, line: Line, typed: str) -> str:
        if not typed:
            return "general"
        key = self._categories.get(_words_of(typed), "")
        if not key:
            sentence = _("There is no such category. Known: %(names)s.")
            said = sentence % {"names": catalogue.names()}
            self._bad(line, "category", typed, said)
        return key

    def _words(self, line: Line, texts: dict[str, str]) -> Text | None:
        if line.is_bad:
            return None
        try:
            text = made_ours(
                texts["title"], texts["lead"], texts["body"], texts["address"]
            )
        except sanitise.TooLong as wrong:
            self._bad(line, "body", texts["body"], str(wrong))
            return None
        line.remarks += self._hints(line, text)
        if not text.title:
            sentence = _("The title is missing. Write it in, or leave the row out.")
            self._bad(line, "title", "", sentence)
        if not sanitise.plain(text.body):
            sentence = _("The text is empty. Put it in, or leave the row out.")
            self._bad(line, "body", texts["body"], sentence)
        return text

    def _hints(self, line: Line, text: Text) -> Iterator[Remark]:
        letter = self._heading.letter("body")
        if text.encoding:
            sentence = _(
                "The text was typed in an old font (%(encoding)s) and is converted. "
                "Read it through."
            )
            said = sentence % {"encoding": text.encoding.upper()}
            yield Remark(line.row, letter, text.title, said, is_bad=False)
        if text.lost:
            sentence = ngettext(
                "%(count)d picture stays behind, since it lies on the old site. Save "
                "it from there and put it into the article: %(addresses)s",
                "%(count)d pictures stay behind, since they lie on the old site. Save "
                "them from there and put them into the article: %(addresses)s",
                len(text.lost),
            )
            said = {"count": len(text.lost), "addresses": " ".join(text.lost)}
            yield Remark(line.row, letter, text.title, sentence % said, is_bad=False)

    def _validate(self, line: Line) -> None:
        """By the model's own rules, in its own words."""
        article = line.article
        assert article is not None
        for name in ("title", "lead", "author", "source"):
            most = Article._meta.get_field(name).max_length
            typed = getattr(article, name)
            if len(typed) > most:
                sentence = _(
                    "%(count)d characters; at most %(most)d have room. Shorten it."
                )
                said = sentence % {"count": len(typed), "most": most}
                self._bad(line, name, typed, said)
        if line.is_bad:
            return
        for check in (
            lambda: article.clean_fields(exclude=_NOT_ASKED),
            article.clean,
        ):
            try:
                check()
            except ValidationError as wrong:
                for name, sentences in wrong.message_dict.items():
                    value = str(getattr(article, name, ""))
                    self._bad(line, name, value, " ".join(sentences))
                return

    def _bad(self, line: Line, key: str, value: str, sentence: str) -> None:
        letter = self._heading.letter(key)
        line.remarks.append(Remark(line.row, letter, value, sentence))


def _in_words_of_excel() -> str:
    return _(
        "The cell holds a formula or a fault, not a value. In Excel, copy the column "
        "and paste it as values."
    )


def _categories() -> dict[str, str]:
    """Every way to name a category, folded -> its key."""
    found = {}
    for one in catalogue.CATEGORIES:
        for name in (one.key, one.slug, str(one.title)):
            found[_words_of(name)] = one.key
    return found


def _words_of(typed: str) -> str:
    """To compare names: without accents, dashes, commas and capitals; UBND in full."""
    words = number_fold(typed).split()
    return " ".join(_IN_FULL.get(word, word) for word in words)


def _is_the_site(source: str, site: MemberSite) -> bool:
    """Many old sites name themselves as the source of what they wrote."""
    own = (site.name, site.short_name, site.agency)
    return _words_of(source) in {_words_of(name) for name in own if name}


def _name(article: Article, address: str) -> None:
    """The same for the same article in every run, whatever is mended here later."""
    moment = int(article.published_at.timestamp())
    article.moved_in_title = key_of(f"{fold(one_line(article.title))} {moment}")
    article.moved_in_as = key_of(address) if address else article.moved_in_title


def key_of(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()
