"""Model fields that keep text clean and keep what is derived from it beside it."""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import described, sanitise, vietnamese, words
from content.sentences import EXCERPT
from tenancy import changes
from tenancy.models import owner_id


class Tidied:
    """Mixed in before a field of text: tidied on every way in but SQL expressions.

    Migrations know it as the plain field `migrates_as`, so that they need none of this.
    """

    migrates_as: str

    def tidy(self, text: str) -> str:
        raise NotImplementedError

    def to_python(self, value: Any) -> Any:
        return self._tidied(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        return self._tidied(super().get_prep_value(value))

    def pre_save(self, instance: models.Model, add: bool) -> Any:
        value = self.to_python(getattr(instance, self.attname))
        setattr(instance, self.attname, value)
        return value

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, self.migrates_as, args, kwargs

    def _tidied(self, value: Any) -> Any:
        return self.tidy(value) if isinstance(value, str) else value


class LineField(Tidied, models.CharField):
    """One line of text: NFC, no control characters, white space folded."""

    migrates_as = "django.db.models.CharField"

    def tidy(self, text: str) -> str:
        return one_line(text)


def one_line(text: str) -> str:
    return " ".join(vietnamese.nfc(text).split())


class PlainTextField(Tidied, models.TextField):
    """Lines of text without mark-up: NFC, no control characters."""

    migrates_as = "django.db.models.TextField"

    def tidy(self, text: str) -> str:
        return vietnamese.nfc(text).strip()


class RichTextField(models.TextField):
    """HTML that is sanitised whatever the way in: form, save, update(), loaddata.

    Only SQL expressions go past it. It names only files of its own site, which
    needs the row, so that part is done where the row is at hand.
    """

    def pre_save(self, instance: models.Model, add: bool) -> str:
        html = sanitise.clean(getattr(instance, self.attname) or "")
        named = sanitise.file_ids(html)
        if named:
            html = sanitise.keep_files(html, _own_files(named, owner_id(instance)))
        setattr(instance, self.attname, html)
        return html

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, str):
            value = sanitise.clean(value)
        return super().get_db_prep_save(value, connection)

    def as_words(self, html: str) -> str:
        """What a version's page shows of it."""
        return sanitise.plain(sanitise.clean(html))

    def clean(self, value: Any, model_instance: Any) -> Any:
        if sanitise.has_unsent_picture(value or ""):
            raise ValidationError(
                _(
                    "A picture in this text has not been uploaded. Delete it, then "
                    "insert it again with the “Image” button."
                )
            )
        try:
            value = sanitise.clean(value or "")
        except sanitise.TooLong as too_long:
            raise ValidationError(str(too_long)) from too_long
        to_decide = described.to_decide(value)
        if to_decide and getattr(model_instance, "is_to_be_read", True):
            raise ValidationError(to_decide)
        return super().clean(value, model_instance)

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


def _own_files(named: set[str], site_id: int | None) -> set[str]:
    files = apps.get_model("content", "File")._base_manager
    files = files.filter(pk__in=named, site_id=site_id)
    return set(files.values_list("pk", flat=True))


class DerivedField(models.Field):
    """A column computed from the text `of` at each save; `recount` rebuilds it."""

    of: str

    def __init__(self, *args: Any, of: str = "", **kwargs: Any) -> None:
        self.of = of
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> Any:
        raise NotImplementedError

    def pre_save(self, instance: models.Model, add: bool) -> Any:
        value = self.derive(getattr(instance, self.of) or "")
        setattr(instance, self.attname, value)
        return value

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["of"] = self.of
        return name, path, args, kwargs


class FoldedField(DerivedField, models.TextField):
    """`of` without accents and in small letters, to be searched."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> str:
        return vietnamese.fold(text)


class WordsField(DerivedField, models.PositiveIntegerField):
    """How many words of the rich text `of` count; 0 when it is filler."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", 0)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> int:
        return words.measure(text).words


class FillerField(DerivedField, models.CharField):
    """Why the rich text `of` counts as nothing, with the words; empty when it counts.

    The words are kept too, since rules say which ones were judged but read no texts:
    `words.explain_reason` makes the sentence.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("max_length", 20 + EXCERPT)
        super().__init__(*args, **kwargs)

    def derive(self, text: str) -> str:
        return words.measure(text).reason


class UploadField(models.ForeignKey):
    """A picture or document of the row, uploaded in the row's own form.

    `kind` is "picture" or "document"; `content.admin` gives it its form field. A new
    file is stored when the row is saved.
    """

    def __init__(self, *args: Any, kind: str = "picture", **kwargs: Any) -> None:
        self.upload_kind = kind
        kwargs.setdefault("to", "content.File")
        kwargs.setdefault("on_delete", models.PROTECT)
        kwargs.setdefault("related_name", "+")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["kind"] = self.upload_kind
        return name, path, args, kwargs

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        if data is False:
            setattr(instance, self.name, None)
        elif isinstance(data, models.Model):
            setattr(instance, self.name, data)

    def validate(self, value: Any, model_instance: Any) -> None:
        if self._new_file(model_instance) is None:
            super().validate(value, model_instance)

    def pre_save(self, instance: models.Model, add: bool) -> Any:
        new = self._new_file(instance)
        if new is not None:
            new.site_id = owner_id(instance)
            new.save()
            change = changes.current()
            if change is not None:
                change.note("upload", new)
        return super().pre_save(instance, add)

    def _new_file(self, instance: models.Model) -> Any:
        file = instance._state.fields_cache.get(self.name)
        return file if file is not None and file._state.adding else None


def derived_values(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    """The derived columns that go with `values` of an update() of many rows.

    Raises ValueError for an expression and for text that names files: what they
    come to depends on the row.
    """
    found = {}
    for field in model._meta.concrete_fields:
        if not isinstance(field, DerivedField) or field.of not in values:
            continue
        if field.name in values:
            continue  # the caller brings it along, as bulk_update() does
        text = values[field.of]
        if not isinstance(text, str) or sanitise.file_ids(text):
            raise ValueError(
                f"update({field.of}=…): save each row, so that {field.name} and the "
                "files of its own site are kept."
            )
        found[field.name] = field.derive(text)
    return found


def derived_from(model: type[models.Model], names: set[str]) -> set[str]:
    """The derived columns of `model` that must be written together with `names`."""
    return {
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, DerivedField) and field.of in names
    }
