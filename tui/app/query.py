"""A search query: words as written, or a regular expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.records import dataclass

if TYPE_CHECKING:
    from regex import Pattern

_LONGEST = 1_000
"""The maximum length of a pattern: the time to compile it is unbounded."""
_CLASSES = re.compile(r"\\[pP]\{[^}]*\}|\\.", re.DOTALL)
_VARIANTS = {"'": "['‘’]", '"': '["“”„«»]', "-": "[-‐‑–—]"}
"""Characters with one key on a keyboard and several forms in print."""


@dataclass(frozen=True, slots=True)
class Query:
    """Some words to find, or a regular expression. Without capitals it ignores case (smart case)."""

    text: str = ""
    regex: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return f"/{self.text}/" if self.regex else self.text

    @property
    def ignores_case(self) -> bool:
        """Whether case is ignored; `\\S` does not count as a capital."""
        words = _CLASSES.sub("", self.text) if self.regex else self.text
        return not any(character.isupper() for character in words)

    def compile(self) -> Pattern[str]:
        """The pattern; CrossreadError if it is not a regular expression, or too long."""
        # Imported here because the first frame does not need it; the standard library's re has no time limit.
        import regex  # noqa: PLC0415

        if len(self.text) > _LONGEST:
            raise CrossreadError(f"Search patterns are limited to {_LONGEST:,} characters.")
        flags = regex.MULTILINE | (regex.IGNORECASE if self.ignores_case else 0)
        try:
            return regex.compile(self.text if self.regex else _literal(self.text), flags)
        except (regex.error, RecursionError, OverflowError, ValueError) as error:
            raise CrossreadError(f"Incomplete pattern: {getattr(error, 'msg', error)}") from error


NOTHING = Query()
"""The empty query, which finds nothing and hides nothing."""


def _literal(text: str) -> str:
    """The words as a pattern: a space matches any run, straight quotes and hyphens match curly and long ones."""
    words = text.split() or [text]
    found = r"\s+".join("".join(_VARIANTS.get(sign, re.escape(sign)) for sign in word) for word in words)
    return f"{_edge(text[:1])}{found}{_edge(text[-1:])}" if text.split() else re.escape(text)


def _edge(sign: str) -> str:
    """A space typed at either end is significant."""
    return r"\s" if sign.isspace() else ""
