"""Whose age a figure is: the name right next to it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tui.english.calendar import MONTHS, WEEKDAYS
from tui.english.given import same_given
from tui.english.surnames import same_surname
from tui.figures.figure import Figure
from tui.language.words import is_common
from tui.reading.documents import Document, Span

_WORD = r"[A-Z][\w’'-]*[^\W\d_]"
_NICKNAME = r"(?:[\"“(]\w+[\"”)]\s)?"
_NAME = rf"(?:(?:{_WORD}|[A-Z]\.)\s{_NICKNAME}){{0,3}}{_WORD}"
_BEFORE = re.compile(
    rf"(?P<who>{_NAME})(?:,\s(?:now\s|aged?\s|an?\s|the\s)?|\s\(|\s(?:is|was|turned)\s(?:now\s|only\s|just\s)?)$"
)
"""`Ann Lee, 32`, `Ann Lee (32)`, `Lee was 14`."""
_DID_AT_AGE = re.compile(
    rf"(?:^|[,;.“\"—]\s?|\b(?:and|but|when|after|before|that)\s)(?P<who>{_NAME})"
    r"(?:\s(?!(?:he|she|who|whose|they|his|her|their|that|those|and|or|but|said|says|told)\b)[a-z][\w’'-]*){1,4}"
    r"\s(?:at\s)?(?:the\s)?(?:age\s(?:of\s)?|aged\s)$"
)
"""`Lee disappeared at age 14`; not `Lee said the dead were aged 46` nor `in his Lorne home at the age of 95`."""
_AFTER = re.compile(rf"\s(?:(?P<role>[a-z][\w-]*)\s){{0,2}}(?P<who>{_NAME})")
"""`32-year-old Ann Lee`, `67-year-old farmer Tom Reed`."""
_OF_A_PLACE = re.compile(r"\s(?:resident|native|man|woman|boy|girl|teenager|student|police)\b|'s\b|’s\b")
"""`38-year-old Lorne resident`."""
_NEAR = 70
_NO_NAMES = MONTHS.keys() | WEEKDAYS.keys()
_QUOTED = re.compile(r"[\"“(]\w+[\"”)]")


def named_beside(documents: Iterable[Document], figures: Iterable[Figure]) -> dict[str, str]:
    """The id of each age whose owner is named right next to it, with that name, in full if the article gives it."""
    known = {document.id: document for document in documents}
    spans = {sentence.id: sentence.span for document in known.values() for sentence in document.sentences}
    found: dict[str, str] = {}
    for figure in figures:
        span = spans.get(figure.sentence)
        name = _beside(figure, known[figure.document], span) if figure.kind == "age" and span else ""
        if name:
            found[figure.id] = name
    return _in_full(found, known)


def _beside(figure: Figure, document: Document, sentence: Span) -> str:
    text = document.text
    before = text[max(sentence.start, figure.span.start - _NEAR) : figure.span.start]
    behind = text[figure.span.end : min(sentence.end, figure.span.end + _NEAR)]
    ahead = _AFTER.match(behind) if "old" in figure.text.lower() else None
    found = _BEFORE.search(before) or _DID_AT_AGE.search(before)
    if ahead and not (ahead["role"] and is_common(ahead["role"])) and not _OF_A_PLACE.match(behind, ahead.end()):
        return _cleaned(ahead["who"])
    return _cleaned(found["who"]) if found else ""


def _cleaned(name: str) -> str:
    """A name without the words that only open the sentence before it; empty if nothing is left of it."""
    words = [word for word in _QUOTED.sub("", name).split() if word]
    while words and is_common(words[0]):
        words = words[1:]
    plain = [re.sub(r"[’']s?$", "", word) for word in words]
    plain = [word for word in plain if not word.endswith(".")]
    return "" if not plain or plain[-1].lower() in _NO_NAMES else " ".join(plain[-3:])


def _in_full(found: dict[str, str], documents: dict[str, Document]) -> dict[str, str]:
    """Surnames alone replaced by the full names that the same article, otherwise another one, gives most often."""
    alone = sorted({name for name in found.values() if " " not in name})
    if not alone:
        return found
    either = re.compile(rf"\b({_WORD})\s{_NICKNAME}({'|'.join(map(re.escape, alone))})\b")
    full: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents.values():
        for match in either.finditer(document.text):
            if not is_common(match[1]):
                full[match[2]][f"{match[1]} {match[2]}"] += 1
    longer = {name: min(count, key=lambda each: (-count[each], each)) for name, count in full.items()}
    return {figure: longer.get(name, name) for figure, name in found.items()}


def one_person(a: str, b: str) -> bool:
    """Whether two names may be of one person: one surname, and no other given name."""
    one, other = a.split(), b.split()
    if same_surname(one[-1], other[-1]) != "same":
        return False
    return len(one) == 1 or len(other) == 1 or same_given(one[0], other[0]) == "same"


def gathered(names: Sequence[str]) -> dict[str, str]:
    """Each name with the one that represents all of the same person, the most frequent of them."""
    count = Counter(names)
    heads: list[str] = []
    found: dict[str, str] = {}
    for name in sorted(count, key=lambda each: (-len(each.split()), -count[each], each)):
        head = next((each for each in heads if one_person(each, name)), "")
        if not head:
            heads.append(name)
        found[name] = head or name
    return found
