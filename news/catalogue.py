"""The categories of articles; one line adds one, without a migration."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Category:
    """`key` is stored, `slug` stands in the address; neither changes once in use."""

    key: str
    slug: str
    title: str | Promise


# The last three each answer a requirement of the same key.
CATEGORIES = (
    Category("general", "tin-tuc-su-kien", _("News and events")),
    Category("responses", "phan-hoi-kien-nghi", _("Answers to citizens' petitions")),
    Category("awards", "khen-thuong-xu-phat", _("Awards and penalties")),
    Category("law_guidance", "pho-bien-phap-luat", _("Explaining the law")),
)


def choices() -> list[tuple[str, str | Promise]]:
    return [(category.key, category.title) for category in CATEGORIES]


def names() -> str:
    """All of them for a sentence; some hold commas."""
    return "; ".join(f"“{category.title}”" for category in CATEGORIES)


def category_by_slug(slug: str) -> Category | None:
    return next((one for one in CATEGORIES if one.slug == slug), None)


def category_by_key(key: str) -> Category | None:
    return next((one for one in CATEGORIES if one.key == key), None)
