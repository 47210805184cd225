"""The Office's dashboard, one site's to-do list, and what it does to a site."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from completeness import gate, requests, takedowns
from completeness.assess import assess, figures
from completeness.catalogue import chapters
from completeness.dashboard import (
    columns,
    matching,
    peak,
    split,
    table,
    totals,
    worst_first,
)
from completeness.days import NotADay, day_to_answer, moment_of
from completeness.forms import DayForm, FilterForm, RemarkForm, RequestForm, SuspendForm
from completeness.owners import owners
from content.forms import ignored
from sections.law import REGIMES, regime_at
from sections.registry import all_rules
from tenancy import clock, hosts, roles
from tenancy.changes import Refused
from tenancy.denials import nothing_here
from tenancy.models import MemberSite

View = Callable[..., HttpResponse]

FINDINGS = "completeness.see_findings"
RUN_SITE = "completeness.run_site"
ASK = "completeness.ask_to_publish"


def insiders_only(view: View) -> View:
    """Who is not logged in is asked to; nothing is kept by a browser's cache."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        return view(request, *args, **kwargs)

    return never_cache(guarded)


def deed(view: View) -> View:
    """Of insiders, by POST; who opens its address in a browser finds the site's page.

    That happens after a login that ran out, and by a bookmark.
    """

    @wraps(view)
    def guarded(request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            return redirect("completeness:todo", code=code)
        return require_POST(view)(request, code=code, **kwargs)

    return insiders_only(guarded)


def of_a_day(view: View) -> View:
    """For a view of the day of `?ngay=`: says why there is no answer, with 400."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except NotADay as wrong:
            context = {"sentence": str(wrong), "day_form": DayForm(clock.today())}
            return render(request, "completeness/no_day.html", context, status=400)

    return answered


def _asked_day(request: HttpRequest) -> date:
    return day_to_answer(request.GET.get("ngay") or None)


def _shown_day(day: date) -> dict[str, Any]:
    """What a template says of the day, and how its links keep to a past one."""
    is_past = day != clock.today()
    return {
        "day": day,
        "is_past": is_past,
        "day_query": f"?ngay={day.isoformat()}" if is_past else "",
        "day_form": DayForm(day),
    }


@insiders_only
@require_safe
@of_a_day
def dashboard(request: HttpRequest) -> HttpResponse:
    """Sites × rules, worst first; a board sees its own sites only."""
    sites = _my_sites(request)
    if not sites and not request.user.has_perm(FINDINGS):
        raise nothing_here()
    day, form = _asked_day(request), FilterForm(request.GET)
    with clock.held(moment_of(day)) as at:
        reports, blocks = assess(sites, at), figures(sites, at)
    shown = worst_first(matching(reports.values(), **form.chosen()))
    rules = columns(all_rules())
    rows = table(shown, rules, blocks, owners(sites, day))
    context = {
        "rows": rows,
        "rules": rules,
        "unmeasured": [rule for rule in all_rules() if not rule.is_measured],
        "peak": peak(rows),
        "totals": totals(list(reports.values())),
        "form": form,
        "ignored": ignored(form),
        "regime": regime_at(day),
        **_shown_day(day),
        **({} if day != clock.today() else _for_the_office(request)),
    }
    return render(request, "completeness/dashboard.html", context)


def _for_the_office(request: HttpRequest) -> dict[str, Any]:
    """What waits for who runs sites, on top of the page."""
    ids = roles.sites_where(request.user, roles.Right.RUN_SITE)
    if not ids:
        return {}
    unseen = takedowns.unseen(ids)
    return {
        "takedowns": [(done, takedowns.titles(done)) for done in unseen],
        "waiting": requests.waiting(ids),
    }


def _my_sites(request: HttpRequest) -> list[MemberSite]:
    ids = roles.sites_where(request.user, roles.Right.FINDINGS)
    return list(MemberSite.objects.filter(pk__in=ids))


@insiders_only
@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """All requirements, who says so, and what would do: the boards' help."""
    if not roles.is_insider(request.user):
        raise nothing_here()
    with clock.held() as at:
        day = clock.local_day(at)
        context = {
            "chapters": chapters(at),
            "regimes": [(regime, day in regime) for regime in REGIMES],
            "regime": next((one for one in REGIMES if day in one), None),
            "day": day,
        }
    return render(request, "completeness/rules.html", context)


@insiders_only
@require_safe
@of_a_day
def todo(request: HttpRequest, code: str) -> HttpResponse:
    """What one site lacks, who says so, and where it is mended."""
    site = site_or_404(request, code, FINDINGS)
    day = _asked_day(request)
    if day != clock.today():
        return render(request, "completeness/todo.html", _findings(site, day))
    return todo_page(request, site)


@deed
def publish(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, RUN_SITE)
    try:
        is_new = gate.publish(site)
    except Refused as refused:
        return todo_page(request, site, refused=refused)
    said = _("%(site)s is now public.") if is_new else _("%(site)s is public already.")
    messages.success(request, said % {"site": site})
    return redirect("completeness:todo", code=site.code)


@deed
def reopen(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, RUN_SITE)
    try:
        gate.reopen(site)
    except Refused as refused:
        return todo_page(request, site, refused=refused)
    messages.success(request, _("%(site)s is public again.") % {"site": site})
    return redirect("completeness:todo", code=site.code)


@deed
def suspend(request: HttpRequest, code: str) -> HttpResponse:
    site = site_or_404(request, code, RUN_SITE)
    form = SuspendForm(request.POST)
    if not form.is_valid():
        return todo_page(request, site, suspend_form=form)
    try:
        gate.suspend(site, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.sentence)
        # the form is shown for a live site alone
        said = {} if site.is_live else {"refused": refused}
        return todo_page(request, site, suspend_form=form, **said)
    messages.success(request, _("%(site)s is now suspended.") % {"site": site})
    return redirect("completeness:todo", code=site.code)


def site_or_404(request: HttpRequest, code: str, perm: str) -> MemberSite:
    """The same answer for a code that nobody has and one that is not yours."""
    site = MemberSite.objects.filter(code=code).first()
    if site is None or not request.user.has_perm(perm, site):
        raise Http404(_("There is no such site among yours."))
    return site


def todo_page(request: HttpRequest, site: MemberSite, **shown: Any) -> HttpResponse:
    """The site's page; `shown` are a refusal or forms that did not go through."""
    user: Any = request.user
    context = {
        **_findings(site, clock.today()),
        "site_url": hosts.origin(site) + "/",
        "may_edit": roles.may(user, roles.Right.EDIT, site),
        "may_run": user.has_perm(RUN_SITE, site),
        "may_ask": user.has_perm(ASK, site),
        "askable": requests.may_be_asked_for(site),
        "asked": requests.latest(site),
        "suspend_form": SuspendForm(),
        "request_form": RequestForm(),
        "remark_form": RemarkForm(),
        **shown,
    }
    return render(request, "completeness/todo.html", context)


def _findings(site: MemberSite, day: date) -> dict[str, Any]:
    """What stood on `site` on `day`, with nothing that could be done about it."""
    with clock.held(moment_of(day)) as at:
        report = assess([site], at)[site.pk]
        news = figures([site], at)[site.pk].get("news")
    lacking, done, rest = split(report)
    return {
        "subject": report.site,
        "report": report,
        "todo": lacking,
        "done": done,
        "rest": rest,
        "news": news,
        "owner": owners([site], day)[site.pk],
        **_shown_day(day),
    }
