"""The form field of an upload, which reads and re-encodes it; words on filters."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from content.keeping import Keeper
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


def narrowed(form: forms.Form) -> bool:
    """Was anything chosen in the filter that leaves rows out?"""
    return form.is_bound and any(form.cleaned_data.values())


def picture_from(upload: Any) -> File:
    """An unsaved File of the picture in `upload`; raises BadPicture."""
    return picture_file(upload.read(), upload.name)


def picture_file(data: bytes, name: str) -> File:
    """An unsaved File of the picture `data`, all its sizes; raises BadPicture."""
    picture = read_picture(data)
    stem = name.rpartition(".")[0] or name
    file = File.holding(
        picture.data,
        name=f"{stem}.{picture.extension}",
        kind=File.Kind.PICTURE,
        content_type=picture.content_type,
        width=picture.width,
        height=picture.height,
    )
    file.take_sizes(picture.sizes)
    return file


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


@dataclass(frozen=True)
class Kept:
    """What the page says of a file that was chosen before the form was refused."""

    token: str


class UploadWidget(forms.ClearableFileInput):
    """Shows the file that stands, by name and link, beside the choice of a new one.

    After a refusal it also says which chosen file was kept, or must be chosen again.
    """

    kept: File | None = None
    token = ""
    lost = ""

    def format_value(self, value: Any) -> File | None:
        if isinstance(value, str) and value:
            return File.objects.filter(pk=value).first()
        return value if isinstance(value, File) and not value._state.adding else None

    def is_initial(self, value: Any) -> bool:
        return bool(value)

    def use_required_attribute(self, initial: Any) -> bool:
        return self.kept is None and super().use_required_attribute(initial)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        chosen = super().value_from_datadict(data, files, name)
        token = data.get(f"{name}-kept")
        if chosen is not None or not token or f"{name}-drop" in data:
            return chosen
        return Kept(token)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-kept" not in data and super().value_omitted_from_data(
            data, files, name
        )

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None):
        return super().render(name, value, attrs, renderer) + self._note(name)

    def _note(self, name: str) -> SafeString:
        if self.kept is not None:
            return format_html(
                '<p class="kept-file"><input type="hidden" name="{0}-kept" value="{1}">'
                '{2} <label><input type="checkbox" name="{0}-drop"> {3}</label></p>',
                name,
                self.token,
                _("File received: %(name)s (no need to choose it again)")
                % {"name": self.kept.name},
                _("Do not use this file"),
            )
        if self.lost:
            sentence = _("Choose the file “%(name)s” again: it was not stored.")
            return format_html(
                '<p class="lost-file">{}</p>', sentence % {"name": self.lost}
            )
        return SafeString("")


class UploadFormField(forms.FileField):
    """Gives a File to store, False to take the file off, or the id that stands."""

    widget = UploadWidget

    def __init__(
        self, *, kind: str, keeper: Keeper | None = None, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.kind = kind
        self.keeper = keeper
        self.widget.attrs["accept"] = ACCEPT[kind]
        self.error_messages["required"] = _("Choose a file.")

    def bound_data(self, data: Any, initial: Any) -> Any:
        return initial  # what stands; the widget itself tells what was chosen

    def clean(self, data: Any, initial: Any = None) -> Any:
        if isinstance(data, Kept):
            return self._kept(data)
        data = super().clean(data, initial)
        if not hasattr(data, "read"):
            return data
        try:
            data.seek(0)
            file = READERS[self.kind](data)
        except (BadPicture, BadDocument) as bad:
            raise ValidationError(str(bad)) from bad
        file.uploaded_by = self.keeper.user if self.keeper else None
        return file

    def _kept(self, data: Kept) -> File:
        file = self.keeper and self.keeper.file(data.token, self.kind)
        if not file:
            raise ValidationError(_("The file is no longer at hand. Choose it again."))
        return file

    def keep(self, cleaned: Any, upload: Any) -> None:
        """The form comes back: store what was `cleaned`, or say that it is lost."""
        if isinstance(cleaned, File) and self._is_stored(cleaned):
            self.widget.kept = cleaned
            self.widget.token = self.keeper.token(cleaned)
        elif upload is not None:
            self.widget.lost = upload.name

    def _is_stored(self, file: File) -> bool:
        if self.keeper is None:
            return False
        return not file._state.adding or self.keeper.keep(file)
