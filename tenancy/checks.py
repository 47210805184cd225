"""System checks: what a new model or admin must not forget, each with the mend."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections
from django.db.models import Model

from tenancy import triggers

# Names that carry the seam with `changing()`; a subclass that overrides one without
# a reason in `overrides = {"name": "why"}` has gone round it.
SEALED = (
    "save_model",
    "save_related",
    "save_formset",
    "delete_model",
    "delete_queryset",
    "get_urls",
    "changeform_view",
    "delete_view",
    "get_actions",
    "response_action",
    "run_action",
    "history_view",
)


def register_all() -> None:
    register(models_are_scoped, Tags.models)
    register(admins_are_guarded, Tags.admin)
    register(triggers_stand, Tags.database)
    register(clock_is_not_pinned, Tags.security, deploy=True)


def _ours(model: type[Model]) -> bool:
    app = model._meta.app_label
    return app in settings.FIRST_PARTY_APPS


def models_are_scoped(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """E001: a tenant's model whose default manager forgets the scope."""
    return [
        Error(
            f"{model._meta.label}'s default manager is not limited to a site.",
            hint="Use objects = scoped('<path to site>'), or set is_global = True "
            "and say why.",
            obj=model,
            id="tenancy.E001",
        )
        for model in apps.get_models()
        if _ours(model)
        and not getattr(model, "is_global", False)
        and not hasattr(type(model._default_manager), "with_scope")
    ]


def admins_are_guarded(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """E002-E004 over every admin of a tenant's model and its inlines."""
    return [
        message
        for model, model_admin in admin.site._registry.items()
        if _ours(model) and not _is_global(model)
        for message in _problems(model, model_admin)
    ]


def _is_global(model: type[Model]) -> bool:
    # a proxy of MemberSite is a tenant's row: the site itself
    return getattr(model, "is_global", False) and not model._meta.proxy


def _problems(model: type[Model], model_admin: Any) -> Iterator[CheckMessage]:
    from tenancy.admin import SiteOwnedAdmin, SiteOwnedInline

    name = type(model_admin).__name__
    if not isinstance(model_admin, SiteOwnedAdmin):
        yield Error(
            f"{name} would let an editor save {model._meta.label} onto any site.",
            hint="Subclass tenancy.admin.SiteOwnedAdmin.",
            obj=model,
            id="tenancy.E002",
        )
        return
    for inline in model_admin.inlines:
        if not issubclass(inline, SiteOwnedInline):
            yield Error(
                f"{inline.__name__} in {name} asks no permission of the row.",
                hint="Mix in tenancy.admin.SiteOwnedInline first.",
                obj=model,
                id="tenancy.E002",
            )
    if model_admin.list_editable:
        yield Error(
            f"{name}.list_editable saves rows past the guard of the form.",
            hint="Remove it; offer a bulk action instead.",
            obj=model,
            id="tenancy.E003",
        )
    yield from _overridden(model, type(model_admin))


def _overridden(model: type[Model], admin_class: type) -> Iterator[CheckMessage]:
    for owner in admin_class.__mro__:
        if owner.__module__.startswith(("tenancy.admin", "django.")):
            continue
        # a reason speaks for the class that gives it, not for what inherits it
        reasons = vars(owner).get("overrides", {})
        for name in SEALED:
            if name in vars(owner) and name not in reasons:
                yield Error(
                    f"{owner.__name__} overrides {name}, which carries the seam "
                    "with changing().",
                    hint="Move the logic to the model's clean() or save(), or list "
                    f"the reason: overrides = {{'{name}': 'why'}}.",
                    obj=model,
                    id="tenancy.E004",
                )


def triggers_stand(
    app_configs: Any, databases: Any = None, **kwargs: Any
) -> list[CheckMessage]:
    """W005: a trigger that should stand in the database does not.

    A warning, since migrate runs this check first and is what installs them.
    """
    messages: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        if triggers.SITES not in connection.introspection.table_names():
            continue  # not migrated yet
        missing = set(triggers.wanted(connection.vendor)) - triggers.standing(
            connection
        )
        if missing:
            messages.append(
                Warning(
                    f"Triggers are missing: {', '.join(sorted(missing))}.",
                    hint="Run: python manage.py migrate (it installs them each time).",
                    id="tenancy.W005",
                )
            )
    return messages


def clock_is_not_pinned(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """E006: a real installation must not live on the day of a demo."""
    if settings.PORTAL_TODAY is None:
        return []
    return [
        Error(
            f"PORTAL_TODAY={settings.PORTAL_TODAY} pins the clock to a demo's day.",
            hint="Unset PORTAL_TODAY on a real installation.",
            id="tenancy.E006",
        )
    ]
