"""The form of a threshold: it shows what a value would do before it can be saved."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from completeness.effect import Effect, effect_of
from completeness.models import Threshold
from completeness.rulings import WITHIN_REASON
from content.numbers import WholeNumberFormField, show_number
from sections.registry import all_rules


def figures() -> list[tuple[str, list[tuple[str, str]]]]:
    """The figures of each requirement that has some, under its title."""
    return [
        (
            str(rule.title),
            [(f"{rule.key}.{name}", rule.label_of(name)) for name in rule.limits],
        )
        for rule in all_rules()
        if rule.limits
    ]


@dataclass(frozen=True)
class Preview:
    """What is shown instead of saving: the value as it was read, and its effect."""

    typed: str
    value: int
    effects: list[Effect]

    @property
    def read(self) -> str:
        sentence = _now("%(typed)s → the new threshold is %(value)s.")
        return sentence % {"typed": self.typed, "value": show_number(self.value)}

    @property
    def head(self) -> str:
        if not self.effects:
            return _now("Not saved yet. Today no site would change.")
        sentence = ngettext(
            "Not saved yet. Today %(count)d site would change:",
            "Not saved yet. Today %(count)d sites would change:",
            len(self.effects),
        )
        return sentence % {"count": len(self.effects)}

    @property
    def lines(self) -> list[str]:
        return [
            f"{one.site.name}: {one.before.label} → {one.after.label}"
            for one in self.effects
        ]


class SeenField(forms.CharField):
    """What was shown already: nothing that anybody typed, so never a change."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class ThresholdForm(forms.ModelForm):
    """Nothing is wrong with a form that has a `preview`; it only waits for the same
    values once more."""

    figure = forms.ChoiceField(label=capfirst(_("figure")), choices=figures)
    value = WholeNumberFormField(
        label=capfirst(_("value")), validators=list(WITHIN_REASON)
    )
    seen = SeenField(label="", required=False)

    class Meta:
        model = Threshold
        fields = ("value", "since", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.preview: Preview | None = None
        if self.instance.pk:
            standing = f"{self.instance.rule}.{self.instance.name}"
            self.initial["figure"] = standing

    def is_valid(self) -> bool:
        return super().is_valid() and self.preview is None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "figure" in data:
            rule, _dot, name = data["figure"].partition(".")
            self.instance.rule, self.instance.name = rule, name
        return data

    def _post_clean(self) -> None:
        """Only what could be saved, the model's own checks passed, has an effect."""
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            self._show_the_effect_first()

    def _get_validation_exclusions(self) -> set[str]:
        """The figure stands for two columns, which the model checks as the others."""
        excluded = super()._get_validation_exclusions()  # type: ignore[misc]
        known = "figure" in self.cleaned_data
        return excluded - {"rule", "name"} if known else excluded

    def _show_the_effect_first(self) -> None:
        """The second save of the same values goes through."""
        value = self.cleaned_data["value"]
        token = f"{self.cleaned_data['figure']}:{value}"
        if self.cleaned_data["seen"] == token:
            return
        typed = str(self.data.get(self.add_prefix("value"), "")).strip()
        self.data = {**dict(self.data.items()), self.add_prefix("seen"): token}
        effects = effect_of(self.instance.rule, self.instance.name, value)
        self.preview = Preview(typed, value, effects)
