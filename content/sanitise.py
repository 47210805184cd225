"""Rich text: what may be stored, which files it names, and its plain words."""

import html as entities
import posixpath
import re
from urllib.parse import unquote

import nh3
from django.utils.translation import gettext as _

from content.nested_lists import lists_in_items
from content.pasting import restored
from content.vietnamese import nfc

MAX_BYTES = 2**20
MAX_DEPTH = 200
MAX_PARTS = 10_000
FILE_ID = r"[0-9a-z]{26,32}"
# A name that a browser or a server could read as another path is no name.
FILE_SRC = re.compile(
    rf"/tep/(?P<id>{FILE_ID})/(?!\.|%2e)(?:(?!%2f|%5c)[^/\\?#\s\"'<>])+", re.IGNORECASE
)


def _names(line: str) -> set[str]:
    return set(line.split())


_ALIGNED = {"align-left", "align-right", "align-center", "align-justify"}
_TAGS = _names(
    "p br hr h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code "
    "strong b em i u s sub sup abbr cite time a img figure figcaption "
    "table caption colgroup col thead tbody tfoot tr th td"
)
# Their text is code, a form that leads nowhere, or deleted: it goes with the tag.
_DROPPED_WHOLE = _names(
    "script style title noscript template iframe object embed applet audio video "
    "canvas svg math form textarea select button xml del"
)
_ATTRIBUTES = {
    "*": set(),
    "a": {"href", "title"},
    # role="presentation" says that whoever put it there calls it decorative
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "col": {"span"},
    "ol": {"start"},
    "abbr": {"title"},
    "time": {"datetime"},
}
_NUMBERS = {"width", "height", "colspan", "rowspan", "span", "start"}
MAX_SHOWN = 2560  # pixels: no picture is stored larger

_H1 = re.compile(r"<(/?)h1(?=[\s/>])", re.IGNORECASE)
# An unknown block would be unwrapped and its words glued to the next one's.
_BLOCKS = re.compile(
    r"<(/?)(?:div|section|article|header|footer|main|aside|nav|address|center"
    r"|details|summary|fieldset)(?=[\s/>])",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"<img(?=[\s/])[^<>]*", re.IGNORECASE)
_STYLE = re.compile(r"\sstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SIZE = re.compile(r"(width|height)\s*:\s*([0-9]{1,4})(?:\.[0-9]+)?px", re.IGNORECASE)
_UNSENT = re.compile(
    r"<img(?=[\s/])[^<>]*?[\s/]src\s*=\s*[\"']?\s*(?:data|blob):", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-z][^\s/>]*)", re.IGNORECASE)
_WHOLE_TAG = re.compile(r"<[a-z][^>]*", re.IGNORECASE)
_PARTS = re.compile(r"[\s/\"'=]")
_FLAT = _names(
    "p br hr img col input wbr area base link meta source track embed param "
    "li dt dd tr td th thead tbody tfoot caption colgroup option"
)
_WEB = re.compile(r"https?://[^\s\\/@?#]+(?:[/?#][^\s\\]*)?", re.IGNORECASE)
_OTHER = re.compile(r"mailto:[^\s\\]+|tel:\+?[0-9().-]+", re.IGNORECASE)
_OWN = re.compile(r"/(?![/\\])[^\s\\]*")

# From here on: patterns for cleaned text, where no attribute holds < > or ".
_NO_CLASS = re.compile(r'(<[a-z][^<>]*) class=""')
_NO_PICTURE = re.compile(r'<img(?![^<>]* src=")[^<>]*>')
_NO_LINK = re.compile(r'<a(?![^<>]* href=")[^<>]*>(.*?)</a>', re.DOTALL)
_EMPTY = re.compile(
    r"<(p|h[2-6]|strong|b|em|i|u|s|sub|sup|code|abbr|cite|blockquote|figcaption|figure"
    r"|a)(?: [^<>]*)?>((?:\s|&nbsp;|<br>)*)</\1>"
)
# Word and Google put a paragraph into every cell and item, and breaks between blocks.
_LONE = re.compile(
    r"<(li|t[dh])([^<>]*)>\s*<p>([^<]*(?:<(?!/?(?:p|[uod]l|table|figure|blockquote|h[2-6]|pre"
    r"|li|t[dh])[\s>])[^<]*)*)</p>\s*(?=</(?:li|td|th)>|<[uo]l[\s>])"
)
_BLOCK = r"(?:p|h[2-6]|[uod]l|table|blockquote|figure|pre)"
_STRAY_BREAKS = re.compile(
    rf"(^|</{_BLOCK}>)\s*(?:<br>\s*)+(?=<{_BLOCK}[\s>]|$)", re.IGNORECASE
)
_NO_COLUMNS = re.compile(r"<colgroup>\s*(?:<col[^<>]*>\s*)*</colgroup>")
_BOLD_HEADING = re.compile(r"(<h[2-6]>)<(strong|b)>([^<]*)</\2>(?=</h)")
_CAPTION_ALONE = re.compile(
    r"<figure[^<>]*>\s*<figcaption>([^<]*(?:<(?!/?fig|p[\s>])[^<]*)*)</figcaption>\s*"
    r"</figure>"
)
_FILE_IN_TAG = re.compile(rf'<(?:img|a) [^<>]*?(?:src|href)="/tep/({FILE_ID})/[^<>]*>')
_FILE_PICTURE = re.compile(rf'<img [^<>]*?src="/tep/({FILE_ID})/[^<>]*>')
_FILE_LINK = re.compile(
    rf'<a [^<>]*?href="/tep/({FILE_ID})/[^<>]*>(.*?)</a>', re.DOTALL
)
_ROOTED = re.compile(r'(<(?:img|a) [^<>]*?(?:src|href)=")/')
_LINE_ENDS = re.compile(
    r"<(?:br|hr)[^<>]*>|</?(?:p|h[1-6]|li|dt|dd|ul|ol|dl|tr|table|caption|blockquote"
    r"|pre|figure|figcaption|div)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_HEADINGS = re.compile(r"<h([1-6])(?:\s[^<>]*)?>.*?</h\1>", re.IGNORECASE | re.DOTALL)
_CELL_ENDS = re.compile(r"</t[dh]>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[/!a-z][^<>]*>", re.IGNORECASE)


class TooLong(ValueError):
    """The text is beyond what a page can carry; the message says what to do."""


class Clean(str):
    """Text that `clean` gave, and nobody has changed since: any change is a plain str.

    A field cleans on each of several ways in; so one that is done costs nothing more.
    """

    __slots__ = ()


def clean(html: str) -> str:
    """The text as it may be stored: known tags, own pictures, safe links, NFC.

    Cleaning what is clean changes nothing. Raises TooLong over MAX_BYTES, and for
    nesting that no person writes (it takes the parser minutes).
    """
    if isinstance(html, Clean):
        return html
    _refuse_too_long(html)
    cleaned = _clean_once(html)
    _refuse_too_long(cleaned)
    # Entities come out of the first pass as characters, which need NFC in turn.
    for _pass in range(5):
        again = _clean_once(cleaned)
        if again == cleaned:
            break
        cleaned = again
    _refuse_too_long(cleaned)
    return Clean(cleaned)


def file_ids(html: str) -> set[str]:
    """The ids of the files that cleaned text shows or links to."""
    return set(_FILE_IN_TAG.findall(html))


def pictures(html: str) -> int:
    """How many pictures a text shows, cleaned or as it was typed."""
    return len(_PICTURE.findall(html))


def has_unsent_picture(html: str) -> bool:
    """Does a text as typed hold a picture that is only in the person's browser?"""
    return bool(_UNSENT.search(html))


def linked_file_ids(html: str) -> set[str]:
    """The ids of the files that cleaned text offers as links, pictures left out."""
    return {match[1] for match in _FILE_LINK.finditer(html)}


def keep_files(html: str, allowed_ids: set[str]) -> str:
    """Cleaned text without the pictures, and unlinked from the files, of others."""
    html = _FILE_PICTURE.sub(lambda m: m[0] if m[1] in allowed_ids else "", html)
    html = _FILE_LINK.sub(lambda m: m[0] if m[1] in allowed_ids else m[2], html)
    return _without_empty(html).strip()


def below(prefix: str, html: str) -> str:
    """Cleaned text whose own addresses, `/…`, stand below `prefix`."""
    return html if prefix == "/" else _ROOTED.sub(rf"\1{prefix}", html)


def plain(html: str) -> str:
    """The words of cleaned text: a line for a block, a tab between table cells."""
    text = re.sub(r"\s+", " ", html)
    text = _CELL_ENDS.sub("\t", _LINE_ENDS.sub("\n", text))
    text = nfc(entities.unescape(_ANY_TAG.sub("", text))).replace("\xa0", " ")
    lines = (re.sub(r" *\t *", "\t", line).strip() for line in text.split("\n"))
    return "\n".join(re.sub(r" {2,}", " ", line) for line in lines if line)


def first_words(html: str, count: int) -> str:
    """The first `count` words of cleaned text on one line, with … if it goes on.

    Without its headings, which would run into the sentence after them.
    """
    words = (plain(_HEADINGS.sub("", html)) or plain(html)).split()
    return " ".join(words[:count]) + ("…" if len(words) > count else "")


def _refuse_too_long(html: str) -> None:
    if len(html.encode(errors="replace")) > MAX_BYTES:
        raise TooLong(
            _(
                "This text is longer than 1 MB. Divide it, and upload pictures and "
                "documents as files instead of pasting them."
            )
        )
    # The parser's time grows with the square of the attributes of one tag.
    if any(len(_PARTS.findall(tag)) > MAX_PARTS for tag in _WHOLE_TAG.findall(html)):
        raise TooLong(_("This text is damaged. Paste it again as plain text."))
    _refuse_too_deep(html)


def _refuse_too_deep(html: str) -> None:
    depth = 0
    for end, name in _TAG.findall(_BLOCKS.sub(r"<\1p", html)):
        if name.lower() not in _FLAT:
            depth = max(0, depth - 1) if end else depth + 1
        if depth > MAX_DEPTH:
            raise TooLong(
                _(
                    "This text has too many boxes inside each other. Paste it again "
                    "as plain text, then set headings and lists."
                )
            )


def _clean_once(html: str) -> str:
    html = _BLOCKS.sub(r"<\1p", _H1.sub(r"<\1h2", nfc(restored(html))))
    html = _PICTURE.sub(_sized, html)
    html = _NO_PICTURE.sub("", _NO_CLASS.sub(r"\1", _CLEANER.clean(html)))
    return _tidied(_without_empty(_NO_LINK.sub(r"\1", html))).strip()


def _tidied(html: str) -> str:
    html = _NO_COLUMNS.sub("", html)
    html = _BOLD_HEADING.sub(r"\1\3", html)
    html = _CAPTION_ALONE.sub(r"<p>\1</p>", html)
    html = _LONE.sub(r"<\1\2>\3", html)
    return _STRAY_BREAKS.sub(r"\1", lists_in_items(html))


def _sized(picture: re.Match) -> str:
    # The editor writes the size as a style, which is not stored.
    style = _STYLE.search(picture[0])
    if style is None:
        return picture[0]
    sizes = {}
    for part in (style[1] or style[2] or "").split(";"):
        size = _SIZE.fullmatch(part.strip())
        if size and 0 < int(size[2]) <= MAX_SHOWN:
            sizes[size[1].lower()] = int(size[2])
    named = "".join(f' {name}="{size}"' for name, size in sizes.items())
    return f"<img{named}{picture[0][4:]}"  # of two attributes the first counts


def _without_empty(html: str) -> str:
    found = True
    while found:
        html, found = _EMPTY.subn(_spaces_left, html)
    return html


def _spaces_left(empty: re.Match) -> str:
    # '<b> </b>' between two words keeps them apart; an empty block leaves nothing.
    inline = not re.match(r"p|h|block|fig", empty[1])
    return " " if inline and empty[2] else ""


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "href":
        return _link(value)
    if attribute == "src":
        return value if FILE_SRC.fullmatch(value) else None
    if attribute in _NUMBERS:
        return value if re.fullmatch(r"[0-9]{1,4}", value) else None
    return value


def _link(value: str) -> str | None:
    value = value.strip().replace(" ", "%20")
    if _WEB.fullmatch(value) or _OTHER.fullmatch(value):
        return value
    if not _OWN.fullmatch(value):
        return None
    path = re.split(r"[?#]", value)[0]
    # However it is spelt, a way to a file is the one spelling whose id is checked.
    if posixpath.normpath(unquote(path)).lower().startswith("/tep"):
        return value if FILE_SRC.fullmatch(path) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_DROPPED_WHOLE,
    attributes=_ATTRIBUTES,
    attribute_filter=_allowed,
    tag_attribute_values={
        "th": {"scope": {"col", "row", "colgroup", "rowgroup"}},
        "img": {"role": {"presentation"}},
    },
    allowed_classes=dict.fromkeys(("p", "figure", "img", "td", "th"), _ALIGNED),
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel="noopener noreferrer",
)
