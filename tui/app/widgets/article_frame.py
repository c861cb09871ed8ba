"""What the frame of an article says: above which it is, below what was found in it and where in its file it stands."""

from __future__ import annotations

from tui.english.languages import called
from tui.figures import wording
from tui.reading.documents import Document
from tui.reading.sanitise import one_line


def above(document: Document, number: int, beyond: tuple[bool, bool]) -> str:
    """Its number, name, day and language, and whether there are more articles `beyond` it, before and after."""
    before, after = beyond
    day = f" · {wording.format_day(document.published)}" if document.published else ""
    language = f" · {one_line(called(document.language))}" if document.language else ""
    return f"{'‹ ' * before}{number} {one_line(document.name)}{day}{language}{' ›' * after}"


def below(document: Document, found: str, page: int) -> str:
    """What a search `found`, the page of the file that is looked at where it has pages, and what hides in the text."""
    hidden = document.hidden
    counted = f"{hidden} hidden character{'s' * (hidden != 1)} shown" if hidden else ""
    return " · ".join(part for part in (one_line(found), f"page {page:,}" if page else "", counted) if part)
