"""Seconds of processor time to tie a release of 60 figures to accounts of 1,000 to 16,000 cells, and these to theirs.

`costs` is the time per cell, relative to the smallest size: about 1 throughout, or less, if the work is linear. A third
of the release is right, a third has a wrong digit, and a third is of another period; `called` counts what differs.

python tests/benchmarks/ties_speed.py [cells ...]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from tui.comparison import compare
from tui.figures.figure import Figure
from tui.reading.article import document
from tui.reading.documents import Block, Cell, Document, Span, Table
from tui.ties.find import ties
from tui.ties.tie import Tie

_SIZES = [1_000, 4_000, 16_000]
_SAID = 60
_HEADS = ("Three Months Ended June 30, 2031", "Three Months Ended June 30, 2030",
          "Six Months Ended June 30, 2031", "Six Months Ended June 30, 2030")  # fmt: skip
_KINDS = ("Sales of", "Cost of", "Rent for", "Wages for", "Freight of", "Repairs of", "Taxes on", "Insurance of")
_COLOURS = ("red", "blue", "green", "black", "white", "brown", "grey", "pink", "amber", "violet", "scarlet", "ochre")
_GOODS = ("barges", "looms", "kilns", "presses", "cranes", "mills", "pumps", "boilers", "anvils", "lathes", "wagons",
          "ovens", "sheds", "docks", "silos", "vats", "carts", "nets", "ropes", "sails", "casks", "bricks", "tiles",
          "lamps", "clocks", "bells", "ploughs", "saddles", "barrels", "baskets", "ladders", "stoves", "mirrors",
          "flutes", "drums", "globes", "scales", "prisms", "lenses", "compasses", "sextants", "anchors")  # fmt: skip
_TABLE = 40
"""Rows of a table."""


def main(sizes: list[int]) -> None:
    """Print a line per size."""
    _say("     cells    release   costs      own   costs   compare   called")
    bases: list[float] = []
    for size in sizes:
        rows = list(_rows(size // len(_HEADS)))
        accounts, release = _accounts(rows), document(_release(rows), name="release")
        began = time.process_time()
        found = compare([release, accounts])
        whole = time.process_time() - began
        said = {found.documents[0].id: found.documents[0]}
        prose = [figure for figure in found.figures if figure.document in said]
        cells = [figure for figure in found.figures if figure.cell]
        of_release, tied = _timed(found.documents, [*prose, *cells])
        of_own, _ = _timed(found.documents[1:], [each for each in found.figures if each.document not in said])
        costs = [seconds / len(cells) for seconds in (of_release, of_own)]
        bases = bases or costs
        relative = [cost / base for cost, base in zip(costs, bases, strict=True)]
        called = sum(tie.verdict == "differs" for tie in tied)
        _say(
            f"{len(cells):>10,} {of_release:>9.3f}s {relative[0]:>7.2f} {of_own:>7.3f}s {relative[1]:>7.2f} "
            f"{whole:>8.2f}s {called:>8,}"
        )


def _timed(documents: Sequence[Document], figures: Sequence[Figure]) -> tuple[float, Sequence[Tie]]:
    began = time.process_time()
    found = ties(documents, figures)
    return time.process_time() - began, found


def _rows(number: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The label and the values of so many rows, each of words of its own."""
    names = (f"{kind} {colour} {goods}" for goods, kind, colour in product(_GOODS, _KINDS, _COLOURS))
    for place, name in zip(range(number), names, strict=False):
        first = 10_000 + place * 7_919 % 80_000
        yield name, (first, first * 9 // 10, first * 19 // 10, first * 17 // 10)


def _accounts(rows: Sequence[tuple[str, tuple[int, ...]]]) -> Document:
    """A document of tables of so many rows, with a sentence before each."""
    text, tables, blocks = "Accounts of the mill\n\nFor the six months ended June 30, 2031.\n\n", [], []
    blocks.append(Block(Span(0, 20), "heading"))
    for start in range(0, len(rows), _TABLE):
        lead = f"Sales of {rows[start][0].split()[-1]} grew by 3% in the year.\n\n(in thousands of dollars)\n\n"
        blocks.append(Block(Span(len(text), len(text) + len(lead) - 2), "prose"))
        text += lead
        lines: list[tuple[Cell, ...]] = []
        at = len(text)
        cells = [
            ("", *_HEADS),
            *((name, *(f"{value:,}" for value in values)) for name, values in rows[start:][:_TABLE]),
        ]
        for row in cells:
            found = []
            for place, cell in enumerate(row):
                found.append(Cell(Span(len(text), len(text) + len(cell)), head=not lines or not place))
                text += cell + ("\t" if place < len(row) - 1 else "\n")
            lines.append(tuple(found))
        tables.append(Table(Span(at, len(text) - 1), tuple(lines)))
        blocks += [Block(Span(row[0].span.start, row[-1].span.end), "table") for row in lines]
        text += "\n"
    return replace(document(text, name="accounts"), tables=tuple(tables), blocks=tuple(blocks))


def _release(rows: Sequence[tuple[str, tuple[int, ...]]]) -> str:
    """A release with a figure of each of some rows."""
    lines = ["The mill reports\n"]
    for number, (name, values) in enumerate(rows[:: max(1, len(rows) // _SAID)][:_SAID]):
        value = (values[0], values[0] + 3_000 if values[0] % 10_000 < 7_000 else values[0] - 3_000, values[2])[
            number % 3
        ]
        lines.append(f"{name} came to ${value / 1_000:.1f} million for the three months ended June 30, 2031.\n")
    return "\n".join(lines)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or _SIZES)
