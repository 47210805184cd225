"""Lists of the admin: an address asks for what the list offers, and for nothing else.

Django takes any lookup on the model's own columns from the address: a pattern that
takes minutes to match, a day that no database knows. Here it leads to the whole list.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import ValidationError
from django.db import DataError
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

LONGEST = 250  # of one value; a search for more words than that finds nothing anyway
# How the admin's own filters ask; never by pattern.
_LOOKUP = re.compile(r"(__(id|pk|key))?(__(exact|in|isnull|isempty|gte|gt|lte|lt))?")
_PARTS_OF_A_DAY = ("year", "month", "day")


class StrictLists:
    """Mixed into every admin before ModelAdmin."""

    # what pages link to beside the filters: names and lookups as they stand there
    linked_lookups: ClassVar[tuple[str, ...]] = ()

    def lookup_allowed(
        self, lookup: str, value: Any, request: HttpRequest | None = None
    ) -> bool:
        if lookup in {*self.linked_lookups, *self._own_names(request)}:
            return True
        return any(
            lookup.startswith(path) and _LOOKUP.fullmatch(lookup[len(path) :])
            for path in self._filtered_paths(request)
        )

    def _own_names(self, request: Any) -> Iterator[str]:
        """The names that filters of our own read, and the parts of the hierarchy."""
        for one in self.get_list_filter(request):
            if isinstance(one, type):
                yield from getattr(one, "parameter_names", None) or [one.parameter_name]
        if self.date_hierarchy:
            for part in _PARTS_OF_A_DAY:
                yield f"{self.date_hierarchy}{LOOKUP_SEP}{part}"

    def _filtered_paths(self, request: Any) -> Iterator[str]:
        for one in self.get_list_filter(request):
            if isinstance(one, str):
                yield one
            elif isinstance(one, list | tuple):
                yield one[0]

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Raises IncorrectLookupParameters for all that the list cannot answer."""
        if not all(map(_is_plain, _said_by(request))):
            raise IncorrectLookupParameters
        try:
            return super().get_changelist_instance(request)
        except (
            admin.exceptions.DisallowedModelAdminLookup,
            DataError,
            OverflowError,
            ValidationError,
            ValueError,
        ) as wrong:
            raise IncorrectLookupParameters from wrong

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if ERROR_FLAG in request.GET:
            if len(request.GET) > 1:
                return HttpResponseRedirect(f"{request.path}?{ERROR_FLAG}=1")
            sentence = _(
                "The address asked for what this list does not know. This is all of it."
            )
            self.message_user(request, sentence, messages.WARNING)
        return super().changelist_view(request, extra_context)


def _said_by(request: HttpRequest) -> Iterator[str]:
    for name, values in request.GET.lists():
        yield name
        yield from values


def _is_plain(text: str) -> bool:
    return len(text) <= LONGEST and "\0" not in text
