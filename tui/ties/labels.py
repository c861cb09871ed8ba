"""The rows of tables by the words of their labels, and their cells by value."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from tui.english.tie_out import ENDS, GENERIC
from tui.figures.figure import Figure
from tui.reading.documents import Document
from tui.records import dataclass
from tui.ties.wording import wording

_CONTEXT = 0.35
"""The weight of a word of the section, the caption or a column head, relative to one of the row's own label."""
_GENERIC = 0.25
"""The weight of a word that occurs in many labels: `Provision for income taxes`."""
_ASIDE = 0.5
"""The weight of a word of a label in brackets or after a comma: `Income tax provision (benefit)`."""
_LEAD = 400
"""Characters before a table that introduce it."""
_MASS = 0.6
"""Words of a label that weigh less than this share of the rarest word say little, however many there are."""
_CROWD = 250
"""A word in the labels of more rows than this is not used to find rows."""
_ENDS = wording(" ".join(sorted(ENDS)))
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of numbers: the weights of the words of its label and of the text around it."""

    document: str
    label: Mapping[str, float]
    context: Mapping[str, float]
    columns: Mapping[str, Mapping[str, float]]
    """The weights of the words of the heads of columns, by head."""
    cells: tuple[Figure, ...]
    mass: float

    def around(self, cell: Figure | None = None) -> Mapping[str, float]:
        """The weights of the words around the row, with those of the head of a cell's column."""
        head = self.columns.get(cell.cell.column_label) if cell and cell.cell else None
        return {**self.context, **head} if head else self.context


class Labels:
    """All rows of the tables of one document."""

    def __init__(self, document: Document, cells: Sequence[Figure]) -> None:
        self.document = document.id
        by_row: defaultdict[tuple[int, int], list[Figure]] = defaultdict(list)
        for figure in cells:
            if figure.cell is not None:
                by_row[figure.cell.table, figure.cell.row].append(figure)
        leads = {table: _lead(document, table) for table in {table for table, _ in by_row}}
        worded = [(_label(own[0]), _context(own[0], leads[table]), own) for (table, _), own in sorted(by_row.items())]
        held = Counter(term for label, _, _ in worded for term in label)
        held.update(term for label, context, _ in worded for term in context if term not in label)
        self.least = _MASS * log(1 + len(worded))
        """The least total weight of the words of a label that identify the row."""
        self._rarity = {term: log((1 + len(worded)) / number) for term, number in held.items()}
        self.rows: list[Row] = []
        self._found: defaultdict[str, list[int]] = defaultdict(list)
        self._alike: defaultdict[frozenset[str], list[int]] = defaultdict(list)
        self._ends: defaultdict[tuple[int, frozenset[str]], list[int]] = defaultdict(list)
        self.row_of: dict[str, Row] = {}
        for label, context, own in worded:
            weights = {term: share * self._rarity[term] for term, share in label.items()}
            columns = {
                head: {term: _CONTEXT * self.rarity(term) for term in wording(head)}
                for head in {figure.cell.column_label for figure in own if figure.cell}
            }
            around = {term: share * self._rarity[term] for term, share in context.items()}
            row = Row(document.id, weights, around, columns, tuple(own), sum(weights.values()))
            self._alike[frozenset(weights)].append(len(self.rows))
            self._ends[_end_of(row)].append(len(self.rows))
            for term in weights:
                self._found[term].append(len(self.rows))
            self.rows.append(row)
            self.row_of.update((figure.id, row) for figure in own)
        valued = sorted((abs(figure.value), figure.id, figure) for figure in cells if figure.value is not None)
        self._values = [value for value, _, _ in valued]
        self._cells = [figure for _, _, figure in valued]

    def twins(self, row: Row) -> list[Row]:
        """The rows with the same words in their label, in any table; only the row itself if its label says little."""
        return [self.rows[place] for place in self._alike[frozenset(row.label)]] if row.mass >= self.least else [row]

    def ends(self, row: Row) -> list[Row]:
        """The rows of a table that gives the balance at the beginning of a period in one row, at its end in another."""
        return [self.rows[place] for place in self._ends[_end_of(row)]] if not _ENDS.isdisjoint(row.label) else [row]

    def rarity(self, term: str) -> float:
        """The rarity of a word among the labels; 0 if no label has it."""
        return self._rarity.get(term, 0.0)

    def knows(self, term: str) -> bool:
        """Whether some label has a word."""
        return term in self._rarity

    def rows_of(self, said: Iterable[str]) -> list[Row]:
        """The rows with one of the words in their label; words that occur in very many labels are left out."""
        found = [self._found.get(term, ()) for term in said]
        places = {place for rows in found if len(rows) <= _CROWD for place in rows}
        return [self.rows[place] for place in sorted(places)]

    def between(self, low: float, high: float) -> Sequence[Figure]:
        """The cells whose value, whatever its sign, is from `low` to `high`."""
        return self._cells[bisect_left(self._values, low) : bisect_right(self._values, high)]


def _end_of(row: Row) -> tuple[int, frozenset[str]]:
    """The table of a row, and the terms of its label without those of the ends of a period."""
    place = row.cells[0].cell
    return place.table if place else -1, frozenset(row.label) - _ENDS


def _lead(document: Document, table: int) -> frozenset[str]:
    """The words right before a table."""
    start = document.tables[table].span.start
    before = document.text[max(0, start - _LEAD) : start].rstrip().rpartition("\t")[2]
    blocks = [block for block in before.split("\n\n") if block.strip()]
    return wording(" ".join(blocks[-2:]))


def _label(figure: Figure) -> dict[str, float]:
    label = figure.cell.row_label if figure.cell else ""
    head, _, behind = _BRACKETS.sub(" ", label).partition(",")
    aside = " ".join((behind, *_BRACKETS.findall(label)))
    generic = {term for word in GENERIC for term in wording(word)}
    own = {term: _GENERIC if term in generic else 1.0 for term in wording(head)}
    return dict.fromkeys(sorted(wording(aside)), _ASIDE) | own


def _context(figure: Figure, lead: frozenset[str]) -> dict[str, float]:
    around = wording(f"{figure.cell.section} {figure.cell.caption}") if figure.cell else frozenset()
    return dict.fromkeys(lead | around, _CONTEXT)
