"""Plain functions that each make one valid row with readable defaults."""

import time
from io import BytesIO
from typing import Any

from django.apps import apps
from django.conf import settings
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from PIL import Image

from content.forms import picture_file
from content.models import CalendarDay, File, Revision
from content.syllables import SYLLABLES
from content.vietnamese import fold
from sections.founding import found_site
from tenancy import clock
from tenancy.admin_conflicts import stamp
from tenancy.models import Kind, Membership, MemberSite, Role, Status, User
from tenancy.scope import in_sites
from tenancy.status import set_status

WORDS = (
    "Cơ quan thực hiện nhiệm vụ quản lý nhà nước trên địa bàn, phối hợp với các đơn vị "
    "liên quan để phục vụ người dân và doanh nghiệp"
)

# As many as a prime number, so that any step meets all of them.
COULD_BE = sorted(one for one in SYLLABLES if len(one) > 3 and one not in fold(WORDS))
COULD_BE = COULD_BE[:2003]


def make_site(
    code: str = "hoabinh", *, live: bool = False, **fields: Any
) -> MemberSite:
    """A founded site with its skeleton; `live` puts it up past the gate's rules."""
    site = found_site(
        code=code,
        kind=fields.pop("kind", Kind.DEPARTMENT),
        name=fields.pop("name", f"Sở {code}"),
        short_name=fields.pop("short_name", f"Sở {code}"),
    )
    for name, value in fields.items():
        setattr(site, name, value)
    if fields:
        site.save()
    if live:
        set_status(site, Status.LIVE)
    return site


def make_user(username: str = "canbo", **fields: Any) -> User:
    return User.objects.create_user(username, password="mat-khau-thu", **fields)


def make_member(
    site: MemberSite | None, role: Role = Role.CHIEF, username: str = ""
) -> User:
    """A person with one role: on `site`, or over the province with None."""
    where = site.code if site else "tinh"
    user = make_user(username or f"{role}-{where}")
    make_seat(user, site, role)
    return user


def make_seat(
    user: User, site: MemberSite | None, role: Role, **fields: Any
) -> Membership:
    """One role more of `user`: on `site`, or over the province with None."""
    values = {"since": "2010-01-01", **fields}
    return Membership.objects.create(user=user, site=site, role=role, **values)


def entered(user: User) -> Client:
    """A browser on the portal's host in which `user` has passed every step."""
    client = Client(headers={"host": settings.PORTAL_DOMAIN})
    app = make_app(user)
    user.refresh_from_db(fields=["session_epoch"])
    client.force_login(user)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = app.persistent_id
    session.save()
    return client


def make_app(user: User) -> TOTPDevice:
    """The second factor of `user`, made once."""
    return TOTPDevice.objects.get_or_create(user=user, confirmed=True)[0]


def digits(app: TOTPDevice, *, later: int = 0) -> str:
    """What the app shows now, or so many half-minutes later."""
    totp = TOTP(app.bin_key)
    totp.time = time.time() + 30 * later
    return f"{totp.token():06}"


def make_superuser(username: str = "quantri") -> User:
    return User.objects.create_superuser(username, password="mat-khau-thu")


def picture_bytes(width: int = 900, height: int = 600, kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (120, 160, 200)).save(out, kind)
    return out.getvalue()


def pdf_bytes() -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def make_picture(*, site: MemberSite, width: int = 900, name: str = "anh.png") -> File:
    file = File.holding(
        picture_bytes(width),
        name=name,
        kind=File.Kind.PICTURE,
        content_type="image/png",
        width=width,
        height=600,
    )
    file.site = site
    file.save()
    return file


def make_photograph(*, site: MemberSite, width: int = 2000) -> File:
    """A picture as an upload stores it, with all its sizes."""
    file = picture_file(picture_bytes(width, width // 2, "JPEG"), "Chợ phiên.jpg")
    file.site = site
    file.save()
    return file


def make_document(*, site: MemberSite, name: str = "van-ban.pdf") -> File:
    file = File.holding(
        pdf_bytes(),
        name=name,
        kind=File.Kind.DOCUMENT,
        content_type="application/pdf",
    )
    file.site = site
    file.save()
    return file


def words(count: int, own: int = 0) -> str:
    """An honest-looking paragraph of exactly `count` different words.

    With a number of its `own` it is no copy of a paragraph with another number.
    """
    ones = WORDS.split()
    fresh = [syllable(i, step=2 * own + 1) for i in range(count)]
    if own:
        ones = [one for pair in zip(ones, fresh, strict=False) for one in pair]
    return " ".join([*ones, *fresh[len(ones) :]][:count])


def syllable(i: int, step: int = 1) -> str:
    """One of some thousand that the language could have; no two steps go alike."""
    return COULD_BE[i * step % len(COULD_BE)]


def rich(count: int, own: int = 0) -> str:
    return f"<p>{words(count, own)}.</p>"


def make_calendar_day(date: str = "2019-10-28", **fields: Any) -> CalendarDay:
    """A day off that a person entered."""
    values = {"name": "Nghỉ", "source": "Thông báo số 1/TB-VP", **fields}
    day = CalendarDay(date=date, **values)
    day.save()
    day.refresh_from_db()
    return day


def make_unit(*, site: MemberSite, name: str = "Phòng Tổng hợp", **fields: Any) -> Any:
    """A unit under the root of `site`, a subordinate one by default."""
    model = apps.get_model("units.Unit")
    with in_sites(site):
        root = model.objects.get(parent=None, site=site)
        fields.setdefault("kind", "phong")
        return model.objects.create(site=site, parent=root, name=name, **fields)


def make_contact(*, unit: Any, **fields: Any) -> Any:
    fields.setdefault("phone", "0205 000 0001")
    return apps.get_model("units.Contact").objects.create(unit=unit, **fields)


def make_official(*, unit: Any, **fields: Any) -> Any:
    values = {
        "full_name": "Hoàng Minh Họa",
        "post": "Trưởng phòng",
        "phone": "0205 000 0002",
        "email": "hoang@langson.example",
        **fields,
    }
    return apps.get_model("units.Official").objects.create(unit=unit, **values)


def make_entry(*, site: MemberSite, **fields: Any) -> Any:
    """An entry of the work schedule, for this week and the whole agency."""
    values = {"week": clock.today(), "text": "<p>Họp giao ban.</p>", **fields}
    return apps.get_model("units.ScheduleEntry").objects.create(site=site, **values)


def make_article(*, site: MemberSite, title: str = "Hội nghị", **fields: Any) -> Any:
    """A published article of 60 words, no other site's, by the clock's now."""
    values = {"body": rich(60, site.pk), "state": "published", **fields}
    if values.get("picture") is not None:
        values.setdefault("picture_alt", "Trụ sở")
    return apps.get_model("news.Article").objects.create(
        site=site, title=title, **values
    )


def make_reference(*, site: MemberSite, article: Any, **fields: Any) -> Any:
    """`site` shows the article of another site from today on."""
    model = apps.get_model("news.Reference")
    with in_sites(site):
        return model.objects.create(site=site, article=article, **fields)


def make_directive(
    *, site: MemberSite, number: str = "12/QĐ-UBND", **fields: Any
) -> Any:
    """A published document with a file."""
    types = apps.get_model("directives.DocumentType")
    values = {
        "abstract": "Quyết định ban hành kế hoạch",
        "issuing_body": site.name,
        "issued_on": clock.today(),
        "state": "published",
        **fields,
    }
    if "document_type" not in values:
        values["document_type"] = types.objects.order_by("pk").first()
    if "file" not in values:
        values["file"] = make_document(site=site)
    return apps.get_model("directives.Directive").objects.create(
        site=site, number=number, **values
    )


def make_page(*, site: MemberSite, key: str = "overview", **fields: Any) -> Any:
    """The site's page `key`, which the skeleton laid, filled and published."""
    model = apps.get_model("pages.Page")
    with in_sites(site):
        page = model.objects.get(site=site, key=key)
        values = {"body": rich(210, site.pk), "state": "published", **fields}
        for name, value in values.items():
            setattr(page, name, value)
        page.save()
    return page


def make_change(
    *, row: Any, by: User, state: str = "submitted", **data: Any
) -> Revision:
    """A change of the published `row` that waits; `data` is by column."""
    return Revision.objects.create(
        site=row.site,
        kind=row._meta.label,
        row=row.pk,
        written_by=by,
        purpose="pending",
        state=state,
        base=stamp(row),
        data=data,
    )
