"""The demo's texts: long enough, unlike one another, and nobody's real data."""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from html import unescape
from itertools import combinations

import pytest
from PIL import Image

from content.copies import NEWS, PAGES, sketch, stands_in
from content.english import is_english
from content.words import measure
from pages.parts import CONTACT, FORM, LIST, parts_of
from portal.demo import documents, information, maps, texts
from portal.demo.agencies import CODES, DEPARTMENTS, DISTRICTS, PROFILES
from portal.demo.articles import MOST, articles_of

WITHOUT_OVERVIEW = {"vanlang", "dinhlap", "bacson", "chilang"}
SKETCHY = {"vanquan", "binhgia", "caoloc"}
COMPLETE = [code for code in CODES if code not in WITHOUT_OVERVIEW | SKETCHY]
COMPLETE_DISTRICTS = [code for code in COMPLETE if code in DISTRICTS]
ALIKE = 0.3  # share of five-word shingles that two sites' texts stay below


def plain(html: str) -> str:
    # A block's end ends a sentence too.
    text = re.sub(r"</(p|li|h\d|td|th)>", ". ", html)
    return unescape(re.sub(r"<[^>]+>", " ", text))


def words(html: str) -> int:
    return sum(any(c.isalpha() for c in token) for token in plain(html).split())


def folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def shingles(html: str) -> set[tuple[str, ...]]:
    tokens = re.findall(r"\w+", folded(plain(html)))
    return {tuple(tokens[start : start + 5]) for start in range(len(tokens) - 4)}


def too_alike(texts_by_key: Iterable[tuple[object, str]]) -> list[object]:
    sets = [(key, shingles(html)) for key, html in texts_by_key]
    return [
        (one, other)
        for (one, mine), (other, theirs) in combinations(sets, 2)
        if len(mine & theirs) >= ALIKE * len(mine | theirs)
    ]


def repeated_share(html: str) -> float:
    sentences = [s.strip() for s in re.split(r"[.;!?]\s", plain(html)) if s.strip()]
    extra = sum(times - 1 for times in Counter(sentences).values())
    return extra / len(sentences)


def all_texts() -> dict[tuple[object, ...], str]:
    """Every text that a page of the demo shows."""
    found: dict[tuple[object, ...], str] = {}
    for code in CODES:
        for make in (
            texts.overview,
            texts.functions,
            texts.nature_culture,
            texts.map_note,
        ):
            found[code, make.__name__] = make(code)
        for unit in PROFILES[code].units:
            found[code, unit.name] = texts.unit_functions(code, unit.name)
        for number in range(len(PROFILES[code].leaders)):
            found[code, "biography", number] = texts.biography(code, number)
            found[code, "duties", number] = texts.duties(code, number)
        for number, article in enumerate(articles_of(code)):
            found[code, "article", number] = article.body
        for number, entry in enumerate(information.week_of(code)):
            found[code, "schedule", number] = entry.text
        for key in ("english_structure", "english_functions"):
            found[code, key] = information.english(code, key)
    return {key: html for key, html in found.items() if html}


def test_a_complete_site_introduces_itself_at_length():
    assert {code for code in COMPLETE if words(texts.overview(code)) < 230} == set()


def test_the_sketchy_introductions_are_thin_but_there():
    counts = {code: words(texts.overview(code)) for code in SKETCHY}
    assert all(40 <= count <= 80 for count in counts.values()), counts


def test_the_four_without_introduction_have_none():
    assert {code for code in CODES if not texts.overview(code)} == WITHOUT_OVERVIEW


def test_an_introduction_has_headings_and_a_list():
    for code in COMPLETE:
        html = texts.overview(code)
        assert html.count("<h2>") >= 3
        assert "<ul><li>" in html


def test_no_two_introductions_are_alike():
    written = [code for code in CODES if code not in WITHOUT_OVERVIEW]
    assert too_alike((code, texts.overview(code)) for code in written) == []


def test_a_swapped_name_would_be_caught_as_alike():
    html = texts.overview("soyt")
    swapped = html.replace("Sở Y tế", "Sở Xây dựng")
    assert too_alike([("soyt", html), ("copy", swapped)]) == [("soyt", "copy")]


def test_functions_are_long_enough_everywhere():
    assert [code for code in CODES if words(texts.functions(code)) < 180] == []


def test_the_complete_districts_tell_of_nature_and_culture():
    pages = [(code, texts.nature_culture(code)) for code in COMPLETE_DISTRICTS]
    assert all(words(html) >= 220 for _code, html in pages)
    assert too_alike(pages) == []


def test_every_district_has_a_map_with_note_and_table():
    for code in DISTRICTS:
        assert words(texts.map_note(code)) >= 40
        table = texts.commune_table(code)
        assert 5 <= len(table) <= 8
        assert all(name in texts.commune_table_html(code) for _number, name in table)


@pytest.mark.parametrize("code", ["thanhpho", "dinhlap"])
def test_the_map_is_wide_enough_and_the_same_each_time(code):
    data = maps.boundary_png(code)
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.width >= 1000
        assert picture.format == "PNG"
    assert maps.boundary_png(code) == data


def test_a_department_has_no_map():
    with pytest.raises(ValueError, match="soyt"):
        maps.boundary_png("soyt")


def test_each_unit_says_what_it_does():
    for code in CODES:
        for unit in PROFILES[code].units:
            assert words(texts.unit_functions(code, unit.name)) >= 45, unit.name


def test_a_site_has_five_to_seven_units():
    assert all(5 <= len(PROFILES[code].units) <= 7 for code in CODES)


def test_each_leader_has_a_life_and_duties():
    for code in CODES:
        for number in range(len(PROFILES[code].leaders)):
            assert words(texts.biography(code, number)) >= 40
            assert words(texts.duties(code, number)) >= 40


def test_each_person_is_made_up_and_named_once():
    people = [
        person.name
        for profile in PROFILES.values()
        for person in (*profile.leaders, *(unit.official for unit in profile.units))
    ]
    assert all(name.endswith(" Minh Họa") for name in people)
    assert len(set(people)) == len(people)


def contacts(kind: str) -> list[str]:
    return [
        getattr(holder, kind)
        for profile in PROFILES.values()
        for holder in (
            profile,
            *profile.units,
            *(unit.official for unit in profile.units),
        )
    ]


def test_every_phone_is_of_the_illustration_block_and_given_once():
    phones = contacts("phone")
    assert all(re.fullmatch(r"0205 000 0\d{3}", phone) for phone in phones)
    assert len(set(phones)) == len(phones)


def test_every_email_is_on_the_example_domain_and_given_once():
    emails = contacts("email")
    address = r"[a-z]+(\.[a-z]+)+@langson\.example"
    assert all(re.fullmatch(address, email) for email in emails)
    assert len(set(emails)) == len(emails)


def test_no_text_holds_a_number_that_could_be_a_phone():
    long_number = re.compile(r"\d(?:[ .-]?\d){5,}")
    assert [key for key, html in all_texts().items() if long_number.search(html)] == []


def test_every_text_is_nfc():
    for html in all_texts().values():
        assert unicodedata.is_normalized("NFC", html)


def test_no_text_repeats_a_third_of_its_sentences():
    shares = {key: repeated_share(html) for key, html in all_texts().items()}
    assert [key for key, share in shares.items() if share > 1 / 3] == []


def test_no_text_is_a_placeholder_or_has_an_empty_slot():
    marks = ("đang cập nhật", "đang được xây dựng", "lorem", "{", "}")
    for key, html in all_texts().items():
        assert not any(mark in html.lower() for mark in marks), key


def test_access_to_information_has_what_is_asked_for():
    form = "/tep/0123456789abcdefghijklmnop/phieu.pdf"
    for code in CODES:
        html = information.access_page(code, form)
        assert parts_of(html) == {LIST, CONTACT, FORM}
        assert repeated_share(html) == 0
        assert unicodedata.is_normalized("NFC", html)
        assert "{" not in html


def test_the_few_pages_in_english_are_english_and_long_enough():
    written = {
        (code, key): information.english(code, key)
        for code in CODES
        for key in information.ENGLISH
    }
    pages = {key: html for key, html in written.items() if html}
    assert len(pages) == 9
    for key, html in pages.items():
        assert is_english(html), key
        assert words(html) >= 55, key


def test_the_weeks_of_two_sites_differ():
    weeks = [tuple(entry.text for entry in information.week_of(c)) for c in CODES]
    assert len(set(weeks)) == len(CODES)


def test_every_site_has_enough_news_of_every_kind():
    for code in CODES:
        news = articles_of(code)
        assert len(news) == MOST >= 16
        assert len({article.title for article in news}) == MOST
        assert {article.category for article in news} == {
            "general",
            "law_guidance",
            "responses",
            "awards",
        }
        assert Counter(a.category for a in news).most_common(1)[0][0] == "general"
        assert min(words(article.body) for article in news) >= 80


def test_fewer_articles_are_the_newest_of_all():
    assert articles_of("sogtvt", 5) == articles_of("sogtvt")[-5:]
    with pytest.raises(ValueError, match="has 16"):
        articles_of("sogtvt", MOST + 1)


def test_no_two_articles_are_alike():
    news = [
        ((code, number), article.body)
        for code in CODES
        for number, article in enumerate(articles_of(code))
    ]
    assert too_alike(news) == []


def test_no_text_is_judged_filler():
    judged = {key: measure(html) for key, html in all_texts().items()}
    assert len(judged) > 900
    assert {key: found for key, found in judged.items() if not found.words} == {}


@pytest.mark.parametrize(
    ("kinds", "likeness"),
    [(("overview", "nature_culture"), PAGES), (("article",), NEWS)],
    ids=["pages", "news"],
)
def test_no_site_is_taken_to_have_copied_anothers_page_or_news(kinds, likeness):
    sketches = {
        key: frozenset(sketch(html))
        for key, html in all_texts().items()
        if key[1] in kinds
    }
    assert all(sketches.values())
    assert [
        one
        for one, mine in sketches.items()
        if stands_in(
            mine,
            *(had for other, had in sketches.items() if one[0] != other[0]),
            likeness=likeness,
        )
    ] == []


def test_the_numbers_of_documents_fit_the_agency():
    numbers = {code: [d.number for d in documents.documents_of(code)] for code in CODES}
    assert "400/KH-UBND" in numbers["caoloc"]
    assert any(number.endswith("/KH-SYT") for number in numbers["soyt"])
    assert all(len(set(of_site)) == len(of_site) for of_site in numbers.values())


def test_each_site_has_own_documents_and_received_ones():
    for code in CODES:
        own = [d for d in documents.documents_of(code) if d.own]
        received = [d for d in documents.documents_of(code) if not d.own]
        assert len(own) >= 4
        assert 1 <= len(received) <= 2
        assert all(d.signer.endswith("Minh Họa") and d.days_ago for d in own)
        # Those are real: dated, and no person is named.
        assert all(d.issued and d.in_force and not d.signer for d in received)


def test_a_documents_file_is_a_whole_pdf():
    data = documents.documents_of("soldtbxh")[0].pdf()
    assert data.startswith(b"%PDF-1.4\n")
    assert data.endswith(b"%%EOF\n")
    assert b"NOI DUNG MINH HOA" in data
    table = int(re.search(rb"startxref\n(\d+)", data)[1])
    assert data[table:].startswith(b"xref\n")
    for number, offset in enumerate(re.findall(rb"(\d{10}) 00000 n", data), start=1):
        assert data[int(offset) :].startswith(b"%d 0 obj" % number)


def test_a_pdf_line_with_other_letters_is_refused():
    assert b"(a \\(b\\))" in documents.pdf_bytes(["a (b)"])
    with pytest.raises(UnicodeEncodeError):
        documents.pdf_bytes(["Nội dung"])


def test_the_agencies_are_those_of_the_roster():
    assert len(DISTRICTS) == 11
    assert len(DEPARTMENTS) == 20
    assert PROFILES["thanhpho"].agency == "Ủy ban nhân dân thành phố Lạng Sơn"
    assert PROFILES["soyt"].agency == "Sở Y tế"
