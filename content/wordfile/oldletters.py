"""Gives a text in the old fonts in Unicode, run by run."""

import re
from collections.abc import Iterable
from dataclasses import replace

from content.legacy_fonts import converted, looks_like, of_font
from content.wordfile.blocks import Block, Piece, paragraphs, with_pieces

# No old font shows them: where they stand, the name of the font means nothing.
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323Ạ-ỹ]")


def in_unicode(blocks: list[Block]) -> list[Block] | None:
    """The blocks converted, or None if nothing in them is in old letters."""
    pieces = [piece for each in paragraphs(blocks) for piece in each.pieces]
    fonts = {of_font(piece.font) for piece in pieces} - {""}
    trusted = {font for font in fonts if not _has_unicode(font, pieces)}
    others = (piece.text for piece in pieces if of_font(piece.font) not in trusted)
    of_others = looks_like(" ".join(others))
    changed = False

    def change(piece: Piece) -> Piece:
        nonlocal changed
        font = of_font(piece.font)
        text = _converted(piece, font if font in trusted else of_others)
        changed = changed or text.lower() != piece.text.lower()
        return piece if text == piece.text else replace(piece, text=text)

    in_new = with_pieces(blocks, change)
    return in_new if changed else None


def _has_unicode(font: str, pieces: Iterable[Piece]) -> bool:
    return any(
        of_font(piece.font) == font and _UNICODE.search(piece.text) for piece in pieces
    )


def _converted(piece: Piece, encoding: str) -> str:
    if not encoding or _UNICODE.search(piece.text):
        return piece.text
    text = converted(piece.text, encoding)
    # .VnTimeH draws small letters as capitals, the only way to accents on them.
    is_capital = encoding == "tcvn3" and piece.font.lower().endswith("h")
    return text.upper() if is_capital and of_font(piece.font) else text
