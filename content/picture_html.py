"""Pictures as pages show them: each screen loads the size that fits it."""

import html as entities
import re
from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from content import sanitise, videos
from content.models import File

# How wide a picture is shown, by where it stands, as static/css/site.css has it.
PHONE = "calc(100vw - 2rem)"
PLACES = {
    "text": f"(min-width: 46rem) 44rem, {PHONE}",
    "card": f"(min-width: 40rem) 13rem, {PHONE}",
    "portrait": "5.5rem",
    "wide": f"(min-width: 80rem) 76rem, {PHONE}",
}
TEXT_WIDTH = 704  # pixels: 44rem

_PICTURE = re.compile(
    rf'<img (?P<rest>[^<>]*?src="/tep/(?P<id>{sanitise.FILE_ID})/[^<>]*)>'
)
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_LINKED = re.compile(
    r"<a (?P<rest>[^<>]*)>"
    r"(?P<inner>\s*(?:<picture>.*?</picture>|<img [^<>]*>)\s*)</a>",
    re.DOTALL,
)


def picture(
    file: File, *, alt: str, sizes: str, is_first: bool = False, css: str = ""
) -> SafeString:
    """`file` as <picture>; only the first of a page is loaded before it is reached."""
    attributes = {"class": css, "src": file.url}
    more = {"width": file.width, "height": file.height}
    return _picture(file, {**attributes, **more}, alt, sizes, is_first=is_first)


class TextPictures:
    """The pictures of all the rich texts of one page: one query, when there are any.

    `has_first` says that a picture stands above them.
    """

    def __init__(self, *texts: str, has_first: bool = False) -> None:
        self._texts = texts
        self._is_first = not has_first
        self._files: dict[str, File] | None = None
        self._has_script = False

    def shown(self, html: str) -> str:
        """Cleaned text with its pictures in sizes, and films behind pictures."""
        if "<img " not in html:
            return html
        return self._with_films(_PICTURE.sub(self._one, html))

    def _one(self, found: re.Match) -> str:
        is_first, self._is_first = self._is_first, False
        attributes = {
            name: entities.unescape(value)
            for name, value in _ATTRIBUTE.findall(found["rest"])
        }
        alt = attributes.pop("alt", "")
        if alt:
            attributes.pop("role", None)
        file = self._file(found["id"])
        if file is None or not file.width:
            return _img(attributes, alt, is_first=is_first)
        width = _measured(attributes, file)
        sizes = f"(min-width: {width + 32}px) {width}px, {PHONE}"
        if width >= TEXT_WIDTH:
            sizes = PLACES["text"]
        return _picture(file, attributes, alt, sizes, is_first=is_first)

    def _file(self, pk: str) -> File | None:
        if self._files is None:
            named = set().union(*map(sanitise.file_ids, self._texts))
            pictures = File.objects.filter(kind=File.Kind.PICTURE, pk__in=named)
            self._files = {file.pk: file for file in pictures}
        return self._files.get(pk)

    def _with_films(self, html: str) -> str:
        return _LINKED.sub(self._film, html)

    def _film(self, found: re.Match) -> str:
        address = dict(_ATTRIBUTE.findall(found["rest"])).get("href", "")
        video = videos.video_at(entities.unescape(address))
        if video is None:
            return found[0]
        script = "" if self._has_script else videos.script()
        self._has_script = True
        return videos.shown(video, mark_safe(found["inner"])) + script


def _measured(attributes: dict, file: File) -> int:
    """Complete width and height of a picture in a text; the width that is shown."""
    width = int(attributes.get("width") or 0)
    height = int(attributes.get("height") or 0)
    if not width and not height:
        width = file.width
    if not width:
        width = round(height * file.width / file.height)
    attributes["width"] = width
    attributes["height"] = height or round(width * file.height / file.width)
    return width


def _picture(
    file: File, attributes: dict, alt: str, sizes: str, *, is_first: bool
) -> SafeString:
    stored = file.sized()
    webp = [one for one in stored if one.extension == "webp"]
    plain = [one for one in stored if one.extension != "webp"]
    if not webp:
        return _img(attributes, alt, is_first=is_first)
    if plain:
        srcset = _srcset([*plain, file])
        attributes = {**attributes, "srcset": srcset, "sizes": sizes}
    return format_html(
        '<picture><source type="image/webp" srcset="{}" sizes="{}">{}</picture>',
        _srcset(webp),
        sizes,
        _img(attributes, alt, is_first=is_first),
    )


def _img(attributes: dict, alt: str, *, is_first: bool) -> SafeString:
    named = [(name, value) for name, value in attributes.items() if value]
    named.append(("alt", alt))
    if not is_first:
        named.append(("loading", "lazy"))
    return format_html("<img{}>", format_html_join("", ' {}="{}"', named))


def _srcset(stored: Iterable) -> str:
    return ", ".join(f"{one.url} {one.width}w" for one in stored)
