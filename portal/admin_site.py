"""The admin of the portal: who may enter, and what the front page lists.

Apart from portal/admin.py, because `admin.site` is made while that one is imported.
"""

from functools import partial, wraps
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from content import notices
from portal import desk, entering, joining, my_account, typed
from portal.account_forms import OwnPasswordForm
from portal.code_sheet import code_sheet
from portal.guide import views as guide
from tenancy import accounts, audit, known_browsers, lock_out, roles, sessions
from tenancy.models import User

WHY_ENDED = {
    sessions.End.IDLE: _(
        "Your session ended after 60 minutes without a sign of you. Log in again; you "
        "come back to where you were."
    ),
    sessions.End.LONGEST: _(
        "Your session ended after 12 hours, as every session does. Log in again; you "
        "come back to where you were."
    ),
    sessions.End.CHANGED: _(
        "Your session ended because your role, your password or your second step was "
        "changed. Log in again; you come back to where you were."
    ),
}


class InsiderLoginForm(AdminAuthenticationForm):
    """Lets in whoever sits on a board today; `is_staff` plays no part."""

    error_messages = {
        "invalid_login": _(
            "That name and password open nothing here. Mind capital letters. "
            "If you sit on no board any more, ask the Office."
        ),
        "inactive": _("This account is closed. Ask the Office to open it again."),
        "dormant": _(
            "This account is suspended: nobody used it for 90 days. Ask the chief of "
            "your board, or the portal's administrator, for a new code."
        ),
    }

    def clean(self) -> dict[str, Any]:
        """A name that no account can have is a wrong one; nothing keeps it."""
        if not User.may_be_named(self.cleaned_data.get("username", "")):
            raise self.get_invalid_login_error()
        return super().clean()

    def confirm_login_allowed(self, user: Any) -> None:
        if not roles.is_insider(user):
            self._refuse_outsider(user)
        if accounts.is_dormant(user):
            audit.write_alone(audit.note_of("dormant", user))
            self._refuse("dormant")

    def _refuse_outsider(self, user: Any) -> None:
        day = roles.first_day(user)
        if day is not None and user.is_active:
            raise ValidationError(entering.day_sentence(day), code="too_early")
        self._refuse("invalid_login")

    def _refuse(self, code: str) -> None:
        raise ValidationError(self.error_messages[code], code=code)


class PortalAdminSite(admin.AdminSite):
    site_header = _("Content of the Lạng Sơn portal")
    site_title = _("Content of the Lạng Sơn portal")
    index_title = _("What would you like to work on?")
    index_template = "portal/admin_index.html"
    login_template = "portal/login.html"
    login_form = InsiderLoginForm
    enable_nav_sidebar = True

    def get_urls(self) -> list[Any]:
        # Django's shortcut to the public page reads past the scope, and so tells the
        # address of any site's draft; our admins link straight to what is published.
        urls = super().get_urls()
        kept = [url for url in urls if getattr(url, "name", "") != "view_on_site"]
        ours = self.admin_view
        own = [
            path("ma-xac-thuc/", entering.second_step, name="second_step"),
            path("thiet-lap-ma/", entering.set_up, name="set_up"),
            path("bat-dau-lai/", entering.start_over, name="start_over"),
            path("ma-moi/", joining.invitation, name="invitation"),
            path("tai-khoan/", ours(my_account.account), name="account"),
            path("phieu-ma/<int:pk>/", ours(code_sheet), name="code_sheet"),
            path("huong-dan/", ours(guide.contents), name="guide"),
            path("huong-dan/<slug:slug>/", ours(guide.chapter), name="guide_chapter"),
        ]
        return own + kept  # before Django's last one, which catches everything

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        own = {"notices": SimpleLazyObject(partial(notices.unseen, request.user))}
        return {**super().each_context(request), **own}

    def has_permission(self, request: HttpRequest) -> bool:
        return roles.is_insider(request.user)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """As Django's, but a form that is not taken any more gives its text back."""
        guarded = super().admin_view(view, cacheable)

        @wraps(guarded)
        def giving_back(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if not self.has_permission(request):
                if not typed.gives_back(request):
                    return guarded(request, *args, **kwargs)
                is_known = request.user.is_authenticated
                return typed.page(
                    request, typed.Why.DENIED if is_known else typed.Why.SESSION
                )
            try:
                return guarded(request, *args, **kwargs)
            except (Http404, PermissionDenied) as refused:
                # looked at only now: a form that is too large says so by itself
                if not typed.gives_back(request):
                    raise
                is_gone = isinstance(refused, Http404)
                return typed.page(
                    request, typed.Why.GONE if is_gone else typed.Why.DENIED
                )

        return giving_back

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.method == "POST":
            return self._log_in(request, extra_context)
        if sessions.missing_step(request) is not None:
            return entering.onward(request)
        why = sessions.why_ended(request)
        if why is not None:
            messages.info(request, WHY_ENDED[why])
        return super().login(request, extra_context)

    def _log_in(self, request: HttpRequest, context: Any) -> HttpResponse:
        busy = lock_out.slow_down(request, request.POST.get("username", ""))
        if busy is not None:
            return busy
        answer = super().login(request, context)
        if answer.status_code != 302:
            return answer
        audit.write_alone(audit.note_of("log_in", request.user))
        return entering.remembered(request, answer, request.user)

    def logout(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        # an address that was only opened, from a history say, ends nothing
        if request.method not in ("POST", "OPTIONS"):
            return redirect("admin:index")
        return super().logout(request, extra_context)

    def password_change(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        answer = PasswordChangeView.as_view(
            form_class=partial(OwnPasswordForm, request),
            template_name="registration/password_change_form.html",
            success_url=reverse("admin:password_change_done"),
            extra_context={**self.each_context(request), **(extra_context or {})},
        )(request)
        if request.method == "POST" and answer.status_code == 302:
            sessions.end_others(request, request.user)
            audit.write_alone(audit.note_of("password_change", request.user))
            return known_browsers.remember(request, answer, request.user)
        return answer

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {
            "blocks": desk.blocks(request.user),
            "office": desk.office(request.user),
            "codes_given": accounts.given_of_late(request.user),
            "general": desk.general(request.user),
            **(extra_context or {}),
        }
        return super().index(request, context)
