"""Fills a fresh database for the real servers; prints what the tests ask for, as JSON.

Run as `python -m tests.services.content` in the environment of the servers.
"""

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")


def fill() -> dict[str, str]:
    from django.conf import settings
    from django.core.management import call_command
    from django.templatetags.static import static

    from content import previews
    from tests import factories as make

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    site = make.make_site("vanlang", name="Huyện Văn Lãng", live=True)
    other = make.make_site("soyt", name="Sở Y tế", live=True)
    public = make.make_document(site=site, name="Kế hoạch năm 2019 报告.pdf")
    draft = make.make_document(site=site, name="Dự thảo.pdf")
    make.make_directive(site=site, file=public)
    row = make.make_directive(site=site, file=draft, number="13/QĐ-UBND", state="draft")
    news = make.make_article(
        site=site, title="Khánh thành cầu", category="awards", state="draft"
    )
    make.make_reference(site=other, article=news)
    chief = make.make_member(site)

    def session(user: object) -> str:
        cookie = make.entered(user).cookies[settings.SESSION_COOKIE_NAME]
        return f"{settings.SESSION_COOKIE_NAME}={cookie.value}"

    member = session(chief)
    chief.refresh_from_db()
    return {
        "preview": previews.make(row, chief).prefix[:-1],
        "public": public.url,
        "place": public.place,
        "draft": draft.url,
        "article": str(news.pk),
        "title": news.title,
        "slug": news.slug,
        "css": static("css/site.css"),
        "member": member,
        "stranger": session(make.make_member(other)),
    }


if __name__ == "__main__":
    import django

    django.setup()
    sys.stdout.write(json.dumps(fill()))
