"""ninjs, news in JSON of the IPTC, in its generations 1 to 3: one article, several, or one a line."""

from __future__ import annotations

from collections.abc import Iterator

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.agencies.inline import Body, best, written
from tui.reading.formats.days import day
from tui.reading.formats.json_values import Object, Value, first, load, lowered, names, objects, text
from tui.reading.formats.markup import fragment
from tui.reading.formats.revisions import Revision, newest, numbered, with_text

_DEEPEST = 8
"""Wrappers around an item that are opened, and associations within associations."""
_CONTENT = frozenset(
    {"headline", "headlines", "versioncreated", "bodies", "body_text", "body_xhtml", "body_html", "body"}
)
"""Keys of an article; one of them is in every one, next to its name."""
_NAMES = ("uri", "guid")
"""Keys that name an article; the second is what some systems of newsrooms write for the first."""
_TYPES = {"text": "text/plain", "xhtml": "text/html", "html": "text/html", "html5": "text/html", "nitf": "nitf"}
_PICTURED = frozenset({"picture", "graphic", "video", "audio", "image"})


def read(data: bytes) -> tuple[Content, ...]:
    """The articles, each with those that are associated with it after it; several versions of one in one."""
    found = [_revision(item) for value in load(data) for item in _items(value, _DEEPEST)]
    whole = with_text(found)
    if not whole:
        raise UnreadableError("is JSON of a news agency without a text in it")
    return newest(whole)


def _items(value: Value, depth: int) -> Iterator[Object]:
    """The articles in a value, whatever is wrapped around them."""
    if depth == 0:
        return
    if isinstance(value, list):
        for one in value:
            yield from _items(one, depth - 1)
    elif isinstance(value, dict):
        item = lowered(value)
        if any(name in item for name in _NAMES) and not _CONTENT.isdisjoint(item):
            yield item
            yield from _items(_listed(item.get("associations")), depth - 1)
        else:
            yield from _items(_listed(value), depth - 1)


def _listed(value: Value) -> Value:
    return list(value.values()) if isinstance(value, dict) else value


def _revision(item: Object) -> Revision:
    order = (numbered(first(item, "version")), first(item, "versioncreated"))
    return Revision(first(item, *_NAMES), order, _content(item))


def _content(item: Object) -> Content:
    body = best(_bodies(item))
    title = fragment.words(_of_role(item, "headline", "main") or first(item, "title")) or body.title
    created, issued = day(first(item, "firstcreated")), day(first(item, "versioncreated"))
    published = created or issued or day(first(item, "contentcreated")) or body.published
    notes = fields.notes(fragment.words(first(item, "ednote")))
    return Content(
        (*body.parts, *_captions(item, body)),
        title=title,
        source=fields.outlet(
            first(item, "copyrightholder"),
            names(item.get("infosources")),
            names(item.get("source")),
            names(item.get("provider")),
            body.source,
            fields.holder(first(item, "copyrightnotice")),
        ),
        byline=fields.byline(fragment.words(first(item, "byline", "by")) or names(item.get("authors")) or body.byline),
        published=published,
        modified=fields.later(issued, published),
        correction=notes.correction or body.correction,
        url=next((one for one in (first(item, "url"), first(item, "uri")) if one.startswith("http")), ""),
        language=fields.language(first(item, "language")),
        details=(
            *fields.details(
                ("place", names(item.get("located")) or names(item.get("places")) or names(item.get("place"))),
                ("subjects", names(item.get("subjects")) or names(item.get("subject"))),
                ("slug", first(item, "slugline")),
                ("version", first(item, "version")),
            ),
            *notes.details,
        ),
        doubt=fields.doubt(first(item, "pubstatus"), title) or body.doubt,
    )


def _bodies(item: Object) -> Iterator[Body]:
    """Every form of the text; if there is none, the description of what is not a picture."""
    found = False
    for one in objects(item.get("bodies")):
        role = text(one.get("role")).casefold()
        kind = first(one, "contenttype", "mimetype") or _TYPES.get(role, "")
        found |= bool(text(one.get("value")))
        yield written(text(one.get("value")), kind)
    for key, value in item.items():
        stem, _, form = key.partition("_")
        if stem == "body" and text(value):
            found = True
            yield written(text(value), _TYPES.get(form, ""))
    if not found and first(item, "type") not in _PICTURED:
        yield written(_of_role(item, "description", "text"))


def _captions(item: Object, body: Body) -> Iterator[Part]:
    """What is under the pictures of an article, or of the picture that the item is."""
    seen = {" ".join(part.text.split()) for part in body.parts}
    pictures = [item] if first(item, "type") in _PICTURED else []
    associated = item.get("associations")
    pictures += [one for one in objects(associated) if first(one, "type") in _PICTURED]
    for picture in pictures:
        caption = fragment.words(_of_role(picture, "description", "caption"))
        if caption and caption not in seen:
            seen.add(caption)
            yield Part(caption, "caption")


def _of_role(item: Object, stem: str, role: str) -> str:
    """A text that has roles: listed (`headlines`), with a key for each (`headline_main`), or without (`headline`)."""
    listed = list(objects(item.get(f"{stem}s")))
    ranked = sorted(listed, key=lambda one: text(one.get("role")).casefold() != role)
    said = (first(item, stem, f"{stem}_{role}"), *(first(one, "value") for one in ranked))
    return next(filter(None, said), "") or next(
        (text(value) for key, value in item.items() if key.startswith(f"{stem}_") and text(value)), ""
    )
