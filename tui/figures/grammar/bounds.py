"""Bounds: which limit the words around an amount or a length of time set, and where such words say something else."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english.collocations import (
    NOUNS_WITH_OVER,
    VERBS_WITH_AROUND,
    WORDS_BEFORE_SHORT_OF,
    WORDS_WITH_ABOUT,
    WRITING_AND_KNOWING,
)
from tui.english.direction import MOVING, VERBS_OF_EDGING, WAY
from tui.english.function_words import ARTICLES, DETERMINERS, FORMS_OF_BE, POSSESSIVE_DETERMINERS, PREPOSITIONS_OF_LEVEL
from tui.english.limits import AFTER, APPROXIMATORS, BEFORE, LONGEST, NOUNS_OF_LIMITS, OF_NO_TIME
from tui.english.sports import PLAYED
from tui.english.units import DEGREE_SIGNS
from tui.english.verbs_of_time import VERBS_OF_LASTING
from tui.english.word_lists import words
from tui.figures.figure import Bound, Step
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.rule import Rule, first
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step


def _lengths_by(place: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in BEFORE:
        tokens = phrase.split()
        found.setdefault(tokens[place], set()).add(len(tokens))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


_BETWEEN = ARTICLES | POSSESSIVE_DETERMINERS | APPROXIMATORS | {"some", "another", "estimated"}
"""Words that may come between a bound and its number: `exceed the 250`, `up to about 5%`."""
_HELD_AGAINST = PREPOSITIONS_OF_LEVEL | {"than", "short"}
"""With `the` before it a number was known already and is only compared with: `far below the $3.6 billion`."""
_FEW = 20
"""So few of these are over what something took, `over six innings`, and no bound."""
_PLACING = PREPOSITIONS_OF_LEVEL | {"beyond", "past", "near", "around"}
"""Words that, with an article before a number, give a place or time: `over a 12-month period`."""
_WON = words("won win victory")
_BEFORE_NOUNS = ARTICLES | POSSESSIVE_DETERMINERS | {"in", "over", "from", "of", "'s", "’s"}
_NOUNS = NOUNS_OF_LIMITS | {"top", "past"}
"""Limits that are nouns too, and begin names: `the top 10`, `737 MAX 8`."""
_TIME_TAKEN = (
    VERBS_OF_LASTING
    | FORMS_OF_BE
    | words("in for after within just well of by than")  # local: before `over` and a length of time
)
"""Before `over` they leave it a bound of a length of time; elsewhere it means `in the course of`."""
_CLOSES = frozenset(  # local: what may follow a limit
    {"", ".", ",", ";", ":", ")", "]", "and", "but", "or", "in", "on", "to", "for", "from", "with", "as"}
)
"""What may follow a limit that comes after its amount: `2% at most`, `5 mph max.`."""
_LEADS_ON = NOUNS_OF_LIMITS | {"at", "tops", "odd"}
"""First words of limits that might as well lead to what follows: `at least three`, `maximum speed`."""
_LENGTHS = _lengths_by(-1)
"""For each word that ends a phrase before an amount, how many tokens such phrases have, the longest first."""
OPENERS = frozenset(phrase.split()[0] for phrase in BEFORE if phrase not in OF_NO_TIME)
"""Words that a limit of a length of time may begin with."""


def _few(_line: Line, _at: int, phrase: str, draft: Draft) -> bool:
    return phrase == "some" and (draft.top < 10 or draft.fraction)


def _a_noun(line: Line, at: int, phrase: str, _draft: Draft) -> bool:
    named = at > 0 and line.written(at)[0].isupper()
    return phrase in _NOUNS and (line.word(at - 1) in _BEFORE_NOUNS or named)


def _upward(line: Line, at: int, phrase: str, _draft: Draft) -> bool:
    before = line.word(at - 1)
    return phrase == "up to" and (before in VERBS_OF_EDGING or before in MOVING)


def _reached(line: Line, at: int, phrase: str, _draft: Draft) -> bool:
    return phrase in ("as high as", "as low as") and line.word(at - 1) in WAY


def _over_another(line: Line, at: int, phrase: str, draft: Draft) -> bool:
    before = line.word(at - 1)
    led = line.kind(at - 1) == "number" or before in NOUNS_WITH_OVER or (draft.kind == "count" and before in _WON)
    return phrase == "over" and led


def _in_the_course(line: Line, _at: int, phrase: str, draft: Draft) -> bool:
    return phrase == "over" and draft.top < _FEW and line.word(draft.last + 1) in PLAYED


def _placed(line: Line, at: int, phrase: str, _draft: Draft) -> bool:
    return phrase in ("under", "above") and (line.word(at - 1) == "the" or line.hyphen(at - 1))


def _lacking(line: Line, at: int, phrase: str, _draft: Draft) -> bool:
    return phrase == "short of" and line.word(at - 1) not in WORDS_BEFORE_SHORT_OF


def _of_a_topic(line: Line, at: int, phrase: str, draft: Draft) -> bool:
    article = line.word(at + 1) in ("a", "an", "the")
    plain = draft.kind == "count" and line.word(at - 1) not in WRITING_AND_KNOWING
    return phrase == "about" and line.word(at - 1) in WORDS_WITH_ABOUT and (article or plain)


def _of_a_place(line: Line, at: int, phrase: str, draft: Draft) -> bool:
    around = phrase == "around" and (line.word(at - 1) in VERBS_WITH_AROUND or line.word(at + 1) == "the")
    return around and (draft.hyphenated or line.hyphen(draft.last + 1))


def _a_letter(line: Line, at: int, phrase: str, draft: Draft) -> bool:
    if phrase == "c .":
        return line.word(at - 1) in DEGREE_SIGNS or line.kind(at - 1) == "number"
    return phrase == "c" and not (line.written(at) == "c" and line.glued(draft.first) and line.spaced(at))


RULES: tuple[Rule[[Line, int, str, Draft]], ...] = (
    Rule(
        "bound-some-few",
        "a number this small is not rounded",
        "The storm sank some 3 boats.",
        "The storm sank some 300 boats.",
        _few,
    ),
    Rule(
        "bound-noun",
        "it is a noun or part of a name here",
        "Wages in the top 10 firms rose.",
        "Sales may top 10 million.",
        _a_noun,
    ),
    Rule(
        "bound-up-to",
        "`up` goes with the verb",
        "The index edged up to 310 points.",
        "The fine is up to 310 dollars.",
        _upward,
    ),
    Rule(
        "bound-reached",
        "it says where a move ended",
        "The rate rose as high as 12%.",
        "The rate is as high as 12%.",
        _reached,
    ),
    Rule(
        "bound-over-another",
        "one thing is over another here",
        "The offer is a premium over $40.",
        "The offer is over $40.",
        _over_another,
    ),
    Rule(
        "bound-course",
        "it means in the course of these",
        "She struck out nine over six innings.",
        "She played over 60 innings.",
        _in_the_course,
    ),
    Rule(
        "bound-place",
        "it names a place or a class",
        "It fell into the under 12 kilogram class.",
        "It weighed under 12 kilograms.",
        _placed,
    ),
    Rule(
        "bound-lacking",
        "it says how many are missing",
        "The ward is short of 500 nurses.",
        "The crowd fell short of 500 people.",
        _lacking,
    ),
    Rule(
        "bound-topic",
        "the amount is the topic",
        "They asked about the $130,000 loan.",
        "They paid about $130,000.",
        _of_a_topic,
    ),
    Rule(
        "bound-around-place",
        "something is around it",
        "The show centres around the 60m-high mast.",
        "The mast is around 60m high.",
        _of_a_place,
    ),
    Rule(
        "bound-letter",
        "it is a letter by itself",
        "They sold vitamin c 300 times.",
        "It opened with c300 guests.",
        _a_letter,
    ),
)
"""Where a phrase of limits sets none."""


def _lasting(line: Line, at: int) -> bool:
    return line.word(at) == "over" and line.word(at - 1) not in _TIME_TAKEN and line.kind(at + 1) != ""


OVER_TIME = Rule(
    "bound-over-time",
    "it means in the course of",
    "Profits doubled over three years.",
    "The case took well over three years.",
    _lasting,
)
"""Where `over` before a length of time sets no limit."""


def find(line: Line, draft: Draft) -> Draft:
    """The draft with its bound, read from the words before it, otherwise from those after it; an existing one stays."""
    if draft.bound:
        return draft
    before, refused = _before(line, draft.first - 1, draft)
    if refused:
        draft = draft._replace(steps=(*draft.steps, refused))
    if before:
        bound, start = before
        return _bound(draft, bound, line.surface(start, draft.first - 1))
    after = _after(line, draft.last + 1)
    if after:
        bound, last = after
        return _bound(draft, bound, line.surface(draft.last + 1, last))
    return draft


def _bound(draft: Draft, bound: Bound, written: str) -> Draft:
    return draft._replace(bound=bound, steps=(*draft.steps, step("bound", written, bound)))


def opening(line: Line, at: int) -> tuple[int, Bound] | None:
    """(the token after it, its limit) of the phrase before a length of time that begins at token `at`."""
    if line.word(at) not in OPENERS:
        return None
    for count in range(LONGEST, 0, -1):
        phrase = line.words(at, count)
        bound = BEFORE.get(phrase)
        if bound and phrase not in OF_NO_TIME and phrase.count(" ") == count - 1:
            over = phrase == "over" and OVER_TIME.applies(line, at)
            return None if over else (at + count, _negated(line, at, bound))
    return None


def _before(line: Line, i: int, draft: Draft) -> tuple[tuple[Bound, int] | None, Step | None]:
    """(the bound that ends at token `i` or just before an article there and its first token, what was refused)."""
    outer: tuple[Bound, int] | None = None
    refused: Step | None = None
    at = i
    for _ in range(3):
        here, rule = _phrase(line, at, draft)
        if rule:
            refused = step("refused", line.written(at), rule)
        if here:
            outer = here
            at = here[1] - 1
            if here[0] != "about":
                return here, refused
        elif line.word(at) in ("the", "its", "their") and _held_against(line, at - 1):
            return None, refused
        elif line.word(at) in ("a", "an") and line.word(at - 1) in _PLACING:
            return outer, refused  # `along and over a 24-foot wall`
        elif line.word(at) in _BETWEEN:
            at -= 1
        else:
            break
    return outer, refused


def _held_against(line: Line, i: int) -> bool:
    return line.word(i) in _HELD_AGAINST or (line.word(i) == "of" and line.word(i - 1) in ("short", "shy"))


def _phrase(line: Line, i: int, draft: Draft) -> tuple[tuple[Bound, int] | None, str]:
    """(the limit of the longest phrase that ends at token `i` and its first token, the rule that refuses one)."""
    refused = ""
    for count in _LENGTHS.get(line.word(i), ()):
        at = i - count + 1
        if at < 0:
            continue
        phrase = line.words(at, count)
        bound = BEFORE.get(phrase)
        if not bound:
            continue
        rule = first(RULES, line, at, phrase, draft)
        if rule is None:
            return (_negated(line, at, bound), at), refused
        refused = rule.id
    return None, refused


_DENYING = frozenset({"not", "never", "cannot", "nobody"})
_DENIED: dict[Bound, Bound] = {"more_than": "at_most", "less_than": "at_least"}
"""What a denied limit sets: `must never exceed $5m`, `cannot be less than 20`."""
_DENIAL_REACH = 3


def _negated(line: Line, at: int, bound: Bound) -> Bound:
    """The limit of a phrase at token `at`, turned where its verb is denied."""
    if bound == "about":
        near = line.word(at) in ("near", "nearly", "almost") and line.word(at - 1) in ("not", "nowhere")
        return "less_than" if near else bound
    if bound not in _DENIED or line.word(at - 1) in ("but", "and", ","):
        return bound
    denied = any(line.word(i) in _DENYING or _shortened_not(line, i) for i in range(at - _DENIAL_REACH, at))
    return _DENIED[bound] if denied else bound


def _shortened_not(line: Line, i: int) -> bool:
    """Whether token `i` ends `isn't`, `can't`, or `no one`."""
    short = line.word(i) == "t" and line.written(i - 1) in ("'", "’") and line.word(i - 2).endswith("n")
    return short or (line.word(i) == "one" and line.word(i - 1) == "no")


def _after(line: Line, i: int) -> tuple[Bound, int] | None:
    if line.written(i) == "+" and line.glued(i):
        return "at_least", i
    if line.hyphen(i) and line.word(i + 1) == "plus":
        return "at_least", i + 1
    if line.word(i) == "plus" and (line.word(i + 1) in ("", ",", ".") or line.hyphen(i - 1)):
        return "at_least", i
    here = _closing(line, i)
    if here or line.kind(i) != "word":
        return here
    noun = _closing(line, i + 1)
    return noun if noun and line.word(i + 2) != "so" else None


def _closing(line: Line, i: int) -> tuple[Bound, int] | None:
    """(the limit, its last token) of the phrase after an amount; none that leads on: `and over 80 volunteers`."""
    if line.word(i) not in _BEGIN_AFTER:
        return None
    for count in range(LONGEST, 0, -1):
        phrase = line.words(i, count)
        bound = AFTER.get(phrase)
        if not bound or phrase.count(" ") != count - 1:
            continue
        after = i + count
        if bound == "at_most" and phrase in _NOUNS and line.written(i)[0].isupper():
            return None  # `737 Max`
        joined = line.word(i) == "and" and (line.kind(after) == "number" or line.word(after) in DETERMINERS)
        leads_on = joined or (line.word(i) in _LEADS_ON and line.kind(after) == "number")
        open_end = line.word(i) in _LEADS_ON and line.word(after) not in _CLOSES
        return None if leads_on or (open_end and not line.hyphen(i)) else (bound, after - 1)
    return None


_BEGIN_AFTER = frozenset(phrase.split()[0] for phrase in AFTER)
_AS_BEFORE = "as the amount before"


def behind(line: Line, i: int) -> tuple[Bound, int] | None:
    """(the limit, its last token) of the phrase that begins at token `i` after an amount or a length of time."""
    return _closing(line, i)


def carried(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, an amount given once more in brackets with the limit of the first: `just under 90 miles (145 km)`."""
    found = list(drafts)
    for place in range(1, len(found)):
        before, draft = found[place - 1], found[place]
        if before.bound and not draft.bound and _given_again(line, before, draft):
            found[place] = _bound(draft, before.bound, _AS_BEFORE)
    return found


def _given_again(line: Line, before: Draft, draft: Draft) -> bool:
    """Whether the second is the first in another unit or currency, in brackets or after `or`."""
    between = line.words(before.last + 1, draft.first - before.last - 1)
    if before.steps[-1].text == _AS_BEFORE and between in (";", ",", "/", ", or"):  # `($5m; £4m)`
        return before.kind == draft.kind and before.unit != draft.unit
    bracketed = line.written(draft.first - 1) in ("(", "[") and line.written(draft.last + 1) in (")", "]", ",", ";")
    again = bracketed if between.count(" ") <= 2 and between[-1:] in ("(", "[") else between in (", or", "/")
    return again and before.kind == draft.kind and draft.kind in ("money", "measure") and before.unit != draft.unit
