"""The outlet of a page, by what the page calls itself in several places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from lxml import etree, html

from tui.reading.formats import fields
from tui.reading.formats.pages import html_titles, json_ld
from tui.reading.formats.xml import line

_NAMES = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "apple-mobile-web-app-title",
)
_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})
"""Labels of a host before its country that are not names: `gazette.co.uk`."""
_URL = re.compile(r"(?i)(?:https?:)?//|www\.")
_MOTTO = re.compile(r"\s+[|•·]\s+")
"""What parts a name from its motto or from another name."""
_FIRST = re.compile(r"\s+[-–—|•·:]\s+")
_SHORTEST, _LONGEST = 3, 6
"""Letters of a handle that may stand for a name, and words of a name."""
_LINKS_HOME = etree.XPath("(//a[@href='/' or @rel='home'])[position() <= 5]")


def outlet(root: html.HtmlElement, nodes: Sequence[json_ld.Node], node: json_ld.Node, metas: Mapping[str, str]) -> str:
    """The outlet of the article that `node` describes in JSON-LD; empty if the page does not say.

    A handle such as `gazette` gives way to the same name as it is written elsewhere, such as `The Gazette`.
    """
    site = metas.get("og:site_name", "")
    named = [json_ld.name(node.get("publisher")), *(metas.get(name, "") for name in _NAMES)]
    order = [site, *named] if site and not _is_host(site) else named
    found = next((name for one in order if one and not _URL.match(one) and (name := _whole(one))), "")
    return _written(found, [*map(_whole, order), *_elsewhere(root, nodes)]) if found else ""


def of_host(root: html.HtmlElement, nodes: Sequence[json_ld.Node], url: str) -> str:
    """The outlet at an address, as the page writes its name where it does, or else the name of the site."""
    host = fields.host(url)
    label = next((one for one in reversed(host.split(".")[:-1]) if one not in _SECOND), "")
    return (label and _named(label, [*_elsewhere(root, nodes)])) or host


def _whole(name: str) -> str:
    """A name without its sign and its motto."""
    return _MOTTO.split(name.strip().lstrip("@"))[0]


def _elsewhere(root: html.HtmlElement, nodes: Sequence[json_ld.Node]) -> Iterator[str]:
    """What a page is called after its title, in JSON-LD, and in its links to the front page."""
    yield html_titles.end(line(root.find(".//title")))
    for node in nodes:
        yield json_ld.name(node.get("publisher"))
        if not {"WebSite", "Organization", "NewsMediaOrganization"}.isdisjoint(json_ld.types(node)):
            yield json_ld.text(node, "name")
    for link in _LINKS_HOME(root):
        yield line(link)
        for picture in link.iter("img"):
            yield " ".join((picture.get("alt") or "").split())


def _written(found: str, others: Sequence[str]) -> str:
    """A name as it is best written among others with the same letters, or of a handle with those it begins."""
    mine = _letters(found)
    same = [one for one in others if _letters(one) == mine and not _is_handle(one)]
    if not _is_handle(found):
        # Marks get lost in names, and are never added.
        return max([found, *same], key=lambda one: (len(one), one == found))
    return next(iter(same), "") or _named(mine, others) or found


def _named(handle: str, others: Sequence[str]) -> str:
    """The first of these names whose first words or first letters are the handle; empty if there is none."""
    handle = _letters(handle)
    for one in (_FIRST.split(other)[0] for other in others):
        if _is_host(one) and _letters(one.split(".")[0]) == handle:
            return one
        words = [_letters(word) for word in one.split() if _letters(word)]
        if not words or len(words) > _LONGEST or not _is_capital(one):
            continue
        rest = words[words[0] == "the" :]
        starts = len(handle) > _SHORTEST and handle in {*accumulate(words), *accumulate(rest)}
        initials = "".join(word[0] for word in words)
        if starts or (len(rest) > 1 and handle in {initials, initials[1:]} and len(handle) >= _SHORTEST):
            return one
    return ""


def _is_capital(name: str) -> bool:
    """Whether the first and the last word of a name are not words in lower case."""
    words = name.split()
    return not words[0].islower() and words[-1][:1].isupper()


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _is_handle(name: str) -> bool:
    """Whether a name is written as in an address: in lower case without any space."""
    return " " not in name and name == name.lower()


def _is_host(name: str) -> bool:
    return "." in name and " " not in name
