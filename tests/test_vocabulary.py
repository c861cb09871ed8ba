"""The words of the code: standard terms in names, plain English in docstrings and comments."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
AVOIDED = frozenset(
    {"told", "kept", "stroke", "strokes", "belie", "belies", "reckon", "reckons", "reckoned", "anew", "dear", "dearer"}
    | {"tell", "tells", "telling", "retell", "witness", "witnesses"}
)
"""Words of a private dialect; `described`, `saved`, `edit`, `contradict`, `compute`, `again`, `source` are not."""
ALLOWED: dict[str, set[str]] = {
    "tui/app/clipboard.py": {"tell"},  # the method of a file
}
"""By file, the avoided words that it needs, with the reason: names that are English data or terms of a library."""


def _paths() -> Iterator[Path]:
    for top in (ROOT / "tui", ROOT / "tests"):
        yield from top.rglob("*.py")


PATHS = {path.relative_to(ROOT).as_posix(): path for path in sorted(_paths())}


def _parts(name: str) -> set[str]:
    """The words of a name: `told_apart`, `KEPT`, `StrokeKind`."""
    return set(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_"))


def _words(text: str) -> set[str]:
    """The words of prose, without the code and the examples that it quotes."""
    return set(re.findall(r"[a-z]+", re.sub(r"`[^`]*`|\"[^\"]*\"|“[^”]*”", "", text.lower())))


def avoided(source: str) -> dict[str, int]:
    """The avoided words of a module's names, docstrings and comments, each with its first line."""
    found: dict[str, int] = {}
    previous = tokenize.NEWLINE
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        words: set[str] = set()
        if token.type == tokenize.NAME:
            words = _parts(token.string)
        elif token.type == tokenize.COMMENT:
            words = _words(token.string)
        elif token.type == tokenize.STRING and token.string.startswith('"""') and previous in _STATEMENT_ENDS:
            words = _words(token.string.strip('"'))
        for word in words & AVOIDED:
            found.setdefault(word, token.start[0])
        if token.type not in (tokenize.COMMENT, tokenize.NL):
            previous = token.type
    return found


_STATEMENT_ENDS = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING)


@pytest.mark.parametrize("name", PATHS)
def test_a_module_uses_the_terms_of_the_field(name: str) -> None:
    path = PATHS[name]
    found = avoided(path.read_text(encoding="utf-8"))
    found |= dict.fromkeys(_parts(path.stem) & AVOIDED, 0)
    assert set(found) == ALLOWED.get(name, set()), found


@pytest.mark.parametrize("source", ["kept = 1", "def is_told(): ...", "class StrokeKind: ...", "x = 1  # a dear call"])
def test_an_avoided_word_is_found_in_names_and_comments(source: str) -> None:
    assert avoided(source)


def test_an_avoided_word_is_found_in_docstrings_and_not_in_examples_or_data() -> None:
    assert avoided('"""What is kept."""\n') == {"kept": 1}
    assert avoided('X = 1\n"""What is told."""\n') == {"told": 2}
    assert not avoided('"""Words such as `kept`."""\nX = "he kept it"\nY = ("""told""",)\n')
