"""What formats say of an article, brought to the form in which `Content` has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tui.english.corrections import is_correction
from tui.reading.content import Content, Part
from tui.reading.credits import is_credit
from tui.records import dataclass

_BY = re.compile(r"by[\s:]+", re.IGNORECASE)
_CANCELED = "was canceled by its publisher and is not to be used"
_WITHHELD = "is withheld by its publisher and not to be used yet"
_UNUSABLE = {
    **dict.fromkeys(("canceled", "cancelled", "killed"), _CANCELED),
    **dict.fromkeys(("withheld", "withhold"), _WITHHELD),
    "embargoed": "is under embargo",
}
_HOLDER = re.compile(
    r"(?:copyright|©|\(c\)|\s|,)*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?[\s,]*(?:by )?(?P<name>[^,;|]{2,60}?)"
    r"(?:\.?\s*(?:[,;|]|[-–—] |\(|all rights|alle rechte|tous droits|$).*)",
    re.IGNORECASE | re.DOTALL,
)
_DOMAIN = re.compile(r"[\w-]{1,60}(?:\.[\w-]{1,60})+")
EDITORS_NOTE = "editor's note"


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes to an article: those on a correction, and the others as details."""

    correction: str
    details: tuple[tuple[str, str], ...]


def byline(text: str) -> str:
    """Who wrote, by a field for that, without an English `By`: in other languages it may be a name, `Von` or `Per`."""
    words = " ".join(text.split())
    return words[match.end() :] if (match := _BY.match(words)) else words


def credit(parts: tuple[Part, ...]) -> str:
    """Who wrote, by a line `By Ann Example` among the first of a text; empty if there is none."""
    lines = (line.strip() for part in parts[:5] for line in part.text[:1_000].split("\n")[:8])
    return next((byline(line) for line in lines if _BY.match(line) and is_credit(line)), "")


def host(address: str) -> str:
    """The name of the site of an address, which stands for an outlet that is not named."""
    found = re.match(r"(?:https?:)?//(?:[^/@\s]{0,100}@)?(?:www\d?\.)?([\w.-]{1,200})", address, re.IGNORECASE)
    return found[1].casefold() if found else ""


def outlet(*candidates: str) -> str:
    """The first name among these, which are in order of preference; an address of the web only if there is no other."""
    names = [" ".join(one.split()) for one in candidates if one.strip()]
    return next((one for one in names if not _DOMAIN.fullmatch(one)), next(iter(names), ""))


def holder(notice: str) -> str:
    """Who holds the rights by a line like `Copyright 2026 Example Agency - all rights reserved`."""
    notice = notice.strip()[:200]
    if not re.match(r"copyright|©|\(c\)", notice, re.IGNORECASE):
        return ""
    found = _HOLDER.match(notice)
    return found["name"].strip(" .") if found else ""


def language(code: str | None) -> str:
    """The code of ISO 639 in a tag such as `nb-NO`; empty for English."""
    first = re.split(r"[-_,;\s]", (code or "").strip().casefold())[0]
    return first if first != "en" and re.fullmatch("[a-z]{2,3}", first) else ""


def details(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The pairs of a label and a value that have a value, the values on one line."""
    clean = ((label, " ".join(value.split())) for label, value in pairs)
    return tuple((label, value) for label, value in clean if value)


def notes(*texts: str, corrects: bool = False) -> Notes:
    """Notes of editors sorted; `corrects` where the article itself is marked as a correction."""
    clean = tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
    corrections = tuple(text for text in clean if text and (corrects or is_correction(text)))
    others = tuple((EDITORS_NOTE, text) for text in clean if text and text not in corrections)
    return Notes("\n".join(corrections), others)


def later(modified: date | None, published: date | None) -> date | None:
    """The day of the last change, where it is later than that of publication."""
    return modified if modified and published and modified > published else None


def first_with(contents: Sequence[Content], doubt: str) -> tuple[Content, ...]:
    """The articles of a file, with what is to be said of the file itself said of the first."""
    if not doubt or not contents:
        return tuple(contents)
    said = "; ".join(filter(None, (contents[0].doubt, doubt)))
    return (replace(contents[0], doubt=said), *contents[1:])


def doubt(status: str, title: str) -> str:
    """What a reader must know of an article by its status: the end of a sentence that begins with the file's name."""
    said = _UNUSABLE.get(re.split(r"[:/#]", status.strip().casefold())[-1], "")
    return f"holds an article that {said}: {title or 'without a headline'}" if said else ""
