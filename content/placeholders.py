"""Judges whether a text only holds the place of one: 'đang cập nhật', lorem ipsum."""

import re
from itertools import pairwise

from content.sentences import Sentence, excerpt


def _syllables(line: str) -> frozenset[str]:
    return frozenset(line.split())


_PHRASE = re.compile(
    r"\b(?:"
    r"(?:dang|se|chua|cho|sap)(?: (?:duoc|tiep tuc|trong|qua trinh|trong thoi gian))*"
    r" (?:cap nhat|xay dung|bien soan|hoan thien|bo sung|soan thao)"
    r"|cap nhat sau|chua co (?:noi dung|thong tin|du lieu|bai viet)"
    r"|(?:noi dung|van ban|chu) mau|nhap noi dung(?: (?:vao|tai) day)?"
    r"|updating|coming soon|under construction|to be (?:updated|added|completed)"
    r"|no content(?: yet)?|content (?:here|goes here)|placeholder(?: text)?"
    r")\b"
)
# Words that stand around a placeholder and say nothing of their own.
_FRAME = _syllables(
    "noi dung thong tin du lieu trang muc chuyen bai viet van ban website web cong "
    "nay hien tai van con va sau se som nhat trong thoi gian toi mong moi xin vui long "
    "quy vi khach ban doc thong cam quay lai tro ghe tham them lan duoc dang cap nhat "
    "content page this is the please check back later soon will be for"
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
    "quam risus sapien semper urna varius vehicula vel viverra volutpat"
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
    phrases = list(_PHRASE.finditer(text))
    if not phrases:
        return False
    before = text[: phrases[0].start()].split()
    after = text[phrases[-1].end() :].split()
    if not (_FRAME.issuperset(before) or _FRAME.issuperset(after)):
        return False
    if after and after[0] not in _FRAME and len(_own(after)) >= _OBJECT:
        return False
    own = _own(_PHRASE.sub(" ", text).split())
    return len(own) <= _ABOUT_A_PLACEHOLDER or 2 * len(own) < len(words)


def _own(words: list[str]) -> list[str]:
    return [word for word in words if word not in _FRAME]


def _is_lorem(words: list[str]) -> bool:
    latin = [word for word in words if word in _LOREM]
    # Short Latin words are Vietnamese syllables too; long ones cannot be.
    return 3 * len(latin) >= len(words) and sum(len(word) > 4 for word in latin) >= 2
