"""The one module that knows which editor is used for rich text."""

from typing import Any

from ckeditor.widgets import CKEditorWidget
from django.forms import Media
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

# CKEditor 4 writes inline styles and needs on* attributes in its own toolbar; only
# the pages that carry it are relaxed so far. Scripts still come from us alone.
CSP = {
    "script-src-attr": ["'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
}

# What static/admin/editor.js says; `lang` stands in for what CKEditor leaves English.
TEXTS = {
    "address": _("Address of the picture"),
    "alt": _("Description of the picture for people who cannot see it"),
    "decorative": _("Only decoration: it tells nothing that the text does not tell"),
    "undecided": _(
        "Describe the picture in a few words, or tick “Only decoration”. Then press OK "
        "again."
    ),
    "film": _("Film or link"),
    "filmAddress": _("Address of the film (YouTube, Vimeo) or page behind the picture"),
    "choose": _("Choose a picture from your computer"),
    "sending": _("The picture is being uploaded…"),
    "uploaded": _("The picture was uploaded."),
    "wait": _("Wait: the form is saved as soon as all pictures are uploaded."),
    "failed": _(
        "A picture could not be uploaded, so nothing was saved. Look at the text, "
        "then save again."
    ),
    "lang": {
        "clipboard": {
            "pasteNotification": _("Press %1 to paste."),
            "fileFormatNotSupportedNotification": _(
                "Files of the kind ${formats} cannot be pasted here."
            ),
            "fileWithoutFormatNotSupportedNotification": _(
                "A file of this kind cannot be pasted here."
            ),
        },
        "notification": {"closed": _("The notice was closed.")},
        "uploadwidget": {
            "abort": _("The upload was stopped."),
            "doneOne": _("The picture was uploaded."),
            "doneMany": _("%1 pictures were uploaded."),
            "uploadOne": _("Uploading the picture ({percentage}%)…"),
            "uploadMany": _(
                "Uploading pictures, {current} of {max} done ({percentage}%)…"
            ),
        },
    },
}


class RichTextWidget(CKEditorWidget):
    """The editor, sending its pictures to the site whose form is open."""

    def send_pictures_to(self, url: str) -> None:
        self.config = {**self.config, "imageUploadUrl": url}

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        self.config = {**self.config, "portalTexts": TEXTS}
        return super().get_context(name, value, attrs)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name)

    @property
    def media(self) -> Media:
        return super().media + Media(js=["admin/editor.js"])


def not_taken_over(count: int) -> str:
    """What to tell of so many pictures that a text has lost."""
    sentence = ngettext(
        "%(count)d picture in the text was not taken over. Insert it again "
        "with the “Image” button: choose the picture from your computer.",
        "%(count)d pictures in the text were not taken over. Insert them again "
        "with the “Image” button: choose each picture from your computer.",
        count,
    )
    return sentence % {"count": count}
