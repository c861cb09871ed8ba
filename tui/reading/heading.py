"""What the head of an article says of itself: title, source, day of publication. What it does not say stays unknown."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tui.english.calendar import MONTHS, ORDINAL_SUFFIXES
from tui.english.word_lists import either
from tui.reading.credits import is_outlet
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.reading.documents import Block

_HEAD_BLOCKS = 12
"""Blocks from the top in which a date, a dateline or a title still refers to the article itself."""

_MONTH = either(MONTHS)
_SUFFIX = either(ORDINAL_SUFFIXES)
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}}){_SUFFIX}?,?\s+(?P<year>\d{{4}})\b"
    rf"|(?P<day2>\d{{1,2}}){_SUFFIX}?\s+(?P<month2>{_MONTH})\b\.?,?\s+(?P<year2>\d{{4}})\b"
    r"|(?P<year3>\d{4})[-/](?P<month3>\d{2})[-/](?P<day3>\d{2})(?!\d)"
    r"|(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year4>\d{4}|\d{2})\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W{0,3}(?:first )?(?:published|posted|date|created|issued)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\W{0,3}(?:last )?(?:updated|modified|edited|revised)\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Za-z.’'-]*[,]?\s+){0,6}[^()]{0,30}?\(\s*(?P<agency>[A-Z][\w .&/]{1,40}?)\s*\)\s*(?:—|–|--?|:)"
)
_PLACE = re.compile(r"[A-Z]{3,}[A-Z.’'-]*,?\s+(?:[A-Z][\w.’'-]*,?\s+){0,5}")
_DATELINE_END = re.compile(r"\s*,?\s*(?:—|–|--?\s|\()")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}\s*)?(?:by\s+)?(?P<holder>[A-Z][\w&' ]{2,50})", re.IGNORECASE
)
_LABELLED_SOURCE = re.compile(r"(?:source|publisher|publication)\s*:\s*(?P<source>\S.{0,60})$", re.IGNORECASE)
_BY = re.compile(r"by (?P<names>[^\d:]{3,80})", re.IGNORECASE)
_SHORT = 12
"""Words of a paragraph at most that does not begin the account yet."""
_LABELLED_TITLE = re.compile(r"(?:title|headline)\s*:\s*(?P<title>\S.{0,200})$", re.IGNORECASE)

_LONGEST_KICKER, _HEADLINE = 3, range(4, 17)
"""Words of what names only a topic, at the most, and of the headline below it."""

_LISTS = ("story highlights", "key points", "key takeaways", "highlights")
"""What is above a list of points where the title is missing."""


@dataclass(frozen=True, slots=True)
class Head:
    """What was found; an empty string or None if the text does not say."""

    title: str = ""
    source: str = ""
    byline: str = ""
    published: date | None = None


def read(text: str, blocks: Sequence[Block]) -> Head:
    """Read the head of `text`, whose `blocks` are known."""
    head = blocks[:_HEAD_BLOCKS]
    lines = [(block, " ".join(block.span.of(text)[:400].split())) for block in head]
    return Head(_title(lines), _source(lines, text, blocks), _byline(lines), _published(lines))


def _title(lines: Sequence[tuple[Block, str]]) -> str:
    for place, (block, line) in enumerate(lines):
        if match := _LABELLED_TITLE.match(line):
            return match["title"]
        if line.casefold().startswith(_LISTS):
            break
        if block.kind == "heading" and not _is_kicker(line, lines[place + 1 :]):
            return line.lstrip("# ")
        if block.kind not in {"heading", "furniture"}:
            break
    return ""


def _is_kicker(line: str, following: Sequence[tuple[Block, str]]) -> bool:
    """Whether a line only names the topic of the headline below it: `HARBOUR`, `Harbour news`."""
    below = next((text for block, text in following if block.kind != "furniture"), "")
    headed = any(block.kind == "heading" and text == below for block, text in following)
    names = (line.isupper() and " " not in line) or line.casefold().endswith((" news", " exclusive"))
    return headed and names and len(line.split()) <= _LONGEST_KICKER and len(below.split()) in _HEADLINE


def _source(lines: Iterable[tuple[Block, str]], text: str, blocks: Sequence[Block]) -> str:
    begun = False
    for block, line in lines:
        # Below the first paragraph it is a table or a picture that names its own.
        begun |= block.kind in {"prose", "table"} and len(line.split()) > _SHORT
        if block.kind == "furniture" and is_outlet(line):
            return line.strip(" |()")
        if not begun and (match := _LABELLED_SOURCE.match(line)):
            return match["source"].strip()
        if block.kind != "furniture" and (match := _DATELINE.match(line)):
            return match["agency"].strip()
    for block in blocks[-3:]:
        if block.kind == "furniture" and (match := _COPYRIGHT.search(block.span.of(text)[:300])):
            return match["holder"].strip()
    return ""


def _byline(lines: Iterable[tuple[Block, str]]) -> str:
    """Who wrote it, by the line that says so and nothing but perhaps the day."""
    for block, line in lines:
        if block.kind == "furniture" and (match := _BY.fullmatch(_DATE.sub("", line).strip(" ,;|·"))):
            return match["names"].strip(" ,;|·")
    return ""


def _published(lines: Iterable[tuple[Block, str]]) -> date | None:
    stated: list[tuple[int, date]] = []
    for block, line in lines:
        if block.kind == "furniture":
            rank = 0 if _LABEL.match(line) else 2 if _UPDATED.match(line) else 1
            place = line
        else:
            rank, place = 1, _dateline(line[:120])
        day = _day(place)
        if day:
            stated.append((rank, day))
    return min(stated, key=lambda found: found[0])[1] if stated else None


def _dateline(line: str) -> str:
    """The day in a dateline, `PORT HALE, March 4, 2024 (Agency) —`; a day in the sentence after it is the story's."""
    match = _DATE.search(line)
    if match and _PLACE.fullmatch(line, 0, match.start()) and _DATELINE_END.match(line, match.end()):
        return match[0]
    return ""


def _day(text: str) -> date | None:
    """The first whole day named in `text`, or None; 03/04/2025 names no day for certain."""
    match = _DATE.search(text)
    if match is None:
        return None
    if match["one"]:
        one, two = int(match["one"]), int(match["two"])
        if one <= 12 and two <= 12 and one != two:
            return None
        month, day = (two, one) if one > 12 else (one, two)
        year = match["year4"] if len(match["year4"]) == 4 else f"20{match['year4']}"
    else:
        year = match["year"] or match["year2"] or match["year3"]
        name = match["month"] or match["month2"]
        month = MONTHS[name.casefold()] if name else int(match["month3"])
        day = int(match["day"] or match["day2"] or match["day3"])
    try:
        return date(int(year), month, day)
    except ValueError:
        return None
