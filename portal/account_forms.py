"""What the pages of log-in and account ask for."""

from typing import Any

from django import forms
from django.contrib.admin.forms import AdminPasswordChangeForm
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

_TYPED_ONCE = {"autocomplete": "one-time-code", "autocapitalize": "off"}


class CodeForm(forms.Form):
    """Six digits, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=40,
        widget=forms.TextInput({**_TYPED_ONCE, "autofocus": True}),
    )


class PasswordForm(forms.Form):
    """Whoever changes how one logs in shows that they are the owner."""

    password = forms.CharField(
        label=_("Your password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )

    def __init__(self, request: HttpRequest, person: Any, data: Any = None) -> None:
        self.request, self.person = request, person
        super().__init__(data)

    def clean_password(self) -> str:
        typed = self.cleaned_data["password"]
        if not _opens(self.request, self.person, typed):
            raise ValidationError(_("This is not your password."))
        return typed


class OwnerForm(PasswordForm):
    """The password, and what only the owner's phone or paper has, where one must.

    Else a session that was left open and a password that was seen would be enough to
    put another phone in the place of the owner's.
    """

    old_code = forms.CharField(
        label=_("Code of the app that you have now, or a recovery code"),
        max_length=40,
        widget=forms.TextInput(_TYPED_ONCE),
    )

    def __init__(
        self, request: HttpRequest, person: Any, data: Any = None, *, asks: bool
    ) -> None:
        super().__init__(request, person, data)
        if not asks:
            del self.fields["old_code"]


class OwnPasswordForm(AdminPasswordChangeForm):
    """Another password, by who knows the one of now."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.request = request
        super().__init__(*args, **kwargs)

    def clean_old_password(self) -> str:
        typed = self.cleaned_data["old_password"]
        if not _opens(self.request, self.user, typed):
            wrong = "password_incorrect"
            raise ValidationError(self.error_messages[wrong], code=wrong)
        return typed


def _opens(request: HttpRequest, person: Any, password: str) -> bool:
    """Asked through the back ends, so that failures count as they do at the log-in."""
    name = person.get_username()
    return authenticate(request, username=name, password=password) is not None


class NewAppForm(CodeForm):
    """The first code of an app that is being set up."""

    code = forms.RegexField(
        r"\A\s*\d{3}\s*\d{3}\s*\Z",
        label=_("Six digits that the app shows now"),
        widget=forms.TextInput({**_TYPED_ONCE, "inputmode": "numeric"}),
        error_messages={"invalid": _("Type the six digits that the app shows.")},
    )


class OtherAppForm(OwnerForm, NewAppForm):
    """The same by somebody who logged in before, who shows that they are the owner."""

    field_order = ("password", "old_code", "code")


class InvitationForm(forms.Form):
    """A code from a link or from paper."""

    ma = forms.CharField(
        label=_("Your code"),
        max_length=60,
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "autofocus": True}
        ),
    )
