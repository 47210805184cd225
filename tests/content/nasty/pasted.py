"""Nasty pastes: those in files, and those too big for one."""

import unicodedata
from collections.abc import Callable

from tests.content.nasty import PASTES, Nasty

_OLD = (
    ("TCVN3", "<p>C«ng v¨n sè 12 cña UBND huyÖn, göi c¸c x\xb7</p>"),
    ("VNI", "<p>Coâng vaên soá 12 cuûa UBND huyeän, göûi caùc xaõ</p>"),
)
_LONG = "longer than 1 MB"
_DEEP = "boxes inside each other"


def _in_files() -> list[Nasty]:
    return [
        Nasty("paste", path.stem, path.read_bytes, outcome=_expected(path.stem))
        for path in sorted(PASTES.glob("*.html"))
        if not path.name.endswith(".clean.html")
    ]


def _expected(name: str) -> str:
    return (PASTES / f"{name}.clean.html").read_text(encoding="utf-8")


def _paste(name: str, html: str, outcome: str = "", refusal: str = "") -> Nasty:
    return Nasty("paste", name, html.encode, outcome, refusal)


def _built(
    name: str, build: Callable[[], str], outcome: str = "", refusal: str = ""
) -> Nasty:
    return Nasty("paste", name, lambda: build().encode(), outcome, refusal)


def _rows(cell: str) -> str:
    return f"<tr>{cell * 100}</tr>" * 100


PASTED = [
    *_in_files(),
    *(
        _paste(name, html, "<p>Công văn số 12 của UBND huyện, gửi các xã</p>")
        for name, html in _OLD
    ),
    _paste(
        "NFD",
        unicodedata.normalize("NFD", "<p>Thủy lợi Ủy ban</p>"),
        "<p>Thủy lợi Ủy ban</p>",
    ),
    _paste(
        "invisible signs", "<p>a\u200b\u00ad\u202eb\x00\x0bc\ufeff</p>", "<p>ab c</p>"
    ),
    _paste("plain words", "Một\n\nHai", "Một Hai"),
    _paste("nothing", "", ""),
    _built(
        "5 MB of nested spans",
        lambda: "<span>" * 350_000 + "chữ" + "</span>" * 350_000,
        refusal=_LONG,
    ),
    _built(
        "nested spans under the bound", lambda: "<span>" * 60_000 + "chữ", refusal=_DEEP
    ),
    _built("lists without end", lambda: "<ul><li>" * 50_000, refusal=_DEEP),
    _built(
        "a tag of 200,000 attributes",
        lambda: "<p " + "a=1 " * 200_000 + ">",
        refusal="damaged",
    ),
    _built("900 KB of <", lambda: "<" * 900_000, refusal=_LONG),
    _built(
        "bold spans side by side",
        lambda: "<span style='font-weight:700'>a</span>" * 20_000,
        "<strong>a</strong>" * 20_000,
    ),
    _built(
        "open comment links",
        lambda: "<a class=msocomanchor href=x>" * 30_000,
        refusal=_DEEP,
    ),
    _built(
        "open items of Word",
        lambda: "<p style='mso-list:l0 level1'><![if !supportLists]>" * 15_000,
        "",
    ),
    _built(
        "open marks of Word",
        lambda: (
            "<p style='mso-list:l0 level1'>" + "<span style='mso-list:Ignore'>" * 25_000
        ),
        refusal=_DEEP,
    ),
    _built("breaks without end", lambda: "<p>a</p>" + "<br>" * 200_000, "<p>a</p>"),
    _built(
        "a table of 10,000 cells",
        lambda: f"<table>{_rows('<td><p>1</p></td>')}</table>",
        f"<table><tbody>{_rows('<td>1</td>')}</tbody></table>",
    ),
]
