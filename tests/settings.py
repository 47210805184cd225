"""The tests' settings: portal/settings.py without .env and without the environment."""

import atexit
import os
import shutil
import tempfile

from portal import env

_folder = tempfile.mkdtemp(prefix="portal-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
env.only(
    {
        "SECRET_KEY": "for-tests-only",
        "OFFICIAL_EMAIL_DOMAINS": "langson.example",
        # Django's runner keeps the test database of SQLite in memory.
        "DATABASE_URL": os.environ.get("TEST_DATABASE_URL")
        or f"sqlite:///{_folder}/db.sqlite3",
        "MEDIA_ROOT": f"{_folder}/media",
    }
)

from portal.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT = f"{_folder}/static"  # not what a demo collected
os.mkdir(STATIC_ROOT)
# Append-only triggers break the teardown of transactional tests; the audit's own
# tests install them.
AUDIT_APPEND_ONLY = False
