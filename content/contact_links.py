"""Telephone numbers and e-mail addresses in texts, as links that ring or write.

Only what the numbering plan knows becomes a link, so that numbers of documents, days
and sums of money stay words. `format-detection` keeps browsers from guessing instead.
"""

import re
from html import unescape

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from content.phones import BadPhone, read_phone

# In escaped and in cleaned text "<" only begins a tag.
_TAG = re.compile(r"(<[^<>]*>)")
_OF_TAG = re.compile(r"<(/?)([a-z0-9]+)")
_LEFT_ALONE = {"a", "code", "pre"}

_GAP = r"(?:[ .\-‐‑\u00a0]|&nbsp;)"
_AREA = r"(?:\+84[ .]?\(?0?\)?\d{2,3}|\(\+84\) ?0?\d{2,3}|\(0\d{2,3}\)|0\d{2,3})"
_NUMBER = re.compile(
    # neither in the middle of another number, nor before more of one
    rf"(?<![\w+/.,:@–-])(?P<number>(?:{_AREA} ?(?:{_GAP}?\d{{2,8}}){{1,4}}"
    r"|1[89]00[ .]?\d{4,6}|1[89]00[ .]\d{2,3}[ .]\d{2,3}))(?![\w/@:]|[.,–-]\w)"
)
# What stands before a number of an account, a card or a tax payer; it may look alike.
_NO_PHONE = re.compile(
    r"(?:tài khoản|STK|mã số|số thuế|MST|CCCD|CMND|căn cước|chứng minh nhân dân"
    r"|số định danh)[^.;\n]{0,20}$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\s*(?:đồng|đ\b|VNĐ|VND|USD)", re.IGNORECASE)

# Numbers of three or four digits are rung only where the text says so: "gọi 112".
_SHORT = r"(?:11[1-5]|1022)"
_SHORT_NUMBERS = re.compile(
    r"(?<!kêu )(?<!mời )(?P<before>\b(?:gọi|tổng đài|đường dây nóng|điện thoại|hotline)"
    r":? (?:(?:ngay|đến|tới|cho|số|tổng đài|điện thoại|khẩn cấp) ){0,4})"
    rf"(?P<numbers>{_SHORT}(?:(?:, | hoặc | và | hay |/){_SHORT})*)"
    r"(?![\w/@:]|[.,–-]\w)",
    re.IGNORECASE,
)
_ONE_SHORT = re.compile(_SHORT)

_EMAIL = re.compile(
    r"(?<![\w.+@-])[a-z0-9][a-z0-9._+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\b"
    r"(?![@-])",
    re.IGNORECASE | re.ASCII,
)


def linked(html: str) -> str:
    """Cleaned or escaped text with links on numbers and addresses outside of links."""
    parts, inside = [], 0
    for part in _TAG.split(html):
        if not part.startswith("<"):
            parts.append(part if inside else _words(part))
            continue
        inside = max(0, inside + _step(part))
        parts.append(part)
    return "".join(parts)


def email_link(address: str) -> SafeString:
    """A link that writes to `address`, which breaks after @ and before dots only."""
    return format_html('<a href="mailto:{}">{}</a>', address, _breaking(address))


def _breaking(address: str) -> SafeString:
    pieces = re.split(r"(?<=@)|(?=\.)", address)
    return format_html_join(mark_safe("<wbr>"), "{}", ((one,) for one in pieces))


def _step(tag: str) -> int:
    """How much deeper `tag` leads into what stays as it is."""
    found = _OF_TAG.match(tag)
    if found is None or found[2] not in _LEFT_ALONE:
        return 0
    return -1 if found[1] else 1


def _words(text: str) -> str:
    if not re.search(r"\d|@", text):
        return text
    text = _EMAIL.sub(lambda found: email_link(found[0]), text)
    return "".join(
        part if part.startswith("<a ") else _SHORT_NUMBERS.sub(_short, _ringing(part))
        for part in re.split(r"(<a .*?</a>)", text)
    )


def _ringing(text: str) -> str:
    return _NUMBER.sub(_long, text)


def _long(found: re.Match) -> str:
    written, text = found["number"], found.string
    if _NO_PHONE.search(text[max(0, found.start() - 60) : found.start()]):
        return written
    if _MONEY.match(text, found.end()):
        return written
    try:
        phone = read_phone(unescape(written))
    except BadPhone:
        return written
    return _ring(phone.e164, written)


def _short(found: re.Match) -> str:
    numbers = _ONE_SHORT.sub(lambda one: _ring(one[0], one[0]), found["numbers"])
    return found["before"] + numbers


def _ring(number: str, written: str) -> str:
    return f'<a href="tel:{number}">{written}</a>'
