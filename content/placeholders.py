"""Judges whether a text only holds the place of one: 'đang cập nhật', lorem ipsum."""

import re
from itertools import pairwise

from content.sentences import Sentence, excerpt


def _syllables(line: str) -> frozenset[str]:
    return frozenset(line.split())


_COMING = (
    r"(?:dang|se|chua|cho|sap)"
    r"(?: (?:duoc|som|tiep tuc|trong|qua trinh|trong thoi gian))* "
)
_PHRASE = re.compile(
    rf"\b(?:{_COMING}(?:cap nhat|bien soan|bo sung|soan thao)"
    r"|cap nhat sau|(?:se )?co sau|se(?: som)? co(?= (?:trong thoi gian|som)\b)"
    r"|chua co (?:noi dung|thong tin|du lieu|bai viet)"
    r"|(?:noi dung|van ban|chu) mau|nhap noi dung(?: (?:vao|tai) day)?"
    r"|(?:chen|dien|go|them|viet) (?:noi dung|van ban|chu) (?:vao|tai|o) day"
    r"|updating|coming soon|under construction|to be (?:updated|added|completed)"
    r"|no content(?: yet)?|content (?:here|goes here)|placeholder(?: text)?"
    r")\b"
)
# Roads and trade are upgraded and grow too: only of a page does this say nothing.
_PHRASE_OF_A_PAGE = re.compile(
    rf"\b{_COMING}"
    r"(?:xay dung|hoan thien|phat trien|nang cap|bao tri|thiet ke|dang(?: tai)?)\b"
)
# What stands in a field and is no word.
_SIGN = re.compile(r"(?:\b(?:tbd|tba|tbc|todo|dcn|x{3,}|test)\b\W*)+")
# Words that stand around a placeholder and say nothing of their own.
_FRAME = _syllables(
    "noi dung thong tin du lieu trang muc chuyen bai viet van ban website web cong he "
    "thong nay hien tai van con va sau se som nhat trong thoi gian toi mong moi xin "
    "vui long quy vi khach ban doc thong cam quay lai tro ghe tham them lan duoc dang "
    "cap nhat de content page this is the please check back later soon will be for"
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
    than a third. The phrase inside an honest text changes nothing.
    """
    found = [_is_placeholder(sentence.words) for sentence in sentences]
    if not any(found):
        return ""
    sizes = [len(sentence.words) for sentence in sentences]
    hollow = sum(
        size
        for size, (here, below) in zip(sizes, pairwise([*found, False]), strict=True)
        if here or (below and size <= _HEADING)
    )
    if sum(sizes) - hollow >= max(_TOO_LITTLE, 2 * hollow):
        return ""
    return excerpt(sentences[found.index(True)].typed.split())


def _is_placeholder(words: list[str]) -> bool:
    return _is_hollow(words) or _is_lorem(words)


def _is_hollow(words: list[str]) -> bool:
    """A placeholder phrase that opens or closes the sentence, with little around."""
    text = " ".join(words)
    return bool(_SIGN.fullmatch(text)) or any(
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
