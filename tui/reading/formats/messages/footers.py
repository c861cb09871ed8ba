"""What is in a message or a feed about itself, marked as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.english.mailings import ANSWERED, ENDING, FOOTER
from tui.reading.content import Part

_LONGEST = 400
"""Characters of a paragraph that may be a footer."""
_LONGEST_SIGNATURE = 20
"""Lines after the line `--` that are a signature."""
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_SIGNATURE = re.compile(r"--[ \t]*(?:\n|$)")


def marked(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts, with footers, signatures and the messages that are answered as furniture.

    Lines of plain text are cut where one of these begins or ends.
    """
    found = [piece for part in parts for piece in _pieces(part)]
    kinds = [_is_aside(part) for part in found]
    last = _ending(found, kinds)
    kinds[last:] = [True] * len(kinds[last:])
    return tuple(_joined(found, kinds))


def _pieces(part: Part) -> Iterator[Part]:
    """A part, or the paragraphs of one of lines; a quoted run of lines is one of its own."""
    if part.kind != "lines":
        yield part
        return
    for chunk in _BLANK.split(part.text.strip("\n")):
        run: list[str] = []
        quoted = False
        for said in chunk.split("\n"):
            if run and said.startswith(">") != quoted:
                yield replace(part, text="\n".join(run))
                run = []
            quoted = said.startswith(">")
            run.append(said)
        yield replace(part, text="\n".join(run))


def _is_aside(part: Part) -> bool:
    """Whether a part by itself belongs to the message and not to the account."""
    if part.rows or part.kind in {"furniture", "caption"}:
        return part.kind == "furniture"
    if part.kind == "lines" and part.text.startswith(">"):
        return True
    if len(part.text) > _LONGEST:
        return False
    return FOOTER.search(part.text) is not None or ANSWERED.fullmatch(part.text.strip()) is not None


def _ending(parts: list[Part], asides: list[bool]) -> int:
    """The number of the part at which the account has ended; one past the last where it goes to the end."""
    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        if part.rows or (len(part.text) > _LONGEST and not asides[place]):
            break
        if part.kind == "lines" and _SIGNATURE.match(part.text):
            behind = sum(one.text.count("\n") + 1 for one in parts[place:])
            return place if behind <= _LONGEST_SIGNATURE + 1 else len(parts)
    # From here on every part is short enough for a footer.
    start = next((n + 1 for n in range(len(parts) - 1, -1, -1) if parts[n].rows or len(parts[n].text) > _LONGEST), 0)
    places = range(max(start, (len(parts) + 1) // 2), len(parts))
    return next((n for n in places if asides[n] and ENDING.search(parts[n].text)), len(parts))


def _joined(parts: list[Part], asides: list[bool]) -> Iterator[Part]:
    """The parts with their kinds; lines that follow each other in one part again."""
    run: list[str] = []
    for part, aside in zip(parts, asides, strict=True):
        if part.kind == "lines" and not aside:
            run.append(part.text)
            continue
        if run:
            yield Part("\n\n".join(run), "lines")
            run = []
        yield replace(part, kind="furniture") if aside else part
    if run:
        yield Part("\n\n".join(run), "lines")
