"""What word processors paste, brought into the tags that mean it.

Their HTML says in styles what has a tag, and says in tags what it does not mean. What
comes out is not safe yet: `content.sanitise.clean` goes on from here.
"""

import html as entities
import re
from collections.abc import Iterator

from content.legacy_fonts import converted, looks_like
from content.nested_lists import ListItem, nested_list

_COMMENTS = re.compile(r"<div[^<>]*mso-element:\s*comment-list.*", re.DOTALL | re.I)
_COMMENT_LINK = re.compile(
    r"<a[^<>]*(?:msocomanchor|#_msocom_)[^<>]*>[^<]*(?:<(?!/?a\b)[^<]*)*</a>", re.I
)

_INLINE = re.compile(r"<(/?)(span|b|strong|i|em|font)(?=[\s>/])([^<>]*)>", re.I)
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_NOT_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)", re.I)
_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*italic", re.I)
_NOT_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*normal", re.I)
_RAISED = re.compile(r"(?<![\w-])vertical-align\s*:\s*(super|sub)(?!\w)", re.I)

_PARAGRAPH = re.compile(
    r"<p(?=\s)([^<>]*)>([^<]*(?:<(?!/?p[\s>])[^<]*)*)</p\s*>", re.IGNORECASE
)
_LIST = re.compile(r"mso-list\s*:\s*l[0-9]+ level([1-9])", re.IGNORECASE)
_MARK_ENDS = re.compile(r"<!(?:--)?\[endif\](?:--)?>", re.IGNORECASE)
_MARK = re.compile(
    r"<span[^<>]*mso-list\s*:\s*Ignore[^<>]*>"
    r"[^<]*(?:<span[^<>]*>[^<]*</span>[^<]*)*</span>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_MOST = 2**20  # characters: cleaning refuses more
# Tags, comments and what is code, between the words.
_TEXT = re.compile(
    r"(<(?:style|script|xml)[\s>].*?</(?:style|script|xml)>|<!--.*?-->|<[/!a-z][^<>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_COUNTED = re.compile(r"([0-9]{1,4})[.)/]?")
_WORDS = re.compile(r"[^\W_]")
_BULLETS = ("o", "§", "Ø", "ü", "v", "q")  # as Courier and Wingdings draw them

_SEARCH = re.compile(
    r"(href\s*=\s*[\"']?)https?://www\.google\.[a-z.]+/url\?(?:[^\"'<>\s]*?&(?:amp;)?)?"
    r"q=(https?(?::|%3a)[^\"'<>\s&]+)[^\"'<>\s]*",
    re.IGNORECASE,
)


def restored(html: str) -> str:
    """HTML as it was pasted, with bold, italics, lists and links as tags of their own.

    What no word processor wrote stays as it is.
    """
    if "mso-" in html or "_msocom_" in html:
        html = _COMMENT_LINK.sub("", _COMMENTS.sub("", html))
        html = _with_lists(html)
    html = _SEARCH.sub(_beyond_google, html)
    return _with_looks(html) if "style" in html.lower() else html


def in_unicode(html: str) -> str:
    """HTML as it was pasted, its words out of TCVN3 or VNI; "" if they are in neither.

    Ask before cleaning, which takes away what an ư of TCVN3 looks like.
    """
    if len(html) > _MOST:
        return ""
    parts = [
        part if part.startswith("<") else entities.unescape(part)
        for part in _TEXT.split(html)
    ]
    encoding = looks_like(" ".join(part for part in parts if not part.startswith("<")))
    if not encoding:
        return ""
    return "".join(
        part if part.startswith("<") else entities.escape(converted(part, encoding))
        for part in parts
    )


def _with_looks(html: str) -> str:
    """Spans that look bold become bold; a <b> that looks plain goes."""
    closers: dict[str, list[str]] = {}

    def put(found: re.Match) -> str:
        is_end, name, attributes = found[1], found[2].lower(), found[3]
        waiting = closers.setdefault(name, [])
        if is_end:
            return waiting.pop() if waiting else found[0]
        if attributes.endswith("/"):
            return found[0]
        tags = _looks(name, attributes)
        waiting.append("".join(f"</{tag}>" for tag in reversed(tags)))
        return "".join(f"<{tag}>" for tag in tags)

    return _INLINE.sub(put, html)


def _looks(name: str, attributes: str) -> list[str]:
    """The tags that mean what a tag with these attributes looks like."""
    is_bold = name in ("b", "strong") and not _NOT_BOLD.search(attributes)
    is_italic = name in ("i", "em") and not _NOT_ITALIC.search(attributes)
    raised = _RAISED.search(attributes)
    tags = [
        (name if name in ("b", "strong") else "strong")
        if is_bold or _BOLD.search(attributes)
        else "",
        (name if name in ("i", "em") else "em")
        if is_italic or _ITALIC.search(attributes)
        else "",
        {"super": "sup", "sub": "sub"}[raised[1].lower()] if raised else "",
    ]
    return [tag for tag in tags if tag]


def _with_lists(html: str) -> str:
    """Word's lists are paragraphs with a sign before them: made lists again."""
    parts, end = [], 0
    waiting: list[ListItem] = []
    for start, stop, item in _paragraphs(html):
        between = html[end:start]
        if waiting and (not isinstance(item, ListItem) or between.strip()):
            parts.append(nested_list(waiting))
            waiting = []
        parts.append(between)
        if isinstance(item, ListItem):
            waiting.append(item)
        else:
            parts.append(item)
        end = stop
    if waiting:
        parts.append(nested_list(waiting))
    return "".join([*parts, html[end:]])


def _paragraphs(html: str) -> Iterator[tuple[int, int, ListItem | str]]:
    for found in _PARAGRAPH.finditer(html):
        level = _LIST.search(found[1])
        if level:
            yield found.start(), found.end(), _item(int(level[1]) - 1, found[2])


def _item(level: int, content: str) -> ListItem | str:
    """An item; or a paragraph, where the sign is words of the text such as `a)`."""
    mark, text = _parted(content)
    sign = " ".join(entities.unescape(_TAG.sub("", mark)).split())
    counted = _COUNTED.fullmatch(sign)
    if counted:
        return ListItem(level, int(counted[1]), text)
    if sign in _BULLETS or not _WORDS.search(sign):
        return ListItem(level, 0, text)
    return f"<p>{entities.escape(sign)} {text}</p>"


def _parted(content: str) -> tuple[str, str]:
    """The sign of a list item, and the text after it."""
    start = content.lower().find("supportlists")
    end = _MARK_ENDS.search(content, start) if start >= 0 else None
    if end:
        mark = content[content.find(">", start) + 1 : end.start()]
        return mark, content[: content.rfind("<", 0, start)] + content[end.end() :]
    found = _MARK.search(content)
    if not found:
        return "", content
    return found[0], content[: found.start()] + content[found.end() :]


def _beyond_google(found: re.Match) -> str:
    address = re.sub("%([0-9a-f]{2})", _character, found[2], flags=re.IGNORECASE)
    return found[1] + address


def _character(found: re.Match) -> str:
    """Signs that an address needs; what would end the attribute stays as it is."""
    char = chr(int(found[1], 16))
    return char if char in ":/?=&#" else found[0]
