"""Finds the title and the lead of a text, and the captions of its pictures."""

import re
from dataclasses import dataclass
from itertools import takewhile

from content.vietnamese import fold, nfc
from content.wordfile.blocks import Block, Paragraph, Piece, Table, paragraphs
from content.wordfile.letterhead import is_head_line, is_of_state

MAX_TITLE = 250  # characters
MAX_LEAD = 800
MAX_CAPTION = 300
_LOOKED_AT = 10  # paragraphs, for a title
_TITLE_LINES = 3
_TITLES = {"title", "tiêu đề", "tên bài"}
_CAPTIONS = {"caption", "chú thích"}
_LEADS = {"sapo", "sapô", "lead", "subtitle", "tóm tắt"}
# What people write above a headline: which kind of text follows.
_LABEL = re.compile(r"(?:tin bai|bai viet|tin tuc|tin|bai) ?[:.]?")
_USUAL_SIZE = 20  # half points, where a file says nothing
_CAPTION = re.compile(r"(?:anh|hinh|trong anh)\b.{0,20}[:.(]|(?:anh|hinh) \d")
_END = re.compile(r"[.!?:;,]$")


@dataclass
class Outline:
    """A text taken apart."""

    title: str
    lead: str
    blocks: list[Block]


def outlined(blocks: list[Block]) -> Outline:
    """The title, the lead, and what is left of the text."""
    title = _title(blocks)
    rest = [block for block in blocks if not _is_among(block, title)]
    if not title:
        return Outline("", "", blocks)
    last = next(n for n, block in enumerate(blocks) if block is title[-1])
    lead = _lead(rest[last + 1 - len(title) :])
    return Outline(
        title=_words(" ".join(line.text for line in title)),
        lead=_words(lead.text) if lead else "",
        blocks=[block for block in rest if block is not lead],
    )


def is_caption(paragraph: Paragraph) -> bool:
    """Whether a paragraph that follows a picture belongs to it."""
    text = paragraph.text
    if not text or len(text) > MAX_CAPTION or paragraph.heading or paragraph.pictures:
        return False
    return (
        paragraph.style in _CAPTIONS
        or paragraph.is_all(_is_italic)
        or bool(_CAPTION.match(fold(text)))
        or (paragraph.align == "center" and not paragraph.is_all(_is_bold))
    )


def _title(blocks: list[Block]) -> list[Paragraph]:
    """The paragraphs that together are the title: one, or lines set as one."""
    first = _candidates(blocks)
    for found in (_styled(first), _headed(first), _set_apart(first), first[:1]):
        if found:
            return found if _is_title(found, blocks) else []
    return []


def _candidates(blocks: list[Block]) -> list[Paragraph]:
    """The first paragraphs that could be a title, up to the first long one."""
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            if found and not is_of_state(block):
                break
            continue
        if not block.text or is_head_line(block) or _is_never_title(block):
            continue
        if len(found) == _LOOKED_AT or len(block.text) > MAX_TITLE or block.item:
            break
        found.append(block)
    return found


def _is_never_title(paragraph: Paragraph) -> bool:
    is_label = _LABEL.fullmatch(fold(paragraph.text))
    return bool(is_label) or paragraph.style in _CAPTIONS


def _styled(first: list[Paragraph]) -> list[Paragraph]:
    return [each for each in first if each.style in _TITLES][:_TITLE_LINES]


def _headed(first: list[Paragraph]) -> list[Paragraph]:
    """A heading at the top, unless a line set apart stands above it."""
    for each in first[:_TITLE_LINES]:
        if each.heading:
            return [each]
        if _is_apart(each):
            return []
    return []


def _set_apart(first: list[Paragraph]) -> list[Paragraph]:
    """The first bold or centred line, with those below that go on in its look."""
    start = next((n for n, each in enumerate(first) if _is_apart(each)), len(first))
    start += _labels(first[start : start + _TITLE_LINES])
    found = first[start : start + 1]
    for each in first[start + 1 : start + _TITLE_LINES]:
        is_same = _is_apart(each) and each.align == found[0].align == "center"
        if not is_same or each.is_all(_is_bold) != found[0].is_all(_is_bold):
            break
        if _size(each) != _size(found[0]):
            break
        found.append(each)
    return found


def _labels(lines: list[Paragraph]) -> int:
    """How many lines stand above the headline in smaller letters."""
    run = list(takewhile(_may_be_headline, lines))
    sizes = [_size(each) for each in run]
    return sizes.index(max(sizes)) if sizes else 0


def _may_be_headline(paragraph: Paragraph) -> bool:
    return _is_apart(paragraph) and paragraph.heading <= 1


def _size(paragraph: Paragraph) -> int:
    written = (piece for piece in paragraph.pieces if piece.text.strip())
    return max((piece.size or _USUAL_SIZE for piece in written), default=0)


def _is_apart(paragraph: Paragraph) -> bool:
    return paragraph.is_all(_is_bold) or paragraph.align == "center"


def _is_title(found: list[Paragraph], blocks: list[Block]) -> bool:
    """A lone line is a title if there is a text below it, and it ends like one."""
    if sum(len(line.text) for line in found) > MAX_TITLE:
        return False
    if any(line.style in _TITLES or line.heading for line in found):
        return True
    is_alone = len([each for each in paragraphs(blocks) if each.text]) <= len(found)
    return not is_alone and not (_END.search(found[-1].text) and len(found) == 1)


def _lead(blocks: list[Block]) -> Paragraph | None:
    """The paragraph below the title that stands for the text, if there is one."""
    below = [
        block
        for block in blocks
        if isinstance(block, Table) or block.text or block.pictures
    ]
    for block in below[:_TITLE_LINES]:
        if isinstance(block, Paragraph) and block.style in _LEADS:
            return block
    first = below[0] if below else None
    if not isinstance(first, Paragraph) or not _is_plain(first):
        return None
    if first.is_all(_is_bold) or first.is_all(_is_italic):
        return first if len(first.text) <= MAX_LEAD else None
    goes_on = [block for block in below[1:] if isinstance(block, Paragraph)]
    return first if len(first.text) <= MAX_LEAD // 2 and goes_on else None


def _is_plain(paragraph: Paragraph) -> bool:
    is_text = paragraph.text and not paragraph.pictures
    return bool(is_text and not paragraph.heading and not paragraph.item)


def _is_among(block: Block, some: list[Paragraph]) -> bool:
    return any(block is each for each in some)


def _words(text: str) -> str:
    return " ".join(nfc(text).split())


def _is_bold(piece: Piece) -> bool:
    return piece.bold


def _is_italic(piece: Piece) -> bool:
    return piece.italic
