"""The sizes of a picture: which are stored, who may open them, how they are made."""

import io
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from PIL import Image

from content import previews
from content.models import File
from content.pictures import read_picture
from tenancy.changes import Refused, changing
from tenancy.models import AuditLine, MemberSite, Role
from tenancy.scope import in_sites
from tests.factories import (
    make_article,
    make_member,
    make_photograph,
    make_picture,
    picture_bytes,
)

pytestmark = pytest.mark.django_db


def sizes(data: bytes) -> list[tuple[int, str]]:
    return [(made.width, made.extension) for made in read_picture(data).sizes]


def photograph(width: int, **options: Any) -> bytes:
    out = io.BytesIO()
    Image.radial_gradient("L").convert("RGB").resize((width, width // 2)).save(
        out, "JPEG", **options
    )
    return out.getvalue()


def test_a_photograph_is_stored_as_webp_and_in_three_smaller_widths() -> None:
    assert sizes(photograph(4000)) == [
        (2560, "webp"),
        *((width, kind) for width in (480, 800, 1600) for kind in ("webp", "jpg")),
    ]


def test_no_picture_is_enlarged() -> None:
    assert sizes(photograph(200)) == [(200, "webp")]
    assert sizes(photograph(480)) == [(480, "webp")]
    assert sizes(photograph(900))[-1] == (800, "jpg")


def test_what_shines_through_shines_through_in_every_size() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (900, 400), (200, 0, 0, 120)).save(out, "PNG")
    picture = read_picture(out.getvalue())
    assert picture.extension == "png"
    assert {made.extension for made in picture.sizes} == {"webp", "png"}
    for made in picture.sizes:
        assert (
            Image.open(io.BytesIO(made.data)).convert("RGBA").getpixel((9, 9))[3] == 120
        )


def test_a_photograph_saved_as_png_becomes_a_jpeg() -> None:
    out = io.BytesIO()
    noise = Image.effect_noise((600, 400), 90).convert("RGB")
    Image.merge(
        "RGB",
        (
            noise.getchannel(0),
            noise.rotate(9).getchannel(1),
            noise.rotate(5).getchannel(2),
        ),
    ).save(out, "PNG")
    assert read_picture(out.getvalue()).extension == "jpg"
    drawing = picture_bytes(600, 400, "PNG")
    assert read_picture(drawing).extension == "png"


def test_no_size_says_where_or_how_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "secret place"
    exif[0x8825] = {1: "N", 2: (21.0, 51.0, 0.0)}
    picture = read_picture(photograph(1000, exif=exif, comment=b"secret place"))
    assert (picture.width, picture.height) == (500, 1000)
    assert len(picture.sizes) == 3
    for data in (picture.data, *(made.data for made in picture.sizes)):
        assert b"secret" not in data
        assert not Image.open(io.BytesIO(data)).getexif()
        assert not Image.open(io.BytesIO(data)).info.get("xmp")


def test_the_upload_itself_lies_nowhere(site: MemberSite, editor: Client) -> None:
    data = photograph(1000, comment=b"taken by whoever uploads it")
    upload = SimpleUploadedFile("Chợ phiên.jpg", data, "image/jpeg")
    answer = editor.post(f"/admin/tai-anh/?site={site.code}", {"upload": upload})
    assert answer.json()["uploaded"] == 1
    with in_sites(site):
        file = File.objects.get()
    stored = list(file.path.parent.glob(f"{file.pk}*"))
    assert len(stored) == 1 + len(file.sizes) == 6
    assert all(data != one.read_bytes() for one in stored)
    assert all(b"whoever" not in one.read_bytes() for one in stored)


def test_a_size_is_public_while_its_picture_is(
    site: MemberSite, other_site: MemberSite, visit: Callable
) -> None:
    file = make_photograph(site=site)
    urls = [size.url for size in file.sized()]
    assert urls[0] == f"/tep/{file.pk}/480/cho-phien.webp"
    assert [visit(url, on=site).status_code for url in urls] == [404] * len(urls)
    article = make_article(site=site, picture=file)
    for size in file.sized():
        answer = visit(size.url, on=site)
        assert answer.status_code == 200
        assert answer["Content-Type"] == size.content_type
        assert answer["X-Content-Type-Options"] == "nosniff"
        opened = Image.open(io.BytesIO(b"".join(answer.streaming_content)))
        assert opened.width == size.width
        assert visit(size.url, on=other_site).status_code == 404
        assert visit(size.url).status_code == 404
    with in_sites(site):
        article.state = "withdrawn"
        article.save()
    assert [visit(url, on=site).status_code for url in urls] == [404] * len(urls)


def test_each_size_has_its_own_tag(site: MemberSite, visit: Callable) -> None:
    file = make_photograph(site=site)
    make_article(site=site, picture=file)
    urls = [file.url, *(size.url for size in file.sized())]
    tags = [visit(url, on=site)["ETag"] for url in urls]
    assert len(set(tags)) == len(urls)
    assert not any(tag.startswith("W/") for tag in tags)
    for url, tag in zip(urls, tags, strict=True):
        again = visit(url, on=site, headers={"if-none-match": tag})
        assert again.status_code == 304


def test_a_width_or_name_that_is_none_leads_to_the_picture(
    site: MemberSite, visit: Callable
) -> None:
    file = make_photograph(site=site)
    make_article(site=site, picture=file)
    for wrong in ("481/cho-phien.webp", "480/ten-khac.webp", "480/cho-phien.png"):
        answer = visit(f"/tep/{file.pk}/{wrong}", on=site)
        assert (answer.status_code, answer["Location"]) == (302, file.url)


def test_nginx_is_told_where_a_size_lies(
    site: MemberSite, visit: Callable, settings: Any
) -> None:
    file, hidden = make_photograph(site=site), make_photograph(site=site)
    make_article(site=site, picture=file)
    settings.ACCEL_REDIRECT = "/noi-bo/tep/"
    size = file.sized()[0]
    answer = visit(size.url, on=site)
    place = f"/noi-bo/tep/{file.pk[:2]}/{file.pk}-480.webp"
    assert answer["X-Accel-Redirect"] == place
    assert answer["Content-Type"] == "image/webp"
    refused = visit(hidden.sized()[0].url, on=site)
    assert refused.status_code == 404
    assert "X-Accel-Redirect" not in refused


def test_a_preview_opens_the_sizes_of_its_own_pictures(
    site: MemberSite, visit: Callable
) -> None:
    shown, hidden = make_photograph(site=site), make_photograph(site=site)
    row = make_article(site=site, state="draft", picture=shown)
    made = previews.make(row, make_member(site, Role.CHIEF))
    size = shown.sized()[0].url
    assert (
        f"{made.prefix}{size[1:]} 480w"
        in visit(made.prefix + made.page[1:], on=site).text
    )
    inside = visit(made.prefix + size[1:], on=site)
    assert inside.status_code == 200
    assert inside["Cache-Control"] == "no-store"
    other = visit(made.prefix + hidden.sized()[0].url[1:], on=site)
    assert other.status_code == 404


def test_a_change_that_fails_leaves_no_size_behind(site: MemberSite) -> None:
    files = []

    def write(fails: bool) -> None:
        with changing(site):
            files.append(make_photograph(site=site))
            if fails:
                raise Refused("No.")

    write(fails=False)
    with pytest.raises(Refused):
        write(fails=True)
    kept, gone = files
    assert len(list(kept.path.parent.glob(f"{kept.pk}*"))) == 1 + len(kept.sizes)
    assert not list(gone.path.parent.glob(f"{gone.pk}*"))


def size_pictures() -> str:
    out = StringIO()
    call_command("size_pictures", stdout=out, stderr=StringIO())
    return out.getvalue()


def test_the_command_makes_missing_sizes_once(site: MemberSite, visit) -> None:
    old = make_picture(site=site)
    whole = make_photograph(site=site)
    lost = make_photograph(site=site)
    make_article(site=site, picture=old)
    lost.sized()[0].path.unlink()
    assert "2 ảnh" in size_pictures()
    with in_sites(site):
        old = File.objects.get(pk=old.pk)
        assert File.objects.get(pk=whole.pk).sizes == whole.sizes
    assert {(size.width, size.extension) for size in old.sized()} == {
        (900, "webp"),
        (800, "webp"),
        (800, "png"),
        (480, "webp"),
        (480, "png"),
    }
    assert all(size.path.is_file() for one in (old, lost) for size in one.sized())
    assert visit(old.sized()[0].url, on=site).status_code == 200
    assert AuditLine.objects.filter(action="size_pictures").count() == 2
    assert "0 ảnh" in size_pictures()
    assert AuditLine.objects.filter(action="size_pictures").count() == 2


def test_the_command_names_a_file_that_is_gone_and_goes_on(site: MemberSite) -> None:
    gone, there = make_picture(site=site), make_picture(site=site)
    gone.path.unlink()
    out, err = StringIO(), StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("size_pictures", stdout=out, stderr=err)
    assert left.value.code == 1
    assert gone.pk in err.getvalue()
    assert "1 ảnh" in out.getvalue()
    with in_sites(site):
        assert File.objects.get(pk=there.pk).sizes


def test_one_picture_is_read_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lock is held while pixels are decoded, and let go of afterwards."""
    import fcntl

    from content import pictures

    place = f"{django_settings.MEDIA_ROOT}/.pictures.lock"
    held = []
    decode = pictures._decoded

    def is_held() -> bool:
        with open(place, "w") as turn:
            try:
                fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def look(*arguments: Any) -> Any:
        held.append(is_held())
        return decode(*arguments)

    monkeypatch.setattr(pictures, "_decoded", look)
    read_picture(photograph(300))
    assert held == [True]
    assert not is_held()
