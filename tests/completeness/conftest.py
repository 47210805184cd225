"""A registry of the test's own rules."""

from collections.abc import Callable
from typing import Any

import pytest

from sections import registry
from sections.registry import Section
from sections.rules import Rule


@pytest.fixture(autouse=True)
def no_sections(monkeypatch: Any) -> None:
    """No feature's sections: each test says which rules there are."""
    monkeypatch.setattr(registry, "_sections", {})


@pytest.fixture
def ask() -> Callable[..., None]:
    """`ask(rule, …)`: from now on these are the rules."""

    def register(*rules: Rule, **fields: Any) -> None:
        values = {"key": "thu", "title": "Chuyên mục thử", "order": 10, **fields}
        registry.unregister(values["key"])
        registry.register(Section(rules=rules, **values))

    return register
