"""Lighthouse, as on a phone: full marks but for speed, which is only reported."""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import ARGUMENTS, PROGRAM
from tests.web.pages import DEPARTMENT, DISTRICT, HUB, KINDS
from tests.web.tools import LIGHTHOUSE

pytestmark = pytest.mark.web

FULL = ("accessibility", "best-practices", "seo")
RUNS = 5  # of the measure of speed; these machines are noisy
PLACES = (
    ("portal:hub", HUB),
    ("portal:home", DISTRICT),
    ("news:detail", DEPARTMENT),
    ("directives:list", DEPARTMENT),
)


def scores(address: str, place: Path, categories: tuple[str, ...]) -> dict[str, float]:
    """Of one run: {category: 0 to 100}, with what was marked down on stderr."""
    command = ["node", str(LIGHTHOUSE), address, "--quiet", "--output=json"]
    command += [f"--output-path={place}", f"--only-categories={','.join(categories)}"]
    flags = " ".join(["--headless=new", *ARGUMENTS])
    subprocess.run(
        [*command, f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": PROGRAM},
        check=True,
        capture_output=True,
        timeout=180,
    )
    told = json.loads(place.read_text())
    lowered = [
        f"{one['id']}: {one['title']}"
        for one in told["audits"].values()
        if one.get("score") is not None and one["score"] < 0.9
    ]
    sys.stderr.writelines(f"  {line}\n" for line in lowered)
    return {
        key: 100 * category["score"] for key, category in told["categories"].items()
    }


@pytest.mark.parametrize(("name", "host"), PLACES)
def test_full_marks(name: str, host: str, web: Any, tmp_path: Path) -> None:
    kind = next(one for one in KINDS if one.name == name)
    address = web.address(kind, host)
    found = scores(address, tmp_path / "report.json", FULL)
    assert found == dict.fromkeys(FULL, 100)
    speeds = [
        scores(address, tmp_path / f"speed-{run}.json", ("performance",))["performance"]
        for run in range(RUNS)
    ]
    middle = statistics.median(speeds)
    sys.stderr.write(f"{name} on {host}: performance {speeds}, median {middle:.0f}\n")
