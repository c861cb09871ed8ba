"""What a page says of its article: in JSON-LD, in meta elements, in microdata, and next to its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from datetime import date

from lxml import html

from tui.english.word_lists import listed
from tui.reading.formats import fields
from tui.reading.formats.days import day, first_day
from tui.reading.formats.pages import html_bylines, html_outlets, html_titles, json_ld
from tui.reading.formats.xml import line
from tui.records import dataclass

_TITLES = (
    "og:title",
    "twitter:title",
    "headline",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
)
_PUBLISHED = listed(  # local: names of markup
    """
    article:published_time article:published datepublished og:published_time og:article:published_time
    parsely-pub-date sailthru.date pubdate pub_date publish-date publish_date published_at published
    dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date datecreated
    citation_publication_date citation_date bt:pubdate article_date_original article.published og:pubdate
    cxenseparse:recs:publishtime rnews:datepublished date
    """
)
_MODIFIED = listed(  # local: names of markup
    """
    article:modified_time article:modified datemodified og:updated_time og:modified_time og:article:modified_time
    dc.date.modified dcterms.modified article_date_updated updated-date updated_time dateupdated article.updated
    bt:moddate revision_date last-modified lastmod
    """
)
_AUTHORS = (
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "citation_author",
)
_URL = re.compile(r"(?i)(?:https?:)?//|www\.")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|[-_.]|$)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; empty or None if the page does not say. `body` is the article's text in JSON-LD."""

    title: str = ""
    source: str = ""
    byline: str = ""
    published: date | None = None
    modified: date | None = None
    correction: str = ""
    url: str = ""
    language: str = ""
    body: str = ""
    details: tuple[tuple[str, str], ...] = ()
    articles: tuple[json_ld.Node, ...] = field(default=(), repr=False)
    is_article: bool = False


def read(root: html.HtmlElement, address: str = "") -> Metadata:
    """What the page of this tree says, before anything is taken out of it; it was saved from `address`."""
    nodes = json_ld.nodes(root)
    metas = _metas(root)
    props = _microdata(root)
    url = _canonical(root, metas) or address
    heads = tuple(filter(None, (line(one) for one in root.iter("h1"))))
    named = [metas[name] for name in _TITLES if name in metas]
    articles = json_ld.articles(nodes)
    node = json_ld.main(articles, (*named, *heads), url)
    source = html_outlets.outlet(root, nodes, node, metas)
    published = first_day(
        (
            json_ld.text(node, "datePublished"),
            *(metas.get(name, "") for name in _PUBLISHED),
            *props.get("datepublished", ()),
            *_times(root),
            *(json_ld.text(one, "datePublished") for one in json_ld.pages(nodes)),
            json_ld.text(node, "dateCreated"),
            *props.get("datecreated", ()),
        )
    )
    modified = first_day(
        (
            json_ld.text(node, "dateModified"),
            *(metas.get(name, "") for name in _MODIFIED),
            *props.get("datemodified", ()),
            *props.get("dateupdated", ()),
        )
    )
    section = json_ld.text(node, "articleSection") or metas.get("article:section", "")
    return Metadata(
        title=html_titles.title(
            root, json_ld.text(node, "headline") or json_ld.text(node, "name"), named, heads, source
        ),
        source=source or html_outlets.of_host(root, nodes, url),
        byline=_byline(node, metas, props),
        published=published or _day_of(url),
        modified=modified if modified and (published is None or modified >= published) else None,
        correction=_line(json_ld.prose(node, "correction")),
        url=url,
        language=_language(root, node, metas),
        body=json_ld.prose(node, "articleBody"),
        details=(("section", section),) if section else (),
        articles=articles,
        is_article=bool(articles) or metas.get("og:type", "").casefold() == "article",
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _metas(root: html.HtmlElement) -> dict[str, str]:
    """The first content of each meta element by its name in lower case."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = _line(meta.get("content") or "")
        if content:
            for key in ("property", "name", "itemprop", "http-equiv"):
                if name := meta.get(key):
                    found.setdefault(name.strip().casefold(), content)
    return found


def _microdata(root: html.HtmlElement) -> dict[str, list[str]]:
    """The values of the properties of an article that elements of the page's body carry."""
    found: dict[str, list[str]] = {}
    for element in root.iter("time", "span", "div", "p", "li", "abbr", "a", "h1", "h2", "meta"):
        if props := element.get("itemprop"):
            value = element.get("datetime") or element.get("content") or ""
            for prop in props.casefold().split():
                if prop in {"datepublished", "datemodified", "dateupdated", "datecreated", "author"}:
                    found.setdefault(prop, []).append(value or line(element)[:80])
    return found


def _times(root: html.HtmlElement) -> Iterator[str]:
    """The time elements that say they are of the publication, then the first after the headline."""
    loose = []
    seen_head = False
    for element in root.iter("time", "h1", "abbr", "span"):
        if element.tag == "h1":
            seen_head = True
            continue
        name = f"{element.get('class') or ''} {element.get('pubdate') or ''}".casefold()
        stamp = element.get("datetime") or ""
        if element.tag == "time":
            stamp = stamp or line(element)[:60]
            if "publish" in name or "pubdate" in name or "entry-date" in name or element.get("pubdate") is not None:
                yield stamp
            elif seen_head and stamp and "updat" not in name and "modif" not in name:
                loose.append(stamp)
        elif element.tag == "abbr" and "published" in name:
            yield element.get("title") or ""
    yield from loose[:1]


def _canonical(root: html.HtmlElement, metas: dict[str, str]) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").casefold().split() and _URL.match(link.get("href") or ""):
            return (link.get("href") or "").strip()
    found = metas.get("og:url") or metas.get("twitter:url") or ""
    return found if _URL.match(found) else ""


def _byline(node: json_ld.Node, metas: dict[str, str], props: dict[str, list[str]]) -> str:
    names = (
        json_ld.names(node.get("author"))
        or [metas[name] for name in _AUTHORS if name in metas][:1]
        or props.get("author", [])[:1]
    )
    return html_bylines.byline(name for name in names if not _URL.match(name) and len(name) < 200)


def _language(root: html.HtmlElement, node: json_ld.Node, metas: dict[str, str]) -> str:
    """A code of ISO 639 in lower case; empty for English, as in a document."""
    return fields.language(
        root.get("lang")
        or root.get("xml:lang")
        or json_ld.text(node, "inLanguage")
        or metas.get("og:locale")
        or metas.get("content-language")
    )


def _day_of(url: str) -> date | None:
    found = _URL_DAY.search(url)
    return day("-".join(found.groups())) if found else None
