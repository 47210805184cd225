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


def _gradient(size: tuple[int, int]) -> Image.Image:
    return Image.radial_gradient("L").convert("RGB").resize(size)


def _shining(size: tuple[int, int]) -> Image.Image:
    image = _gradient(size)
    image.putalpha(120)
    return image


def _on_its_side() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


def _moving(kind: str) -> bytes:
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    return _saved(frames[0], kind, save_all=True, append_images=frames[1:])


def _made(size: tuple[int, int], kind: str, **options: object) -> bytes:
    return _saved(_gradient(size), kind, **options)


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
    _picture("21 MB", lambda: b"\xff\xd8" + bytes(21 * 2**20), "larger than 20 MB"),
    _picture(
        "a photograph of 50 megapixels on its side",
        lambda: _made((8192, 6144), "JPEG", exif=_on_its_side()),
        outcome="JPEG 1920x2560",
    ),
    _picture(
        "a photograph for print",
        lambda: _saved(_gradient((7000, 5000)).convert("CMYK"), "JPEG"),
        outcome="JPEG 2560x1829",
    ),
    _picture(
        "a PNG that shines through",
        lambda: _saved(_shining((3000, 2000)), "PNG"),
        outcome="PNG 2560x1707",
    ),
    _picture(
        "a PNG of 16 bits",
        lambda: _saved(Image.new("I;16", (4000, 3000), 0x8000), "PNG"),
        outcome="PNG 2560x1920",
    ),
    _picture(
        "a palette of 48 megapixels",
        lambda: _saved(_gradient((8000, 6000)).convert("P"), "PNG", compress_level=1),
        outcome="JPEG 2560x1920",
    ),
    _picture("a moving GIF", lambda: _moving("GIF"), outcome="PNG 300x200"),
    _picture("a moving WebP", lambda: _moving("WEBP"), outcome="PNG 300x200"),
    _picture("a film", lambda: b"\0\0\0\x18ftypmp42" + bytes(99), "film"),
    _picture("AVIF", lambda: b"\0\0\0\x18ftypavif" + bytes(99), "HEIC"),
    _picture(
        "an EMF drawing", lambda: b"\x01\0\0\0" + bytes(36) + b" EMF", "not a picture"
    ),
]
