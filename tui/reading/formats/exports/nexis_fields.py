"""The fields of an article of Nexis: what its labels mean, and where the body comes between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tui.reading.content import Content, Part
from tui.reading.formats.days import day
from tui.reading.formats.exports import clippings, language_names
from tui.reading.formats.exports.clippings import Paragraph
from tui.reading.formats.fields import details

_HEAD = {
    "byline": "byline|author|autor|auteur|autore|verfasser",
    "section": "section|rubrik|rubrique|sektion|ressort|sección|rubriek|sezione",
    "length": "length|länge|longueur|longitud|lengte|lunghezza",
    "dateline": "dateline|ort und datum",
    "highlight": "highlight|highlights",
    "headline": "headline",
    "series": "series|serie|série",
    "edition": "edition|ausgabe|édition",
    "column": "column",
    "body": "body",
}
_TAIL = {
    "loaded": "load-date|update|date de chargement|date-chargement|ladedatum|fecha de carga|laaddatum",
    "language": "language|sprache|langue|idioma|taal|lingua",
    "graphic": "graphic|graphics|grafik|graphique",
    "photo": "photo|photos|chart|cutline|illustration",
    "correction": "correction|corrections|korrektur|correctif",
    "corrected": "correction-date|korrekturdatum",
    "notes": "notes|anmerkung|anmerkungen",
    "url": "url",
    "kind": "publication-type|publikationstyp|type de publication|type-publication|pub-type|zeitungstyp|document-type",
    "classification": "classification|klassifizierung|classificatie|clasificación",
    "other": "subject|company|organization|person|industry|geographic|ticker|city|state|country|journal code"
    "|journal-code|jour-code|acc-no|category|name|event|type|distribution|thema|firma|branche|region|land|stadt"
    "|bundesland|contact|enhancement|transmission-date|doc-type|issn|volume|isbn|delivery|series|dateline|e-mail",
}
_OPENS = {name: meaning for meaning, names in _HEAD.items() for name in names.split("|")}
_CLOSES = {name: meaning for meaning, names in _TAIL.items() for name in names.split("|")}
_LABELS = _CLOSES | _OPENS
_GAPS = {"graphic": 8, "correction": 4, "notes": 6, "photo": 3}
"""Paragraphs that may come after a label alone on its line."""
_GRAPHIC_GAP = 3
"""Paragraphs that may come after a field of pictures that begins on the line of its label."""
_FARTHEST = 12
"""Paragraphs between two fields beyond which they are not part of one article's tail."""
_RELEVANCE = re.compile(r"[^.!?]{3,300}\(\d{2}%\)[^.!?]{0,200}")
"""What a list of subjects continues in another paragraph: `FISHERIES (91%)`."""
_WITHIN = re.compile(r"\s+(?=(?:Highlight|Byline|Section|Length|Dateline|Load-Date|Graphic):\s)")
_SECTIONS = frozenset({"ABSTRACT", "FULL TEXT"})
"""Lines that only say what follows within a body."""


@dataclass(slots=True)
class Fields:
    """What the labels of an article say; captions, corrections and notes are paragraphs of their own."""

    values: dict[str, str] = field(default_factory=dict)
    captions: list[str] = field(default_factory=list)
    corrections: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def take(self, meaning: str, value: str) -> None:
        """Store a value; the first of several with one meaning, but every caption, correction and note."""
        lists = {"graphic": self.captions, "photo": self.captions, "correction": self.corrections, "notes": self.notes}
        if not value:
            return
        if meaning in lists:
            lists[meaning].append(value)
        else:
            self.values.setdefault(meaning, value)

    def get(self, meaning: str) -> str:
        """The value; empty if there is none."""
        return self.values.get(meaning, "")


def exploded(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, those of several fields cut into one for each."""
    for one in paragraphs:
        if one.part.rows or not (head_field(one) or tail_field(one)):
            yield one
            continue
        if rights := next((n for n, line in enumerate(one.lines, 1) if clippings.is_rights(line)), 0):
            yield from (_cut(one, lines) for lines in (one.lines[:rights], one.lines[rights:]) if lines)
            continue
        pieces: list[list[str]] = []
        for piece in (piece for line in one.lines for piece in _WITHIN.split(line)):
            if not pieces or clippings.labelled(piece, _LABELS)[0]:
                pieces.append([])
            pieces[-1].append(piece)
        if len(pieces) < 2:
            yield one
            continue
        yield from (_cut(one, lines) for lines in pieces)


def _cut(paragraph: Paragraph, lines: Sequence[str]) -> Paragraph:
    """Those lines of a paragraph."""
    text = " ".join(lines)
    return replace(paragraph, part=Part(text), text=text, lines=tuple(lines))


def head_field(paragraph: Paragraph) -> str:
    """The meaning of a paragraph that is a field of the head; empty if it is not one."""
    if clippings.is_copyright(paragraph.text):
        return "copyright"
    return clippings.labelled(paragraph.text, _OPENS)[0]


def take_head(paragraphs: Sequence[Paragraph], place: int, fields: Fields, *, to_end: bool = False) -> int:
    """Take the fields from `place` on, `to_end` also what comes between them; where the body begins."""
    before = ""
    while place < len(paragraphs):
        one = paragraphs[place]
        meaning, value = clippings.labelled(one.text, _LABELS)
        if clippings.is_copyright(one.text):
            meaning, value = "copyright", one.text
        if not meaning and to_end and before == "highlight":
            fields.values["highlight"] += f" {one.text}"
        elif not meaning and to_end and before == "correction":
            fields.take("correction", one.text)
        elif not (
            meaning in _HEAD or meaning == "copyright" or to_end or (before and meaning in {"correction", "loaded"})
        ):
            break
        place += 1
        if meaning == "body":
            fields.take("lead", value)
            break
        fields.take(meaning, value)
        before = meaning or before
    return place


def tail_start(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where the fields after the body begin: from the end back, as far as fields follow each other."""
    classified = _classification(paragraphs, start)
    tail = place = len(paragraphs)
    while place > start:
        place -= 1
        one = paragraphs[place]
        meaning = tail_field(one)
        if meaning == "other" and not (place > classified >= 0 or one.text.split(":")[0].isupper()):
            meaning = ""
        if place == classified or (meaning and _follow(paragraphs[place + 1 : tail][:_FARTHEST], _gap(one, meaning))):
            tail = place
        elif tail - place > _FARTHEST and place <= classified + 1:
            break
    return tail


def _classification(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where the block of fields under its own heading begins; -1 if there is none."""
    for place in reversed(range(start, len(paragraphs) - 1)):
        if _CLOSES.get(_folded(paragraphs[place])) == "classification" and tail_field(paragraphs[place + 1]):
            return place
    return -1


def _follow(between: Sequence[Paragraph], gap: int) -> bool:
    """Whether paragraphs without a label may come between two fields."""
    return len(between) <= gap or (len(between) < _FARTHEST and all(_RELEVANCE.fullmatch(one.text) for one in between))


def _gap(paragraph: Paragraph, meaning: str) -> int:
    """Paragraphs that may come between this field and the next."""
    if _CLOSES.get(_folded(paragraph)):
        return _GAPS.get(meaning, 0)
    return _GRAPHIC_GAP if meaning == "graphic" else 0


def _folded(paragraph: Paragraph) -> str:
    return paragraph.text.casefold().rstrip(" :")


def tail_field(paragraph: Paragraph) -> str:
    """The meaning of a paragraph that is a field after the body, or its label alone; empty if it is not one."""
    if clippings.is_copyright(paragraph.text):
        return "copyright"
    return clippings.labelled(paragraph.text, _CLOSES)[0] or _CLOSES.get(_folded(paragraph), "")


def take_tail(paragraphs: Iterable[Paragraph], fields: Fields) -> None:
    """Take the fields after the body; what comes after a label belongs to it."""
    before = ""
    for one in paragraphs:
        meaning = tail_field(one)
        value = clippings.labelled(one.text, _CLOSES)[1] if meaning else one.text
        before = meaning or before
        fields.take(before, value)


def content(
    title: str, outlet: str, when: str, body: Iterable[Paragraph], fields: Fields, edition: str = ""
) -> Content:
    """The article of its fields and the paragraphs of its body; the day is in the line `when`."""
    leads = [clippings.prose(text) for text in (fields.get("highlight"), fields.get("lead")) if text]
    return Content(
        (
            *leads,
            *(replace(one.part, kind="furniture") if one.text in _SECTIONS else one.part for one in body),
            *(Part(text, "caption") for text in fields.captions),
            *(Part(text) for text in (*fields.notes, *fields.corrections)),
        ),
        title=title or fields.get("headline"),
        source=outlet,
        byline=clippings.writers(fields.get("byline")),
        published=day(when),
        modified=day(fields.get("corrected")),
        correction=" ".join(fields.corrections),
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
