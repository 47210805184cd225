"""The zip file that a .docx is: refused if it is not one, else read part by part."""

import io
import posixpath
import zipfile
from xml.etree import ElementTree

MAX_ENTRIES = 3000
MAX_UNPACKED = 150 * 2**20
MAX_XML = 5 * 2**20
MAX_RATIO = 200  # of what is packed: text packs to a twentieth
MAX_DEPTH = 300  # of elements: forty tables inside each other
MAX_PICTURE = 15 * 2**20
MAX_PICTURES = 60
MAX_PICTURES_BYTES = 40 * 2**20

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_MAIN = "word/document.xml"
_KINDS = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}

Element = ElementTree.Element


class Refused(Exception):
    """The file is not read; `code` says why, in the words of content.word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Package:
    """An opened .docx file whose size is known to be bearable."""

    def __init__(self, data: bytes) -> None:
        self._zip = _opened(data)
        self._names = _checked(self._zip)
        self.main = self._main()

    def xml(self, name: str) -> Element | None:
        """The root of a part, its tags as `w_p`; None if there is no such part."""
        if name not in self._names:
            return None
        text = self._zip.read(name)
        parser = ElementTree.XMLParser(target=_Builder())
        parser.feed(text)
        return parser.close()

    def beside(self, name: str) -> str:
        """The name of a part in the folder of the main one."""
        return posixpath.join(posixpath.dirname(self.main), name)

    def links(self, name: str) -> dict[str, str]:
        """What a part refers to, by id: files inside by their names, or addresses."""
        folder, file = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = {}
        for link in root if root is not None else ():
            target = link.get("Target", "")
            if link.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target))[1:]
            found[link.get("Id", "")] = target
        return found

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture, unless it is not in the file or beyond bounds."""
        if name not in self._names or self._names[name].file_size > MAX_PICTURE:
            return None
        return self._zip.read(name)

    def _main(self) -> str:
        kind = "/officeDocument"
        root = self.xml("_rels/.rels")
        for link in root if root is not None else ():
            name = link.get("Target", "").lstrip("/")
            if link.get("Type", "").endswith(kind) and name in self._names:
                return name
        return _MAIN


def _opened(data: bytes) -> zipfile.ZipFile:
    if not data:
        raise Refused("empty")
    if data.startswith(_OLD_OFFICE):
        raise Refused("encrypted" if _PASSWORD in data else "old")
    if not data.startswith(b"PK"):
        raise Refused("pdf" if data[:1024].lstrip().startswith(b"%PDF") else "foreign")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Refused("damaged") from error


def _checked(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The entries by name."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES or any(map(_is_bomb, entries)):
        raise Refused("bomb")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Refused("bomb")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("encrypted")
    names = {entry.filename: entry for entry in entries}
    _refuse_other_kinds(set(names))
    if any(map(_is_long, entries)):
        raise Refused("long")
    return names


def _refuse_other_kinds(names: set[str]) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused("macro")
    if "content.xml" in names and _MAIN not in names:
        raise Refused("odt")
    if not any(name.startswith("word/document") for name in names):
        raise Refused("foreign")


def _is_long(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.endswith((".xml", ".rels")) and entry.file_size > MAX_XML


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    packed = max(entry.compress_size, 1)
    return entry.file_size > MAX_XML and entry.file_size / packed > MAX_RATIO


class _Builder(ElementTree.TreeBuilder):
    """Short names for the kinds of element; no DTD, so no entities; bounded depth."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._short: dict[str, str] = {}

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise Refused("damaged")

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Refused("complicated")
        named = {self._named(key): value for key, value in attributes.items()}
        return super().start(self._named(tag), named)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(self._named(tag))

    def _named(self, tag: str) -> str:
        if tag not in self._short:
            space, _, local = tag.rpartition("}")
            kind = _KINDS.get(space[1:])
            self._short[tag] = f"{kind}_{local}" if kind else local
        return self._short[tag]
