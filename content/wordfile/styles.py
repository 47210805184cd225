"""How words look: what their styles say, each built on another, then their own."""

import re
from dataclasses import dataclass, replace

from content.wordfile.package import Element

_HEADING = re.compile(r"heading ([1-9])")
_OFF = {"0", "false", "off", "none"}
_RAISED = {"superscript": "sup", "subscript": "sub"}
_MAX_BASES = 20  # styles built on each other


@dataclass(frozen=True)
class Look:
    """What is said about words and their paragraph; None: nothing is said."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    raised: str | None = None
    font: str | None = None
    size: int | None = None
    align: str | None = None
    outline: int | None = None  # a heading's level from 0; 9: none
    list_id: str | None = None  # "0": none
    list_level: int | None = None

    def under(self, stronger: "Look") -> "Look":
        """This look, but for what `stronger` says."""
        said = {name: what for name, what in vars(stronger).items() if what is not None}
        return replace(self, **said) if said else self


class Styles:
    """The styles of a file. Names in small letters, as Word knows them."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self._default = ""
        self._basis = Look()
        for style in root.iterfind("w_style") if root is not None else ():
            name = style.get("w_styleId", "")
            self._styles.setdefault(name, style)
            is_default = style.get("w_default", "0") not in _OFF
            if is_default and style.get("w_type") == "paragraph":
                self._default = name
        if root is not None:
            self._basis = look_of(root.find("w_docDefaults/w_rPrDefault/w_rPr"))

    def name(self, style: str) -> str:
        found = self._styles.get(style)
        return value(found, "w_name").lower() if found is not None else style.lower()

    def paragraph(self, style: str) -> Look:
        """How a paragraph in this style looks, before its own say."""
        return self._basis.under(self.look(style or self._default))

    def look(self, style: str) -> Look:
        """What a style says, with those that it is built on."""
        if style not in self._looks:
            self._looks[style] = self._built(style)
        return self._looks[style]

    def _built(self, style: str) -> Look:
        chain: list[Element] = []
        while style in self._styles and len(chain) < _MAX_BASES:
            chain.append(self._styles[style])
            style = value(chain[-1], "w_basedOn")
        look = Look()
        for element in reversed(chain):
            look = look.under(look_of(element.find("w_pPr")))
            look = look.under(look_of(element.find("w_rPr")))
            heading = _HEADING.fullmatch(value(element, "w_name").lower())
            if heading:
                look = replace(look, outline=int(heading[1]) - 1)
        return look


def look_of(properties: Element | None) -> Look:
    """What a `w_rPr` or `w_pPr` says."""
    if properties is None:
        return Look()
    font = properties.find("w_rFonts")
    raised = value(properties, "w_vertAlign")
    align = value(properties, "w_jc")
    return Look(
        bold=_switch(properties, "w_b"),
        italic=_switch(properties, "w_i"),
        struck=_switch(properties, "w_strike"),
        hidden=_switch(properties, "w_vanish"),
        raised=_RAISED.get(raised, "" if raised else None),
        font=None if font is None else font.get("w_ascii") or font.get("w_hAnsi"),
        size=number(value(properties, "w_sz")),
        align={"end": "right", "both": ""}.get(align, align) if align else None,
        outline=number(value(properties, "w_outlineLvl")),
        list_id=value(properties, "w_numPr/w_numId") or None,
        list_level=number(value(properties, "w_numPr/w_ilvl")),
    )


def value(parent: Element, path: str) -> str:
    """The `w_val` of an element below, or ""."""
    found = parent.find(path)
    return "" if found is None else found.get("w_val", "")


def number(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"[0-9]{1,6}", text) else None


def _switch(properties: Element, name: str) -> bool | None:
    found = properties.find(name)
    return None if found is None else found.get("w_val", "1") not in _OFF
