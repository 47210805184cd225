"""Uploaded pictures: decoded, turned upright, stripped, reduced and written anew."""

import io
import warnings
from dataclasses import dataclass

from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageCms, ImageOps

from content.picture_sizes import Made, made_sizes, written
from content.turns import one_at_a_time

MAX_BYTES = 20 * 2**20
MAX_SIDE = 12_000  # pixels, before it is reduced
MAX_PIXELS = 51_000_000  # what telephones call 50 megapixels
STORED_SIDE = 2560  # pixels

_ON_ITS_SIDE = (5, 6, 7, 8)  # of the tag Orientation


class BadPicture(ValueError):
    """Not a picture that can be shown; the message says what to do next."""


@dataclass(frozen=True)
class Picture:
    """A picture as it is stored. Sides in pixels; `extension` without the dot.

    `sizes` are the same picture as WebP, and smaller.
    """

    data: bytes
    content_type: str
    width: int
    height: int
    extension: str
    sizes: tuple[Made, ...] = ()


def read_picture(data: bytes, *, min_width: int = 0) -> Picture:
    """The picture in `data`, made anew so that nothing but its pixels is kept.

    `min_width` in pixels, of the upright picture. Raises BadPicture. One picture at a
    time on this machine: two of 50 million pixels are too much for a small server.
    """
    if not data:
        raise BadPicture(_("The file is empty. Choose the picture again."))
    if len(data) > MAX_BYTES:
        raise BadPicture(
            _("The picture is larger than 20 MB. Save it smaller, then upload it.")
        )
    with one_at_a_time("pictures"):
        return _read(data, min_width)


def sizes_of(data: bytes) -> tuple[Made, ...]:
    """The other sizes of a picture that is stored already; raises BadPicture."""
    return read_picture(data).sizes


def _read(data: bytes, min_width: int) -> Picture:
    with warnings.catch_warnings():
        # Its size is checked here, and refused with a sentence.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = _opened(data)
        _refuse_too_narrow(_upright_width(image), min_width)
        is_photograph = image.format in ("JPEG", "MPO")
        image = _bare(_decoded(image, min_width))
    kind, own = written(image, is_photograph=is_photograph)
    return Picture(
        data=own,
        content_type=f"image/{kind.name.lower()}",
        width=image.width,
        height=image.height,
        extension=kind.extension,
        sizes=made_sizes(image, kind),
    )


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


def _upright_width(image: Image.Image) -> int:
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation)
    except Exception:  # damaged notes of the camera are no damaged picture
        orientation = None
    return image.height if orientation in _ON_ITS_SIDE else image.width


def _refuse_too_narrow(width: int, min_width: int) -> None:
    if width < min_width:
        raise BadPicture(
            _(
                "The picture is %(width)d pixels wide; at least %(least)d are needed. "
                "Upload a larger original."
            )
            % {"width": width, "least": min_width}
        )


def _decoded(image: Image.Image, min_width: int) -> Image.Image:
    """Upright pixels, few enough, in a mode that every written format knows.

    Reduced as early as can be: 50 million pixels fit into a small server once.
    """
    try:
        size = _stored_size(image, min_width)
        image.draft(None, size)  # a JPEG is decoded at half its size, or less
        image.load()
        profile = image.info.get("icc_profile")
        image = _reduced(_in_a_mode_to_reduce(image), size)
        ImageOps.exif_transpose(image, in_place=True)
        return _in_a_known_mode(_in_srgb(image, profile))
    except MemoryError as error:
        raise BadPicture(_too_many_pixels()) from error
    except Exception as error:
        raise BadPicture(
            _("The picture is damaged or cut off. Upload the original again.")
        ) from error


def _bare(image: Image.Image) -> Image.Image:
    """The pixels and nothing else: no place, no camera, no profile."""
    if image.mode == "RGBA" and image.getextrema()[3][0] == 255:
        image = image.convert("RGB")  # nothing shines through
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


def _in_a_mode_to_reduce(image: Image.Image) -> Image.Image:
    """Colours that are numbers of a palette cannot be mixed."""
    if image.has_transparency_data:
        return image if image.mode in ("RGBA", "LA") else image.convert("RGBA")
    if image.mode == "P":
        return image.convert("RGB")
    return image.convert("L") if image.mode == "1" else image


def _in_a_known_mode(image: Image.Image) -> Image.Image:
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    if image.mode.startswith("I;16"):
        # convert() would clip 16 bits of grey to white.
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode in ("I", "F") else "RGB")


def _stored_size(image: Image.Image, min_width: int) -> tuple[int, int]:
    share = max(STORED_SIDE / max(image.size), min_width / _upright_width(image))
    if share >= 1:
        return image.size
    return max(1, round(image.width * share)), max(1, round(image.height * share))


def _reduced(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image
    gap = None if image.mode.startswith("I;16") else 2.0  # reduce() knows no I;16
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=gap)


def _too_many_pixels() -> str:
    return _(
        "The picture has too many pixels: at most 12,000 on a side and 50 million in "
        "all. Save it smaller, then upload it."
    )


def _not_a_picture(data: bytes) -> str:
    start = data[:1024].lstrip().lower()
    if b"<svg" in start:
        return _("SVG drawings are not accepted. Save the drawing as PNG.")
    if data[4:8] == b"ftyp":
        return _of_a_telephone(data[8:12])
    if start.startswith(b"%pdf"):
        return _("This is a PDF, not a picture. Save its page as JPEG or PNG.")
    return _("This is not a picture that can be read. Upload JPEG, PNG, WebP or GIF.")


def _of_a_telephone(brand: bytes) -> str:
    if brand[:2] in (b"he", b"mi", b"ms", b"av"):
        return _(
            "This is an HEIC picture of a telephone, which cannot be read here. On an "
            "iPhone choose Settings, Camera, Formats, “Most Compatible” and take it "
            "again; or send it to yourself by Zalo or e-mail and upload what arrives."
        )
    return _(
        "This is a film, not a picture. Put the film on YouTube, then upload a picture "
        "of it and give the film's address."
    )
