"""A saved web page: its account, and what the page says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urljoin

from lxml import html

from tui.errors import UnreadableError
from tui.reading.content import Content, LinkText, Part
from tui.reading.formats import html_body, html_document, html_metadata, html_tree
from tui.reading.formats.html_blocks import PageBlock, blocks
from tui.reading.formats.html_corrections import corrections

_NOTHING = "is a web page without any text; save the page again when it has loaded"


@dataclass(frozen=True, slots=True)
class _Account:
    """The blocks of an account, in order, and those of them that tell of a correction."""

    blocks: list[PageBlock]
    notes: list[PageBlock]
    is_document: bool


def read(data: bytes, *, charset: str = "") -> tuple[Content, ...]:
    """The articles of a page; `charset` is what a header beside it says. UnreadableError where it has no text."""
    page = html_tree.parse(data, charset)
    metadata = html_metadata.read(page.root)
    tagged = html_document.is_tagged(page.root)
    changed = html_tree.clean(page.root)
    account = _account(page.root, metadata, tagged=tagged)
    content = _content(account, metadata, page.doubt)
    if changed:
        before = html_tree.parse(data, charset).root
        html_tree.clean(before, earlier=True)
        old = _content(_account(before, metadata, tagged=tagged), metadata, "")
        if [part.whole for part in old.parts] != [part.whole for part in content.parts]:
            content = replace(content, earlier=(old,))
    if not content.parts:
        raise UnreadableError(_NOTHING)
    return (content,)


def _account(root: html.HtmlElement, metadata: html_metadata.Metadata, *, tagged: bool) -> _Account:
    found = blocks(root)
    if not metadata.is_article and html_document.is_document(root, found, tagged=tagged):
        return _Account(html_document.account(found), corrections(found), is_document=True)
    kept = html_body.body(root, found, metadata.body) or found
    notes = corrections(found)
    wanted = {id(block) for block in (*kept, *notes)}
    return _Account([block for block in found if id(block) in wanted], notes, is_document=False)


def _content(account: _Account, metadata: html_metadata.Metadata, doubt: str) -> Content:
    notes = list(dict.fromkeys(block.part.text for block in account.notes))
    return Content(
        tuple(_linked(block.part, metadata.url) for block in account.blocks),
        title=html_document.title(metadata.title) if account.is_document else metadata.title,
        source=metadata.source,
        byline=metadata.byline,
        published=metadata.published,
        modified=metadata.modified,
        correction=metadata.correction or "\n".join(notes),
        url=metadata.url,
        language=metadata.language,
        details=metadata.details,
        doubt=doubt,
    )


def _linked(part: Part, base: str) -> Part:
    """A part whose links lead to whole addresses; without those that lead nowhere else."""
    if not part.links:
        return part
    found = []
    for link in part.links:
        target = link.target.strip()
        if not target or target.startswith(("#", "javascript:", "data:")):
            continue
        try:
            found.append(LinkText(link.start, link.end, urljoin(base, target) if base else target))
        except ValueError:
            continue
    return replace(part, links=tuple(found))
