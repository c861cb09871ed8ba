"""The blocks of a report as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from tui.reading.addresses import is_address
from tui.reports import outline
from tui.reports.claim_blocks import DIFFERING
from tui.reports.html_text import escape
from tui.reports.outline import Block, Run, ValueList

_TAGS = {"strong": "<strong>{}</strong>", "value": "<mark>{}</mark>", "odd": '<mark class="odd">{}</mark>',
         "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}  # fmt: skip


def blocks(found: Iterable[Block], section: str) -> Iterator[str]:
    """Blocks in order: items of one list together, and quotations side by side if there is room."""
    for kind, group in groupby(found, type):
        if kind is outline.Item:
            yield from _list([each for each in group if isinstance(each, outline.Item)])
        elif kind is outline.Quotation:
            yield '<div class="quotes">'
            yield from (line for each in group for line in _block(each, section))
            yield "</div>"
        else:
            yield from (line for each in group for line in _block(each, section))


def _block(block: Block, section: str) -> Iterator[str]:
    match block:
        case outline.Heading():
            yield f'<h3 class="{block.section}">{escape(block.text)}</h3>'
        case outline.Paragraph():
            yield _paragraph(block, section)
        case outline.Quotation():
            yield f"<blockquote>{inline(block.runs)}</blockquote>"
        case outline.ValueList():
            yield _values(block)
        case outline.Table():
            yield from _table(block)
        case outline.Group():
            name = f' id="{escape(block.id)}"' if block.id else ""
            yield f'<article class="claim"{name}>'
            yield from blocks(block.blocks, block.section)
            yield "</article>"
        case outline.Fold():
            yield f'<details id="{escape(block.id)}"><summary>{escape(block.title)}</summary>'
            yield from blocks(block.blocks, section)
            yield "</details>"


def _paragraph(paragraph: outline.Paragraph, section: str) -> str:
    text = inline(paragraph.runs)
    match paragraph.kind:
        case "lead":
            plain = "" if any(run.look == "strong" for run in paragraph.runs) else " plain"
            return f'<h3 class="lead{plain}">{text}</h3>'
        case "why" if section not in DIFFERING:
            return f'<details class="why"><summary>Why</summary><p>{text}</p></details>'
        case "":
            return f"<p>{text}</p>"
        case kind:
            return f'<p class="{kind}">{text}</p>'


def _values(values: ValueList) -> str:
    cells = []
    for cell in values.values:
        name = escape(", ".join(cell.sources))
        odd = " (odd one out)" if cell.odd else ""
        cells.append(f"<span>{name} {_look(escape(cell.text), 'odd' if cell.odd else 'value')}{odd}</span>")
    gap = f" — <strong>{escape(values.gap)}</strong>" if values.gap else ""
    return f'<p class="values">{" · ".join(cells)}{gap}</p>'


def _table(table: outline.Table) -> Iterator[str]:
    # A region that scrolls horizontally is focusable by keyboard and labelled for screen readers.
    yield f'<div class="scroll figures" role="region" tabindex="0" aria-label="{escape(", ".join(table.heads))}">'
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for first, *cells in table.rows:
        rest = "".join(f"<td>{inline(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{inline(first)}</th>{rest}</tr>'
    yield "</tbody></table></div>"


def _list(items: list[outline.Item]) -> Iterator[str]:
    """A list, with the items of the second level inside the item before them."""
    tag = "ol" if items[0].number else "ul"
    yield f"<{tag}>"
    place = 0
    while place < len(items):
        item, place = items[place], place + 1
        inner: list[str] = []
        while place < len(items) and items[place].depth:
            inner.append(f"<li>{inline(items[place].runs)}</li>")
            place += 1
        name = f' id="{escape(item.id)}"' if item.id else ""
        number = f' value="{item.number}"' if item.number else ""
        nested = f"<ul>{''.join(inner)}</ul>" if inner else ""
        yield f"<li{name}{number}>{inline(item.runs)}{nested}</li>"
    yield f"</{tag}>"


def inline(runs: Iterable[Run]) -> str:
    """Runs as inline HTML: marked up, and linked to the places in the report or the pages that they name."""
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = _look(escape(run.text), run.look)
    if run.url:
        # The linked page receives no referrer and gets no handle on this window.
        return f'<a href="{escape(run.url)}" rel="noopener noreferrer">{text}</a>' if is_address(run.url) else text
    if run.target:
        link = f'<a href="#{escape(run.target)}">{text}</a>'
        return f"<cite>{link}</cite>" if run.look == "soft" else link
    return f'<span class="soft">{text}</span>' if run.look == "soft" else text


def _look(text: str, look: str) -> str:
    return _TAGS.get(look, "{}").replace("{}", text)
