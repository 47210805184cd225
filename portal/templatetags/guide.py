"""The way from a form of the admin to its chapter of the guide."""

from typing import Any

from django import template
from django.urls import reverse

from portal.guide.book import chapter_of

register = template.Library()


@register.simple_tag
def guide_url(opts: Any) -> str:
    """The chapter about forms of the model of `opts`; else the contents."""
    chapter = chapter_of(opts.label_lower)
    if chapter is None:
        return reverse("admin:guide")
    return reverse("admin:guide_chapter", args=[chapter.slug])
