"""Forms of new rows, each with a draft of its own: its key, and those left unsaved."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest
from django.utils.text import Truncator

from content import revisions, sanitise
from content.admin_autosave_fields import Typed
from content.revisions import Revision

USE = "nhap"  # ?nhap=dung opens the form with what was being typed
KEY = "_draft"  # the hidden field, and beside ?nhap=dung, that names the draft
WORDS = 25  # so many tell one text from another


@dataclass(frozen=True)
class Begun:
    """A new row somebody began and did not save."""

    typed_at: datetime
    words: str
    key: str
    url: str


def is_in_use(request: HttpRequest) -> bool:
    return request.method == "GET" and request.GET.get(USE) == "dung"


def checked(key: object) -> str:
    """A key as our forms carry it; anything else is none."""
    return str(key) if re.fullmatch(r"[0-9a-f]{32}", str(key)) else ""


def draft_key(request: Any, model: Any, row: Any) -> str:
    """The random key of this form of a new row, the same whenever it comes back.

    A `row` that exists has one draft of each person, whatever the form: no key.
    """
    if row is not None:
        return ""
    if not hasattr(request, "draft_key"):
        request.draft_key = _draft_key(request, model)
    return str(request.draft_key)


def _draft_key(request: Any, model: Any) -> str:
    if request.method == "POST":
        return checked(request.POST.get(KEY, ""))
    if is_in_use(request):
        key = checked(request.GET.get(KEY, ""))
        site = request.member_site
        # an old address of a text saved since opens an empty form with a key anew
        if revisions.autosave_of(request.user, model, site, form=key):
            return key
    return secrets.token_hex(16)


def begun(request: Any, model: Any) -> list[Begun]:
    """All the person began on the site, the last first."""
    drafts = revisions.autosaves_of_new_rows(request.user, model, request.member_site)
    return [_begun(model, draft) for draft in drafts]


def _begun(model: Any, draft: Revision) -> Begun:
    asked = {"site": draft.site.code, USE: "dung", KEY: draft.form}
    return Begun(
        typed_at=draft.updated_at,
        words=first_words(model, draft.data),
        key=draft.form,
        url="?" + urlencode(asked),
    )


def first_words(model: Any, data: Typed) -> str:
    """What tells the writer which text it is: its first words, in the form's order."""
    texts = [
        sanitise.plain(value)
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices
        for value in data.get(field.name, ())
    ]
    return Truncator(" · ".join(text for text in texts if text)).words(WORDS)
