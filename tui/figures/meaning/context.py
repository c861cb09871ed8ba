"""What a figure speaks of: measure, holder and period, from its clause and from what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tui.english.word_lists import words
from tui.figures.figure import Figure, FigureKind, Period, Step
from tui.figures.grammar import changes
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.meaning import bases, cast, clauses, holders, links, measures, pairing, subjects, timing
from tui.figures.meaning.holders import REACH, Name, Names
from tui.figures.steps import plain, step
from tui.reading.documents import Document, Sentence

_INSIDE = re.compile(r" (?<=[a-z,] )([A-Z]\w{1,30})")
_LOWER = re.compile(r"(?<![\w’'-])[a-z]{3,31}")


class Scene:
    """What has been said so far in one article: who it is about, and of what time."""

    __slots__ = (
        "_aside",
        "_at",
        "_block",
        "_cast",
        "_document",
        "_everyone",
        "_measure",
        "_named",
        "_names",
        "_period",
        "_pointed",
        "_proper",
        "_saying",
        "_section",
        "_spoken",
        "_subject",
    )  # fmt: skip

    def __init__(self, document: Document, lines: Sequence[Line], titled: Sequence[bool]) -> None:
        self._document = document
        lower = frozenset(_LOWER.findall(document.text))
        proper = frozenset(word.lower() for word in _INSIDE.findall(document.text))
        terms = cast.terms(document.text)
        self._names = [
            () if sentence.kind == "furniture" else holders.names(line, lower, proper, terms, titled=title)
            for line, sentence, title in zip(lines, document.sentences, titled, strict=True)
        ]
        self._cast = cast.cast(list(zip(lines, self._names, strict=True)))
        self._aside = subjects.Asides()
        self._at = -1
        self._block = 0
        self._named: list[str] = []
        self._section = self._subject = self._pointed = self._spoken = self._measure = ""
        self._everyone = frozenset(
            name.text
            for found, sentence in zip(self._names, document.sentences, strict=True)
            for name in found
            if sentence.kind != "heading"
        )
        self._period: Period | None = None
        self._saying: frozenset[str] | None = None

    def read(
        self, line: Line, sentence: Sentence, drafts: Sequence[Draft], times: Sequence[Figure], count: int
    ) -> list[Figure]:
        """The figures of the next sentence in reading order, numbered from `count` + 1."""
        self._at += 1
        self._enter(sentence)
        names = self._names[self._at]
        found = subjects.mentions(line, names, self._pointed or self._subject, self._named, self._cast)
        named = clauses.measures_in(line)
        self._aside = subjects.asides(line, found)
        self._saying = None
        periods, before = timing.told_apart(line, times)
        if drafts:
            drafts = bases.read(line, changes.read(line, links.tie(line, drafts)))
            drafts = pairing.pair(line, self._held(line, drafts, found, named), found, named)
        figures = self._figures(line, sentence, drafts, times, (periods, before), count)
        self._remember(line, sentence, found, named, periods)
        return figures

    def _enter(self, sentence: Sentence) -> None:
        """A new paragraph starts with no one spoken of but the article's chief organisation."""
        blocks = self._document.blocks
        start = self._block
        while self._block < len(blocks) - 1 and blocks[self._block].span.end <= sentence.span.start:
            self._block += 1
        if self._block != start:
            self._named = []
            self._measure = ""
            self._pointed, self._spoken = self._subject, ""
            self._subject = self._section or self._cast.chief

    def _held(self, line: Line, drafts: Sequence[Draft], found: Names, named: clauses.Measures) -> list[Draft]:
        done: list[Draft] = []
        for place, draft in enumerate(drafts):
            before = done[-1] if done else None
            told = draft.measure or clauses.deed(line, draft) or clauses.by_verb(line, draft)
            what = None if told else clauses.measure_of(line, draft, named, drafts, place)
            measure = told or (what.text if what else "")
            goes_on = before is not None and bool(before.measure) and _tells_on(line, before, draft)
            if not measure and before and (goes_on or draft.origin == place - 1 or before.origin == place):
                measure = before.measure
            if not measure and before and draft.kind == "percent" and _of_growth(line, draft):
                measure = before.measure
            if not measure and draft.change and draft.kind == "percent":
                measure = self._measure if _it(line, draft) else ""
            holder = self._holder(line, draft, measure, what, drafts, place, found)
            if before and (not what or goes_on) and before.holder and (goes_on or _same_deal(before, measure)):
                holder = before.holder
            per = clauses.per(line, draft)
            measure = f"{measure} {per}".strip() if per and per not in measure else measure
            kind, unit, steps = _points(draft, measure)
            done.append(replace(draft, kind=kind, unit=unit, steps=steps, measure=measure, holder=holder))
        return [_with_counterpart(draft, done) for draft in done]

    def _holder(
        self,
        line: Line,
        draft: Draft,
        measure: str,
        what: clauses.Measure | None,
        drafts: Sequence[Draft],
        place: int,
        found: Names,
    ) -> str:
        """Whose a figure is: by the words at its `measure`, its clause, what follows it, the sentences before."""
        key = measures.key(measure)
        personal = key in measures.PERSONAL
        where = subjects.clause(line, found, drafts, place)
        owner = holders.of_measure(line, found, what.first, what.last) if what else ""
        if not owner and key == "price":
            owner = subjects.bought(line, found, where)
        if owner and (personal or not self._cast.person(owner)):
            return owner if key in measures.CORPORATE or not holders.reports(owner) else ""
        told = subjects.subject(line, found, self._aside, where, self._cast, personal=personal)
        if not told and where.start:
            whole = subjects.Clause(max(0, where.end - REACH), where.end)
            told = subjects.subject(line, found, self._aside, whole, self._cast, personal=personal)
        told = told or _behind_participle(line, found, draft) or subjects.behind(line, found, draft)
        if key not in measures.CORPORATE and (
            holders.reports(told) or ((not key or key in measures.PUBLIC) and told in self._speakers(line, found))
        ):
            return ""
        if told or (draft.kind == "count" and key not in measures.CORPORATE):
            return told
        if key in measures.CORPORATE:
            return self._subject
        spoken = self._spoken if key else ""
        return "" if holders.reports(spoken) else spoken

    def _speakers(self, line: Line, found: Names) -> frozenset[str]:
        """The names that only say what the sentence tells: what was not measured of anyone is not theirs."""
        if self._saying is None:
            telling = {name.text for name in found.all if not holders.said(line, name)}
            self._saying = frozenset(name.text for name in found.all) - telling
        return self._saying

    def _figures(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        times: Sequence[Figure],
        periods: tuple[Sequence[Figure], Sequence[Figure]],
        count: int,
    ) -> list[Figure]:
        if not drafts and not times:
            return []
        order = sorted(
            [(line.starts[draft.first], 0, place) for place, draft in enumerate(drafts)]
            + [(one.span.start, 1, place) for place, one in enumerate(times)]
        )
        ids = {key[1:]: f"{self._document.id}.f{count + n}" for n, key in enumerate(order, start=1)}
        origins = frozenset(draft.origin for draft in drafts)
        figures: list[Figure] = []
        for _, kind, place in order:
            if kind:
                one = times[place]
                figures.append(replace(one, id=ids[1, place], document=self._document.id, sentence=sentence.id))
                continue
            figures.append(self._figure(line, sentence, drafts, place, periods, ids, origins))
        return figures

    def _figure(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        place: int,
        periods: tuple[Sequence[Figure], Sequence[Figure]],
        ids: dict[tuple[int, int], str],
        origins: frozenset[int],
    ) -> Figure:
        draft = drafts[place]
        span = line.span(draft.first, draft.last)
        return Figure(
            id=ids[0, place],
            document=self._document.id,
            sentence=sentence.id,
            span=span,
            text=span.of(line.text),
            kind=draft.kind,
            value=_plain(draft.value),
            low=_plain(draft.low),
            high=_plain(draft.high),
            unit=draft.unit,
            bound=draft.bound,
            change=draft.change,
            measure=draft.measure,
            holder=draft.holder,
            period=timing.of_figure(line, place, drafts, periods, origins, self._period),
            precision=plain(draft.precision),
            basis=draft.basis,
            counterpart=ids.get((0, draft.counterpart), ""),
            origin=ids.get((0, draft.origin), ""),
            steps=draft.steps,
        )

    def _remember(
        self, line: Line, sentence: Sentence, found: Names, named: clauses.Measures, periods: Sequence[Figure]
    ) -> None:
        if sentence.kind == "furniture":
            return
        if sentence.kind == "heading":
            self._period = None
            section = _only(line, self._names[self._at])
            self._section = section if section in self._everyone else ""
            self._subject = self._pointed = self._section or self._cast.chief
            return
        self._spoken = subjects.about(line, found, self._aside, self._cast) or self._spoken
        self._subject = self._pointed = self._spoken or self._subject
        self._named.extend(name.text for name in found.all if not self._cast.person(name.text))
        self._measure = named.all[0].text if named.all else self._measure
        self._period = timing.carried_on(line, self._period, periods, named)


def _only(line: Line, names: Sequence[Name]) -> str:
    """The name that a heading consists of, "" where it says more."""
    first = names[0] if names else None
    return first.text if first and first.last - first.first + 2 >= len(line.lows) else ""


def _with_counterpart(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """What is said twice in two currencies is of one thing."""
    if draft.counterpart < 0:
        return draft
    first, second = sorted((draft, drafts[draft.counterpart]), key=lambda one: one.first)
    return replace(draft, measure=first.measure or second.measure, holder=first.holder or second.holder)


def _of_growth(line: Line, draft: Draft) -> bool:
    """`growth of approximately 10%`: of what was told before."""
    i = draft.first - 1
    while i > draft.first - 4 and line.word(i) != "of":
        i -= 1
    return line.word(i) == "of" and line.word(i - 1) in ("growth", "increase", "decline", "rise", "drop")


def _it(line: Line, draft: Draft) -> bool:
    """Whether the clause tells of `it`: what was measured before may be meant."""
    return any(line.word(i) in ("it", "they") for i in range(max(draft.first - 30, 0), draft.first))


def _same_deal(before: Draft, measure: str) -> bool:
    """Whether two prices of one sentence are of the same thing, bought for one and sold for the other."""
    return measures.key(measure) == "price" and measures.key(before.measure) in ("price", "cost")


_OF_PERCENT = words("rate rates unemployment inflation support approval turnout margin share lead poll rating")


def _points(draft: Draft, measure: str) -> tuple[FigureKind, str, tuple[Step, ...]]:
    """`the jobless rate is 2 points higher`: kind, unit, steps; points of what is in percent are percentage points."""
    if draft.kind != "count" or draft.unit != "point" or not _OF_PERCENT & set(measure.lower().split()):
        return draft.kind, draft.unit, draft.steps
    return "percentage_points", "pp", (*draft.steps, step("unit", measure, "pp"))


def _plain(value: Decimal | None) -> float | None:
    return None if value is None else plain(value)


def _tells_on(line: Line, before: Draft, draft: Draft) -> bool:
    """Whether a figure goes on with the measure of the one before it: `8% to 280 billion`, `yuan ($38bn)`."""
    between = [line.word(i) for i in range(before.last + 1, draft.first)]
    return (
        len(between) <= 8
        and before.measure not in ("age", "magnitude")
        and not {";", ".", "while", "and"} & set(between)
        and (draft.kind != "count" or not draft.unit)
    )


def _behind_participle(line: Line, found: Names, draft: Draft) -> str:
    """`Bought in 2017 for $2.6 billion, Intime was sold`: who a clause without a subject is about comes after it."""
    if not line.word(0).endswith("ed") and line.word(0) not in ("bought", "sold", "built", "founded"):
        return ""
    behind = found.between(draft.last + 1, draft.last + REACH)
    return next((name.text for name in behind if line.word(name.first - 1) in (",", "the")), "")
