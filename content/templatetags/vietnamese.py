"""Template filters: dates, numbers, rich text, first words, links that reach people."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.urls import get_script_prefix
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from content import contact_links, dates, sanitise
from content.numbers import show_number
from content.phones import BadPhone, read_phone
from content.picture_html import TextPictures
from content.table_html import framed

register = template.Library()


@register.filter
def long_date(day: date | None) -> str:
    """'ngày 26 tháng 4 năm 2017'; nothing for no day."""
    return dates.long_date(day) if day else ""


@register.filter
def short_date(day: date | None) -> str:
    """'26/04/2017'; nothing for no day."""
    return dates.short_date(day) if day else ""


@register.filter(expects_localtime=True)
def machine_time(moment: date | None) -> str:
    """For <time datetime>: HTML knows no microseconds."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return moment.isoformat() if moment else ""


@register.filter
def number(value: Decimal | int | None) -> str:
    """'1.234,5'; nothing for no number."""
    return "" if value is None else show_number(value)


@register.filter
def rich(html: str | None, pictures: TextPictures | None = None) -> SafeString:
    """Rich text as mark-up, cleaned once more: a row may have been written by hand.

    Its links into the site stay inside a preview, as those of the templates do. A page
    of several texts gives the `pictures` of all, to be asked for once.
    """
    try:
        cleaned = contact_links.linked(sanitise.clean(html or ""))
        shown = (pictures or TextPictures(cleaned)).shown(cleaned)
        return mark_safe(framed(sanitise.below(get_script_prefix(), shown)))
    except sanitise.TooLong:
        return escape(sanitise.plain(html or ""))


@register.filter
def reachable(text: str | None) -> SafeString:
    """A line of plain text whose telephone numbers and e-mail addresses are links."""
    return mark_safe(contact_links.linked(escape(text or "")))


@register.filter
def email_link(address: str | None) -> SafeString | str:
    """A link that writes to the address; nothing for none."""
    return contact_links.email_link(address) if address else ""


@register.filter
def plain_words(html: str | None, count: int) -> str:
    """The first `count` words of rich text, without mark-up."""
    return sanitise.first_words(html or "", count)


@register.filter
def phone_link(text: str | None) -> str:
    """A link that rings the number; the text itself if it cannot be rung."""
    try:
        phone = read_phone(text or "")
    except BadPhone:
        return text or ""
    return format_html('<a href="tel:{}">{}</a>', phone.e164, phone.shown)
