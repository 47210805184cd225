"""Telephone numbers of Vietnam: which can be rung, and how they are shown."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.phones import BadPhone, Phone, read_phone

pytestmark = pytest.mark.usefixtures("msgids")


@pytest.mark.parametrize(
    "typed",
    [
        "02050000123",
        "0205 000 0123",
        "0205.000.0123",
        "0205-000-0123",
        "(0205) 0000 123",
        "0205/0000123",
        "+84 205 000 0123",
        "+84 (0)205 000 0123",
        "0084 205 0000123",
        "84 205 000 0123",
        "\u00a00205–000–0123 ",
        "０２０５ ０００ ０１２３",
    ],
)
def test_a_landline_of_the_province_however_typed(typed):
    assert read_phone(typed) == Phone(e164="+842050000123", shown="0205 000 0123")


@pytest.mark.parametrize(
    ("typed", "e164", "shown"),
    [
        ("0900000123", "+84900000123", "0900 000 123"),
        ("+84 300 000 123", "+84300000123", "0300 000 123"),
        ("024 0000 0123", "+842400000123", "024 0000 0123"),
        ("02900000123", "+842900000123", "0290 000 0123"),
        ("1900 0123", "19000123", "1900 0123"),
        ("1800.000.123", "1800000123", "1800 000123"),
    ],
)
def test_other_numbers_that_can_be_rung(typed, e164, shown):
    assert read_phone(typed) == Phone(e164=e164, shown=shown)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("025 000 0123", "025 became 0205 in 2017"),
        ("+84 25 0000123", "025 became 0205 in 2017"),
        ("0120 000 0123", "10 digits in 2018"),
        ("0205 000 123", "has 10 digits: a landline has 11"),
        ("0205 000 01234", "has 12 digits"),
        ("0200 000 0123", "area code that does not exist"),
        ("06 000 0123", "is no number of Vietnam"),
        ("3812345", "no area code"),
        ("090000012", "a mobile has 10"),
        ("0400000123", "a mobile has 10"),
        ("1900 12", "no hotline"),
        ("+44 20 0000 0123", r"of Vietnam \(\+84\)"),
        ("0205 000 0123 máy lẻ 12", "digits only"),
        ("0205 000 0123; 0205 000 0124", "one telephone number"),
        ("đang cập nhật", "digits only"),
        ("", "Write a telephone number"),
        (" - ", "Write a telephone number"),
    ],
)
def test_what_cannot_be_rung_is_refused_with_the_reason(typed, reason):
    with pytest.raises(BadPhone, match=reason):
        read_phone(typed)


@given(st.from_regex(r"(0205[0-9]{7}|09[0-9]{8}|1900[0-9]{4})", fullmatch=True))
def test_what_is_shown_reads_as_the_same_number(typed):
    phone = read_phone(typed)
    assert read_phone(phone.shown) == phone
    assert read_phone(phone.e164) == phone


@given(st.text())
def test_any_text_is_a_number_or_refused(text):
    with suppress(BadPhone):
        assert read_phone(text).shown
