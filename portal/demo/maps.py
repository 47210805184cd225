"""A schematic picture in place of each district's boundary map."""

import io
import math
import random
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

from content.vietnamese import nfc
from portal.demo.agencies import PROFILES

WIDTH, HEIGHT = 1200, 900
CENTRE = (600, 440)
FILLS = ("#dfead2", "#f3e6c8", "#d6e6ee", "#f0d9d0", "#e4dcef", "#d3e8de", "#efe9d9")
SEAT_FILL = "#f6c9a0"
DOT_BELOW = "\u0323"
EDGE, INK = "#5b6b5f", "#263238"
# Points on the outer edge of one sector, so that the border is no straight line.
STEPS = 6


def boundary_png(code: str) -> bytes:
    """A PNG of 1200 x 900 px: one numbered area for each commune of the table.

    Number 1, in the middle, is the district's seat. The same bytes for the same code.
    ValueError for an agency that has no communes.
    """
    communes = PROFILES[code].communes
    if not communes:
        raise ValueError(f"{code}: a department has no boundary map.")
    picture = Image.new("RGB", (WIDTH, HEIGHT), "#fbfaf5")
    draw = ImageDraw.Draw(picture)
    _draw_areas(draw, random.Random(code), len(communes))
    _write_dotted(draw, (WIDTH / 2, HEIGHT - 40), "MINH HỌA", 34)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def _draw_areas(draw: ImageDraw.ImageDraw, chance: random.Random, count: int) -> None:
    """The ring of communes first, the seat over its inner ends."""
    sectors = count - 1
    turn = chance.uniform(0, math.tau)
    radii = [chance.uniform(0.86, 1.14) for _ in range(sectors * STEPS)]
    for sector in range(sectors):
        angles = [
            turn + math.tau * (sector + step / STEPS) / sectors
            for step in range(STEPS + 1)
        ]
        edge = [
            _point(angle, radii[(sector * STEPS + step) % len(radii)])
            for step, angle in enumerate(angles)
        ]
        fill = FILLS[sector % len(FILLS)]
        draw.polygon([CENTRE, *edge], fill=fill, outline=EDGE, width=3)
    seat = [
        _point(math.tau * step / 14, chance.uniform(0.24, 0.34)) for step in range(14)
    ]
    draw.polygon(seat, fill=SEAT_FILL, outline=EDGE, width=3)
    _write(draw, CENTRE, "1", 44)
    for sector in range(sectors):
        middle = turn + math.tau * (sector + 0.5) / sectors
        _write(draw, _point(middle, 0.68), str(sector + 2), 44)


def _point(angle: float, reach: float) -> tuple[float, float]:
    """The point at this angle; a reach of 1 is the mean outer edge."""
    x, y = CENTRE
    return x + 440 * reach * math.cos(angle), y + 310 * reach * math.sin(angle)


def _write(
    draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, size: int
) -> None:
    font = ImageFont.load_default(size)
    draw.text(place, text, fill=INK, font=font, anchor="mm")


def _write_dotted(
    draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, size: int
) -> None:
    """Capitals of which some have a dot below.

    Pillow's own font lacks them, and no other is sure to be there.
    """
    plain = nfc(normalize("NFD", text).replace(DOT_BELOW, ""))
    _write(draw, place, plain, size)
    font = ImageFont.load_default(size)
    left = place[0] - font.getlength(plain) / 2
    for number, letter in enumerate(text):
        if DOT_BELOW in normalize("NFD", letter):
            begin, end = (font.getlength(plain[: number + more]) for more in (0, 1))
            middle = left + (begin + end) / 2
            spot = (middle, place[1] + 0.62 * size)
            draw.circle(spot, 0.08 * size, fill=INK)
