"""Titles and names in quotation marks, which are not speech: `in the film "Low Tide"`."""

from __future__ import annotations

import re

from tui.english.function_words import PREPOSITIONS
from tui.english.word_lists import either, words
from tui.english.works import NAMED_WITH_TITLES, NAMING, TITLING

_LONGEST = 12
"""A title has no more words."""
_FAR = 80
"""Characters that include the last words before a title."""
_LAST = re.compile(r"(?:(?P<first>[\w-]+)\s+)?(?P<last>[\w-]+(?:[’']s?)?),?$")
_OPENS = re.compile(
    rf"(?:{either(word.capitalize() for word in PREPOSITIONS)}|[A-Z][a-z]+ing (?:\w+ )?(?:on|in|to|for|with))\b"
)
_SPEECH = re.compile(r"[!?…]|[.;]\s|\b(?:I|I[’']\w+|[Ww]e|[Yy]ou)\b")
"""What is rarely part of a title: several sentences, those who speak or are spoken to."""


def is_title(before: str, quoted: str) -> bool:
    """Whether quoted words name a work, a broadcast or a vessel; `before` is what its sentence has before them."""
    end = _LAST.search(before[-_FAR:])
    if not end or not quoted:
        return False
    first, last = (end["first"] or "").casefold(), end["last"].casefold()
    if last in TITLING or (last in NAMING and first in NAMED_WITH_TITLES):
        return True
    if not _is_capitalised(quoted):
        return False
    if last in NAMED_WITH_TITLES:
        return True
    if before.endswith(","):
        return False
    links = last in {"the", "told"} or last in PREPOSITIONS or last.endswith(("'s", "’s", "s'", "s’"))
    several = len(quoted.split()) > 1 and not _SPEECH.search(quoted)
    return links and several and (_OPENS.match(before) is not None or last not in _OF_MATTERS)


_OF_MATTERS = words("of to as for about with")  # local: prepositions before a charge or a name for something
"""Prepositions that may come before speech as well: `accused of "Crimes Against Nature"`."""


def _is_capitalised(quoted: str) -> bool:
    """Whether the first word and every long one begins with a capital letter, and not all are capitals."""
    found = re.findall(r"[^\W_][\w’'-]*", quoted)
    if not found or len(found) > _LONGEST:
        return False
    return all(
        not word[0].islower()
        for word in [found[0], *(word for word in found if len(word) > 3 and word not in PREPOSITIONS)]
    )
