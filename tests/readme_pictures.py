"""Takes the pictures of the README anew, from the demo: hub, member site, dashboard.

Run as `python -m tests.readme_pictures`; needs Debian's Chromium.
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from portal import demo_server
from tests.guide_pictures import DISTRICT, PORT, Shot, demo, photograph

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "img"
SITE = f"{DISTRICT}.localhost"
SHOTS = [
    Shot("hub", "", "/", part="body", width=1280, height=1000),
    Shot("site", "", "/", part="body", width=1280, height=1000, host=SITE),
    Shot("site-phone", "", "/", part="body", width=360, height=780, host=SITE),
    Shot("dashboard", "office", "/giam-sat/", part="body", width=1280, height=1000),
]


def store(shot: Shot, png: bytes) -> None:
    """As a PNG of few colours: pages have few, and any viewer shows it."""
    picture = Image.open(BytesIO(png)).convert("RGB").quantize(128)
    picture.save(FOLDER / f"{shot.name}.png", optimize=True)


def _session(name: str) -> str:
    """The cookie of somebody of the demo who has logged in."""
    from tenancy.models import User
    from tests.factories import entered

    return str(entered(User.objects.get(username=name)).cookies["sessionid"].value)


def main() -> int:
    if refusal := demo_server.refusal(PORT):
        sys.stderr.write(f"{refusal}\n")
        return 2
    with demo():
        photograph(SHOTS, {"office": _session("vanphong")}, store)
    return 0


if __name__ == "__main__":
    sys.exit(main())
