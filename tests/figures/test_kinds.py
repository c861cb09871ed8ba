"""The table of what holds of each kind of figure, and that nothing else lists kinds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import get_args

import pytest

from tui.figures import kinds
from tui.figures.figure import FigureKind
from tui.figures.kinds import KINDS

PACKAGE = Path(kinds.__file__).parents[1]
MOST = 2
"""The most kinds that may be named together: what is true of three belongs in the table."""
MAY_LIST = {
    "figures/figure.py": "the kinds themselves",
    "figures/kinds.py": "the table",
    "figures/grammar/changes.py": "which kinds a verb can move is a rule of the grammar",
    "figures/grammar/lists.py": "which unit may be written once for a list is a rule of the grammar",
    "figures/grammar/ranges.py": "which unit `two or three percent` may share is a rule of the grammar",
}


def listed(path: Path) -> Iterator[tuple[int, set[str]]]:
    """The kinds that are together in one set, tuple, list or table of a module, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            together = [key for key in node.keys if key is not None]
        elif isinstance(node, ast.Set | ast.Tuple | ast.List):
            together = node.elts
        else:
            continue
        named = {each.value for each in together if isinstance(each, ast.Constant) and isinstance(each.value, str)}
        yield node.lineno, named & set(get_args(FigureKind))


def test_every_kind_has_its_rules_in_the_order_of_the_kinds() -> None:
    assert tuple(KINDS) == get_args(FigureKind)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_else_lists_kinds(path: Path) -> None:
    if str(path.relative_to(PACKAGE)) not in MAY_LIST:
        assert not [(line, sorted(found)) for line, found in listed(path) if len(found) > MOST]


@pytest.mark.parametrize("name", MAY_LIST)
def test_what_may_list_kinds_does(name: str) -> None:
    assert any(len(found) > MOST for _, found in listed(PACKAGE / name))


def test_two_kinds_are_forms_of_each_other() -> None:
    for one, other in permutations(KINDS, 2):
        assert (other in KINDS[one].other_forms) == (one in KINDS[other].other_forms)


def test_names_are_for_people() -> None:
    for rules in KINDS.values():
        assert rules.name
        assert rules.plural
        assert "_" not in rules.name + rules.plural


def test_a_kind_is_an_amount_a_share_or_of_the_calendar_or_none_of_these() -> None:
    for kind, rules in KINDS.items():
        assert rules.amount + rules.share + rules.calendar <= 1, kind


def test_the_unit_of_a_kind_is_of_no_other() -> None:
    assert len(kinds.UNITS) == len([rules for rules in KINDS.values() if rules.unit])


def test_the_record_is_not_changed() -> None:
    with pytest.raises(AttributeError):
        KINDS["money"].name = "gold"  # type: ignore[misc] # that it cannot be is what is tested
