"""What a text names in the admin: only files that its writer may open already."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from content.fields import RichTextField
from content.sanitise import linked_file_ids
from content.serving import without_unseen_files


class SeenFiles:
    """Mixed in before a content admin.

    What is lost of pictures is told with all other lost ones; of links, here.
    """

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        row = super().save_form(request, form, change)
        lost: set[str] = set()
        for field in row._meta.concrete_fields:
            if isinstance(field, RichTextField):
                html = getattr(row, field.attname) or ""
                kept = without_unseen_files(html, request.user, row.owner)
                lost |= linked_file_ids(html) - linked_file_ids(kept)
                setattr(row, field.attname, kept)
        if lost:
            sentence = _(
                "A link in the text named a file that you may not open; the words stay."
            )
            self.message_user(request, sentence, messages.WARNING)
        return row
