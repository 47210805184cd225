"""Abbreviations of bodies and fields that everybody types: each form finds both."""

# Folded: the whole words, then their abbreviation, whose parts people write together
# or apart: GD&ĐT and GDĐT are both "gd dt". One line more is one more synonym.
TABLE = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("mat tran to quoc", "mttq"),
    ("van phong", "vp"),
    ("ban quan ly", "bql"),
    ("thanh pho", "tp"),
    ("giao duc va dao tao", "gd dt"),
    ("giao thong van tai", "gtvt"),
    ("ke hoach va dau tu", "kh dt"),
    ("khoa hoc va cong nghe", "kh cn"),
    ("khu kinh te cua khau", "kktck"),
    ("lao dong thuong binh va xa hoi", "ld tb xh"),
    ("nong nghiep va phat trien nong thon", "nn ptnt"),
    ("nong nghiep va moi truong", "nn mt"),
    ("tai nguyen va moi truong", "tn mt"),
    ("thong tin va truyen thong", "tt tt"),
    ("van hoa the thao va du lich", "vh tt dl"),
    ("bao hiem xa hoi", "bhxh"),
    ("bao hiem y te", "bhyt"),
    ("cai cach hanh chinh", "cchc"),
    ("cong nghe thong tin", "cntt"),
    ("quyen su dung dat", "qsd d"),
    ("thu tuc hanh chinh", "tthc"),
)

_BETWEEN, _MAYBE_BETWEEN = "[^0-9a-z]+", "[^0-9a-z]*"


def _forms(whole: str, short: str) -> tuple[str, str]:
    """What is looked for in a folded text: the words, or the letters of each part."""
    return _BETWEEN.join(whole.split()), _MAYBE_BETWEEN.join(short.split())


# The letters without what stands between them -> both forms.
_BY_LETTERS = {
    form.replace(" ", ""): _forms(whole, short)
    for whole, short in TABLE
    for form in (whole, short)
}
_LONGEST = max(len(whole.split()) for whole, _short in TABLE)


def beginning(words: list[str]) -> tuple[int, tuple[str, ...]]:
    """How many of the first `words` one line of the table is, and its two forms.

    The longest such line; (1, ()) if the first word is an ordinary one.
    """
    for count in range(min(_LONGEST, len(words)), 0, -1):
        forms = _BY_LETTERS.get("".join(words[:count]))
        if forms:
            return count, forms
    return 1, ()


def is_known(word: str) -> bool:
    """Is it an abbreviation, and so no word spelt wrongly?"""
    return word in _BY_LETTERS
