"""What is above the posts of a live blog: an account of its own, or only an index of the posts and their hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.english.clock import TIME_ZONES
from tui.english.word_lists import either
from tui.reading.formats.pages.html_blocks import PageBlock

_ENTRY = 120
"""Characters of an entry of an index."""
_SENTENCE = 60
"""Characters from which a line without a stop is a sentence."""
_HOUR = (
    r"(?:(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)"
    rf"(?:\s{either(TIME_ZONES)}\b)?|\d{{1,2}}\s?(?:m|min(?:ute)?s?|h|hrs?|hours?)\sago)"
)
_BEGINS, _ENDS = re.compile(rf"\W*{_HOUR}", re.IGNORECASE), re.compile(rf"(?<!\d){_HOUR}\W*$", re.IGNORECASE)
_STOPS = frozenset(".!?…")
_SAYING = frozenset({"prose", "list", "lines"})


def lead(body: Sequence[PageBlock]) -> list[PageBlock]:
    """The account among blocks above the posts, without any index of them; none if no sentence is left."""
    left = _without_last_heading(without_index(body, fewest=1))
    return left if any(map(_says_something, left)) else []


def without_index(body: Sequence[PageBlock], *, fewest: int = 2) -> list[PageBlock]:
    """The blocks without titles of posts and their hours, if there are enough hours."""
    hours = [place for place, block in enumerate(body) if _has_hour(block)]
    if len(hours) < fewest:
        return list(body)
    # The title of an hour that stands alone is before it or after it.
    alone = any(_BEGINS.fullmatch(body[place].part.text.rstrip(" .|-–—·")) for place in hours)
    first, last = hours[0] - alone, hours[-1] + alone
    return _without_last_heading(
        [
            block
            for place, block in enumerate(body)
            if block.element.tag == "h1" or not (first <= place <= last and _is_entry(block))
        ]
    )


def _without_last_heading(body: list[PageBlock]) -> list[PageBlock]:
    """The blocks without headings at their end, over nothing."""
    last = len(body)
    while last and body[last - 1].part.kind == "heading":
        last -= 1
    return body[:last]


def _has_hour(block: PageBlock) -> bool:
    text = block.part.text
    return _is_entry(block) and (_BEGINS.match(text) or _ENDS.search(text)) is not None


def _is_entry(block: PageBlock) -> bool:
    """Whether a block is a title or an hour: short, and no sentence."""
    return not block.part.rows and len(block.part.text) <= _ENTRY and not _is_closed(block.part.text)


def _says_something(block: PageBlock) -> bool:
    """Whether a block is a sentence or a table."""
    text = block.part.text
    return bool(block.part.rows) or (block.part.kind in _SAYING and (_is_closed(text) or len(text) >= _SENTENCE))


def _is_closed(text: str) -> bool:
    """Whether a line ends with a stop, which is not that of `7.30 p.m.`."""
    return text.rstrip("\"'”’)")[-1:] in _STOPS and not text.casefold().endswith((" a.m.", " p.m."))
