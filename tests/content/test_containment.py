"""What is copied out of a longer text is a copy; what honest sites share is none."""

import re
from itertools import combinations

import pytest

from content.copies import NEWS, PAGES, sketch, stands_in
from content.sanitise import plain
from portal.demo import texts
from portal.demo.agencies import CODES
from tests.content.corpus import TEXTS

# Introductions of some three hundred words, each written for its own site.
OWN = {
    code: texts.overview(code)
    for code in CODES
    if len(plain(texts.overview(code)).split()) >= 200
}
each = pytest.mark.parametrize("code", OWN)
LAW = next(
    plain(text.html) for text in TEXTS if text.name == "an article of law quoted"
)
BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Căn cứ "
    "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức "
    "chính quyền địa phương ngày 22 tháng 11 năm 2019; Căn cứ Nghị định số "
    "24/2014/NĐ-CP ngày 04 tháng 4 năm 2014 của Chính phủ quy định tổ chức các cơ "
    "quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương; "
    "theo đề nghị của Giám đốc Sở Nội vụ. "
)


def words(html: str) -> list[str]:
    return plain(html).split()


def cut(code: str, start: float = 0, end: float = 1) -> str:
    """The part of an introduction between two shares of its words."""
    whole = words(OWN[code])
    return " ".join(whole[int(len(whole) * start) : int(len(whole) * end)])


def after(code: str, number: int = 1) -> str:
    """The code of another introduction."""
    codes = list(OWN)
    return codes[(codes.index(code) + number) % len(codes)]


def is_copy(text: str, *sources: str) -> bool:
    return stands_in(sketch(text), *map(sketch, sources), likeness=PAGES)


def with_other_names(code: str) -> str:
    """The introduction with the five proper names that it uses most replaced."""
    text = plain(OWN[code])
    found = re.findall(r"(?:[A-ZĐ]\w+ )+[A-ZĐ]\w+", text)
    for name in sorted(set(found), key=found.count, reverse=True)[:5]:
        text = text.replace(name, "Chợ Mới")
    return text


@each
@pytest.mark.parametrize(
    ("start", "end"),
    [(0, 2 / 3), (0, 1 / 2), (1 / 2, 1), (1 / 4, 3 / 4)],
    ids=["first two thirds", "first half", "last half", "middle"],
)
def test_a_part_of_another_text_is_a_copy(code, start, end):
    assert is_copy(cut(code, start, end), OWN[code])


@each
def test_every_second_paragraph_of_another_text_is_a_copy(code):
    blocks = re.findall(r"<(?:p|li)>.*?</(?:p|li)>", OWN[code])
    picked = "".join(blocks[::2])
    assert len(words(picked)) >= 60
    assert is_copy(picked, OWN[code])


@each
def test_two_texts_spliced_are_a_copy_of_both(code):
    spliced = f"{cut(code, 0, 0.5)} {cut(after(code), 0.5, 1)}"
    assert is_copy(spliced, OWN[code], OWN[after(code)])
    assert is_copy(spliced, OWN[after(code)], OWN[code], OWN[after(code, 2)])


@each
def test_a_copy_with_the_names_of_places_replaced_is_a_copy(code):
    assert is_copy(with_other_names(code), OWN[code])


@each
def test_a_copy_with_a_fifth_of_own_text_is_a_copy(code):
    assert is_copy(f"{OWN[code]} {cut(after(code), 0, 0.2)}", OWN[code])


@each
def test_who_was_copied_into_a_longer_text_did_not_copy_all_of_it(code):
    longer = f"{OWN[code]} {OWN[after(code)]} {OWN[after(code, 2)]}"
    assert not is_copy(longer, OWN[code])
    assert is_copy(OWN[code], longer)


@each
def test_a_quotation_of_a_fifth_is_no_copy(code):
    assert not is_copy(f"{cut(after(code), 0, 0.2)} {cut(code, 0.2)}", OWN[after(code)])


@each
def test_the_same_legal_bases_are_no_copy(code):
    other = f"{BASES} {OWN[after(code)]}"
    assert not is_copy(f"{BASES} {OWN[code]}", other)
    assert not is_copy(f"{BASES} {cut(code, 0, 0.4)}", other)


@each
def test_the_same_article_of_law_quoted_is_no_copy(code):
    assert not is_copy(f"{OWN[code]} {LAW}", f"{LAW} {OWN[after(code)]}", LAW)


@each
def test_functions_out_of_one_circular_in_an_own_text_are_no_copy(code):
    circular = plain(texts.functions("soyt"))
    shared = " ".join(circular.split()[: len(words(OWN[code])) * 2 // 5])
    assert not is_copy(f"{cut(code)} {shared}", f"{OWN[after(code)]} {circular}")


def test_no_honest_introduction_is_taken_for_a_copy_of_any_two():
    for code, html in OWN.items():
        others = [sketch(other) for key, other in OWN.items() if key != code]
        assert not stands_in(sketch(html), *others, likeness=PAGES)


def test_news_may_have_more_in_common_than_introductions():
    code = next(iter(OWN))
    mixed = f"{cut(code, 0, 0.66)} {cut(after(code), 0, 0.34)}"
    assert is_copy(mixed, OWN[code])
    assert not stands_in(sketch(mixed), sketch(OWN[code]), likeness=NEWS)
    assert stands_in(sketch(cut(code, 0, 0.5)), sketch(OWN[code]), likeness=NEWS)


def test_a_short_text_is_no_copy_of_anything():
    for one, other in combinations(list(OWN)[:4], 2):
        assert not is_copy(" ".join(words(OWN[one])[:29]), OWN[one], OWN[other])
