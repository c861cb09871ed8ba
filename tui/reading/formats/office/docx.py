"""Word documents: the newest text with its comments and notes, and the text before its tracked changes."""

from __future__ import annotations

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats.days import day
from tui.reading.formats.exports.exports import articles
from tui.reading.formats.office.office_doubt import doubt
from tui.reading.formats.office.office_flow import captioned
from tui.reading.formats.office.office_properties import author, headed
from tui.reading.formats.office.word_body import Body
from tui.reading.formats.office.word_changes import count_changes
from tui.reading.formats.office.word_comments import remarks
from tui.reading.formats.office.word_names import tag
from tui.reading.formats.office.word_package import Package
from tui.reading.formats.registry import format_of


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of a Word document; UnreadableError where it is damaged, locked or nested beyond reason."""
    try:
        return articles(_content(data, inner=False))
    except RecursionError as error:
        raise UnreadableError("is nested too deeply to be read; save its text as a .txt file") from error


def _content(data: bytes, *, inner: bool) -> Content:
    package = Package(data)
    properties = package.properties()
    said = {} if properties is None else {tag(one).rpartition(":")[2]: one.text or "" for one in properties}

    def version(*, newest: bool) -> Content:
        body = Body(package, lambda name: _chunk(package, name, inner=inner), newest=newest)
        title, parts = headed(captioned(body.flow.parts), body.title, said.get("title", ""))
        struck = doubt(0, struck=body.runs.is_struck)
        writer = author(said.get("creator", ""))
        return Content(parts, title, byline=writer, remarks=tuple(remarks(package, body)), doubt=struck)

    newest = version(newest=True)
    stories = [package.document(), package.related("footnotes"), package.related("endnotes")]
    changes = sum(count_changes(story) for story in stories if story is not None)
    oldest = version(newest=False) if changes else newest
    changed = oldest.parts != newest.parts
    return Content(
        newest.parts,
        newest.title,
        byline=newest.byline,
        modified=day(said.get("modified", "")),
        remarks=newest.remarks,
        earlier=(oldest,) if changed else (),
        doubt="; ".join(filter(None, (package.doubt, doubt(changes if changed else 0, struck=bool(newest.doubt))))),
    )


def _chunk(package: Package, name: str, *, inner: bool) -> tuple[Part, ...]:
    """The parts of a piece in another format that lies in the package; none if it cannot be read."""
    data = package.data(name)
    if not data:
        return ()
    suffix = f".{name.rpartition('.')[2]}"
    found = format_of(data, suffix)
    try:
        if found.short == "docx":
            return () if inner else _content(data, inner=True).parts
        contents = found.read(data)
    except UnreadableError:
        return ()
    return tuple(part for content in contents for part in content.parts)
