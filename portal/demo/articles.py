"""News of the demo sites: each story is one theme of the site told one way."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from portal.demo import themes_departments, themes_departments2, themes_districts
from portal.demo.agencies import CODES, DEPARTMENTS, DISTRICTS, PROFILES
from portal.demo.article_patterns import STORIES
from portal.demo.prose import lines_of
from portal.demo.theme_roles import COMMON, ROLES

# Newest first. Law guidance comes often enough for one each quarter, an answer to
# citizens for one in half a year, an award for one in a year, if articles are monthly.
ORDER = [
    "meeting",
    "law",
    "inspection",
    "response",
    "training",
    "award",
    "campaign",
    "visit",
    "law",
    "dialogue",
    "response",
    "model",
    "joint",
    "review",
    "procedure",
    "visit",
]
MOST = len(ORDER)

# The agency in a headline, where its full name is long.
SHORT_NAMES = {code: name[0].upper() + name[1:] for code, name in DISTRICTS.items()}
SHORT_NAMES["bqlkktck"] = "Ban Quản lý Khu kinh tế cửa khẩu"

THEMES = {
    **themes_districts.THEMES,
    **themes_departments.THEMES,
    **themes_departments2.THEMES,
}


class Article(NamedTuple):
    """One article; `category` is a key such as "general" or "law_guidance"."""

    title: str
    lead: str
    body: str
    category: str


@dataclass(frozen=True)
class Theme:
    """One thing that the site's news is about, and who has to do with it."""

    phrase: str
    details: tuple[str, str]
    unit: str
    audience: str
    partner: str


def _parts(line: str, mark: str) -> list[str]:
    return [part.strip() for part in line.split(mark)]


def themes_of(code: str) -> list[Theme]:
    """The site's eight themes."""
    partner_line, audience_line, *lines = lines_of(THEMES[code])
    partners = _parts(partner_line, ";")
    audiences = {**COMMON, **dict(zip("012", _parts(audience_line, ";"), strict=True))}
    units = {unit.key: unit.name for unit in PROFILES[code].units}
    themes = []
    for line, role in zip(lines, ROLES[code].split(), strict=True):
        phrase, first, second = _parts(line, "|")
        key, (audience, partner) = role.split("/")
        themes.append(
            Theme(
                phrase=phrase,
                details=(first, second),
                unit=units[key],
                audience=audiences[audience],
                partner=partners[int(partner)],
            )
        )
    return themes


def _place(code: str, number: int) -> str:
    """A commune of the district, or one of the districts for a department."""
    if code in DISTRICTS:
        communes = PROFILES[code].communes
        return _lower(communes[number % len(communes)])
    places = list(DISTRICTS.values())
    return places[(number * 3 + list(DEPARTMENTS).index(code)) % len(places)]


def _lower(text: str) -> str:
    """The text with a small first letter."""
    return text[0].lower() + text[1:]


def _pick(lines: str, number: int) -> str:
    variants = lines_of(lines)
    return variants[number % len(variants)]


def _filled(pattern: str, slots: dict[str, str]) -> str:
    text = pattern.format(**slots)
    # A slot may open the sentence or follow a full stop.
    return re.sub(r"(^|[.] )(\w)", lambda match: match[1] + match[2].upper(), text)


def _article(code: str, number: int) -> Article:
    """Article `number` of the site, 0 being the newest."""
    kind, themes = ORDER[number], themes_of(code)
    story, theme = STORIES[kind], themes[(number * 3) % len(themes)]
    slots = {
        "p": theme.phrase,
        "A": PROFILES[code].agency,
        "who": theme.unit,
        "partner": theme.partner,
        "aud": theme.audience,
        "place": _place(code, number),
    }
    # The digits of `turn` choose the lines: no two articles have all lines alike.
    turn = CODES.index(code) + len(CODES) * ORDER[:number].count(kind)
    fast, slow, slower = turn, turn // 4 + turn, turn // 16 + turn // 4
    headline = {**slots, "A": SHORT_NAMES.get(code, slots["A"])}
    title = _filled(_pick(story.titles, fast), headline)
    lead = _filled(_pick(story.leads, slow), slots)
    opening = _filled(_pick(story.openings, fast), slots)
    bridge = _filled(_pick(story.bridges, slower), slots)
    detail = _lower(theme.details[0 if number < len(themes) else 1])
    middle = _filled(_pick(story.middles, slow), slots)
    close = _filled(_pick(story.closes, slower), slots)
    body = f"<p>{opening}</p>\n<p>{bridge} {detail} {middle}</p>\n<p>{close}</p>"
    return Article(title, lead, body, story.category)


def articles_of(code: str, count: int = MOST) -> list[Article]:
    """The site's `count` newest articles, oldest first.

    ValueError if more than MOST are asked for.
    """
    if count > MOST:
        raise ValueError(f"{count} articles: the demo has {MOST} for each site.")
    return [_article(code, number) for number in reversed(range(count))]
