"""What precedes the words of an entry: its sign, and the short name of its source."""

from __future__ import annotations

from collections.abc import Iterable

from tui.reading.sanitise import one_line
from tui.rows.sources import Source


def lead(source: Source, named: Iterable[Source], sign: str = "") -> str:
    """A sign and the short name of a source, as wide as those of all `named`."""
    width = max(len(one_line(each.short)) for each in named)
    return f"{sign:<2}{one_line(source.short):<{width}}  "
