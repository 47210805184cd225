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
    r"(?: (?:duoc|som|tiep tuc|co gang|chung toi|trong|qua trinh|giai doan"
    r"|thoi gian))* "
)
_PHRASE = re.compile(
    rf"\b(?:{_COMING}(?:cap nhat|cho (?:noi dung|cap nhat))"
    r"|cap nhat sau|(?:se )?co sau|se som co|se co(?= (?:trong thoi gian|som)\b)"
    r"|bo sung sau|(?:chua|khong) co (?:noi dung|du lieu|bai viet)|chua co thong tin"
    r"|(?:noi dung|van ban|chu) mau|nhap noi dung(?: (?:vao|tai) day)?"
    r"|(?:chen|dien|go|them|viet) (?:noi dung|van ban|chu) (?:vao|tai|o) day"
    r"|updating|comm?ing soon|to be (?:updated|added|completed|determined|announced)"
    r"|(?:insert|enter|add) (?:your )?text here"
    r"|no content(?: yet)?|content (?:here|goes here)|placeholder(?: text)?"
    r")\b"
)
# Roads and trade are upgraded and grow too: only of a page does this say nothing.
_WORK = (
    r"(?:xay dung|hoan thien|phat trien|nang cap|bao tri|thiet ke|dang(?: tai)?"
    r"|bien (?:soan|tap)|bo sung|soan thao|cho (?:phe )?duyet|lam|nhap lieu|xu ly"
    r"|(?:thong bao|viet) sau)"
)
_PHRASE_OF_A_PAGE = re.compile(
    rf"\b(?:{_COMING}{_WORK}(?: (?:va )?{_WORK})*|viet sau|work in progress"
    r"|(?:under|in) construction|being (?:built|developed|updated|upgraded))\b"
)
# What stands in a field and is no word.
_SIGN = re.compile(r"(?:\b(?:tbd|tba|tbc|todo|dcn|n a|x{3,}|test)\b\W*)+")
# Words that stand around a placeholder and say nothing of their own.
_FRAME = _syllables(
    "noi dung thong tin du lieu trang muc phan chuyen bai viet van ban website web "
    "cong he thong nay hien tai van con va sau se som nhat trong thoi gian toi mong "
    "moi xin loi vui long quy vi khach ban doc thong cam quay lai tro ghe tham them "
    "lan duoc dang cap nhat de cho chung kinh chao den voi content page site section "
    "this is the our please check back later soon will be for"
)
# How the names of pages, and of their parts, begin; not those of farms and software.
_PAGE = re.compile(
    r"(?:noi dung|thong tin|du lieu|chuyen (?:muc|trang)|bai viet|website|web"
    r"|trang(?! (?:bi|phuc|thiet|trai))|muc(?! (?:dich|ho|luong|nuoc|phi|tieu|thu))"
    r"|phan(?! (?:bon|mem))|cong (?:thong tin|ttdt)|gioi thieu|chuc nang|nhiem vu"
    r"|quyen han|so do|co cau|lich su|tieu su|danh sach|ban do|ban bien tap"
    r"|(?:(?:this|our|the) )?(?:web ?site|site|page|section|content)(?! (?:for|of)\b)"
    r")\b"
)
# What one says at length of the page itself.
_OF_THIS_PAGE = re.compile(
    r"\b(?:noi dung|muc|trang|phan|bai viet|website) nay(?: (?!co|de|la)\w+){0,3}? "
    + _PHRASE_OF_A_PAGE.pattern
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

_OBJECT = 3  # own words right after the phrase that make it a sentence: updating what
_ABOUT_A_PLACEHOLDER = 10  # own words that a sentence around a placeholder may have
_HEADING = 15  # words that a line may have to be the heading of a placeholder
_TOO_LITTLE = 20  # words of substance below which a placeholder speaks for the text
_A_STATEMENT = 7  # own words of a sentence that says something


def offending(sentences: list[Sentence]) -> str:
    """The placeholder that is the text's substance; empty if none is.

    It is if without it, and the headings over it, little is left, or if it is more
    than a third; of a table, or beside a sentence that states something, more than
    half. The phrase inside an honest text changes nothing, and a field that is empty
    no more than itself.
    """
    names = _names_of_rows(sentences)
    found = [one for one in sentences if _is_placeholder(one, names.get(one.line))]
    if not found:
        return ""
    hollow = [*found, *_headings(sentences, found)]
    is_hollow = set(map(id, hollow))
    rest = [sentence for sentence in sentences if id(sentence) not in is_hollow]
    size = sum(len(_value(sentence)) for sentence in hollow)
    if _words(rest) >= _needed(found, rest, size):
        return ""
    return excerpt(found[0].typed.split())


def _needed(found: list[Sentence], rest: list[Sentence], size: int) -> int:
    """Words beside so many hollow ones that make them a gap in a text."""
    if all(sentence.is_cell for sentence in found) or any(map(_is_statement, rest)):
        return size
    if all(map(_is_field, found)):
        return 2 * size
    return max(_TOO_LITTLE, 2 * size)


def _words(sentences: list[Sentence]) -> int:
    return sum(len(sentence.words) for sentence in sentences)


def _is_statement(sentence: Sentence) -> bool:
    """Whether the sentence says something; numbers are words of its own."""
    return sentence.is_closed and len(_own(sentence.words)) >= _A_STATEMENT


def _names_of_rows(sentences: list[Sentence]) -> dict[int, Sentence]:
    """The first cell of each line of a table that is more than a number."""
    names: dict[int, Sentence] = {}
    for sentence in sentences:
        if sentence.is_cell and not sentence.folded.isdecimal():
            names.setdefault(sentence.line, sentence)
    return names


def _headings(sentences: list[Sentence], found: list[Sentence]) -> Iterator[Sentence]:
    """The short lines right over placeholders, and the names of the rows they fill.

    Where some rows of a table are filled, the names of the others say something too.
    """
    hollow = set(map(id, found))
    cells = Counter(sentence.line for sentence in sentences)
    cells.subtract(sentence.line for sentence in found)
    has_filled_rows = _has_filled_rows(sentences, found)
    for line, below in pairwise(sentences):
        if id(below) not in hollow or id(line) in hollow or _has_label(below):
            continue
        if not below.is_cell:
            is_over = len(line.words) <= _HEADING and not _is_statement(line)
        elif line.line != below.line or cells[line.line] > 1:
            is_over = False
        else:
            is_over = not has_filled_rows or bool(_PAGE.match(line.folded))
        if is_over:
            yield line


def _has_filled_rows(sentences: list[Sentence], found: list[Sentence]) -> bool:
    """Whether a row has no placeholder: the first, if it is no head, has a number."""
    empty = {sentence.line for sentence in found}
    rows = dict.fromkeys(sentence.line for sentence in sentences if sentence.is_cell)
    first = next(iter(rows), None)
    return any(
        sentence.line not in empty
        and (sentence.line != first or any(map(str.isdecimal, sentence.words)))
        for sentence in sentences
        if sentence.is_cell
    )


def _is_field(sentence: Sentence) -> bool:
    return sentence.is_cell or _has_label(sentence)


def _has_label(sentence: Sentence) -> bool:
    return ": " in sentence.folded


def _has_long_label(sentence: Sentence) -> bool:
    """Whether a clause stands before the colon, which is no label of a field."""
    label, colon, _value = sentence.folded.rpartition(": ")
    return bool(colon) and len(_own(words_of(label))) >= _A_STATEMENT


def _value(sentence: Sentence) -> list[str]:
    """Its words, without the label of a field."""
    return words_of(sentence.folded.rpartition(": ")[2])


def _is_placeholder(sentence: Sentence, row: Sentence | None) -> bool:
    """Whether the sentence, in a row of that name, holds the place of another."""
    if _is_sign(sentence) or _is_lorem(sentence.words):
        return True
    text = " ".join(sentence.words)
    if _is_hollow(text, _PHRASE):
        return not _has_long_label(sentence)
    if sentence.is_cell and row is not sentence and not (row and _is_page(row)):
        return False
    return bool(_OF_THIS_PAGE.search(text)) or _is_hollow(text, _PHRASE_OF_A_PAGE)


def _is_page(sentence: Sentence) -> bool:
    return bool(_PAGE.match(" ".join(sentence.words)))


def _is_sign(sentence: Sentence) -> bool:
    is_numeral = sentence.typed == "XXX"
    return not is_numeral and bool(_SIGN.fullmatch(" ".join(_value(sentence))))


def _is_hollow(text: str, phrase: re.Pattern[str]) -> bool:
    """A placeholder phrase that opens or closes the sentence, with little around."""
    phrases = list(phrase.finditer(text))
    if not phrases:
        return False
    before = text[: phrases[0].start()].split()
    after = text[phrases[-1].end() :].split()
    is_of_a_page = phrase is _PHRASE_OF_A_PAGE
    if is_of_a_page and not (_FRAME.issuperset(before) or _PAGE.match(text)):
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
