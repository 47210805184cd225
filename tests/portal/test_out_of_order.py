"""The page for when nothing runs: Vietnamese, whole in one file, quickly rung."""

import re
from pathlib import Path

from django.conf import settings

from tests.words import Words

HTML = (Path(settings.BASE_DIR) / "deploy" / "out-of-order.html").read_text()
VIETNAMESE = re.compile(r"[à-ỹÀ-ỸđĐ]")


def test_each_of_its_words_is_vietnamese() -> None:
    pieces = [one.strip() for one in Words(HTML).pieces if one.strip()]
    assert len(pieces) >= 4
    assert [one for one in pieces if not VIETNAMESE.search(one)] == []
    assert 'lang="vi"' in HTML


def test_it_asks_for_no_other_file() -> None:
    assert re.findall(r"<(?:link|script|img|iframe)\b|url\(|@import|src=", HTML) == []
    links = set(re.findall(r'href="([^"]*)"', HTML))
    assert {link for link in links if not link.startswith("tel:")} == {""}


def test_somebody_can_be_rung() -> None:
    assert {"tel:+842050000000", "tel:112"} < set(re.findall(r'href="([^"]*)"', HTML))
