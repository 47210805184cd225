"""What is kept beside a page's text, so that no rule has to read the text."""

from typing import Any

from django.db import models

from content.english import is_english
from content.fields import DerivedField
from pages.parts import parts_of


class PartsField(DerivedField, models.CharField):
    """What the rich text `of` has beside words: "contact form list" or fewer."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> str:
        return " ".join(sorted(parts_of(text)))


class EnglishField(DerivedField, models.BooleanField):
    """Whether the rich text `of` really is English."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", False)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> bool:
        return is_english(text)
