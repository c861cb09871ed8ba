"""Exports of Factiva: articles whose fields are named by codes (`HD`, `WC`), or are in words in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lxml import html

from tui.reading.content import Content, Part
from tui.reading.credits import is_names
from tui.reading.formats.days import day, is_day_line
from tui.reading.formats.exports import clippings, factiva_codes, language_names
from tui.reading.formats.exports.clippings import Paragraph
from tui.reading.formats.exports.factiva_codes import DOCUMENT, Fields
from tui.reading.formats.fields import details, first_with
from tui.reading.formats.pages import html_blocks, html_tree
from tui.reading.formats.signs import is_html
from tui.records import dataclass

_BOX = re.compile(r"[a-z]{2}Article")
_HEADLINE = re.compile(r"[a-z]{2}Headline")
_WORDS = re.compile(
    r"(?P<count>\d[\d.,\s]{0,9}) (?:words|Wörter|mots|palabras|parole|palavras|woorden|ord)", re.IGNORECASE
)
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?", re.IGNORECASE)
_PAGE = re.compile(r"[A-Z]{0,2}\d{1,4}")
_CODE = re.compile(r"[A-Z0-9]{2,8}")
_FURNITURE = re.compile(
    r"(?:©|\(c\)|copyright)?\s*\d{0,4}\s*(?:dow jones )?factiva\b.{0,60}|page \d+ of \d+.*|search summary"
    r"|table of contents|seite \d+ von \d+.*|save print e-?mail|dow jones\W*",
    re.IGNORECASE,
)
_HEAD_LINES = 11
"""Lines between the number of words and the notice of copyright, at most."""


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of a page or a plain text; if none can be distinguished, the whole as one."""
    if is_html(data):
        return _page(data)
    return clippings.read(data, articles)


def articles(paragraphs: Sequence[Paragraph]) -> list[Content]:
    """The articles of an export with codes or in words; none if the text is not an export of Factiva."""
    coded = factiva_codes.of_rows(paragraphs) or factiva_codes.of_lines(paragraphs)
    return [_coded(fields) for fields in coded] or _worded(paragraphs)


def _page(data: bytes) -> tuple[Content, ...]:
    page = html_tree.parse(data)
    html_tree.clean(page.root)
    boxes = [one for one in page.root.iter("div") if any(map(_BOX.fullmatch, (one.get("class") or "").split()))]
    found: list[Content] = []
    for box in boxes or [page.root]:
        if coded := factiva_codes.of_box(box):
            found += [_coded(fields) for fields in coded]
        elif boxes:
            found += _worded_box(box)
    if not found:
        found = [Content(tuple(one.part for one in html_blocks.blocks(page.root)))]
    return first_with(found, page.doubt)


def _coded(fields: Fields) -> Content:
    """The article of fields that are named by codes."""
    corrections = fields.parts("CX")
    captions = [replace(part, kind="caption") for part in fields.parts("ART") if not part.rows]
    return Content(
        (*fields.parts("LP"), *fields.parts("TD"), *captions, *corrections),
        title=fields.text("HD"),
        source=fields.text("SN"),
        byline=clippings.writers(fields.text("BY")),
        published=day(fields.text("PD")),
        correction=" ".join(part.text for part in corrections),
        language=language_names.code(fields.text("LA")),
        details=details(
            ("section", fields.text("SE")),
            ("page", fields.text("PG")),
            ("words", clippings.words(fields.text("WC"))),
            ("edition", fields.text("ED")),
            ("credit", fields.text("CR")),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and the number of the paragraph that it is of."""

    text: str
    paragraph: int


def _worded(paragraphs: Sequence[Paragraph]) -> list[Content]:
    """The articles of an export in words, each of which ends in the number of its document."""
    found: list[Content] = []
    start = 0
    for place, one in enumerate(paragraphs):
        if DOCUMENT.fullmatch(one.text) or (len(one.lines) > 1 and DOCUMENT.fullmatch(one.lines[-1])):
            last = [] if len(one.lines) < 2 else [replace(one, lines=one.lines[:-1])]
            if made := _from_lines([*paragraphs[start:place], *last], first=not found):
                found.append(made)
            start = place + 1
    return found


def _from_lines(paragraphs: Sequence[Paragraph], *, first: bool) -> Content | None:
    lines = [
        _Line(line, number)
        for number, one in enumerate(paragraphs)
        for line in (one.lines if not one.part.rows else [one.text])
        if line and not _FURNITURE.fullmatch(line)
    ]
    count = next((n for n, line in enumerate(lines) if _WORDS.fullmatch(line.text)), -1)
    if count < 1:
        return None
    section, title, by = _above([line.text for line in lines[:count]], first=first)
    head = _Head([line.text for line in lines[count : count + _HEAD_LINES]])
    body = list(_rest(paragraphs, lines[count + head.length :]))
    while body and clippings.is_copyright(body[-1].text):
        body.pop()
    return head.content(section, title, by, body)


def _above(lines: list[str], *, first: bool) -> tuple[str, str, str]:
    """Section, headline and byline of the lines above the number of words; before the first article is a cover."""
    by = lines.pop() if len(lines) > 1 and _is_writer(lines[-1], lines[-2]) else ""
    if first and len(lines) > 2:
        lines = lines[-1:]
    section = ""
    if len(lines) > 1 and len(lines[0]) < 40 and len(lines[0].split()) <= 5 and len(lines[1]) > len(lines[0]):
        section = lines.pop(0)
    return section, " ".join(lines), by


def _is_writer(line: str, before: str) -> bool:
    return clippings.is_byline(line) or (len(line.split()) <= 5 and len(before) > len(line) and is_names(line))


class _Head:
    """What the lines from the number of words on say; `length` is how many of them belong to the head."""

    def __init__(self, lines: Sequence[str]) -> None:
        match = _WORDS.match(lines[0])
        self.words = match["count"] if match else ""
        self.day = self.outlet = self.language = self.page = ""
        ends = [n for n, line in enumerate(lines) if n and clippings.is_copyright(line)]
        ends = ends or [n for n, line in enumerate(lines) if n and language_names.is_language(line)]
        self.length = 1
        while self.length < len(lines) and (self._take(lines[self.length]) or (ends and self.length <= ends[0])):
            self.length += 1
        while ends and self.length < len(lines) and clippings.is_copyright(lines[self.length]):
            self.length += 1

    def _take(self, line: str) -> bool:
        """Whether a line is part of the head by itself; what it says is stored."""
        if not self.day and is_day_line(line):
            self.day = line
        elif language_names.is_language(line):
            self.language = line
        elif _PAGE.fullmatch(line) and self.outlet:
            self.page = line
        elif not self.outlet and not _HOUR.fullmatch(line):
            self.outlet = line
        else:
            return _HOUR.fullmatch(line) is not None or _CODE.fullmatch(line) is not None
        return True

    def content(self, section: str, title: str, by: str, body: Sequence[Part]) -> Content:
        """The article with this head."""
        return Content(
            tuple(body),
            title=title,
            source=self.outlet,
            byline=clippings.writers(by),
            published=day(self.day),
            language=language_names.code(self.language),
            details=details(("section", section), ("page", self.page), ("words", clippings.words(self.words))),
        )


def _rest(paragraphs: Sequence[Paragraph], lines: Sequence[_Line]) -> Iterator[Part]:
    """The paragraphs that the lines are of; one of which only some lines are left is put together of these."""
    for number, own in groupby(lines, key=lambda line: line.paragraph):
        whole, left = paragraphs[number], [line.text for line in own if not factiva_codes.is_index(line.text)]
        if whole.part.rows or left == list(whole.lines):
            yield whole.part
        elif left:
            yield from factiva_codes.paragraphs_of(left)


def _worded_box(box: html.HtmlElement) -> list[Content]:
    """The article of a box of a page without codes."""
    title, by = "", ""
    lines: list[str] = []
    body: list[Part] = []
    for one in html_blocks.blocks(box):
        names = " ".join(_names(one.element, box))
        if DOCUMENT.fullmatch(one.part.text):
            break
        if "articleParagraph" in names:
            body.append(one.part)
        elif body:
            continue
        elif not title and (" hd " in f" {names} " or _HEADLINE.search(names) or one.element.find(".//b") is not None):
            title = one.part.text
        elif " author " in f" {names} ":
            by = one.part.text
        else:
            lines += one.part.text.split("\n")
    count = next((n for n, line in enumerate(lines) if _WORDS.fullmatch(line)), -1)
    if count < 0:
        return [Content((*(Part(line) for line in lines), *body), title=title)] if title or body else []
    above = lines[:count]
    if title:
        by = by or (above.pop() if above and _is_writer(above[-1], title) else "")
        section = above[0] if above else ""
    else:
        section, title, by = _above([*above, *([by] if by else [])], first=False)
    return [_Head(lines[count : count + _HEAD_LINES]).content(section, title, by, body)]


def _names(element: html.HtmlElement, box: html.HtmlElement) -> Iterable[str]:
    """The classes and ids of an element and of those around it, up to a box."""
    inner = element.find(".//span[@class]")
    found: list[str] = [inner.get("class") or ""] if inner is not None else []
    around: html.HtmlElement | None = element
    while around is not None and around is not box:
        found += [around.get("class") or "", around.get("id") or ""]
        around = around.getparent()
    return found
