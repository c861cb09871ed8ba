"""The words of a paragraph as they are gathered from a tree of markup, and where its links and tags are among them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from tui.reading.content import LinkText, TagText

_BLANKS = re.compile(r"[ \t\r\n\f]+")
"""A no-break space is not one of them: it holds the groups of a number together."""
_BREAKS = "\n\n"


class Gathered:
    """Words with single blanks and with line breaks; `target` is where a link that is open leads, or empty."""

    def __init__(self) -> None:
        self.target = ""
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[LinkText] = []
        self._link_start = 0
        self._tags: list[TagText] = []
        self._tagged: dict[int, int] = {}

    def __bool__(self) -> bool:
        return bool(self._pieces)

    @property
    def text(self) -> str:
        """All words so far; two line breaks in a row part paragraphs."""
        return "".join(self._pieces)

    @property
    def last(self) -> str:
        """The last character; empty at the beginning."""
        return self._pieces[-1][-1:] if self._pieces else ""

    def add(self, words: str, *, verbatim: bool = False) -> int:
        """Write words; how many characters they make with single blanks, or as they are where they are `verbatim`."""
        if not verbatim:
            words = _BLANKS.sub(" ", words)
            if self.last in {"", " ", "\n"}:
                words = words.removeprefix(" ")
        if words:
            self._pieces.append(words)
            self._length += len(words)
        return len(words)

    def break_line(self) -> None:
        """A line break, unless nothing comes before it."""
        if self._pieces:
            if self.last == " ":
                self._pieces[-1] = self._pieces[-1][:-1]
                self._length -= 1
            self._pieces.append("\n")
            self._length += 1

    def open_link(self, target: str) -> None:
        """Let the words from here on lead to `target`."""
        self.target, self._link_start = target, self._length

    def close_link(self) -> None:
        """End the link that is open, if one is."""
        if self.target and self._length > self._link_start:
            self._links.append(LinkText(self._link_start, self._length, self.target))
        self.target = ""

    def open_tag(self, fact: int) -> None:
        """Let the words from here on show a fact, which has a number."""
        self._tagged[fact] = self._length

    def close_tag(self, fact: int) -> None:
        """End what shows a fact."""
        start = self._tagged.pop(fact, self._length)
        if self._length > start:
            self._tags.append(TagText(start, self._length, fact))

    def taken(self) -> Iterator[tuple[str, tuple[LinkText, ...], tuple[TagText, ...]]]:
        """The paragraphs with their links and tags, and begin another; what is open continues in it."""
        target, open_tags = self.target, list(self._tagged)
        self.close_link()
        for fact in open_tags:
            self.close_tag(fact)
        text, links, tags = self.text, self._links, self._tags
        self._pieces, self._length, self._links, self._tags = [], 0, [], []
        self.open_link(target)
        for fact in open_tags:
            self.open_tag(fact)
        tags.sort()
        start = passed = 0
        for piece in text.split(_BREAKS):
            if words := piece.strip():
                begins = start + len(piece) - len(piece.lstrip())
                while passed < len(tags) and tags[passed].end <= begins:
                    passed += 1
                near = islice(tags, passed, bisect_left(tags, (begins + len(words),)))
                yield words, tuple(_within(links, begins, words)), tuple(_tags_within(near, begins, words))
            start += len(piece) + len(_BREAKS)


def _within(links: list[LinkText], begins: int, words: str) -> Iterator[LinkText]:
    """The parts of the links that lead from the words that begin at an offset."""
    for link in links:
        start, end = max(0, link.start - begins), min(len(words), link.end - begins)
        if words[start:end].strip() and end > start:
            yield LinkText(start, end, link.target)


def _tags_within(tags: Iterable[TagText], begins: int, words: str) -> Iterator[TagText]:
    """The words of the tags that are in a paragraph, without blanks around them."""
    for tag in tags:
        start, end = max(0, tag.start - begins), min(len(words), tag.end - begins)
        if said := words[start:end].strip() if start < end else "":
            start += len(words[start:end]) - len(words[start:end].lstrip())
            yield TagText(start, start + len(said), tag.fact)
