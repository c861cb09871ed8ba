"""Mentions: where a sentence fills a slot that another article may fill differently, with the value it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from tui.claims import counting
from tui.claims.profiles import Profile
from tui.english import people, places, quantities
from tui.english.counted_nouns import EVERYDAY_NOUNS
from tui.english.numbers import SEVERAL, VAGUE_SCALES
from tui.english.offices import PARTIES
from tui.english.people import Role
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.figures.outcome import Outcome
from tui.items import days
from tui.items.judged import JudgedKind
from tui.items.tokens import Token
from tui.items.tokens import value as value_key
from tui.language.terms import term
from tui.reading.documents import Span
from tui.reading.spans import overlapping

_HURT = frozenset({"injured", "wounded", "hurt"})
_KILLED = frozenset({"killed", "dead"})
_APPOSED = 4
"""The age or office may follow a name within this many words."""
_TITLED = 7
"""The office and rank may begin this many words before a name."""
_QUOTATION_MARKS = frozenset('"“”„«»')
MentionKind = Literal["age", "role", "party", "called", "toll", "count", "rank", "years"]
"""The sort of slot: of a person, of a name, or of what a figure counts, ranks or lasts."""


class Mention(NamedTuple):
    """A value that fills a slot: `part` is the number of the passage of the sentence at this position.

    `value` is a number of years, a role, a party, a figure, or a range that a word stands for.
    """

    slot: str
    kind: MentionKind
    position: int
    part: int
    span: Span
    text: str
    value: float | Role | str | Figure | tuple[float, float]
    who: str = ""


def mentions(profile: Profile, position: int) -> Iterator[Mention]:
    """All mentions of a sentence."""
    for number, part in enumerate(profile.parts):
        yield from _persons(profile, part.line, position, number)
        for figure in part.figures:
            yield from _counted(figure, position, number)
        yield from _vague(part.line, position, number)


def _persons(profile: Profile, line: Sequence[Token], position: int, number: int) -> Iterator[Mention]:
    for place, token in enumerate(line):
        if token.sort != "name":
            continue
        who = _called(profile, token)
        if len(who) < 2:
            continue
        if len(token.small.split()) >= _INITIALS:
            yield _name(token, position, number)
        slot, called = f"{who[0]} {who[-1][0]}", " ".join(who)
        for kind, span, text, value in _of_person(profile, line, place):
            key = f"{kind} {_office(value, text)} {slot}" if isinstance(value, Role) else f"{kind} {slot}"
            yield Mention(key, kind, position, number, span, text, value, called)


def _name(token: Token, position: int, number: int) -> Mention:
    """A long name by its initials: another word with the same letter is the same name, once written differently."""
    words = token.small.replace("’", "'").split()[:_INITIALS]
    slot = "called " + " ".join(word[0] for word in words)
    return Mention(slot, "called", position, number, token.span, token.text, " ".join(words))


def _office(role: Role, text: str) -> str:
    """What an office is of, by its last word; someone only called a chief may be a chief of anything."""
    last = role.office.split()[-1]
    return "chief" if last == "head" and text.casefold().endswith("chief") else last


def _called(profile: Profile, token: Token) -> Sequence[str]:
    """The words of a name; for a surname alone, those of the full name that the article gives."""
    who = token.name.split()
    if len(who) > 1:
        return who
    longer = next((name.key.split() for name in overlapping(profile.names, token.span)), who)
    return longer if longer[-1:] == who else who


def _of_person(
    profile: Profile, line: Sequence[Token], place: int
) -> Iterator[tuple[MentionKind, Span, str, float | Role | str]]:
    """The ages, offices and parties next to the name at a place."""
    after = line[place + 1 : place + 1 + _APPOSED]
    before = line[_opening(profile, line, place) : place]
    for token in (*after[:1], *before[-_APPOSED:]):
        figure = token.figure
        if figure and figure.kind in ("duration", "age") and figure.unit == "year" and figure.value is not None:
            old = "old" in figure.text
            if (old and token in before) or (not old and token in after and figure.measure == "age"):
                yield "age", token.span, token.text, figure.value
    beside = _gap(profile, line, place, place + 1)
    if beside.startswith(","):
        for start, end, role in people.roles([token.text for token in after])[:1]:
            if start <= 1:
                yield "role", _span(after[start:end]), _text(after[start:end]), role
        party = next((token for token in after[:2] if token.small in PARTIES), None)
        if party:
            yield "party", party.span, party.text, PARTIES[party.small]
    yield from _before(before)


def _opening(profile: Profile, line: Sequence[Token], place: int) -> int:
    """The first of the words that may lead up to a name: what is quoted before it does not."""
    first = max(0, place - _TITLED)
    quoted = [n for n in range(first, place) if not _QUOTATION_MARKS.isdisjoint(_gap(profile, line, n, n + 1))]
    return quoted[-1] + 1 if quoted else first


def _before(before: Sequence[Token]) -> Iterator[tuple[MentionKind, Span, str, Role]]:
    """The offices that lead up to a name, with ranks that are some words before them: `acting Lorne police chief`."""
    found = people.roles([token.text for token in before])
    last = len(before)
    for start, end, role in reversed(found):
        between = [token.small for token in before[end:last]]
        if between and between != ["and"] and not (between[:1] == ["and"] and last < len(before)):
            return
        ranks = {people.ranks()[token.small] for token in before[:start] if token.small in people.ranks()}
        first = next((n for n in range(start) if before[n].small in people.ranks()), start)
        yield "role", _span(before[first:end]), _text(before[first:end]), Role(role.office, role.rank | ranks)
        last = start


def _gap(profile: Profile, line: Sequence[Token], one: int, other: int) -> str:
    """The characters between two tokens of a sentence; empty after the last."""
    if other >= len(line):
        return ""
    start = profile.tokens[0].span.start
    return profile.text[line[one].span.end - start : line[other].span.start - start]


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _counted(figure: Figure, position: int, number: int) -> Iterator[Mention]:
    """What a figure counts: the dead, the hurt, or things with a name of their own."""
    if figure.kind == "count" and figure.measure in _HURT | _KILLED:
        deed = "hurt" if figure.measure in _HURT else "killed"
        yield Mention(f"toll {deed}", "toll", position, number, figure.span, figure.text, figure)
    elif figure.kind == "count" and figure.unit and figure.unit not in EVERYDAY_NOUNS and figure.value:
        slot = f"count {term(figure.unit)} {figure.measure if figure.measure in counting.VICTIMS else ''}"
        yield Mention(slot, "count", position, number, figure.span, figure.text, figure)
    elif figure.kind == "ordinal" and figure.unit and figure.unit not in EVERYDAY_NOUNS and figure.value:
        yield Mention(f"rank {term(figure.unit)}", "rank", position, number, figure.span, figure.text, figure)
    elif figure.kind == "date" and figure.period and figure.period.start and figure.period.end:
        first, last = figure.period.start.year, figure.period.end.year
        if last - first > 1 and str(first) in figure.text and str(last) in figure.text:
            for slot in (f"years from {first}", f"years to {last}"):
                yield Mention(slot, "years", position, number, figure.span, figure.text, figure)


def _vague(line: Sequence[Token], position: int, number: int) -> Iterator[Mention]:
    """Words for how many were killed or hurt: `several others were injured`."""
    for place, token in enumerate(line):
        if token.small not in _SOME:
            continue
        near = {each.small for each in line[max(0, place - 3) : place + 5]}
        for deed, verbs in (("hurt", _HURT | {"injuring", "wounding"}), ("killed", _KILLED | {"killing", "died"})):
            if near & verbs:
                value = quantities.COUNTS[token.small]
                yield Mention(f"toll {deed}", "toll", position, number, token.span, token.text, value)
                break


_SOME = SEVERAL | (VAGUE_SCALES & frozenset(quantities.COUNTS))


class MentionPair(NamedTuple):
    """Two mentions compared with each other: whether they agree, how that is put, and how close their words are.

    With less than `least` in common they may be about two things.
    """

    agrees: bool
    kind: JudgedKind
    text: str
    near: int = 0
    least: int = 0
    sure: bool = False
    outcome: Outcome = "differs"
    gap_percent: float = 0.0


def key(mention: Mention) -> str:
    """Equal for mentions of one value."""
    value = mention.value
    return value_key(value) if isinstance(value, Figure) else str(value)


def compare(x: Mention, y: Mention, profiles: Sequence[Profile]) -> MentionPair | None:
    """The comparison of two mentions of one slot; None if they are of two persons or cannot be compared."""
    if x.who and y.who and not _one_person(x.who, y.who):
        return None
    if isinstance(x.value, Role) and isinstance(y.value, Role):
        other = replace(y.value, office=x.value.office)
        if x.value.unsure(other):
            return None
        return MentionPair(x.value.outcome(other) == "same", "role", f"the office of {x.who.title()}")
    if isinstance(x.value, Figure) and isinstance(y.value, Figure):
        return _figures(x, x.value, y, y.value, profiles)
    if x.kind == "toll":
        return _tolls(x, y, profiles)
    if isinstance(x.value, float) and isinstance(y.value, float):
        near = abs(x.value - y.value) <= _YEARS
        return MentionPair(x.value == y.value, "figure", f"the age of {x.who.title()}", sure=near, gap_percent=0.0)
    if x.kind == "called":
        mine, theirs = (str(each.value).replace(".", "").split() for each in (x, y))
        unlike = sum(one != other for one, other in zip(mine, theirs, strict=True))
        return MentionPair(unlike == 0, "name", "its name") if unlike < _UNLIKE else None
    return MentionPair(x.value == y.value, "party", f"the party of {x.who.title()}", sure=True)


_INITIALS, _UNLIKE = 4, 2
"""Names of this many words with the same initials and all but one word alike are one name, once written differently."""
_YEARS = 3
"""Ages that differ by more than this may be of two persons of one name."""


def _one_person(a: str, b: str) -> bool:
    one, other = a.split(), b.split()
    return people.same_surname(one[-1], other[-1]) == "same" and people.same_given(one[0], other[0]) == "same"


def _figures(x: Mention, one: Figure, y: Mention, other: Figure, profiles: Sequence[Profile]) -> MentionPair | None:
    a, b = profiles[x.position], profiles[y.position]
    if a.scopes[one.id].other_than(b.scopes[other.id]):
        return None
    if x.kind != "years" and (
        counting.sums_to(a.figures, one, other)
        or counting.sums_to(b.figures, other, one)
        or _other_thing(a, one, b, other)
    ):
        return None
    near = len(counting.common(a, one, b, other))
    shared = len(a.weights.keys() & b.weights.keys())
    if x.kind == "years":
        same = days.key(one, "") == days.key(other, "")
        return MentionPair(same, "date", "the years", shared, _SHARED)
    found = verdicts.compare(one, other)
    if found.verdict == "not_comparable" or {"holder", "period"} & {*verdicts.judge(one, other).against}:
        return None
    if x.kind == "rank":
        return MentionPair(one.value == other.value, "figure", f"which {one.unit} it is", near, _NEAR)
    agrees = found.verdict in verdicts.AGREEING
    if found.gap_percent > _FAR or counting.overtakes(one, other):
        return MentionPair(agrees, "figure", "", 0, _NEVER)
    what = x.slot.split(maxsplit=1)[1].strip() if x.kind == "toll" else one.unit
    close = found.gap_percent <= _CLOSE and x.kind == "count" and not places.place(one.unit)
    least = 1 if close else _NEAR
    return MentionPair(agrees, "figure", f"how many: {what}", near, least, gap_percent=found.gap_percent)


def _other_thing(a: Profile, one: Figure, b: Profile, other: Figure) -> bool:
    """Whether the words between a number and its noun make the thing counted another: `14 EU countries`."""
    mine, theirs = (_between(profile, figure) for profile, figure in ((a, one), (b, other)))
    return bool(mine - b.small) or bool(theirs - a.small)


def _between(profile: Profile, figure: Figure) -> set[str]:
    """The informative words between a number and the noun it counts, in lower case."""
    found: set[str] = set()
    for word in (word for word in profile.tokens if word.span.start >= figure.span.end):
        if term(word.text) == term(figure.unit) or len(found) >= _BETWEEN:
            return found
        if not word.common:
            found.add(word.text.casefold())
    return set()


_BETWEEN = 3
_NEAR, _SHARED, _FAR, _NEVER = 2, 3, 200.0, 99
_CLOSE = 15.0
"""Counts of one thing that differ by fewer percent than this are hardly of two."""


def _tolls(x: Mention, y: Mention, profiles: Sequence[Profile]) -> MentionPair | None:
    """A number of dead or hurt against a word for one, or two such words."""
    (low, high), (least, most) = _reach(x), _reach(y)
    agrees = low <= most and least <= high
    shared = len(profiles[x.position].weights.keys() & profiles[y.position].weights.keys())
    what = x.slot.split()[-1]
    return MentionPair(agrees, "quantity", f"how many: {what}", shared, _SHARED)


def _reach(mention: Mention) -> tuple[float, float]:
    if isinstance(mention.value, Figure):
        return verdicts.reach(mention.value)
    return mention.value if isinstance(mention.value, tuple) else (0.0, 0.0)
