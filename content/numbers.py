"""Numbers as they are written in Vietnamese: 1.234,5."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?")


class BadNumber(ValueError):
    """Not a number; the message says how to write one."""


def read_number(text: str) -> Decimal:
    """`text` as a number: points or spaces part thousands, a comma the decimals.

    Raises BadNumber; for '25.5' too, which is no way to write 25,5 here and might be
    a slip for 25.500.
    """
    found = _NUMBER.fullmatch(" ".join(text.split()))
    if not found:
        sentence = _("“%(text)s” is no number. Write digits alone, such as 1.234,5.")
        raise BadNumber(sentence % {"text": text.strip()})
    whole = found[1].replace(".", "").replace(" ", "")
    return Decimal(f"{whole}.{found[2]}" if found[2] else whole)


def show_number(number: Decimal | int) -> str:
    """1234.50 as '1.234,5'."""
    whole, _point, decimals = f"{number:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


class NumberFormField(forms.DecimalField):
    """A number that is typed and shown as Vietnamese readers write it.

    `unit` may stand behind it, since people type it though the label names it.
    """

    widget = forms.TextInput

    def __init__(self, *args: Any, unit: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit = unit
        self.widget.attrs["inputmode"] = "decimal"

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values or not str(value).strip():
            return None
        if isinstance(value, Decimal | int):
            return Decimal(value)
        text = str(value).strip().replace("km2", "km²")
        try:
            return read_number(text.removesuffix(self.unit))
        except BadNumber as bad:
            raise ValidationError(str(bad)) from bad

    def prepare_value(self, value: Any) -> Any:
        return show_number(value) if isinstance(value, Decimal | int) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


class WholeNumberFormField(NumberFormField):
    """The same without decimals; gives an int."""

    def to_python(self, value: Any) -> Decimal | None:
        try:
            number = super().to_python(value)
        except ValidationError:
            number = Decimal("NaN")
        if number is not None and not _is_whole(number):
            sentence = _(
                "“%(text)s” is no whole number. Write digits alone, such as 30 or "
                "1.000."
            )
            raise ValidationError(sentence % {"text": str(value).strip()})
        return number

    def clean(self, value: Any) -> int | None:
        number = super().clean(value)
        return None if number is None else int(number)


def _is_whole(number: Decimal) -> bool:
    return number.is_finite() and number == number.to_integral_value()
