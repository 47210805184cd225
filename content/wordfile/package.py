"""The zip file that a .docx is: refused if it is not one, else read part by part."""

import io
import posixpath
import zipfile
from xml.etree import ElementTree

from content.officefile import Refused, bearable, refuse_no_zip

MAX_UNPACKED = 150 * 2**20
MAX_XML = 5 * 2**20
MAX_DEPTH = 300  # of elements: forty tables inside each other
MAX_PICTURE = 15 * 2**20
MAX_PICTURES = 60
MAX_PICTURES_BYTES = 40 * 2**20

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
    if data[:1024].lstrip().startswith(b"%PDF"):
        raise Refused("pdf")
    refuse_no_zip(data)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Refused("damaged") from error


def _checked(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The entries by name."""
    names = bearable(
        archive,
        folder="word/document",
        other="odt",
        unpacked=MAX_UNPACKED,
        small=MAX_XML,
    )
    if any(map(_is_long, names.values())):
        raise Refused("long")
    return names


def _is_long(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.endswith((".xml", ".rels")) and entry.file_size > MAX_XML


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
