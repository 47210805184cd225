"""The admin's half of Word files: a form that one fills, and a draft begun by one."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import originals, sanitise
from content.admin_autosave import USE, initial_of
from content.fields import RichTextField
from content.legacy_fonts import looks_like
from content.models import Original
from content.taking import ReadFile, Said, keep_file, read_file, title_of
from content.word import BadWordFile
from tenancy.admin_insist import insist_page, may_still_insist
from tenancy.admin_pages import admin_page
from tenancy.changes import current
from tenancy.differences import Difference
from tenancy.scope import in_sites

SENT = "_originals"  # the hidden fields that name what filled the form
CONVERTED = "chuyen"  # ?chuyen=KEY opens the form with the text in Unicode

SCRIPTS = ("admin/asking.js", "admin/word.js", "admin/pasting.js")
# What they say.
TEXTS = {
    "reading": gettext_lazy("Reading %s…"),
    "failed": gettext_lazy(
        "The file could not be sent. Look at the connection, then choose it again."
    ),
    "session": gettext_lazy(
        "Your session is over. Log in again in another tab, then choose the file again."
    ),
    "taken": gettext_lazy(
        "Taken from %s. Read it through and choose the picture above the text, if any."
    ),
    "pasteFailed": gettext_lazy(
        "The text could not be read. Paste it in several parts, or as plain text."
    ),
    "undone": gettext_lazy("The form is as it was before."),
}


class WordFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Word file"),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        help_text=gettext_lazy("For example: “Tin khai mạc lễ hội.docx”, up to 20 MB."),
        error_messages={
            "required": gettext_lazy("Choose the Word file first."),
            "empty": gettext_lazy("The file is empty. Choose the Word file again."),
        },
    )


class FromWord:
    """Mixed into a content admin: every rich text of its form takes a Word file.

    `word_fields` say where the title and the lead go, `word_body` where the rest
    goes; without them all of it goes into the text beside which the file was chosen.
    """

    overrides: ClassVar[dict[str, str]] = {
        "save_related": "only ties the Word file to the row that it filled",
    }
    word_fields: ClassVar[Mapping[str, str]] = {}
    word_body: ClassVar[str] = ""

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        base = super().get_form(request, obj, **kwargs)
        original = self._asked_conversion(request, obj)
        if original is None:
            return base
        values = initial_of(base, as_lists(original.converted))

        class ConvertedForm(base):
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                kwargs["initial"] = {**(kwargs.get("initial") or {}), **values}
                super().__init__(*args, **kwargs)

        return ConvertedForm

    def _asked_conversion(self, request: HttpRequest, row: Any) -> Original | None:
        key = request.GET.get(CONVERTED, "")
        if row is None or not key or request.method != "GET" or "\0" in key:
            return None
        return Original.objects.of(row).filter(pk=key).first()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if self.takes_word() and self.may_autosave(request, row):
            context["word"] = self.word_sheet(request, row)
            context["media"] += Media(js=SCRIPTS)
        if row is not None and self.takes_word():
            found = list(Original.objects.of(row))
            context["originals"] = found
            context["old_letters"] = self._old_letters(request, row, found)
        return super().render_change_form(request, context, *args, **kwargs)

    def takes_word(self) -> bool:
        """Is there a rich text in the form?"""
        models = [self.model, *(inline.model for inline in self.inlines)]
        return any(
            isinstance(field, RichTextField)
            for model in models
            for field in model._meta.concrete_fields
        )

    def word_sheet(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        """What the script has to know."""
        return {
            "url": reverse("content:take_word"),
            "paste_url": reverse("content:pasted"),
            "kind": self.model._meta.label_lower,
            "row": row.pk if row is not None else "",
            "site": request.member_site.code,
            "fields": {**self.word_fields, "body": self.word_body},
            "texts": {name: str(text) for name, text in TEXTS.items()},
            "sent": self._sent(request, row),
        }

    def _sent(self, request: HttpRequest, row: Any) -> list[str]:
        """The files that filled a form which comes back, or is opened again."""
        if row is not None:
            return []
        if request.method == "POST":
            return request.POST.getlist(SENT)
        if request.GET.get(USE) != "dung":
            return []
        site = request.member_site
        waiting = Original.objects.waiting(request.user, self.model, site)
        return list(waiting.values_list("pk", flat=True))

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        sent = request.POST.getlist(SENT)
        if sent and not change:
            row = form.instance
            originals.attach(sent, request.user, row, row.owner)

    # --- a draft typed in an old font ---------------------------------------------

    def _old_letters(
        self, request: HttpRequest, row: Any, found: Iterable[Original]
    ) -> dict[str, Any] | None:
        """Both texts, while the row still holds the one that browsers show wrongly."""
        original = next((one for one in found if one.converted), None)
        if original is None or not self.may_autosave(request, row):
            return None
        texts = [getattr(row, name, "") for name in original.converted]
        if not looks_like(sanitise.plain(" ".join(texts))):
            return None
        differences: list[Difference] = self.differences_of(
            request, row, as_lists(original.converted)
        )
        is_in_use = request.GET.get(CONVERTED) == original.pk
        url = f"?{CONVERTED}={original.pk}"
        return {"differences": differences, "url": url, "is_in_use": is_in_use}


class BeginsFromWord(FromWord):
    """Mixed into the admin of what is drafted: a page that makes a draft of a file."""

    overrides: ClassVar[dict[str, str]] = {
        "get_urls": "adds the page of Word files, which writes through _write",
    }
    change_list_template = "content/admin/change_list.html"

    def get_urls(self) -> list[Any]:
        meta = self.opts
        view = self.admin_site.admin_view(self.from_word_view)
        name = f"{meta.app_label}_{meta.model_name}_from_word"
        return [path("tu-word/", view, name=name), *super().get_urls()]

    def from_word_view(self, request: HttpRequest) -> HttpResponse:
        site = self.settle(request)
        if not self.has_add_permission(request):  # on that site, or on any
            raise PermissionDenied
        if site is None:
            return self.choose_site(request)
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        form = WordFileForm(*sent)
        with in_sites(site):
            read = self._read(form) if sent else None
            if read is None:
                return self._word_page(request, form)
            view = partial(self._begin_from_word, request, form, read)
            again = partial(self._word_refused, request, form)
            return self._write(request, [site], view, again=again)

    def _read(self, form: WordFileForm) -> ReadFile | None:
        if not form.is_valid():
            return None
        try:
            return read_file(form.cleaned_data["file"])
        except BadWordFile as bad:
            form.add_error("file", str(bad))
            return None

    def _begin_from_word(
        self, request: HttpRequest, form: WordFileForm, read: ReadFile
    ) -> HttpResponse:
        """Inside changing(): the draft, its pictures and its original, or nothing."""
        row = self.model()
        self.begin(request, row)
        taken = keep_file(read, request.user, self.model, row.owner)
        for name, text in self.texts_of(taken.said, read.name).items():
            setattr(row, name, text)
        try:
            row.full_clean()
        except ValidationError as wrong:
            form.add_error("file", " ".join(wrong.messages))
            return self._word_page(request, form)
        row.save()
        self._tie(taken.original, row, taken.converted, read.name)
        current().note("add", row, read.name)
        self._tell(request, read.name, taken.warnings)
        return HttpResponseRedirect(self._change_url(row))

    def texts_of(self, said: Said, file_name: str) -> dict[str, str]:
        """What the fields of a new draft hold."""
        texts = {"title": title_of(said, file_name), "lead": said.lead}
        found = {name: texts[part] for part, name in self.word_fields.items()}
        return {**found, self.word_body: said.html}

    def _tie(
        self, original: Original, row: Model, converted: Said | None, name: str
    ) -> None:
        original.row = row.pk
        if converted is not None:
            original.converted = self.texts_of(converted, name)
        original.save()

    def _tell(self, request: HttpRequest, name: str, warnings: Iterable[str]) -> None:
        sentence = _(
            "A draft was made of “%(name)s”. Read it through; then choose at the end "
            "of the form what becomes of it."
        )
        self.message_user(request, sentence % {"name": name}, messages.SUCCESS)
        for warning in warnings:
            self.message_user(request, warning, messages.WARNING)

    def _word_page(self, request: HttpRequest, form: WordFileForm) -> HttpResponse:
        return admin_page(
            request,
            "content/admin/from_word.html",
            _("New from a Word file: %(what)s")
            % {"what": self.model._meta.verbose_name},
            opts=self.opts,
            form=form,
            member_site=request.member_site,
        )

    def _word_refused(self, request: HttpRequest, form: WordFileForm) -> HttpResponse:
        if may_still_insist(request):
            return insist_page(self, request, request.get_full_path())
        form.add_error(None, request.refused.sentence)
        return self._word_page(request, form)


def as_lists(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """As a form would post them."""
    return {name: [text] for name, text in texts.items()}


def no_such_file() -> Http404:
    return Http404(_("There is no such file on your sites."))
