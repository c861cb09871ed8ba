"""OpenDocument texts: the text as it is with its comments and notes, and the text before its tracked changes."""

from __future__ import annotations

import posixpath
import re

from lxml import etree

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats import xml
from tui.reading.formats.archives import Archive
from tui.reading.formats.days import day
from tui.reading.formats.exports.exports import articles
from tui.reading.formats.office.odt_body import Body
from tui.reading.formats.office.odt_changes import Version, changes
from tui.reading.formats.office.odt_names import find, tag
from tui.reading.formats.office.odt_styles import Styles
from tui.reading.formats.office.office_doubt import doubt
from tui.reading.formats.office.office_flow import captioned
from tui.reading.formats.office.office_properties import author, headed

_LOCKED = "is locked by a password; save it without one"
_PICTURE = re.compile(rb"<office:binary-data>[^<]*</office:binary-data>")
"""A picture in a flat text, which may be longer than libxml2 allows a text to be."""


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of an OpenDocument text, zipped or flat; UnreadableError where it is locked, damaged or empty."""
    try:
        return articles(_content(_Package(data)))
    except RecursionError as error:
        raise UnreadableError("is nested too deeply to be read; save its text as a .txt file") from error


class _Package:
    """The members of a text; a flat one has all of them in one root.

    `doubt` is empty, or the end of a sentence on what is wrong with a member that was read.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data) if data.startswith(b"PK") else None
        self.doubt = ""
        self._flat = None if self._archive else self._parsed(_PICTURE.sub(b"", data))
        manifest = self._archive.get("META-INF/manifest.xml") if self._archive else None
        if manifest and b"encryption-data" in manifest:
            raise UnreadableError(_LOCKED)

    def root(self, name: str) -> etree._Element | None:
        """The root of a member; None if there is none."""
        if self._archive is None:
            return self._flat
        data = self._archive.get(name)
        return self._parsed(data) if data and data.strip() else None

    def _parsed(self, data: bytes) -> etree._Element:
        found = xml.parsed(data)
        self.doubt = self.doubt or found.doubt
        return found.root

    def embedded(self, address: str) -> etree._Element | None:
        """The root of an object in the package, by what leads to it."""
        if self._archive is None or not address.startswith("./"):
            return None
        return self.root(posixpath.join(posixpath.normpath(address), "content.xml"))


def _content(package: _Package) -> Content:
    content = package.root("content.xml")
    body = next(iter(held), None) if (held := find(content, "office:body")) is not None else None
    if content is None or body is None:
        raise UnreadableError("is damaged: the part with its text is missing; get the file once more")
    roots = [content] + [root for name in ("styles.xml",) if (root := package.root(name)) is not None]
    styles = Styles(roots)
    meta = find(package.root("meta.xml"), "office:meta")
    said = {} if meta is None else {tag(one): one.text or "" for one in meta}
    writer = author(said.get("meta:initial-creator") or said.get("dc:creator", ""))

    def version(wanted: Version) -> Content:
        made = Body(body, styles, package.embedded, wanted)
        title, parts = headed(captioned(made.flow.parts), made.title, said.get("dc:title", ""))
        return Content(
            parts, title, byline=writer, remarks=tuple(made.runs.remarks()), doubt=doubt(0, struck=made.runs.is_struck)
        )

    pending = changes(body)
    newest = version(pending.newest)
    oldest = version(pending.oldest) if pending.count else newest
    changed = oldest.parts != newest.parts
    return Content(
        newest.parts,
        newest.title,
        byline=writer,
        modified=day(said.get("dc:date", "")),
        remarks=newest.remarks,
        earlier=(oldest,) if changed else (),
        doubt="; ".join(
            filter(None, (package.doubt, doubt(pending.count if changed else 0, struck=bool(newest.doubt))))
        ),
    )
