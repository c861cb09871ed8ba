"""The mouse selection in an article: its look and its words."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from tui.app.paint import clean
from tui.app.widgets.article_page import ArticleLine, ArticlePage
from tui.app.wrap import shown, unfilled

_LOOK = Style(reverse=True)


def overlay(strip: Strip, line: ArticleLine, span: tuple[int, int], margin: int) -> Strip:
    """`strip` with the characters of `span` highlighted, except those of the margin; -1 is the end."""
    first = margin + len(line.row.prefix)
    text = strip.text.rstrip()
    start = cell_len(text[: max(first, span[0])])
    end = cell_len(text if span[1] < 0 else text[: span[1]])
    if line.row.block < 0 or end <= start:
        return strip
    left, middle, right = strip.divide([start, end, strip.cell_length])
    return Strip([*left, *Segment.apply_style(middle, post_style=_LOOK), *right], strip.cell_length)


def selected_text(page: ArticlePage, selection: Selection, margin: int) -> str:
    """The words of the selection, paragraphs on lines of their own; its rows are lines of the page."""
    if selection.end is None:
        page.body.finish()
    first = max(0, selection.start.y) if selection.start else 0
    last = min(page.height - 1, selection.end.y) if selection.end else page.height - 1
    words, before = "", ArticleLine("blank")
    for y in range(first, last + 1):
        line, span = page.line(y), selection.get_span(y)
        if line.row.block < 0 or span is None:
            continue
        skipped = margin + len(line.row.prefix)
        text = unfilled(shown(page.text[line.row.start : line.row.end]))
        piece = text[max(0, span[0] - skipped) : None if span[1] < 0 else max(0, span[1] - skipped)]
        if words and piece:
            words += _gap(before, line)
        words += piece
        before = line
    return clean(words)


def _gap(before: ArticleLine, line: ArticleLine) -> str:
    if (before.part, before.row.block) != (line.part, line.row.block):
        return "\n"
    return "" if before.row.end == line.row.start else " "
