"""The unit of each number of a table: as it is written, by its column and row, by the signs beside and above it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tui.english.currencies import CASED_PREFIXES, LETTERED, PLAIN, PREFIX_WORDS
from tui.figures.grammar.currencies import is_code
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.tables import hints
from tui.figures.tables.grid import GridCell
from tui.figures.tables.layout import Row, heads_over
from tui.figures.tables.written import Written

UnitKind = Literal["amount", "each", "percentage", "point", "basis_point", "times", "share", "number", "year"]
"""`each` is an amount for one share or piece, which no scale multiplies."""

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


Numbers = Mapping[int, Sequence[tuple[GridCell, Written]]]
"""The cells of each row that hold numbers, by its place."""


class Units:
    """The units of the numbers of one table."""

    def __init__(self, rows: Sequence[Row], numbers: Numbers, money: str, default: DefaultCurrency) -> None:
        """`money` is the currency of amounts without a sign as far as the text around the table says, or empty."""
        self._rows = rows
        self._numbers = numbers
        self._default = default
        self._signed: defaultdict[tuple[tuple[int, ...], int], list[tuple[int, str]]] = defaultdict(list)
        signs: list[str] = []
        for place, cells in numbers.items():
            for cell, written in cells:
                if written.money or written.unit:
                    self._signed[rows[place].heads, cell.column].append((place, written.unit or "$"))
                    signs.append(currency(written.money, default) if written.money else "")
        coins = [sign for sign in signs if sign]
        self.money = max(sorted(set(coins)), key=coins.count) if coins else money
        self._has_money = bool(coins)
        self._all_percent = bool(signs) and not coins
        cents = [written.decimals == _CENTS for cells in numbers.values() for _, written in cells if not written.unit]
        self._mostly_cents = 2 * sum(cents) > len(cents)
        self._hints: dict[tuple[tuple[int, ...], int, int], hints.Hint] = {}

    def of(self, place: int, cell: GridCell, written: Written) -> Unit:
        """The unit of a number in the row at a place."""
        row = self._rows[place]
        column, name = self._column(row, cell), hints.of_row(row.name)
        section: hints.Hint = ""
        for one in row.sections:
            section = hints.of_row(self._rows[one].name) or section
        if written.unit:
            kinds: dict[str, UnitKind] = {"%": "percentage", "pp": "point", "bps": "basis_point", "x": "times"}
            return Unit(kinds[written.unit])
        if written.money:
            return Unit(self._money(written, column, name, section), currency(written.money, self._default))
        kind, sure = self._bare(place, cell, written, column, name, section)
        if kind == "amount":
            kind = self._money(written, column, name, section)
        return Unit(kind, self.money if kind in ("amount", "each") else "", sure)

    def _column(self, row: Row, cell: GridCell) -> hints.Hint:
        """What the heads above a cell say of its unit, the nearest that says something."""
        key = (row.heads, cell.column, cell.end)
        if key not in self._hints:
            heads = reversed(list(heads_over(self._rows, row, cell)))
            self._hints[key] = next((hint for head in heads if (hint := hints.of_column(head.text))), "")
        return self._hints[key]

    def _money(self, written: Written, column: hints.Hint, name: hints.Hint, section: hints.Hint) -> UnitKind:
        """Whether an amount is one for each share: its row, column or section says so, and it is no larger."""
        said = "each" in (name, column) or (section == "each" and name not in ("share", "of_shares"))
        small = written.decimals >= _CENTS or abs(written.number) < _EACH_MOST
        if said and small:
            return "each"
        # A few amounts to the cent among others that are not are prices, whatever the scale of those.
        return "each" if written.decimals >= _CENTS and not self._mostly_cents else "amount"

    def _bare(
        self, place: int, cell: GridCell, written: Written, column: hints.Hint, name: hints.Hint, section: hints.Hint
    ) -> tuple[UnitKind, bool]:
        """The unit of a number without a sign, and whether it is sure."""
        direct: dict[str, UnitKind] = {
            "percentage": "percentage", "point": "point", "share": "share", "number": "number", "year": "year",
            "each": "amount",
        }  # fmt: skip
        signs = [sign for one, sign in self._signed[self._rows[place].heads, cell.column] if one != place]
        beside = {
            one.unit or "$" for other, one in self._numbers[place] if (one.unit or one.money) and other is not cell
        }
        if column in ("percentage", "point", "share", "year", "number"):
            return direct[column], True
        if column == "each" and name not in ("share", "number"):
            return "amount", True
        if name in ("percentage", "point"):
            return direct[name], True
        if name in ("share", "number") and not (beside == {"$"} or (column == "amount" and "$" in signs)):
            return direct[name], True
        if beside in ({"$"}, {"%"}):
            return ("amount", True) if "$" in beside else ("percentage", column != "amount")
        if name == "each":
            return "amount", True
        if section in ("share", "percentage", "point", "number", "each") and column != "amount":
            return direct[section], True
        if name == "rate" and abs(written.number) <= _PERCENT_MOST and column != "amount":
            return "percentage", False
        return self._by_signs(written, column, name, section, signs)

    def _by_signs(
        self, written: Written, column: hints.Hint, name: hints.Hint, section: hints.Hint, signs: list[str]
    ) -> tuple[UnitKind, bool]:
        if name == "of_shares" or section == "of_shares":
            if "$" not in signs and not (column == "amount" and self.money):
                return "share", column != "amount" and not self._has_money
            return "amount", True
        kinds = set(signs)
        if kinds == {"%"} and column != "amount":
            return "percentage", abs(written.number) <= _EACH_MOST
        if "$" in kinds or self._has_money or (column == "amount" and self.money):
            return "amount", True
        if self._all_percent and abs(written.number) <= _PERCENT_MOST and column != "amount":
            return "percentage", False
        return ("amount", True) if self.money else ("number", True)


def currency(sign: str, default: DefaultCurrency) -> str:
    """The ISO 4217 code of a sign, a code or a name of money; empty if it is none."""
    low = sign.strip().lower()
    if not low:
        return ""
    if is_code(sign.strip()):
        return sign.strip()
    code = LETTERED.get(low.replace("u.s. $", "us$")) or CASED_PREFIXES.get(sign.strip()) or default.of(sign.strip())[0]
    name = low.removeprefix("u.s. ").removeprefix("us ")
    return code or default.of(name.rstrip("s") if name not in PLAIN else name)[0] or PREFIX_WORDS.get(low, "")
