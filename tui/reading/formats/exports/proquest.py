"""Exports of ProQuest as plain text: articles between rules, each of them fields with a label before a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.reading.content import Content, Part
from tui.reading.formats.days import day
from tui.reading.formats.exports import clippings, language_names
from tui.reading.formats.exports.clippings import Paragraph
from tui.reading.formats.fields import details

_RULE = re.compile(r"[_=*-]{20,}")
_COUNT = re.compile(r"(?:Document|Dokument|Documento) \d+ (?:of|von|de|di) \d+")
_FIELDS = {
    "text": "full text|fulltext|volltext|texte intégral|texto completo|testo completo",
    "title": "title|titel|titre|título|titolo",
    "byline": "author|authors|autor|auteur|auteurs|autore",
    "info": "publication info|publikationsinfo|informations de publication|información de publicación",
    "outlet": "publication title|titel der publikation|publikationstitel|titre de publication|titre de la publication"
    "|título de publicación|source title",
    "day": "publication date|date|erscheinungsdatum|veröffentlichungsdatum|date de publication|fecha de publicación",
    "section": "section|rubrik|sección",
    "page": "pages|start page|first page|page|seiten|páginas",
    "language": "language of publication|language|publikationssprache|sprache|langue de publication|langue"
    "|idioma de la publicación",
    "url": "document url|dokument-url|url du document|url del documento",
    "abstract": "abstract|zusammenfassung|abrégé|résumé|resumen",
    "correction": "correction|corrections|erratum",
    "caption": "illustration|illustrations|caption|captions",
    "dateline": "dateline",
    "credit": "credit",
    "other": "links|subject|subjects|business indexing term|location|people|company / organization|company/organization"
    "|company|classification|identifier / keyword|identifier/keyword|keyword|keywords|volume|issue|column"
    "|publication year|year|publisher|place of publication|country of publication|publication subject|issn|e-issn|isbn"
    "|source type|document type|document feature|proquest document id|proquest document link|accession number|copyright"
    "|last updated|database|supplement|narrow subject|broad subject|doi|edition|ethnicity|alternate title|coden"
    "|dissertation/thesis number|number of references|references|thema|ort|personen|unternehmen|herausgeber"
    "|erscheinungsort|quellentyp|dokumenttyp|proquest-dokument-id|datenbank|sujet|lieu|personnes|éditeur"
    "|pays de publication|type de source|type de document"
    "|id du document proquest|base de données|droits d'auteur|dernière mise à jour",
}
_LABELS = {name: meaning for meaning, names in _FIELDS.items() for name in names.split("|")}
_GAP = 4
"""Paragraphs that may come after the last field; between two of them there is at most one, and it is not a sentence."""
_STOPPED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_INFO = re.compile(r"(?P<outlet>[^;\[]{2,120}?)\s*(?:[;\[]|,\s[^;\[]{1,60};|$)")


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of an export."""
    return clippings.read(data, articles)


def articles(paragraphs: Sequence[Paragraph]) -> list[Content]:
    """The articles; none if the text is not an export of ProQuest."""
    paragraphs = _exploded(paragraphs)
    chunks: list[list[Paragraph]] = [[]]
    for one in paragraphs:
        if _RULE.fullmatch(one.text) or _COUNT.fullmatch(one.text):
            chunks.append([])
        else:
            chunks[-1].append(one)
    return [_article(chunk) for chunk in chunks if _is_article(chunk)]


def _exploded(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those cut at each line that begins with a label, so fields need no empty line between."""
    found: list[Paragraph] = []
    for one in paragraphs:
        cuts = [n for n, line in enumerate(one.lines) if n and (_meaning(line) or _RULE.fullmatch(line))]
        if cuts and not one.part.rows and (_meaning(one.lines[0]) or _RULE.fullmatch(one.lines[0]) or len(cuts) > 2):
            for start, end in zip([0, *cuts], [*cuts, len(one.lines)], strict=True):
                found += clippings.paragraphs("\n".join(one.lines[start:end]))
        else:
            found.append(one)
    return found


def _meaning(text: str) -> str:
    return clippings.labelled(text, _LABELS)[0]


def _is_article(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a chunk has the text of an article, or enough that is said of one."""
    names = {_meaning(one.text) for one in paragraphs}
    ids = any(one.text.casefold().startswith(("proquest document", "proquest-dok")) for one in paragraphs)
    return len(names & {"text", "outlet", "day", "info"}) >= 2 or (ids and bool(names & {"text", "outlet"}))


def _article(paragraphs: Sequence[Paragraph]) -> Content:
    top = next((n for n, one in enumerate(paragraphs) if _meaning(one.text) == "text"), -1)
    tail = _tail(paragraphs, top + 1) if top >= 0 else 0
    values: dict[str, str] = {}
    captions: list[Part] = []
    for one in [*paragraphs[: max(top, 0)], *paragraphs[tail:]]:
        meaning, value = clippings.labelled(one.text, _LABELS)
        if meaning == "caption" and value:
            captions.append(Part(value, "caption"))
        elif meaning and value:
            values.setdefault(meaning, value)
    unlabelled = paragraphs[0].text if paragraphs and not _meaning(paragraphs[0].text) else ""
    body = [*_text(paragraphs, top, tail), *captions]
    if top < 0 and "abstract" in values:
        body = [clippings.prose(values["abstract"]), *body]
    correction = values.get("correction", "")
    info = values.get("info", "")
    named = _INFO.match(info)
    return Content(
        (*body, *([Part(correction)] if correction else [])),
        title=values.get("title") or unlabelled,
        source=values.get("outlet") or (named["outlet"].strip(" ,") if named else ""),
        byline=clippings.writers(values.get("byline", "")),
        published=day(values.get("day", "")) or day(info),
        correction=correction,
        url=values.get("url", ""),
        language=language_names.code(values.get("language", "")),
        details=details(
            ("section", values.get("section", "")),
            ("page", values.get("page", "")),
            ("dateline", values.get("dateline", "")),
            ("credit", values.get("credit", "")),
        ),
    )


def _text(paragraphs: Sequence[Paragraph], top: int, tail: int) -> list[Part]:
    if top < 0:
        return []
    lead = clippings.labelled(paragraphs[top].text, _LABELS)[1]
    body = [one.part for one in paragraphs[top + 1 : tail]]
    return [clippings.prose(lead), *body] if lead else body


def _tail(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Where the fields after the text begin: from the end back, as far as fields follow each other."""
    tail = place = len(paragraphs)
    while place > start:
        place -= 1
        if _meaning(paragraphs[place].text):
            tail = place
        elif tail - place > (_GAP if tail == len(paragraphs) else 1) or _STOPPED.search(paragraphs[place].text):
            break
    return tail
