"""The one module that knows which editor is used for rich text."""

from typing import Any

from ckeditor.widgets import CKEditorWidget
from django.forms import Media

# CKEditor 4 writes inline styles and needs on* attributes in its own toolbar; only
# the pages that carry it are relaxed so far. Scripts still come from us alone.
CSP = {
    "script-src-attr": ["'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
}


class RichTextWidget(CKEditorWidget):
    """The editor, sending its pictures to the site whose form is open."""

    def send_pictures_to(self, url: str) -> None:
        self.config = {
            **self.config,
            "uploadUrl": url,
            "imageUploadUrl": url,
            "filebrowserImageUploadUrl": url,
            "filebrowserUploadMethod": "xhr",
        }

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name)

    @property
    def media(self) -> Media:
        return super().media + Media(js=["admin/editor.js"])
