"""The news of a member site, and on the portal's host that of all live sites."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.forms import ignored, narrowed
from content.picture_html import TextPictures
from news import catalogue, elsewhere
from news.filters import ArticleFilter
from news.models import Article
from tenancy.models import MemberSite

PER_PAGE = 20
MORE = 5  # further articles under one


def published(site: MemberSite | None) -> QuerySet:
    """What readers of the host of `site` (None: the portal's) see, newest first.

    With what the site shows from others, each with its `site`; without the texts.
    """
    shown = Article.objects.published() if site is None else elsewhere.shown_with_own()
    shown = shown.select_related("site", "picture").defer("body")
    return shown.order_by("-published_at", "-pk")


@require_safe
def article_list(request: Any) -> HttpResponse:
    return _listed(request, published(request.site), _("News"))


@require_safe
def category(request: Any, slug: str) -> HttpResponse:
    one = catalogue.category_by_slug(slug)
    if one is None:
        raise Http404
    articles = published(request.site).filter(category=one.key)
    return _listed(request, articles, one.title, one)


def _listed(
    request: HttpRequest,
    articles: QuerySet,
    title: str,
    category: catalogue.Category | None = None,
) -> HttpResponse:
    chosen = ArticleFilter(request.GET, queryset=articles, request=request)
    if category is not None:
        del chosen.filters["category"]
    kind, part = ("category_", [category.slug]) if category else ("", [])
    page = Paginator(chosen.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "title": title,
        "in_category": category is not None,
        "rss": reverse(f"news:{kind}feed", args=part),
        "atom": reverse(f"news:{kind}atom", args=part),
        "form": chosen.form,
        "ignored": ignored(chosen.form),
        "narrowed": narrowed(chosen.form),
        "page_obj": page,
    }
    return render(request, "news/article_list.html", context)


@require_safe
def article_detail(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Article.objects.published().select_related("picture")
    article = shown.filter(slug=slug).first()
    if article is None:
        raise Http404
    own = Article.objects.published().exclude(pk=article.pk).defer("body")
    more = own.order_by("-published_at", "-pk")[:MORE]
    context = {
        "article": article,
        "about": article,
        "pictures": TextPictures(article.body, has_first=bool(article.picture_id)),
        "corrections": article.corrections.all(),
        "more": more,
    }
    return render(request, "news/article_detail.html", context)
