"""Who a clause is about: its names, parts of a company and anaphora, and which of them is the subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from tui.english.counted_nouns import EVENTS
from tui.english.direction import WAY
from tui.english.firms import ANY_FIRM, KINDS_OF_FIRMS, VERBS_OF_FIRMS, VERBS_OF_TRADE
from tui.english.function_words import (
    ARTICLES,
    DETERMINERS,
    FORMS_OF_BE,
    POSSESSIVE_DETERMINERS,
    POSSESSIVE_ENDINGS,
    RELATIVE_PRONOUNS,
)
from tui.english.nouns import STOPS
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.meaning import clauses
from tui.figures.meaning.holders import LEADING, REACH, Name, Names, indexed, said, unit_at
from tui.figures.meaning.participants import Participants
from tui.records import dataclass

_HEADS = KINDS_OF_FIRMS | words("unit platform subsidiary agency")
_CLASSES = _HEADS | words(  # local: further nouns before the name of a firm or what it owns
    "app service brand rival affiliate site website network newspaper index division"
)
_OPENS_ASIDE = frozenset(",—–(")
_OPENS_RELATIVE = RELATIVE_PRONOUNS | words("including such especially")
_BEFORE_FIRMS = DETERMINERS - words("my your his her")
_BEFORE_OBJECTS = DETERMINERS | _CLASSES
_APPOSED = ARTICLES | words("one its their known based led owned")  # local: what an apposition begins with
_POINTING = words("its their it they the this") | POSSESSIVE_ENDINGS  # local: what this rule looks at
RECENT = 12
"""Names that a word may point back to."""
_LONGEST_NAME = 8
_BEGINS = words("and as because when with that")  # local: what starts another clause by this rule
_SUBJECT_VERBS = VERBS_OF_FIRMS | words("is was were are has had have saw said")  # local: verbs right after a subject


@dataclass(frozen=True, slots=True)
class Clause:
    """Where the subject of a figure is looked for: the tokens from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asides:
    """The relative clauses and appositions of a line in order, each from its first mark to its last."""

    starts: tuple[int, ...] = ()
    all: tuple[tuple[int, int], ...] = ()

    def of(self, where: Clause) -> tuple[tuple[int, int], ...]:
        """Those that begin in a clause."""
        return self.all[bisect_left(self.starts, where.start - 1) : bisect_left(self.starts, where.end)]


def mentions(
    line: Line, found: tuple[Name, ...], carried: str, named_before: Sequence[str], participants: Participants
) -> Names:
    """Everyone a sentence may refer to in order: names, `its cloud unit`, `the group`, `it`, with who each is.

    `carried` is who was mentioned before, `named_before` the names of the paragraph so far.
    """
    names = _joined(line, [name for name in found if not _event(line, name)], participants)
    by_first = {name.first: name for name in names}
    done: list[Name] = []
    who, taken = carried, -1

    def before() -> tuple[str, ...]:
        return (*named_before[-RECENT:], *(one.text for one in done[-RECENT:]))

    for i in [place for place, word in enumerate(line.lows) if word in _POINTING or place in by_first]:
        name = by_first.get(i)
        if name is None and i > taken:
            name = _reference(line, i, who, before, participants)
            if name and done and done[-1].possessive and done[-1].last + 2 == name.first and name.last > i - 1:
                done.pop()
        if name is None:
            continue
        done.append(name)
        taken = max(taken, name.last)
        if not participants.person(name.text) and not name.possessive and not _prepositional(line, name):
            who = name.text or who
    return indexed([name for name in done if name.text])


def _event(line: Line, name: Name) -> bool:
    """`Singles' Day`, `the Apsara Conference`: times and places, not participants."""
    if name.possessive and line.word(name.last + 2) in EVENTS and line.written(name.last + 2)[:1].isupper():
        return True
    return name.text.lower().rpartition(" ")[2] in EVENTS


_PAIR = 24
"""Tokens of the longest pair of names."""


def _joined(line: Line, names: Sequence[Name], participants: Participants) -> list[Name]:
    """`Taobao and Tmall` as one, unless the second begins a clause of its own."""
    done: list[Name] = []
    for name in names:
        before = done[-1] if done else None
        if (
            before
            and not before.possessive
            and before.last + 2 == name.first
            and name.last - before.first < _PAIR
            and line.word(before.last + 1) == "and"
            and not participants.person(before.text)
            and not participants.person(name.text)
            and (not _verb(line, name.last + 1) or _starts(line, before))
        ):
            done[-1] = Name(before.first, name.last, line.surface(before.first, name.last), name.possessive)
        else:
            done.append(name)
    return done


def _starts(line: Line, name: Name) -> bool:
    """Whether only an article comes between a name and the start of its clause, or a preposition is there."""
    i = name.first - (2 if line.word(name.first - 1) in DETERMINERS else 1)
    return i < 0 or line.kind(i) == "mark" or line.word(i) in LEADING or line.word(i) == "both"


def _verb(line: Line, i: int) -> bool:
    word = line.word(i)
    return word in WAY or word in _SUBJECT_VERBS or (len(word) > 4 and word.endswith("ed"))


def _reference(
    line: Line, i: int, who: str, before: Callable[[], Sequence[str]], participants: Participants
) -> Name | None:
    """Who token `i` refers to without a name: the `its` of `its revenue`, `the group`, `its cloud business unit`.

    `before` gives the names mentioned recently, which few words need.
    """
    word = line.word(i)
    if word in ("its", "their", "it", "they"):
        part = unit_at(line, i + 1) if word in POSSESSIVE_DETERMINERS else None
        if part:
            return part
        plural = next((name for name in reversed(before()) if " and " in name), "") if word in ("their", "they") else ""
        return Name(i, i, plural or who, word in POSSESSIVE_DETERMINERS)
    if word not in POSSESSIVE_ENDINGS | {"the", "this"}:
        return None
    part = unit_at(line, i + 1)
    if part:
        return part
    head = line.word(i + 1)
    if word not in ("the", "this") or head not in _HEADS or (line.kind(i + 2) == "word" and line.word(i + 2) == "of"):
        return None
    possessive = line.word(i + 2) in POSSESSIVE_ENDINGS
    if line.written(i + 2)[:1].isupper() and not possessive:
        return None
    return Name(i, i + 1, _meant(head, who, before(), participants), possessive)


def _meant(head: str, who: str, before: Sequence[str], participants: Participants) -> str:
    """Who `the group` is: the last one called a group, otherwise the current referent; `the company` is not a part of
    one."""
    called = next((name for name in reversed(before) if name.lower().rpartition(" ")[2] == head), "")
    if called:
        return called
    if head in ANY_FIRM and (not who or who[:1].islower()):
        return participants.chief or who
    return who or (participants.chief if head in ANY_FIRM or head == "group" else "")


def _prepositional(line: Line, name: Name, start: int = 0) -> bool:
    """Whether a name depends on a preposition: `in China`, `at the streaming platform Youku`; `Taking Lazada, …`.

    A preposition before token `start` began the clause itself: `with its cloud unit generating`.
    """
    i = name.first - 1
    if line.word(i) in POSSESSIVE_ENDINGS:
        i -= 1
        while i > max(name.first - _LONGEST_NAME, 0) and line.written(i)[:1].isupper():
            i -= 1
    if line.word(i) in _CLASSES:
        for _ in range(3):
            if line.word(i - 1) in LEADING or line.word(i) in DETERMINERS or line.kind(i - 1) != "word":
                break
            i -= 1
        i -= 1
    while line.word(i) in DETERMINERS:
        i -= 1
    if i == 0 and line.word(0).endswith("ing"):
        return True
    return i >= start and line.word(i) in LEADING


_NO_ASIDES = Asides()


def asides(line: Line, found: Names) -> Asides:
    """The relative clauses and appositions of a line, from their comma to the next: `, which runs Lazada,`."""
    spans: list[tuple[int, int]] = []
    end, after = len(line.lows), 0
    for i, written in enumerate(line.texts):
        if written not in _OPENS_ASIDE or i < after:
            continue
        relative = line.word(i + 1) in _OPENS_RELATIVE or written == "("
        owner = found.by_last.get(i - 1)
        apposed = line.word(i + 1) in _APPOSED and owner is not None and not _prepositional(line, owner)
        if relative or apposed:
            close = _close(line, found, i, limit=end if relative else i + 15)
            if close > 0 or relative:
                after = close if close > 0 else end
                spans.append((i, after))
    return Asides(tuple([a for a, _ in spans]), tuple(spans)) if spans else _NO_ASIDES


def _close(line: Line, found: Names, start: int, limit: int) -> int:
    """The token that ends an aside, 0 if none does: its mark again, past the commas of a list of names."""
    mark = ")" if line.written(start) == "(" else line.written(start)
    for i in range(start + 2, min(limit, len(line.lows))):
        if line.written(i) == mark and not (mark == "," and (i + 1 in found.by_first or line.word(i + 1) == "and")):
            return i
    return 0


def clause(line: Line, found: Names, drafts: Sequence[Draft], place: int) -> Clause:
    """The clause of a figure: from the last contrast, or an `and`, `as` or `with` before a subject and its verb."""
    end = drafts[place].first
    floor = drafts[place - 1].last if place else -1
    for i in range(end - 1, max(end - REACH, -1), -1):
        word = line.word(i)
        begins = word in _BEGINS and (i > floor or word != "and") and line.word(i - 1) != "such"
        if word in clauses.CONTRASTS or (begins and _opens(line, found, i + 1)):
            return Clause(i + 1, end)
    return Clause(max(end - REACH, 0), end)


def _opens(line: Line, found: Names, i: int) -> bool:
    """Whether someone who acts is named at token `i`: `and the S&P 500 climbed`, `its unit generating`."""
    j = i
    while line.word(j) in DETERMINERS and j not in found.by_first:
        j += 1
    name = found.by_first.get(j)
    if name is None or name.possessive:
        return False
    for k in range(name.last + 1, name.last + 4):
        if line.kind(k) == "mark" and not line.hyphen(k):
            return False
        if _verb(line, k) or line.word(k).endswith("ing"):
            return True
    return False


def subject(
    line: Line, found: Names, aside: Asides, where: Clause, participants: Participants, *, personal: bool = False
) -> str:
    """Who the clause is about: the first that does more than speak and depends on nothing, otherwise the last owner."""
    spans = aside.of(where)
    within = next(((a, b) for a, b in spans if a < where.end <= b and line.written(a) != "("), None)
    if within:
        own = _first(line, found, Clause(within[0], where.end), participants, (), personal=personal)
        head = found.by_last.get(within[0] - 1)
        if own or (head and (personal or not participants.person(head.text))):
            return own or (head.text if head else "")
    closed = tuple((a, b) for a, b in spans if b < where.end)
    return _first(line, found, where, participants, closed, personal=personal)


def _first(
    line: Line,
    found: Names,
    where: Clause,
    participants: Participants,
    asides: Sequence[tuple[int, int]],
    *,
    personal: bool,
) -> str:
    owner = weak = ""
    hung, run = -2, 0
    for name in found.between(where.start, where.end):
        listed = (
            (not _verb(line, name.last + 1) or (run > 1 and " and " in name.text))
            and hung >= 0
            and name.first - hung <= 3
            and line.word(hung + 1) in (",", "and", "or")
        )
        if not _leads(line, name) and (listed or _prepositional(line, name, where.start)):
            hung, run = name.last, run + 1 if listed else 1
            continue
        if _of_a_people(line, name):
            continue
        if any(a < name.first < b for a, b in asides) or (participants.person(name.text) and not personal):
            continue
        if name.possessive:
            owner = name.text
        elif said(line, name):
            weak = weak or name.text
        else:
            return name.text
    return owner or weak


def _of_a_people(line: Line, name: Name) -> bool:
    """`Cuban cigars`: a word for a people before what is theirs, not a name."""
    after = name.last + 1
    return (
        name.first == name.last
        and name.text.endswith(("an", "ese", "ish"))
        and line.kind(after) == "word"
        and line.written(after).islower()
        and line.word(after) not in STOPS
        and not _verb(line, after)
        and not said(line, name)
    )


def _leads(line: Line, name: Name) -> bool:
    """`At Cainiao Group, revenue rose`: the holder comes first, as a place."""
    i = name.first - 1
    while line.word(i) in DETERMINERS:
        i -= 1
    opens = i == 0 or (i > 0 and line.kind(i - 1) == "mark" and not line.hyphen(i - 1))
    return line.word(i) in ("at", "for") and opens and line.word(name.last + 1) in (",", "and")


def behind(line: Line, found: Names, draft: Draft) -> str:
    """`rose 32% at the commerce unit`, `up 12% across Taobao and Tmall`, `$53 billion of the company's money`."""
    for i in range(draft.last + 1, draft.last + 13):
        word = line.word(i)
        if not word or word in (",", ";", ".", ":") or word in clauses.CONTRASTS:
            return ""
        if word in ("at", "across", "of"):
            name = found.by_first.get(i + 1) or (
                found.by_first.get(i + 2) if line.word(i + 1) in _BEFORE_FIRMS else None
            )
            if name and (name.possessive or word != "of"):
                return name.text
    return ""


def bought(line: Line, found: Names, where: Clause) -> str:
    """What a price was paid for, as the object: `DCP bought Sun Art for $1.6 billion`."""
    for name in found.between(where.start, where.end):
        for i in range(name.first - 1, max(name.first - 4, where.start - 1), -1):
            if line.word(i) in VERBS_OF_TRADE:
                passive = line.word(i - 1) in FORMS_OF_BE
                return "" if passive or line.word(name.first - 1) in LEADING else name.text
            if line.word(i) not in _BEFORE_OBJECTS:
                break
    return ""


def about(line: Line, found: Names, aside: Asides, participants: Participants) -> str:
    """Who a whole sentence is about, for those that follow it; "" if it does not say."""
    if not found.all:
        return ""
    return subject(line, found, aside, Clause(0, min(len(line.lows), REACH)), participants)
