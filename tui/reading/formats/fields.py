"""What formats say of an article, brought to the form in which `Content` has it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.english.corrections import is_correction

_BY = re.compile(r"by[\s:]+", re.IGNORECASE)
_UNUSABLE = {
    "canceled": "was canceled by its publisher; it is not to be used",
    "cancelled": "was canceled by its publisher; it is not to be used",
    "killed": "was canceled by its publisher; it is not to be used",
    "withheld": "is withheld by its publisher; it is not to be used before it is released",
    "withhold": "is withheld by its publisher; it is not to be used before it is released",
    "embargoed": "is under embargo",
}
EDITORS_NOTE = "Editor's note"


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes to an article: those that tell of a correction, and the others as details."""

    correction: str
    details: tuple[tuple[str, str], ...]


def byline(text: str) -> str:
    """Who wrote, without the `By` before it."""
    words = " ".join(text.split())
    return words[match.end() :] if (match := _BY.match(words)) else words


def language(code: str | None) -> str:
    """The code of ISO 639 in a tag such as `nb-NO`; empty for English."""
    first = re.split(r"[-_]", (code or "").strip().casefold())[0]
    return "" if first == "en" or not 2 <= len(first) <= 3 else first


def details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The pairs of a label and a value that have a value, the values on one line."""
    clean = ((label, " ".join(value.split())) for label, value in pairs)
    return tuple((label, value) for label, value in clean if value)


def notes(*texts: str, corrects: bool = False) -> Notes:
    """Notes of editors sorted; `corrects` where the article itself is marked as a correction."""
    clean = tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
    told = tuple(text for text in clean if text and (corrects or is_correction(text)))
    others = tuple((EDITORS_NOTE, text) for text in clean if text and text not in told)
    return Notes("\n".join(told), others)


def doubt(status: str, title: str) -> str:
    """What a reader must know of an article by its status: the end of a sentence that begins with the file's name."""
    said = _UNUSABLE.get(re.split(r"[:/#]", status.strip().casefold())[-1], "")
    return f"holds an article that {said}: {title or 'without a headline'}" if said else ""
