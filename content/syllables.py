"""Which folded words can be a Vietnamese syllable, also when typed by Telex or VNI."""

import re


def _set(line: str) -> frozenset[str]:
    return frozenset(line.split())


_ONSETS = _set("b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x") | {""}
# Without accents: ă â a are one, ê e, ô ơ o, ư u.
_RIMES = _set(
    "a ac ach ai am an ang anh ao ap at au ay "
    "e ec ech em en eng enh eo ep et eu "
    "i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om "
    "on ong ooc oong op ot "
    "u ua uac uach uai uan uang uanh uao uap uat uau uay uc ue uech uen uenh ueo uet "
    "ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu "
    "uy uya uych uyen uyet uyn uynh uyp uyt uyu y yem yen yeng yet yeu yn ynh yt"
)
SYLLABLES = frozenset(onset + rime for onset in _ONSETS for rime in _RIMES)

_SHAPES = (("dd", "d"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("w", ""))
_TONE_KEY = re.compile(r"([aeiouy][a-z]*?)[sfrxj]")


def is_syllable(word: str) -> bool:
    """Whether the folded word can be a syllable of the language."""
    return word in SYLLABLES or _by_input_method(word) in SYLLABLES


def _by_input_method(word: str) -> str:
    """What the keys would have given, had the input method been on.

    'huyeenj' and 'huye6n5' are huyện, 'dduwowcj' is được.
    """
    word = "".join(letter for letter in word if not letter.isdecimal())
    for keys, letter in _SHAPES:
        word = word.replace(keys, letter)
    return _TONE_KEY.sub(r"\1", word, count=1)
