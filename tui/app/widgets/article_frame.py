"""The texts in the frame of an article: its source at the top, search matches and the page at the bottom."""

from __future__ import annotations

from textual.content import Content

from tui.english.languages import called
from tui.figures import wording
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.rows.sources import Source


def above(document: Document, source: Source | None, beyond: tuple[bool, bool]) -> Content:
    """The source in its colour, its day and language, and whether there are more articles `beyond` it on each side."""
    before, after = beyond
    name = source.name if source else one_line(document.name)
    colour = f"$source-{source.colour + 1}" if source else ""
    day = source.day if source else document.published
    more = [wording.format_day(day) if day else "", one_line(called(document.language)) if document.language else ""]
    return Content.assemble(
        "‹ " * before, (name, colour), "".join(f" · {part}" for part in more if part), " ›" * after
    )  # fmt: skip


def below(document: Document, found: str, page: int) -> str:
    """The search matches, the visible page of the file if it has pages, and a warning about hidden characters."""
    hidden = document.hidden
    counted = f"{hidden} hidden character{'s' * (hidden != 1)} shown" if hidden else ""
    return " · ".join(part for part in (one_line(found), f"page {page:,}" if page else "", counted) if part)
