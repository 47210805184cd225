"""Films on the hosts we know: their address, and the frame that shows them.

A page shows a picture that links to the film; only a press makes the reader's browser
ask the other host. A further host is one entry of HOSTS.
"""

import re
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

NAME = r"(?P<id>[0-9A-Za-z_-]{1,20})"


@dataclass(frozen=True)
class Host:
    """`page` finds the film's id in an address; `frame` has {} in its place."""

    name: str
    page: re.Pattern
    frame_host: str
    frame: str


HOSTS = (
    Host(
        "youtube.com",
        re.compile(
            r"https?://(?:(?:www\.|m\.)?youtube\.com/"
            r"(?:watch\?(?:[^#\s]*&)?v=|shorts/|live/|embed/)|youtu\.be/)"
            rf"{NAME}(?:[?&#][^\s]*)?"
        ),
        "www.youtube-nocookie.com",
        "/embed/{}?autoplay=1&rel=0",
    ),
    Host(
        "vimeo.com",
        re.compile(
            r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?"
            r"(?P<id>[0-9]{6,12})(?:[?&#/][^\s]*)?"
        ),
        "player.vimeo.com",
        "/video/{}?autoplay=1&dnt=1",
    ),
)
FRAME = re.compile(r'<a [^<>]*class="video"[^<>]* data-frame="https://([a-z.-]+)/')


@dataclass(frozen=True)
class Video:
    """One film: where it stands, and the frame that a press loads."""

    address: str
    host: Host
    id: str

    @property
    def frame(self) -> str:
        return f"https://{self.host.frame_host}{self.host.frame.format(self.id)}"


def video_at(address: str) -> Video | None:
    """The film at `address`, if its host is one that we know."""
    for host in HOSTS:
        found = host.page.fullmatch(address.strip())
        if found:
            return Video(address.strip(), host, found["id"])
    return None


def unknown_host() -> str:
    hosts = ", ".join(host.name for host in HOSTS)
    return _(
        "This is no address of a film that can be shown here. Open the film on one of "
        "these sites and copy the address of its page: %(hosts)s. A film elsewhere can "
        "be linked to in the text."
    ) % {"hosts": hosts}


def shown(video: Video, picture: SafeString) -> SafeString:
    """The picture as a link to the film, which a press turns into the film.

    Without our script it is a plain link.
    """
    sentence = _("Watch the film on %(host)s (this page will connect to %(frame)s)")
    return format_html(
        '<a class="video" href="{}" rel="noopener noreferrer" data-frame="{}">{}'
        '<span class="video__say">{}</span></a>',
        video.address,
        video.frame,
        picture,
        sentence % {"host": video.host.name, "frame": video.host.frame_host},
    )


def script() -> SafeString:
    """What a page with a film needs, once."""
    return format_html('<script src="{}" defer></script>', static("js/video.js"))


class FrameMiddleware:
    """Lets a page that shows a film load its host's frame, and no other page."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        response = self.get_response(request)
        if response.streaming or b'class="video"' not in response.content:
            return response
        named = set(FRAME.findall(response.content.decode(errors="replace")))
        hosts = {host.frame_host for host in HOSTS} & named
        if hosts:
            sources = [f"https://{host}" for host in sorted(hosts)]
            update = getattr(response, "_csp_update", None) or {}
            response._csp_update = {**update, "frame-src": sources}
        return response
