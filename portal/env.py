"""Reads the settings of an installation strictly: a bad value names itself."""

import gettext
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
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
    "ACCEL_REDIRECT",
)

LEAST_SECRET = 32  # characters of a SECRET_KEY that others could try to guess
# Django's own translations need the settings that are being read here.
_vi = gettext.translation("django", BASE_DIR / "locale", ["vi"], fallback=True)
DATABASE_HELP = _vi.gettext(
    "DATABASE_URL: use sqlite:////absolute/path or "
    "postgresql://user:password@host:5432/name; special characters of the password "
    "are written as %40 for @, %2F for / and so on."
)
EMAIL_HELP = _vi.gettext(
    "EMAIL_URL: use smtp://user:password@host:25, smtp+tls://user:password@host:587, "
    "smtps://user:password@host:465 or console:"
)
_MAIL_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_LOCATION = re.compile(r"(/[a-z0-9-]+)+/\Z")
_HOST = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(\.{_LABEL})*\Z")
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
        raise _bad(_vi.gettext("%(file)s: save it as UTF-8."), file=path.name) from None
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if line and not line.startswith("#"):
            where = {"file": path.name, "line": number}
            name, value = _read_line(line, where)
            if name in found:
                sentence = _vi.gettext(
                    "%(file)s, line %(line)d: %(name)s is set twice; keep one."
                )
                raise _bad(sentence, **where, name=name)
            found[name] = value
    return found


def _read_line(line: str, where: dict[str, Any]) -> tuple[str, str]:
    name, equals, value = line.partition("=")
    name, value = name.strip(), value.strip()
    if not equals or not name:
        raise _bad(_vi.gettext("%(file)s, line %(line)d: write NAME=value."), **where)
    if name not in NAMES:
        sentence = _vi.gettext(
            "%(file)s, line %(line)d: %(name)s is not a setting; the settings are "
            "%(names)s."
        )
        raise _bad(sentence, **where, name=name, names=", ".join(NAMES))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return name, value


def _bad(sentence: str, **values: Any) -> ImproperlyConfigured:
    return ImproperlyConfigured(sentence % values)


def _refuse(name: str, value: str, use: str) -> ImproperlyConfigured:
    sentence = _vi.gettext("%(name)s=%(value)s: use %(use)s.")
    return _bad(sentence, name=name, value=value, use=use)


class Env:
    """The readers, over the values that `current()` gives. An empty value is unset."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = values

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def secret(self, name: str, *, least: int = 1) -> str:
        """A value that others must not guess; a refusal does not show it."""
        if not (value := self.text(name)):
            sentence = _vi.gettext(
                "%(name)s is not set: run `make install`, which writes .env with a "
                "random one, or set %(name)s in the environment."
            )
            raise _bad(sentence, name=name)
        if len(value) < least:
            sentence = _vi.gettext(
                "%(name)s has %(count)d characters: use %(least)d or more by chance; "
                "only PORTAL_DOMAIN=localhost takes a shorter one."
            )
            raise _bad(sentence, name=name, count=len(value), least=least)
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        value = self.text(name, str(default))
        if value not in ("True", "False"):
            raise _refuse(name, value, _vi.gettext("True or False"))
        return value == "True"

    def port(self, name: str, default: int) -> int:
        value = self.text(name, str(default))
        if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
            raise _refuse(name, value, _vi.gettext("a whole number from 1 to 65535"))
        return int(value)

    def day(self, name: str) -> date | None:
        if not (value := self.text(name)):
            return None
        with suppress(ValueError):
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
                return date.fromisoformat(value)
        raise _refuse(
            name, value, _vi.gettext("a day of the calendar such as 2019-10-31")
        )

    def words(self, name: str) -> list[str]:
        """A comma-separated list; blanks round the commas do not count."""
        if not (value := self.text(name)):
            return []
        items = [item.strip() for item in value.split(",")]
        if not all(items):
            raise _refuse(
                name, value, _vi.gettext("names with one comma between two of them")
            )
        return items

    def host(self, name: str, default: str) -> str:
        """A host below which members have theirs, so no address of numbers."""
        value = self.text(name, default)
        if not _HOST.match(value) or value.rpartition(".")[2].isdigit():
            use = _vi.gettext(
                "a host name in small letters, no IP address, without http:// or a port"
            )
            raise _refuse(name, value, use)
        return value

    def hosts(self, name: str) -> list[str]:
        """Host names; a leading dot takes in all hosts below."""
        items = self.words(name)
        for item in items:
            if not _HOST.match(item.removeprefix(".")):
                use = _vi.gettext("host names such as www.langson.example or .example")
                raise _refuse(name, item, use)
        return items

    def domains(self, name: str) -> list[str]:
        """Mail domains, as they stand behind the @."""
        items = self.words(name)
        for item in items:
            if not _HOST.match(item):
                use = _vi.gettext("domains such as langson.example, without @")
                raise _refuse(name, item, use)
        return items

    def folder(self, name: str, default: Path) -> Path:
        """A folder, made if absent."""
        path = Path(self.text(name, str(default)))
        if not path.is_absolute():
            raise _refuse(name, str(path), _vi.gettext("an absolute path"))
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            use = _vi.gettext("a folder that this account may write (%(reason)s)")
            raise _refuse(name, str(path), use % {"reason": error.strerror}) from None
        return path

    def location(self, name: str) -> str:
        """A location of the proxy's own: small letters between slashes, or nothing."""
        value = self.text(name)
        if value and not _LOCATION.match(value):
            use = _vi.gettext("a path in small letters between slashes: /noi-bo/tep/")
            raise _refuse(name, value, use)
        return value

    def redis(self, name: str) -> str:
        if not (value := self.text(name)):
            return ""
        try:
            parts = urlsplit(value)
            is_redis = parts.scheme in ("redis", "rediss") and parts.port != 0
            number = re.fullmatch(r"/?|/[0-9]{1,3}", parts.path)
            fine = is_redis and number is not None and bool(parts.hostname)
        except ValueError:
            fine = False
        if not fine:  # never shown whole: it may hold a password
            raise _bad(_vi.gettext("%(name)s: use redis://host:6379/0."), name=name)
        return value

    def database(self, name: str, default: Path) -> dict[str, Any]:
        """Django's DATABASES entry; the sentence of a refusal shows no password."""
        value = self.text(name)
        if not value:
            default.parent.mkdir(parents=True, exist_ok=True)
            value = f"sqlite:///{default}"
        try:
            parts = urlsplit(value)
            found = dj_database_url.parse(value)
        except Exception:  # whatever the parser raises may quote the password
            raise ImproperlyConfigured(DATABASE_HELP) from None
        if parts.scheme == "sqlite" and not parts.query:
            return _sqlite(dict(found))
        is_postgres = parts.scheme in ("postgres", "postgresql")
        # a second @ is one of the password, which would end up in the host
        if not is_postgres or not found.get("NAME") or parts.netloc.count("@") > 1:
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
    if not Path(name).is_absolute():  # in memory, no process would see another's rows
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
