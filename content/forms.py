"""The form field of an upload, which reads and re-encodes it; words on filters."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from content.models import File
from content.pictures import BadPicture, read_picture
from content.signatures import BadDocument, document_type

ACCEPT = {
    File.Kind.PICTURE: "image/jpeg,image/png,image/webp,image/gif",
    File.Kind.DOCUMENT: ".pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.rtf",
}


def ignored(form: forms.Form) -> list[str]:
    """Labels of the fields of a filter whose values were not understood."""
    return [str(form.fields[name].label) for name in form.errors]


def picture_from(upload: Any) -> File:
    """An unsaved File of the picture in `upload`; raises BadPicture."""
    picture = read_picture(upload.read())
    stem = upload.name.rpartition(".")[0] or upload.name
    return File.holding(
        picture.data,
        name=f"{stem}.{picture.extension}",
        kind=File.Kind.PICTURE,
        content_type=picture.content_type,
        width=picture.width,
        height=picture.height,
    )


def document_from(upload: Any) -> File:
    """An unsaved File of the document in `upload`; raises BadDocument."""
    data = upload.read()
    return File.holding(
        data,
        name=upload.name,
        kind=File.Kind.DOCUMENT,
        content_type=document_type(upload.name, data),
    )


READERS = {File.Kind.PICTURE: picture_from, File.Kind.DOCUMENT: document_from}


class UploadWidget(forms.ClearableFileInput):
    """Shows the file that stands, by name and link, beside the choice of a new one."""

    def format_value(self, value: Any) -> File | None:
        if isinstance(value, str) and value:
            return File.objects.filter(pk=value).first()
        return value if isinstance(value, File) and not value._state.adding else None

    def is_initial(self, value: Any) -> bool:
        return bool(value)


class UploadFormField(forms.FileField):
    """Gives a File to store, False to take the file off, or the id that stands."""

    widget = UploadWidget

    def __init__(self, *, kind: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind = kind
        self.widget.attrs["accept"] = ACCEPT[kind]
        self.error_messages["required"] = _("Choose a file.")

    def clean(self, data: Any, initial: Any = None) -> Any:
        data = super().clean(data, initial)
        if not hasattr(data, "read"):
            return data
        try:
            data.seek(0)
            return READERS[self.kind](data)
        except (BadPicture, BadDocument) as bad:
            raise ValidationError(str(bad)) from bad
