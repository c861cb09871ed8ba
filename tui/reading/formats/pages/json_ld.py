"""JSON-LD in a page: its nodes, those that are articles, and the one that the page is about."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import html

from tui.english.word_lists import words

Node = dict[str, Any]

_DEEPEST = 12
"""Levels of nesting that are looked into."""
_MOST = 2_000
"""Nodes of a page that are looked at."""
_ARTICLES = words(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle"
    " ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle BlogPosting LiveBlogPosting"
    " TechArticle ScholarlyArticle MedicalScholarlyArticle Report SocialMediaPosting DiscussionForumPosting"
)
_PAGES = frozenset({"WebPage", "ItemPage", "ClaimReview"})
_NOT_ITS_OWN = frozenset(
    {"itemListElement", "hasPart", "isPartOf", "relatedLink", "citation", "mentions", "about", "comment", "review"}
    | {"significantLink", "video", "image", "liveBlogUpdate", "isBasedOn"}
)
"""Properties that lead to other things than what the page is about."""
_WRAPPER = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)\s*$"
)
_TRAILING = re.compile(r",(\s*[}\]])")
_PROPERTY = re.compile(
    r'"(headline|datePublished|dateModified|inLanguage|articleSection)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"'
)
_LIKE_TAGS = re.compile(r"</?(?:p|br|div|a|b|i|em|strong|span|ul|li|h\d)\b[^<>]{0,300}>", re.IGNORECASE)


def nodes(root: html.HtmlElement) -> list[Node]:
    """The nodes of a page's JSON-LD, outer ones first; broken JSON gives single properties."""
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").casefold() and script.text:
            found += _walk(_parsed(script.text), 0)
    return found[:_MOST]


def articles(found: Sequence[Node]) -> tuple[Node, ...]:
    """Those of the nodes that are articles."""
    return tuple(node for node in found if not _ARTICLES.isdisjoint(types(node)))


def pages(found: Sequence[Node]) -> tuple[Node, ...]:
    """Those of the nodes that are the page itself, or a check of what somebody claimed."""
    return tuple(node for node in found if not _PAGES.isdisjoint(types(node)))


def types(node: Node) -> tuple[str, ...]:
    """The types of a node, without the address of their vocabulary."""
    said = node.get("@type")
    return tuple(str(one).rpartition("/")[2] for one in (said if isinstance(said, list) else [said]) if one)


def main(found: Sequence[Node], titles: Sequence[str], url: str) -> Node:
    """The article that the page is about: by its headline, by its address, otherwise the first; empty if none is."""
    if not found:
        return {}
    wanted = {_letters(title) for title in titles if title}
    for node in found:
        if _letters(text(node, "headline")) in wanted:
            return node
    if url:
        for node in found:
            if url in {text(node, "url"), text(node, "@id"), text(node, "mainEntityOfPage")}:
                return node
    return next((node for node in found if node.get("headline")), found[0])


def text(node: Node, key: str) -> str:
    """A property on one line; of a node its name or address, of a list the first."""
    value = node.get(key)
    while isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("@value") or value.get("url")
    return " ".join(entities.unescape(_plain(value)).split()) if isinstance(value, str | int | float) else ""


def prose(node: Node, key: str) -> str:
    """A property that may be long, without tags; of several their texts, a line each."""
    value = node.get(key)
    found = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            one = one.get("text") or one.get("description") or ""  # noqa: PLW2901 - what a node says
        if isinstance(one, str) and not re.match(r"https?://\S+$", one):
            found.append(_plain(entities.unescape(one)).strip())
    return "\n".join(one for one in found if one)


def name(value: object) -> str:
    """What a person or an organisation is called; empty if it has no name."""
    return next(iter(names(value)), "")


def names(value: object) -> list[str]:
    """What the persons or organisations of a property are called."""
    if isinstance(value, str):
        return [" ".join(entities.unescape(value).split())]
    if isinstance(value, dict):
        return names(value.get("name"))
    if isinstance(value, list):
        return [found for one in value[:50] for found in names(one)]
    return []


def _plain(value: object) -> str:
    written = str(value)
    return _LIKE_TAGS.sub(" ", written) if "<" in written else written


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, entities.unescape(title))).casefold()


def _parsed(script: str) -> object:
    """The JSON of a script; where it is broken, after small repairs, or else single properties."""
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        pass
    repaired = _TRAILING.sub(r"\1", _WRAPPER.sub("", _WRAPPER.sub("", script)))
    for one in (repaired, entities.unescape(repaired) if "&quot;" in repaired else ""):
        try:
            return json.loads(one, strict=False)
        except (ValueError, RecursionError):
            continue
    return _properties(script)


def _properties(script: str) -> Node:
    found: Node = {}
    kind = re.search(r'"@type"\s*:\s*"(\w+)"', script)
    for match in _PROPERTY.finditer(script):
        try:
            found.setdefault(match[1], json.loads(f'"{match[2]}"', strict=False))
        except ValueError:
            continue
    return {"@type": kind[1] if kind and kind[1] in _ARTICLES else "NewsArticle", **found} if found else {}


def _walk(value: object, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _walk(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if isinstance(inner, dict | list) and key not in _NOT_ITS_OWN:
                yield from _walk(inner, depth + 1)
