"""Reads the text of a .docx file: what a reader of the printed page would see."""

import re
from collections.abc import Callable, Iterator

from content.officefile import Refused
from content.wordfile.blocks import Block, Paragraph, Piece, Shown
from content.wordfile.galleries import unwrapped
from content.wordfile.lists import levelled
from content.wordfile.numbering import Numbering
from content.wordfile.package import Element, Package
from content.wordfile.pictures import Pictures
from content.wordfile.styles import Look, Styles, look_of, value
from content.wordfile.tables import read_table

MAX_PARAGRAPHS = 20_000
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"')
_WEB = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
# A sign of these fonts is a picture in a private place; the first are bullets.
_SIGNS = {"\uf0b7": "•", "\uf0a7": "•", "\uf02d": "-", "\uf0e0": "→", "\uf0fc": "✓"}
_CHARACTERS = {"w_tab": " ", "w_cr": "\n", "w_noBreakHyphen": "-"}
_TAKEN_OUT = {"w_del", "w_moveFrom", "w_rPr", "w_pPr", "w_delText"}
_FILE_NAME = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp|emf|wmf|tiff?)$", re.IGNORECASE)
_BY_MACHINE = re.compile(
    r"automatically generated|AI-generated|được tạo tự động|do AI tạo", re.IGNORECASE
)
_CHART = ("/chart", "/diagram")


class Body:
    """One part of the file, its text in order. `warnings` are codes."""

    def __init__(self, package: Package, pictures: Pictures) -> None:
        self._package = package
        self._pictures = pictures
        self._styles = Styles(package.xml(package.beside("styles.xml")))
        self._numbering = Numbering(package.xml(package.beside("numbering.xml")))
        self._links = package.links(package.main)
        self._href = ""
        self._fields: list[tuple[list[str], bool]] = []
        self._boxes: list[Block] = []
        self._notes: list[tuple[str, str]] = []
        self._count = 0
        self.warnings: set[str] = set()

    def read(self) -> list[Block]:
        root = self._package.xml(self._package.main)
        body = root.find("w_body") if root is not None else None
        if body is None:
            return []
        return [*self._blocks(body), *self._read_notes()]

    def _blocks(self, parent: Element) -> list[Block]:
        found: list[Block] = []
        carried: list[Element] = []  # of a paragraph whose end was deleted
        for element in _flat(parent):
            if element.tag == "w_tbl":
                found += unwrapped(read_table(element, self._blocks))
            elif element.tag == "w_p" and _end_is_deleted(element):
                self.warnings.add("changes")
                carried += element
            elif element.tag == "w_p":
                found += self._paragraph(element, carried)
                carried = []
        if carried:
            found += self._paragraph(Element("w_p"), carried)
        return found

    def _paragraph(self, element: Element, carried: list[Element]) -> list[Block]:
        self._count += 1
        if self._count > MAX_PARAGRAPHS:
            raise Refused("long")
        properties = element.find("w_pPr")
        style = value(properties, "w_pStyle") if properties is not None else ""
        name = self._styles.name(style)
        look = self._styles.paragraph(style).under(look_of(properties))
        paragraph = Paragraph(style=name, align=look.align or "")
        if look.outline is not None and look.outline < 6:
            paragraph.heading = look.outline + 1
        outer, self._boxes = self._boxes, []
        for child in (*carried, *element):
            paragraph.inlines += self._inlines(child, look)
        # One whose instruction never ends would take the rest of the text along.
        self._fields = [each for each in self._fields if each[1]]
        self._number(paragraph, look)
        boxes, self._boxes = self._boxes, outer
        if name.startswith("toc ") or not (paragraph.text or paragraph.pictures):
            return boxes
        return [paragraph, *boxes]

    def _number(self, paragraph: Paragraph, look: Look) -> None:
        if not (paragraph.text or paragraph.pictures):
            return
        mark = self._numbering.next(look.list_id or "", look.list_level or 0)
        mark = levelled(mark, paragraph.style) if look.list_id != "0" else None
        if mark is None or isinstance(mark, str):
            label = mark or ""
        elif paragraph.heading:
            label = f"{mark.number}." if mark.number else ""
        else:
            paragraph.item, label = mark, ""
        if label:
            bold = paragraph.is_all(lambda piece: piece.bold)
            paragraph.inlines.insert(0, Piece(f"{label} ", bold=bold))

    def _inlines(self, element: Element, look: Look) -> list[Piece | Shown]:
        if element.tag in _TAKEN_OUT:
            if element.tag in ("w_del", "w_moveFrom"):
                self.warnings.add("changes")
            return []
        read = self._READERS.get(element.tag)
        return read(self, element, look) if read else self._inside(element, look)

    def _inside(self, element: Element, look: Look) -> list[Piece | Shown]:
        return [part for child in element for part in self._inlines(child, look)]

    def _run(self, element: Element, look: Look) -> list[Piece | Shown]:
        own = element.find("w_rPr")
        if own is not None:
            style = self._styles.look(value(own, "w_rStyle"))
            look = look.under(style).under(look_of(own))
        return [] if look.hidden else self._inside(element, look)

    def _text(self, element: Element, look: Look) -> list[Piece | Shown]:
        return self._said("".join(element.itertext()), look)

    def _said(self, text: str, look: Look) -> list[Piece | Shown]:
        if not text or any(not is_shown for _code, is_shown in self._fields):
            return []
        for sign, shown in _SIGNS.items():
            text = text.replace(sign, shown)
        return [
            Piece(
                text,
                bold=bool(look.bold),
                italic=bool(look.italic),
                struck=bool(look.struck),
                raised=look.raised or "",
                href=self._href or self._field_link(),
                font=look.font or "",
                size=look.size or 0,
            )
        ]

    def _character(self, element: Element, look: Look) -> list[Piece | Shown]:
        return self._said(_CHARACTERS[element.tag], look)

    def _soft_hyphen(self, element: Element, look: Look) -> list[Piece | Shown]:
        # It is the ư of TCVN3; elsewhere nothing, and cleaning takes it away.
        return self._said("\xad", look)

    def _break(self, element: Element, look: Look) -> list[Piece | Shown]:
        is_of_page = element.get("w_type", "textWrapping") != "textWrapping"
        return self._said(" " if is_of_page else "\n", look)

    def _symbol(self, element: Element, look: Look) -> list[Piece | Shown]:
        code = element.get("w_char", "")
        if not re.fullmatch(r"[0-9A-Fa-f]{4}", code):
            return []
        sign = chr(int(code, 16))
        is_private = "\ue000" <= sign <= "\uf8ff"
        return self._said(_SIGNS.get(sign, "•") if is_private else sign, look)

    def _inserted(self, element: Element, look: Look) -> list[Piece | Shown]:
        self.warnings.add("changes")
        return self._inside(element, look)

    def _link(self, element: Element, look: Look) -> list[Piece | Shown]:
        address = self._links.get(element.get("r_id", ""), "")
        before, self._href = self._href, address if _WEB.match(address) else ""
        found = self._inside(element, look)
        self._href = before
        return found

    def _field(self, element: Element, look: Look) -> list[Piece | Shown]:
        kind = element.get("w_fldCharType")
        if kind == "begin":
            self._fields.append(([], False))
        elif kind == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], True)
        elif kind == "end" and self._fields:
            self._fields.pop()
        return []

    def _instruction(self, element: Element, look: Look) -> list[Piece | Shown]:
        if self._fields:
            self._fields[-1][0].append("".join(element.itertext()))
        return []

    def _field_link(self) -> str:
        for code, _is_shown in reversed(self._fields):
            found = _FIELD_LINK.match("".join(code))
            if found and _WEB.match(found[1]):
                return found[1]
        return ""

    def _formula(self, element: Element, look: Look) -> list[Piece | Shown]:
        self.warnings.add("formula")
        return self._said("".join(element.itertext()), look)

    def _alternatives(self, element: Element, look: Look) -> list[Piece | Shown]:
        """The first that holds anything; Word puts what it means first."""
        before = len(self._boxes)
        for choice in element:
            found = self._inside(choice, look)
            if found or len(self._boxes) > before:
                return found
        return []

    def _drawing(self, element: Element, look: Look) -> list[Piece | Shown]:
        data = element.find(".//a_graphicData")
        kind = "" if data is None else data.get("uri", "")
        if kind.endswith(_CHART):
            self.warnings.add("chart")
            return []
        named = element.find(".//wp_docPr")
        alt = "" if named is None else named.get("descr") or named.get("title") or ""
        return self._drawn(element, alt)

    def _old_picture(self, element: Element, look: Look) -> list[Piece | Shown]:
        return self._drawn(element, "")

    def _drawn(self, element: Element, alt: str) -> list[Piece | Shown]:
        """Pictures stand where they are anchored, the text of boxes after that."""
        found: list[Piece | Shown] = []
        for child in element:
            if child.tag == "a_blip":
                found += self._shown(child.get("r_embed", ""), alt)
            elif child.tag == "v_imagedata":
                found += self._shown(child.get("r_id", ""), child.get("o_title", alt))
            elif child.tag == "w_txbxContent":
                self._boxes += self._blocks(child)
            else:
                found += self._drawn(child, alt)
        return found

    def _shown(self, link: str, alt: str) -> list[Piece | Shown]:
        number = self._pictures.number(self._links.get(link, ""))
        if number is None:
            self.warnings.add("picture")
            return []
        return [Shown(number, _described(alt))]

    def _note(self, element: Element, look: Look) -> list[Piece | Shown]:
        kind = "footnotes" if element.tag == "w_footnoteReference" else "endnotes"
        self._notes.append((kind, element.get("w_id", "")))
        return [Piece(f"[{len(self._notes)}]", raised="sup")]

    def _read_notes(self) -> Iterator[Block]:
        """The notes in order, at the end: `[1] …`, as the text refers to them."""
        written: dict[tuple[str, str], Element] = {}
        for kind in {kind for kind, _note in self._notes}:
            root = self._package.xml(self._package.beside(f"{kind}.xml"))
            for note in root if root is not None else ():
                written[kind, note.get("w_id", "")] = note
        for place, key in enumerate(list(self._notes), start=1):
            blocks = self._blocks(written[key]) if key in written else []
            if blocks and isinstance(blocks[0], Paragraph):
                blocks[0].inlines.insert(0, Piece(f"[{place}] "))
            yield from blocks

    _READERS: dict[str, Callable[["Body", Element, Look], list[Piece | Shown]]] = {
        "w_r": _run,
        "w_t": _text,
        **dict.fromkeys(_CHARACTERS, _character),
        "w_br": _break,
        "w_softHyphen": _soft_hyphen,
        "w_sym": _symbol,
        "w_ins": _inserted,
        "w_moveTo": _inserted,
        "w_hyperlink": _link,
        "w_fldChar": _field,
        "w_instrText": _instruction,
        "m_oMath": _formula,
        "mc_AlternateContent": _alternatives,
        "w_drawing": _drawing,
        "w_pict": _old_picture,
        "w_object": _old_picture,
        "w_footnoteReference": _note,
        "w_endnoteReference": _note,
    }


def _flat(parent: Element) -> Iterator[Element]:
    """The blocks of a parent, out of the boxes that only group them."""
    for element in parent:
        if element.tag in ("w_sdt", "w_sdtContent", "w_customXml", "w_ins", "w_moveTo"):
            yield from _flat(element)
        else:
            yield element


def _end_is_deleted(paragraph: Element) -> bool:
    return paragraph.find("w_pPr/w_rPr/w_del") is not None


def _described(alt: str) -> str:
    """A description that a person wrote: no name of a file, nothing by a machine."""
    alt = " ".join(alt.split())
    return "" if _FILE_NAME.search(alt) or _BY_MACHINE.search(alt) else alt
