"""The text of an older site made a text of this one: letters, mark-up, pictures."""

import html as entities
import re
from dataclasses import dataclass
from urllib.parse import urljoin

from content import sanitise
from content.legacy_fonts import converted, looks_like
from content.pasting import in_unicode

_TAG = re.compile(r"</?(?:[a-z][a-z0-9]*)(?=[\s/>])[^<>]*>|<!--", re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}[0-9]?);", re.IGNORECASE
)
_PICTURE = re.compile(
    r"<img(?=[\s/])[^<>]*?[\s/]src\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s<>\"']+))",
    re.IGNORECASE,
)
_LOOKED_AT = 3000  # characters: enough to know in which letters a text was typed
_BEYOND_LATIN_1 = re.compile(r"[^\x00-\xff]")


@dataclass
class Text:
    """An article's words; `encoding` is the old one they were typed in, or "".

    `lost` are the pictures, which lie on the old site: they cannot be fetched from
    here, and would go with that site if the text showed them from there.
    """

    title: str
    lead: str
    body: str
    encoding: str = ""
    lost: tuple[str, ...] = ()


def made_ours(title: str, lead: str, body: str, address: str = "") -> Text:
    """Raises `content.sanitise.TooLong` for a body that no page can carry."""
    body = body if _is_html(body) else _paragraphs(body)
    lost = tuple(dict.fromkeys(_pictures(body, address)))
    encoding = looks_like(" ".join((title, lead, sanitise.plain(body)[:_LOOKED_AT])))
    if encoding:
        body = in_unicode(body) or body
        title, lead = (_in_unicode(text, encoding) for text in (title, lead))
    return Text(_words(title), _words(lead), sanitise.clean(body), encoding, lost)


def _is_html(text: str) -> bool:
    return bool(_TAG.search(text))


def _paragraphs(text: str) -> str:
    """Plain text: each line is a paragraph, as people here type them."""
    lines = (entities.unescape(line).strip() for line in text.split("\n"))
    return "".join(f"<p>{entities.escape(line)}</p>" for line in lines if line)


def _words(text: str) -> str:
    """A title or a lead that came with tags or entities, without them."""
    if _is_html(text):
        return sanitise.plain(sanitise.clean(text))
    return entities.unescape(text) if _ENTITY.search(text) else text


def _in_unicode(text: str, encoding: str) -> str:
    """A letter that the old fonts cannot write shows that it is in Unicode already."""
    return text if _BEYOND_LATIN_1.search(text) else converted(text, encoding)


def _pictures(html: str, address: str) -> list[str]:
    found = []
    for match in _PICTURE.finditer(html):
        source = entities.unescape(next(filter(None, match.groups()), "")).strip()
        if source and not sanitise.FILE_SRC.fullmatch(source):
            found.append(_whole(source, address))
    return found


def _whole(source: str, address: str) -> str:
    if source.lower().startswith("data:"):
        return source[:30]
    try:
        return urljoin(address, source)
    except ValueError:
        return source
