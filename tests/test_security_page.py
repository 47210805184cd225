"""docs/security.md names tests that are there and are run."""

import re
import subprocess
import sys
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py::test_\w+)`", PAGE)


def collected(names: list[str]) -> set[str]:
    """Those of `names` that a plain run of the tests runs."""
    command = [sys.executable, "-m", "pytest", "-o", "addopts=", "--collect-only", "-q"]
    answer = subprocess.run(
        [*command, "-p", "no:cacheprovider", *names],
        capture_output=True,
        cwd=ROOT,
        text=True,
    )
    return {line.partition("[")[0] for line in answer.stdout.splitlines()}


def test_every_promise_names_tests_that_are_run() -> None:
    promises = re.split(r"(?m)^\*\*", PAGE.partition("\n## What the owner")[0])[1:]
    assert len(promises) >= 10
    for promise in promises:
        assert re.search(r"^- `tests/", promise, re.MULTILINE), promise
    assert PAGE.count("`tests/") == len(NAMED) + 1  # and this file
    assert set(NAMED) - collected(NAMED) == set()


def test_a_test_that_is_gone_would_be_found() -> None:
    gone = NAMED[0] + "_no_more"
    assert collected([gone]) & {gone} == set()


def test_the_page_stays_one_page() -> None:
    lines = PAGE.splitlines()
    assert len(lines) <= 90
    assert max(len(line) for line in lines) <= 120
