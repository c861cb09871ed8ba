"""The days near the headline of a page, if neither JSON-LD nor meta elements give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tui.reading.credits import is_stamp
from tui.reading.formats.days import day
from tui.reading.formats.pages.html_blocks import PageBlock

_BEFORE, _WITHIN = 10, 4
"""Blocks before the account, and of the account, in which its day may be."""
_LONGEST = 120
"""Characters of a line with a day."""
_PUBLISHED = re.compile(r"\W{0,3}(?:first |originally )?(?:published|posted|created|issued|date)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\W{0,3}(?:last )?(?:updated?|modified|edited|revised)\b", re.IGNORECASE)


def stamps(found: Sequence[PageBlock], body: Sequence[PageBlock]) -> tuple[date | None, date | None]:
    """The days of publication and of the last change nearest above the account `body`; or None."""
    if not body:
        return None, None
    # A picture may be far above, next to the headline.
    start = next((block for block in body if block.part.kind != "caption"), body[0])
    first = next((place for place, block in enumerate(found) if block is start), 0)
    published = changed = None
    before = found[max(0, first - _BEFORE) : first]
    for block in (*reversed(before), *found[first : first + _WITHIN]):
        for line in block.part.text.split("\n"):
            if len(line) > _LONGEST or not any(map(str.isdigit, line)):
                continue
            if _CHANGED.match(line):
                changed = changed or day(line)
            elif _PUBLISHED.match(line) or is_stamp(line):
                published = published or day(line)
    return published, changed
