"""Nasty inputs become clean HTML or a clear sentence, within 10 s and 512 MB each."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from content.pasting import in_unicode
from content.sanitise import clean
from tests.content.nasty.corpus import ALL

ROOT = Path(__file__).resolve().parent.parent.parent
_BETWEEN_TAGS = re.compile(r"\s*(</?[a-z][^<>]*>)\s*")


@pytest.fixture(scope="module")
def answers():
    """What each input came to, all of them read in one run."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.content.nasty"],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    lines = map(json.loads, done.stdout.splitlines())
    return {answer["of"]: answer for answer in lines}


@pytest.mark.parametrize("nasty", ALL, ids=str)
def test_a_nasty_input_is_cleaned_or_refused(nasty, answers):
    answer = answers[str(nasty)]
    assert answer.keys() & {"died", "error"} == set(), answer
    assert answer["seconds"] < 10
    if nasty.refusal:
        assert nasty.refusal in answer["refusal"]
    else:
        assert _closed_up(answer["outcome"]) == _closed_up(nasty.outcome)


def test_what_came_out_stays_as_it_is(answers):
    for answer in answers.values():
        outcome = answer.get("outcome", "")[:5000]
        assert clean(clean(outcome)) == clean(outcome)
        assert in_unicode(outcome) == ""


def test_the_corpus_is_large_and_each_input_has_its_name():
    assert len({str(nasty) for nasty in ALL}) == len(ALL) >= 40


def _closed_up(html):
    return _BETWEEN_TAGS.sub(r"\1", re.sub(r"\s+", " ", html)).strip()
