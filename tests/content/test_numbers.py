"""Numbers as they are written in Vietnamese."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.numbers import BadNumber, read_number, show_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.234,5", "1234.5"),
        ("1 234,50", "1234.5"),
        (" 25 ", "25"),
        ("12345", "12345"),
        ("0,07", "0.07"),
        ("1.234.567", "1234567"),
    ],
)
def test_a_number_is_read_as_it_is_written(typed, number):
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed", ["", "25.5", "1.23.456", "1,234,567", "hai mươi", "1.234,", "-3", "1e5"]
)
def test_what_is_no_number_is_named_and_an_example_given(typed):
    with pytest.raises(BadNumber, match=r"1\.234,5"):
        read_number(typed)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Decimal("1234.50"), "1.234,5"),
        (Decimal("25.00"), "25"),
        (1234567, "1.234.567"),
        (0, "0"),
    ],
)
def test_a_number_is_shown_with_points_and_a_comma(number, shown):
    assert show_number(number) == shown


@given(st.decimals(0, 10**8, places=2))
def test_what_is_shown_is_read_as_the_same_number(number):
    assert read_number(show_number(number)) == number
