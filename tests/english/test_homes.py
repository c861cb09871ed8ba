"""Where lists of English words are: in `tui/english/`, each family once, or next to their rule with a reason.

A list is a tuple, list, set or dict of five English words or more, or a text of as many that is given to `words`,
`listed` or `split`. A word is written in lower case, and has two letters or more, or is `a` or `i`. These do not count:

- the values of a `Literal`, and lists all of whose words are such values: they name things of our own;
- the tuples, lists, sets and dicts of a room that shows, stores or packs what was found, or reads a format: columns,
  keys, fields, classes, the elements and attributes of markup. There only a text of words is judged, and one with three
  function words or more.

A list that is an arbitrary helper of one rule may stay next to it with `# local: why` on the line where the list or its
statement begins.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from tui.english.common_words import COMMON_WORDS

PACKAGE = Path(__file__).parents[2] / "tui"
ENGLISH = PACKAGE / "english"
SHOWING = (
    "app/", "reports/", "cli/", "sessions/", "summaries/", "reading/formats/", "__init__.py", "cache.py", "settings.py",
    "shelf.py",
)  # fmt: skip
"""Rooms and modules whose lists of strings are names: of columns, keys, fields, classes, methods, libraries."""
FEWEST = 5
"""This many words make a list."""
FUNCTION_WORDS = 3
"""This many function words make a list of names one of English words."""
ALIKE = 0.6
"""Two lists that share this much of all their words are one family written twice."""
WORD = re.compile(r"(?:[a-z]{2,}|[ai])(?:[-'’. ][a-z]+)*\.?")
LOCAL = re.compile(r"#.*\blocal: \S")
READERS = {"words", "listed", "split"}


class Listed(NamedTuple):
    """A list as it is written: the lines where it and its statement begin, and its words in order."""

    line: int
    statement: int
    words: tuple[str, ...]
    text: bool


def lists(tree: ast.Module) -> Iterator[Listed]:
    """Every list of strings in a module, but for the values of a `Literal`, which name things of our own."""
    yield from _lists(tree, 0)


def _lists(node: ast.AST, statement: int) -> Iterator[Listed]:
    if isinstance(node, ast.stmt):
        statement = node.lineno
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
        return
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        yield _written(node, node.elts, statement)
    elif isinstance(node, ast.Dict):
        yield _written(node, node.keys, statement)
    elif isinstance(node, ast.Call):
        text = _text(node)
        if text is not None:
            yield Listed(node.lineno, statement, tuple(word for word in text.split() if WORD.fullmatch(word)), True)
    for child in ast.iter_child_nodes(node):
        yield from _lists(child, statement)


def _written(node: ast.expr, parts: list[ast.expr] | list[ast.expr | None], statement: int) -> Listed:
    found = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return Listed(node.lineno, statement, tuple(word for word in found if WORD.fullmatch(word)), False)


def _text(call: ast.Call) -> str | None:
    """The text that is handed to `words` or `listed`, or is split."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    owner: ast.expr | None = call.args[0] if call.args else None
    if isinstance(call.func, ast.Attribute):
        name, owner = call.func.attr, call.func.value
    if name in READERS and isinstance(owner, ast.Constant) and isinstance(owner.value, str):
        return owner.value
    return None


@cache
def named() -> frozenset[str]:
    """The values of every `Literal` of ours, which name things and say nothing of the language."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
                parts = [part for part in ast.walk(node.slice) if isinstance(part, ast.Constant)]
                found |= {str(part.value) for part in parts if _is_word(part)}
    return frozenset(found)


def _is_word(part: ast.Constant) -> bool:
    return isinstance(part.value, str)


def of_english(one: Listed, *, showing: bool) -> bool:
    """Whether a list is one of the language by what this module says of it."""
    if len(one.words) < FEWEST or named().issuperset(one.words):
        return False
    return one.text or not showing or len(COMMON_WORDS.intersection(one.words)) >= FUNCTION_WORDS


def strays(source: str, *, showing: bool = False) -> list[str]:
    """The lists of a module that have no reason to be there, each with its line and first words."""
    rows = source.splitlines()
    return [
        f"{one.line}: {' '.join(one.words[:FEWEST])}"
        for one in lists(ast.parse(source))
        if of_english(one, showing=showing)
        and not any(LOCAL.search(rows[line - 1]) for line in {one.line, one.statement})
    ]


OUTSIDE = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if ENGLISH not in path.parents)


@pytest.mark.parametrize("module", OUTSIDE)
def test_lists_of_words_stand_in_the_room_of_english(module: str) -> None:
    found = strays((PACKAGE / module).read_text(encoding="utf-8"), showing=module.startswith(SHOWING))
    assert not found, "\n".join(found)


def families() -> Iterator[tuple[str, Listed]]:
    """Every list of the room of English, with its place."""
    for path in sorted(ENGLISH.glob("*.py")):
        for one in lists(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path.name}:{one.line}", one


def test_no_word_stands_in_a_list_twice() -> None:
    twice = {
        place: again
        for place, one in families()
        if (again := [word for word, times in Counter(one.words).items() if times > 1])
    }
    assert not twice


def test_no_family_is_written_twice() -> None:
    long = [(place, frozenset(one.words)) for place, one in families() if len(set(one.words)) >= FEWEST]
    assert not [
        f"{here} and {there}"
        for (here, one), (there, other) in combinations(long, 2)
        if len(one & other) >= ALIKE * len(one | other)
    ]


@pytest.mark.parametrize(
    ("source", "stray"),
    [
        ("A = ('oak', 'ash', 'elm', 'fir', 'yew')", True),
        ("A = {'oak', 'ash', 'elm', 'fir', 'yew'}", True),
        ("A = {'oak': 1, 'ash': 1, 'elm': 2, 'fir': 2, 'yew': 3}", True),
        ("A = words('oak ash elm fir yew')", True),
        ("A = 'oak ash elm fir yew'.split()", True),
        ("def f(a):\n    return a in ('oak', 'ash', 'elm', 'fir', 'yew')", True),
        ("def f(a):\n    return a in ('oak', 'ash', 'elm', 'fir', 'yew')  # local: trees of one rule", False),
        ("A = frozenset(  # local: trees of one rule\n    {'oak', 'ash', 'elm', 'fir', 'yew'}\n)", False),
        ("A = words('oak ash elm fir yew')  # local:", True),
        ("A = words('oak ash elm fir')", False),
        ("A = ('OAK', 'Ash', '_elm', 'x', '%')", False),
        ("A = ('money', 'percent', 'count', 'measure', 'date')", False),
        ("A = Literal['oak', 'ash', 'elm', 'fir', 'yew']", False),
        ("A = 'The oak, the ash, the elm and the fir.'", False),
    ],
)
def test_what_a_list_is(source: str, stray: bool) -> None:
    assert bool(strays(source)) == stray


def test_names_that_are_shown_are_no_words_unless_they_are() -> None:
    assert not strays("A = ('oak', 'ash', 'elm', 'fir', 'yew')", showing=True)
    assert strays("A = words('oak ash elm fir yew')", showing=True)
    assert strays("A = ('oak', 'ash', 'of', 'and', 'the')", showing=True)
