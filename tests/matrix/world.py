"""Two sites that have a row of every kind, and a person in every role of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.test import Client

from completeness.models import TakeDown
from content.models import File, OldAddress
from news.models import Article
from pages.models import AgencyIdentity, Look, Notice, Page
from tenancy import audit, clock
from tenancy.models import (
    Board,
    Guarded,
    Invitation,
    Kind,
    Membership,
    MemberSite,
    Role,
    User,
    site_path,
)
from tenancy.scope import in_sites
from tests.factories import (
    entered,
    make_article,
    make_contact,
    make_directive,
    make_document,
    make_entry,
    make_member,
    make_official,
    make_page,
    make_picture,
    make_reference,
    make_site,
    make_unit,
    make_user,
)
from tests.matrix import on_the_way
from units.models import BoundaryMap

NEIGHBOURS = "Lối xóm"  # an article of a further site, which all three show

PROVINCE = (Role.OFFICE, Role.ADMINISTRATOR)
ON_A_SITE = (Role.CONTRIBUTOR, Role.EDITOR, Role.DEPUTY, Role.CHIEF)


@dataclass
class Side:
    """One site, what it has, and who is there. `mark` stands in each of its rows."""

    site: MemberSite
    mark: str  # in every text of its rows; at the head of the two below
    rows: dict[str, Model] = field(default_factory=dict)
    shown: dict[str, Model] = field(default_factory=dict)
    submitted: dict[str, Model] = field(default_factory=dict)
    changed: dict[str, Model] = field(default_factory=dict)  # a change of it waits
    versions: dict[str, int] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)
    takedown: Any = None
    untouched: list[Any] = field(default_factory=list)

    @property
    def draft_mark(self) -> str:
        """In what nobody outside may read."""
        return f"{self.mark}nhap"

    @property
    def open_mark(self) -> str:
        """In what was published."""
        return f"{self.mark}dang"

    @property
    def reader(self) -> Client:
        """Somebody who is on the site's own host."""
        return Client(headers={"host": f"{self.site.code}.localhost"})

    @property
    def start(self) -> str:
        """How its marks begin: what one types into a search, which echoes it."""
        return self.mark[:4].lower()

    def linked(self, label: str, name: str) -> Any:
        """The key of a row of this side that the field `name` of `label` may name."""
        model = self.rows[label]._meta.get_field(name).related_model
        if issubclass(model, File):
            return self.files[self.rows[label]._meta.get_field(name).upload_kind].pk
        return self.rows[f"other {model._meta.label}"].pk

    def state(self) -> list[Any]:
        """All that stands in the database of this side."""
        found: list[Any] = [MemberSite.objects.filter(pk=self.site.pk).values().get()]
        for model in apps.get_models():
            if issubclass(model, Guarded) and not model._meta.proxy:
                mine = {site_path(model): self.site}
                rows = model._base_manager.filter(**mine).order_by("pk")
                found += rows.values_list()
        seats = Membership.objects.filter(site=self.site).order_by("pk")
        codes = Invitation.objects.filter(user__memberships__in=seats).order_by("pk")
        return [*found, *seats.values_list(), *codes.values_list("pk", "ends_at")]


@dataclass
class World:
    mine: Side
    theirs: Side
    hidden: Side  # being prepared, so that the public sees nothing of it


def build() -> World:
    """Two live sites and one that is prepared, alike but for their marks."""
    make_article(site=make_site("soxd", live=True), title=NEIGHBOURS)
    # Theirs come first, so that a page that asks for no site would show them.
    world = World(
        hidden=_side("vanquan", "Huyện Văn Quan", "Charloth", live=False),
        theirs=_side("chilang", "Huyện Chi Lăng", "Bravoth"),
        mine=_side("bacson", "Huyện Bắc Sơn", "Almath"),
    )
    for side in (world.mine, world.theirs, world.hidden):
        side.untouched = side.state()
    return world


def seat_of(side: Side, who: str) -> Membership:
    return side.people[who].memberships.get()


def _side(code: str, name: str, mark: str, *, live: bool = True) -> Side:
    site = make_site(code, kind=Kind.DISTRICT, name=name, live=live)
    side = Side(site, mark)
    _people(side)
    with in_sites(site):
        _rows(side)
    line = audit.note_of("change", side.rows["units.Unit"], f"Dòng {side.mark}")
    audit.write_alone(line, site.code)
    return side


def _people(side: Side) -> None:
    code = side.site.code
    for role in ON_A_SITE:
        side.people[role] = make_member(side.site, role)
    colleague = make_member(side.site, Role.EDITOR, username=f"ban-{code}")
    colleague.full_name = f"Cán bộ {side.mark}"
    colleague.save()
    side.people["colleague"] = colleague
    side.people["newcomer"] = make_user(f"moi-{code}")
    side.people["former"] = make_member(side.site, Role.CHIEF, username=f"cu-{code}")
    side.people["former"].memberships.update(until="2019-01-01")
    for role in PROVINCE:
        side.people[role] = make_member(None, role, username=f"{role}-{code}")
    entering = (*ON_A_SITE, *PROVINCE, "former")
    side.clients = {who: entered(side.people[who]) for who in entering}
    side.clients["anonymous"] = Client(headers={"host": "localhost"})


def _rows(side: Side) -> None:
    # one page to be added again
    Page.objects.filter(site=side.site, key="nature_culture").delete()
    side.files["picture"] = make_picture(site=side.site, name=f"{side.mark}.png")
    side.files["document"] = make_document(site=side.site, name=f"{side.mark}.pdf")
    side.rows = {label: make(side) for label, make in ROWS.items()}
    for label in ROWS:
        versions = side.rows[label].history.order_by("history_id")
        side.versions[label] = versions.last().history_id
    other = make_unit(site=side.site, name="Ban khác")
    side.rows["other units.Unit"] = other
    side.takedown = TakeDown.objects.create(
        site=side.site, reason="Có sai sót", by="minhhoa", rules=["news_fresh"]
    )
    side.rows["other units.Official"] = make_official(
        unit=other, full_name="Người khác", is_leader=True
    )
    make_article(site=side.site, state="draft", written_by=side.people["former"])
    side.shown = {label: make(side) for label, make in SHOWN.items()}
    on_the_way.lay(side)


def written(row: Model) -> Any:
    """`row` as it stands in the database now."""
    return type(row)._base_manager.get(pk=row.pk)


def board(side: Side) -> Model:
    row = Board.objects.get(site=side.site)
    row.agency_head = f"Chủ tịch {side.mark}"
    row.save()
    return row


def identity(side: Side) -> Model:
    row = AgencyIdentity.objects.get(pk=side.site.pk)
    row.agency = f"Cơ quan {side.mark}"
    row.save()
    return row


def look(side: Side) -> Model:
    row = Look.objects.get(site=side.site)
    row.emblem = side.files["picture"]
    row.save()
    return row


def notice(side: Side) -> Model:
    """To come, so that it may be deleted and no reader sees it."""
    since = clock.now() + timedelta(days=1)
    values = {"since": since, "until": since + timedelta(days=1)}
    return Notice.objects.create(site=side.site, text=f"Lũ {side.draft_mark}", **values)


def boundary_map(side: Side) -> Model:
    row = BoundaryMap.objects.get()
    row.picture = side.files["picture"]
    row.picture_text = f"Bản đồ {side.mark}"
    row.save()
    row.communes.create(name=f"Xã {side.mark}")
    return row


def unit(side: Side) -> Model:
    made = make_unit(site=side.site, name=f"Phòng {side.mark}")
    make_contact(unit=made, label=f"Trực ban {side.mark}")
    make_official(unit=made, full_name=f"Lý {side.mark}")
    return made


def official(side: Side) -> Model:
    other = make_unit(site=side.site, name=f"Ban {side.mark}")
    return make_official(unit=other, full_name=f"Hoàng {side.mark}", is_leader=True)


def neighbours() -> Any:
    return Article._base_manager.get(title=NEIGHBOURS)


def further(side: Side) -> str:
    """The address of an article more that `side` may show."""
    site = neighbours().site
    return make_article(site=site, title=f"Tin cho {side.mark}").get_absolute_url()


def directive(side: Side) -> Model:
    return make_directive(
        site=side.site,
        number=f"7/QĐ-{side.mark}",
        abstract=f"Dự thảo {side.draft_mark}",
        state="draft",
        published_at=clock.now(),
        file=side.files["document"],
    )


def old_address(side: Side) -> Model:
    page = Page.objects.get(key="overview")
    return OldAddress.objects.create(
        site=side.site,
        address=f"/cu/{side.mark}.html".lower(),
        kind="pages.Page",
        row=page.pk,
    )


# One row for each model of boards, a draft where there are drafts. A model whose admin
# is registered and that stands neither here nor in BEYOND fails the matrix.
ROWS: dict[str, Callable[[Side], Any]] = {
    "units.Unit": unit,
    "units.Official": official,
    "units.BoundaryMap": boundary_map,
    "units.ScheduleEntry": lambda side: make_entry(
        site=side.site, text=f"<p>Họp về {side.mark}.</p>"
    ),
    "pages.Page": lambda side: make_page(
        site=side.site,
        key="information_access",
        body=f"<p>Trang {side.draft_mark}.</p>",
        state="draft",
        published_at=clock.now(),
    ),
    "pages.AgencyIdentity": identity,
    "pages.Look": look,
    "pages.Notice": notice,
    "news.Article": lambda side: make_article(
        site=side.site,
        title=f"Bài {side.draft_mark}",
        category="awards",
        state="draft",
        published_at=clock.now(),
        written_by=side.people[Role.CONTRIBUTOR],
    ),
    "news.Reference": lambda side: make_reference(site=side.site, article=neighbours()),
    "directives.Directive": directive,
    "content.OldAddress": old_address,
    "tenancy.Board": board,
}
# Who writes such a row, where it is not the board itself.
WRITTEN_BY = {"tenancy.Board": Role.OFFICE}
# What readers see, of each kind that is published.
SHOWN: dict[str, Callable[[Side], Any]] = {
    "news.Article": lambda side: make_article(
        site=side.site, title=f"Tin {side.open_mark}", category="awards"
    ),
    "directives.Directive": lambda side: make_directive(
        site=side.site,
        number="9/QĐ-UBND",
        abstract=f"Quyết định {side.open_mark}",
        file=make_document(site=side.site, name=f"{side.open_mark}.pdf"),
    ),
    "pages.Page": lambda side: make_page(
        site=side.site, body=f"<p>Trang {side.open_mark}.</p>"
    ),
}
# Models of the province, on which no board holds a right; and why.
BEYOND = {
    "content.CalendarDay": "the province's calendar",
    "directives.DocumentType": "one list for all sites, which all may read",
    "pages.ProvinceNotice": "the Office's notices on all sites",
    "completeness.Threshold": "the Office's measure",
    "completeness.Correction": "the administrator's citations",
    "completeness.Waiver": "the Office's decisions on a site",
    "news.HubPick": "the Office's choice for the hub",
    "tenancy.MemberSite": "the administrator's list of sites",
    "tenancy.User": "the administrator's accounts",
}


def typed_for(label: str, side: Side) -> dict[str, Any]:
    """What one types to add a row of the model to `side`, besides what is offered."""
    known = {
        "units.Unit": {"name": "Phòng mới", "kind": "phong"},
        "units.Official": {
            "unit": side.rows["units.Unit"].pk,
            "full_name": "Người mới",
            "post": "Chuyên viên",
        },
        "units.ScheduleEntry": {"week": "25/11/2019", "text": "<p>Họp.</p>"},
        "news.Article": {"title": "Tin mới", "body": "<p>Tin.</p>"},
        "content.OldAddress": {
            "address": "/cu/moi.html",
            "target": side.shown["pages.Page"].get_absolute_url(),
        },
        "news.Reference": {"address": further(side)},
        "pages.Page": {"key": "nature_culture", "body": "<p>Trang.</p>"},
        "pages.Notice": {"text": "Bão số 5"},
        "directives.Directive": {
            "number": "8/QĐ-UBND",
            "abstract": "Quyết định mới",
            "issuing_body": "Ủy ban nhân dân",
            "issued_on": "01/10/2019",
            "document_type": side.rows["directives.Directive"].document_type_id,
        },
    }
    return known[label]
