"""Full stops and their like: where one may end a sentence, and whether it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.english.abbreviations import (
    ABBREVIATIONS,
    BEFORE_NAMES,
    CITED,
    COUNTED,
    COUNTED_WHERE_LARGE,
    COUNTRIES,
    DATED,
    FILE_ENDINGS,
    LAST_WORDS,
    NAMED_TOO,
    NUMBERED,
    TOP_LEVEL_DOMAINS,
    WORDS_TOO,
)
from tui.english.calendar import MONTH_NAMES
from tui.english.common_words import OPENERS_BEFORE_SPEECH, SENTENCE_OPENERS, SHOUTED_NAMES, SUBJECTS_OF_SENTENCES
from tui.english.speech import IN_DIALOGUE
from tui.english.word_lists import either
from tui.language.hours import ends_at_hour
from tui.reading.notes import BARE_NOTE, CLOSING_MARKS, GLUED_NOTES, SIGNS, SPACED_NOTE
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = "\"'“‘«([{„‚›»”<`*_"
_CLOSERS = CLOSING_MARKS + "}>"
_LETTER = "a-zß-öø-ÿ"
_STOP = re.compile(
    r"(?=[.!?…。！？])(?:"  # all of them begin so, and few characters do
    rf"(?<![.!?…])[.!?…]++(?P<closers>[{_CLOSERS}]*+)"
    rf"(?:(?P<note>{GLUED_NOTES}++[{_CLOSERS}]*+)\s*+|(?P<sign>{SIGNS})\s++|(?P<bare>{BARE_NOTE})\s++"
    rf"|(?P<apart>(?:{SPACED_NOTE})++)\s++|\s++)(?=\S)"
    rf"|(?<![。！？])(?P<wide>[。！？]++[{_CLOSERS}」』）]*+)\s*+(?=\S)"
    rf"|(?:(?<=[{_LETTER}A-Z0-9’'.][{_LETTER}])|(?<=[A-Z]{{2}})|(?<=\.[A-Z])|(?<=[\d%)\]”\"’]))"
    r"(?P<glued>[.!?])(?P<quote>[”\"’)]?)(?=[“\"‘(]?[A-Z][a-z]*[\s,’']))"
)
_REACH = 40
"""Characters looked back and ahead for the word on each side of a stop; a longer one is not a word."""
_NEXT = re.compile(r"\S{1,40}")
_INITIAL = re.compile(r"(?:[A-Z]\.[-]?)*[A-Z]")
_ROMAN = re.compile(r"[IVXLC]+\b")
_MARK = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]*")
_DECIMALS = re.compile(
    r"[0-9]{1,4} (?:%|per ?cent\b|(?:m|b|tr)illion\b|points?\b|cents?\b|yen\b|marks\b|pounds\b|dollars\b|euros?\b)"
)
_SPEECH = re.compile(rf"[\w.’'-]+(?:\s+[\w.’'-]+){{0,4}}?\s+{either(IN_DIALOGUE)}\b")
_OPENERS_BEFORE_SPEECH = frozenset(word.capitalize() for word in OPENERS_BEFORE_SPEECH)
_BEFORE_QUOTED_SENTENCES = ABBREVIATIONS - BEFORE_NAMES - NUMBERED - WORDS_TOO - COUNTRIES
"""Abbreviations that a quoted name rarely follows, so a quotation mark after one opens a sentence."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place where a sentence may end: at `end`; the next begins at `start`."""

    mark: int
    end: int
    start: int
    glued: bool = False
    noted: bool = False
    """Whether the mark of a footnote is between `end` and `start`."""
    bare: bool = False
    """Whether that is a number without brackets, so it may be what an abbreviation counts."""


def stops(text: str) -> Iterator[Stop]:
    """Every place in `text` where a stop, with what closes after it, is followed by something."""
    listed = text[:1] == "["  # notes themselves, each after its mark
    for match in _STOP.finditer(text):
        if match["wide"]:
            yield Stop(match.start(), match.end("wide"), match.end())
        elif match["glued"]:
            yield Stop(match.start(), match.end(), match.end(), glued=True)
        else:
            start = match.start("apart") + 1 if match["apart"] and listed else match.end()
            noted = bool(match["note"] or match["sign"] or match["bare"] or (match["apart"] and not listed))
            yield Stop(match.start(), match.end("closers"), start, noted=noted, bare=bool(match["bare"]))


def ends_sentence(text: str, stop: Stop, begun: int, *, punkt: bool, small: bool) -> bool:
    """Whether the sentence begun at `begun` ends at `stop`.

    `punkt` is what Punkt found there; `small` says that the whole text is in lower case, so case means nothing.
    """
    if _MARK.fullmatch(text, begun, min(stop.end, begun + _REACH)) and stop.end - begun < 8:
        return False
    if _is_point(text, stop):
        return False
    after = _following(text, stop.start)
    if text[stop.mark] in "。！？":
        return True
    ended = stop.mark - (text[stop.mark - 1] == " ")
    before = _preceding(text, max(begun, ended - _REACH), ended)
    if stop.glued:
        return _ends_glued(text, stop, before, after)
    marks = text[stop.mark : stop.end]
    capital = not after[:1].islower() or after != after.lower()
    if stop.bare and len(marks) == 1 and not takes_bare_note(before, text[stop.end : stop.start], after):
        return False
    if stop.noted and not capital and not small:
        return False
    if not marks.startswith(".") or marks.startswith(".."):
        return _ends_in_other_ways(text, stop, marks, capital=capital, small=small)
    if text[stop.start] in "\"'“‘" and after[:1].isupper() and before.casefold() in _BEFORE_QUOTED_SENTENCES:
        return True
    if stop.noted and before.casefold() in LAST_WORDS:
        return capital
    if len(marks) == 1 and after[:1].isupper() and _is_whole(text, begun, stop, before):
        return True
    if before.casefold() in CITED and before[:1].isupper() and _CITATION.match(text, stop.start):
        return False
    punkt = punkt or stop.noted
    return _ends_with_point(before, after, closed=len(marks) > 1, punkt=punkt, capital=capital, small=small)


def _ends_glued(text: str, stop: Stop, before: str, after: str) -> bool:
    """Without a space after the stop: a word that begins sentences must follow, or a plain one precede."""
    if after.casefold() not in SENTENCE_OPENERS:
        plain = text[stop.mark - len(before) - 1].isspace() and _PLAIN.fullmatch(before) is not None
        ending = len(after) <= 3 or after.casefold() in TOP_LEVEL_DOMAINS | FILE_ENDINGS
        return plain and before not in ABBREVIATIONS and not ending
    word = before.rstrip("\"'”’)]").rpartition(".")[2]
    if before.casefold() in LAST_WORDS and not before.islower():
        return after.casefold() in SUBJECTS_OF_SENTENCES
    if word.isdigit():
        return not _ENUMERATED.search(text, max(0, stop.mark - _REACH), stop.mark)
    if _INITIAL.fullmatch(before) and (len(before) < 2 or "." in before):
        return False
    if len(word) == 1 and "." in before:
        return before.casefold() in LAST_WORDS and after.casefold() in SUBJECTS_OF_SENTENCES
    small = word.casefold()
    return small not in ABBREVIATIONS or small in MONTH_NAMES or (word.islower() and word in WORDS_TOO | LAST_WORDS)


_PLAIN = re.compile(rf"[{_LETTER}]{{3,40}}(?:[’'][a-z])?|(?:19|20)\d\d|[$£€]?\d[\d,]*(?:\.\d+)?%")
"""A word that is not a name, a year or a share: such a word rarely comes before a point within a name."""
_ENUMERATED = re.compile(r"(?:^|[:;,(] ?|\b(?:and|or) )\d{1,2}$")
"""A number that counts what follows: `three aims: 1.The port, 2.The town`."""
_CITATION = re.compile(r"[A-Z][a-z]{0,4}\. ?(?:No\. |§ ?)?\d")
"""A further abbreviation before a number: `Pub. L. 117-58`."""


def takes_bare_note(before: str, note: str, after: str) -> bool:
    """Whether a number right after the stop of a word marks a note: `one.4 Nobody`, but `Fig.3`."""
    small = before.casefold()
    if small in BEFORE_NAMES | NUMBERED | COUNTED or (small in ABBREVIATIONS and small not in WORDS_TOO):
        return False
    word = before.rpartition("-")[2].rstrip(")").replace("’", "").replace("'", "")
    return before.endswith("%") or (
        word.isalpha() and (word.islower() or not note.strip().isdigit() or after.casefold() in SENTENCE_OPENERS)
    )


def _is_whole(text: str, begun: int, stop: Stop, before: str) -> bool:
    """Whether an abbreviation that a name may follow still ends a sentence: `at 4 p.m. Shares fell.`"""
    if before[-3:].casefold() in {"a.m", "p.m"}:
        return ends_at_hour(text, begun, stop.mark, stop.start)
    return before in _SCALES and _DEGREES.search(text, max(0, stop.mark - _REACH), stop.mark) is not None


_SCALES = frozenset("CFK")
_DEGREES = re.compile(r"(?:\d|°|\bdeg\.|\bdegrees) ?[CFK]$")
"""A temperature, whose scale is not an initial of a name."""


def _is_point(text: str, stop: Stop) -> bool:
    """Whether the point of a number has spaces around it there: `4 . 8 %`."""
    spaced = text[stop.mark : stop.end] == "." and text[stop.mark - 1] == " " and text[stop.mark - 2].isdigit()
    return spaced and _DECIMALS.match(text, stop.start) is not None


def _ends_in_other_ways(text: str, stop: Stop, marks: str, *, capital: bool, small: bool) -> bool:
    """After `?`, `!` or an ellipsis: a new sentence unless it continues in lower case or says who spoke."""
    if marks[0] in ".…":
        return capital and not small
    if not (capital or small):
        return False
    if marks == "!" and _preceding(text, max(0, stop.mark - _REACH), stop.mark).casefold() in SHOUTED_NAMES:
        return _following(text, stop.start).casefold() in SENTENCE_OPENERS
    quoted = marks[-1] in "\"'”’»"
    speech = _SPEECH.match(text, stop.start, stop.start + 80) if quoted else None
    return speech is None or speech[0].split(None, 1)[0] in _OPENERS_BEFORE_SPEECH


def _ends_with_point(before: str, after: str, *, closed: bool, punkt: bool, capital: bool, small: bool) -> bool:
    word = before.casefold()
    word = word[-3:] if word[:1].isdigit() and word.endswith(("a.m", "p.m")) else word
    starts = after.casefold() in SENTENCE_OPENERS
    counted = word in COUNTED or (word in COUNTED_WHERE_LARGE and before[:1].isupper())
    if counted and (after[:1].isdigit() or after[:1] in _NUMBER_SIGNS or _LARGE_ROMAN.fullmatch(after)):
        return False
    if word in NAMED_TOO and before[:1].isupper() and after[:1].isupper():
        return starts
    if word == "deg" and after in _AFTER_DEGREES:
        return False
    if word in ABBREVIATIONS:
        if word not in WORDS_TOO or not (small or before.islower()) or after[:1].isdigit():
            return _ends_abbreviated(word, after, starts=starts, small=small)
        punkt = True
    if _INITIAL.fullmatch(before) and not closed:
        return starts and capital and before != "I"
    if not capital and not small:
        plain = before.isalpha() and before.islower() and len(before) > 3
        return punkt and plain and after not in TOP_LEVEL_DOMAINS
    if after[:1].isdigit() and word in DATED:
        return False
    if small and len(word) == 1 and word.isalpha():
        return starts
    return punkt or (bool(before) and (before[-1].isdigit() or closed or before[-1] in "%)"))


_AFTER_DEGREES = frozenset("CFKNSEW")
"""Scales and points of the compass: `30 deg. C`."""
_LARGE_ROMAN = re.compile(r"[IVXLC]{2,8}|[VX]")
_NUMBER_SIGNS = frozenset("#$£€¥₹§")
"""Signs that a number may begin with: `No. #5`, `c. £5m`."""


def _ends_abbreviated(word: str, after: str, *, starts: bool, small: bool) -> bool:
    if word in BEFORE_NAMES:
        return False
    if word in NUMBERED:
        return not (after[:1].isdigit() or after[:1] in _NUMBER_SIGNS or _ROMAN.match(after) or after[:1].islower())
    if small:
        return after in SUBJECTS_OF_SENTENCES and word not in DATED
    return starts and after[:1].isupper()


def _preceding(text: str, low: int, stop: int) -> str:
    """The word that ends at `stop`, without opening marks before it."""
    start = stop
    while start > low and not text[start - 1].isspace():
        start -= 1
    return text[start:stop].rpartition("/")[2].lstrip(_OPENERS + "-–—$")


def _following(text: str, start: int) -> str:
    """The word that begins at `start`, without opening marks before it or points after it."""
    found = _NEXT.match(text, start)
    word = found[0].lstrip(_OPENERS + "”’-–—") if found else ""
    cut = re.split(r"[,;:!?.…’'\"”)\]]", word, maxsplit=1)[0]
    return cut or word
