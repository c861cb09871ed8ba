"""What a figure is about: measure, holder and period, from its clause and from what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from tui.english.measures import CORPORATE, IN_PERCENT, NOUNS_OF_CHANGE, PERSONAL, PUBLIC
from tui.figures.figure import Figure, FigureKind, Period, Step
from tui.figures.grammar import changes
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.meaning import bases, clauses, holders, links, measures, pairing, participants, subjects, timing
from tui.figures.meaning.holders import REACH, Name, Names
from tui.figures.reported.periods import Accounts, Timed
from tui.figures.reporting_period import ReportingPeriod, find_reporting_period
from tui.figures.steps import plain, step
from tui.reading.documents import Document, Sentence
from tui.records import dataclass

_INSIDE = re.compile(r" (?<=[a-z,] )([A-Z]\w{1,30})")
_LOWER = re.compile(r"(?<![\w’'-])[a-z]{3,31}")


@dataclass(frozen=True, slots=True)
class _Article:
    """What is known about a whole article: the names in each sentence, the participants, and all names of its
    sentences."""

    document: Document
    names: tuple[tuple[Name, ...], ...]
    participants: participants.Participants
    everyone: frozenset[str]


class _Said(NamedTuple):
    """What has been said before a sentence.

    `block` is the paragraph; `section` is who its heading names; `subject` whom the article is about there, `pointed`
    whom `it` means, `spoken` who was the subject last; `measure` is what was measured last; `named` are the
    organisations that the paragraph has named last, and `period` is the time that continues.
    """

    block: int = 0
    section: str = ""
    subject: str = ""
    pointed: str = ""
    spoken: str = ""
    measure: str = ""
    named: tuple[str, ...] = ()
    period: Period | None = None


class Discourse:
    """The sentences of one article, to be read in order: each is read in the light of what was said before it."""

    def __init__(
        self,
        document: Document,
        lines: Sequence[Line],
        titled: Sequence[bool],
        reporting: ReportingPeriod | None = None,
    ) -> None:
        """`reporting` is for a document that does not say what it reports on."""
        self._lines = lines
        self._article = _known(document, lines, titled)
        self._said = _Said()
        self._accounts = Accounts(find_reporting_period(document.text) or reporting)

    def read(self, place: int, drafts: Sequence[Draft], times: Sequence[Figure], count: int) -> list[Figure]:
        """The figures of the sentence at a place in reading order, numbered from `count` + 1; the next sentence is read
        next."""
        sentence = _sentence(self._article, place, self._lines[place], self._said)
        line = sentence.line
        times_split = timing.split_times(line, times)
        if drafts:
            drafts = bases.read(line, changes.read(line, links.link(line, drafts)))
            drafts = pairing.pair(line, sentence.measured(drafts), sentence.found, sentence.named)
        self._accounts.enter(sentence.sentence, line.text, paragraph=sentence.said.block != self._said.block)
        given = self._accounts.of(line, drafts, times) if drafts or times else None
        if given is None or not self._accounts.is_report:
            every = timing.of_figures(line, drafts, times_split, sentence.said.period)
            stated = given or [Timed()] * len(every)
            given = [one if one.period else Timed(other) for one, other in zip(stated, every, strict=True)]
        figures = sentence.figures(drafts, self._accounts.dated(line, times), given, count)
        self._said = sentence.after(times_split[0])
        return figures


def _known(document: Document, lines: Sequence[Line], titled: Sequence[bool]) -> _Article:
    lower = frozenset(_LOWER.findall(document.text))
    proper = frozenset(word.lower() for word in _INSIDE.findall(document.text))
    terms = participants.terms(document.text)
    names = tuple(
        () if sentence.kind == "furniture" else holders.names(line, lower, proper, terms, titled=title)
        for line, sentence, title in zip(lines, document.sentences, titled, strict=True)
    )
    everyone = frozenset(
        name.text
        for found, sentence in zip(names, document.sentences, strict=True)
        for name in found
        if sentence.kind != "heading"
    )
    return _Article(document, names, participants.participants(list(zip(lines, names, strict=True))), everyone)


def _entered(article: _Article, said: _Said, sentence: Sentence) -> _Said:
    """A new paragraph starts with only the article's chief organisation as a referent."""
    blocks = article.document.blocks
    block = said.block
    while block < len(blocks) - 1 and blocks[block].span.end <= sentence.span.start:
        block += 1
    if block == said.block:
        return said
    subject = said.section or article.participants.chief
    return said._replace(block=block, named=(), measure="", pointed=said.subject, spoken="", subject=subject)


def _sentence(article: _Article, place: int, line: Line, said: _Said) -> _Sentence:
    """A sentence with its participants and names, in the light of what was said before it."""
    sentence = article.document.sentences[place]
    said = _entered(article, said, sentence)
    names = article.names[place]
    found = subjects.mentions(line, names, said.pointed or said.subject, said.named, article.participants)
    return _Sentence(
        article, said, line, sentence, names, found, clauses.measures_in(line), subjects.asides(line, found)
    )


class _Sentence(NamedTuple):
    """One sentence: its `names`, everyone `found` in it, the measures it has `named`, its asides."""

    article: _Article
    said: _Said
    line: Line
    sentence: Sentence
    names: tuple[Name, ...]
    found: Names
    named: clauses.Measures
    aside: subjects.Asides

    def measured(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with what each measures, and of whom."""
        line = self.line
        done: list[Draft] = []
        for place, draft in enumerate(drafts):
            before = done[-1] if done else None
            stated = draft.measure or clauses.what_happened(line, draft) or clauses.by_verb(line, draft)
            what = None if stated else clauses.measure_of(line, draft, self.named, drafts, place)
            measure = stated or (what.text if what else "")
            goes_on = before is not None and bool(before.measure) and _continues_measure(line, before, draft)
            if not measure and before and (goes_on or draft.origin == place - 1 or before.origin == place):
                measure = before.measure
            if not measure and before and draft.kind == "percent" and _of_growth(line, draft):
                measure = before.measure
            if not measure and draft.change and draft.kind == "percent":
                measure = self.said.measure if _it(line, draft) else ""
            holder = self._holder(draft, measure, what, drafts, place)
            if before and (not what or goes_on) and before.holder and (goes_on or _same_deal(before, measure)):
                holder = before.holder
            per = clauses.per(line, draft)
            measure = f"{measure} {per}".strip() if per and per not in measure else measure
            kind, unit, steps = _points(draft, measure)
            done.append(draft._replace(kind=kind, unit=unit, steps=steps, measure=measure, holder=holder))
        return [_with_counterpart(draft, done) for draft in done]

    def _holder(
        self, draft: Draft, measure: str, what: clauses.Measure | None, drafts: Sequence[Draft], place: int
    ) -> str:
        """Its holder: from the words of its `measure`, its clause, what follows it, the sentences before."""
        line, found, people = self.line, self.found, self.article.participants
        key = measures.key(measure)
        personal = key in PERSONAL
        where = subjects.clause(line, found, drafts, place)
        owner = holders.of_measure(line, found, what.first, what.last) if what else ""
        if not owner and key == "price":
            owner = subjects.bought(line, found, where)
        if owner and (personal or not people.person(owner)):
            return owner if key in CORPORATE or not holders.reports(owner) else ""
        holder = subjects.subject(line, found, self.aside, where, people, personal=personal)
        if not holder and where.start:
            whole = subjects.Clause(max(0, where.end - REACH), where.end)
            holder = subjects.subject(line, found, self.aside, whole, people, personal=personal)
        holder = holder or _after_participle(line, found, draft) or subjects.behind(line, found, draft)
        if key not in CORPORATE and (
            holders.reports(holder) or ((not key or key in PUBLIC) and _only_speaks(line, found, holder))
        ):
            return ""
        if holder or (draft.kind == "count" and key not in CORPORATE):
            return holder
        if key in CORPORATE:
            return self.said.subject
        spoken = self.said.spoken if key else ""
        return "" if holders.reports(spoken) else spoken

    def figures(
        self,
        drafts: Sequence[Draft],
        times: Sequence[Figure],
        periods: Sequence[Timed],
        count: int,
    ) -> list[Figure]:
        """The drafts, each with its period, and the dates as figures in reading order, numbered from `count` + 1."""
        if not drafts and not times:
            return []
        order = sorted(
            [(self.line.starts[draft.first], 0, place) for place, draft in enumerate(drafts)]
            + [(one.span.start, 1, place) for place, one in enumerate(times)]
        )
        document = self.article.document.id
        ids = {key[1:]: f"{document}.f{count + n}" for n, key in enumerate(order, start=1)}
        figures: list[Figure] = []
        for _, kind, place in order:
            if kind:
                one = times[place]
                figures.append(replace(one, id=ids[1, place], document=document, sentence=self.sentence.id))
                continue
            figures.append(self._figure(place, drafts[place], periods[place], ids))
        return figures

    def _figure(self, place: int, draft: Draft, timed: Timed, ids: dict[tuple[int, int], str]) -> Figure:
        line = self.line
        span = line.span(draft.first, draft.last)
        return Figure(
            id=ids[0, place],
            document=self.article.document.id,
            sentence=self.sentence.id,
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
            period=timed.period,
            precision=plain(draft.precision),
            basis=draft.basis,
            counterpart=ids.get((0, draft.counterpart), ""),
            origin=ids.get((0, draft.origin), ""),
            steps=(*draft.steps, timed.step) if timed.step else draft.steps,
        )

    def after(self, periods: Sequence[Figure]) -> _Said:
        """What has been said once this sentence is read too; `periods` are the times it is about."""
        said, people = self.said, self.article.participants
        if self.sentence.kind == "furniture":
            return said
        if self.sentence.kind == "heading":
            section = _only(self.line, self.names)
            section = section if section in self.article.everyone else ""
            subject = section or people.chief
            return said._replace(period=None, section=section, subject=subject, pointed=subject)
        spoken = subjects.about(self.line, self.found, self.aside, people) or said.spoken
        subject = spoken or said.subject
        return _Said(
            block=said.block,
            section=said.section,
            spoken=spoken,
            subject=subject,
            pointed=subject,
            named=(*said.named, *[name.text for name in self.found.all if not people.person(name.text)])[
                -subjects.RECENT :
            ],
            measure=self.named.all[0].text if self.named.all else said.measure,
            period=timing.carried_on(self.line, said.period, periods, self.named),
        )


def _only_speaks(line: Line, found: Names, who: str) -> bool:
    """Whether a name is only the source of the sentence: what was not measured of anyone is not theirs."""
    there = [name for name in found.all if name.text == who]
    return bool(there) and all(holders.said(line, name) for name in there)


def _only(line: Line, names: Sequence[Name]) -> str:
    """The name that is the whole of a heading; "" if it says more."""
    first = names[0] if names else None
    return first.text if first and first.last - first.first + 2 >= len(line.lows) else ""


def _with_counterpart(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """What is given in two currencies is of one thing."""
    if draft.counterpart < 0:
        return draft
    first, second = sorted((draft, drafts[draft.counterpart]), key=lambda one: one.first)
    return draft._replace(measure=first.measure or second.measure, holder=first.holder or second.holder)


def _of_growth(line: Line, draft: Draft) -> bool:
    """`growth of approximately 10%`: of what was mentioned before."""
    i = draft.first - 1
    while i > draft.first - 4 and line.word(i) != "of":
        i -= 1
    return line.word(i) == "of" and line.word(i - 1) in NOUNS_OF_CHANGE


def _it(line: Line, draft: Draft) -> bool:
    """Whether the clause is about `it`: what was measured before may be meant."""
    return any(line.word(i) in ("it", "they") for i in range(max(draft.first - 30, 0), draft.first))


def _same_deal(before: Draft, measure: str) -> bool:
    """Whether two prices of one sentence are for the same thing, bought for one and sold for the other."""
    return measures.key(measure) == "price" and measures.key(before.measure) in ("price", "cost")


def _points(draft: Draft, measure: str) -> tuple[FigureKind, str, tuple[Step, ...]]:
    """`the jobless rate is 2 points higher`: kind, unit, steps; points of what is in percent are percentage points."""
    if draft.kind != "count" or draft.unit != "point" or not IN_PERCENT & set(measure.lower().split()):
        return draft.kind, draft.unit, draft.steps
    return "percentage_points", "pp", (*draft.steps, step("unit", measure, "pp"))


def _plain(value: Decimal | None) -> float | None:
    return None if value is None else plain(value)


def _continues_measure(line: Line, before: Draft, draft: Draft) -> bool:
    """Whether a figure continues the measure of the one before it: `8% to 280 billion`, `yuan ($38bn)`."""
    if draft.first - before.last - 1 > 8:
        return False
    between = [line.word(i) for i in range(before.last + 1, draft.first)]
    return (
        before.measure not in ("age", "magnitude")
        and not {";", ".", "while", "and"} & set(between)
        and (draft.kind != "count" or not draft.unit)
    )


def _after_participle(line: Line, found: Names, draft: Draft) -> str:
    """`Bought in 2017 for $2.6 billion, Intime was sold`: the subject of a participle clause comes after it."""
    if not line.word(0).endswith("ed") and line.word(0) not in ("bought", "sold", "built", "founded"):
        return ""
    behind = found.between(draft.last + 1, draft.last + REACH)
    return next((name.text for name in behind if line.word(name.first - 1) in (",", "the")), "")
