"""A finished archive, opened to be read: its stories, and the articles and the comparison of each."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.archive import schema
from tui.errors import CrossreadError, Trouble
from tui.options import Options
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Document


@dataclass(frozen=True, slots=True)
class ArchivedStory:
    """A story in the list: `number` names it in its archive, `words` are what it is searched by.

    `conflicts` and `checks` are None if it was not compared.
    """

    number: int
    label: str
    first: date | None
    last: date | None
    names: tuple[str, ...]
    words: str
    articles: int
    conflicts: int | None = None
    checks: int | None = None


class Archive:
    """The archive in a file; callable from any thread. CrossreadError if it is none or is damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._base = schema.connect(path, schema.ARCHIVE)
        with schema.faults(self.path):
            settings = dict(self._base.execute("SELECT name, value FROM setting"))
            self.fingerprint = str(settings["fingerprint"])
            """The version of the program that made it, as `tui.archive.fingerprint` has it."""
            self.options = _options(settings["options"])
            """The options of its comparisons."""
            self.aliases = tuple((str(name), str(stands_for)) for name, stands_for in json.loads(settings["aliases"]))
            """The reader's names for one another when it was made."""

    def stories(self) -> tuple[ArchivedStory, ...]:
        """Every story, the largest first."""
        with schema.faults(self.path):
            rows = self._base.execute(
                "SELECT number, label, first, last, names, words, articles, conflicts, checks "
                "FROM story ORDER BY number"
            )
            return tuple(_story(row) for row in rows)

    def troubles(self) -> tuple[Trouble, ...]:
        """What could not be read, or was remarked on, when the archive was made."""
        with schema.faults(self.path):
            rows = self._base.execute("SELECT name, text, fatal FROM remark ORDER BY number")
            return tuple(Trouble(_text(name), _text(text), bool(fatal)) for name, text, fatal in rows)

    def documents(self, story: int) -> tuple[Document, ...]:
        """The articles of a story, as they are compared and shown."""
        from tui.archive.comparing import documents_of  # noqa: PLC0415 - the list of stories needs no engine

        with schema.faults(self.path):
            rows = self._base.execute(
                "SELECT path, document FROM article WHERE story = ? ORDER BY number", (story,)
            ).fetchall()
            return documents_of((os.fsdecode(path), document) for path, document in rows)

    def comparison(self, story: int, documents: tuple[Document, ...]) -> Comparison | None:
        """The comparison of the articles of a story; None if there is none."""
        from tui.archive.comparing import unpacked_comparison  # noqa: PLC0415 - as above

        with schema.faults(self.path):
            found = self._base.execute("SELECT comparison FROM story WHERE number = ?", (story,)).fetchone()
            return unpacked_comparison(found[0], documents) if found and found[0] else None

    def close(self) -> None:
        """Close the file."""
        self._base.close()


def _story(row: tuple[Any, ...]) -> ArchivedStory:
    number, label, first, last, names, words, articles, conflicts, checks = row
    return ArchivedStory(
        int(number),
        _text(label),
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
        tuple(_text(name) for name in json.loads(names)),
        _text(words),
        int(articles),
        None if conflicts is None else int(conflicts),
        None if checks is None else int(checks),
    )


def _options(written: str) -> Options:
    chosen = json.loads(written)
    try:
        return Options(chosen["summary"], chosen["sentences"])
    except CrossreadError:  # an archive does not choose a method that there is not
        raise ValueError from None


def _text(value: object) -> str:
    from tui.reading.sanitise import one_line  # noqa: PLC0415 - --help does not need it

    if not isinstance(value, str):
        raise TypeError
    return one_line(value)
