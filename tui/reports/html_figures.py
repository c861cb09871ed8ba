"""The figures table of the HTML report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.reports.figures import Cell, FigureLine
from tui.reports.html_text import cited, escape
from tui.reports.words import COLUMNS, counted
from tui.rows.sources import Source


def lines(found: tuple[FigureLine, ...], named: Sequence[Source]) -> Iterator[str]:
    """The section of the figures: those that several sources give, then those that only one gives."""
    if not found:
        return
    compared = [line for line in found if line.row.verdict != "alone"]
    alone = [line for line in found if line.row.verdict == "alone"]
    yield '<section aria-labelledby="figures"><h2 id="figures">Figures reported by more than one source</h2>'
    if compared:
        caption = f"{counted(len(compared), 'figure')}, conflicts first."
        yield from _table(compared, named, caption, "figures-compared")
    if alone:
        caption = f"{counted(len(alone), 'figure')} reported by one source only."
        yield f"<details><summary>{caption}</summary>"
        yield from _table(alone, named, caption, "figures-alone")
        yield "</details>"
    yield "</section>"


def _table(found: list[FigureLine], named: Sequence[Source], caption: str, name: str) -> Iterator[str]:
    # A region that scrolls horizontally is focusable by keyboard and labelled for screen readers.
    yield f'<div class="scroll figures" role="region" tabindex="0" aria-labelledby="{name}"><table>'
    yield f'<caption id="{name}">{escape(caption)}</caption><thead><tr><th scope="col">Figure</th>'
    many = len(named) > COLUMNS
    heads = (f'<a href="#article-{source.index + 1}">{escape(source.short)}</a>' for source in named)
    yield "".join(f'<th scope="col">{head}</th>' for head in (["Values"] if many else heads))
    yield '<th scope="col">Gap or verdict</th></tr></thead><tbody>'
    for line in found:
        look = {"differs": "differ", "alone": "single"}.get(line.row.verdict, "agree") if line.row.sure else "unsure"
        rule = f'<br><span class="soft">{escape(line.rule)}</span>' if line.rule else ""
        yield f'<tr><th scope="row">{escape(line.label)}</th>'
        yield _given(line) if many else "".join(map(_cell, line.cells, named))
        yield f'<td><span class="{look}">{line.sign} {escape(line.verdict)}</span>{rule}</td></tr>'
    yield "</tbody></table></div>"


def _given(line: FigureLine) -> str:
    """Every value with its places, in one cell."""
    texts = []
    for given in line.given:
        places = " ".join(cited(each.citation, each.sentence) for each in given.places)
        text = f"<strong>{escape(given.text)} ({given.remark})</strong>" if given.remark else escape(given.text)
        texts.append(f"{text} {places}")
    return f'<td>{"<br>".join(texts)}<br><span class="soft">{line.share}</span></td>'


def _cell(cell: Cell, source: Source) -> str:
    """What a source gives, with its name in case the page is too narrow for columns."""
    name = f'data-source="{escape(source.short)}"'
    if not cell.figures:
        return f'<td class="silent" {name}><span class="soft" aria-label="not given">–</span></td>'
    figures = "<br>".join(f"{escape(one.text)} {cited(one.where, one.sentence)}" for one in cell.figures)
    if not cell.remark:
        return f"<td {name}>{figures}</td>"
    return f'<td class="odd" {name}>{figures}<br><strong>{escape(cell.remark)}</strong></td>'
