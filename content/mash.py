"""Judges whether a text was typed by striking keys, not by writing words."""

import re
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from content.sentences import Sentence, excerpt
from content.spelling import is_readable, was_struck
from content.syllables import is_syllable
from content.vietnamese import fold


def _set(line: str) -> frozenset[str]:
    return frozenset(line.split())


_ADDRESS = re.compile(
    r"@|://|^www\.|\w\.(?:vn|com|net|org|gov|edu|info|example|docx?|xlsx?|pdf)\b",
    re.IGNORECASE,
)
# A run of letters, with the digits and loose accents that stand in it.
_RUN = re.compile(r"[^\W\d_][\w\u0300-\u036f]*")
_LATIN = re.compile(r"[a-z]+")
# Abbreviations and units of measure that people write in small letters too.
_SHORT = _set(
    "bcd bch bchqs bct bhtn bhxh bhyt bk bn bnv bql bqp bs bscki bt btc btp btv bv "
    "bvtv cb cbcc cc cccd cchc ch ck cki ckii cm cmnd cn cndd cntt cp cqcm ct ctr "
    "ctv cv dbdt dc dd dh dk dl dm dn ds dsdh dt dtts dtxd dv dvt dvtn etc gcn gd "
    "gddt gdp gdtx gp gplx gpmb gs gtgt gtvt gv hc hccb hd hdnd hk hlhpn hn hnd hr "
    "hrs hs hsg ht html http https htx hv kcb kd kg kh khcn kk kl km kn kp kpcd kq "
    "kt ktv ktxh kv kw kwh ld ldld ldtbxh lh lm ls mb mbps mg ml mm mn mp mr mrs ms "
    "mt mttq mtv mw nb nd ng nhs nlts nn nnptnt nq nsnn nt ntm nv nxb pccc pctn pdf "
    "pgs ph phd pl pnv pp pt ptdt ptdtbt ptdtnt ptnt ptth pv qd qh qhxd ql qlda "
    "qlhc qlnn qltt qn qp qs qt qtct rd rs sdt sgd shtt sl smn st stt sv tb tc tcd "
    "tckh tdtt th thcs thpt ths tk tkcn tl tm tn tncn tncs tnhh tnmt tnxp tp tpcp "
    "tr ts tt ttcn ttdt tthc tthd ttr ttrg tttt ttytttt tv tw tx txct ubmttq ubnd "
    "vb vbpl vbqppl vh vhtt vhttdl vhxh vk vksnd vn vnd vnpt vp vpdk vs vt vtlt vv "
    "xd xdcb xh xk xnk yhs"
)
_ROMAN = re.compile(r"[ivxlcdm]+")
_NOT_OURS = re.compile(r"[fjwz]")  # letters that no Vietnamese abbreviation has
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")  # nor has one a tone
_AN_ABBREVIATION = 8  # letters at most

# A run of letters is a word, a known abbreviation, what may be an abbreviation, or a
# heap of keys; or it says nothing either way.
_WORD, _SHORT_FORM, _INITIALS, _HEAP, _NEITHER = range(5)

_FEW = 3  # heaps at least among words: one or two may be a name or a slip
_A_HEAP = 6  # letters of one: a longer one counts for as many as it is long
_UNKNOWN = 12  # initials that are believed even where there is nothing else
_TICKS = 4  # letters standing alone that make no text
_DRILL = 20  # syllables in a row that make none either: "la li lo lu"

_OPEN = re.compile(r"([^aeiouy]+)[aeiouy]")  # a syllable of one vowel, and its onset


def offending(sentences: list[Sentence]) -> str:
    """The heaps of letters that are more than a third of the words; empty if fewer.

    A word counts as a heap only if it can be neither a Vietnamese syllable, with or
    without accents, nor a foreign word or name, an abbreviation, a number or an
    address. What is doubtful counts for the writer.
    """
    typed = [token for sentence in sentences for token in sentence.typed.split()]
    if _are_ticks(typed) or _is_drill([fold(token) for token in typed]):
        return excerpt(typed)
    kinds = [_kind(token) for token in typed]
    words, initials = kinds.count(_WORD), kinds.count(_INITIALS)
    heap_kinds = {_HEAP}
    if _are_initials(initials, among=words + kinds.count(_SHORT_FORM)):
        words += initials
    else:
        heap_kinds.add(_INITIALS)
    heaps = [
        token for token, kind in zip(typed, kinds, strict=True) if kind in heap_kinds
    ]
    weight = sum(map(_weight, heaps))
    is_mash = weight >= (_FEW if words else 2) and 2 * weight > words
    return excerpt(heaps) if is_mash else ""


def _weight(heap: str) -> int:
    return max(1, max(map(len, _RUN.findall(heap))) // _A_HEAP)


def _are_initials(unknown: int, among: int) -> bool:
    """Whether what may be abbreviations are: who writes them writes known ones too."""
    return unknown <= max(_UNKNOWN, 3 * among)


def _are_ticks(typed: list[str]) -> bool:
    """Whether there is nothing but letters that stand alone."""
    return len(typed) >= _TICKS and all(
        len(token) == 1 and token.isalpha() for token in typed
    )


def _is_drill(folded: list[str]) -> bool:
    """Whether most words only change the vowel of the word before."""
    onsets = [found and found[1] for found in map(_OPEN.fullmatch, folded)]
    alike = sum(bool(onset) and onset == after for onset, after in pairwise(onsets))
    return alike >= _DRILL and 2 * alike > len(folded)


@lru_cache(maxsize=2**15)
def _kind(token: str) -> int:
    """What one token, as typed between white space, is: its worst run decides."""
    if _ADDRESS.search(token):
        return _NEITHER
    kinds = {_kind_of_run(run) for run in _RUN.findall(token)}
    worst = (_HEAP, _INITIALS, _WORD, _SHORT_FORM)
    return next((kind for kind in worst if kind in kinds), _NEITHER)


def _kind_of_run(run: str) -> int:
    folded = fold(run)
    letters = "".join(letter for letter in folded if not letter.isdecimal())
    if not _LATIN.fullmatch(letters):
        return _NEITHER
    if _is_short(run, letters):
        return _SHORT_FORM
    if is_syllable(letters) or is_readable(letters):
        return _WORD
    if len(letters) == 1:
        return _NEITHER
    return _INITIALS if _may_be_initials(run, letters) else _HEAP


def _is_short(run: str, letters: str) -> bool:
    """Whether it is a code, an abbreviation, a numeral, or a name like 'eOffice'."""
    if letters in _SHORT or _ROMAN.fullmatch(letters):
        return True
    if len(letters) < 4 and any(letter.isdecimal() for letter in run):
        return True
    if run.isupper():
        return len(letters) <= _AN_ABBREVIATION and not _NOT_OURS.search(letters)
    return run != run.lower() and run[1:] != run[1:].lower()


def _may_be_initials(run: str, letters: str) -> bool:
    """Whether the run may be an abbreviation that nobody wrote in capitals."""
    return (
        len(letters) <= _AN_ABBREVIATION
        and not _NOT_OURS.search(letters)
        and not _TONE.search(normalize("NFD", run))
        and not was_struck(letters)
    )
