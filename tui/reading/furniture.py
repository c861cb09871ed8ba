"""Blocks of a text: which lines belong together, and which belong to the page and not to the account."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from tui.english.abbreviations import ABBREVIATIONS
from tui.reading.credits import is_names, is_outlet, is_reference
from tui.reading.documents import Block, Kind, Span
from tui.reading.navigation import heads_list, is_section
from tui.reading.notes import CLOSING_MARKS, GLUED_NOTES, LAST_NOTES
from tui.reading.phrases import is_byline, is_furniture, is_gallery, is_marker
from tui.records import dataclass

_LONGEST_WRAP = 132
"""A line longer than this, in characters, was not cut by a wrap."""
_SHORTEST_CUT = 40
"""A line shorter than this, in characters, may be a heading over a text in lower case."""
_WINDOW = 10
"""Lines on each side that show where the wrap column is."""
_SAMPLE = 2_000
"""Lines that show whether a text is hard-wrapped."""
_HEAD, _TAIL = 6, 20
"""Runs at the top where a writer and an outlet may stand alone, and at the end where articles may be cited."""
_LONGEST_LIST = 40
"""Titles of other articles in one list."""
_LONGEST_TITLE, _WORDS_OF_A_TITLE = 20, 5
"""Words of a title of another article: at the most, and as few as the heading of a paragraph rarely has."""
_TITLES = frozenset({"heading", "list", "furniture", "caption"})
_END = re.compile(rf"(?P<stop>[.!?…:;。！？])[{CLOSING_MARKS}]*{LAST_NOTES}")
_STOPS, _ASKING = frozenset(".!?…。！？"), frozenset("?!？！")
_ITEM = re.compile(r"(?P<mark>--?|[–—*•●▪◦·‣⁃+]|\d{1,2}[.)]|\(?(?:\d{1,2}|[a-h])\))\s+\S")
_BULLETS = frozenset("*•●▪◦·‣⁃")
_DANGLING = re.compile(
    r"(?:,|\b(?:an?|and|as|at|by|for|from|in|into|is|its|of|on|or|than|that|the|their|this|to|was|were|which|who|with"
    r"|about|after|are|be|been|before|between|had|has|have|more|nearly|over|under|will|would))$"
)
_BROKEN = re.compile(r"[^\W_][-\u2010]$")
"""How a line ends that breaks a word."""
_SENTENCE = (
    rf"(?P<word>\w*[^\W_A-Z]{{2}}|[\d%)])(?P<stop>[.!?])[{CLOSING_MARKS}]*{GLUED_NOTES}{{0,9}}\s+[\"'“‘«(]*[A-Z\d]"
)
"""Where a sentence ends and another begins."""
_UPPER = re.compile(r"[\W_]*[A-Z]")
_LOWER = re.compile(r"[\"'“‘(]*[a-z]")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line without its outer spaces; `number` counts lines from 0, so empty ones leave a gap."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines found to belong together, and what they were seen to be before their neighbours are known."""

    lines: tuple[_Line, ...]
    kind: Kind

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def blocks(text: str) -> tuple[Block, ...]:
    """Cut `text` into paragraphs, headings, list items and furniture; every non-space character is in exactly one."""
    lines = _lines(text)
    runs = _runs(lines)
    kinds = [_kind(run, first=index == 0, alone=len(runs) == 1) for index, run in enumerate(runs)]
    _mark_ends(runs, kinds)
    _mark_lists(runs, kinds)
    return tuple(
        Block(Span(run.lines[0].start, run.lines[-1].end), kind) for run, kind in zip(runs, kinds, strict=True)
    )


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    for number, raw in enumerate(text.split("\n")):
        stripped = raw.strip()
        if stripped:
            lines.append(_Line(number, start + len(raw) - len(raw.lstrip()), stripped))
        start += len(raw) + 1
    return lines


def _runs(lines: list[_Line]) -> list[_Run]:
    """Gather lines into runs: each line either continues the run before it or begins another."""
    columns = _columns(lines)
    wrapped = _is_wrapped(lines)
    runs: list[_Run] = []
    current: list[_Line] = []
    kind: Kind = "prose"
    for line, column in zip(lines, columns, strict=True):
        before = current[-1] if current and line.number == current[-1].number + 1 else None
        if kind == "furniture":
            joins = wrapped and before is not None and len(current) < 3 and _runs_over(before, line, column)
        else:
            joins = before is not None and _goes_on(before, line, column, wrapped)
        this = _line_kind(line, before, kind, joins=joins)
        joins = joins and this == kind and not (this == "list" and _ITEM.match(line.text))
        if not joins:
            if current:
                runs.append(_Run(tuple(current), kind))
            current = []
        current.append(line)
        kind = this
    if current:
        runs.append(_Run(tuple(current), kind))
    return runs


def _columns(lines: list[_Line]) -> list[int]:
    """The wrap column about each line: the longest line near it that a wrap could have cut."""
    lengths = [len(line.text) if len(line.text) <= _LONGEST_WRAP else 0 for line in lines]
    return [max(lengths[max(0, index - _WINDOW) : index + _WINDOW + 1]) for index in range(len(lengths))]


def _is_wrapped(lines: list[_Line]) -> bool:
    """Whether the text as a whole is hard-wrapped: most lines break off and continue in lower case."""
    pairs = broken = 0
    for before, after in pairwise(lines[:_SAMPLE]):
        if after.number == before.number + 1 and not is_marker(before.text):
            pairs += 1
            cut = len(before.text) <= _LONGEST_WRAP and not _stop(before.text)
            broken += cut and bool(_LOWER.match(after.text))
    return broken >= 2 and broken * 3 >= pairs


def _goes_on(before: _Line, after: _Line, column: int, wrapped: bool) -> bool:
    """Whether `after` carries on the paragraph of `before`, the line just above it."""
    length = len(before.text)
    if _BROKEN.search(before.text) and after.text[0].isalnum():
        return True
    if (length > _LONGEST_WRAP or (length >= _SHORTEST_CUT and not wrapped)) and _breaks_off(before, after):
        return True
    if length > _LONGEST_WRAP or len(after.text) > max(column, length) + 8:
        return False
    closed = bool(_stop(before.text))
    full = _is_full(before, after, column)
    lower = bool(_LOWER.match(after.text))
    if wrapped:
        carries = lower or (not _UPPER.match(after.text) and length >= 0.6 * column)
        return (full and length >= 30) or (not closed and (carries or bool(_DANGLING.search(before.text))))
    if closed:
        return False
    return (lower and length >= _SHORTEST_CUT) or (
        full and length >= 80 and len(after.text) < 0.7 * length and _stop(after.text) in _STOPS
    )


def _breaks_off(before: _Line, after: _Line) -> bool:
    """Whether a paragraph that is not wrapped was cut within a sentence, which continues in lower case."""
    first = after.text.split(None, 1)[0]
    return not _stop(before.text) and bool(_LOWER.match(first)) and first.strip("\"'“‘(") == first.lower()


def _stop(text: str) -> str:
    """The stop with which a text ends, before its closing marks and notes; empty if it ends with none."""
    found = _END.search(text)
    return found["stop"] if found else ""


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(_SENTENCE)


def _is_full(before: _Line, after: _Line, column: int) -> bool:
    """Whether the first word of `after` would not have fitted on the line above it."""
    return len(before.text) + 1 + len(after.text.split(None, 1)[0]) > column


def _runs_over(before: _Line, after: _Line, column: int) -> bool:
    """Whether furniture was wrapped onto `after`: its line is full and breaks off."""
    return (
        30 <= len(before.text) <= _LONGEST_WRAP
        and _is_full(before, after, column)
        and not (_stop(before.text) or is_marker(before.text))
    )


def _line_kind(line: _Line, before: _Line | None, kind: Kind, *, joins: bool) -> Kind:
    """What a line is by itself; `joins` says that it could continue the run above, which is of `kind`."""
    if joins and kind == "furniture":
        return kind
    flows = joins and before is not None and not _stop(before.text)
    if is_marker(line.text) or (not flows and is_furniture(line.text)):
        return "furniture"
    if before is not None and is_byline(before.text, line.text):
        return "furniture"
    item = _ITEM.match(line.text)
    if item and not (joins and kind == "prose" and item["mark"] not in _BULLETS):
        return "list"
    return kind if joins else "prose"


def _kind(run: _Run, *, first: bool, alone: bool) -> Kind:
    if run.kind != "prose":
        return run.kind
    text = run.text
    if is_gallery(text) or (1 < len(run.lines) <= 5 and is_furniture(text)):
        return "furniture"
    words = text.split()
    if len(run.lines) > 3 or len(words) > 25 or len(text) > 160:
        return "prose"
    if text.startswith("#"):
        return "heading"
    if text.endswith((",", ";", "-", "—", "–")):
        return "prose"
    if text.endswith(":"):
        return "heading" if len(words) <= 4 or _is_title_case(words) else "prose"
    if _stop(text) in _STOPS:
        titled = _is_title_case(words)
        asks = _stop(text) in _ASKING and (titled or first) and len(words) <= 18
        narrates = (alone or not titled) and _narrates(text, alone=alone)
        return "heading" if asks and not narrates else "prose"
    if text[0].islower() and not first:
        return "prose"
    return "heading"


def _narrates(text: str, *, alone: bool) -> bool:
    """Whether a line has several sentences: a title may have several questions, but a line `alone` is an account."""
    return any(
        match["word"].casefold() not in ABBREVIATIONS and (alone or match["stop"] == ".")
        for match in _sentence().finditer(text)
    )


def _mark_ends(runs: list[_Run], kinds: list[Kind]) -> None:
    """Settle what depends on the place: writer and outlet above a text, a line broken off, articles cited below."""
    for index, run in enumerate(runs[:_HEAD]):
        if is_outlet(run.text):
            kinds[index] = "furniture"
            if index and kinds[index - 1] == "heading" and is_names(runs[index - 1].text):
                kinds[index - 1] = "furniture"
        if kinds[index] == "heading" and "heading" in kinds[index + 1 :] and is_section(run.text):
            kinds[index] = "furniture"
    for index in range(len(runs) - 2):
        marker, after = runs[index + 1].lines, runs[index + 2].lines[0].text
        broken = kinds[index] == "heading" and kinds[index + 1] == "furniture" and after[0].islower()
        if broken and marker[0].number == runs[index].lines[-1].number + 1 and is_marker(marker[0].text):
            kinds[index] = "prose"
    for index in range(len(runs) - 1, max(0, len(runs) - _TAIL), -1):
        if kinds[index] == "furniture":
            continue
        if is_reference(runs[index].text):
            kinds[index] = "furniture"
        elif index and is_reference(f"{runs[index - 1].text} {runs[index].text}"):
            kinds[index - 1] = kinds[index] = "furniture"
        else:
            break


def _mark_lists(runs: list[_Run], kinds: list[Kind]) -> None:
    """Let the titles of other articles go with the line that is above their list, such as `Most Read`."""
    index = 0
    while index < len(runs):
        head = runs[index]
        index += 1
        if not (kinds[index - 1] in {"heading", "furniture"} and len(head.lines) == 1 and heads_list(head.text)):
            continue
        end = _end_of_list(runs, kinds, index, titled="heading" in kinds[: index - 1])
        if end > index:
            kinds[index - 1 : end] = ["furniture"] * (end - index + 1)
        index = end


def without_lists(text: str, found: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a text whose format says their kinds, lists of other articles made furniture with their heads."""
    made: list[Block] = []
    within = False
    for block in found:
        listed = within and block.kind == "list"
        within = listed or (block.kind in {"heading", "furniture"} and heads_list(block.span.of(text)))
        if listed and made[-1].kind == "heading":
            made[-1] = replace(made[-1], kind="furniture")
        made.append(replace(block, kind="furniture") if listed else block)
    return tuple(made)


def _end_of_list(runs: list[_Run], kinds: list[Kind], start: int, *, titled: bool) -> int:
    """After the last title of a list that begins at `start`; `titled` says that a heading comes before the list.

    Titles on lines one below the other end at an empty line, as do numbered ones where no number follows. Titles that
    are separated by empty lines end at a paragraph, whose own heading, or the headline where there was none, is left
    out.
    """
    end = start
    loose = start + 1 < len(runs) and _is_separate(runs, start + 1)
    while end < len(runs) and end - start < _LONGEST_LIST and (kinds[end] in _TITLES or _is_title(runs[end])):
        separate = end > start and _is_separate(runs, end)
        if separate and (not loose or (kinds[start] == "list" and kinds[end] != "list")):
            return end
        end += 1
    if end < len(runs) and loose and end > start and kinds[end - 1] == "heading":
        end -= not titled or len(runs[end - 1].text.split()) < _WORDS_OF_A_TITLE
    return end


def _is_title(run: _Run) -> bool:
    """Whether a paragraph may be the title of another article: short, and no statement that is closed."""
    return len(run.text.split()) <= _LONGEST_TITLE and not run.text.rstrip("\"'”’").endswith((".", ":"))


def _is_separate(runs: list[_Run], index: int) -> bool:
    """Whether an empty line comes before a run."""
    return runs[index].lines[0].number > runs[index - 1].lines[-1].number + 1


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word.strip("\"'“”‘’?!.,:")) > 3]
    return len(long) >= 2 and all(not word.lstrip("\"'“‘(")[:1].islower() for word in long)
