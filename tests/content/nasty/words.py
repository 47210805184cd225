"""Nasty Word files: no Word files, bombs, and files that mean harm."""

import io
import zipfile
from collections.abc import Callable

from tests.content.nasty import Nasty
from tests.content.word import DOCUMENT, cell, docx, drawing, p, part, r, row, zipped

_MB = 2**20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_TABLE = "<w:tbl><w:tr><w:tc>"
_ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "cười">'
    + "".join(
        f'<!ENTITY {c} "{f"&{b};" * 30}">'
        for b, c in zip("abcdefg", "bcdefgh", strict=True)
    )
    + "]>"
)
_OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY h SYSTEM "file:///etc/passwd">]>'


def _docx(text: str) -> bytes:
    """A .docx whose main part is this text."""
    types = '<?xml version="1.0"?><Types/>'
    return zipped({"[Content_Types].xml": types, DOCUMENT: text})


def _with_entities(head: str) -> bytes:
    body = part("document", f"<w:body>{p(r('<w:t>&h;</w:t>'))}</w:body>")
    return _docx(head + body.split("?>", 1)[1])


def _flagged() -> bytes:
    """The first bit of each entry says that it is encrypted."""
    data = bytearray(docx(p("Chữ")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def _with_a_lie() -> bytes:
    """The head of the archive says that the text is shorter than it is."""
    data = bytearray(docx(p("Chữ " * 3000)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo(DOCUMENT).file_size.to_bytes(4, "little")
    return bytes(data.replace(size, (100).to_bytes(4, "little")))


def _stored() -> bytes:
    return zipped({DOCUMENT: part("document", f"<w:body>{p('Chữ chữ.')}</w:body>")}, 0)


def _word(
    name: str, make: Callable[[], bytes], refusal: str = "", outcome: str = ""
) -> Nasty:
    return Nasty("word", name, make, outcome, refusal)


WORDS = [
    _word("800 KB that grow", lambda: docx(p("&lt;" * 400_000)), "too much"),
    _word("a bomb of 100 MB of text", lambda: _docx("a" * (100 * _MB)), "unpacks"),
    _word(
        "a bomb in a picture",
        lambda: zipped({DOCUMENT: "<a/>", "word/media/a.png": bytes(20 * _MB)}),
        "unpacks",
    ),
    _word(
        "5,000 entries",
        lambda: zipped({DOCUMENT: "<a/>", **{f"x{n}": "" for n in range(5000)}}),
        "unpacks",
    ),
    _word(
        "9 MB of text",
        lambda: docx("".join(p(str(n)) for n in range(180_000))),
        "too much",
    ),
    _word(
        "400 tables inside each other",
        lambda: docx(_TABLE * 400 + p("x") + "</w:tc></w:tr></w:tbl>" * 400),
        "complicated",
    ),
    _word("90,000 runs deep", lambda: docx("<w:p>" + "<w:r>" * 90_000), "complicated"),
    _word("80,000 paragraphs", lambda: docx(p("một") * 80_000), "too much"),
    _word("entities that multiply", lambda: _with_entities(_ENTITIES), "damaged"),
    _word("an entity that reads a file", lambda: _with_entities(_OUTSIDE), "damaged"),
    _word("encrypted entries", _flagged, "password"),
    _word(
        "a password", lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "password"
    ),
    _word("Word 2003", lambda: _OLE + "WordDocument".encode("utf-16-le"), "(.doc)"),
    _word(
        "macros",
        lambda: zipped({DOCUMENT: "<a/>", "word/vbaProject.bin": b"x"}),
        "macros",
    ),
    _word(
        "a spreadsheet", lambda: zipped({"xl/workbook.xml": "<a/>"}), "not a Word file"
    ),
    _word(
        "OpenDocument", lambda: zipped({"mimetype": "x", "content.xml": "<a/>"}), ".odt"
    ),
    _word("a PDF", lambda: b"%PDF-1.7\n%...", "PDF"),
    _word("rich text", lambda: rb"{\rtf1\ansi Ch\u7919}", "not a Word file"),
    _word("a web page", lambda: b"<html><body>x</body></html>", "not a Word file"),
    _word("an empty file", lambda: b"", "empty"),
    _word("21 MB", lambda: b"PK" + bytes(21 * _MB), "larger than 20 MB"),
    _word("cut off", lambda: docx(p("Chữ " * 999))[:-400], "damaged"),
    _word("a lie about its length", _with_a_lie, "damaged"),
    _word(
        "XML cut off", lambda: _docx(part("document", "<w:body><w:p>")[:-9]), "damaged"
    ),
    _word("no words", lambda: docx(p()), "no text"),
    _word("only what it needs", _stored, outcome="<p>Chữ chữ.</p>"),
    _word(
        "a picture outside the file",
        lambda: docx(
            p("Chữ.") + p(r(drawing("rId1"))) + p(r(drawing("rId2"))),
            links={"rId1": "../../../etc/passwd", "rId2": "http://a.example/x"},
        ),
        outcome="<p>Chữ.</p>",
    ),
    _word(
        "HTML typed as words",
        lambda: docx(p("&lt;script&gt;alert(1)&lt;/script&gt; là chữ.")),
        outcome="<p>&lt;script&gt;alert(1)&lt;/script&gt; là chữ.</p>",
    ),
    _word(
        "a cell of a million columns",
        lambda: docx(_wide()),
        outcome=(
            '<table><tbody><tr><td colspan="60">a</td><td>b</td></tr></tbody></table>'
        ),
    ),
    _word(
        "100,000 breaks",
        lambda: docx(p(r("<w:t>Chữ.</w:t>" + "<w:br/>" * 100_000))),
        outcome="<p>Chữ.</p>",
    ),
]


def _wide() -> str:
    wide = '<w:gridSpan w:val="999999"/>'
    return f"<w:tbl>{row(cell('a', wide), cell('b'))}</w:tbl>"
