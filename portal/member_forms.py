"""What is typed on the pages of a board's members."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.dates import within_reason
from content.vietnamese import nfc
from tenancy import clock, roles
from tenancy.models import Membership, User
from tenancy.people import on_one_line

_DAY = _("Day/month/year, such as 31/12/2026.")


def day_field(label: Any, *, required: bool = True, help_text: Any = _DAY) -> Any:
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        validators=[within_reason],
        widget=forms.DateInput(
            attrs={"autocomplete": "off", "inputmode": "numeric"}, format="%d/%m/%Y"
        ),
    )


class StrictForm(forms.Form):
    """Refuses a request with a field that the page does not have.

    No browser sends one; whoever does wants more than the page gives.
    """

    def clean(self) -> dict[str, Any]:
        known = {self.add_prefix(name) for name in self.fields}
        if set(self.data) - known - {"csrfmiddlewaretoken"}:
            raise ValidationError(
                _now("The request says more than this page asks. Nothing was changed.")
            )
        return self.cleaned_data


class SeatForm(StrictForm):
    """The role, for how long, and on what decision; `seat` says who and where."""

    role = forms.ChoiceField(label=_("Role"))
    since = day_field(_("Since"))
    until = day_field(
        _("Until"),
        required=False,
        help_text=_("The last day. Left empty while no end is known."),
    )
    decision = forms.CharField(
        label=_("Decision"),
        max_length=120,
        required=False,
        validators=[on_one_line],
        help_text=_("Number and date, such as 15/QĐ-UBND of 12/03/2026."),
    )

    def __init__(self, *args: Any, by: User, seat: Membership, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.by, self.seat = by, seat
        offered = [(role.value, role.label) for role in roles.grantable(by, seat)]
        self.fields["role"].choices = (
            offered if len(offered) == 1 else [("", "---------"), *offered]
        )
        self.fields["role"].initial = seat.role
        if "since" in self.fields:
            self.fields["since"].initial = clock.today()

    def clean_until(self) -> date | None:
        until = self.cleaned_data["until"]
        if until is not None and until < clock.today():
            raise ValidationError(_now("That day has passed."))
        return until

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        wanted = Membership(site=self.seat.site, role=data.get("role", ""))
        if not data.get("decision") and roles.needs_decision(self.by, wanted):
            self.add_error(
                "decision", _now("A chief editor or deputy is appointed by a decision.")
            )
        return data

    def seat_for(self, person: User) -> Membership:
        """The seat that was typed, not stored yet."""
        return Membership(
            user=person,
            site=self.seat.site,
            role=self.cleaned_data["role"],
            since=self.cleaned_data["since"],
            until=self.cleaned_data["until"],
            decision=self.cleaned_data["decision"],
        )


class NewMemberForm(SeatForm):
    full_name = forms.CharField(label=_("Full name"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("May be left empty: the code also comes on paper."),
    )
    field_order = ("full_name", "email", "role", "since", "until", "decision")

    def clean_full_name(self) -> str:
        name = " ".join(nfc(self.cleaned_data["full_name"]).split())
        if not any(letter.isalpha() for letter in name):
            raise ValidationError(_now("Write the person's full name."))
        self._refuse_twice(name)
        return name

    def _refuse_twice(self, name: str) -> None:
        """The same form sent twice makes no second account, without an e-mail too."""
        seats = Membership.objects.filter(site=self.seat.site)
        named = seats.filter(user__full_name=name).select_related("user")
        for seat in named:
            if seat.user.invitations.open().exists():
                raise ValidationError(
                    _now(
                        "%(person)s is on this board already (%(username)s), with a "
                        "code that was not used yet. Give them a new code there."
                    )
                    % {"person": name, "username": seat.user.username}
                )

    def clean_email(self) -> str:
        """The same form sent twice makes no second account."""
        email = self.cleaned_data["email"]
        seats = Membership.objects.filter(site=self.seat.site)
        if email and seats.filter(user__email__iexact=email).exists():
            raise ValidationError(
                _now("A member of this board, now or before, has this address.")
            )
        return email


class ExistingMemberForm(SeatForm):
    """For who has an account already: by the exact user name, never out of a list."""

    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        help_text=_("Exactly as the person logs in."),
    )
    field_order = ("username", "role", "since", "until", "decision")

    def clean_username(self) -> str:
        found = User.objects.filter(username=self.cleaned_data["username"]).first()
        if found is None:
            raise ValidationError(_now("Nobody has exactly this user name."))
        self.person = found
        return found.username


class ChangeForm(SeatForm):
    """Of a seat that stands; it began when it began."""

    since = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = self.seat.until
        self.fields["decision"].initial = self.seat.decision


class HeirForm(StrictForm):
    """Who takes over what is unfinished: a colleague of the same board."""

    heir = forms.ChoiceField(
        label=_("Who takes it over"),
        help_text=_("A colleague on the same board who can finish it."),
    )

    def __init__(
        self, *args: Any, rows: list[Any], takers: list[Membership], **kwargs: Any
    ) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.takers = {str(one.pk): one.user for one in takers}
        if not rows or not takers:
            del self.fields["heir"]
            return
        names = [(str(one.pk), str(one)) for one in takers]
        self.fields["heir"].choices = [("", "---------"), *names]

    def heir_chosen(self) -> User | None:
        return self.takers.get(self.cleaned_data.get("heir", ""))


class EndForm(HeirForm):
    last_day = day_field(
        _("Last day"),
        help_text=_(
            "Yesterday ends it at once; today leaves the rest of the day. Until a day "
            "to come nothing changes hands: what is left is handed over afterwards, "
            "from the page of the board."
        ),
    )
    field_order = ("last_day", "heir")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["last_day"].initial = clock.today()
        if "heir" in self.fields:
            self.fields["heir"].required = False  # a day to come asks for none

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        day = data.get("last_day")
        is_missing = "heir" in self.fields and not data.get("heir")
        if is_missing and day is not None and day <= clock.today():
            heir = self.fields["heir"]
            self.add_error("heir", heir.error_messages["required"])
        return data
