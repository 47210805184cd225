"""An empty workbook with the headings, an example and the known categories."""

from pathlib import Path

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from news import catalogue
from news.moving.columns import COLUMNS

WIDTHS = {"title": 50, "lead": 40, "body": 60, "address": 50}


def write_template(path: Path) -> None:
    """Raises FileExistsError rather than write over a file."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Articles")
    sheet.append([_sentence_case(str(column.heading)) for column in COLUMNS])
    for number, column in enumerate(COLUMNS, 1):
        sheet.cell(1, number).font = Font(bold=True)
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = WIDTHS.get(column.key, 20)
    sheet.freeze_panes = "A2"
    _explain(book.create_sheet(_("How to fill it in")))
    with path.open("xb") as file:
        book.save(file)


def _explain(sheet: object) -> None:
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 90
    for column in COLUMNS:
        sheet.append([_sentence_case(str(column.heading)), _hints()[column.key]])
    for row in sheet.iter_rows():
        row[0].font = Font(bold=True)
        row[1].alignment = Alignment(wrap_text=True, vertical="top")


def _sentence_case(text: str) -> str:
    return text[0].upper() + text[1:]


def _hints() -> dict[str, str]:
    names = catalogue.names()
    return {
        "title": _("Needed. At most 250 characters."),
        "lead": _("One or two sentences, at most 1,000 characters. May be empty."),
        "body": _(
            "Needed. Plain text, a line for each paragraph, or the HTML of the old "
            "site. A cell holds 32,767 characters: put the rest into a further column "
            "with the same heading and a 2."
        ),
        "date": _("Needed. 31/10/2019 or 31/10/2019 08:30."),
        "category": _("One of: %(names)s. Empty: the first.") % {"names": names},
        "author": _("The name that stands under the article. May be empty."),
        "source": _("Only for what was taken from elsewhere: from where."),
        "address": _(
            "The whole address on the old site. Whoever asks for it is led to the "
            "article."
        ),
        "site": _("Only where one workbook fills several sites: the code of the site."),
    }
