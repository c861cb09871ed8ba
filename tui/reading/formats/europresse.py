"""Pages of Europresse: an `article` each, with the outlet, the day and the headline in its head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from tui.reading.content import Content, Part
from tui.reading.credits import is_names
from tui.reading.formats import clippings, html_blocks, html_tree
from tui.reading.formats.fields import details
from tui.reading.formats.issue_day import day

_ISSUE = re.compile(r",?\s*(?:no|n°|nº|nr|vol|issue)\b\.?\s*[\d-]+.*$", re.IGNORECASE)
_WORDS = re.compile(r"(\d[\d\s.,]*)\s*(?:words|mots|palabras|wörter)\b", re.IGNORECASE)
_PAGE = re.compile(r"\bp(?:ages?|p)?\.\s*(?P<page>[\w,\s-]{1,30})$")
_NUMBER = re.compile(r"\b\w+[·:.](\d{8})[·:.]\w+")
_ILLUSTRATION = re.compile(r"\W*(?:illustrations?|encadré|photos?)\b.{0,6}:?\W*", re.IGNORECASE)


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of a page; where none can be told apart, the whole page as one."""
    page = html_tree.parse(data)
    html_tree.clean(page.root)
    boxes = [box for box in page.root.iter("article") if _first(box, "DocPublicationName") is not None]
    found = [made for box in boxes if (made := _article(box)).parts or made.title]
    return clippings.remarked(found or [Content(tuple(_parts(page.root)))], page.doubt)


def _article(box: html.HtmlElement) -> Content:
    outlet = _ISSUE.sub("", _line(_first(box, "DocPublicationName")).split("\n")[0]).strip(" ,;")
    headers = [_line(one) for one in _all(box, "DocHeader")]
    header = ", ".join(headers)
    title = _first(box, "titreArticleVisu", "rdp__articletitle", "titreArticle")
    text = _first(box, "DocText", "docOcurrContainer")
    foot = " ".join(_line(one) for one in box.iter("footer"))
    numbered = _NUMBER.search(foot)
    page = _PAGE.search(header)
    count = _WORDS.search(header)
    return Content(
        (*_deck(box), *(_parts(text) if text is not None else ()), *_captions(box, text)),
        title=_line(title),
        source=outlet,
        byline=clippings.byline(_byline(box)),
        published=day(header) or (day(numbered[1]) if numbered else None),
        details=details(
            ("section", _section(header)),
            ("page", page["page"] if page else ""),
            ("words", re.sub(r"\D", "", count[1]) if count else ""),
        ),
    )


def _section(header: str) -> str:
    """What stands before the day in a header `Business, Tuesday, March 10, 2026, p. 15`, if that is no day itself."""
    first = header.partition(",")[0].strip()
    return "" if day(first) or re.search(r"\d", first) or "," not in header or _is_weekday(header) else first


def _is_weekday(header: str) -> bool:
    """Whether a header begins with the day: its first word stands right before the date."""
    return re.match(r"[^\W\d_]+,?\s+(?:[^\W\d_]+\.?\s+)?\d", header) is not None


def _deck(box: html.HtmlElement) -> Iterator[Part]:
    for one in _all(box, "rdp__subtitle", "sousTitreArticle"):
        if text := _line(one):
            yield Part(text)


def _byline(box: html.HtmlElement) -> str:
    """The names in the box for them, or in the last box of the head behind the headline."""
    named = _first(box, "docAuthors", "rdp__authors", "authors", "author")
    if named is not None:
        return _line(named)
    title = _first(box, "titreArticle", "titreArticleVisu", "rdp__articletitle")
    if title is None:
        return ""
    behind = [_line(one) for one in title.itersiblings("div", "p")]
    return next(
        (text for text in behind if text and len(text) < 200 and (is_names(text) or clippings.is_byline(text))), ""
    )


def _captions(box: html.HtmlElement, text: html.HtmlElement | None) -> Iterator[Part]:
    """What is said of pictures beside the text."""
    for aside in box.iter("aside"):
        if text is not None and any(one is aside for one in text.iterancestors()):
            continue
        for part in _parts(aside):
            if part.text and not _ILLUSTRATION.fullmatch(part.text):
                yield Part(part.text, "caption")


def _parts(element: html.HtmlElement) -> list[Part]:
    return [one.part for one in html_blocks.blocks(element)]


def _line(element: html.HtmlElement | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _first(box: html.HtmlElement, *names: str) -> html.HtmlElement | None:
    """The first element of the first of these classes that there is any of."""
    return next((one for name in names for one in _all(box, name)), None)


def _all(box: html.HtmlElement, *names: str) -> list[html.HtmlElement]:
    wanted = set(names)
    return [one for one in box.iter("*") if wanted & set((one.get("class") or "").split())]
