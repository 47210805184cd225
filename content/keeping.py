"""A chosen file outlives the refusal of its form: stored, named by a signed token."""

from typing import Any

from django.conf import settings
from django.core import signing
from django.db import models

from content.models import File
from tenancy.changes import Refused, changing
from tenancy.models import MemberSite

SALT = "content.keeping"


class Keeper:
    """Keeps the files that one person chose in the forms of one site.

    What it stores is referred to by nothing, so it is not public. A token is good
    for this person on this site, as long as a session lasts.
    """

    def __init__(self, site: MemberSite, user: models.Model) -> None:
        self.site = site
        self.user = user

    def keep(self, file: File) -> bool:
        """Store `file`; False when the site takes no change now."""
        file.site = self.site
        try:
            with changing(self.site, touches={File}) as change:
                file.save()
                change.note("upload", file)
        except Refused:
            return False
        return True

    def token(self, file: File) -> str:
        return signing.dumps([file.pk, self.site.pk, self.user.pk], salt=SALT)

    def file(self, token: str, kind: str) -> File | None:
        """The file that `token` names, if it is this person's and this site's."""
        age = settings.SESSION_COOKIE_AGE
        try:
            pk, *whose = signing.loads(token, salt=SALT, max_age=age)
        except (signing.BadSignature, ValueError):
            return None
        if whose != [self.site.pk, self.user.pk]:
            return None
        return File.objects.filter(pk=pk, site=self.site, kind=kind).first()


def keep_uploads(forms: Any) -> None:
    """Keep every good upload of forms that come back with errors."""
    for form in forms:
        if not form.is_bound:
            continue
        for name, field in form.fields.items():
            if hasattr(field, "keep"):
                upload = form.files.get(form.add_prefix(name))
                field.keep(form.cleaned_data.get(name), upload)
