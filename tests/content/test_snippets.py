"""What is shown of a text, and which of its words are marked."""

import pytest

from content.snippets import snippet


def shown(text, typed):
    """The snippet with its hits in brackets."""
    pieces = snippet(text, typed)
    return "".join(f"[{one.text}]" if one.is_hit else one.text for one in pieces)


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Sở Y tế họp", "y te", "Sở [Y] [tế] họp"),
        ("Hòa Bình, khoa học", "hoa", "[Hòa] Bình, khoa học"),
        ("UBND huyện", "uy ban nhan dan", "[UBND] huyện"),
        ("Ủy ban nhân dân; bản tin", "ubnd", "[Ủy] [ban] [nhân] [dân]; bản tin"),
        ("Phòng GD&ĐT mở lớp", "gddt", "Phòng [GD]&[ĐT] mở lớp"),
        ("Hai\n  dòng", "dong", "Hai [dòng]"),
        ("Hội nghị", "xyz", ""),
        ("", "xyz", ""),
        ("Hội nghị", "…", ""),
    ],
)
def test_words_that_were_looked_for_are_marked(text, typed, expected):
    assert shown(text, typed) == expected


def test_long_text_is_cut_around_the_first_hit():
    text = " ".join(["trước"] * 50 + ["giấy"] + ["sau"] * 50)
    found = shown(text, "giay")
    assert found == f"… {'trước ' * 8}[giấy]{' sau' * 31} …"
    assert shown(f"giấy {text}", "giay").startswith("[giấy] trước")
