"""An invented draft with faults and its sources, and the check of any texts."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import tui
from tui.checking.check import Check, CheckedItem

_CASES = Path(__file__).parent / "cases"


@cache
def story(name: str = "fire") -> dict[str, Any]:
    """A case: the draft, its sources, and the state of each item by its words."""
    found: dict[str, Any] = json.loads((_CASES / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def checked(name: str = "fire") -> Check:
    """The check of a case."""
    found = story(name)
    return of(found["draft"], **found["sources"])


def of(draft: str, published: date | None = None, primary: tuple[str, ...] = (), /, **sources: str) -> Check:
    """The check of a text against others, which go by the names of the arguments."""
    read = {name: tui.document(text, name=name, published=published) for name, text in sources.items()}
    return tui.check(
        tui.document(draft, name="draft.txt", published=published),
        [document for name, document in read.items() if name not in primary],
        primary=[read[name] for name in primary],
    )


def item(check: Check, words: str, kind: str = "") -> CheckedItem:
    """The item of a draft with these words."""
    draft = check.document(check.draft)
    found = [
        each for each in check.items if draft.slice(each.item.span) == words and (not kind or each.item.kind == kind)
    ]
    assert found, f"{words!r} is no item of the draft"
    return found[0]
