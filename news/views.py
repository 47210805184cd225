"""The news of a member site, and on the portal's host that of all live sites."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.forms import ignored
from content.picture_html import TextPictures
from news import catalogue
from news.filters import ArticleFilter
from news.models import Article

PER_PAGE = 20
MORE = 5  # further articles under one


def published() -> QuerySet:
    """What readers of this host see, newest first; without the texts."""
    shown = Article.objects.published().select_related("site", "picture")
    return shown.defer("body").order_by("-published_at", "-pk")


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    return _listed(request, published(), _("News"))


@require_safe
def category(request: HttpRequest, slug: str) -> HttpResponse:
    one = catalogue.category_by_slug(slug)
    if one is None:
        raise Http404
    articles = published().filter(category=one.key)
    return _listed(request, articles, one.title, in_category=True)


def _listed(
    request: HttpRequest, articles: QuerySet, title: str, in_category: bool = False
) -> HttpResponse:
    chosen = ArticleFilter(request.GET, queryset=articles, request=request)
    if in_category:
        del chosen.filters["category"]
    page = Paginator(chosen.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "title": title,
        "in_category": in_category,
        "categories": catalogue.CATEGORIES,
        "form": chosen.form,
        "ignored": ignored(chosen.form),
        "page_obj": page,
    }
    return render(request, "news/article_list.html", context)


@require_safe
def article_detail(request: HttpRequest, slug: str) -> HttpResponse:
    shown = Article.objects.published().select_related("picture")
    article = shown.filter(slug=slug).first()
    if article is None:
        raise Http404
    more = published().exclude(pk=article.pk)[:MORE]
    context = {
        "article": article,
        "pictures": TextPictures(article.body, has_first=bool(article.picture_id)),
        "corrections": article.corrections.all(),
        "more": more,
    }
    return render(request, "news/article_detail.html", context)
