"""The table of a comparison: every sentence and passage, the scored pairs, and how any two passages relate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import inf

from tui import fork
from tui.claims import (
    counterparts,
    division,
    facts,
    foreign,
    grouping,
    held,
    mentions,
    reasons,
    relations,
    similarity,
)
from tui.claims.accounts import Verdict
from tui.claims.candidates import candidates
from tui.claims.claim import Passage, Reason
from tui.claims.corrections import Corrected, Corrections
from tui.claims.facts import Fact, FactPair
from tui.claims.grouping import Link
from tui.claims.held import Held
from tui.claims.known import Known, Places
from tui.claims.mentions import Mention, MentionPair
from tui.claims.profiles import Part, Profile, plain
from tui.claims.relations import Finding
from tui.claims.similarity import Evidence
from tui.figures.figure import Figure

ALONE = 0.5
"""From this score on, two sentences with figures are aligned if neither article has another sentence."""
LINE_UP = 0.31
"""The threshold where there is a choice; the three are the best for these weights on the same pairs."""
BEST = 0.25
"""The threshold where each is the other's best match."""
CHOICES = 500
"""From this many pairs of sentences of two articles on, some are a little similar by chance."""
CROWDED = 0.4
"""Passages below this score are then aligned only if a figure, a quotation or containment supports it. Found by eye: it
drops half of the pairs related by theme alone, and practically none of the labelled matches."""
CONTAINED = 0.65
FEW = 3
"""From this share of its informative words on, and from this many words, a passage counts as contained in the other."""
_DECISIVE = ("counted", "quoted", "alone")

Member = tuple[Profile, Part]
Compared = tuple[float, bool, tuple[Reason, ...], Finding]
"""The score of two passages, whether their line-up is sure, all the reasons, and how they relate."""
Relating = tuple[Member, Member, float, Evidence]
"""Two passages to relate, with their score and evidence."""


@dataclass(slots=True)
class Table:
    """Everything that is compared: sentences, their passages in one row, and the scored pairs."""

    profiles: tuple[Profile, ...]
    corrections: Corrections
    on_progress: Callable[[float], None]
    foreign: frozenset[str]
    in_tables: Held
    before: Known
    """What is known of these sentences from another comparison."""
    remembering: bool = False
    """Whether what only another comparison needs is retained."""
    workers: int = 1
    """How many processes relate many passages."""
    now: Known = field(default_factory=Known)
    corrected: Corrected = field(init=False)
    members: list[tuple[int, Part]] = field(init=False)
    first: list[int] = field(init=False)
    sizes: Counter[str] = field(init=False)
    pairs: dict[tuple[int, int], Evidence] = field(init=False)
    begins: dict[str, int] = field(init=False)
    made_links: dict[tuple[int, int], Link] = field(default_factory=dict)
    made: dict[Places, Compared] = field(default_factory=dict)
    facts: tuple[Fact, ...] = field(init=False)
    filled: dict[tuple[tuple[str, str], tuple[str, str]], list[FactPair]] = field(init=False)

    def __post_init__(self) -> None:
        self.members = [(i, part) for i, profile in enumerate(self.profiles) for part in profile.parts]
        self.corrected = Corrected(self.corrections, [part.passage for _, part in self.members])
        self.first = list(accumulate((len(profile.parts) for profile in self.profiles), initial=0))
        self.sizes = Counter(profile.document for profile in self.profiles)
        self.begins = {profile.document: i for i, profile in reversed([*enumerate(self.profiles)])}
        self.facts = facts.facts(self.profiles, self.mentioned)
        self.filled = defaultdict(list)
        for fact in self.facts:
            for (one, other), compared in fact.pairs.items():
                sides = [(passage.document, passage.sentence) for passage in map(self.passage, (one, other))]
                self.filled[sides[0], sides[1]].append(compared)
                self.filled[sides[1], sides[0]].append(compared.swapped())
        found = candidates(self.profiles)
        scored = {}
        for number, pair in enumerate(found):
            if number % _BREATH == 0:
                self.on_progress(number / len(found) / 2)
            scored[pair] = self.between(*pair)
        self.pairs = counterparts.placed(scored, self.profiles, self.before.placed)
        if self.remembering:
            self.now.placed = self.pairs
        else:
            self.now.evidence.clear()

    def mentioned(self, x: Mention, y: Mention, profiles: Sequence[Profile]) -> MentionPair | None:
        """The comparison of two mentions of one slot; what is remembered are those of figures."""
        if not (self.remembering and isinstance(x.value, Figure) and isinstance(y.value, Figure)):
            return mentions.compare(x, y, profiles)
        place = x.position, y.position, x.slot, x.value.id, y.value.id
        if place not in self.now.mentions:
            known = place in self.before.mentions
            found = self.before.mentions[place] if known else mentions.compare(x, y, profiles)
            self.now.mentions[place] = found
        return self.now.mentions[place]

    def between(self, i: int, j: int) -> Evidence:
        """The evidence in two sentences alone."""
        found = self.now.evidence.get((i, j))
        if found is None:
            found = self.before.evidence.get((i, j)) or similarity.evidence(self.profiles[i], self.profiles[j])
            self.now.evidence[i, j] = found
        return found

    def passage(self, member: tuple[int, int]) -> Passage:
        """The passage of a member of a fact."""
        return self.profiles[member[0]].parts[member[1]].passage

    def rows(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The facts that stand by themselves, with their names: the positions in `members` of those who state them."""
        for fact in self.facts:
            yield fact.label, tuple(self.first[i] + part for i, part in fact.members)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Groups of positions in `members`."""
        links: dict[tuple[int, int], float] = {}
        for number, ((i, j), evidence) in enumerate(self.pairs.items()):
            if number % _BREATH == 0:
                self.on_progress((1 + number / len(self.pairs)) / 2)
            if _lined_up(evidence):
                for m, n in self.matching_parts(i, j, evidence):
                    x, y = self.first[i] + m, self.first[j] + n
                    score = similarity.score(self.evidence(self.member(x), self.member(y)).logit)
                    if score >= CROWDED or not self.by_chance(x, y, evidence):
                        links[x, y] = score
        links, link_of = self.corrected.links(links), self.corrected.link_of(self.link)
        if self.workers > 1:
            self.relate(self._deciding(pair for pair, value in links.items() if value != inf))
        wordings = [" ".join(map(plain, part.tokens)) for _, part in self.members]
        return grouping.groups(links, link_of, [self.profiles[i].document for i, _ in self.members], wordings)

    def matching_parts(self, i: int, j: int, evidence: Evidence) -> list[tuple[int, int]]:
        """The numbers of the passages of two sentences that match."""
        found = self.before.parts.get((i, j))
        if found is None:
            found = division.matching_parts(self.profiles[i], self.profiles[j], evidence)
        if self.remembering:
            self.now.parts[i, j] = found
        return found

    def by_chance(self, x: int, y: int, evidence: Evidence) -> bool:
        """Whether a weak similarity was bound to occur among so many sentences, and nothing else supports it."""
        (i, part), (j, other) = self.members[x], self.members[y]
        choices = self.sizes[self.profiles[i].document] * self.sizes[self.profiles[j].document]
        if choices < CHOICES or any(name in evidence.features for name in _DECISIVE):
            return False
        if division.counted(part, other) or division.verbatim(part, other):
            return False
        few = len(part.terms & other.terms) < FEW
        return few or division.contained(self.profiles[i], part, self.profiles[j], other) < CONTAINED

    def link(self, x: int, y: int) -> Link:
        """How two positions in `members` are linked."""
        if x > y:
            x, y = y, x
        if (x, y) not in self.made_links:
            self.made_links[x, y] = self._make_link(x, y)
        return self.made_links[x, y]

    def _make_link(self, x: int, y: int) -> Link:
        a, b = self.member(x), self.member(y)
        place = self.places(a, b)
        between = self.of_sentences(place[0], place[1])
        known = self.before.links.get(place)
        link = known[1] if known is not None and known[0] is between else self._linked(a, b)
        if self.remembering:
            self.now.links[place] = between, link
        return link

    def _deciding(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Relating]:
        """The pairs of positions in `members` whose link depends on how they relate."""
        for x, y in pairs:
            a, b = self.member(x), self.member(y)
            evidence = self.evidence(a, b)
            score = similarity.score(evidence.logit)
            if score >= grouping.LEAST_SCORE and _decides(a, b):
                yield a, b, score, evidence

    def relate(self, found: Iterable[Relating]) -> None:
        """Relate many passages, by several processes if that pays."""
        left: dict[Places, Relating] = {}
        for a, b, score, evidence in found:
            one = (a, b, score, evidence) if _in_order(a, b) else (b, a, score, evidence.swapped())
            place = self.places(one[0], one[1])
            if place not in self.now.findings and place not in self.before.findings:
                left.setdefault(place, one)
        if len(left) < _PAYS:
            return
        related = fork.each(
            lambda one: self.related(*one),
            list(left.values()),
            weigh=lambda one: len(one[0][1].line) + len(one[1][1].line),
            workers=self.workers,
            on_progress=lambda _done: self.on_progress(1.0),
        )
        for (place, (_, _, score, evidence)), finding in zip(left.items(), related, strict=True):
            self.now.findings[place] = (score, evidence.features), finding

    def _linked(self, a: Member, b: Member) -> Link:
        evidence = self.evidence(a, b)
        score = similarity.score(evidence.logit)
        if score < grouping.LEAST_SCORE:
            return Link(score)
        if not _decides(a, b):
            return Link(score, bound=score >= relations.AGREE, loose=True)
        finding = self.related(a, b, score, evidence)
        return Link(score, bound=finding.relation != "related", loose=finding.comparable)

    def related(self, a: Member, b: Member, score: float, evidence: Evidence) -> Finding:
        """How two passages relate: needed when they are grouped, and again for the claims they are in."""
        if not _in_order(a, b):
            return self.related(b, a, score, evidence.swapped()).swapped()
        place = self.places(a, b)
        found = self.now.findings.get(place)
        if found is None:
            given = score, evidence.features
            found = self.before.findings.get(place)
            if found is None or not (found[1].accounted or found[0] == given):
                found = given, relations.relate(a, b, score, evidence, self.sentences(place[0], place[1]))
            self.now.findings[place] = found
        return found[1]

    def sentences(self, i: int, j: int) -> Verdict | None:
        """The result for two whole sentences."""
        if (i, j) not in self.now.verdicts:
            known = (i, j) in self.before.verdicts
            own = self.profiles[i], self.profiles[j]
            self.now.verdicts[i, j] = self.before.verdicts[i, j] if known else relations.sentences(*own)
        return self.now.verdicts[i, j]

    def places(self, a: Member, b: Member) -> Places:
        """Where two passages are."""
        one, other = a[1].passage.span, b[1].passage.span
        return (self.position(a[0]), self.position(b[0]), one.start, one.end, other.start, other.end)

    def position(self, profile: Profile) -> int:
        """The position of a sentence among `profiles`."""
        return self.begins[profile.document] + profile.place

    def member(self, x: int) -> Member:
        """The passage at a position in `members`, with its sentence."""
        i, part = self.members[x]
        return self.profiles[i], part

    def compared(self, a: Member, b: Member) -> Compared:
        """The comparison of two passages of claims; the same two may be in several claims."""
        place = self.places(a, b)
        if place not in self.made:
            one, other = a[1].passage, b[1].passage
            evidence = self.evidence(a, b)
            why, score = self.explained(place, a, b, evidence)
            finding = self.related(a, b, score, evidence)
            for compared in self.filled.get(((one.document, one.sentence), (other.document, other.sentence)), ()):
                finding = relations.settled_by(finding, compared, one.span, other.span)
            finding = held.excused(finding, one, other, self.in_tables)
            pinned, doubts = self.corrected.pinned(one, other), foreign.doubts(self.foreign, one, other)
            sure = bool(pinned) or (finding.sure and not doubts)
            self.made[place] = score, sure, (*pinned, *doubts, *why, *finding.reasons), finding
            if not self.remembering:
                del self.now.reasons[place]
        return self.made[place]

    def explained(self, place: Places, a: Member, b: Member, evidence: Evidence) -> tuple[tuple[Reason, ...], float]:
        """The reasons why two passages are aligned, and the score they add up to."""
        found = self.now.reasons.get(place) or self.before.reasons.get(place)
        if found is None or found[0] != evidence.features:
            why = reasons.explain(a, b, evidence)
            found = evidence.features, why, reasons.replay(why)
        self.now.reasons[place] = found
        return found[1], found[2]

    def explainable(self, pairs: Iterable[tuple[Member, Member]]) -> Iterator[Relating]:
        """The pairs of passages of claims, as they are related when they are compared."""
        for a, b in pairs:
            place = self.places(a, b)
            evidence = self.evidence(a, b)
            yield a, b, self.explained(place, a, b, evidence)[1], evidence

    def evidence(self, a: Member, b: Member) -> Evidence:
        """The evidence of two passages; for sentences that were not candidates it is computed on demand.

        Only some of the sentences that many articles share are candidates, yet all of them go together.
        """
        i, j = self.position(a[0]), self.position(b[0])
        if i > j:
            return self.evidence(b, a).swapped()
        found = self.of_sentences(i, j)
        if len(a[0].parts) == len(b[0].parts) == 1:
            return found
        place = self.places(a, b)
        narrowed = self.now.narrowed.get(place)
        if narrowed is None:
            narrowed = self.before.narrowed.get(place)
            if narrowed is None or narrowed[0] is not found:
                narrowed = found, division.narrowed(*a, *b, found)
            self.now.narrowed[place] = narrowed
        return narrowed[1]

    def of_sentences(self, i: int, j: int) -> Evidence:
        """The evidence of two sentences, with what the others contribute to it if they are candidates."""
        return self.pairs.get((i, j)) or self.between(i, j)


_BREATH = 500
"""Pairs examined between two progress reports: some hundredths of a second."""
_PAYS = 2_000
"""From this many pairs on, a copy of the process saves more time than it takes."""


def _decides(a: Member, b: Member) -> bool:
    """Whether more than the score decides how two passages are linked: both have figures, or quotations.

    That is the most expensive step.
    """
    return bool((a[1].figures and b[1].figures) or (a[1].quotes and b[1].quotes))


def _in_order(a: Member, b: Member) -> bool:
    return (a[1].passage.document, a[1].passage.span) <= (b[1].passage.document, b[1].passage.span)


def _lined_up(evidence: Evidence) -> bool:
    least = ALONE if "alone" in evidence.features else BEST if "best" in evidence.features else LINE_UP
    return similarity.score(evidence.logit) >= least
