"""Nasty pictures, and files that only say that they are one.

What comes out is told in words: `WEBP 200x120`.
"""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image

from tests.content.nasty import Nasty


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _made(size: tuple[int, int], kind: str, **options: object) -> bytes:
    return _saved(
        Image.radial_gradient("L").convert("RGB").resize(size), kind, **options
    )


def _huge() -> bytes:
    """A PNG of 20,000 by 20,000 pixels, all of them white, in 50 KB."""
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    line = b"\0" + b"\xff" * 2500
    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(line) for _ in range(20_000)) + packer.flush()
    chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + name
        + data
        + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _turned() -> bytes:
    """A photograph lying on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (21.0, 51.0, 0.0)}
    return _made((300, 200), "JPEG", exif=exif)


def _picture(
    name: str, make: Callable[[], bytes], refusal: str = "", outcome: str = ""
) -> Nasty:
    return Nasty("picture", name, make, outcome, refusal)


IMAGES = [
    _picture("20,000 by 20,000 pixels", _huge, "too many pixels"),
    _picture(
        "a PNG named .jpg", lambda: _made((300, 200), "PNG"), outcome="PNG 300x200"
    ),
    _picture("HTML named .jpg", lambda: b"<html><script>1</script>", "not a picture"),
    _picture("a JPEG cut off", lambda: _made((900, 700), "JPEG")[:2000], "cut off"),
    _picture("200 pixels", lambda: _made((200, 120), "JPEG"), outcome="JPEG 200x120"),
    _picture("SVG", lambda: b"<svg onload='alert(1)'/>", "SVG"),
    _picture("HEIC", lambda: b"\0\0\0\x18ftypheic" + bytes(99), "HEIC"),
    _picture("a photograph on its side", _turned, outcome="JPEG 200x300"),
    _picture(
        "a JPEG with HTML behind it",
        lambda: _made((90, 60), "JPEG") + b"<script>alert(1)</script>",
        outcome="JPEG 90x60",
    ),
    _picture(
        "a photograph of 12 megapixels",
        lambda: _made((4000, 3000), "JPEG"),
        outcome="JPEG 2560x1920",
    ),
    _picture(
        "a PNG of 48 megapixels",
        lambda: _saved(Image.new("RGB", (8000, 6000)), "PNG", compress_level=1),
        outcome="PNG 2560x1920",
    ),
    _picture("nothing", lambda: b"", "empty"),
    _picture("16 MB", lambda: b"\xff\xd8" + bytes(16 * 2**20), "larger than 15 MB"),
    _picture(
        "an EMF drawing", lambda: b"\x01\0\0\0" + bytes(36) + b" EMF", "not a picture"
    ),
]
