"""Pages of Europresse: the outlet, the day and the headline above each article, a notice of copyright below it.

Today's pages have an `article` for each; those of before 2014 have a cell of a table, in which line breaks part all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise

from lxml import html

from tui.english.calendar import WEEKDAYS
from tui.english.word_lists import either
from tui.reading.content import Content, Part
from tui.reading.credits import is_names
from tui.reading.formats.days import day
from tui.reading.formats.exports import clippings
from tui.reading.formats.fields import details, first_with
from tui.reading.formats.foreign_calendar import MONTH_NAMES, WEEKDAY_NAMES
from tui.reading.formats.pages import html_blocks, html_tree
from tui.reading.formats.xml import line

_ISSUE = re.compile(
    r"[,;]?\s*(?:\bn(?:o|r|um)\b|n°|nº|\bvol\b|\bissue\b|#)\.?\s*\d.*$|\s*\(site web\).*$", re.IGNORECASE
)
_WORDS = re.compile(r"(?<!\d)([1-9]\d{0,2}(?:[\s.,]\d{3})+|\d+)\s*(?:words|mots|palabras|wörter)\b", re.IGNORECASE)
_PAGE = re.compile(r"\bp(?:ages?|p)?\.\s*(?P<page>[\w][\w,\s-]{0,30})$")
_NUMBER = re.compile(r"\b\w+[·:.](?P<day>\d{8})[·:.]\w+")
_LABEL = re.compile(r"\W*(?:illustrations?|notes?|encadrés?|photos?)\b.{0,6}:?\W*", re.IGNORECASE)
_DATED = re.compile(rf"(?<!\w)(?:{either(WEEKDAYS)}|{either(WEEKDAY_NAMES)}|{either(MONTH_NAMES)}|\d)", re.IGNORECASE)
_FOOT = re.compile(r"(?:©|\(c\) ?\d{4}|(?:numéro de )?document ?(?:number)? ?: ?\w+·)", re.IGNORECASE)
_OUTLETS = ("DocPublicationName", "rdp__DocPublicationName")
_TITLES = ("titreArticleVisu", "TitreArticleVisu", "rdp__articletitle", "grandTitre", "titreArticle")
_AUTHORS = ("docAuthors", "sm-margin-bottomNews", "rdp__authors", "authors", "author")
_DECKS = ("rdp__subtitle", "sousTitreArticle", "apd-subtitle")
_DEEPEST = 12
"""Boxes around an outlet or a headline, at most, that may hold both."""
_MARK = "\ufdd0"
"""Stands for the headline of an older page while its text is cut out; no text has it."""


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of a page; if none can be distinguished, the whole page as one."""
    page = html_tree.parse(data)
    html_tree.clean(page.root)
    named = _all(page.root, *_OUTLETS, *_TITLES)
    boxes = dict.fromkeys(box for one in named for box in islice(one.iterancestors("article"), 1))
    found = [_article(box) for box in boxes] or [_older(*ends) for ends in _older_boxes(named)]
    found = [one for one in found if one.parts or one.title]
    return first_with(found or [Content(tuple(_parts(page.root)))], page.doubt)


def _article(box: html.HtmlElement) -> Content:
    foot = " ".join(line(one) for one in box.iter("footer"))
    text = _first(box, "DocText", "docOcurrContainer")
    if text is None:
        text = next(iter(box.iter("section")), None)
    decks = [Part(line(one)) for one in _all(box, *_DECKS) if line(one)]
    parts = [*decks, *(_parts(text) if text is not None else ()), *_captions(box)]
    return _content(box, parts, _byline(box), foot)


def _content(box: html.HtmlElement, parts: list[Part], byline: str, foot: str) -> Content:
    """The article whose outlet, day and headline are in `box`; `foot` has the number of its document."""
    header = re.sub(r"\s+,", ",", " ".join(line(one) for one in _all(box, "DocHeader")))
    number = _NUMBER.search(foot)
    page, count, dated = _PAGE.search(header), _WORDS.search(header), _DATED.search(header)
    return Content(
        tuple(parts),
        title=line(_first(box, *_TITLES)),
        source=_ISSUE.sub("", _outlet(_first(box, *_OUTLETS))).strip(" ,;"),
        byline=clippings.writers(byline),
        published=day(header) or (day(number["day"]) if number else None),
        details=details(
            ("section", header[: dated.start()].strip(" ,") if dated else ""),
            ("page", page["page"] if page else ""),
            ("words", re.sub(r"\D", "", count[1]) if count else ""),
        ),
    )


def _outlet(element: html.HtmlElement | None) -> str:
    """The first words of the box of the outlet; what is said of it comes after them."""
    if element is None:
        return ""
    return next((" ".join(text.split()) for text in element.itertext() if text.strip()), "")


def _byline(box: html.HtmlElement) -> str:
    """The names in the box for them, or in a box of the head after the headline."""
    if named := line(_first(box, *_AUTHORS)):
        return named
    title = _first(box, "titreArticle", *_TITLES)
    if title is None:
        return ""
    behind = (line(one) for one in title.itersiblings("div", "p"))
    return next((text for text in behind if _is_writer(text)), "")


def _is_writer(text: str) -> bool:
    return bool(text) and len(text) < 200 and (is_names(text) or clippings.is_byline(text))


def _captions(box: html.HtmlElement) -> Iterator[Part]:
    """What is said next to the text: of pictures first of all."""
    for aside in box.iter("aside"):
        for part in _parts(aside):
            if part.text and not _LABEL.fullmatch(part.text):
                yield Part(part.text, "caption")


def _older_boxes(named: list[html.HtmlElement]) -> list[tuple[html.HtmlElement, html.HtmlElement]]:
    """The box of each article of an older page and the headline in it, of its outlets and headlines in order."""
    found = []
    for name, title in pairwise(named):
        if _is(name, _OUTLETS) and _is(title, _TITLES):
            around = list(islice(title.iterancestors(), _DEEPEST))
            box = next((one for one in islice(name.iterancestors(), _DEEPEST) if one in around), None)
            if box is not None and box.tag not in {"html", "body"}:
                found.append((box, title))
    boxes = Counter(box for box, _ in found)
    return [(box, title) for box, title in found if boxes[box] == 1]


def _is(element: html.HtmlElement, names: tuple[str, ...]) -> bool:
    return not set(names).isdisjoint((element.get("class") or "").split())


def _older(box: html.HtmlElement, title: html.HtmlElement) -> Content:
    """The article of a box in which everything is in a row: its text is what follows the headline."""
    bare = _content(box, [], "", line(box))
    for child in list(title):
        child.drop_tree()
    title.text = f"{_MARK}\n\n"
    parts: list[Part] = []
    begun = False
    for part in _parts(box):
        text = part.text
        if _MARK in text:
            begun, text = True, text.partition(_MARK)[2].strip()
        if begun and _FOOT.match(text):
            break
        if begun and (text or part.rows):
            parts.append(Part(text, part.kind, rows=part.rows))
    writer = parts.pop(0).text if len(parts) > 1 and _is_writer(parts[0].text) else ""
    return Content(
        tuple(parts),
        title=bare.title,
        source=bare.source,
        byline=clippings.writers(writer),
        published=bare.published,
        details=bare.details,
    )


def _parts(element: html.HtmlElement) -> list[Part]:
    return [one.part for one in html_blocks.blocks(element)]


def _first(box: html.HtmlElement, *names: str) -> html.HtmlElement | None:
    """The first element of the first of these classes that there is any of."""
    return next((one for name in names for one in _all(box, name)), None)


def _all(box: html.HtmlElement, *names: str) -> list[html.HtmlElement]:
    return [one for one in box.iter("*") if _is(one, names)]
