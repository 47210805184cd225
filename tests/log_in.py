"""Going through the log-in by hand, for the tests of what lies between its steps."""

from typing import Any

from django.conf import settings
from django.test import Client

from tenancy.models import User

LOGIN, CODE, SET_UP = "/admin/login/", "/admin/ma-xac-thuc/", "/admin/thiet-lap-ma/"
INVITATION, ACCOUNT = "/admin/ma-moi/", "/admin/tai-khoan/"
PASSWORD = "mat-khau-thu"


def browser(address: str = "10.0.0.1") -> Client:
    return Client(headers={"host": settings.PORTAL_DOMAIN}, REMOTE_ADDR=address)


def type_password(
    client: Client, username: str, password: str = PASSWORD, **more: Any
) -> Any:
    data = {"username": username, "password": password, "next": "/admin/", **more}
    return client.post(LOGIN, data)


def half_way(user: User, address: str = "10.0.0.1") -> Client:
    """A browser in which `user` has given the password and nothing more."""
    client = browser(address)
    assert type_password(client, user.username).status_code == 302
    return client


def where(answer: Any) -> str:
    """The path to which `answer` redirects; empty if it does not."""
    return answer.headers.get("Location", "").partition("?")[0]
