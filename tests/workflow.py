"""What people do with articles, documents and pages in the admin, in one call each."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tenancy.models import User
from tests.admin_forms import filled
from tests.factories import entered


def page(row: Any, ending: str = "change", *more: Any) -> str:
    meta = row._meta
    name = f"admin:{meta.app_label}_{meta.model_name}_{ending}"
    return reverse(name, args=[row.pk, *more])


def listed(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")


def save(user: User, row: Any, **typed: str) -> Any:
    client = entered(user)
    data = filled(client.get(page(row)), **typed)
    return client.post(page(row), data, follow=True)


def act(user: User | Client, *rows: Any, action: str, **more: str) -> Any:
    data = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    client = user if isinstance(user, Client) else entered(user)
    return client.post(listed(rows[0]), data, follow=True)


def confirm(user: User | Client, asked: Any, action: str) -> Any:
    """Press the button of the page `asked`, on which several are looked at."""
    ready = asked.context["ready"]
    stamps = {f"seen-{one.row.pk}": one.seen for one in ready}
    rows = [one.row for one in ready]
    return act(user, *rows, action=action, _confirmed="1", **stamps)


def publish(user: User | Client, *rows: Any) -> Any:
    """Publish from the list: what may be, of what is laid before the person."""
    asked = act(user, *rows, action="publish_selected")
    is_page = asked.context is not None and asked.context.get("ready")
    return confirm(user, asked, "publish_selected") if is_page else asked


def propose(user: User, row: Any, *, submit: bool = True, **changes: Any) -> Any:
    client = entered(user)
    opened = client.get(page(row, "propose"))
    data = filled(opened, began=opened.context["began"], **changes)
    data["_submit" if submit else "_keep"] = "1"
    return client.post(page(row, "propose"), data, follow=True)


def decide(user: User, row: Any, deed: str, **more: str) -> Any:
    client = entered(user)
    seen = client.get(page(row, "pending")).context["seen"]
    data = {"seen": seen, deed: "1", **more}
    return client.post(page(row, "pending"), data, follow=True)


def told(user: User) -> list[str]:
    return [str(one) for one in entered(user).get("/admin/").context["notices"]]


def said(response: Any) -> str:
    """The messages above the page, in one string."""
    return " ".join(str(one) for one in response.context["messages"])
