"""EPUB books, of both generations: a short one as one text, a long one by its chapters."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from lxml import etree

from tui.english.word_lists import words
from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.archives import Archive
from tui.reading.formats.days import first_day
from tui.reading.formats.markup import flow, fragment
from tui.reading.formats.xml import children, first, named, parse, value
from tui.records import dataclass

_SHORT = 30_000
"""Characters of a book that is read as one text."""
_MOST = 2_000
"""Files of text that a book may have."""
_PAGES = words("application/xhtml+xml text/html application/x-dtbook+xml")
_LEFT_OUT = words("toc cover title-page copyright-page index loi lot landmarks")  # local: names
"""What the guide of a book calls its pages that are not text."""
_LOCKED = "is protected against copying (DRM); crossread cannot read it"


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A file of the spine: what the contents call it, and its text."""

    title: str
    parts: tuple[Part, ...]


def read(data: bytes) -> tuple[Content, ...]:
    """The whole text of a short book, in the order of the spine; of a long one a document a chapter."""
    archive = Archive(data)
    path = value(_parsed(archive, "META-INF/container.xml"), "rootfile", "full-path")
    package = _parsed(archive, path)
    if package is None:
        raise UnreadableError("is damaged: what lists its chapters is missing; get the file once more")
    book = _Book(archive, package, posixpath.dirname(path))
    chapters = list(book.chapters())
    if not any(chapter.parts for chapter in chapters):
        raise UnreadableError(_LOCKED if book.is_locked else "is a book without a text; it may hold pictures alone")
    about = _about(package)
    size = sum(len(part.whole) for chapter in chapters for part in chapter.parts)
    if size <= _SHORT and not _is_periodical(package):
        return (replace(about, parts=tuple(part for chapter in chapters for part in chapter.parts)),)
    details = fields.details(("book", about.title), *about.details)
    return tuple(
        replace(about, title=chapter.title, parts=chapter.parts, source=about.source or about.title, details=details)
        for chapter in _joined(chapters)
    )


class _Book:
    """The files of a book, by its package."""

    def __init__(self, archive: Archive, package: etree._Element, folder: str) -> None:
        self._archive = archive
        self._folder = folder
        self._items = {one.get("id", ""): one for one in named(first(package, "manifest"), "item")}
        self._spine = [one.get("idref", "") for one in named(first(package, "spine"), "itemref")][:_MOST]
        self._left_out = {
            self._path(one.get("href", ""))
            for one in named(first(package, "guide"), "reference")
            if one.get("type", "").casefold() in _LEFT_OUT
        }
        self.is_locked = "META-INF/rights.xml" in archive.names or (
            b"html" in (archive.get("META-INF/encryption.xml") or b"")
        )

    def chapters(self) -> Iterator[_Chapter]:
        """The texts of the spine, in order, without the contents."""
        titles = self._titles()
        for identity in self._spine:
            item = self._items.get(identity)
            if item is None or item.get("media-type") not in _PAGES or "nav" in item.get("properties", "").split():
                continue
            path = self._path(item.get("href", ""))
            if path in self._left_out:
                continue
            page = _parsed(self._archive, path)
            if page is None:
                continue
            parts = flow.parts(page, fragment.MARKUP)
            heading = next((part.text for part in parts[:3] if part.kind == "heading"), "")
            yield _Chapter(titles.get(path, "") or heading, parts)

    def _path(self, href: str) -> str:
        return posixpath.normpath(posixpath.join(self._folder, unquote(href.partition("#")[0])))

    def _titles(self) -> dict[str, str]:
        """What the contents call each file: the first entry that leads to it."""
        titles: dict[str, str] = {}
        for item in self._items.values():
            is_nav = "nav" in item.get("properties", "").split()
            if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
                continue
            path = self._path(item.get("href", ""))
            folder = posixpath.dirname(path)
            for href, title in _entries(_parsed(self._archive, path), is_nav=is_nav):
                target = posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
                titles.setdefault(target, title)
        return titles


def _entries(contents: etree._Element | None, *, is_nav: bool) -> Iterator[tuple[str, str]]:
    """The targets and the titles of a table of contents: of EPUB 3 the list of links, of EPUB 2 the points."""
    if is_nav:
        for link in named(contents, "a"):
            yield link.get("href", ""), fragment.line(link)
        return
    for point in named(contents, "navpoint"):
        target = next(children(point, "content"), None)
        if target is not None:
            yield target.get("src", ""), fragment.line(next(children(point, "navlabel"), None))


def _parsed(archive: Archive, path: str) -> etree._Element | None:
    data = archive.get(path) if path else None
    try:
        return parse(data) if data else None
    except UnreadableError:
        return None


def _about(package: etree._Element) -> Content:
    """What a book says of itself, without its text."""
    metadata = first(package, "metadata")
    creators = [fragment.line(one) for one in named(metadata, "creator")]
    return Content(
        (),
        title=fragment.line(first(metadata, "title")),
        source=fragment.line(first(metadata, "publisher")),
        byline=fields.byline(", ".join(dict.fromkeys(filter(None, creators)))),
        published=first_day(fragment.line(one) for one in named(metadata, "date")),
        language=fields.language(fragment.line(first(metadata, "language"))),
    )


def _is_periodical(package: etree._Element) -> bool:
    """Whether a book is an issue of a paper, the chapters of which are articles."""
    said = (
        f"{one.get('name', '')}{one.get('property', '')} {one.get('content', '')}" for one in named(package, "meta")
    )
    return any("publication_type" in one and "periodical" in one for one in said)


def _joined(chapters: list[_Chapter]) -> Iterator[_Chapter]:
    """Chapters that have a title, each with the files without one after it; what comes before the first alone."""
    title, parts = "", list[Part]()
    for chapter in chapters:
        if chapter.title and parts:
            yield _Chapter(title, tuple(parts))
            parts = []
        title = chapter.title or title
        parts += chapter.parts
    if parts:
        yield _Chapter(title, tuple(parts))
