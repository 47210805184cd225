"""Judges whether a text only holds the place of one: 'đang cập nhật', lorem ipsum."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from content.sentences import Sentence, excerpt, words_of


def _syllables(line: str) -> frozenset[str]:
    return frozenset(line.split())


_COMING = (
    r"(?:dang|se|chua|cho|sap)"
    r"(?: (?:duoc|som|tiep tuc|chung toi|trong|qua trinh|giai doan|thoi gian))* "
)
_PHRASE = re.compile(
    rf"\b(?:{_COMING}(?:cap nhat|cho (?:noi dung|cap nhat))"
    r"|cap nhat sau|(?:se )?co sau|se som co|se co(?= (?:trong thoi gian|som)\b)"
    r"|bo sung sau|(?:chua|khong) co (?:noi dung|du lieu|bai viet)|chua co thong tin"
    r"|(?:noi dung|van ban|chu) mau|nhap noi dung(?: (?:vao|tai) day)?"
    r"|(?:chen|dien|go|them|viet) (?:noi dung|van ban|chu) (?:vao|tai|o) day"
    r"|updating|comm?ing soon|under construction|to be (?:updated|added|completed)"
    r"|to be (?:determined|announced)|(?:insert|enter|add) (?:your )?text here"
    r"|no content(?: yet)?|content (?:here|goes here)|placeholder(?: text)?"
    r")\b"
)
# Roads and trade are upgraded and grow too: only of a page does this say nothing.
_PHRASE_OF_A_PAGE = re.compile(
    rf"\b{_COMING}"
    r"(?:xay dung|hoan thien|phat trien|nang cap|bao tri|thiet ke|dang(?: tai)?"
    r"|bien (?:soan|tap)|bo sung|soan thao|cho (?:phe )?duyet)\b"
)
# What stands in a field and is no word.
_SIGN = re.compile(r"(?:\b(?:tbd|tba|tbc|todo|dcn|n a|x{3,}|test)\b\W*)+")
# Words that stand around a placeholder and say nothing of their own.
_FRAME = _syllables(
    "noi dung thong tin du lieu trang muc chuyen bai viet van ban website web cong he "
    "thong nay hien tai van con va sau se som nhat trong thoi gian toi mong moi xin "
    "vui long quy vi khach ban doc thong cam quay lai tro ghe tham them lan duoc dang "
    "cap nhat de cho chung content page this is the please check back later soon will "
    "be for"
)
# How the names of pages, and of their parts, begin.
_PAGE = re.compile(
    r"(?:noi dung|thong tin|du lieu|chuyen (?:muc|trang)|trang|muc|bai viet|website"
    r"|web|cong (?:thong tin|ttdt)|gioi thieu|chuc nang|nhiem vu|so do|co cau|lich su"
    r"|tieu su|danh sach|ban do|phan)\b"
)
_LOREM = _syllables(
    "lorem ipsum dolor sit amet consectetur consectetuer adipiscing elit sed eiusmod "
    "tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud "
    "exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure "
    "reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint "
    "occaecat cupidatat proident sunt culpa officia deserunt mollit laborum est "
    "vestibulum vivamus integer praesent pellentesque phasellus suspendisse curabitur "
    "aenean mauris maecenas donec cras nullam etiam fusce morbi quisque aliquam proin "
    "vitae tincidunt lacinia faucibus sagittis ultrices ultricies egestas tellus "
    "mattis pulvinar dapibus porttitor malesuada hendrerit condimentum blandit augue "
    "tortor lectus turpis ligula nibh justo libero massa metus neque orci purus "
    "quam risus sapien semper urna varius vehicula vel viverra volutpat "
    "perspiciatis unde omnis iste natus error voluptatem accusantium doloremque "
    "laudantium totam aperiam eaque ipsa quae inventore veritatis quasi architecto "
    "beatae dicta explicabo nemo ipsam voluptas aspernatur odit fugit consequuntur "
    "magni dolores eos ratione sequi nesciunt porro quisquam dolorem adipisci numquam "
    "eius modi tempora quaerat minima nostrum ullam corporis suscipit laboriosam "
    "commodi consequatur autem eum iure quam nihil molestiae illum vero accusamus "
    "iusto dignissimos ducimus blanditiis praesentium voluptatum deleniti atque "
    "corrupti quos quas molestias excepturi occaecati cupiditate provident similique "
    "mollitia animi laborum dolorum fuga harum quidem rerum facilis expedita "
    "distinctio soluta nobis eligendi optio cumque impedit minus quod maxime placeat "
    "facere possimus assumenda repellendus temporibus quibusdam officiis debitis "
    "necessitatibus saepe eveniet voluptates repudiandae recusandae itaque earum "
    "hic tenetur sapiente delectus reiciendis voluptatibus maiores alias perferendis "
    "doloribus asperiores repellat"
)

_OBJECT = 3  # own words right after the phrase that make it a sentence: building what
_ABOUT_A_PLACEHOLDER = 10  # own words that a sentence around a placeholder may have
_HEADING = 15  # words that a line may have to be the heading of a placeholder
_TOO_LITTLE = 20  # words of substance below which a placeholder speaks for the text


def offending(sentences: list[Sentence]) -> str:
    """The placeholder that is the text's substance; empty if none is.

    It is if without it, and the headings over it, little is left, or if it is more
    than a third; of a table, more than half. The phrase inside an honest text changes
    nothing, and a field that is empty no more than itself.
    """
    found = [sentence for sentence in sentences if _is_placeholder(sentence)]
    if not found:
        return ""
    hollow = [*found, *_headings(sentences, found)]
    rest = _words(sentences) - _words(hollow)
    if rest >= _needed(found, sum(len(_value(sentence)) for sentence in hollow)):
        return ""
    return excerpt(found[0].typed.split())


def _needed(found: list[Sentence], size: int) -> int:
    """Words beside so many hollow ones that make them a gap in a text."""
    if all(sentence.is_cell for sentence in found):
        return size
    if all(map(_is_field, found)):
        return 2 * size
    return max(_TOO_LITTLE, 2 * size)


def _words(sentences: list[Sentence]) -> int:
    return sum(len(sentence.words) for sentence in sentences)


def _headings(sentences: list[Sentence], found: list[Sentence]) -> Iterator[Sentence]:
    """The short lines right over placeholders, and the names of the rows they fill."""
    hollow = set(map(id, found))
    cells = Counter(sentence.line for sentence in sentences)
    cells.subtract(sentence.line for sentence in found)
    for line, below in pairwise(sentences):
        if id(below) not in hollow or id(line) in hollow or _has_label(below):
            continue
        if below.is_cell:
            is_over = line.line == below.line and cells[line.line] == 1
        else:
            is_over = len(line.words) <= _HEADING
        if is_over:
            yield line


def _is_field(sentence: Sentence) -> bool:
    return sentence.is_cell or _has_label(sentence)


def _has_label(sentence: Sentence) -> bool:
    return ": " in sentence.folded


def _value(sentence: Sentence) -> list[str]:
    """Its words, without the label of a field."""
    return words_of(sentence.folded.rpartition(": ")[2])


def _is_placeholder(sentence: Sentence) -> bool:
    return _is_sign(sentence) or _is_hollow(sentence.words) or _is_lorem(sentence.words)


def _is_sign(sentence: Sentence) -> bool:
    is_numeral = sentence.typed == "XXX"
    return not is_numeral and bool(_SIGN.fullmatch(" ".join(_value(sentence))))


def _is_hollow(words: list[str]) -> bool:
    """A placeholder phrase that opens or closes the sentence, with little around."""
    text = " ".join(words)
    return any(
        _stands_alone(phrase, text)
        for phrase in (_PHRASE, _PHRASE_OF_A_PAGE)
        if phrase.search(text)
    )


def _stands_alone(phrase: re.Pattern[str], text: str) -> bool:
    phrases = list(phrase.finditer(text))
    before = text[: phrases[0].start()].split()
    after = text[phrases[-1].end() :].split()
    if phrase is _PHRASE_OF_A_PAGE and not (
        _FRAME.issuperset(before) or _PAGE.match(text)
    ):
        return False
    if not (_FRAME.issuperset(before) or _FRAME.issuperset(after)):
        return False
    if after and after[0] not in _FRAME and len(_own(after)) >= _OBJECT:
        return False
    own = _own(phrase.sub(" ", text).split())
    return len(own) <= _ABOUT_A_PLACEHOLDER or 2 * len(own) < len(text.split())


def _own(words: list[str]) -> list[str]:
    return [word for word in words if word not in _FRAME]


def _is_lorem(words: list[str]) -> bool:
    latin = [word for word in words if word in _LOREM]
    # Short Latin words are Vietnamese syllables too; long ones cannot be.
    return 3 * len(latin) >= len(words) and sum(len(word) > 4 for word in latin) >= 2
