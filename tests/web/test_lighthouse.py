"""Lighthouse, as on a phone: full marks but for speed, which is only reported."""

import json
import os
import statistics
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import ARGUMENTS, PROGRAM
from tests.web.pages import DEPARTMENT, DISTRICT, HUB, KINDS
from tests.web.tools import LIGHTHOUSE

pytestmark = pytest.mark.web

FULL = ("accessibility", "best-practices", "seo")
SPEED = "performance"
# (kind, host, visits); speed is measured on each, since these machines are noisy
PLACES = (
    ("portal:hub", HUB, 5),
    ("portal:home", DISTRICT, 5),
    ("news:detail", DEPARTMENT, 1),
    ("directives:list", DEPARTMENT, 1),
)
# Now and then Chromium's trace of a visit lacks its beginning (NO_NAVSTART); Lighthouse
# itself then says: run it again.
TRIES = 3
Told = dict[str, Any]


class BrokeOffError(Exception):
    """Lighthouse ended without a report; its own last words."""


def visited(address: str, place: Path, *categories: str) -> Told:
    """Lighthouse's report of one visit; raises BrokeOffError."""
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json"]
    command += [f"--output-path={place}", f"--only-categories={','.join(categories)}"]
    flags = " ".join(["--headless=new", *ARGUMENTS])
    done = subprocess.run(
        [*command, f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": PROGRAM},
        check=False,
        capture_output=True,
        text=True,
        timeout=180,
    )
    if done.returncode:
        raise BrokeOffError(done.stderr[-2000:])
    told: Told = json.loads(place.read_text())
    if None in [one["score"] for one in told["categories"].values()]:
        raise BrokeOffError("A category has no score.")
    return told


def judged(address: str, place: Path, *categories: str) -> Told:
    """Its report of the first visit that did not break off; raises BrokeOffError."""
    for _ in range(TRIES - 1):
        with suppress(BrokeOffError):
            return visited(address, place, *categories)
    return visited(address, place, *categories)


def measured(address: str, place: Path) -> list[float]:
    """The speed of one visit more; nothing where all broke off: speed fails nobody."""
    try:
        return [scores(judged(address, place, SPEED))[SPEED]]
    except BrokeOffError as last_words:
        sys.stderr.write(f"\n{address} was not measured: {last_words}\n")
        return []


def scores(told: Told) -> dict[str, float]:
    """{category: 0 to 100}."""
    return {key: 100 * one["score"] for key, one in told["categories"].items()}


def marked_down(told: Told) -> list[str]:
    """What cost marks; diagnoses without a weight cost none."""
    weights = {
        audit["id"]: audit["weight"]
        for category in told["categories"].values()
        for audit in category["auditRefs"]
    }
    return [
        f"{one['id']}: {one['title']} {one.get('displayValue', '')}".strip()
        for one in told["audits"].values()
        if weights.get(one["id"]) and one["score"] is not None and one["score"] < 0.9
    ]


@pytest.mark.parametrize(("name", "host", "visits"), PLACES)
def test_full_marks(
    name: str, host: str, visits: int, web: Any, tmp_path: Path, capsys: Any
) -> None:
    address = web.address(next(one for one in KINDS if one.name == name), host)
    told = judged(address, tmp_path / "report.json", *FULL, SPEED)
    found = scores(told)
    speeds = [found.pop(SPEED)]
    with capsys.disabled():
        for visit in range(1, visits):
            speeds += measured(address, tmp_path / f"{visit}.json")
        middle = statistics.median(speeds)
        sys.stderr.write(f"\n{name} on {host}: speed {speeds}, median {middle:.0f}\n")
    assert found == dict.fromkeys(FULL, 100), marked_down(told)
