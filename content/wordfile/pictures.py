"""The pictures of a file in the order in which they are first seen."""

import posixpath
from dataclasses import dataclass

from content.wordfile.package import MAX_PICTURES, MAX_PICTURES_BYTES, Package


@dataclass(frozen=True)
class Found:
    name: str
    data: bytes


class Pictures:
    """Each picture once, however often it is shown, up to what a text can bear."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._numbers: dict[str, int | None] = {}
        self.found: list[Found] = []

    def number(self, name: str) -> int | None:
        """The number of the picture in this part; None if it cannot be had."""
        if name not in self._numbers:
            self._numbers[name] = self._read(name)
        return self._numbers[name]

    def _read(self, name: str) -> int | None:
        data = self._package.picture(name)
        room = MAX_PICTURES_BYTES - sum(len(each.data) for each in self.found)
        if not data or len(data) > room or len(self.found) >= MAX_PICTURES:
            return None
        self.found.append(Found(posixpath.basename(name), data))
        return len(self.found) - 1
