"""The options of the filter menu: the choices of each group, with the number of rows that each would show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from tui.app.filter import KINDS, NO_FILTER, PARTS, STATES, Filter, Kind, State
from tui.claims.sections import SECTIONS, Section
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.rows.row import Row
    from tui.rows.sources import Source
    from tui.sessions.session import Review

OptionGroup = Literal["Relation", "Kind", "Review", "Source"]
"""The groups of the menu; a filter has one choice of each at most."""

_RELATIONS: Final[dict[Section, tuple[str, str]]] = {
    "conflict": ("c", "Conflicts"), "check": ("t", "Rows to check"), "dispute": ("d", "Disputes between the parties"),
    "agree": ("a", "Agreed"), "related": ("r", "Related"), "single": ("s", "Only in one source"),
}  # fmt: skip
_STATE_KEYS: Final[dict[State, str]] = {
    "unreviewed": "u", "reviewed": "v", "resolved": "e", "changed": "h", "noted": "n", "marked": "m",
}  # fmt: skip
_KIND_KEYS: Final[dict[Kind, str]] = {
    "figures": "f",
    "dates": "y",
    "names": "p",
    "quotations": "quotation_mark",
    "wording": "w",
}


_FIELDS: Final[dict[OptionGroup, tuple[str, ...]]] = {
    "Relation": ("section",), "Kind": ("kind",), "Review": ("state",), "Source": ("part", "source"),
}  # fmt: skip
"""The fields of a filter for the choice of a group."""


@dataclass(frozen=True, slots=True)
class FilterOption:
    """One choice: its words, the filter with it alone, the key that chooses it in the menu, the sign of its rows.

    `id` names it in an action.
    """

    id: str
    group: OptionGroup
    words: str
    filter: Filter
    key: str = ""
    sign: str = ""

    def chosen_in(self, current: Filter) -> bool:
        """Whether it is chosen in a filter."""
        return self.put_in(current) == current

    def put_in(self, current: Filter) -> Filter:
        """The filter with this choice instead of the current one of its group."""
        return _with(current, self.group, self.filter)

    def toggle_in(self, current: Filter) -> Filter:
        """The filter with this choice added, or removed if it was chosen."""
        return _with(current, self.group, NO_FILTER if self.chosen_in(current) else self.filter)


def _with(current: Filter, group: OptionGroup, chosen: Filter) -> Filter:
    return replace(current, **{field: getattr(chosen, field) for field in _FIELDS[group]})


def options(sources: Sequence[Source]) -> Iterator[FilterOption]:
    """Every choice for these sources, group by group."""
    for section, (key, words) in _RELATIONS.items():
        yield FilterOption(section, "Relation", words, Filter(section=section), key, SECTIONS[section].sign)
    for kind, words in KINDS.items():
        yield FilterOption(kind, "Kind", _capital(words), Filter(kind=kind), _KIND_KEYS[kind])
    for state, words in STATES.items():
        yield FilterOption(state, "Review", _capital(words), Filter(state=state), _STATE_KEYS[state])
    for part, words in PARTS.items():
        for source in sources:
            chosen = Filter(part=part, source=source.index)
            yield FilterOption(f"{part} {source.index}", "Source", _capital(words.format(source.short)), chosen)


def option(name: str, sources: Sequence[Source]) -> FilterOption | None:
    """The choice of that id, if there is one."""
    return next((each for each in options(sources) if each.id == name), None)


def counted(
    rows: Sequence[Row], review: Review, sources: Sequence[Source], current: Filter
) -> tuple[tuple[FilterOption, int], ...]:
    """The choices with the rows that each would show beside what is chosen in the other groups.

    Those that would show none are left out, unless they are chosen.
    """
    of_source: dict[int, list[Row]] = {}
    for row in rows:
        for source in row.sources:
            of_source.setdefault(source, []).append(row)

    def count(each: FilterOption) -> int:
        # With many sources, each has few of the rows.
        candidates = of_source.get(each.filter.source, ()) if each.group == "Source" else rows
        return len(each.put_in(current).rows(candidates, review))

    found = ((each, count(each)) for each in options(sources))
    return tuple((each, count) for each, count in found if count or each.chosen_in(current))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
