"""What is copied: a sentence with its citation, a row as Markdown; shown as well, since not every terminal takes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.errors import CrossreadError
from tui.figures import wording
from tui.reading.sanitise import one_line, visible

if TYPE_CHECKING:
    from textual.app import App

    from tui.claims.claim import Claim, Passage
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.sessions.session import Review


def sentence(documents: tuple[Document, ...], passage: Passage) -> str:
    """The sentence that holds a passage, in quotation marks, and where it stands: article, day, source, number."""
    document = next(known for known in documents if known.id == passage.document)
    place, found = next(
        ((place, one) for place, one in enumerate(document.sentences, 1) if one.id == passage.sentence), (0, None)
    )
    words = one_line(document.slice(found.span if found else passage.span))
    day = document.published
    page = document.page(passage.span)
    where = [one_line(document.name), one_line(document.source), wording.format_day(day) if day else ""]
    where.append(f"page {page}" if page else "")
    return f"“{words}” ({', '.join(part for part in (*where, f'sentence {place}' if place else '') if part)})"


def row(comparison: Comparison, claim: Claim, review: Review | None) -> str:
    """A row of the claims as Markdown, with what the reader said of it."""
    from tui.reports import markdown  # noqa: PLC0415 - it loads the engine, which the first frame does not need

    return markdown.row(comparison, claim, review)


def copy(app: App[Any], text: str) -> None:
    """Give text to the terminal's clipboard, where it has one that may be written (OSC 52), cleaned once more."""
    app.copy_to_clipboard(visible(text))


def save(text: str, file: Path) -> None:
    """Add text to a file, for terminals without a clipboard; CrossreadError where that cannot be done."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as opened:
            opened.write(visible(text).rstrip("\n") + "\n\n")
    except OSError as error:
        told = one_line(error.strerror or str(error))
        raise CrossreadError(f"{one_line(str(file))} could not be written: {told}.") from None
