"""Which formats and widths of a picture are stored, and how each is written."""

import io
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

# Beside the own width. Cards are about 210 pixels wide, the text 700; screens have
# one to three pixels for each.
SMALLER = (480, 800, 1600)
FEW_COLOURS = 256  # a drawing, a seal: spoilt by JPEG
FEW_GREYS = 64


@dataclass(frozen=True)
class Kind:
    """A format by Pillow's `name`, and how it is written."""

    name: str
    extension: str
    options: dict[str, Any] = field(default_factory=dict)


JPEG = Kind("JPEG", "jpg", {"quality": 85, "optimize": True, "progressive": True})
PNG = Kind("PNG", "png", {"compress_level": 4})
# A higher method takes twice the time and saves a twentieth.
WEBP = Kind("WEBP", "webp", {"quality": 80, "method": 2})
DRAWN_WEBP = Kind("WEBP", "webp", {"lossless": True, "method": 0})
CONTENT_TYPES = {kind.extension: f"image/{kind.name.lower()}" for kind in (JPEG, PNG)}
CONTENT_TYPES["webp"] = "image/webp"


@dataclass(frozen=True)
class Made:
    """One stored size of a picture, before it is a file's."""

    width: int
    extension: str
    data: bytes


def written(image: Image.Image, *, is_photograph: bool) -> tuple[Kind, bytes]:
    """The format that every browser reads, by what the picture is; and its bytes."""
    kind = JPEG
    if image.mode == "RGBA" or (not is_photograph and is_drawing(image)):
        kind = PNG
    return kind, _bytes(image, kind)


def is_drawing(image: Image.Image) -> bool:
    most = FEW_GREYS if image.mode == "L" else FEW_COLOURS
    return image.getcolors(most) is not None


def made_sizes(image: Image.Image, kind: Kind) -> tuple[Made, ...]:
    """WebP at the own width; smaller ones in both formats. None is ever enlarged."""
    webp = DRAWN_WEBP if kind is PNG and is_drawing(image) else WEBP
    found = [Made(image.width, webp.extension, _bytes(image, webp))]
    for width in SMALLER:
        if width < image.width:
            smaller = _narrowed(image, width)
            for each in (webp, kind):
                found.append(Made(width, each.extension, _bytes(smaller, each)))
    return tuple(found)


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    size = (width, max(1, round(image.height * width / image.width)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _bytes(image: Image.Image, kind: Kind) -> bytes:
    out = io.BytesIO()
    image.save(out, kind.name, **kind.options)
    return out.getvalue()
