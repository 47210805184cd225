"""What of a side waits for somebody: submitted rows, changes, what is being typed."""

from datetime import timedelta
from typing import Any

from content import notices, revisions
from content.notices import Notice
from news.models import Article
from tenancy import clock
from tenancy.models import Role
from tests.factories import make_article, make_change, make_directive, make_page

# Column in which the change of each kind says something else.
CHANGED = {
    "news.Article": "title",
    "directives.Directive": "abstract",
    "pages.Page": "body",
}


def lay(side: Any) -> None:
    writer = side.people[Role.DEPUTY]  # whose seat no attempt ends
    dated = {"state": "submitted", "published_at": clock.now()}
    side.submitted = _rows(side, side.draft_mark, "functions", **dated)
    side.changed = _rows(side, side.open_mark, "english_structure")
    for label, row in side.changed.items():
        data = {CHANGED[label]: f"Sửa {side.draft_mark}"}
        make_change(row=row, by=writer, **data)
    side.shown["news.Article"].corrections.create(text=f"Sửa {side.open_mark}.")
    _type(side, side.people[Role.CHIEF])
    told = [side.people[Role.CHIEF].pk]
    notices.tell(side.rows["news.Article"], told, Notice.What.SUBMITTED, writer)


def _rows(side: Any, mark: str, page: str, **fields: Any) -> dict[str, Any]:
    site = side.site
    body = f"<p>Trang {mark}.</p>"
    return {
        "news.Article": make_article(site=site, title=f"Bài chờ {mark}", **fields),
        "directives.Directive": make_directive(
            site=site, number=f"{page}/QĐ-UBND", abstract=f"Chờ {mark}", **fields
        ),
        "pages.Page": make_page(site=site, key=page, body=body, **fields),
    }


def _type(side: Any, who: Any) -> None:
    """`who` began to change the draft of the side and did not save."""
    revisions.keep_autosave(
        who,
        Article,
        side.site,
        side.rows["news.Article"],
        data={"lead": [f"Đang gõ {side.draft_mark}."]},
        base="",
        age=timedelta(0),
    )
