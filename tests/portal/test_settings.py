"""The settings refuse what they cannot use, by name, and show no password."""

import runpy
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import env

LONG = "for-tests-only-0123456789-abcdefghijklmnop"
SETTINGS = Path(env.__file__).with_name("settings.py")


@pytest.fixture
def load(monkeypatch, tmp_path):
    """Read portal/settings.py with these values and nothing else."""

    def load(**values):
        given = {"SECRET_KEY": "x", "MEDIA_ROOT": str(tmp_path), **values}
        monkeypatch.setattr(env, "_only", given)
        return runpy.run_path(str(SETTINGS))

    return load


@pytest.fixture
def refusal(load):
    """The sentence that stops the start with these values."""

    def refusal(**values):
        with pytest.raises(ImproperlyConfigured) as caught:
            load(**values)
        assert caught.value.__suppress_context__ or caught.value.__context__ is None
        return str(caught.value)

    return refusal


def test_a_secret_key_is_enough(load):
    settings = load()
    assert settings["DEBUG"] is False
    assert settings["PORTAL_TODAY"] is None
    assert settings["PORTAL_PORT"] == 8000
    assert settings["ALLOWED_HOSTS"] == ["localhost", ".localhost"]
    assert settings["DATABASES"]["default"]["NAME"].endswith("/var/db.sqlite3")


def test_no_secret_key_names_the_next_step(refusal):
    assert refusal(SECRET_KEY="") == (
        "Chưa đặt SECRET_KEY: hãy chạy `make install` để ghi tệp .env kèm một khóa "
        "ngẫu nhiên, hoặc đặt SECRET_KEY trong môi trường."
    )


def test_a_short_secret_key_is_for_localhost_only(load, refusal):
    sentence = refusal(PORTAL_DOMAIN="portal.example", SECRET_KEY="geheim")
    assert "SECRET_KEY có 6 ký tự" in sentence
    assert "geheim" not in sentence
    assert load(PORTAL_DOMAIN="portal.example", SECRET_KEY=LONG)["SECRET_KEY"] == LONG
    assert load(SECRET_KEY="geheim")["SECRET_KEY"] == "geheim"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "yes", "DEBUG=yes: hãy dùng True hoặc False."),
        ("DEBUG", "1", "DEBUG=1: hãy dùng True hoặc False."),
        ("PORTAL_PORT", "0", "PORTAL_PORT=0: hãy dùng số nguyên từ 1 đến 65535."),
        ("PORTAL_PORT", "65536", "PORTAL_PORT=65536: hãy dùng số nguyên"),
        ("PORTAL_PORT", "80a", "PORTAL_PORT=80a: hãy dùng số nguyên"),
        ("PORTAL_TODAY", "31/10/2019", "PORTAL_TODAY=31/10/2019: hãy dùng một ngày"),
        ("PORTAL_TODAY", "20191031", "PORTAL_TODAY=20191031: hãy dùng một ngày"),
        ("PORTAL_TODAY", "2019-02-30", "PORTAL_TODAY=2019-02-30: hãy dùng một ngày"),
        (
            "PORTAL_DOMAIN",
            "https://a.b",
            "PORTAL_DOMAIN=https://a.b: hãy dùng tên miền",
        ),
        ("PORTAL_DOMAIN", "a.b:8000", "PORTAL_DOMAIN=a.b:8000: hãy dùng tên miền"),
        ("PORTAL_DOMAIN", "a.-b", "PORTAL_DOMAIN=a.-b: hãy dùng tên miền"),
        ("PORTAL_DOMAIN", "a.b-", "PORTAL_DOMAIN=a.b-: hãy dùng tên miền"),
        ("PORTAL_DOMAIN", "a..b", "PORTAL_DOMAIN=a..b: hãy dùng tên miền"),
        ("PORTAL_DOMAIN", "127.0.0.1", "PORTAL_DOMAIN=127.0.0.1: hãy dùng tên"),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS=*: hãy dùng các tên miền"),
        ("ALLOWED_HOSTS", "a.b,,c.d", "ALLOWED_HOSTS=a.b,,c.d: hãy dùng các tên"),
        (
            "OFFICIAL_EMAIL_DOMAINS",
            "@a.b",
            "OFFICIAL_EMAIL_DOMAINS=@a.b: hãy dùng các tên miền",
        ),
        ("MEDIA_ROOT", "media", "MEDIA_ROOT=media: hãy dùng đường dẫn tuyệt đối."),
        ("ACCEL_REDIRECT", "noi-bo", "ACCEL_REDIRECT=noi-bo: hãy dùng đường dẫn viết"),
        ("ACCEL_REDIRECT", "/tep", "ACCEL_REDIRECT=/tep: hãy dùng đường dẫn viết"),
        ("ACCEL_REDIRECT", "/../", "ACCEL_REDIRECT=/../: hãy dùng đường dẫn viết"),
        ("ACCEL_REDIRECT", "//a/", "ACCEL_REDIRECT=//a/: hãy dùng đường dẫn viết"),
    ],
)
def test_a_bad_value_names_itself_and_what_is_allowed(refusal, name, value, sentence):
    assert refusal(**{name: value}).startswith(sentence)


def test_good_values_are_read(load):
    settings = load(
        DEBUG="True",
        PORTAL_PORT="8001",
        PORTAL_TODAY="2019-10-31",
        ALLOWED_HOSTS="www.langson.example, .cu.example",
        OFFICIAL_EMAIL_DOMAINS="langson.example,lacviet.example",
        ACCEL_REDIRECT="/noi-bo/tep/",
    )
    assert settings["ACCEL_REDIRECT"] == "/noi-bo/tep/"
    assert settings["DEBUG"] is True
    assert settings["PORTAL_PORT"] == 8001
    assert settings["PORTAL_TODAY"] == date(2019, 10, 31)
    assert settings["ALLOWED_HOSTS"][2:] == ["www.langson.example", ".cu.example"]
    assert settings["OFFICIAL_EMAIL_DOMAINS"] == ["langson.example", "lacviet.example"]


def test_localhost_is_plain_http_and_another_domain_is_not(load):
    public = load(PORTAL_DOMAIN="portal.example", SECRET_KEY=LONG)
    local = load()
    assert not local["SECURE_SSL_REDIRECT"]
    assert not local["SECURE_HSTS_SECONDS"]
    assert not local["SESSION_COOKIE_SECURE"]
    assert public["SECURE_SSL_REDIRECT"]
    assert public["SECURE_HSTS_SECONDS"] == 31_536_000
    assert public["SESSION_COOKIE_SECURE"]
    assert public["CSRF_COOKIE_SECURE"]


def test_sqlite_takes_one_writer_at_a_time(load):
    database = load(DATABASE_URL="sqlite:////srv/portal.sqlite3")["DATABASES"]
    options = database["default"]["OPTIONS"]
    assert database["default"]["NAME"] == "/srv/portal.sqlite3"
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert "synchronous=FULL" in options["init_command"]


def test_postgresql_is_read_with_its_password(load):
    url = "postgresql://portal:p%40ss@db.example:5433/members"
    database = load(DATABASE_URL=url)["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["NAME"], database["PASSWORD"]) == ("members", "p@ss")
    assert "init_command" not in database.get("OPTIONS", {})


@pytest.mark.parametrize(
    "value",
    [
        "mysql://u:geheim@host/name",
        "postgresql://u:geheim@host",
        "postgresql://u:geh/eim@host:x/name",
        "postgresql://u:geheim@host:99999/name",
        "postgresql://u:geheim@[host/name",
        "postgresql://u:geheim@rd@host/name",
        "sqlite:///relative.sqlite3",
        "sqlite:////srv/portal.sqlite3?foo=geheim",
        "sqlite://:memory:",
        "geheim",
    ],
)
def test_a_bad_database_address_shows_no_password(refusal, value):
    sentence = refusal(DATABASE_URL=value)
    assert sentence.startswith(
        "DATABASE_URL: hãy dùng sqlite:////đường/dẫn/tuyệt/đối hoặc"
    )
    assert "geh" not in sentence


@pytest.mark.parametrize("path", ["/abc", "/-1", "/0/1", "/1000"])
def test_a_redis_database_is_a_number(load, refusal, path):
    assert refusal(REDIS_URL=f"redis://h{path}").startswith("REDIS_URL: hãy dùng")
    for good in ("", "/", "/2"):
        assert load(REDIS_URL=f"redis://h{good}")["REDIS_URL"] == f"redis://h{good}"


def test_a_bad_value_stops_a_command_with_one_sentence(tmp_path):
    def run(**values):
        return subprocess.run(
            [sys.executable, "manage.py", "check"],
            cwd=env.BASE_DIR,
            env={"SECRET_KEY": "x", "MEDIA_ROOT": str(tmp_path), **values},
            capture_output=True,
            text=True,
            check=False,
        )

    stopped = run(DEBUG="yes")
    assert (stopped.returncode, stopped.stdout) == (2, "")
    assert stopped.stderr == "DEBUG=yes: hãy dùng True hoặc False.\n"
    assert run(DEBUG="False").returncode == 0


def test_a_bad_redis_or_mail_address_shows_no_password(refusal, load):
    assert refusal(REDIS_URL="http://:geheim@x").startswith(
        "REDIS_URL: hãy dùng redis://"
    )
    assert refusal(EMAIL_URL="pop://u:geheim@x").startswith(
        "EMAIL_URL: hãy dùng smtp://"
    )
    assert "locmem" in load()["CACHES"]["default"]["BACKEND"]
    redis = load(REDIS_URL="redis://:geheim@host:6379/0")
    assert redis["CACHES"]["default"]["LOCATION"] == "redis://:geheim@host:6379/0"


def test_mail_goes_through_the_named_server(load):
    settings = load(EMAIL_URL="smtp+tls://an:b%40c@mail.example")
    assert settings["EMAIL_HOST"] == "mail.example"
    assert settings["EMAIL_PORT"] == 587
    assert settings["EMAIL_HOST_PASSWORD"] == "b@c"
    assert settings["EMAIL_USE_TLS"] is True
    assert settings["EMAIL_USE_SSL"] is False


def test_the_media_folder_is_made_if_absent(load, refusal, tmp_path):
    load(MEDIA_ROOT=str(tmp_path / "a" / "b"))
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_text("")
    sentence = refusal(MEDIA_ROOT=str(tmp_path / "file"))
    assert sentence.startswith(f"MEDIA_ROOT={tmp_path}/file: hãy dùng một thư mục")


@pytest.fixture
def dot_env(tmp_path, monkeypatch):
    """Write a .env file and read it as the project does, over a bare environment."""
    monkeypatch.setattr(env, "_only", None)
    for name in env.NAMES:
        monkeypatch.delenv(name, raising=False)

    def dot_env(text):
        (tmp_path / ".env").write_text(text, encoding="utf-8")
        return env.current(tmp_path / ".env")

    return dot_env


def test_dot_env_is_read_and_the_real_environment_wins(dot_env, monkeypatch):
    text = "\ufeff# a comment\n\nDEBUG=True\nSECRET_KEY='a=b'\n"
    assert dot_env(text) == {"DEBUG": "True", "SECRET_KEY": "a=b"}
    monkeypatch.setenv("DEBUG", "False")
    assert dot_env(text) == {"DEBUG": "False", "SECRET_KEY": "a=b"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("DEBUG=True\nnonsense\n", ".env, dòng 2: hãy ghi TÊN=giá trị."),
        ("DEBGU=True\n", ".env, dòng 1: không có thiết lập DEBGU; các thiết lập là"),
        (
            "DEBUG=True\nDEBUG=False\n",
            ".env, dòng 2: DEBUG được đặt hai lần; hãy giữ một.",
        ),
    ],
)
def test_a_bad_line_of_dot_env_is_named(dot_env, text, sentence):
    with pytest.raises(ImproperlyConfigured) as caught:
        dot_env(text)
    assert str(caught.value).startswith(sentence)


def test_dot_env_is_written_once_with_a_key_of_its_own(tmp_path, dot_env, load):
    example = (env.BASE_DIR / ".env.example").read_text(encoding="utf-8")
    (tmp_path / ".env.example").write_text(example, encoding="utf-8")
    assert env.write_once(tmp_path)
    first = (tmp_path / ".env").read_text(encoding="utf-8")
    assert not env.write_once(tmp_path)
    assert (tmp_path / ".env").read_text(encoding="utf-8") == first
    values = env.read_file(tmp_path / ".env")
    assert len(values["SECRET_KEY"]) >= 50
    assert set(values) == set(env.NAMES)
    assert load(**values)["OFFICIAL_EMAIL_DOMAINS"] == ["langson.example"]


def test_no_file_of_the_locks_names_an_address():
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (env.BASE_DIR / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        for word in ("://", "--index-url", "--extra-index-url", "--find-links"):
            assert word not in text
