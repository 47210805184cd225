"""Uploaded pictures: what is stored of them, and what is refused."""

import io
import struct
import warnings
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from content import pictures
from content.pictures import BadPicture, read_picture

pytestmark = pytest.mark.usefixtures("msgids")


def picture(size=(40, 20), mode="RGB", kind="JPEG", colour=None, **options):
    out = io.BytesIO()
    Image.new(mode, size, colour or 0).save(out, kind, **options)
    return out.getvalue()


def opened(stored):
    return Image.open(io.BytesIO(stored.data))


@pytest.mark.parametrize(
    ("kind", "content_type", "extension"),
    [
        ("JPEG", "image/jpeg", "jpg"),
        ("PNG", "image/png", "png"),
        ("WEBP", "image/png", "png"),
        ("GIF", "image/png", "png"),
        ("MPO", "image/jpeg", "jpg"),
    ],
)
def test_known_pictures_are_stored(kind, content_type, extension):
    stored = read_picture(picture(kind=kind))
    assert (stored.content_type, stored.extension) == (content_type, extension)
    assert (stored.width, stored.height) == opened(stored).size == (40, 20)


def test_large_pictures_are_reduced_and_small_ones_kept():
    assert read_picture(picture((5120, 2000))).width == 2560
    assert read_picture(picture((5120, 2000))).height == 1000
    assert read_picture(picture((300, 200))).width == 300


def test_a_tall_picture_keeps_the_width_that_is_needed():
    assert read_picture(picture((1000, 8000)), min_width=800).width == 800
    assert read_picture(picture((1000, 8000))).height == 2560


def test_a_picture_too_narrow_is_refused_with_both_widths():
    assert read_picture(picture((800, 600)), min_width=800).width == 800
    with pytest.raises(BadPicture, match=r"is 799 pixels wide; at least 800"):
        read_picture(picture((799, 600)), min_width=800)


def test_a_picture_on_its_side_is_put_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = read_picture(picture((40, 20), exif=exif), min_width=20)
    assert (stored.width, stored.height) == (20, 40)


def test_nothing_but_pixels_is_kept():
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    exif.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = picture(exif=exif, icc_profile=profile, comment=b"secret place")
    assert b"secret place" in data
    stored = read_picture(data)
    assert b"secret place" not in stored.data
    assert not opened(stored).getexif()
    assert not opened(stored).info.get("icc_profile")


def test_what_hangs_on_a_picture_is_cut_off():
    polyglot = picture(kind="PNG") + b"<script>alert(1)</script>PK\x03\x04"
    assert b"script" not in read_picture(polyglot).data


def test_transparency_stays():
    colour = (255, 0, 0, 0)
    stored = read_picture(picture(mode="RGBA", kind="PNG", colour=colour))
    assert opened(stored).getpixel((0, 0)) == colour


def test_the_first_frame_of_a_moving_picture_is_kept():
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    stored = opened(read_picture(out.getvalue()))
    assert getattr(stored, "n_frames", 1) == 1
    assert stored.convert("RGB").getpixel((0, 0)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("1", "PNG"),
        ("L", "PNG"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("P", "GIF"),
        ("L", "JPEG"),
        ("CMYK", "JPEG"),
        ("RGBA", "WEBP"),
    ],
)
def test_every_mode_is_stored(mode, kind):
    assert opened(read_picture(picture(mode=mode, kind=kind))).size == (40, 20)


def test_sixteen_bits_of_grey_are_not_burnt_out():
    stored = read_picture(picture(mode="I;16", kind="PNG", colour=0x8000))
    assert opened(stored).getpixel((0, 0)) == 128


def png_that_claims(width, height):
    def chunk(name, body):
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"0" * 99))
    return b"\x89PNG\r\n\x1a\n" + body + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"not a picture", "not a picture that can be read"),
        (b"<html><script>alert(1)</script>", "not a picture that can be read"),
        (b'<?xml version="1.0"?><svg onload="alert(1)"/>', "SVG"),
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "not a picture that can be read"),
        (picture(kind="BMP"), "not a picture that can be read"),
        (picture(kind="TIFF"), "not a picture that can be read"),
        (picture((400, 400))[:-200], "damaged or cut off"),
        (picture((400, 400), kind="PNG")[:-60], "damaged or cut off"),
        (png_that_claims(40, 40), "damaged or cut off"),
        (png_that_claims(12_001, 10), "too many pixels"),
        (png_that_claims(8000, 8000), "too many pixels"),
        (png_that_claims(60_000, 60_000), "too many pixels"),
        (b"\xff\xd8" + b"\0" * (20 * 2**20), "larger than 20 MB"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "film"),
    ],
)
def test_what_is_no_picture_is_refused_with_the_reason(data, reason):
    with pytest.raises(BadPicture, match=reason):
        read_picture(data)


def test_the_limits_are_far_beyond_a_telephone():
    assert read_picture(picture((4000, 3000))).width == 2560
    assert pictures.MAX_PIXELS >= 4000 * 3000


def test_no_filter_of_warnings_is_left_behind():
    before = list(warnings.filters)
    read_picture(picture())
    assert warnings.filters == before


@given(st.binary(max_size=200), st.integers(0, 600))
def test_damage_never_breaks_the_reader(noise, at):
    whole = picture((60, 60))
    damaged = whole[:at] + noise + whole[at + len(noise) :]
    with suppress(BadPicture):
        assert read_picture(damaged).content_type.startswith("image/")
