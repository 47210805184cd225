"""The components of site.css in words: each one's name, when it is used, when not.

Its sample stands in a file of its group, `templates/portal/design/<group>.html`.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Component:
    key: str
    name: Promise
    use: Promise  # when to use it and when not


@dataclass(frozen=True)
class Group:
    key: str
    title: Promise
    components: tuple[Component, ...]

    @property
    def template(self) -> str:
        return f"portal/design/{self.key}.html"


GROUPS = (
    Group(
        "frame",
        _("Frame of a page"),
        (
            Component(
                "header",
                _("Header of a member site"),
                _(
                    "Once on every page, with the emblem and the names of the agency; "
                    "never with a slogan or a moving picture."
                ),
            ),
            Component(
                "marks",
                _("Mark above the page"),
                _(
                    "Says that a page is a preview or a demonstration; what happens in "
                    "the world is an urgent notice."
                ),
            ),
            Component(
                "urgent",
                _("Urgent notice"),
                _(
                    "For danger and closures, with an end; what may be read tomorrow "
                    "belongs into the news."
                ),
            ),
            Component(
                "standing-in",
                _("Page that stands in for another"),
                _(
                    "When an address is wrong or a site is closed: says what happened "
                    "and where to go; not for an empty list."
                ),
            ),
        ),
    ),
    Group(
        "front",
        _("Front page"),
        (
            Component(
                "banner",
                _("Banner"),
                _(
                    "A wide photograph on the front page of a site; without words in "
                    "it, and on no other page."
                ),
            ),
            Component(
                "tasks",
                _("Ways to what people come for"),
                _(
                    "At most six, on the front page, the most wanted first; for "
                    "further ways there is the menu."
                ),
            ),
            Component(
                "hero",
                _("Welcome panel"),
                _("Opens the front page of the portal; a site begins with its tasks."),
            ),
            Component(
                "members",
                _("List of sites"),
                _("Long lists of short names; with a text to each, use cards."),
            ),
        ),
    ),
    Group(
        "text",
        _("Text and pictures"),
        (
            Component(
                "lines",
                _("Lines around a text"),
                _(
                    "Below a title: what the page is for, the day, the first words of "
                    "an article, its author; not inside the text."
                ),
            ),
            Component(
                "prose",
                _("Running text"),
                _(
                    "Around everything that came out of the editor; not around lists "
                    "that a program made."
                ),
            ),
            Component(
                "picture",
                _("Picture with a caption"),
                _(
                    "In articles, with the photographer's name; a picture that only "
                    "decorates is left out."
                ),
            ),
            Component(
                "video",
                _("Film"),
                _(
                    "A picture that leads to the film, whose frame comes when it is "
                    "pressed; nothing plays by itself."
                ),
            ),
            Component(
                "facts",
                _("Facts"),
                _("Pairs of a name and a value; for more than two columns, a table."),
            ),
            Component(
                "columns",
                _("Columns of short lines"),
                _("For lists without order, such as a site map; not for running text."),
            ),
            Component(
                "printing",
                _("What is not printed"),
                _(
                    "Marks what is of no use on paper, such as buttons; information is "
                    "always printed."
                ),
            ),
        ),
    ),
    Group(
        "forms",
        _("Forms"),
        (
            Component(
                "buttons",
                _("Buttons"),
                _(
                    "The dark one does what the page is for, once; the quiet one leads "
                    "back. What only leads elsewhere is a link."
                ),
            ),
            Component(
                "search",
                _("Search box"),
                _("For words that the reader chooses; for known values, a filter."),
            ),
            Component(
                "filter",
                _("Filter"),
                _("Above a list of more than a page; a short list needs none."),
            ),
            Component(
                "errors",
                _("Error beside a field"),
                _(
                    "Says what to do, next to the field; what is not about a field is "
                    "a notice."
                ),
            ),
            Component(
                "typed",
                _("Text given back"),
                _(
                    "When a form could not be taken, so that nothing typed is lost; "
                    "nowhere else."
                ),
            ),
        ),
    ),
    Group(
        "notices",
        _("Notices and badges"),
        (
            Component(
                "notice",
                _("Notice"),
                _(
                    "One thing to know before reading on: plain, done, with care, or "
                    "refused; not two on one page."
                ),
            ),
            Component(
                "badge",
                _("Badge"),
                _(
                    "A state in one or two words; the word says it, the colour only "
                    "helps. Not a button."
                ),
            ),
            Component(
                "empty",
                _("Empty list"),
                _("Says that there is nothing, and why; never an empty space."),
            ),
        ),
    ),
    Group(
        "lists",
        _("Lists"),
        (
            Component(
                "panel",
                _("Panel"),
                _(
                    "Holds one part of a front page with its title and the way to "
                    "more; not panels within panels."
                ),
            ),
            Component(
                "cards",
                _("Cards"),
                _("Items with a picture or a text to each; names alone are a list."),
            ),
            Component(
                "documents",
                _("List of documents"),
                _(
                    "Official documents with number, day and file; other files stand "
                    "in the text."
                ),
            ),
            Component(
                "file",
                _("File to download"),
                _("With kind and size, before it is fetched; a page is a plain link."),
            ),
            Component(
                "people",
                _("People"),
                _(
                    "Leaders and officials, with their post and how they are reached; "
                    "no private numbers."
                ),
            ),
            Component(
                "pagination",
                _("Pages of a list"),
                _("Below lists of more than a page; an article is not cut into pages."),
            ),
        ),
    ),
    Group(
        "tables",
        _("Tables and trees"),
        (
            Component(
                "table",
                _("Table"),
                _(
                    "Figures to compare; on a phone each row is a card. Not to place "
                    "things side by side."
                ),
            ),
            Component(
                "tree",
                _("Organisation tree"),
                _("Who belongs to whom; steps one after another are a numbered list."),
            ),
        ),
    ),
)

COMPONENTS = {one.key: one for group in GROUPS for one in group.components}
