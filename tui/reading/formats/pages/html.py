"""A saved web page: its account, or its several posts, and what the page says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import unquote, urljoin

from lxml import html

from tui.errors import UnreadableError
from tui.reading.content import Content, LinkText, Part
from tui.reading.formats import fields
from tui.reading.formats.days import day
from tui.reading.formats.pages import (
    filings,
    html_body,
    html_captions,
    html_document,
    html_metadata,
    html_posts,
    html_tree,
    json_ld,
)
from tui.reading.formats.pages.filings import Filing
from tui.reading.formats.pages.html_blocks import PageBlock, blocks
from tui.reading.formats.pages.html_comments import comments
from tui.reading.formats.pages.html_corrections import corrections
from tui.reading.formats.pages.html_leads import lead
from tui.reading.formats.pages.html_metadata import Metadata
from tui.reading.formats.pages.html_stamps import stamps

_LONG = 400
"""Characters of an article in JSON-LD that may stand for what the page does not show."""
_REDIRECT = re.compile(r"https?://(?:www\.)?google\.[a-z.]{2,6}/url\?(?:[^#]*&)?q=([^&#]+)")
"""A link in what Google Docs exports, which leads there by way of Google."""
_CHANGED = "has changes that are marked in its text; the newest version is read"
_NOTHING = "is a web page without any text; save the page again when it has loaded"


def read(data: bytes, *, charset: str = "") -> tuple[Content, ...]:
    """The articles of a page; `charset` is what a header next to it says. UnreadableError where it has no text."""
    source = html_tree.source(data, charset)
    if filing := filings.read(source):
        return _filed(filing, source)
    page = html_tree.page(source)
    metadata = html_metadata.read(page.root, page.address)
    tagged = html_document.is_tagged(page.root)
    changed = html_tree.clean(page.root)
    contents = tuple(
        replace(one, doubt=page.doubt) for one in _contents(page.root, metadata, tagged=tagged) if one.parts
    )
    if not contents:
        raise UnreadableError(_NOTHING)
    if changed:
        before = html_tree.page(source).root
        html_tree.clean(before, earlier=True)
        contents = _with_earlier(contents, _contents(before, metadata, tagged=tagged))
    return contents


def _filed(filing: Filing, source: html_tree.Source) -> tuple[Content, ...]:
    """The account of a filing, with what it said before words in it were replaced."""
    contents = (_account(filing, source.doubt),)
    before = filings.read(source, earlier=True) if filing.versions else None
    if not contents[0].parts:
        raise UnreadableError(_NOTHING)
    return _with_earlier(contents, (_account(before, ""),)) if before else contents


def _account(filing: Filing, doubt: str) -> Content:
    titled = replace(filing.metadata, title=html_document.title(filing.metadata.title))
    whole = _content(html_document.account(filing.found), corrections(filing.found), titled)
    return replace(whole, facts=filing.facts, doubt=doubt)


def _with_earlier(contents: tuple[Content, ...], before: tuple[Content, ...]) -> tuple[Content, ...]:
    """The articles with what they said before words in them were replaced; alike ones have no earlier version."""
    if len(before) != len(contents):
        return fields.first_with(contents, _CHANGED)
    return tuple(
        new
        if [part.whole for part in new.parts] == [part.whole for part in old.parts]
        else replace(new, earlier=(old,), doubt="; ".join(filter(None, (new.doubt, _CHANGED))))
        for new, old in zip(contents, before, strict=True)
    )


def _contents(root: html.HtmlElement, metadata: Metadata, *, tagged: bool) -> tuple[Content, ...]:
    remarks = comments(root) if tagged else ()
    html_captions.settle(root)
    found = blocks(root)
    if not metadata.is_article and html_document.is_document(root, found, tagged=tagged):
        titled = replace(metadata, title=html_document.title(metadata.title))
        whole = _content(html_document.account(found), corrections(found), titled)
        return (replace(whole, remarks=remarks),)
    live = html_posts.is_live(root, metadata.articles)
    several = html_posts.posts(root, found, live=live) if live or not metadata.is_article else ()
    if several:
        return tuple(_posts(root, found, metadata, several, live=live))
    later = tuple(_updates(metadata)) if live else ()
    repeated = {part.text for content in later for part in content.parts}
    story = html_body.body(root, found, metadata.body) or found
    if later:
        story = lead([block for block in story if block.part.text not in repeated])
        if not story:
            return later
    notes = corrections(found)
    wanted = {id(block) for block in (*story, *notes)}
    whole = _content([block for block in found if id(block) in wanted], notes, _stamped(metadata, found, story))
    if not live and _is_cut_short(whole, metadata.body):
        whole = replace(whole, parts=tuple(map(Part, _lines(metadata.body))))
    return (whole, *later)


def _stamped(metadata: Metadata, found: list[PageBlock], story: list[PageBlock]) -> Metadata:
    """What the page says, with the days near its headline where it says none."""
    if metadata.published and metadata.modified:
        return metadata
    published, changed = stamps(found, story)
    published = metadata.published or published
    changed = metadata.modified or (changed if not published or not changed or changed >= published else None)
    return replace(metadata, published=published, modified=changed)


def _is_cut_short(content: Content, said: str) -> bool:
    """Whether the page shows only the beginning of an article that is whole in JSON-LD."""
    shown = sum(len(part.whole) for part in content.parts)
    return len(said) > _LONG and shown * 2 < len(said)


def _lines(said: str) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in said.split("\n")) if line]


def _posts(
    root: html.HtmlElement,
    found: list[PageBlock],
    metadata: Metadata,
    several: tuple[html_posts.Post, ...],
    *,
    live: bool,
) -> Iterable[Content]:
    """What is above the posts of a live blog, where it is an account, and each post."""
    notes = corrections(found)
    first = next(place for place, block in enumerate(found) if html_posts.is_in(block, several[0].box))
    if live and (above := lead(html_body.body(root, found[:first], ""))):
        yield _content(above, [], metadata)
    for post in several:
        mine = {id(block) for block in post.blocks}
        named = replace(
            metadata,
            title=post.title or metadata.title,
            byline=post.byline or metadata.byline,
            published=post.published or metadata.published,
            modified=None,
            correction="",
        )
        yield _content(post.blocks, [note for note in notes if id(note) in mine], named)


def _updates(metadata: Metadata) -> Iterable[Content]:
    """The posts of a live blog that only its JSON-LD distinguishes."""
    for node, parts in html_posts.updates(metadata.articles):
        yield Content(
            parts,
            title=json_ld.text(node, "headline") or metadata.title,
            source=metadata.source,
            byline=", ".join(json_ld.names(node.get("author"))) or metadata.byline,
            published=day(json_ld.text(node, "datePublished")) or metadata.published,
            url=json_ld.text(node, "url") or metadata.url,
            language=metadata.language,
        )


def _content(story: Iterable[PageBlock], notes: Iterable[PageBlock], metadata: Metadata) -> Content:
    notices = dict.fromkeys(block.part.text for block in notes)
    parts = tuple(_linked(block.part, metadata.url) for block in story)
    return Content(
        parts,
        title=metadata.title,
        source=metadata.source,
        byline=metadata.byline,
        published=metadata.published,
        modified=metadata.modified,
        correction=metadata.correction or "\n".join(notices),
        url=metadata.url,
        language=metadata.language,
        details=metadata.details,
    )


def _linked(part: Part, base: str) -> Part:
    """A part whose links lead to whole addresses; without those that lead nowhere else."""
    if not part.links:
        return part
    found = []
    for link in part.links:
        target = link.target.strip()
        if redirect := _REDIRECT.match(target):
            target = unquote(redirect[1])
        if not target or target.startswith(("#", "javascript:", "data:")):
            continue
        try:
            found.append(LinkText(link.start, link.end, urljoin(base, target) if base else target))
        except ValueError:
            continue
    return replace(part, links=tuple(found))
