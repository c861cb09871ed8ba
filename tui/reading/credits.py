"""Who wrote a text, where and when it was published: the lines that say so, above the text and below it."""

from __future__ import annotations

import re
from functools import cache

from tui.english.calendar import MONTHS, ORDINAL_SUFFIXES, WEEKDAYS
from tui.english.clock import TIME_ZONES
from tui.english.function_words import ARTICLES, DEMONSTRATIVES
from tui.english.name_parts import LINKS_IN_NAMES
from tui.english.outlets import EDITORIAL_WORK, OUTLETS
from tui.english.word_lists import either, words

_MONTH = rf"{either(MONTHS)}\.?"
_NUMBER = rf"\d{{1,2}}{either(ORDINAL_SUFFIXES)}?"
_DAY = (
    rf"(?P<day>{_MONTH}\s+{_NUMBER},?\s+\d{{4}}|{_NUMBER}\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))(?!\d)"
)
_ZONE, _WEEKDAY = either(TIME_ZONES), either(WEEKDAYS)
_STAMP = (
    rf"\b{_DAY}"
    r"|(?P<hour>(?:\b|(?<=\d)t)\d{1,2}(?:[:.]\d{2}){1,2}(?:[+-]\d{2}:?\d{2}|z\b)?|\b\d{1,2}(?=\s?[ap]\.?m))"
    r"|(?P<label>\b(?:published|posted|updated?|modified|created|issued)\b)"
    rf"|\b(?:first|last|most|recent|originally|date|on|at|local|time|[ap]\.?m\b\.?|hrs|{_ZONE}|{_WEEKDAY})\b"
)
_BY = re.compile(r"\W*\bby\b", re.IGNORECASE)
_BETWEEN_NAMES = LINKS_IN_NAMES | words("in special to contributor correspondent")  # local: within a byline
_OPENS_HEADLINES = (
    ARTICLES
    | DEMONSTRATIVES
    | words("all any then now contrast comparison far law design")  # local: after the `By` of a headline
)
"""Words that begin a headline and no name: `By The Numbers`."""
_SOURCE = re.compile(r"(?P<title>.{15,300}),\s(?P<source>[A-Z0-9][^\s,]{1,40}(?:\s[A-Z0-9][^\s,]{0,30}){0,4}?)\.?")

_AGO = re.compile(
    r"\W{0,3}(?:(?:last )?(?:updated|published|posted|modified)\W{1,3})?\d{1,3}\s?(?:h|m|d|hrs?|mins?|secs?"
    r"|(?:second|minute|hour|day|week|month|year)s?) ago\W{0,3}",
    re.IGNORECASE,
)


def is_names(line: str) -> bool:
    """Whether a line is nothing but a few names, as a byline without its `By` is."""
    words = re.split(r"[\s,;&|/]+", line.strip(" ,;|()"))
    if not (1 <= len(words) <= 16 and len(line) <= 100) or line.endswith((".", "?", "!", ":")):
        return False
    return words[0].casefold() not in _OPENS_HEADLINES and all(
        word[:1].isupper() or word in _BETWEEN_NAMES for word in words
    )


def is_outlet(line: str) -> bool:
    """Whether a line is the name of a newspaper, an agency or a broadcaster."""
    return line.strip(" |()").casefold() in OUTLETS


def is_reference(line: str) -> bool:
    """Whether a line cites an article, `Its Headline in Capitals, Its Source.`, as the list under a text does."""
    match = _SOURCE.fullmatch(line)
    if match is None:
        return False
    words = [word for word in match["title"].split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def is_stamp(line: str) -> bool:
    """Whether a line is a day or an hour of publication, with at most a byline after it."""
    if len(line) > 120:
        return False
    if not any(map(str.isdecimal, line)):
        return bool(_BY.fullmatch(line))
    if _AGO.fullmatch(line):
        return True
    dated = labelled = hour = False
    rest: list[str] = []
    place = 0
    for match in _stamp().finditer(line):
        dated |= bool(match["day"])
        labelled |= bool(match["label"])
        hour |= bool(match["hour"])
        rest.append(line[place : match.start()])
        place = match.end()
    left = "".join([*rest, line[place:]]).strip(" ,.:;|·@()[]-–—/")
    if not (dated or (labelled and hour)):
        return bool(_BY.fullmatch(line))
    return not left or left.casefold() == "by" or is_credit(left)


@cache
def _stamp() -> re.Pattern[str]:
    # Made when a line first has a figure in it: it is slow, and the first frame waits for it.
    return re.compile(_STAMP, re.IGNORECASE)


def is_credit(line: str) -> bool:
    """Whether a line says who wrote: `By Ann Example, Newsroom`, `(Reporting by A. Example; Editing by B. Example)`."""
    lead, _, names = line.partition(" ")
    if lead.casefold() in EDITORIAL_WORK:
        by, _, names = names.partition(" ")
        names = re.sub(r"(?i);?\s*\b(?:editing|writing|reporting) by\b", ",", names).rstrip(".) ")
        return by == "by" and is_names(names[:100])
    return lead in {"By", "BY", "by"} and is_names(names)
