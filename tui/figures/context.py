"""What a figure speaks of: measure, holder and period, from its clause and from what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.figures import changes, holders, links, measures
from tui.figures.draft import Draft
from tui.figures.figure import Figure, Period
from tui.figures.holders import Name
from tui.figures.nouns import STOPS, singular
from tui.figures.steps import plain
from tui.figures.tokens import Line
from tui.reading.documents import Document, Sentence

_BREAKS = frozenset({";", "|"})
_VAGUE = frozenset("now currently recently soon lately presently once past future present then at_present".split())
_OF_A_DAY = frozenset({"share price", "index", "market value"})
"""Measures of the market, which move by the day: a quarter that was spoken of before is not theirs."""
_CLAUSE = frozenset({"while", "whereas", "but", "although", "though", ";"})
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w]{1,30}")
_LOWER = re.compile(r"(?<![\w’'-])[a-z][a-z]{2,30}")
_DEEDS = {
    "killed": "killed", "killing": "killed", "kill": "killed", "kills": "killed", "died": "killed", "dead": "killed", "injured": "injured",
    "injuring": "injured", "wounded": "injured", "wounding": "injured", "arrested": "arrested", "detained": "detained", "displaced": "displaced",
    "missing": "missing", "hospitalized": "hospitalized", "hospitalised": "hospitalized", "injures": "injured", "wounds": "injured", "hurt": "injured",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure named in a sentence, from token `first` to `last`."""

    first: int
    last: int
    text: str


class Scene:
    """What has been said so far in one article: who it is about, and of what time."""

    __slots__ = ("_document", "_lower", "_period", "_proper", "_subject", "_title")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lower = frozenset(_LOWER.findall(document.text))
        self._proper = frozenset(word.lower() for word in _INSIDE.findall(document.text))
        self._subject = ""
        self._title = ""
        self._period: Period | None = None

    def read(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        times: Sequence[Figure],
        count: int,
        *,
        titled: bool,
    ) -> list[Figure]:
        """The figures of one sentence in reading order, numbered from `count` + 1."""
        drafts = changes.bases(line, changes.read(line, links.tie(line, drafts)))
        found = (
            holders.names(line, self._lower, self._proper, titled=titled)
            if drafts or sentence.kind != "furniture"
            else ()
        )
        named = _measures(line)
        periods = [one for one in times if one.period and one.kind == "date" and not _against(line, one)]
        before = [one for one in times if one.period and one.kind == "date" and _against(line, one)]
        drafts = self._held(line, drafts, found, named)
        figures = self._figures(line, sentence, drafts, times, (periods, before), count)
        self._remember(line, sentence, found, periods)
        return figures

    def _held(
        self, line: Line, drafts: Sequence[Draft], found: tuple[Name, ...], named: Sequence[Measure]
    ) -> list[Draft]:
        done: list[Draft] = []
        current = self._current(line, found, drafts[0].first if drafts else 0)
        for place, draft in enumerate(drafts):
            before = done[-1] if done else None
            measure = draft.measure or _deed(line, draft)
            what = None if measure else _measure_of(line, draft, named, drafts, place)
            measure = measure or (what.text if what else "")
            holder = holders.of_measure(line, found, what.first, what.last, current) if what else ""
            if not measure and before and before.measure and _tells_on(line, before, draft):
                measure, holder = before.measure, holder or before.holder
            part = "" if holder and holder != current else _part(line, found, drafts, place)
            holder = (
                part
                or holder
                or holders.subject(line, _clause(line, found, drafts, place), draft.first)
                or _behind_participle(line, found, draft)
                or current
            )
            per = _per(line, draft)
            done.append(
                replace(
                    draft, measure=f"{measure} {per}".strip() if per and per not in measure else measure, holder=holder
                )
            )
        return done

    def _current(self, line: Line, found: tuple[Name, ...], first: int) -> str:
        """Who `its` is: the subject of the sentence so far, else of the one before, else of the heading."""
        for name in found:
            if name.first >= first:
                break
            if (
                not holders.said(line, name)
                and not (name.possessive and name.first > 0)
                and line.word(name.first - 1) not in ("in", "at", "on")
            ):
                return name.text if not holders.refers(line) else self._subject or name.text
        return self._subject or self._title

    def _figures(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        times: Sequence[Figure],
        periods: tuple[Sequence[Figure], Sequence[Figure]],
        count: int,
    ) -> list[Figure]:
        order = sorted(
            [(line.span(draft.first, draft.last).start, 0, place) for place, draft in enumerate(drafts)]
            + [(one.span.start, 1, place) for place, one in enumerate(times)]
        )
        ids = {key[1:]: f"{self._document.id}.f{count + n}" for n, key in enumerate(order, start=1)}
        figures: list[Figure] = []
        for _, kind, place in order:
            if kind:
                one = times[place]
                figures.append(replace(one, id=ids[1, place], document=self._document.id, sentence=sentence.id))
                continue
            draft = drafts[place]
            figures.append(
                Figure(
                    ids[0, place], self._document.id, sentence.id, line.span(draft.first, draft.last), line.span(draft.first, draft.last).of(line.text),
                    draft.kind, _plain(draft.value), _plain(draft.low), _plain(draft.high), draft.unit, draft.bound, draft.change,
                    draft.measure, draft.holder, self._period_of(line, place, drafts, periods), plain(draft.precision), draft.basis,
                    ids.get((0, draft.counterpart), ""), ids.get((0, draft.origin), ""), draft.steps,
                )
            )  # fmt: skip
        return figures

    def _period_of(
        self, line: Line, place: int, drafts: Sequence[Draft], periods: tuple[Sequence[Figure], Sequence[Figure]]
    ) -> Period | None:
        """The time the figure is of: the nearest in its sentence, else the one carried; of where a change began, that it is measured against."""
        draft, (now, then) = drafts[place], periods
        if any(other.origin == place for other in drafts):
            return next((one.period for one in then if one.span.start >= line.tokens[draft.last].end), None)
        start = line.tokens[draft.first].start
        best: tuple[int, Period] | None = None
        for one in now:
            if one.period is None or one.period.text.lower() in _VAGUE:
                continue
            distance = start - one.span.end if one.span.end <= start else (one.span.start - line.tokens[draft.last].end)
            if one.span.end <= start:
                distance = distance // 2 if one is now[0] else distance
            if best is None or distance < best[0]:
                best = (distance, one.period)
        if best:
            return best[1]
        return None if measures.key(draft.measure) in _OF_A_DAY else self._period

    def _remember(self, line: Line, sentence: Sentence, found: tuple[Name, ...], periods: Sequence[Figure]) -> None:
        if sentence.kind == "furniture":
            return
        if sentence.kind == "heading":
            self._period = None
            subject = holders.subject(line, found, len(line.tokens))
            self._title = subject or self._title
            return
        subject = next(
            (
                n.text
                for n in found
                if not holders.said(line, n)
                and not n.possessive
                and line.word(n.first - 1) not in ("in", "at", "on", "of", "from", "by")
            ),
            "",
        )
        owner = next((n.text for n in found if n.possessive and n.first <= 1), "")
        if owner or (subject and not holders.refers(line)):
            self._subject = owner or subject
        self._period = _carried(line, self._period, periods)


def _plain(value: object) -> float | None:
    return None if value is None else float(str(value))


def _opens(line: Line, one: Figure) -> bool:
    """Whether the sentence opens with the time: `In 2023, …`, `Last year …`."""
    return line.index(one.span.start) <= 2 and line.word(0) in (
        "in",
        "for",
        "during",
        "over",
        "last",
        "this",
        "through",
        "fiscal",
    )


def _carried(line: Line, period: Period | None, periods: Sequence[Figure]) -> Period | None:
    """The time that goes on holding: a quarter or a year that a sentence opened with; a single day does not."""
    for one in periods:
        if one.period and one.period.start and one.period.end:
            days = (one.period.end - one.period.start).days
            if 80 < days < 100 or (days > 100 and _opens(line, one)):
                return one.period
    return period if not periods else None


def _against(line: Line, one: Figure) -> bool:
    """Whether a date is only what a change is measured against: `a year earlier`, `the same period last year`."""
    at = line.index(one.span.start)
    before = [line.word(i) for i in range(max(0, at - 4), at)]
    far = [line.word(i) for i in range(max(0, at - 8), at)]
    after = max((place for place, word in enumerate(far) if word in ("after", "since", "before")), default=-1)
    if after >= 0 and "," not in far[after:]:
        return True
    return (
        bool({"from", "than", "versus", "against"} & set(before[-2:]))
        or "compared" in before
        or "same" in one.text.lower()
        or "earlier" in one.text.lower()
        or " ago" in one.text.lower()
    )


def _measures(line: Line) -> list[Measure]:
    """Every name of a measure in the sentence, longest first at each place."""
    found: list[Measure] = []
    i, count = 0, len(line.tokens)
    while i < count:
        token = line.tokens[i]
        if token.kind == "word" and len(token.lower) > 2:
            last = _measure_at(line, i)
            if last >= 0:
                found.append(Measure(i, last, line.surface(i, last)))
                i = last
        i += 1
    return found


def _measure_at(line: Line, i: int) -> int:
    for length in range(measures.LONGEST, 0, -1):
        words = [line.word(j) for j in range(i, i + length)]
        if "" in words:
            continue
        words[-1] = singular(words[-1])
        words[0] = singular(words[0])
        phrase = " ".join(words).replace(" - ", "-")
        if phrase in measures.KEYS and not (
            length == 1
            and phrase
            in ("rate", "output", "order", "charge", "return", "value", "support", "volume", "worth", "share")
            and line.word(i - 1) in ("at", "in", "to", "would", "will", "that")
        ):
            return i + length - 1
    return -1


def _deed(line: Line, draft: Draft) -> str:
    """What happened to those counted: `killed at least 12 people`, `12 people were injured`."""
    if draft.kind != "count":
        return ""
    for i in range(draft.first - 1, max(draft.first - 6, -1), -1):
        word = line.word(i)
        if word in _DEEDS:
            return _DEEDS[word]
        if line.kind(i) == "mark" or word in ("and", "when"):
            break
    for i in range(draft.last + 1, draft.last + 7):
        word = line.word(i)
        if word in _DEEDS and (
            line.word(i - 1) in ("were", "was", "been", "people", "are", "others")
            or word in ("dead", "died", "injured", "missing", "wounded", "killed")
        ):
            return _DEEDS[word]
        if line.kind(i) == "mark" or word in ("and", "in", "who", "that"):
            break
    return ""


def _measure_of(
    line: Line, draft: Draft, named: Sequence[Measure], drafts: Sequence[Draft], place: int
) -> Measure | None:
    """The measure a figure is of: right behind it, behind its `in` or `of`, else the nearest before it in the clause."""
    limit = drafts[place + 1].first if place + 1 < len(drafts) else len(line.tokens)
    after = _behind(line, draft, named, limit)
    if after:
        return after
    if draft.kind == "count" and draft.unit and draft.unit != "point":
        return None
    best = None
    for one in named:
        if one.first > draft.first:
            break
        between = [line.word(i) for i in range(one.last + 1, draft.first)]
        if len(between) > 22 or _CLAUSE & set(between) or "." in between:
            continue
        best = one
    return best


def _behind(line: Line, draft: Draft, named: Sequence[Measure], limit: int) -> Measure | None:
    i, passed, bridged = draft.last + 1, 0, False
    starts = {one.first: one for one in named}
    while i < limit and passed < 9:
        word = line.word(i)
        if i in starts and (
            starts[i].text.lower() not in changes.NOUN_WAY
            or starts[i].text.lower() in ("loss", "losses")
            and not draft.change
        ):
            return starts[i]
        if word in ("in", "of") and not bridged and (draft.kind != "count" or draft.unit == "point"):
            bridged, passed = True, max(passed, 4)
        elif line.kind(i) == "mark" and not line.hyphen(i):
            return None
        elif (
            word in STOPS
            and word not in ("the", "a", "an", "its", "their", "his", "her", "on", "over", "total")
            and not line.hyphen(i - 1)
        ):
            return None
        elif word in ("on", "over") and not line.hyphen(i - 1) and line.word(i + 1) != "year":
            return None
        i, passed = i + 1, passed + 1
    return None


def _tells_on(line: Line, before: Draft, draft: Draft) -> bool:
    """Whether a figure goes on with the measure of the one before it: `8% to 280 billion`, `yuan ($38bn)`."""
    between = [line.word(i) for i in range(before.last + 1, draft.first)]
    return (
        len(between) <= 8
        and not {";", ".", "while", "and"} & set(between)
        and (draft.kind != "count" or not draft.unit)
    )


def _clause(line: Line, found: tuple[Name, ...], drafts: Sequence[Draft], place: int) -> tuple[Name, ...]:
    """The names of the clause that holds a figure, from the last `and` with a subject of its own; else of all before it."""
    at = drafts[place].first
    floor = drafts[place - 1].last if place else 0
    start = 0
    for i in range(at, -1, -1):
        if line.word(i) in _CLAUSE or (i > floor and line.word(i) == "and" and _opens_clause(line, found, i + 1)):
            start = i
            break
    inside = tuple(name for name in found if start <= name.first < at)
    return inside or tuple(name for name in found if name.first < at)


def _behind_participle(line: Line, found: tuple[Name, ...], draft: Draft) -> str:
    """`Bought in 2017 for $2.6 billion, Intime was sold`: who a clause without a subject is about comes after it."""
    if not line.word(0).endswith("ed") and line.word(0) not in ("bought", "sold", "built", "founded"):
        return ""
    return next(
        (name.text for name in found if name.first > draft.last and line.word(name.first - 1) in (",", "the")), ""
    )


def _part(line: Line, found: tuple[Name, ...], drafts: Sequence[Draft], place: int) -> str:
    """A unit told without a name between the last figure and this one, `with its cloud business unit generating 13%`."""
    floor = drafts[place - 1].last + 1 if place else 0
    part, at = holders.unit(line, floor, drafts[place].first - 1)
    return (
        ""
        if any(
            at < name.first < drafts[place].first
            and not name.possessive
            and line.word(name.first - 1) not in ("at", "of", "in", "for")
            for name in found
        )
        and not _apart(line, at)
        else part
    )


def _apart(line: Line, i: int) -> bool:
    """Whether a relative clause follows token `i`, whose names are not the subject: `unit, which includes Lazada, saw`."""
    return line.word(i + 1) == "," and line.word(i + 2) in ("which", "including", "such", "whose", "comprising")


def _opens_clause(line: Line, found: tuple[Name, ...], i: int) -> bool:
    """Whether a name that does something stands at token `i`: `and the S&P 500 climbed`."""
    j = i + 1 if line.word(i) == "the" else i
    name = next((one for one in found if one.first == j), None)
    return (
        name is not None
        and not name.possessive
        and any(line.word(k) in changes.WAY for k in range(name.last + 1, name.last + 4))
    )


def _per(line: Line, draft: Draft) -> str:
    """`per share`, `a barrel` behind a price."""
    if draft.kind != "money":
        return ""
    i = draft.last + 1
    if line.hyphen(i):
        i += 1
    if line.word(i) in ("a", "an", "per", "each"):
        j = i + 2 if line.hyphen(i + 1) else i + 1
        if line.word(j) in _PER_WHAT:
            return "per " + singular(line.word(j))
    return ""


_PER_WHAT = frozenset(
    "share shares barrel ton tonne ounce gallon litre liter pound kilogram kilo mile kilometre kilometer night day week month year hour person head unit "
    "ticket acre square bushel dozen piece household student passenger aircraft vehicle car copy user employee minute quarter".split()
)
