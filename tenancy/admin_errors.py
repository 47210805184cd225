"""How the admin's forms show what is wrong."""

from typing import Any

from django.forms.utils import ErrorList
from django.utils.html import urlize
from django.utils.safestring import mark_safe


class LinkedErrors(ErrorList):
    """Errors whose addresses open in another window: what was typed stays here."""

    def get_context(self) -> dict[str, Any]:
        errors = [
            mark_safe(  # noqa: S308 - urlize() escapes all but its own links
                urlize(str(error), autoescape=True).replace(
                    "<a href", '<a target="_blank" href'
                )
            )
            for error in self
        ]
        return {**super().get_context(), "errors": errors}
