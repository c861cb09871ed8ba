"""An invented report of a fire, before and after it was edited."""

from __future__ import annotations

from datetime import date
from functools import cache

from tui.reading.article import document
from tui.reading.documents import Document, Span
from tui.versioning.history import BlockChange, History, ItemChange, Step
from tui.versioning.make import history

OLD = """Ferry fire at Marlow kills four

MARLOW, March 3 - A fire on the ferry Anselm killed four people and injured 12 on Tuesday, the port authority said.

"We have lost colleagues," said captain Rosa Halden. The fire began at 3 p.m. in the engine room. It burned for
six hours.

The Anselm, built in 1998, carried 240 passengers and is owned by Halden Lines, which paid $3.5 million for it.

Investigators of the ministry will report on the cause of the fire in June.

Shares of Halden Lines fell 3.4 percent in early trading.

The port has 14 berths and a museum.
"""
NEW = """Ferry fire at Marlow kills five

MARLOW, March 3 - A fire on the ferry Anselm killed five people and injured a dozen on Wednesday, the port
authority said.

Investigators of the ministry will report on the cause of the fire in June.

"We have lost good colleagues," said captain Rosa Marchetti. The fire began at 15:00 in the engine room. It burned for
six hours.

Correction: An earlier version misspelled the name of the captain.

The Anselm, built in 1998, carried 340 passengers and is owned by Halden Lines, which paid $3.5 million for it.

Shares of Halden Lines did not fall.

Divers will search the wreck tomorrow.
"""
DAY = date(2026, 3, 4)


def read(text: str, name: str = "ferry", published: date | None = DAY) -> Document:
    return document(text, name=name, path=f"{name}.txt", published=published)


def made(old: str, new: str) -> tuple[History, Step]:
    found = history([read(old, "old"), read(new, "new")], in_order=True)
    return found, found.steps[0]


@cache
def ferry() -> tuple[History, Step]:
    return made(OLD, NEW)


def words(found: History, step: Step, item: ItemChange) -> tuple[str, str]:
    """The old and the new words of an item."""
    sides = (found.version(step.old).document, found.version(step.new).document)
    old, new = (
        side.slice(span) if span else "" for side, span in zip(sides, (item.old, item.new), strict=True)
    )  # fmt: skip
    return old, new


def items(old: str, new: str) -> list[tuple[str, str, str, str]]:
    """The items of one sentence that are not as they were: kind, outcome, old words, new words."""
    frame = "The council met in the old hall of the town yesterday evening.\n\n{}\n\nNobody else had anything to add."
    found, step = made(frame.format(old), frame.format(new))
    return [(item.kind, item.outcome, *words(found, step, item)) for item in step.items]


def of_kind(step: Step, kind: str) -> list[BlockChange]:
    return [change for change in step.changes if change.kind == kind]


def said(document: Document, span: Span | None) -> str:
    return document.slice(span) if span else ""
