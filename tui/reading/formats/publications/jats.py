"""Articles of journals in JATS, and in the NLM and PMC formats before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml import etree

from tui.english.word_lists import words
from tui.errors import UnreadableError
from tui.reading.content import Content, Part, PartKind
from tui.reading.formats import fields
from tui.reading.formats.days import day, of_fields
from tui.reading.formats.markup import flow
from tui.reading.formats.markup.grid import Grid
from tui.reading.formats.publications.jats_tree import prepared
from tui.reading.formats.xml import LANGUAGE, children, first, name, named, parsed

_PUBLISHED = ("pub", "epub", "ppub", "epub-ppub", "collection", "")
"""Kinds of a day of publication, that which readers saw first before the others."""
_MODIFIED = words("corrected updated retracted rev-pub")
_NOTICES = words("correction retraction partial-retraction expression-of-concern addendum")  # local: names
_ABSTRACTS_LEFT_OUT = words("graphical toc teaser web-summary key-points")  # local: names
_PARTS = words("sub-article response")


def _kind(element: etree._Element) -> PartKind | None:
    """A title is a heading, but within a caption it is part of that."""
    above = element.getparent()
    return "caption" if name(element) == "title" and above is not None and name(above) == "caption" else None


MARKUP = flow.Markup(
    blocks={
        **dict.fromkeys(
            words(  # local: the names that its markup and fields have
                "article front back body abstract trans-abstract sec p table-wrap fig fig-group disp-quote boxed-text"
                " list def-list def-item disp-formula verse-group verse-line statement app-group app fn fn-group"
                " notes glossary table thead tbody tfoot tr td th floats-group article-title subtitle trans-title"
                " speech speaker attrib disp-formula-group"
            )
        ),
        "title": "heading",
        "subtitle": "heading",
        "list-item": "list",
        "term": "list",
        "def": "list",
        "caption": "caption",
        "table-wrap-foot": "caption",
        "ack": "furniture",
        "ref-list": "furniture",
    },
    ignored=words(  # local: the names that its markup and fields have
        "ref-list tex-math graphic inline-graphic media supplementary-material object-id permissions annotation"
        " processing-meta sub-article response del s strike index-term front-stub alt-text long-desc email"
    ),
    grid=Grid(prose=words("list disp-quote boxed-text")),
    breaks=frozenset({"break"}),
    links=words("ext-link uri"),
    verbatim=words("preformat code"),
    kind=_kind,
)


def read(data: bytes) -> tuple[Content, ...]:
    """The article, and the letters and answers that are printed with it; lists of references are left out."""
    file = parsed(data)
    root = file.root
    articles = [root] if name(root) == "article" else list(named(root, "article"))
    found = [content for one in articles for content in _articles(one)]
    if not found:
        raise UnreadableError("is a journal article without a text; it may hold the head of the article alone")
    return fields.first_with(tuple(found), file.doubt)


def _articles(article: etree._Element) -> Iterator[Content]:
    prepared(article)
    journal = _words(first(article, "journal-title"))
    for one in (article, *named(article, *_PARTS)):
        content = _content(one, journal)
        if content.parts:
            yield content


def _content(article: etree._Element, journal: str) -> Content:
    meta = next(children(next(children(article, "front"), None), "article-meta"), None)
    head = meta if meta is not None else next(children(article, "front-stub"), None)
    kind = article.get("article-type", "")
    title = _words(first(first(head, "title-group"), "article-title"))
    published = _published(head)
    modified = next(
        (found for one in named(head, "date") if _date_kind(one) in _MODIFIED and (found := _day(one))), None
    )
    doi = next((_words(one) for one in children(head, "article-id") if one.get("pub-id-type") == "doi"), "")
    body = [part for one in children(article, "body", "floats-group", "back") for part in flow.parts(one, MARKUP)]
    abstracts = [
        part
        for one in children(head, "abstract")
        if one.get("abstract-type", "") not in _ABSTRACTS_LEFT_OUT
        for part in flow.parts(one, MARKUP)
    ]
    subtitle = _words(first(first(head, "title-group"), "subtitle"))
    return Content(
        (*((Part(subtitle, "heading"),) if subtitle else ()), *abstracts, *body),
        title=title,
        source=journal or _words(first(article, "publisher-name")),
        byline=", ".join(_authors(head)),
        published=published,
        modified=fields.later(modified, published),
        correction=title if kind in _NOTICES else "",
        url=f"https://doi.org/{doi}" if doi.startswith("10.") else "",
        language=fields.language(article.get(LANGUAGE)),
        details=fields.details(
            ("type", kind),
            ("section", ", ".join(_words(one) for one in named(first(head, "article-categories"), "subject"))),
            ("keywords", ", ".join(_words(one) for one in named(head, "kwd"))),
            ("doi", doi),
        ),
    )


def _authors(head: etree._Element | None) -> Iterator[str]:
    for one in named(head, "contrib"):
        if one.get("contrib-type", "author") != "author":
            continue
        called = next(iter(named(one, "name", "string-name", "collab")), None)
        if called is None:
            continue
        parts = [_words(first(called, part)) for part in ("given-names", "surname", "suffix")]
        yield " ".join(filter(None, parts)) or _words(called)


def _published(head: etree._Element | None) -> date | None:
    """The day of publication that readers saw first, of those that are given to the day."""
    days = {_date_kind(one): found for one in reversed(list(named(head, "pub-date"))) if (found := _day(one))}
    return next((days[kind] for kind in _PUBLISHED if kind in days), next(iter(days.values()), None))


def _date_kind(element: etree._Element) -> str:
    return element.get("date-type") or element.get("pub-type") or ""


def _day(element: etree._Element) -> date | None:
    if found := day(element.get("iso-8601-date")):
        return found
    return of_fields(*(_words(first(element, one)) for one in ("year", "month", "day")))


def _words(element: etree._Element | None) -> str:
    return flow.line(element, MARKUP)
