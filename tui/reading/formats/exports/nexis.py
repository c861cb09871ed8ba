"""Exports of Nexis: articles in one text, each with its head before the body and its fields after it.

The older layout counts its articles above each, `3 of 10 DOCUMENTS`, and begins with the outlet; the newer one of Word
and RTF files begins with the headline, and ends with `End of Document`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from tui.reading.content import Content
from tui.reading.formats.days import is_day_line
from tui.reading.formats.exports import clippings
from tui.reading.formats.exports.clippings import Paragraph
from tui.reading.formats.exports.nexis_fields import (
    Fields,
    content,
    exploded,
    head_field,
    tail_field,
    tail_start,
    take_head,
    take_tail,
)

_COUNT = re.compile(
    r"(?:\d+ of \d+ DOCUMENTS?|(?:Dokument|DOKUMENT) \d+ (?:von|VON) \d+|(?:Document|DOCUMENT) \d+ (?:of|de|OF|DE) \d+"
    r"|\d+ (?:von|VON) \d+ (?:Dokumenten|DOKUMENTEN)|\d+ (?:de|DE|sur|SUR) \d+ DOCUMENTS?)"
)
_END = re.compile(
    r"(?:end of document|ende des dokuments|dokumentende|fin du document|fin del documento|einde van document)\W*",
    re.IGNORECASE,
)
_BODY = frozenset({"body", "haupttext", "textkörper", "corps", "corps du texte", "cuerpo"})
_REQUEST = re.compile(r"-{2,}\s*End of Request|Download Request:|Print Request:|Time Of Request:", re.IGNORECASE)
_COVER = re.compile(
    r"(?:user name|date and time|job number|client/matter|search terms|search type|narrowed by|project id|terms|send to"
    r"|content type|benutzername|datum und uhrzeit|auftragsnummer|suchbegriffe|suchtyp)\b\s*(?::|$)"
    r"|do[ck]umente?s? ?\(\d+\)$|.{0,200}\b(?:privacy policy|terms & conditions)\b"
    r"|(?:copyright|©).{0,20}lexisnexis|page \d+ of \d+$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,4}\.\s")
_ISSUE_LINES, _ISSUE_WIDTH = 6, 72
"""Lines that name an issue, at most, and their characters."""
_NEAR_TOP = 6
"""Paragraphs at the top of an article among which its day and its first field are."""


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of an export as plain text; if none can be distinguished, the whole as one."""
    return clippings.read(data, articles)


def articles(paragraphs: Sequence[Paragraph]) -> list[Content]:
    """The articles of an export of either layout; none if the text is not an export of Nexis."""
    paragraphs = list(exploded(paragraphs))
    starts = [place for place, one in enumerate(paragraphs) if _COUNT.fullmatch(one.text)]
    starts = [place for place in starts if _has_top(paragraphs[place + 1 : place + 2 + _NEAR_TOP])]
    if starts:
        ends = [*starts[1:], len(paragraphs)]
        return [_counted(paragraphs[start + 1 : end]) for start, end in zip(starts, ends, strict=True)]
    chunks = _ended(paragraphs)
    return [made for number, chunk in enumerate(chunks) if (made := _titled(chunk, first=not number))]


def _has_top(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether an article of the older layout begins here: a day is near, or a field of a head is the first of all."""
    if any(_day_line(one) >= 0 for one in paragraphs[:_NEAR_TOP]):
        return True
    fields = [head_field(one) or tail_field(one) for one in paragraphs[: _NEAR_TOP + 1]]
    return next((meaning for meaning in fields if meaning not in {"", "copyright"}), "") in {
        "length",
        "section",
        "byline",
    }


def _ended(paragraphs: Sequence[Paragraph]) -> list[Sequence[Paragraph]]:
    """What comes before each line that ends an article; one that an article only quotes does not count."""
    ends = [place for place, one in enumerate(paragraphs) if _END.fullmatch(one.text)]
    heads = [place for place, one in enumerate(paragraphs) if _is_head(one)] if ends else []
    chunks: list[Sequence[Paragraph]] = []
    start = 0
    for place, following in pairwise([*ends, len(paragraphs)]):
        if _any_in(heads, start, place) and (place == ends[-1] or _any_in(heads, place, following)):
            chunks.append(paragraphs[start:place])
            start = place + 1
    return chunks


def _is_head(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a field that every head has, or the line above a body."""
    return paragraph.text.casefold() in _BODY or head_field(paragraph) in {"length", "section", "copyright"}


def _any_in(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, is at `start` or after it and before `end`."""
    return bisect_left(places, start) < bisect_left(places, end)


def _counted(paragraphs: Sequence[Paragraph]) -> Content:
    """An article of the older layout: outlet, day, headline, fields, body, fields, copyright."""
    stop = next((place for place, one in enumerate(paragraphs) if _REQUEST.match(one.text)), len(paragraphs))
    paragraphs = [one for one in paragraphs[:stop] if not _END.fullmatch(one.text)]
    dated = next((place for place, one in enumerate(paragraphs[:_NEAR_TOP]) if _day_line(one) >= 0), -1)
    place = 0
    while place < len(paragraphs) and (
        place <= dated or paragraphs[place].indent > 3 or clippings.is_copyright(paragraphs[place].text)
    ):
        place += 1
    above = [one for one in paragraphs[:place] if not clippings.is_copyright(one.text)]
    near = paragraphs[place : place + _NEAR_TOP]
    labelled = next(
        (number for number, one in enumerate(near, place) if head_field(one)), min(place + 1, len(paragraphs))
    )
    titles = paragraphs[place:labelled]
    if not titles and above and dated >= 0 and above[-1] is not paragraphs[dated]:
        titles = [above.pop()]
    fields = Fields()
    place = take_head(paragraphs, labelled, fields)
    tail = tail_start(paragraphs, place)
    take_tail(paragraphs[tail:], fields)
    outlet, when, edition = _issue(above)
    return content(
        titles[0].text if titles else "", outlet, when, [*titles[1:], *paragraphs[place:tail]], fields, edition
    )


def _day_line(paragraph: Paragraph) -> int:
    """The number of the line that is a day; -1 if there is none, or the lines are those of prose."""
    if len(paragraph.lines) > _ISSUE_LINES or max(map(len, paragraph.lines)) > _ISSUE_WIDTH:
        return -1
    return next((number for number, line in enumerate(paragraph.lines) if is_day_line(line)), -1)


def _issue(above: Sequence[Paragraph]) -> tuple[str, str, str]:
    """Outlet, day and edition of the lines above a headline."""
    lines = [line for one in above for line in one.lines]
    dated = next((number for number, line in enumerate(lines) if is_day_line(line)), len(lines))
    return (
        " ".join(lines[:1]) if dated else "",
        " ".join(lines[dated : dated + 1]),
        " ".join(lines[dated + 1 :]).strip(" ;"),
    )


def _titled(paragraphs: Sequence[Paragraph], *, first: bool) -> Content | None:
    """An article of the newer layout: headline, outlet, day, copyright, fields, body, fields; None for a cover."""
    top = next((place for place, one in enumerate(paragraphs) if one.text.casefold() in _BODY), -1)
    head = paragraphs[: top if top >= 0 else len(paragraphs)]
    labels = [(place, head_field(one)) for place, one in enumerate(head)]
    begun = next((place for place, meaning in labels if meaning not in {"", "copyright"}), len(head))
    start = _after_cover(head[:begun], first=first)
    place = next((place for place, meaning in labels if meaning and place >= start), len(head))
    if top < 0 and place == len(head):
        place = min(start + 3, place)
    names = [one.text for one in head[start:place]]
    fields = Fields()
    if top >= 0:
        take_head(head, place, fields, to_end=True)
        place = top + 1
    else:
        place = take_head(paragraphs, place, fields)
    tail = tail_start(paragraphs, place)
    take_tail(paragraphs[tail:], fields)
    dated = next((number for number in reversed(range(len(names))) if is_day_line(names[number])), len(names))
    when = " ".join(names[dated : dated + 1])
    names = names[:dated]
    alone = len(names) == 1 and names[0] not in fields.get("copyright")
    outlet = names.pop() if names and not alone else ""
    title = names[-1] if first and len(names) > 2 else " ".join(names)
    made = content(title, outlet, when, paragraphs[place:tail], fields)
    return made if made.title or made.parts else None


def _after_cover(head: Sequence[Paragraph], *, first: bool) -> int:
    """Where the headline comes after the cover, the list of contents and the links of the page."""
    dated = next((place for place in reversed(range(len(head))) if is_day_line(head[place].text)), len(head))
    last = -1
    for place, one in enumerate(head):
        numbered = first and place < dated - 2 and (_NUMBERED.match(one.text) or one.part.kind == "list")
        if one.part.rows or _COVER.match(one.text) or numbered:
            last = place
    return last + 1
