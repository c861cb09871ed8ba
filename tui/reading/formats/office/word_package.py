"""The parts of an Open XML package, found by the relationships between them."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from tui.errors import UnreadableError
from tui.reading.formats import xml
from tui.reading.formats.archives import Archive
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another: its kind in one word, such as `styles`, and where it lies."""

    kind: str
    target: str
    is_external: bool


class Package:
    """A Word document in its archive; its main part may lie anywhere in it.

    `doubt` is empty, or the end of a sentence on what is wrong with the main part, once that was read.
    """

    def __init__(self, data: bytes) -> None:
        self.doubt = ""
        self.main = ""
        self._archive = Archive(data)
        self._names = {_plain(name): name for name in reversed(self._archive.names)}
        relations = self._relations("").values()
        named = [one.target for one in relations if one.kind == "officeDocument" and not one.is_external]
        self.main = next((one for one in (*named, "word/document.xml") if _plain(one) in self._names), "")
        self.relations = self._relations(self.main) if self.main else {}

    def document(self) -> etree._Element:
        """The root of the main part; UnreadableError where the package has none."""
        root = self._root(self.main) if self.main else None
        if root is None:
            raise UnreadableError("is damaged: the part with its text is missing; get the file once more")
        return root

    def related(self, kind: str) -> etree._Element | None:
        """The root of the part that is in this relationship to the main part; None if there is none."""
        targets = [one.target for one in self.relations.values() if one.kind == kind and not one.is_external]
        usual = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        return next((root for target in (*targets, usual) if (root := self._root(target)) is not None), None)

    def properties(self) -> etree._Element | None:
        """The root of the part with title, author and days; None if there is none."""
        named = [one.target for one in self._relations("").values() if one.kind == "core-properties"]
        return next((root for name in (*named, "docProps/core.xml") if (root := self._root(name)) is not None), None)

    def data(self, name: str) -> bytes | None:
        """The bytes of a part; None if there is none of that name, whatever the case of its letters."""
        stored = self._names.get(_plain(name))
        return self._archive.get(stored) if stored else None

    def _root(self, name: str) -> etree._Element | None:
        data = self.data(name)
        if not data or not data.strip():
            return None
        found = xml.parsed(data)
        if name == self.main:
            self.doubt = found.doubt
        return found.root

    def _relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self._root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for element in root if root is not None else ():
            target, is_external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relation(kind, target, is_external)
        return found


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
