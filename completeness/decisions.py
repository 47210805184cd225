"""What the Office has decided about a rule, as it stands at a moment."""

from datetime import datetime

from sections.rules import Limits, Rule


def limits_of(rule: Rule, at: datetime) -> Limits:
    """The figures of `rule` that are in force at `at`."""
    return rule.limits


def citation(rule: Rule, regime_key: str, kind: str, at: datetime) -> str:
    """The law behind `rule` for a site of `kind`, in full; empty: it does not bind."""
    return rule.basis.sentence(regime_key, kind)
