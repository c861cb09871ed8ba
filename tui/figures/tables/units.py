"""The unit of each number of a table: as it is written, by its column and row, by the signs beside and above it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal

from tui.english.currencies import CASED_PREFIXES, DOLLAR_PLACES, LETTERED, PLAIN, PREFIX_WORDS, SYMBOLS
from tui.english.table_words import CHANGES
from tui.figures.grammar.currencies import is_code
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.statements import money_in, without_scale
from tui.figures.tables import hints, stated_units
from tui.figures.tables.grid import GridCell
from tui.figures.tables.layout import Row, heads_over
from tui.figures.tables.said import is_only_time
from tui.figures.tables.written import Written, is_empty
from tui.records import dataclass

UnitKind = Literal["amount", "each", "minor", "percentage", "point", "basis_point", "times", "share", "number", "year"]
"""`each` is an amount for one share or piece, which no scale multiplies; `minor` is one in cents or pence."""

_WRITTEN: Final[Mapping[str, UnitKind]] = {
    "%": "percentage", "pp": "point", "bps": "basis_point", "x": "times", "p": "minor", "¢": "minor",
}  # fmt: skip
_HINTED: Final[Mapping[hints.Hint, UnitKind]] = {
    "percentage": "percentage", "point": "point", "share": "share", "number": "number", "year": "year",
    "each": "amount",
}  # fmt: skip
_COUNTING: Final = ("percentage", "point", "share", "year", "number")
"""The kinds of units that a head states beyond doubt."""
_MONEY: Final = ("amount", "each", "minor")
_SHARED: Final = {"¥": ("JPY", "CNY"), "￥": ("JPY", "CNY"), "$": ("USD", *sorted(set(DOLLAR_PLACES.values())))}
"""Signs of several currencies."""
_OF_SHARES: Final = ("share", "of_shares")
_COINS: Final = frozenset(SYMBOLS)
_CHANGES: Final = re.compile(CHANGES, re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_PERCENT_MOST: Final = 100
_EACH_MOST: Final = 1_000
"""An amount per share from this on is one of money for all of them, unless it is written to the cent."""
_CENTS: Final = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts; `currency` is empty if it is no money, `sure` is false where nothing says it."""

    kind: UnitKind
    currency: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Money:
    """The currency of a table that has no signs: `code` is empty if that is not known.

    `stated`: the table or the text above it says so; `scaled`: they state a scale; `alone`: nothing else does.
    `signed`: the tables of the document usually have signs; `shares`: the text above says that it counts shares.
    """

    code: str = ""
    stated: bool = False
    scaled: bool = False
    alone: bool = False
    signed: bool = True
    shares: bool = False


Numbers = Mapping[int, Sequence[tuple[GridCell, Written]]]
"""The cells of each row that hold numbers, by its place."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The unit and the currency that the heads of a column give, and their words other than times and scales.

    `stated` is the unit that one of them is or has in brackets; `compares`: it is the change of another column.
    """

    hint: hints.Hint = ""
    words: tuple[str, ...] = ()
    code: str = ""
    stated: stated_units.StatedKind = ""
    compares: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """The unit that the row, the section and the column of a number give, and its currency.

    `stated` is the unit that its row or column has in brackets or in a cell of its own.
    """

    name: hints.Hint
    section: hints.Hint
    column: _Column
    code: str
    stated: stated_units.StatedKind = ""

    @property
    def head(self) -> hints.Hint:
        """The unit that its column gives."""
        return self.column.hint


class Units:
    """The units of the numbers of one table."""

    def __init__(
        self,
        rows: Sequence[Row],
        numbers: Numbers,
        money: Money,
        default: DefaultCurrency,
        of_rows: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """`of_rows` are the units that rows have in a cell of their own."""
        self._rows = rows
        self._of_rows = of_rows
        self._numbers = numbers
        self._default = default
        self._money = money
        self._columns: dict[tuple[tuple[int, ...], int, int], _Column] = {}
        self._in_row: dict[int, Mapping[_Column, set[str]]] = {}
        self._signs: defaultdict[tuple[tuple[int, ...], int], set[str]] = defaultdict(set)
        coins: Counter[str] = Counter()
        cents = whole = 0
        for place, cells in numbers.items():
            for cell, written in cells:
                if written.money:
                    coins[self._currency(written.money)] += 1
                if written.money or written.unit:
                    self._signs[rows[place].heads, cell.column].add(written.unit or "$")
                elif written.decimals >= _CENTS:
                    cents += 1
                else:
                    whole += 1
        self._take_empty_signs()
        del coins[""]
        self._code = coins.most_common(1)[0][0] if coins else money.code
        self._has_money = bool(coins)
        self._mostly_cents = cents > whole
        self._has_decimals = any(
            one.decimals
            for cells in numbers.values()
            for _, one in cells
            if one.money and abs(one.number) >= _EACH_MOST
        )
        self._all_percent = {sign for signs in self._signs.values() for sign in signs} == {"%"}
        sections = [row.name for row in rows if row.kind in ("section", "title")]
        self._counts_shares = not coins and (money.shares or any(hints.of_row(name) == "share" for name in sections))

    def _take_empty_signs(self) -> None:
        """Take note of signs beside a dash, which show the unit of their column as well."""
        for row in self._rows:
            if row.kind == "data":
                for cell in row.values:
                    if cell.text[:1] in _COINS and is_empty(cell.text):
                        self._signs[row.heads, cell.column].add("$")

    def of(self, place: int, cell: GridCell, written: Written) -> Unit:
        """The unit of a number in the row at a place."""
        row = self._rows[place]
        section: hints.Hint = ""
        for one in row.sections:
            section = hints.of_row(self._rows[one].name) or section
        column = self._column(row, cell)
        own = self._of_rows.get(place, "")
        code = self._named([own, *_BRACKETS.findall(row.name)]) or column.code or self._code
        stated = (stated_units.read(own) or "number") if own else stated_units.in_label(row.name)
        said = _Said(hints.of_row(row.name), section, column, code, column.stated or stated)
        if written.unit:
            kind = _WRITTEN[written.unit]
            return Unit(kind, "GBP" if written.unit == "p" else code or "USD") if kind == "minor" else Unit(kind)
        if written.money:
            return Unit(self._amount(written, said), self._currency(written.money))
        if said.stated and not (column.hint in _COUNTING or (column.compares and not column.stated)):
            kind = self._amount(written, said) if said.stated == "amount" else said.stated
            return Unit(kind, code if kind in _MONEY else "")
        kind, sure = self._bare(place, cell, written, said)
        if kind == "amount":
            kind = self._amount(written, said)
        return Unit(kind, said.code if kind in _MONEY else "", sure and not column.compares)

    def _currency(self, sign: str) -> str:
        """The currency of a sign in a cell: that which the table is stated to be in, where it may be of several."""
        one = self._money.code if self._money.stated else ""
        return one if one in _SHARED.get(sign.strip(), ()) else currency(sign, self._default)

    def _named(self, texts: Iterable[str]) -> str:
        """The currency that the brackets of a label or the heads of a column name."""
        return next((code for text in texts for name in money_in(text) if (code := _code(name, self._default))), "")

    def _column(self, row: Row, cell: GridCell) -> _Column:
        """The unit that the heads above a cell give, from the nearest that gives one."""
        key = (row.heads, cell.column, cell.end)
        if key not in self._columns:
            heads = [head.text for head in heads_over(self._rows, row, cell)]
            found: hints.Hint = ""
            for place in range(len(heads) - 1, -1, -1):
                found = found or hints.of_column(heads[place], " ".join(heads[:place]))
            if found in ("", "sum"):
                found = self._of_group(row) or found
            words = tuple(text for text in heads if not is_only_time(text) and without_scale(text).strip(" (),"))
            stated: stated_units.StatedKind = next((one for head in reversed(heads) if (one := _of_head(head))), "")
            compares = found == "" and any(map(_CHANGES.search, heads[-1:]))
            self._columns[key] = _Column(found, words, self._named(heads), stated, compares)
        return self._columns[key]

    def _of_group(self, row: Row) -> hints.Hint:
        """The unit that the head of the column of names gives for all columns: `(number of shares)`."""
        for place in row.heads:
            cell = self._rows[place].cells[0]
            hint = hints.of_row(cell.text) if cell.column == 0 else ""
            if hint in ("share", "percentage"):
                return hint
        return ""

    def _amount(self, written: Written, said: _Said) -> UnitKind:
        """Whether an amount is one per share: its row, column or section says so, and it is no larger."""
        stated = "each" in (said.name, said.head) or (said.section == "each" and said.name not in _OF_SHARES)
        cents = written.decimals >= _CENTS
        if "each" in (said.stated, said.column.stated):
            return "each"
        if stated and (cents or abs(written.number) < _EACH_MOST):
            return "each"
        # A few amounts to the cent among others that are not are prices, whatever the scale of those.
        return "each" if cents and not self._mostly_cents and abs(written.number) < _EACH_MOST else "amount"

    def _bare(self, place: int, cell: GridCell, written: Written, said: _Said) -> tuple[UnitKind, bool]:
        """The unit of a number without a sign, and whether it is sure."""
        beside = self._beside(place, said.column)
        small = abs(written.number) <= _PERCENT_MOST
        if said.head in _COUNTING:
            return _HINTED[said.head], True
        if said.head == "each" and said.name not in ("share", "number"):
            return "amount", True
        if said.name in ("percentage", "point"):
            return _HINTED[said.name], True
        if said.name in ("share", "number") and beside != {"$"} and said.head != "amount":
            return _HINTED[said.name], True
        if beside == {"%"} and said.head != "amount" and small:
            return "percentage", True
        if beside == {"$"} or said.name == "each":
            return "amount", True
        if said.section in ("each", *_COUNTING) and said.head != "amount":
            return _HINTED[said.section], True
        signs = self._signs[self._rows[place].heads, cell.column]
        if said.name == "ratio":
            return "number", False
        rate = "$" not in signs or (written.decimals and not self._has_decimals)
        if said.name == "rate" and small and said.head != "amount" and rate:
            return "percentage", False
        return self._by_signs(written, said, signs)

    def _beside(self, place: int, column: _Column) -> set[str]:
        """The signs of the numbers of a row that are in columns of one kind."""
        if place not in self._in_row:
            found: defaultdict[_Column, set[str]] = defaultdict(set)
            for cell, one in self._numbers[place]:
                if one.unit or one.money:
                    found[self._column(self._rows[place], cell)].add(one.unit or "$")
            self._in_row = {place: found}
        return self._in_row[place].get(column, set())

    def _by_signs(self, written: Written, said: _Said, signs: set[str]) -> tuple[UnitKind, bool]:
        """The unit of a number whose kind only the rest of the table shows."""
        amounts = said.head in ("amount", "sum")
        if said.column.code and said.head != "amount":
            return "amount", True
        size = abs(written.number)
        small = size <= _PERCENT_MOST
        if signs == {"%"} and said.head != "amount":
            if small or (size <= _EACH_MOST and not self._money.scaled):
                return "percentage", not (self._money.scaled and said.name == "sum")
            return ("amount" if said.code else "number"), self._money.stated and size > _EACH_MOST
        if "$" in signs:
            return "amount", True
        if self._counts_shares or "of_shares" in (said.head, said.name, said.section):
            return "share", said.head != "amount" and (self._counts_shares or not self._has_money)
        if said.code and said.head == "amount":
            return "amount", True
        if self._has_money and not amounts and said.column.words and not self._money.scaled:
            return "number", self._money.alone or not self._money.signed
        if self._has_money:
            return "amount", True
        if self._all_percent and small and said.head != "amount" and not self._money.stated:
            return "percentage", False
        if not said.code:
            return "number", True
        if said.name == "sum" or amounts:
            return "amount", True
        # Where the tables of a document have signs, one without any may count something else.
        return ("amount", True) if self._money.stated or not self._money.signed else ("number", False)


def _of_head(head: str) -> stated_units.StatedKind:
    """The unit that a head is or has in brackets, if it is none for which there are other words."""
    found = stated_units.read(head) or stated_units.in_label(head)
    return found if found in ("each", "minor", "number", "times", "year") else ""


def _code(name: str, default: DefaultCurrency) -> str:
    """The currency of a sign or a code in capitals; empty for other words."""
    return currency(name, default) if name == "RMB" or is_code(name) or not name.isalpha() else ""


def currency(sign: str, default: DefaultCurrency) -> str:
    """The ISO 4217 code of a sign, code or name of a currency; empty for other words."""
    low = sign.strip().lower()
    if not low:
        return ""
    if is_code(sign.strip()):
        return sign.strip()
    code = LETTERED.get(low.replace("u.s. $", "us$")) or CASED_PREFIXES.get(sign.strip()) or default.of(sign.strip())[0]
    name = low.removeprefix("u.s. ").removeprefix("us ")
    return code or default.of(name.rstrip("s") if name not in PLAIN else name)[0] or PREFIX_WORDS.get(low, "")
