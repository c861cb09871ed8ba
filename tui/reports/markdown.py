"""The comparison as Markdown (CommonMark, with GitHub's tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from tui.comparison import Comparison
from tui.reading.addresses import is_address
from tui.reports import outline
from tui.reports.claim_blocks import DIFFERING, value_line
from tui.reports.contents import contents
from tui.reports.markdown_text import escape, inline
from tui.reports.outline import Block, Run
from tui.sessions.session import Review

_UNSAFE = re.compile(r"[\s<>]")
_BOLD = frozenset({"strong", "value", "odd"})


def render(comparison: Comparison, review: Review | None = None, scope: str = "") -> str:
    """A heading for each part, a quotation for each wording, a list item for each claim that only one source makes."""
    return written(contents(comparison, review, scope))


def written(report: outline.Report) -> str:
    """Any report as Markdown."""
    lines = [f"# {escape(report.title, opens=True)}", "", escape(report.summary, opens=True), ""]
    lines += [f"- {_inline(source, opens=True)}" for source in report.sources]
    for part in report.parts:
        lines += ["", f"## {escape(part.title, opens=True)}", *_blocks(part.blocks, part.section)]
    lines += ["", escape(report.making, opens=True)]
    return "\n".join(lines) + "\n"


def row(group: outline.Group) -> str:
    """One claim alone."""
    return "\n".join(_blocks(group.blocks, group.section)).strip("\n") + "\n"


def _blocks(blocks: Iterable[Block], section: str) -> Iterator[str]:
    before: Block | None = None
    for block in blocks:
        if isinstance(block, outline.Paragraph) and block.kind == "why" and section not in DIFFERING:
            continue
        # Items of one list follow each other directly; everything else has a blank line before it.
        if not (isinstance(block, outline.Item) and isinstance(before, outline.Item)):
            yield ""
        yield from _block(block, section)
        before = block


def _block(block: Block, section: str) -> Iterator[str]:
    match block:
        case outline.Heading():
            yield f"### {escape(block.text, opens=True)}"
        case outline.Paragraph():
            yield _inline(block.runs, opens=True)
        case outline.Quotation():
            yield f"> {_inline(block.runs, opens=True)}"
        case outline.Item():
            mark = f"{block.number}." if block.number else "-"
            yield f"{'  ' * block.depth}{mark} {_inline(block.runs, opens=True)}"
        case outline.ValueList():
            yield _inline(value_line(block), opens=True)
        case outline.Table():
            yield f"| {' | '.join(escape(head, cell=True) for head in block.heads)} |"
            yield f"| {' | '.join('---' for _ in block.heads)} |"
            for cells in block.rows:
                yield f"| {' | '.join(_inline(cell, cell=True) for cell in cells)} |"
        case outline.Group():
            yield from _inner(block.blocks, block.section)
        case outline.Fold():
            yield f"### {escape(block.title, opens=True)}"
            yield from _blocks(block.blocks, section)


def _inner(blocks: Iterable[Block], section: str) -> Iterator[str]:
    """The blocks of a group, without the blank line that already precedes it."""
    lines = list(_blocks(blocks, section))
    yield from lines[1:]


def _inline(runs: Iterable[Run], *, opens: bool = False, cell: bool = False) -> str:
    """Runs as inline Markdown: emphasis in bold, pages as links."""
    written: list[str] = []
    for tag, group in groupby((run for run in runs if run.text), key=_tag):
        if tag == "link":
            written += [f"<{run.url}>" for run in group]
        elif tag:
            written += [f"<{tag}>{escape(run.text, cell=cell)}</{tag}>" for run in group]
        else:
            pieces = [(run.text, run.look in _BOLD) for run in group]
            written.append(inline(pieces, opens=opens and not written, cell=cell))
    return "".join(written)


def _tag(run: Run) -> str:
    """What a run is written as, if not as mere text: a link, or words of an older or a newer version."""
    if is_address(run.url) and not _UNSAFE.search(run.url):
        return "link"
    return {"removed": "del", "added": "ins"}.get(run.look, "")
