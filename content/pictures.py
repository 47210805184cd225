"""Uploaded pictures: decoded, turned upright, stripped, reduced and written anew."""

import io
import warnings
from dataclasses import dataclass

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

MAX_BYTES = 15 * 2**20
MAX_SIDE = 12_000  # pixels, before it is reduced
MAX_PIXELS = 50_000_000
STORED_SIDE = 2560  # pixels

# The format read, then: the format written, its extension, how it is written.
_JPEG = ("JPEG", "jpg", {"quality": 85, "optimize": True, "progressive": True})
_PNG = ("PNG", "png", {"optimize": True})
_WEBP = ("WEBP", "webp", {"quality": 85, "method": 4})
_WRITTEN = {"JPEG": _JPEG, "MPO": _JPEG, "PNG": _PNG, "WEBP": _WEBP, "GIF": _PNG}


class BadPicture(ValueError):
    """Not a picture that can be shown; the message says what to do next."""


@dataclass(frozen=True)
class Picture:
    """A picture as it is stored. Sides in pixels; `extension` without the dot."""

    data: bytes
    content_type: str
    width: int
    height: int
    extension: str


def read_picture(data: bytes, *, min_width: int = 0) -> Picture:
    """The picture in `data`, made anew so that nothing but its pixels is kept.

    `min_width` in pixels, of the upright picture. Raises BadPicture.
    """
    if not data:
        raise BadPicture(_("The file is empty. Choose the picture again."))
    if len(data) > MAX_BYTES:
        raise BadPicture(
            _("The picture is larger than 15 MB. Save it smaller, then upload it.")
        )
    with warnings.catch_warnings():
        # Its size is checked here, and refused with a sentence.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = _opened(data)
        written = _WRITTEN[image.format or ""]
        image = _decoded(image)
    if image.width < min_width:
        raise BadPicture(
            _(
                "The picture is %(width)d pixels wide; at least %(least)d are needed. "
                "Upload a larger original."
            )
            % {"width": image.width, "least": min_width}
        )
    return _stored(_bare(_reduced(image, min_width)), *written)


def _opened(data: bytes) -> Image.Image:
    """The picture with its size known and checked, not yet decoded."""
    try:
        image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP", "GIF"))
    except Image.DecompressionBombError as bomb:
        raise BadPicture(_too_many_pixels()) from bomb
    # Pillow's readers raise a dozen kinds of error over bad bytes.
    except Exception as error:
        raise BadPicture(_not_a_picture(data)) from error
    too_long = max(image.size) > MAX_SIDE
    if too_long or image.width * image.height > MAX_PIXELS:
        raise BadPicture(_too_many_pixels())
    return image


def _decoded(image: Image.Image) -> Image.Image:
    """Upright pixels in a mode that every written format knows."""
    try:
        image.load()
        profile = image.info.get("icc_profile")
        # In place: a copy of 50 million pixels is too much for a small server.
        ImageOps.exif_transpose(image, in_place=True)
        return _in_a_known_mode(_in_srgb(image, profile))
    except Exception as error:
        raise BadPicture(
            _("The picture is damaged or cut off. Upload the original again.")
        ) from error


def _bare(image: Image.Image) -> Image.Image:
    """The pixels and nothing else: no place, no camera, no profile."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        turned = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return turned or image


def _in_a_known_mode(image: Image.Image) -> Image.Image:
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    if image.mode.startswith("I;16"):
        # convert() would clip 16 bits of grey to white.
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode in ("1", "I", "F") else "RGB")


def _reduced(image: Image.Image, min_width: int) -> Image.Image:
    share = max(STORED_SIDE / max(image.size), min_width / image.width)
    if share >= 1:
        return image
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _stored(image: Image.Image, name: str, extension: str, options: dict) -> Picture:
    out = io.BytesIO()
    image.save(out, name, **options)
    return Picture(
        data=out.getvalue(),
        content_type=f"image/{name.lower()}",
        width=image.width,
        height=image.height,
        extension=extension,
    )


def _too_many_pixels() -> str:
    return _(
        "The picture has too many pixels: at most 12,000 on a side and 50 million in "
        "all. Save it smaller, then upload it."
    )


def _not_a_picture(data: bytes) -> str:
    start = data[:1024].lstrip().lower()
    if b"<svg" in start:
        return _("SVG drawings are not accepted. Save the drawing as PNG.")
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return _("HEIC pictures are not accepted. Save the picture as JPEG.")
    if start.startswith(b"%pdf"):
        return _("This is a PDF, not a picture. Save its page as JPEG or PNG.")
    return _("This is not a picture that can be read. Upload JPEG, PNG, WebP or GIF.")
