"""Hands that never leave the keyboard: what they reach, and whether they see it."""

from dataclasses import dataclass
from typing import Any

from tests.browser.window import Window

# What has the focus: its name, its value, and whether a person sees that it has it:
# a frame of two pixels at least, inside of the window, and nothing on top of it.
FOCUSED = """
async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame().then(frame);
    const one = document.activeElement;
    if (!one || one === document.body || one.id === "main") return null;
    const label = one.labels && one.labels.length ? one.labels[0].innerText : "";
    const spoken = one.getAttribute("aria-label") || label || one.innerText;
    const style = getComputedStyle(one), box = one.getClientRects()[0];
    const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const x = middle(box.left, box.right, innerWidth);
    const y = middle(box.top, box.bottom, innerHeight);
    const top = document.elementFromPoint(x, y);
    return {
        name: spoken.trim().replace(/\\s+/g, " "),
        value: one.tagName === "SELECT" ? one.selectedOptions[0].text : one.value || "",
        framed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        on_top: Boolean(top) && (one.contains(top) || top.contains(one)),
    };
}
"""
# Everything that Tab should reach, as far as it is shown.
STOPS = """
() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, " +
    "[tabindex='0']"
)].filter((one) => one.checkVisibility({visibilityProperty: true})).length
"""
SKIP = "Chuyển đến nội dung chính"


@dataclass(frozen=True)
class Focused:
    name: str
    value: str


class Keyboard:
    """Counts the presses of Tab; each must leave the focus where it is seen."""

    def __init__(self, window: Window) -> None:
        self.window, self.page, self.tabs = window, window.page, 0
        # else the page still glides along when it is asked what is in sight
        self.page.emulate_media(reduced_motion="reduce")

    def open(self, address: str) -> None:
        self.window.open(address)

    def tab(self, *, back: bool = False) -> Focused | None:
        """Whatever has the focus now; None at the end of the page."""
        self.page.keyboard.press("Shift+Tab" if back else "Tab")
        self.tabs += 1
        return self.focused()

    def focused(self) -> Focused | None:
        found: Any = self.page.evaluate(FOCUSED)
        if found is None:
            return None
        where = f"{found['name']} at {self.page.url}"
        assert found["framed"], f"no frame round {where}"
        assert found["on_top"], f"out of sight: {where}"
        return Focused(found["name"], found["value"])

    def skip(self) -> None:
        """Past header and menu: the first thing that Tab reaches on every page.

        A form that was sent from there leads back to where the skip link led.
        """
        if self.page.url.endswith("#main"):
            self.page.wait_for_function("document.activeElement.id === 'main'")
            return
        first = self.tab()
        assert first == Focused(SKIP, "")
        self.page.keyboard.press("Enter")

    def to(self, name: str, *, most: int = 40) -> None:
        """Tab on to what is called `name`, or begins so."""
        seen = []
        for _press in range(most):
            one = self.tab()
            if one is not None and one.name.startswith(name):
                return
            seen.append(one.name if one else "")
        raise AssertionError(f"{name!r} is not within {most} stops: {seen}")

    def enter(self) -> None:
        """Follow the link, or send the form, and wait for the page that comes."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def choose(self, words: str) -> None:
        """In the list that has the focus, with the arrow, until it says `words`."""
        for _press in range(30):
            self.page.keyboard.press("ArrowDown")
            one = self.focused()
            if one is not None and one.value == words:
                return
        raise AssertionError(f"no choice {words!r}")

    def stops(self) -> int:
        """How many things there are to be reached."""
        found: int = self.page.evaluate(STOPS)
        return found
