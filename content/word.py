"""A Word file as a draft: title, lead, text and pictures, or a sentence why not."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.sanitise import TooLong, clean

logger = logging.getLogger(__name__)

MAX_BYTES = 20 * 2**20
SECONDS = 9
_FOLDER = Path(__file__).resolve().parent.parent
_PLACE = re.compile(r"/tep/0{20}(?P<number>[0-9]{6})/anh")
_PICTURE = re.compile(r'<img [^<>]*src="/tep/0{20}([0-9]{6})/anh"[^<>]*>')

_REFUSALS = {
    "empty": gettext_lazy("The file is empty. Choose the Word file again."),
    "big": gettext_lazy(
        "The Word file is larger than 20 MB. In Word, choose File, Compress Pictures, "
        "or take the pictures out and upload them one by one."
    ),
    "old": gettext_lazy(
        "This is a file of Word 2003 or older (.doc). Open it in Word and save it as "
        "“Word Document (.docx)”, then drop it here."
    ),
    "encrypted": gettext_lazy(
        "This file is locked with a password. Open it in Word, remove the password "
        "under File, Info, Protect Document, and save it again."
    ),
    "macro": gettext_lazy(
        "This Word file carries macros, which are not accepted. Save it as “Word "
        "Document (.docx)”, without macros."
    ),
    "pdf": gettext_lazy(
        "This is a PDF, not a Word file. Attach it as a document, or open it in Word "
        "and save it as .docx."
    ),
    "odt": gettext_lazy(
        "This is an OpenDocument file (.odt). In LibreOffice, choose Save As and the "
        "type “Word 2007-365 (.docx)”."
    ),
    "foreign": gettext_lazy(
        "This is not a Word file. Open it in Word and save it as “Word Document "
        "(.docx)”."
    ),
    "damaged": gettext_lazy(
        "The Word file is damaged or cut off. Open it in Word, save it under another "
        "name, and choose that file."
    ),
    "bomb": gettext_lazy(
        "The Word file unpacks to far more than a text and its pictures, so it is not "
        "opened. Copy its text into a new document and save that."
    ),
    "long": gettext_lazy(
        "The Word file holds too much text for one page. Divide it into several files."
    ),
    "complicated": gettext_lazy(
        "The Word file is too complicated to be read. Copy its text into a new "
        "document, without the layout, and save that."
    ),
    "nothing": gettext_lazy(
        "The Word file holds no text. If it is a scan, attach it as a document and "
        "type its text."
    ),
}
_WARNINGS = {
    "changes": gettext_lazy(
        "The file holds tracked changes: what was inserted is in the text, what was "
        "deleted is not. Read it through."
    ),
    "picture": gettext_lazy(
        "A picture could not be taken over: it is not stored in the file, or too "
        "large. Upload it by itself."
    ),
    "chart": gettext_lazy(
        "A chart or diagram was left out. In Word, copy it and paste it as a picture."
    ),
    "formula": gettext_lazy(
        "A formula was taken over as plain characters. Check it, or put a picture of "
        "it into the text."
    ),
    "letterhead": gettext_lazy(
        "The head of the official letter (who issued it, motto, number, place and day) "
        "was left out of the text. The original file still has it."
    ),
}


class BadWordFile(ValueError):
    """The file cannot be read; the message says what it is and what to do."""


@dataclass(frozen=True)
class WordPicture:
    """A picture as it lay in the file: for `content.pictures.read_picture` to judge."""

    name: str
    data: bytes


@dataclass(frozen=True)
class WordDraft:
    """What a Word file says. `html` is clean, and shows its pictures at places that
    no file has until `with_pictures` puts the addresses of stored ones there.

    `converted` is the same in Unicode if the text was typed in TCVN3 or VNI: for the
    editor to accept. `warnings` are sentences.
    """

    title: str
    lead: str
    html: str
    pictures: tuple[WordPicture, ...] = ()
    warnings: tuple[str, ...] = ()
    converted: "WordDraft | None" = None

    def with_pictures(self, addresses: Mapping[int, str]) -> str:
        """`html` with the address of each picture by its place in `pictures`.

        A picture without one is left out; its caption stays.
        """

        def shown(found: re.Match) -> str:
            address = addresses.get(int(found[1]))
            return _PLACE.sub(address, found[0]) if address else ""

        return clean(_PICTURE.sub(shown, self.html))


def read_word(data: bytes) -> WordDraft:
    """The draft that a .docx file holds. Raises BadWordFile.

    The file is opened in a process of its own that may take 8 s and 512 MB.
    """
    if len(data) > MAX_BYTES:
        raise BadWordFile(_REFUSALS["big"])
    answer, pictures = _read_apart(data)
    if "refused" in answer:
        raise BadWordFile(_REFUSALS[answer["refused"]])
    try:
        return _draft(answer, pictures)
    except TooLong as error:
        raise BadWordFile(_REFUSALS["long"]) from error


def _read_apart(data: bytes) -> tuple[dict, bytes]:
    try:
        done = subprocess.run(
            [sys.executable, "-S", "-m", "content.wordfile"],
            input=data,
            capture_output=True,
            cwd=_FOLDER,
            env={},
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"refused": "complicated"}, b""
    line, _end, pictures = done.stdout.partition(b"\n")
    if done.returncode or not line:  # killed at a limit, or a fault of ours
        logger.error("Reading a Word file ended with %d: %s", *_end_of(done))
        return {"refused": "complicated"}, b""
    return json.loads(line), pictures


def _end_of(done: subprocess.CompletedProcess) -> tuple[int, str]:
    return done.returncode, done.stderr[-2000:].decode(errors="replace")


def _draft(answer: dict, pictures: bytes) -> WordDraft:
    found, start = [], 0
    for name, size in answer["pictures"]:
        found.append(WordPicture(name, pictures[start : start + size]))
        start += size
    warnings = [str(_WARNINGS[code]) for code in answer["warnings"]]
    draft = replace(_cleaned(answer["text"]), pictures=tuple(found))
    if not answer["converted"]:
        return replace(draft, warnings=tuple(warnings))
    warnings.insert(
        0,
        _(
            "The text is typed in an old font (TCVN3 or VNI), which browsers show as "
            "wrong letters. Take the converted text."
        ),
    )
    converted = replace(_cleaned(answer["converted"]), pictures=tuple(found))
    return replace(draft, warnings=tuple(warnings), converted=converted)


def _cleaned(text: dict[str, str]) -> WordDraft:
    return WordDraft(text["title"], text["lead"], clean(text["html"]))
