"""The tokens of site.css, read out of it: colours by day and by night, and sizes."""

import re
from functools import cache
from pathlib import Path

from django.conf import settings

SHEET = Path(settings.BASE_DIR) / "static" / "css" / "site.css"
LIGHT, DARK = "light", "dark"
_NIGHT = "@media screen and (prefers-color-scheme: dark)"
_AFTER = "@media (prefers-contrast: more)"

Tokens = dict[str, str]


@cache
def style_sheet() -> str:
    """Without its comments."""
    return re.sub(r"/\*.*?\*/", "", SHEET.read_text(), flags=re.S)


def block(css: str, selector: str) -> Tokens:
    """The colours that the rules of `selector` set, the last one winning."""
    return _set_by(css, selector, r"#[0-9a-f]{3,6}\b")


def sizes() -> Tokens:
    """The tokens that are no colours: type, lines, spaces, widths."""
    return _set_by(style_sheet(), ":root", r"(?=[^;]*\d)[^#\s;][^;]*")


def _set_by(css: str, selector: str, value: str) -> Tokens:
    rules = re.findall(rf"(?<![\w\]]){re.escape(selector)}\s*{{([^}}]*)}}", css)
    return dict(re.findall(rf"--([\w-]+):\s*({value})", "".join(rules)))


def tokens(scheme: str, accent: str) -> Tokens:
    """The colours of a site with this `accent`, by day (LIGHT) or by night (DARK)."""
    css, named = style_sheet(), f'[data-accent="{accent}"]'
    day, _sign, rest = css.partition(_NIGHT)
    found = {**block(day, ":root"), **block(day, named)}
    if scheme == DARK:
        night = rest.partition(_AFTER)[0]
        found |= {**block(night, ":root"), **block(night, named)}
    return found


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 computes it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(one * 2 for one in digits)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
