"""What an office file must be before it is read: of its kind, and a bearable zip.

Runs in the reader's own process, with nothing but the standard library.
"""

import resource
import zipfile

MAX_ENTRIES = 3000
MAX_RATIO = 200  # of what is packed: text packs to a twentieth

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")


class Refused(Exception):
    """The file is not read; `code` says why, in the words of who asked for it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def limit_process(*, seconds: int, memory: int) -> None:
    """From here on this process may take so many seconds and bytes, and dump nothing.

    Never more than it was given itself.
    """
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(kind: int, most: int) -> None:
    _soft, hard = resource.getrlimit(kind)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (most, most))


def refuse_no_zip(head: bytes) -> None:
    """Raises Refused if the first bytes are not those of an office file of today."""
    if not head:
        raise Refused("empty")
    if head.startswith(_OLD_OFFICE):
        raise Refused("encrypted" if _PASSWORD in head else "old")
    if not head.startswith(b"PK"):
        raise Refused("foreign")


def bearable(
    archive: zipfile.ZipFile, *, folder: str, other: str, unpacked: int, small: int
) -> dict[str, zipfile.ZipInfo]:
    """The entries by name. Raises Refused.

    `folder` begins the names of its own kind's parts; `other` is the code for
    OpenDocument's. At most `unpacked` bytes come out of it, and no entry of more than
    `small` ones is packed as no honest text is.
    """
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise Refused("bomb")
    if sum(entry.file_size for entry in entries) > unpacked:
        raise Refused("bomb")
    if any(_is_bomb(entry, small) for entry in entries):
        raise Refused("bomb")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("encrypted")
    names = {entry.filename: entry for entry in entries}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused("macro")
    if not any(name.startswith(folder) for name in names):
        raise Refused(other if "content.xml" in names else "foreign")
    return names


def _is_bomb(entry: zipfile.ZipInfo, small: int) -> bool:
    packed = max(entry.compress_size, 1)
    return entry.file_size > small and entry.file_size / packed > MAX_RATIO
