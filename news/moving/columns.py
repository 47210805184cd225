"""Which column of the workbook holds what, by its heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.fields import one_line
from content.sheet import Cell, column_letter
from content.vietnamese import fold

LOOKED_AT = 20  # rows: a list may bear a title above its headings
MOST_TOLD = 12  # headings in a sentence
_MORE = re.compile(r"^(?P<name>.*?) ?(?:tiep|phan|part|continued)? ?[0-9]*$")
_NEEDED = re.compile(r" bat buoc$")  # some mark so what has to be filled in


@dataclass(frozen=True)
class Column:
    """`heading` is how the template writes it; `names` are read as well, folded."""

    key: str
    heading: str | Promise
    names: tuple[str, ...]
    is_required: bool = False


COLUMNS = (
    Column(
        "title",
        _("title of the article"),
        ("tieu de", "tieu de bai viet", "ten bai", "ten bai viet", "tit", "title"),
        is_required=True,
    ),
    Column(
        "lead",
        _("lead of the article"),
        ("sapo", "tom tat", "trich yeu", "mo dau", "gioi thieu", "lead", "summary"),
    ),
    Column(
        "body",
        _("text of the article"),
        ("noi dung", "noi dung bai viet", "than bai", "bai viet", "body", "text"),
        is_required=True,
    ),
    Column(
        "date",
        _("date of publication"),
        ("ngay dang", "ngay xuat ban", "ngay", "ngay viet", "thoi gian", "date"),
        is_required=True,
    ),
    Column(
        "category", _("category of the article"), ("chuyen muc", "danh muc", "category")
    ),
    Column("author", _("author of the article"), ("tac gia", "author")),
    Column("source", _("source of the article"), ("nguon", "nguon tin", "source")),
    Column(
        "address",
        _("old address of the article"),
        ("dia chi cu", "duong dan cu", "lien ket cu", "old address", "old url", "url"),
    ),
    Column("site", _("code of the site"), ("ma trang", "ma site", "site", "code")),
)
BY_KEY = {column.key: column for column in COLUMNS}


@dataclass
class Heading:
    """Where each column stands; `body` may go on in further ones, in their order."""

    row: int
    places: dict[str, list[int]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    double: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def is_one(self) -> bool:
        """Has the row the title's and the text's heading at least?"""
        return {"title", "body"} <= set(self.places)

    @property
    def found(self) -> str:
        """What the row says, cell by cell, for a sentence."""
        more = ["…"] if len(self.said) > MOST_TOLD else []
        return "; ".join([*self.said[:MOST_TOLD], *more])

    @property
    def missing(self) -> list[str]:
        return [
            str(column.heading)
            for column in COLUMNS
            if column.is_required and column.key not in self.places
        ]

    def letter(self, key: str) -> str:
        return column_letter(self.places[key][0]) if key in self.places else ""

    def cells(self, key: str, row: Sequence[Cell | None]) -> list[Cell]:
        places = self.places.get(key, ())
        found = (row[place] for place in places if place < len(row))
        return [cell for cell in found if cell is not None]


def read_heading(number: int, row: Sequence[Cell | None]) -> Heading:
    """What row `number` holds of the headings."""
    heading = Heading(number)
    for place, cell in enumerate(row):
        if cell is None:
            continue
        key = _key_of(cell.text)
        said = f"{column_letter(place)} “{one_line(cell.text)[:40]}”"
        heading.said.append(said)
        if not key:
            heading.unknown.append(said)
        elif key in heading.places and key != "body":
            heading.double.append(said)
        else:
            heading.places.setdefault(key, []).append(place)
    return heading


def expected() -> str:
    """All columns in one line, for a sentence."""
    named = [
        f"{column.heading} *" if column.is_required else str(column.heading)
        for column in COLUMNS
    ]
    return _now("%(columns)s (* must be there)") % {"columns": ", ".join(named)}


def _key_of(text: str) -> str:
    name = _NEEDED.sub("", " ".join(re.findall(r"[^\W_]+", fold(text))))
    for column in COLUMNS:
        if name in (*column.names, fold(str(column.heading))):
            return column.key
    more = _MORE.match(name)
    return "body" if more and more["name"] in BY_KEY["body"].names else ""
