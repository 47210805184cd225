"""System checks: each finds what it is for, and finds nothing in the project."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.db import models
from django.test.utils import isolate_apps

from content.admin import ContentAdmin
from tenancy import checks
from tenancy.scope import scoped
from units.models import Contact, Unit


@pytest.fixture
def registered() -> Iterator[Any]:
    """Register an admin in place of a model's own, for one test."""
    own = {model: type(admin.site._registry[model]) for model in (Unit,)}

    def register(admin_class: type) -> list[str]:
        admin.site.unregister(Unit)
        admin.site.register(Unit, admin_class)
        return [message.id for message in checks.admins_are_guarded(None)]

    yield register
    for model, admin_class in own.items():
        admin.site.unregister(model)
        admin.site.register(model, admin_class)


def test_the_project_passes_its_own_checks() -> None:
    assert checks.models_are_scoped(None) == []
    assert checks.admins_are_guarded(None) == []


@isolate_apps("news")
def test_a_model_that_forgets_its_scope_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Forgetful(models.Model):
        class Meta:
            app_label = "news"

        def __str__(self) -> str:
            return "forgetful"

    class Careful(Forgetful):
        objects = scoped()

        class Meta:
            app_label = "news"

    monkeypatch.setattr(checks.apps, "get_models", lambda: [Forgetful, Careful])
    found = checks.models_are_scoped(None)
    assert [message.id for message in found] == ["tenancy.E001"]
    assert "news.Forgetful" in found[0].msg


def test_a_plain_admin_is_told(registered: Any) -> None:
    assert registered(ContentAdmin) == []
    assert registered(admin.ModelAdmin) == ["tenancy.E002"]


def test_a_plain_inline_is_told(registered: Any) -> None:
    class ContactInline(admin.TabularInline):
        model = Contact

    class UnitAdmin(ContentAdmin):
        inlines = (ContactInline,)

    assert registered(UnitAdmin) == ["tenancy.E002"]


def test_list_editable_is_told(registered: Any) -> None:
    class UnitAdmin(ContentAdmin):
        list_display = ("name", "kind")
        list_editable = ("kind",)

    assert registered(UnitAdmin) == ["tenancy.E003"]


def test_save_logic_in_an_admin_is_told_unless_its_reason_is_listed(
    registered: Any,
) -> None:
    class Silent(ContentAdmin):
        def save_model(self, *args: Any) -> None:
            super().save_model(*args)

    class WithReason(ContentAdmin):
        overrides = {"save_model": "for this test"}

        def save_model(self, *args: Any) -> None:
            super().save_model(*args)

    assert registered(Silent) == ["tenancy.E004"]
    assert registered(WithReason) == []


def test_a_reason_is_not_inherited_and_no_mixin_hides(registered: Any) -> None:
    class Inherits(ContentAdmin):
        def changeform_view(self, *args: Any, **kwargs: Any) -> Any:
            return admin.ModelAdmin.changeform_view(self, *args, **kwargs)

    class Mixin(admin.ModelAdmin):
        def save_model(self, *args: Any) -> None:
            super().save_model(*args)

    class Mixed(ContentAdmin, Mixin):
        pass

    assert registered(Inherits) == ["tenancy.E004"]
    assert registered(Mixed) == ["tenancy.E004"]


def test_a_pinned_clock_is_refused_on_a_real_installation(settings: Any) -> None:
    assert checks.clock_is_not_pinned(None) == []
    settings.PORTAL_TODAY = date(2019, 10, 31)
    assert [m.id for m in checks.clock_is_not_pinned(None)] == ["tenancy.E006"]
