"""Collects, checks and builds the translations, without any gettext program.

Run as `python -m portal.messages build|check|collect [--merge FILE…]`.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

from portal.msgids import BadCall, Key, Use, used

BASE_DIR = Path(__file__).resolve().parent.parent
OURS = Path("locale/vi/LC_MESSAGES/django.po")
# What Django and the libraries leave untranslated or say badly; kept by hand.
LIBRARIES = Path("locale/libraries/vi/LC_MESSAGES/django.po")
CATALOGUES = (OURS, LIBRARIES, LIBRARIES.with_name("djangojs.po"))
METADATA = {
    "Project-Id-Version": "member-sites",
    "Language": "vi",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}

_NAMED = re.compile(r"%\((\w+)\)|(?<!\{)\{(\w+)[^{}]*\}")
_POSITIONAL = re.compile(r"%[-+#0]*\d*(?:\.\d+)?[a-zA-Z]")


def read(path: Path) -> polib.POFile:
    """The catalogue at `path`; an empty one if there is none yet."""
    if path.exists():
        return polib.pofile(str(path), encoding="utf-8", wrapwidth=88)
    return polib.POFile(encoding="utf-8", wrapwidth=88)


def collect(
    uses: dict[Key, list[Use]], *catalogues: polib.POFile
) -> tuple[polib.POFile, list[str]]:
    """A catalogue of exactly `uses`, and sentences about what does not fit.

    The first catalogue that translates a text wins.
    """
    known: dict[Key, polib.POEntry] = {}
    notes: list[str] = []
    for catalogue in catalogues:
        for entry in catalogue:
            key = Key(entry.msgid, entry.msgctxt)
            if not _is_translated(entry):
                continue
            kept = known.setdefault(key, entry)
            if _translation(kept) != _translation(entry):
                notes.append(f"two translations of {key.text!r}: the first is kept.")
    result = polib.POFile(encoding="utf-8", wrapwidth=88)
    result.metadata = dict(METADATA)
    for key, places in sorted(uses.items(), key=lambda item: _order(*item)):
        result.append(_entry(key, places, known.get(key)))
    notes += [f"used nowhere: {key.text!r}" for key in known if key not in uses]
    return result, notes


def _order(key: Key, places: list[Use]) -> tuple[str, str, str]:
    return min(use.file for use in places), key.text, key.context or ""


def _entry(key: Key, places: list[Use], old: polib.POEntry | None) -> polib.POEntry:
    plural = next((use.plural for use in places if use.plural), None)
    entry = polib.POEntry(
        msgid=key.text,
        msgctxt=key.context,
        occurrences=[(file, "") for file in sorted({use.file for use in places})],
    )
    translation = _translation(old) if old else ""
    if plural is None:
        entry.msgstr = translation
    else:
        entry.msgid_plural = plural
        entry.msgstr_plural = {0: translation}
    return entry


def _translation(entry: polib.POEntry) -> str:
    """The one Vietnamese form: Vietnamese has no plural."""
    return (entry.msgstr_plural or {}).get(0, "") or entry.msgstr


def _is_translated(entry: polib.POEntry) -> bool:
    return bool(_translation(entry)) and not entry.fuzzy and not entry.obsolete


def problems(base: Path = BASE_DIR) -> list[str]:
    """What keeps the translations from being complete, a sentence each."""
    ours = {Key(e.msgid, e.msgctxt): e for e in read(base / OURS) if not e.obsolete}
    uses = used(base)
    found = [
        problem
        for key, places in uses.items()
        for problem in _problems_of_use(places, ours.get(key))
    ]
    for path in CATALOGUES:
        found += [
            f"{path}: {problem}"
            for entry in read(base / path)
            for problem in _problems_of_entry(entry, uses)
        ]
        found += _problems_of_build(base, path)
    return found


def _problems_of_use(places: list[Use], entry: polib.POEntry | None) -> Iterator[str]:
    key, _plural, file = places[0]
    if entry is None or not _is_translated(entry):
        yield f"{file}: no Vietnamese for {key.text!r}; run `make messages`."
    elif any(use.plural for use in places) and not entry.msgid_plural:
        yield f"{file}: no plural of {key.text!r}; run `make messages`."


def _problems_of_entry(
    entry: polib.POEntry, uses: dict[Key, list[Use]]
) -> Iterator[str]:
    if entry.fuzzy:
        yield f"{entry.msgid!r} is marked fuzzy; settle it."
    text = _translation(entry)
    if not text:
        if Key(entry.msgid, entry.msgctxt) not in uses:  # or its use has said so
            yield f"no Vietnamese for {entry.msgid!r}."
        return
    wanted, given = entry.msgid_plural or entry.msgid, text
    if missing := _names(wanted) - _names(given):
        yield f"{entry.msgid!r}: the translation lacks {', '.join(sorted(missing))}."
    if unknown := _names(given) - _names(wanted) - _names(entry.msgid):
        yield f"{entry.msgid!r}: the translation has {', '.join(sorted(unknown))}."
    if _POSITIONAL.findall(wanted) != _POSITIONAL.findall(given):
        yield f"{entry.msgid!r}: the %s of the translation are not those of the text."


def _names(text: str) -> set[str]:
    return {first or second for first, second in _NAMED.findall(text)}


def _problems_of_build(base: Path, path: Path) -> Iterator[str]:
    built = (base / path).with_suffix(".mo")
    if not (base / path).exists():
        return
    if not built.exists():
        yield f"{path}: not built; run `make install`."
    elif built.read_bytes() != read(base / path).to_binary():
        yield f"{path}: the built .mo is not of this .po; run `make install`."


def build(base: Path = BASE_DIR) -> None:
    """Write the .mo file of each catalogue where it is not right already."""
    for path in CATALOGUES:
        source = base / path
        if source.exists():
            _write_if_new(source.with_suffix(".mo"), read(source).to_binary())


def _write_if_new(path: Path, content: bytes) -> None:
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def _collect_command(fragments: Iterable[Path]) -> list[str]:
    catalogues = [read(BASE_DIR / OURS), *(read(path) for path in fragments)]
    result, notes = collect(used(BASE_DIR), *catalogues)
    (BASE_DIR / OURS).parent.mkdir(parents=True, exist_ok=True)
    result.save(str(BASE_DIR / OURS))
    build()
    missing = [e.msgid for e in result if not _is_translated(e)]
    return [*notes, *(f"no Vietnamese yet: {text!r}" for text in missing)]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portal.messages", description=__doc__)
    parser.add_argument("word", choices=("build", "check", "collect"))
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE")
    options = parser.parse_args(arguments)
    if absent := [str(path) for path in options.merge if not path.exists()]:
        parser.error(f"no such file: {', '.join(absent)}")
    notes: list[str] = []
    try:
        if options.word == "build":
            build()
        elif options.word == "check":
            notes = problems()
        else:
            notes = _collect_command(options.merge)
    except (BadCall, OSError, SyntaxError) as error:
        parser.error(str(error))
    for note in notes:
        sys.stderr.write(f"{note}\n")
    return 1 if options.word == "check" and notes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
