"""JSON Feed, versions 1 and 1.1: an article an item."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.days import day
from tui.reading.formats.feeds.summaries import whole
from tui.reading.formats.json_values import Object, first, lowered, names, objects
from tui.reading.formats.markup import fragment
from tui.reading.formats.messages.footers import marked
from tui.reading.formats.revisions import Revision


def revisions(feed: Object) -> Iterator[Revision]:
    """The items of a feed, with what distinguishes their versions."""
    for item in objects(feed.get("items")):
        published, modified = day(first(item, "date_published")), day(first(item, "date_modified"))
        url = first(item, "url", "external_url")
        stamp = first(item, "date_modified", "date_published")
        content = Content(
            marked(whole(_text(item), fragment.lines(first(item, "summary")))),
            title=fragment.words(first(item, "title")),
            source=first(feed, "title"),
            byline=fields.byline(_authors(item) or _authors(feed)),
            published=published or modified,
            modified=fields.later(modified, published),
            url=url,
            language=fields.language(first(item, "language") or first(feed, "language")),
            details=fields.details(("section", names(item.get("tags")))),
        )
        yield Revision(first(item, "id") and f"{first(item, 'id')} {url}", (stamp,), content)


def _text(item: Object) -> tuple[Part, ...]:
    return fragment.parts(first(item, "content_html")) or fragment.lines(first(item, "content_text"))


def _authors(item: Object) -> str:
    return names(item.get("authors")) or first(lowered(item.get("author")), "name")
