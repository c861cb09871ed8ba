"""The citations of a draft: its comments, footnotes and links, and the source that each names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.checking.check import Citation, CitationKind
from tui.reading.documents import Document, Span
from tui.rows.sources import sources as named_sources

_NOTE = re.compile(r"\s*\[(?P<mark>[^\]\s]{1,10})\]\s")
_TARGET = re.compile(r"#(?:footnote|endnote)-(?P<mark>.+)")
_ADDRESS = re.compile(r"^[a-z]+://(?:www\.)?|[#?].*$|/$")
_NAMELESS = 3
"""A source whose name has fewer letters than this is not recognised in a note."""
_ENDING = re.compile(r"\.[A-Za-z]\w{0,4}$")


def find(draft: Document, sources: Sequence[Document]) -> tuple[Citation, ...]:
    """The citations of a draft in the order of its text."""
    names = [_names(document, short) for document, short in zip(sources, _shorts(sources), strict=True)]
    ids = [document.id for document in sources]
    found = [
        Citation(kind, span, " ".join(text.split()), _meant(text, ids, names)) for kind, span, text in _written(draft)
    ]
    return tuple(sorted(found, key=lambda each: (each.span, each.kind, each.text)))


def notes(draft: Document) -> frozenset[Span]:
    """The blocks of a draft that hold its footnotes and are not part of its text."""
    return frozenset(span for span, _ in _footnotes(draft).values())


def _written(draft: Document) -> Iterator[tuple[CitationKind, Span, str]]:
    for comment in draft.comments:
        if comment.span is not None and comment.text.strip():
            yield "comment", comment.span, comment.text
    notes_of = _footnotes(draft)
    for link in draft.links:
        target = _TARGET.fullmatch(link.target)
        if target is None:
            if "://" in link.target:
                yield "link", link.span, link.target
        elif target["mark"] in notes_of:
            yield "footnote", link.span, notes_of[target["mark"]][1]


def _footnotes(draft: Document) -> dict[str, tuple[Span, str]]:
    """The footnotes of a draft by their marks; one of several paragraphs is found by its first."""
    wanted = {match["mark"] for link in draft.links if (match := _TARGET.fullmatch(link.target))}
    found: dict[str, tuple[Span, str]] = {}
    for block in draft.blocks if wanted else ():
        text = block.span.of(draft.text)
        match = _NOTE.match(text)
        if match and match["mark"] in wanted:
            found[match["mark"]] = (block.span, text[match.end() :])
    return found


def _shorts(sources: Sequence[Document]) -> tuple[tuple[str, str], ...]:
    return tuple((source.name, source.short) for source in named_sources(sources))


def _names(document: Document, names: tuple[str, str]) -> tuple[str, ...]:
    """The names by which a note may call a source, normalised: its file, its title, its address, its outlet."""
    address = _ADDRESS.sub("", document.url.casefold())
    given = (address, document.name, _ENDING.sub("", document.name), document.title, document.source, *names)
    return tuple(dict.fromkeys(plain for each in given if len(plain := _plain(each)) >= _NAMELESS))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _meant(text: str, ids: Sequence[str], names: Sequence[Sequence[str]]) -> str:
    """The source that a note names, by the longest name in it; empty if it names none, or several equally."""
    plain = f" {_plain(_ADDRESS.sub('', text.casefold().strip()) if '://' in text else text)} "
    longest = [max((len(name) for name in each if f" {name} " in plain), default=0) for each in names]
    best = max(longest, default=0)
    return ids[longest.index(best)] if best and longest.count(best) == 1 else ""
