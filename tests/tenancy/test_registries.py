"""Whatever leaves the system stands in a registry, so that tests can walk it."""

from pathlib import Path

import pytest
from django.conf import settings

from tenancy.exports import EXPORTS, export
from tenancy.mails import MAILS, mail


def calls(word: str) -> set[Path]:
    """The modules of our apps, not the one that gives it, where `word` stands."""
    return {
        path
        for app in settings.FIRST_PARTY_APPS
        for path in (Path(settings.BASE_DIR) / app).rglob("*.py")
        if word in path.read_text() and f"def {word}" not in path.read_text()
    }


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("csv_response(", "@export("),
        ("send_mail(", "@mail("),
        ("EmailMessage(", "@mail("),
    ],
)
def test_who_sends_something_out_says_so(word: str, mark: str) -> None:
    assert [path for path in calls(word) if mark not in path.read_text()] == []
    if word != "EmailMessage(":
        assert calls(word)


def test_a_name_stands_once() -> None:
    assert "boards:seats_csv" in EXPORTS
    assert "take-down" in MAILS
    with pytest.raises(ValueError, match="registered twice"):
        export("boards:seats_csv")(lambda: None)  # type: ignore[arg-type,return-value]
    with pytest.raises(ValueError, match="registered twice"):
        mail("take-down")(lambda: None)
