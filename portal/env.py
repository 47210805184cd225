"""Reads the settings of an installation strictly: a bad value names itself."""

import os
import re
import secrets
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
NAMES = (
    "SECRET_KEY",
    "DEBUG",
    "DATABASE_URL",
    "REDIS_URL",
    "PORTAL_DOMAIN",
    "PORTAL_PORT",
    "PORTAL_TODAY",
    "OFFICIAL_EMAIL_DOMAINS",
    "ALLOWED_HOSTS",
    "EMAIL_URL",
    "MEDIA_ROOT",
)

DATABASE_HELP = (
    "DATABASE_URL: use sqlite:////absolute/path or "
    "postgresql://user:password@host:5432/name; special characters of the password "
    "are written as %40 for @, %2F for / and so on."
)
EMAIL_HELP = (
    "EMAIL_URL: use smtp://user:password@host:25, smtp+tls://user:password@host:587, "
    "smtps://user:password@host:465 or console:"
)
_MAIL_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*\Z")
_only: dict[str, str] | None = None


def only(values: Mapping[str, str]) -> None:
    """From here on read `values`, and neither .env nor the environment (tests)."""
    global _only
    _only = dict(values)


def current(path: Path = BASE_DIR / ".env") -> dict[str, str]:
    """What is set: the real environment over the .env file at `path`."""
    if _only is not None:
        return _only
    real = {name: os.environ[name] for name in NAMES if name in os.environ}
    return {**read_file(path), **real}


def read_file(path: Path) -> dict[str, str]:
    """The NAME=value lines of a .env file; an absent file sets nothing."""
    if not path.exists():
        return {}
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ImproperlyConfigured(f"{path.name}: save it as UTF-8.") from None
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if line and not line.startswith("#"):
            name, value = _read_line(line, f"{path.name}, line {number}")
            if name in found:
                raise ImproperlyConfigured(
                    f"{path.name}, line {number}: {name} is set twice; keep one."
                )
            found[name] = value
    return found


def _read_line(line: str, where: str) -> tuple[str, str]:
    name, equals, value = line.partition("=")
    name, value = name.strip(), value.strip()
    if not equals or not name:
        raise ImproperlyConfigured(f"{where}: write NAME=value.")
    if name not in NAMES:
        raise ImproperlyConfigured(
            f"{where}: {name} is not a setting; the settings are {', '.join(NAMES)}."
        )
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return name, value


def _refuse(name: str, value: str, use: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name}={value}: use {use}.")


class Env:
    """The readers, over the values that `current()` gives. An empty value is unset."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = values

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def secret(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise ImproperlyConfigured(
                f"{name} is not set: run `make install`, which writes .env with a "
                f"random one, or set {name} in the environment."
            )
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        value = self.text(name, str(default))
        if value not in ("True", "False"):
            raise _refuse(name, value, "True or False")
        return value == "True"

    def port(self, name: str, default: int) -> int:
        value = self.text(name, str(default))
        if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
            raise _refuse(name, value, "a whole number from 1 to 65535")
        return int(value)

    def day(self, name: str) -> date | None:
        value = self.text(name)
        if not value:
            return None
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise _refuse(name, value, "a day of the calendar such as 2019-10-31")

    def words(self, name: str) -> list[str]:
        """A comma-separated list; blanks round the commas do not count."""
        if not (value := self.text(name)):
            return []
        items = [item.strip() for item in value.split(",")]
        if not all(items):
            raise _refuse(name, value, "names with one comma between two of them")
        return items

    def host(self, name: str, default: str) -> str:
        value = self.text(name, default)
        if not _HOST.match(value):
            raise _refuse(
                name, value, "a host name in small letters, without http:// or a port"
            )
        return value

    def hosts(self, name: str) -> list[str]:
        """Host names; a leading dot takes in all hosts below."""
        items = self.words(name)
        for item in items:
            if not _HOST.match(item.removeprefix(".")):
                raise _refuse(
                    name, item, "host names such as www.langson.example or .example"
                )
        return items

    def domains(self, name: str) -> list[str]:
        """Mail domains, as they stand behind the @."""
        items = self.words(name)
        for item in items:
            if not _HOST.match(item):
                raise _refuse(name, item, "domains such as langson.example, without @")
        return items

    def folder(self, name: str, default: Path) -> Path:
        """A folder, made if absent."""
        path = Path(self.text(name, str(default)))
        if not path.is_absolute():
            raise _refuse(name, str(path), "an absolute path")
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or "it cannot be made"
            raise _refuse(
                name, str(path), f"a folder this account may write ({reason})"
            ) from None
        return path

    def redis(self, name: str) -> str:
        value = self.text(name)
        if not value:
            return ""
        try:
            parts = urlsplit(value)
            fine = parts.scheme in ("redis", "rediss") and bool(parts.hostname)
            _ = parts.port
        except ValueError:
            fine = False
        if not fine:  # never shown whole: it may hold a password
            raise ImproperlyConfigured(f"{name}: use redis://host:6379/0.")
        return value

    def database(self, name: str, default: Path) -> dict[str, Any]:
        """Django's DATABASES entry; the sentence of a refusal shows no password."""
        value = self.text(name)
        if not value:
            default.parent.mkdir(parents=True, exist_ok=True)
            value = f"sqlite:///{default}"
        try:
            scheme = urlsplit(value).scheme
            found = dj_database_url.parse(value)
        except Exception:  # whatever the parser raises may quote the password
            raise ImproperlyConfigured(DATABASE_HELP) from None
        if scheme == "sqlite":
            return _sqlite(dict(found))
        if scheme not in ("postgres", "postgresql") or not found.get("NAME"):
            raise ImproperlyConfigured(DATABASE_HELP)
        return {**found, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}

    def email(self, name: str) -> dict[str, Any]:
        """The EMAIL_… settings; without a value mail is printed."""
        value = self.text(name, "console:")
        backends = "django.core.mail.backends"
        if value == "console:":
            return {"EMAIL_BACKEND": f"{backends}.console.EmailBackend"}
        try:
            parts = urlsplit(value)
            port = parts.port or _MAIL_PORTS[parts.scheme]
        except (ValueError, KeyError):
            raise ImproperlyConfigured(EMAIL_HELP) from None
        if not parts.hostname:
            raise ImproperlyConfigured(EMAIL_HELP)
        return {
            "EMAIL_BACKEND": f"{backends}.smtp.EmailBackend",
            "EMAIL_HOST": parts.hostname,
            "EMAIL_PORT": port,
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_TIMEOUT": 20,
        }


def _sqlite(found: dict[str, Any]) -> dict[str, Any]:
    """One writer at a time, taken at the start of each transaction."""
    name = str(found.get("NAME") or "")
    if name != ":memory:" and not Path(name).is_absolute():
        raise ImproperlyConfigured(DATABASE_HELP)
    return {
        **found,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA foreign_keys=ON;",
        },
    }


def write_once(folder: Path = BASE_DIR) -> bool:
    """Copy .env.example to .env with a random SECRET_KEY; False if .env stands."""
    example = (folder / ".env.example").read_text(encoding="utf-8")
    text = example.replace("SECRET_KEY=\n", f"SECRET_KEY={secrets.token_hex(32)}\n", 1)
    try:
        descriptor = os.open(
            folder / ".env", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600
        )
    except FileExistsError:
        return False
    with open(descriptor, "w", encoding="utf-8") as target:
        target.write(text)
    return True


if __name__ == "__main__":
    write_once()
