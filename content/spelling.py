"""Which folded words could be read aloud in some language of Latin letters."""

import re


def _set(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Consonants that begin a word: English and its neighbours, Latin names of plants,
# pinyin, then what Tày, Nùng, Mông and the languages of the highlands write.
_ONSETS = _set(
    "b bl br c ch chl chr cl cr cz d dr dw f fj fl fr g gh gl gn gr gw h j k kh khr "
    "kl kn kr l ll m mn n ng ngh nh p ph phl phr pl pn pr ps pt q r rh s sc sch "
    "schl schm schn schr schw scl scr sf sh shr sk skl skr sl sm sn sp sph spl spr "
    "st str sv sw t th thr thw tr ts tsh tw v vl vr w wh wr x y z zh zw zl bj mj pj "
    "phj thj khj kj lj nj sj tj hl hm hn hr hw kb kp mb md mdr ml mr nd nj nt nts "
    "ntx ny rc rl rm tl tx tch dz dzh"
) | {""}
# Consonants that end one.
_CODAS = _set(
    "b bb bs c ch chs chts ck cks cs ct cts d dd dds ds dt dth f ff ffs ft fth fts "
    "g gg ggs gh ghs ght ghts gm gn gns gs h hl hm hn hr ht j k kh ks kt l lb lc ld "
    "lds lf lg lk lks ll lls lm lms ln lp lph lps ls lsh lst lt lth lts ltz lv m mb "
    "mbs mm mn mp mph mps mpt mpts ms mt n nc nch nck nct ncts nd nds ng ngs ngst "
    "ngth ngths nh nk nks nn ns nst nt nth nths nts ntz nx nz p ph phs pp ps pt pth "
    "pts q r rb rbs rc rch rct rd rds rf rg rgh rk rks rl rld rlds rls rm rms rmth "
    "rn rns rp rph rps rpt rr rrh rs rsch rsh rsk rst rt rth rths rts rtz rv rx rz "
    "s sc sch sh shch sk sks sm sms sp ss st sth sts t tch th thm thms ths ts tsch "
    "tt tts tz v w wd wds wk wks wl wls wn wns ws wt x xt xth xts z zz"
) | {""}
_BETWEEN = frozenset(coda + onset for coda in _CODAS for onset in _ONSETS)

_VOWELS = re.compile(r"[aeiouy]+")
_MOST_VOWELS = 5  # that stand together
_HELD = re.compile(r"([a-z])\1\1")
_CHUNKS = re.compile(r"([a-z]{2,4})\1\1|^([a-z]{3,8})\2+[a-z]")
_ALONG_THE_KEYS = re.compile(
    "asdf|sdfg|dfgh|fghj|ghjk|hjkl|lkjh|kjhg|jhgf|hgfd|gfds|fdsa|qwer|rewq|rtyu|tyui"
    "|yuio|uiop|poiu|oiuy|iuyt|zxcv|xcvb|cvbn|vbnm|vcxz"
)


def is_readable(word: str) -> bool:
    """Whether the folded word of two letters or more has the shape of a word.

    It has if each heap of consonants in it begins or ends a word of some language, and
    nothing was typed by holding a key, by running along the keys or chunk by chunk.
    """
    if was_struck(word):
        return False
    # French, Latin and pinyin: a q elsewhere than before u or i ends the word.
    heaps = _VOWELS.split(word.replace("qu", "k").replace("qi", "ki"))
    if len(heaps) == 1 or any("q" in heap for heap in heaps[:-1]):
        return False
    if any(len(run) > _MOST_VOWELS for run in _VOWELS.findall(word)):
        return False
    first, *between, last = heaps
    return first in _ONSETS and last in _CODAS and _BETWEEN.issuperset(between)


def was_struck(word: str) -> bool:
    """Whether a key was held, or keys were struck chunk by chunk or in a row."""
    return any(how.search(word) for how in (_HELD, _CHUNKS, _ALONG_THE_KEYS))
