"""Reads a .docx from standard input, within limits, and writes what it says.

One line of JSON, then the bytes of the pictures one after the other.
"""

import json
import sys
import zipfile
import zlib
from xml.etree import ElementTree

from content.officefile import Refused, limit_process
from content.wordfile.blocks import Block
from content.wordfile.body import Body
from content.wordfile.html import written
from content.wordfile.letterhead import without_letterhead
from content.wordfile.lists import with_typed_lists
from content.wordfile.oldletters import in_unicode
from content.wordfile.outline import outlined
from content.wordfile.package import Package
from content.wordfile.pictures import Pictures

SECONDS = 8
MEMORY = 512 * 2**20


def main() -> None:
    limit_process(seconds=SECONDS, memory=MEMORY)
    answer, pictures = _answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    for picture in pictures:
        sys.stdout.buffer.write(picture)


def _answer(data: bytes) -> tuple[dict, list[bytes]]:
    try:
        return _read(data)
    except Refused as refused:
        return {"refused": refused.code}, []
    except (RecursionError, MemoryError):
        return {"refused": "complicated"}, []
    except (
        *(zipfile.BadZipFile, zlib.error, ElementTree.ParseError),
        *(OSError, EOFError, ValueError, KeyError, NotImplementedError),
    ):
        return {"refused": "damaged"}, []


def _read(data: bytes) -> tuple[dict, list[bytes]]:
    package = Package(data)
    pictures = Pictures(package)
    body = Body(package, pictures)
    blocks = with_typed_lists(body.read())
    if not blocks:
        raise Refused("nothing")
    in_new_letters = in_unicode(blocks)
    texts = [without_letterhead(each) for each in (blocks, in_new_letters) if each]
    if texts[-1] != (in_new_letters or blocks):
        body.warnings.add("letterhead")
    answer = {
        "text": _text(texts[0]),
        "converted": _text(texts[1]) if in_new_letters else None,
        "warnings": sorted(body.warnings),
        "pictures": [(each.name, len(each.data)) for each in pictures.found],
    }
    return answer, [each.data for each in pictures.found]


def _text(blocks: list[Block]) -> dict[str, str]:
    outline = outlined(blocks)
    return {
        "title": outline.title,
        "lead": outline.lead,
        "html": written(outline.blocks),
    }


main()
