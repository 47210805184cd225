"""Tables of rich text as pages show them: a wide one is moved sideways by keys too."""

import re

from django.utils.html import format_html
from django.utils.translation import gettext as _

# In cleaned text "<" only begins a tag.
_BEGINS = re.compile(r"<table(?=[\s>])")
_ENDS = "</table>"
_FRAME = '<div class="table-wrap" tabindex="0" role="group" aria-label="{}">'


def framed(html: str) -> str:
    """Cleaned text, each table of it in a frame that keys can reach."""
    if _ENDS not in html:
        return html
    frame = format_html(_FRAME, _("Table"))
    return _BEGINS.sub(f"{frame}<table", html).replace(_ENDS, f"{_ENDS}</div>")
