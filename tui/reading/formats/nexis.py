"""Exports of Nexis: articles in one text, each with its head before the body and its fields behind it.

The older layout counts its articles above each, `3 of 10 DOCUMENTS`, and begins with the outlet; the newer one of Word
and RTF files begins with the headline, and ends with `End of Document`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.reading.content import Content, Part
from tui.reading.encodings import decode
from tui.reading.formats import clippings, language_names
from tui.reading.formats.clippings import Paragraph
from tui.reading.formats.fields import details
from tui.reading.formats.issue_day import day, is_day_line

_COUNT = re.compile(
    r"(?:\d+ of \d+ DOCUMENTS?|(?:Dokument|DOKUMENT) \d+ (?:von|VON) \d+|(?:Document|DOCUMENT) \d+ (?:of|de|OF|DE) \d+"
    r"|\d+ (?:von|VON) \d+ (?:Dokumenten|DOKUMENTEN)|\d+ (?:de|DE|sur|SUR) \d+ DOCUMENTS?)"
)
_END = re.compile(
    r"(?:end of document|ende des dokuments|fin du document|fin del documento|einde van document)\W*", re.IGNORECASE
)
_BODY = frozenset({"body", "text", "haupttext", "textkörper", "corps", "corps du texte", "cuerpo"})
_REQUEST = re.compile(r"-{2,}\s*End of Request|Download Request:|Print Request:|Time Of Request:", re.IGNORECASE)
_COVER = re.compile(
    r"(?:user name|date and time|job number|client/matter|search terms|search type|narrowed by|documents? \(\d+\)"
    r"|project id|terms|source|send to|content type)\b\s*(?::|$)|documents? \(\d+\)$"
    r"|.{0,200}\b(?:privacy policy|terms & conditions)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,4}\.\s")

_HEAD = {
    "byline": "byline author autor auteur autore verfasser",
    "section": "section rubrik rubrique sektion ressort sección rubriek sezione",
    "length": "length länge longueur longitud lengte lunghezza",
    "dateline": "dateline",
    "highlight": "highlight highlights",
    "headline": "headline",
    "series": "series serie série",
    "edition": "edition ausgabe édition",
    "column": "column",
    "copyright": "copyright",
    "body": "body",
}
_TAIL = {
    "loaded": "load-date|update|date de chargement|date-chargement|ladedatum|fecha de carga|laaddatum",
    "language": "language|sprache|langue|idioma|taal|lingua",
    "graphic": "graphic|graphics|grafik|graphique|illustration|photo",
    "correction": "correction|corrections|korrektur|correctif",
    "corrected": "correction-date|korrekturdatum",
    "notes": "notes|note|anmerkung|anmerkungen",
    "url": "url",
    "kind": "publication-type|publikationstyp|type de publication|type-publication|pub-type|zeitungstyp|document-type",
    "other": "classification|klassifizierung|subject|company|organization|person|industry|geographic|ticker|city|state"
    "|country|journal code|journal-code|jour-code|acc-no|category|name|event|type|distribution|thema|firma|branche"
    "|region|land|stadt|bundesland|contact|enhancement|transmission-date|doc-type|issn|volume|isbn|delivery",
}
_LABELS = {
    **{name: meaning for meaning, names in _HEAD.items() for name in names.split()},
    **{name: meaning for meaning, names in _TAIL.items() for name in names.split("|")},
}
_GAPS = {"graphic": 8, "correction": 4, "notes": 6}
"""Paragraphs that may stand behind the first of a field."""
_LONGEST_HEAD = 25
"""Paragraphs before the body of an article."""


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of an export as plain text."""
    decoded = decode(data)
    return clippings.remarked(articles(clippings.paragraphs(decoded.text.removeprefix("\ufeff"))), decoded.remark)


def articles(paragraphs: Sequence[Paragraph]) -> list[Content]:
    """The articles of an export of either layout; none where the text is no export of Nexis."""
    starts = [place for place, one in enumerate(paragraphs) if _COUNT.fullmatch(one.text)]
    if starts:
        ends = [*starts[1:], len(paragraphs)]
        return [_counted(paragraphs[start + 1 : end]) for start, end in zip(starts, ends, strict=True)]
    chunks = _ended(paragraphs)
    return [made for number, chunk in enumerate(chunks) if (made := _titled(chunk, first=not number))]


def _ended(paragraphs: Sequence[Paragraph]) -> list[Sequence[Paragraph]]:
    """What stands before each line that ends an article; one that an article only quotes is none."""
    ends = [place for place, one in enumerate(paragraphs) if _END.fullmatch(one.text)]
    chunks: list[Sequence[Paragraph]] = []
    start = 0
    for place, following in zip(ends, [*ends[1:], len(paragraphs)], strict=True):
        if _has_head(paragraphs[start:place]) and (place == ends[-1] or _has_head(paragraphs[place + 1 : following])):
            chunks.append(paragraphs[start:place])
            start = place + 1
    return chunks


def _has_head(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether fields of a head stand among the paragraphs, or the line above a body."""
    return any(
        one.text.casefold() in _BODY or clippings.labelled(one.text, _LABELS)[0] in {"length", "section", "loaded"}
        for one in paragraphs
    )


@dataclass(slots=True)
class _Fields:
    """What the labels of an article say; `captions` and `corrections` are paragraphs of their own."""

    values: dict[str, str] = field(default_factory=dict)
    captions: list[str] = field(default_factory=list)
    corrections: list[str] = field(default_factory=list)

    def take(self, meaning: str, value: str) -> None:
        """Keep a value; of several of one meaning the first, but every caption and correction."""
        if meaning == "graphic":
            self.captions += [value] if value else []
        elif meaning == "correction":
            self.corrections += [value] if value else []
        elif value:
            self.values.setdefault(meaning, value)

    def get(self, meaning: str) -> str:
        """The value; empty where there is none."""
        return self.values.get(meaning, "")


def _counted(paragraphs: Sequence[Paragraph]) -> Content:
    """An article of the older layout: outlet, day, headline, fields, body, fields, copyright."""
    stop = next((place for place, one in enumerate(paragraphs) if _REQUEST.match(one.text)), len(paragraphs))
    paragraphs = [one for one in paragraphs[:stop] if not _END.fullmatch(one.text)]
    dated = next((place for place, one in enumerate(paragraphs[:6]) if is_day_line(one.lines[0])), -1)
    place, above = 0, list[Paragraph]()
    while place < len(paragraphs) and (
        place <= dated or paragraphs[place].indent > 3 or clippings.is_copyright(paragraphs[place].text)
    ):
        above.append(paragraphs[place])
        place += 1
    fields = _Fields()
    titles: list[str] = []
    first = next(
        (number for number, one in enumerate(paragraphs[place : place + 5], place) if _head_field(one)), len(paragraphs)
    )
    while place < min(first, len(paragraphs)) and (not titles or first < len(paragraphs)):
        titles.append(paragraphs[place].text)
        place += 1
    place = _take_head(paragraphs, place, fields)
    tail = _tail(paragraphs, place)
    _take_tail(paragraphs[tail:], fields)
    names = [one for one in above if not (is_day_line(one.lines[0]) or clippings.is_copyright(one.text))]
    when = next((one for one in above if is_day_line(one.lines[0])), None)
    body = _body(fields) + [one.part for one in paragraphs[place:tail]]
    return _content(
        " ".join(titles) or fields.get("headline"),
        names[0].lines[0] if names else "",
        when.lines[0] if when else "",
        body,
        fields,
        edition=" ".join(when.lines[1:]).rstrip(";") if when else "",
    )


def _titled(paragraphs: Sequence[Paragraph], *, first: bool) -> Content | None:
    """An article of the newer layout: headline, outlet, day, copyright, fields, body, fields; None for a cover."""
    top = next((n for n, one in enumerate(paragraphs) if one.text.casefold() in _BODY), -1)
    limit = top if top >= 0 else len(paragraphs)
    head = paragraphs[:limit]
    labels = [n for n, one in enumerate(head) if _head_field(one)]
    if first or top < 0:
        known = [n for n in labels if _head_field(head[n]) != "copyright"] or labels
        begun = known[0] if known else limit
    else:
        begun = labels[0] if labels else limit
    start = _after_cover(head[:begun])
    fields = _Fields()
    place = min((n for n in labels if n >= start), default=limit if top >= 0 else min(start + 3, len(paragraphs)))
    names = list(head[start:place])
    if top >= 0:
        _take_head(head, place, fields, to_end=True)
        place = top + 1
    else:
        place = _take_head(paragraphs, place, fields)
    tail = _tail(paragraphs, place)
    _take_tail(paragraphs[tail:], fields)
    dated = next((n for n in reversed(range(len(names))) if is_day_line(names[n].text)), -1)
    when = names[dated].text if dated >= 0 else ""
    if dated >= 0:
        names = names[:dated]
    outlet = names.pop().text if len(names) > 1 else ""
    title = " ".join(one.text for one in names) or fields.get("headline")
    body = _body(fields) + [one.part for one in paragraphs[place:tail]]
    return _content(title, outlet, when, body, fields) if title or body else None


def _after_cover(head: Sequence[Paragraph]) -> int:
    """Where the headline stands behind the cover, the list of contents and the links of the page."""
    dated = next((n for n in reversed(range(len(head))) if is_day_line(head[n].text)), len(head))
    last = -1
    listed = any(re.match(r"documents? \(\d+\)", one.text, re.IGNORECASE) for one in head)
    for place, one in enumerate(head):
        numbered = listed and place < dated - 2 and (_NUMBERED.match(one.text) or one.part.kind == "list")
        if one.part.rows or _COVER.match(one.text) or numbered:
            last = place
    return last + 1


def _head_field(paragraph: Paragraph) -> str:
    """The meaning of a paragraph that is a field of the head; empty where it is none."""
    if clippings.is_copyright(paragraph.text):
        return "copyright"
    meaning = clippings.labelled(paragraph.text, _LABELS)[0]
    return meaning if meaning in _HEAD else ""


def _take_head(paragraphs: Sequence[Paragraph], place: int, fields: _Fields, *, to_end: bool = False) -> int:
    """Take the fields from `place` on, `to_end` also what stands between them; where the body begins."""
    before = ""
    while place < len(paragraphs):
        one = paragraphs[place]
        meaning, value = clippings.labelled(one.text, _LABELS)
        if clippings.is_copyright(one.text):
            meaning = "copyright"
        if not meaning and to_end and before in {"highlight", "correction"}:
            value, meaning = f"{fields.values.pop(before, '')} {one.text}".strip(), before
        elif not (meaning in _HEAD or to_end or (meaning and before and meaning != "graphic")):
            break
        if meaning == "body":
            place += 1
            if value:
                fields.values["lead"] = value
            break
        fields.take(meaning, value)
        before = meaning
        place += 1
    return place


def _tail(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where the fields behind the body begin: from the end back, as far as fields follow each other."""
    tail = place = len(paragraphs)
    while place > start:
        place -= 1
        one = paragraphs[place]
        meaning = _tail_field(one)
        if meaning and tail - place - 1 <= _GAPS.get(meaning, 0):
            tail = place
        elif tail - place > max(_GAPS.values()):
            break
    return tail


def _tail_field(paragraph: Paragraph) -> str:
    """The meaning of a paragraph that is a field behind the body, or its label alone; empty where it is none."""
    if clippings.is_copyright(paragraph.text):
        return "copyright"
    meaning = clippings.labelled(paragraph.text, _LABELS)[0] or _LABELS.get(paragraph.text.casefold(), "")
    return meaning if meaning in _TAIL else ""


def _take_tail(paragraphs: Iterable[Paragraph], fields: _Fields) -> None:
    before = ""
    for one in paragraphs:
        meaning = _tail_field(one)
        value = clippings.labelled(one.text, _LABELS)[1] if meaning else one.text
        before = meaning or before
        fields.take(before, value)


def _body(fields: _Fields) -> list[Part]:
    return [Part(text) for text in (fields.get("highlight"), fields.get("lead")) if text]


def _content(title: str, outlet: str, when: str, body: list[Part], fields: _Fields, edition: str = "") -> Content:
    correction = " ".join(fields.corrections)
    parts = [
        *body,
        *(Part(caption, "caption") for caption in fields.captions),
        *(Part(text) for text in fields.corrections),
    ]
    return Content(
        tuple(parts),
        title=title,
        source=outlet,
        byline=clippings.byline(fields.get("byline")),
        published=day(when),
        modified=day(fields.get("corrected")),
        correction=correction,
        url=fields.get("url"),
        language=language_names.code(fields.get("language")),
        details=(
            *clippings.section(fields.get("section")),
            *details(
                ("words", clippings.words(fields.get("length"))),
                ("edition", fields.get("edition") or edition),
                ("dateline", fields.get("dateline")),
                ("series", fields.get("series")),
            ),
        ),
    )
