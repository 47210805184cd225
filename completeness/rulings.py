"""What the Office rules: thresholds, corrected citations and waivers, with history."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.dates import short_date, years_after
from content.fields import LineField
from content.numbers import show_number
from sections.registry import all_rules
from tenancy import audit, clock
from tenancy.history import history
from tenancy.models import Kind, SiteOwned

LONGEST_WAIVER = 3  # years; an exception without an end would be a rule
MOST = 10_000  # words, days or pixels; beyond that it is a slip of the finger
_OUT_OF_REASON = _("Write a number from 1 to 10.000.")
WITHIN_REASON = (
    MinValueValidator(1, _OUT_OF_REASON),
    MaxValueValidator(MOST, _OUT_OF_REASON),
)


def rule_choices() -> list[tuple[str, Any]]:
    """Called when asked, so that a new rule needs no migration."""
    return [(rule.key, rule.title) for rule in all_rules()]


def waivable_choices() -> list[tuple[str, Any]]:
    """What is not measured holds nobody back: there is nothing to waive."""
    return [(rule.key, rule.title) for rule in all_rules() if rule.is_measured]


def title_of(key: str) -> str:
    """The title of the rule `key`, or the key once the rule is gone."""
    return str(dict(rule_choices()).get(key, key))


def label_of(key: str, figure: str) -> str:
    """How the Office reads a figure of the rule `key`, or its key."""
    rules = {rule.key: rule for rule in all_rules()}
    return rules[key].label_of(figure) if key in rules else figure


class Threshold(models.Model):
    """A figure of a rule from a day on; the rule's own stands before the first."""

    is_global = True  # the same figure binds every site

    rule = models.CharField(_("requirement"), max_length=40, choices=rule_choices)
    name = models.CharField(_("figure"), max_length=40)
    value = models.PositiveIntegerField(_("value"), validators=WITHIN_REASON)
    since = models.DateField(_("applies from"), default=clock.today)
    reason = LineField(
        _("reason"), max_length=300, help_text=_("Shown to the boards with the figure.")
    )

    history = history(None)

    class Meta:
        verbose_name = _("threshold")
        verbose_name_plural = _("thresholds")
        ordering = ("rule", "name", "since")
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "name", "since"],
                name="threshold_once_a_day",
                violation_error_message=_(
                    "That figure already has a value from that day on; change that one."
                ),
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="threshold_reasoned"),
            models.CheckConstraint(
                condition=Q(value__gte=1, value__lte=MOST),
                name="threshold_within_reason",
            ),
        ]

    def __str__(self) -> str:
        label = label_of(self.rule, self.name)
        return f"{title_of(self.rule)} – {label}: {show_number(self.value)}"

    def in_words(self) -> str:
        sentence = _now(
            "“%(figure)s” of “%(rule)s”: %(value)s from %(since)s on. Reason: "
            "%(reason)s"
        )
        return sentence % {
            "figure": label_of(self.rule, self.name),
            "rule": title_of(self.rule),
            "value": show_number(self.value),
            "since": short_date(self.since),
            "reason": self.reason,
        }

    @property
    def _history_date(self) -> Any:
        return clock.now()

    def clean(self) -> None:
        known = {rule.key: rule.limits for rule in all_rules()}.get(self.rule, {})
        if self.rule and self.name not in known:
            names = ", ".join(sorted(known)) or "–"
            sentence = _now("This requirement has no such figure; it has: %(names)s.")
            raise ValidationError({"name": sentence % {"names": names}})
        if self.since and self.since < clock.today():
            sentence = _now("A figure binds from today or later; the past stays.")
            raise ValidationError({"since": sentence})


class Correction(models.Model):
    """A citation as it should read, where the catalogue has it wrong or unsure."""

    is_global = True  # a law reads the same for every site

    rule = models.CharField(_("requirement"), max_length=40, choices=rule_choices)
    regime = models.CharField(
        _("decree"),
        max_length=8,
        choices=[("nd43", "43/2011"), ("nd42", "42/2022"), ("nd224", "224/2026")],
    )
    kind = models.CharField(
        _("kind of site"),
        max_length=12,
        blank=True,
        help_text=_("Left empty, it holds for every kind."),
    )
    text = LineField(
        _("citation"),
        max_length=300,
        help_text=_("In full, such as: điểm a khoản 1 Điều 10 Nghị định số …"),
    )

    history = history(None)

    class Meta:
        verbose_name = _("corrected citation")
        verbose_name_plural = _("corrected citations")
        ordering = ("rule", "regime", "kind")
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "regime", "kind"], name="correction_once"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="correction_has_text"),
        ]

    def __str__(self) -> str:
        return f"{title_of(self.rule)}, {self.get_regime_display()}: {self.text}"

    def in_words(self) -> str:
        sentence = _now(
            "“%(rule)s” under Nghị định %(decree)s, %(kind)s, is cited as: %(text)s"
        )
        return sentence % {
            "rule": title_of(self.rule),
            "decree": self.get_regime_display(),
            "kind": Kind(self.kind).label if self.kind else _now("all kinds of site"),
            "text": self.text,
        }

    @property
    def _history_date(self) -> Any:
        return clock.now()


class Waiver(SiteOwned):
    """The Office's reasoned exception from one rule for one site, with an end."""

    rule = models.CharField(_("requirement"), max_length=40, choices=waivable_choices)
    reason = LineField(_("reason"), max_length=500)
    since = models.DateField(_("since"), default=clock.today)
    until = models.DateField(_("until"), help_text=_("The last day, counted."))
    granted_by = models.CharField(_("granted by"), max_length=150, editable=False)

    history = history()

    class Meta:
        verbose_name = _("waiver")
        verbose_name_plural = _("waivers")
        ordering = ("-until", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("since")),
                name="waiver_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="waiver_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{title_of(self.rule)} · {self.until:%d/%m/%Y}"

    def in_words(self) -> str:
        sentence = _now(
            "“%(rule)s” is waived from %(since)s to %(until)s. Reason: %(reason)s"
        )
        return sentence % {
            "rule": title_of(self.rule),
            "since": short_date(self.since),
            "until": short_date(self.until),
            "reason": self.reason,
        }

    def clean(self) -> None:
        super().clean()
        if self.since and self._state.adding and self.since < clock.today():
            sentence = _now("A waiver begins today or later; the past stays.")
            raise ValidationError({"since": sentence})
        latest = years_after(clock.today(), LONGEST_WAIVER)
        if self.until and self.until > latest:
            sentence = _now(
                "A waiver ends within %(years)d years, by %(day)s at the latest; it "
                "can be granted anew then."
            )
            said = {"years": LONGEST_WAIVER, "day": short_date(latest)}
            raise ValidationError({"until": sentence % said})
        twin = self._overlapping()
        if twin is not None:
            sentence = _now("A waiver stands for that time already, until %(day)s.")
            raise ValidationError(sentence % {"day": f"{twin.until:%d/%m/%Y}"})

    def _overlapping(self) -> "Waiver | None":
        if None in (self.site_id, self.since, self.until):
            return None
        others = Waiver._base_manager.filter(site_id=self.site_id, rule=self.rule)
        others = others.exclude(pk=self.pk).filter(
            since__lte=self.until, until__gte=self.since
        )
        return others.first()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.granted_by = self.granted_by or audit.actor().shown
        super().save(*args, **kwargs)
