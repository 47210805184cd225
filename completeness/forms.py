"""The dashboard's filter, and what is typed on the page of one site."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sections.law import REGIMES
from sections.rules import LABELS, State
from tenancy import clock
from tenancy.models import Kind, Status

STATES = [(state.value, LABELS[state]) for state in State]


class FilterForm(forms.Form):
    """Every field may be left empty; a value that is not known is left out."""

    kind = forms.ChoiceField(
        label=_("Kind of site"),
        choices=[("", _("All kinds")), *Kind.choices],
        required=False,
    )
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[
            ("", _("All statuses")),
            *Status.choices,
            ("breach", _("Live in breach")),
        ],
        required=False,
    )
    state = forms.ChoiceField(
        label=_("With a requirement that is"),
        choices=[("", _("In any state")), *STATES],
        required=False,
    )

    def chosen(self) -> dict[str, str]:
        """The values that are known, the others empty."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


class DayForm(forms.Form):
    """`?ngay=2019-10-31`: another day than today; it is read by `days`."""

    ngay = forms.DateField(
        label=_("See as of the day"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, day: date) -> None:
        is_past = day != clock.today()
        super().__init__(initial={"ngay": day if is_past else None})
        first, last = REGIMES[0].since, clock.today()
        between = {"min": first.isoformat(), "max": last.isoformat()}
        self.fields["ngay"].widget.attrs.update(between)


class OfficeForm(forms.Form):
    """Labels without a colon, as on all pages of the Office."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class SuspendForm(OfficeForm):
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Visitors of the site will read it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    expected_return = forms.DateField(
        label=_("Expected return"),
        help_text=_("Day/month/year; may be left empty."),
        required=False,
        widget=forms.DateInput(format="%d/%m/%Y"),
        input_formats=["%d/%m/%Y", "%Y-%m-%d"],
    )


class RequestForm(OfficeForm):
    note = forms.CharField(
        label=_("Note to the Office"),
        help_text=_("May be left empty."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class RemarkForm(OfficeForm):
    remark = forms.CharField(
        label=_("Remark of the Office"),
        help_text=_("What the board has still to do; it will read it."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
