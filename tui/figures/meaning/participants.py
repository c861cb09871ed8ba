"""Who an article is about: the people in it, the terms that only look like names, its chief organisation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tui.english.firms import FORMS_OF_FIRMS, KINDS_OF_FIRMS, OF_FIRMS, ONLY_OF_FIRMS, VERBS_OF_FIRMS
from tui.english.function_words import RELATIVE_PRONOUNS
from tui.english.offices import OCCUPATIONS, TITLES, TITLES_IN_NAMES
from tui.english.word_lists import words
from tui.figures.grammar.tokens import Line
from tui.figures.meaning.holders import Name, reports, said
from tui.records import dataclass

_ROLES = (TITLES - TITLES_IN_NAMES) | OCCUPATIONS
_NO_ONE = (RELATIVE_PRONOUNS - {"who"}) | words("that where including such")
_DOES = VERBS_OF_FIRMS | words("says said shares stock")
_ACRONYM = re.compile(r" \(([A-Z]{2,5})s?\)")
_SMALL = re.compile(r"\b[a-z]{2,30}\Z")
_LONGEST = 31
"""Characters that show a word of thirty letters and its context."""
_LEAD = 3
_OFTEN = 8
"""A name that occurs this often in an article about `the company` is that company."""


@dataclass(frozen=True, slots=True)
class Participants:
    """`people` are full names and the single words of them in lower case; `chief` is "" if none stands out."""

    people: frozenset[str] = frozenset()
    chief: str = ""

    def person(self, name: str) -> bool:
        """Whether a name is a person's."""
        return name.lower() in self.people


def terms(text: str) -> frozenset[str]:
    """Acronyms that the article spells out in lower case, `artificial intelligence (AI)`: not names of anyone."""
    return frozenset(
        found[1].lower()
        for found in _ACRONYM.finditer(text)
        if _SMALL.search(text, max(found.start() - _LONGEST, 0), found.start())
    )


def participants(lines: Sequence[tuple[Line, tuple[Name, ...]]]) -> Participants:
    """The participants of an article from its sentences with their names, headline first."""
    people = _people(lines)
    return Participants(people, _chief(lines, people))


def _people(lines: Iterable[tuple[Line, tuple[Name, ...]]]) -> frozenset[str]:
    full: set[str] = set()
    alone: set[str] = set()
    firms: set[str] = set()
    pairs: dict[str, str] = {}
    for line, found in lines:
        for name in found:
            text = name.text.lower()
            if _corporate(text):
                continue
            if _is_person(line, name):
                full.add(text)
            if name.possessive and line.word(name.last + 2) in ONLY_OF_FIRMS:
                firms.add(text)
            if " " not in text and said(line, name):
                alone.add(text)
            elif text.count(" ") == 1:
                pairs[text.split()[1]] = text
    full |= {pairs[word] for word in alone - firms if word in pairs}
    parts = {word for name in full if " " in name for word in name.split() if len(word) > 1}
    return frozenset(full | parts)


def _corporate(text: str) -> bool:
    return text.rpartition(" ")[2] in FORMS_OF_FIRMS


def _is_person(line: Line, name: Name) -> bool:
    """`CEO Eddie Wu`, `Eddie Wu, the CEO,`, `Jack Ma, one of its cofounders`, `Ann Lee, 45,`, `Ann Lee, who`."""
    if any(line.word(i) in _ROLES for i in range(name.first, name.last)):
        return True
    if line.word(name.first - 1) in _ROLES or (
        line.word(name.first - 1) == "." and line.word(name.first - 2) in _ROLES
    ):
        return True
    after = name.last + 1
    if line.word(after) != "," or line.word(after + 1) in _NO_ONE:
        return False
    if line.word(after + 1) == "who" or (line.kind(after + 1) == "number" and line.word(after + 2) == ","):
        return True
    for i in range(after + 1, after + 8):
        if line.kind(i) == "mark" and not line.hyphen(i):
            return False
        if line.word(i) in _ROLES and not line.written(i + 1)[:1].isupper():
            return True
    return False


def core(name: str) -> str:
    """A name in lower case without the words that only mark a company: `alibaba` of `Alibaba Group Holding`."""
    parts = name.lower().split()
    while len(parts) > 1 and parts[-1].rstrip(".") in FORMS_OF_FIRMS:
        parts.pop()
    return " ".join(parts)


def _chief(lines: Sequence[tuple[Line, tuple[Name, ...]]], people: frozenset[str]) -> str:
    """The organisation named most, with the headline and the lead counting more; "" if none acts as one."""
    weight: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for place, (line, found) in enumerate(lines):
        for name in found:
            if name.text.lower() in people or reports(name.text):
                continue
            key = core(name.text)
            weight[key] += 3 if place < _LEAD else 1
            forms.setdefault(key, Counter())[name.text] += 1
            acts[key] += _acts(line, name)
            inside[key] += line.word(name.first - 1) in ("in", "near", "across", "from")
    text = lines[0][0].text if lines else ""
    spoken_of = sum(text.count(word) for word in (" the company", " the firm", "The company", "The firm")) > 1
    fitting = [
        key
        for key, count in weight.items()
        if (acts[key] or (spoken_of and count >= _OFTEN))
        and count > 1
        and inside[key] * 3 < sum(forms[key].values())
        and len(key) > 1
    ]
    if not fitting:
        return ""
    best = max(fitting, key=lambda key: (weight[key] + acts[key], -len(key)))
    return forms[best].most_common(1)[0][0]


def _acts(line: Line, name: Name) -> bool:
    """Whether a company is named here: it reports or sells, has shares or a chief, or is called one."""
    if name.possessive:
        return any(line.word(i) in OF_FIRMS for i in (name.last + 2, name.last + 3, name.last + 4))
    attributed = "," in (line.word(name.first - 1), line.word(name.first - 2))
    return (
        (line.word(name.last + 1) in _DOES and not attributed)
        or line.word(name.first - 1) in KINDS_OF_FIRMS
        or _corporate(name.text.lower())
        or (
            line.word(name.last + 1) == ","
            and any(line.word(i) in KINDS_OF_FIRMS for i in range(name.last + 3, name.last + 8))
        )
    )
