"""Takes the pictures of the guide anew, from the demo: all, or those that are named.

Run as `python -m tests.guide_pictures [NAME…]`; needs Debian's Chromium. The demo
gets a database of its own, so nothing that anybody is working on is touched.
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from portal import demo_server

CHROMIUM = "/usr/bin/chromium"
FOLDER = Path(__file__).resolve().parent.parent / "static" / "admin" / "guide"
WIDTH, HEIGHT = 760, 560
MOST_BYTES = 60 * 1024
PORT = "8417"
BASE = f"http://localhost:{PORT}"

DISTRICT = "locbinh"  # live, with everything that a district has
LACKING = "vanlang"  # in preparation, with much to be mended
ASKING = "soyt"  # suspended for the pictures, and ready to come back
MEMBERS = f"/admin/thanh-vien/{DISTRICT}/"

Act = Callable[[Any], None]


@dataclass(frozen=True)
class Shot:
    """What `who` sees at `path`, after `act`; `part` is scrolled to the top."""

    name: str
    who: str
    path: str
    act: Act | None = None
    part: str = "#content"
    height: int = HEIGHT


def withdraw(page: Any) -> None:
    page.select_option("[name=state]", "withdrawn")
    page.click("[name=_save]")
    page.wait_for_selector(".insist")


def recovery_codes(page: Any) -> None:
    from tests.log_in import PASSWORD

    page.fill("[name=password]", PASSWORD)
    page.click("[name=deed][value=codes]")
    page.wait_for_selector(".entry__codes")


def add_member(page: Any) -> None:
    page.fill("[name=full_name]", "Lương Minh Họa")
    page.select_option("[name=role]", "editor")
    page.click("[type=submit].default")
    page.wait_for_selector(".code-sheet")


def make_preview(page: Any) -> None:
    page.click("#content form [type=submit]")
    page.wait_for_selector("#preview-url")


def shots() -> list[Shot]:
    """All pictures; the names are those in portal/guide/."""
    news, units = "/admin/news/article/", "/admin/units/"
    overview = f"/admin/pages/page/{_page(DISTRICT, 'overview')}/change/"
    return [
        Shot("login", "", "/admin/login/", part="body", height=400),
        Shot("set-up", "contributor", "/admin/thiet-lap-ma/", height=720),
        Shot("recovery-codes", "contributor", "/admin/tai-khoan/", recovery_codes),
        Shot("front-page", "chief-lacking", "/admin/", part="body", height=920),
        Shot(
            "members",
            "chief",
            f"/admin/tenancy/board/{_pk('tenancy.Board', DISTRICT)}/change/",
            height=900,
        ),
        Shot("code-sheet", "chief", f"{MEMBERS}them/", add_member, height=760),
        Shot("hand-over", "chief", f"{MEMBERS}{_writer()}/ban-giao/", height=480),
        Shot("trail", "chief", f"/admin/tenancy/auditline/?site_code={DISTRICT}"),
        Shot(
            "preview",
            "chief",
            f"{news}{_submitted()}/xem-truoc/",
            make_preview,
            height=480,
        ),
        Shot("article", "contributor", f"{news}add/", height=820),
        Shot("approve", "chief", f"{news}?state__exact=submitted"),
        Shot(
            "publish",
            "chief",
            f"{news}{_submitted()}/change/",
            part="fieldset:has([name=state])",
        ),
        Shot("document", "editor", "/admin/directives/directive/add/", height=480),
        Shot("pages", "editor", "/admin/pages/page/"),
        Shot("page", "chief", overview),
        Shot("remove-at-once", "chief", overview, withdraw, part=".insist"),
        Shot("units", "editor", f"{units}unit/"),
        Shot(
            "unit-contacts",
            "editor",
            f"{units}unit/{_unit(DISTRICT)}/change/",
            part="#contacts-group",
        ),
        Shot("identity", "editor", f"/admin/pages/agencyidentity/{_site()}/change/"),
        Shot(
            "map",
            "editor",
            f"{units}boundarymap/{_map(DISTRICT)}/change/",
            part="#communes-group",
        ),
        Shot("todo", "chief-lacking", f"/giam-sat/{LACKING}/", part="h1"),
        Shot("ask", "chief-asking", f"/giam-sat/{ASKING}/", part="h1"),
        Shot("dashboard", "office", "/giam-sat/", part="h1"),
        Shot("threshold", "office", "/admin/completeness/threshold/add/"),
        Shot("waiver", "office", f"/admin/completeness/waiver/add/?site={DISTRICT}"),
        Shot("publish-site", "office", f"/giam-sat/{LACKING}/", part="h1"),
        Shot("sites", "administrator", "/admin/tenancy/membersite/"),
        Shot("accounts", "administrator", "/admin/tenancy/user/"),
    ]


def _pk(label: str, code: str, **wanted: Any) -> int:
    from django.apps import apps

    rows = apps.get_model(label)._base_manager.filter(site__code=code, **wanted)
    return rows.order_by("pk").values_list("pk", flat=True)[0]


def _page(code: str, key: str) -> int:
    return _pk("pages.Page", code, key=key)


def _unit(code: str) -> int:
    return _pk("units.Unit", code, parent__isnull=False)


def _map(code: str) -> int:
    return _pk("units.BoundaryMap", code)


def _submitted() -> int:
    return _pk("news.Article", DISTRICT, state="submitted")


def _writer() -> int:
    return _pk("tenancy.Membership", DISTRICT, role="contributor")


def _site() -> int:
    from tenancy.models import MemberSite

    return MemberSite.objects.get(code=DISTRICT).pk


def set_the_scene() -> dict[str, str]:
    """People of each role and something that waits; role -> session cookie."""
    from completeness import gate
    from tenancy.models import MemberSite, Role
    from tests.factories import entered, make_article, make_member, make_superuser

    site = {one.code: one for one in MemberSite.objects.all()}
    people = {
        "chief": make_member(site[DISTRICT], Role.CHIEF, "truongban"),
        "editor": make_member(site[DISTRICT], Role.EDITOR, "bientapvien"),
        "contributor": make_member(site[DISTRICT], Role.CONTRIBUTOR, "congtacvien"),
        "chief-lacking": make_member(site[LACKING], Role.CHIEF, "truongban.2"),
        "chief-asking": make_member(site[ASKING], Role.CHIEF, "truongban.3"),
        "office": make_member(None, Role.OFFICE, "vanphong.2"),
        "administrator": make_superuser("quantri.2"),
    }
    for person, name in zip(people.values(), NAMES, strict=True):
        person.full_name = name
        person.save()
    for code, writer in ((DISTRICT, people["contributor"]), (LACKING, None)):
        for title in ("Ra quân trồng cây vụ đông", "Hội thi tiếng hát thiếu nhi"):
            make_article(
                site=site[code],
                title=title,
                state="submitted",
                published_at=None,
                written_by=writer,
            )
    gate.suspend(site[ASKING], "Bảo trì máy chủ trong hai ngày")
    return {who: entered(one).cookies["sessionid"].value for who, one in people.items()}


NAMES = (
    "Hoàng Minh Họa",
    "Lý Minh Họa",
    "Nông Minh Họa",
    "Vi Minh Họa",
    "Hứa Minh Họa",
    "Chu Minh Họa",
    "Mã Minh Họa",
)


@contextmanager
def served() -> Iterator[None]:
    """The demo's server, until the pictures are taken."""
    server = subprocess.Popen(demo_server.gunicorn(PORT))
    try:
        for _attempt in range(100):
            try:
                urllib.request.urlopen(f"{BASE}/healthz", timeout=2).close()
                break
            except OSError:
                time.sleep(0.3)
        yield
    finally:
        server.terminate()
        server.wait()


def take(browser: Any, shot: Shot, session: str | None) -> bytes:
    """The picture as PNG."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": shot.height}, locale="vi-VN"
    )
    if session:
        context.add_cookies([{"name": "sessionid", "value": session, "url": BASE}])
    page = context.new_page()
    page.goto(BASE + shot.path, wait_until="networkidle")
    if shot.act is not None:
        shot.act(page)
    page.locator(shot.part).first.evaluate(
        "node => window.scrollTo(0, node.getBoundingClientRect().top"
        " + window.scrollY - 12)"
    )
    page.wait_for_timeout(300)
    png: bytes = page.screenshot(animations="disabled", caret="hide")
    context.close()
    return png


def as_webp(png: bytes) -> bytes:
    """As good as fits; raises ValueError for what is too large even then."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    for quality in (80, 65, 50, 35):
        out = BytesIO()
        picture.save(out, "WEBP", quality=quality, method=6)
        if out.tell() <= MOST_BYTES:
            return out.getvalue()
    raise ValueError(f"{out.tell()} bytes: choose a quieter part of the page.")


def photograph(wanted: set[str]) -> None:
    from playwright.sync_api import sync_playwright

    sessions, todo = set_the_scene(), shots()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(), sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        for shot in todo:
            if wanted and shot.name not in wanted:
                continue
            webp = as_webp(take(browser, shot, sessions.get(shot.who)))
            (FOLDER / f"{shot.name}.webp").write_bytes(webp)
            sys.stderr.write(f"{shot.name}: {len(webp)} bytes\n")
        browser.close()


def main(arguments: list[str]) -> int:
    if refusal := demo_server.refusal(PORT):
        sys.stderr.write(f"{refusal}\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(demo_server.environment(PORT))
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/guide.sqlite3"
        os.environ["MEDIA_ROOT"] = f"{folder}/media"
        # playwright runs a loop of its own, which Django takes for async code
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        demo_server.prepare()
        photograph(set(arguments))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
