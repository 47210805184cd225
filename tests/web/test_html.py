"""The Nu HTML checker finds no error on any kind of public page."""

import json
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.web.pages import cases, label
from tests.web.tools import VNU

pytestmark = pytest.mark.web


def test_the_checker_finds_no_error(web: Any, tmp_path: Path) -> None:
    names: dict[str, str] = {}
    for number, case in enumerate(cases()):
        kind, host = case
        parts = urlsplit(web.address(kind, host))
        query = f"?{parts.query}" if parts.query else ""
        _status, html = web.read(parts.hostname, f"{parts.path}{query}")
        place = tmp_path / f"{number}.html"
        place.write_text(html)
        names[place.as_uri()] = label(case)
    done = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", "--exit-zero-always"]
        + [str(path) for path in sorted(tmp_path.glob("*.html"))],
        capture_output=True,
        check=True,
        text=True,
        timeout=300,
    )
    told = json.loads(done.stderr)["messages"]
    errors = [
        f"{names.get(one.get('url', '').replace('file:/', 'file:///', 1))} "
        f"line {one.get('lastLine')}: {one['message']}: {one.get('extract', '')}"
        for one in told
        if one["type"] == "error"
    ]
    assert errors == []
