"""Fields of a Word document: what they are computed from is not shown, what came of it last is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from tui.reading.formats.office.office_line import Stretch
from tui.reading.formats.office.word_names import tag, value

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s\\"]\S*))', re.IGNORECASE)
_BOXES = frozenset({"w:txbxContent", "mc:Fallback"})


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False
    stretch: Stretch | None = None


class Fields:
    """The fields that are open in one story; marks of a field that never ends, or never began, count for nothing."""

    def __init__(self, story: Iterable[etree._Element]) -> None:
        self._whole = _paired(story)
        self._open: list[_Field] = []
        self._instructing = 0

    @property
    def is_shown(self) -> bool:
        """Whether what comes now is shown: no field that is open is still at its instruction."""
        return not self._instructing

    def instruct(self, words: str) -> None:
        """Words of the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction += words

    def mark(self, element: etree._Element) -> _Field | None:
        """Take in a `w:fldChar`: the field whose result begins or ends with it, if any."""
        if element not in self._whole:
            return None
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._open.append(_Field())
            self._instructing += 1
        elif self._open and kind == "separate":
            return self._show(self._open[-1])
        elif self._open and kind == "end":
            return self._show(self._open.pop())
        return None

    def _show(self, field: _Field) -> _Field:
        self._instructing -= not field.in_result
        field.in_result = True
        return field


def target(instruction: str) -> str:
    """Where a field leads that is a hyperlink; empty if it is not one or leads elsewhere in the same document."""
    found = _HYPERLINK.match(instruction)
    return (found["quoted"] or found["bare"] or "") if found else ""


def _paired(story: Iterable[etree._Element]) -> set[etree._Element]:
    """The marks of fields that begin and end."""
    whole, waiting = set[etree._Element](), list[list[etree._Element]]()
    for element in _marks(story):
        kind = value(element, "fldCharType")
        if kind == "begin":
            waiting.append([element])
        elif waiting and kind == "separate":
            waiting[-1].append(element)
        elif waiting and kind == "end":
            whole.update(waiting.pop(), [element])
    return whole


def _marks(story: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The marks of a story in their order, without those of the boxes in it."""
    waiting = list(story)[::-1]
    while waiting:
        element = waiting.pop()
        name = tag(element)
        if name == "w:fldChar":
            yield element
        elif name not in _BOXES:
            waiting.extend(reversed(element))
