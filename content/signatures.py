"""Uploaded documents: is the file what its name says, and safe to pass on?"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from django.utils.translation import gettext as _

MAX_BYTES = 30 * 2**20
MAX_UNPACKED = 150 * 2**20
MAX_ENTRIES = 3000
MAX_RATIO = 200

_PDF, _OLE, _ZIP, _RTF = b"%PDF-", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK", rb"{\rtf"
_WEB_PAGE = re.compile(rb"<(?:!doctype|html|head|body|script|table|\?xml|svg)", re.I)
# LibreOffice lists its empty libraries (script-lb.xml) without a macro in them.
_MACRO = re.compile(r"vbaproject|^Scripts/.|^Basic/[^/]+/(?!script-lb\.xml$).", re.I)
_LOCKED_PDF = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R)")


def _stream(name: str) -> bytes:
    """How a stream's name stands in the directory of an old Office file."""
    return name.encode("utf-16-le")


@dataclass(frozen=True)
class _Kind:
    """A kind of document: how it begins, and what must be inside.

    `inside`: one of these names (streams of an OLE file, entries of a zip), or the
    text of the entry `mimetype`. `max_xml`: bytes, unpacked, of one XML entry.
    """

    content_type: str
    begins: bytes
    inside: tuple[str, ...] = ()
    max_xml: int = 5 * 2**20


_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_SHEET_XML = 30 * 2**20
KINDS = {
    "pdf": _Kind("application/pdf", _PDF),
    "rtf": _Kind("application/rtf", _RTF),
    "doc": _Kind("application/msword", _OLE, ("WordDocument",)),
    "xls": _Kind("application/vnd.ms-excel", _OLE, ("Workbook", "Book")),
    "ppt": _Kind("application/vnd.ms-powerpoint", _OLE, ("PowerPoint Document",)),
    "docx": _Kind(f"{_OOXML}wordprocessingml.document", _ZIP, ("word/document.xml",)),
    "xlsx": _Kind(
        f"{_OOXML}spreadsheetml.sheet", _ZIP, ("xl/workbook.xml",), _SHEET_XML
    ),
    "pptx": _Kind(
        f"{_OOXML}presentationml.presentation", _ZIP, ("ppt/presentation.xml",)
    ),
    "odt": _Kind(f"{_ODF}text", _ZIP, (f"{_ODF}text",)),
    "ods": _Kind(f"{_ODF}spreadsheet", _ZIP, (f"{_ODF}spreadsheet",), _SHEET_XML),
}


class BadDocument(ValueError):
    """Not a document that can be passed on; the message says what to do next."""


def document_type(name: str, data: bytes) -> str:
    """The content type of the file called `name`; raises BadDocument.

    The extension, the first bytes and what is inside must agree; macros, passwords
    and archives that unpack to something monstrous are refused.
    """
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    _refuse_by_name(extension)
    _refuse_by_size(data)
    kind = KINDS[extension]
    if not data.startswith(kind.begins):
        raise BadDocument(_begins_otherwise(extension, data))
    if kind.begins == _ZIP:
        _refuse_bad_zip(extension, kind, data)
    elif kind.begins == _OLE:
        _refuse_bad_ole(extension, kind, data)
    elif kind.begins == _PDF and _LOCKED_PDF.search(data):
        raise BadDocument(_locked())
    return kind.content_type


def _refuse_by_name(extension: str) -> None:
    if extension in ("docm", "xlsm", "pptm", "dotm", "xltm", "xlsb"):
        raise BadDocument(_macros())
    if extension in ("zip", "rar", "7z", "gz", "tar"):
        raise BadDocument(
            _("Archives are not accepted. Upload each document by itself, best as PDF.")
        )
    if extension not in KINDS:
        raise BadDocument(
            _(
                "Files with the ending “%(extension)s” are not accepted. Upload PDF, "
                "Word, Excel, PowerPoint, OpenDocument or RTF."
            )
            % {"extension": extension}
        )


def _refuse_by_size(data: bytes) -> None:
    if not data.strip():
        raise BadDocument(_("The file is empty. Choose the document again."))
    if len(data) > MAX_BYTES:
        raise BadDocument(
            _("The file is larger than 30 MB. Save it smaller, or divide it.")
        )


def _begins_otherwise(extension: str, data: bytes) -> str:
    if data.startswith(_OLE) and KINDS[extension].begins == _ZIP:
        if _stream("EncryptedPackage") in data:
            return _locked()
    elif _WEB_PAGE.search(data[:1024]):
        return _(
            "The file is a web page under the name “.%(extension)s”. Open it, and save "
            "it as a real document."
        ) % {"extension": extension}
    return _other_kind(extension)


def _refuse_bad_ole(extension: str, kind: _Kind, data: bytes) -> None:
    if _stream("_VBA_PROJECT") in data:
        raise BadDocument(_macros())
    if _stream("EncryptedPackage") in data:
        raise BadDocument(_locked())
    if not any(_stream(name) in data for name in kind.inside):
        raise BadDocument(_other_kind(extension))


def _refuse_bad_zip(extension: str, kind: _Kind, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bad_listing(archive.infolist(), kind)
            names = set(archive.namelist())
            inside = names | {_start_of(archive, "mimetype")}
            manifest = _start_of(archive, "META-INF/manifest.xml")
    except BadDocument:
        raise
    except (
        NotImplementedError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise BadDocument(_damaged()) from error
    if any(_MACRO.search(name) for name in names):
        raise BadDocument(_macros())
    if "encryption-data" in manifest:
        raise BadDocument(_locked())
    if not inside.intersection(kind.inside):
        raise BadDocument(_other_kind(extension))


def _refuse_bad_listing(entries: list[zipfile.ZipInfo], kind: _Kind) -> None:
    """Only the listing is read: a bomb stays packed."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise BadDocument(_locked())
    monstrous = (
        len(entries) > MAX_ENTRIES
        or sum(entry.file_size for entry in entries) > MAX_UNPACKED
        or any(_is_monstrous(entry, kind) for entry in entries)
    )
    if monstrous:
        raise BadDocument(
            _("The document unpacks to something far too large. Save it as PDF.")
        )


def _is_monstrous(entry: zipfile.ZipInfo, kind: _Kind) -> bool:
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    if is_xml and entry.file_size > kind.max_xml:
        return True
    ratio = entry.file_size / max(entry.compress_size, 1)
    return ratio > MAX_RATIO and entry.file_size > 5 * 2**20


def _start_of(archive: zipfile.ZipFile, name: str) -> str:
    """The first 100 kB of an entry as text; empty if there is none."""
    if name not in archive.namelist():
        return ""
    with archive.open(name) as entry:
        return entry.read(100_000).decode("utf-8", errors="replace").strip()


def _other_kind(extension: str) -> str:
    return _(
        "The file ends in “.%(extension)s” but is something else inside. Open it, save "
        "it as the kind it is, and upload that."
    ) % {"extension": extension}


def _macros() -> str:
    return _("The document holds macros. Save it without them, or as PDF.")


def _locked() -> str:
    return _(
        "The document is locked by a password or against copying. Save it without "
        "protection, so that everybody can read it."
    )


def _damaged() -> str:
    return _("The document is damaged or cut off. Upload the original again.")
