"""A template tag: the picture of a row, in the size that fits the screen."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from content import picture_html, videos
from content.models import File

register = template.Library()


@register.simple_tag
def picture(
    file: File, *, at: str, alt: str = "", first: Any = False, css: str = ""
) -> SafeString:
    """`at` is one of picture_html.PLACES; `first` if none stands above it."""
    sizes = picture_html.PLACES[at]
    return picture_html.picture(
        file, alt=alt, sizes=sizes, is_first=bool(first), css=css
    )


@register.simple_tag
def film(video: videos.Video, file: File, *, alt: str = "") -> SafeString:
    """The picture that stands for a film above a text."""
    shown = picture(file, at="text", alt=alt, first=True)
    return videos.shown(video, shown) + videos.script()
