"""Fills the member sites with illustration content, each site whole or not at all."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from completeness import gate
from content.dates import monday_of
from content.models import File
from directives.models import Directive, DocumentType
from news.models import Article
from pages.models import Page
from portal.demo import articles, documents, information, maps, statements, texts
from portal.demo.agencies import PROFILES, Profile
from portal.demo.scenario import Plan, plan_for
from tenancy import audit, clock
from tenancy.changes import changing
from tenancy.models import MemberSite, Status
from units.models import (
    BoundaryMap,
    Commune,
    Contact,
    Official,
    ScheduleEntry,
    Unit,
    UnitKind,
)

KINDS = {
    "phòng": UnitKind.DIVISION,
    "ban": UnitKind.BOARD,
    "chi cục": UnitKind.BRANCH,
    "trung tâm": UnitKind.CENTRE,
    "đơn vị sự nghiệp": UnitKind.SERVICE,
}
IDENTITY = (
    "agency",
    "parent_body",
    "address",
    "phone",
    "email",
    "working_hours",
    "responsible_name",
    "responsible_post",
    "online_services_url",
)
# What a site without contacts has entered of its identity block.
IDENTITY_OF_LACKING = ("agency", "parent_body", "online_services_url")


def has_content(site: MemberSite) -> bool:
    """Did somebody already write for this site? Call it in the site's scope."""
    written = (
        Article.objects.all(),
        Directive.objects.all(),
        Page.objects.exclude(body=""),
        Unit.objects.exclude(kind=UnitKind.ROOT, functions=""),
        Contact.objects.all(),
        Official.objects.all(),
        BoundaryMap.objects.exclude(picture=None, picture_text="", note=""),
        Commune.objects.all(),
    )
    return (
        site.status != Status.PREPARING
        or any(getattr(site, name) for name in IDENTITY)
        or any(rows.exists() for rows in written)
    )


def load_site(site: MemberSite, anchor: date) -> None:
    """Fill an empty `site` with its part of the picture, and publish it if it is in.

    Content is dated by the plan, each thing at its own moment; the site goes live
    through the gate, as of the day on which it did. One change holds both: a site
    that was filled and is not public would be passed over by the next run.
    """
    profile, plan = PROFILES[site.code], plan_for(site.code, anchor)
    # the checks at the end of the change ask about the day on which it went live
    moment = plan.published if plan.is_public else clock.now()
    with clock.at(moment), audit.acting("load_demo"), changing(site) as change:
        _date_founding(site, plan.began)
        with clock.at(plan.began):
            _fill_identity(site, profile, plan)
            _fill_pages(site, plan)
            if plan.has_structure:
                _fill_units(site, profile)
            if profile.is_district:
                _fill_map(site)
        _fill_news(site, plan)
        _fill_documents(site, plan)
        if plan.has_structure:
            _fill_schedule(site, plan)
        change.note("load_demo", site, anchor.isoformat())
        if plan.is_public:
            gate.publish(site)


def _date_founding(site: MemberSite, began: datetime) -> None:
    """The site stood empty before its content: its history has to say so too."""
    for model in (MemberSite, Page, Unit, BoundaryMap):
        versions = model.history.filter(
            **{f"{model.history.model.version_path}": site.pk}
        )
        versions.update(history_date=began - timedelta(days=1))


def _fill_identity(site: MemberSite, profile: Profile, plan: Plan) -> None:
    for name in IDENTITY if plan.has_structure else IDENTITY_OF_LACKING:
        setattr(site, name, getattr(profile, name))
    site.is_demo = True
    site.full_clean()
    site.save()


def _fill_pages(site: MemberSite, plan: Plan) -> None:
    written: dict[str, Callable[[str], str]] = {
        "overview": texts.overview,
        "functions": texts.functions,
        "nature_culture": texts.nature_culture,
    }
    for page in Page.objects.all():
        body = written[page.key](site.code) if page.key in written else ""
        if page.key == "information_access" and plan.has_structure:
            body = information.access_page(site.code, _request_form(site).url)
        if plan.has_structure:
            body = body or statements.statement(site.code, page.key)
        body = body or information.english(site.code, page.key)
        if not body or (page.key == "overview" and not plan.has_introduction):
            continue
        page.body = body
        page.state = "published"
        page.full_clean()
        page.save()


def _request_form(site: MemberSite) -> File:
    """The form that people ask with, stored as a file of the site."""
    form = _pdf(information.form_pdf(), information.FORM_NAME)
    form.site = site
    form.save()
    return form


def _fill_units(site: MemberSite, profile: Profile) -> None:
    root = Unit.objects.get(kind=UnitKind.ROOT)
    for number, leader in enumerate(profile.leaders):
        _official(
            Official(
                unit=root,
                full_name=leader.name,
                post=leader.post,
                is_leader=True,
                position=number,
                phone=profile.phone,
                email=profile.email,
                biography=texts.biography(site.code, number),
                duties=texts.duties(site.code, number),
            )
        )
    for part in profile.units:
        unit = Unit(
            site=site,
            parent=root,
            name=part.name,
            kind=KINDS[part.kind],
            functions=texts.unit_functions(site.code, part.name),
        )
        unit.save()
        contact = Contact(unit=unit, phone=part.phone, email=part.email)
        contact.full_clean()
        contact.save()
        person = part.official
        _official(
            Official(
                unit=unit,
                full_name=person.name,
                post=person.post,
                phone=person.phone,
                email=person.email,
            )
        )
    for name in profile.communes:
        Unit(site=site, parent=root, name=name, kind=UnitKind.COMMUNE).save()


def _official(official: Official) -> None:
    official.full_clean()
    official.save()


def _fill_map(site: MemberSite) -> None:
    board = BoundaryMap.objects.get()
    board.picture = _picture(site, maps.boundary_png(site.code))
    board.picture_text = f"Sơ đồ minh họa các xã của {site.name}, không theo tỷ lệ."
    board.note = texts.map_note(site.code)
    board.save()
    for number, name in texts.commune_table(site.code):
        Commune(boundary_map=board, name=name, position=number).save()


def _picture(site: MemberSite, data: bytes) -> File:
    return File.holding(
        data,
        name=f"ban-do-{site.code}.png",
        kind=File.Kind.PICTURE,
        content_type="image/png",
        width=maps.WIDTH,
        height=maps.HEIGHT,
    )


def _fill_news(site: MemberSite, plan: Plan) -> None:
    written = articles.articles_of(site.code, len(plan.articles))
    for moment, text in zip(plan.articles, written, strict=True):
        title, lead, body, category = text
        with clock.at(moment):
            article = Article(
                site=site,
                title=title,
                lead=lead,
                body=body,
                category=category,
                author="Ban Biên tập",
                state="published",
            )
            article.full_clean()
            article.save()


def _fill_documents(site: MemberSite, plan: Plan) -> None:
    """Own documents day by day, and the received decrees at the beginning."""
    kinds = {kind.name: kind for kind in DocumentType.objects.all()}
    for text in reversed(documents.documents_of(site.code)):
        moment = plan.began if text.days_ago is None else plan.before(text.days_ago)
        if text.issued and text.issued > clock.local_day(moment):
            continue  # on that day nobody had received it yet
        with clock.at(moment):
            _publish_document(site, text, kinds[text.type])


def _publish_document(
    site: MemberSite, text: documents.Document, kind: DocumentType
) -> None:
    directive = Directive(
        site=site,
        number=text.number,
        document_type=kind,
        issuing_body=text.issuing_body,
        signer=text.signer,
        signer_post=text.signer_post,
        abstract=text.abstract,
        field_of_work=text.field,
        issued_on=text.issued or clock.today(),
        in_force_on=text.in_force or clock.today(),
        is_own=text.own,
        state="published",
        file=_pdf(text.pdf(), text.file_name),
    )
    directive.full_clean()
    directive.save()


def _pdf(data: bytes, name: str) -> File:
    return File.holding(
        data, name=name, kind=File.Kind.DOCUMENT, content_type="application/pdf"
    )


def _fill_schedule(site: MemberSite, plan: Plan) -> None:
    """The week of the picture, as it was published on the Friday before."""
    monday = monday_of(plan.anchor)
    leaders = list(Official.objects.leaders().order_by("position"))
    with clock.at(plan.before((plan.anchor - monday).days + 3)):
        for day, leader, text in information.week_of(site.code):
            entry = ScheduleEntry(
                site=site,
                week=monday,
                day=day,
                leader=None if leader is None else leaders[leader],
                text=text,
            )
            entry.full_clean()
            entry.save()
