"""One person's window: what they press, fill in and read, by the words they see."""

import re
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from playwright.sync_api import Page, expect

from tenancy.models import User
from tests.browser.chromium import PATIENCE
from tests.factories import entered

expect.set_options(timeout=PATIENCE)

# How far the page reaches beyond its frame, in pixels. Tables may scroll in a frame
# of their own; these are the frames of whole pages.
SIDEWAYS = """
Math.max(...[...document.querySelectorAll(
    "html, body, #container, .main, .content, #content, #main"
)].map((frame) => frame.scrollWidth - frame.clientWidth))
"""


class Window:
    def __init__(self, page: Page, portal: str, troubles: list[str]) -> None:
        self.page, self.portal, self.troubles = page, portal, troubles

    def open(self, address: str) -> None:
        """As somebody types an address or follows a link out of a letter."""
        self.page.goto(address)

    def enter_as(self, user: User) -> None:
        """Past the log-in, for tests of what lies behind it."""
        cookie = entered(user).cookies[settings.SESSION_COOKIE_NAME]
        address = {"name": cookie.key, "value": cookie.value, "url": self.portal}
        self.page.context.add_cookies([address])

    def press(self, words: str) -> None:
        """The button or link that says exactly `words`."""
        self._named(words).click()

    def _named(self, words: str) -> Any:
        button = self.page.get_by_role("button", name=words, exact=True)
        link = self.page.get_by_role("link", name=words, exact=True)
        return button.or_(link).first

    def press_text(self, words: str) -> None:
        """What contains `words`, such as the heading of a part that is folded up."""
        self.page.get_by_text(words).first.click()

    def write(self, words: str) -> None:
        """Into the editor of rich text, which no label names."""
        self.page.locator(".cke_editable").first.click()
        self.page.keyboard.type(words)

    def fill(self, label: str, value: str) -> None:
        self._field(label).fill(value)

    def choose(self, label: str, words: str) -> None:
        self._field(label).select_option(label=words)

    def _field(self, label: str) -> Any:
        return self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}\s*:?\s*$"))

    def reads(self, words: str) -> None:
        """Wait until `words` stand there to be read."""
        expect(self.page.get_by_text(words).first).to_be_visible()

    def holds(self, label: str, value: str) -> None:
        """The field says `value`."""
        expect(self._field(label)).to_have_value(value)

    def reads_door(self) -> None:
        """The log-in page stands there."""
        expect(self._field("Mật khẩu")).to_be_visible()

    def reads_title(self, words: str) -> None:
        heading = self.page.get_by_role("heading", name=words, exact=True)
        expect(heading.first).to_be_visible()

    def text_of(self, selector: str) -> str:
        return self.page.locator(selector).inner_text()

    def texts_of(self, selector: str) -> list[str]:
        expect(self.page.locator(selector).first).to_be_visible()
        return self.page.locator(selector).all_inner_texts()

    def forgives(self, words: str) -> None:
        """One trouble was meant to come, such as a refusal; it must have come."""
        meant = [one for one in self.troubles if words in one]
        assert meant, f"no trouble says {words}: {self.troubles}"
        self.troubles.remove(meant[0])

    def forgives_all(self, *words: str) -> None:
        """Where a server dies, what comes and how often depends on the moment."""
        self.troubles[:] = [
            one for one in self.troubles if not any(word in one for word in words)
        ]

    def sideways(self) -> int:
        found: int = self.page.evaluate(SIDEWAYS)
        return found

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path, full_page=True)
        sys.stderr.write(f"What {self.page.url} showed: {path}\n")

    def close(self) -> None:
        self.page.context.close()
        assert not self.troubles, "\n".join(self.troubles)
