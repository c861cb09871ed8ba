"""The ways through a site around an article: paths of sections, menus, counts of readers, lists of others."""

from __future__ import annotations

import re
from functools import cache

from tui.english.pages import HOME, MENU, RESPONSES, SECTIONS
from tui.english.word_lists import either

_LONGEST = 160
"""Characters of a path, a menu or a line of counts."""
_STEP = re.compile(r"\s*[>›»→]\s*|\s+/\s+")
_BAR = re.compile(r"\s*[|·•]\s*")
_HERE = re.compile(r"you are here\s*:\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"[>›»→|·•]|\s/\s")
_WORDS_OF_A_STEP, _WORDS_OF_COUNTS = 4, 16
_WORDS_AFTER_A_BAR = 2
"""A section with more words after its bar is a headline: `Opinion | Let the pier stand`."""

_COUNT = rf"(?:\d[\d.,]*\s?[km]?\s+{either(RESPONSES)}|{either(RESPONSES)}\s*[:(]?\s*\d[\d.,]*\s?[km]?\)?)"
_MINUTES = r"(?:about |approx\.? |~)?\d{1,2}[\s-]?min(?:ute)?s?\.?"
_TIME = rf"(?:(?:reading|read) time\s*:?\s*{_MINUTES}|{_MINUTES}[\s-]read(?:ing time)?)"
_COUNTED = rf"(?:{_COUNT}|{_TIME})"

_OF_SECTION = (
    rf"(?:\s+(?:in|on|from|by|this)\s+(?:the\s+)?(?:{either(SECTIONS)}|section|site|week|month)"
    r"|\s+(?:on|from)\s+(?:the\s+)?(?-i:[A-Z])[\w.’'&-]*(?: [\w.’'&-]+){0,2})?"
)
_STORIES = r"(?:\s+(?:stories|articles|news|posts|videos|headlines|content|coverage|reads))"
_LIST_HEAD = (
    r"(?:(?:the\s+)?most\s+(?:read|popular|viewed|shared|commented|watched|discussed|clicked)|trending|popular)"
    rf"{_STORIES}?(?: now| today| online)?{_OF_SECTION}"
    rf"|related(?:{_STORIES}| topics| links| reading)?|recommended(?: for you|{_STORIES})"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:people|readers) also read|read next"
    r"|(?:more|other|latest|top|recent) (?:stories|headlines|articles|posts)|latest news|top \d{1,2} stories"
    r"|editor(?:[’']?s|s[’']) (?:picks?|choice)|don[’']t miss|in case you missed it|around the web"
    r"|promoted stories|sponsored (?:content|links|stories)|from our partners"
    r"|more on this(?: (?:story|topic|subject))?"
    r"|more from(?: (?:the |our )?(?-i:[A-Z])[\w.’'&-]*(?: [\w.’'&-]+){0,3}| this (?:section|author))?"
)
_LIST_OPENERS = (  # local: the first words of the pattern above
    "most ", "the most ", "trending", "popular", "related", "recommended", "you may ", "you might ", "people also ",
    "readers also ", "read next", "more", "other ", "latest ", "top ", "recent ", "editor", "don’t miss", "don't miss",
    "in case you ", "around the web", "promoted ", "sponsored ", "from our ",
)  # fmt: skip
"""How the heads of lists begin, so a line which begins differently costs no pattern."""


def is_navigation(line: str) -> bool:
    """Whether a line is a path (`Home > News > Harbour`), a menu, or counts (`3 min read · 312 comments`)."""
    if len(line) > _LONGEST:
        return False
    if (
        len(line.split()) <= _WORDS_OF_COUNTS
        and any(map(str.isdecimal, line))
        and all(_counted().fullmatch(part) for part in _parts(_BAR, line))
    ):
        return True
    return _SEPARATOR.search(line) is not None and (_is_path(line) or _is_menu(line))


def is_section(line: str) -> bool:
    """Whether a line is the name of a part of a paper, such as is above a headline."""
    return line.strip(" |:>»›-–—").casefold() in SECTIONS


def heads_list(line: str) -> bool:
    """Whether a line is above a list of other articles: `Most Read`, `More from the Gazette`."""
    if len(line) > _LONGEST // 2:
        return False
    head = line.strip(" |:>»›-–—*#_")
    return head.casefold().startswith(_LIST_OPENERS) and _list_head().fullmatch(head) is not None


@cache
def _list_head() -> re.Pattern[str]:
    return re.compile(_LIST_HEAD, re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(_COUNTED, re.IGNORECASE)


def _is_path(line: str) -> bool:
    steps = _parts(_STEP, _HERE.sub("", line).strip("/"))
    if len(steps) > 1:
        short = all(len(step.split()) <= _WORDS_OF_A_STEP for step in steps[:-1])
        return short and (steps[0] in HOME or (steps[0] in SECTIONS and len(steps[-1].split()) <= _WORDS_OF_A_STEP))
    first, *others = _parts(_BAR, line) or [""]
    return (
        bool(others)
        and first in SECTIONS | HOME
        and all(part in SECTIONS or len(part.split()) <= _WORDS_AFTER_A_BAR for part in others)
    )


def _is_menu(line: str) -> bool:
    """Whether of the links on a line one is such as are in menus, and half of them are known."""
    parts = _parts(_BAR, line)
    known = [part for part in parts if part in MENU | HOME | SECTIONS]
    return len(parts) > 1 and len(known) * 2 >= len(parts) and not MENU.isdisjoint(known)


def _parts(separator: re.Pattern[str], line: str) -> list[str]:
    """What comes between the separators, in lower case."""
    return [part.casefold() for each in separator.split(line) if (part := each.strip(" ."))]
