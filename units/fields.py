"""Columns that are computed from what people typed: how to sort and find it."""

from typing import Any

from django.db import models

from content import vietnamese
from content.fields import DerivedField
from content.phones import BadPhone, read_phone


class NameKeyField(DerivedField, models.CharField):
    """The sort key of the person's name `of`: given name first, Vietnamese order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("max_length", 500)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> str:
        return vietnamese.name_key(text)[: self.max_length]


class PhoneKeyField(DerivedField, models.CharField):
    """The number `of` as E.164 ("+842053812345"), empty when it is none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("max_length", 20)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> str:
        try:
            return read_phone(text).e164 if text else ""
        except BadPhone:
            return ""  # the form refuses it; an import may carry it
