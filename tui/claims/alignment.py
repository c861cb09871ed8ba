"""Alignment: the claims of all articles at once."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, combinations

from tui.claims import (
    copies,
    counterparts,
    division,
    facts,
    foreign,
    grouping,
    held,
    labels,
    merging,
    passages,
    profiles,
    quantities,
    reasons,
    relations,
    sections,
    similarity,
)
from tui.claims.accounts import Verdict
from tui.claims.candidates import candidates
from tui.claims.claim import Claim, Pair, Passage, Reason, Relation
from tui.claims.corrections import NONE, Corrected, Corrections
from tui.claims.facts import Fact, FactPair
from tui.claims.grouping import Link
from tui.claims.held import NOTHING, Held
from tui.claims.profiles import Part, Profile, plain
from tui.claims.relations import Finding
from tui.claims.similarity import Evidence
from tui.figures.figure import Figure
from tui.quotes import Quote
from tui.reading.documents import Document, Span

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
OnProgress = Callable[[int, int], None]
_Compared = tuple[float, bool, tuple[Reason, ...], Finding]
"""The score of two passages, whether their line-up is sure, all the reasons, and how they relate."""
_READ, _PAIRED, _DONE = 30, 70, 100
"""How much of the work is done, in percent, when all articles are read, and when their passages are paired."""


def _ignore(done: int, total: int) -> None:
    """The default for `on_progress`."""


def align(
    documents: Sequence[Document],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    corrections: Corrections = NONE,
    on_progress: OnProgress = _ignore,
    in_tables: Held = NOTHING,
) -> tuple[Claim, ...]:
    """The claims of `documents` in the order of the table, which is that of `sections`.

    Within a section they are in reading order of the documents as given; which claims there are does not depend on it.
    The reader's `corrections` override everything else. `in_tables` are the figures that tables of other articles hold.
    `on_progress` is called often with how much is done, of how much; what it raises ends the work.
    """
    read = _profiles(documents, figures, quotes, dict(corrections.aliases), _part_of(on_progress, 0, _READ))
    table = _Table(read, corrections, _part_of(on_progress, _READ, _PAIRED), foreign.documents_of(documents), in_tables)
    grouped = table.groups()
    place = {document.id: number for number, document in enumerate(documents)}
    text = {document.id: document for document in documents}
    claims = []
    report = _part_of(on_progress, _PAIRED, _DONE)
    for number, group in enumerate(grouped):
        report(number / len(grouped))
        claims.append(_claim(table, _joined(table, group, text), place))
    together = [frozenset(group) for group in grouped]
    for name, row in table.rows():
        if not any(frozenset(row) <= group for group in together):
            claims.append(_claim(table, [table.member(position) for position in row], place, name))
            together.append(frozenset(row))
    taken = {position for group in together for position in group}
    claims += [_claim(table, [member], place) for member in _alone(table, taken, text)]
    report(1.0)
    claims = merging.merged(claims, _id, lambda passage: _reading(passage, place))
    return tuple(sorted(claims, key=lambda claim: (sections.rank(claim), _reading(claim.passages[0], place), claim.id)))


def _part_of(on_progress: OnProgress, begin: int, end: int) -> Callable[[float], None]:
    """Report a share of one part of the work, which lies between these percentages of the whole."""
    return lambda share: on_progress(begin + int(share * (end - begin)), _DONE)


def _profiles(
    documents: Sequence[Document],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    aliases: Mapping[str, str],
    on_progress: Callable[[float], None],
) -> tuple[Profile, ...]:
    figures_of: dict[str, list[Figure]] = defaultdict(list)
    quotes_of: dict[str, list[Quote]] = defaultdict(list)
    for figure in figures:
        figures_of[figure.document].append(figure)
    for quote in quotes:
        quotes_of[quote.document].append(quote)
    made: list[Profile] = []
    for number, document in enumerate(sorted(documents, key=lambda d: d.id)):
        on_progress(number / len(documents))
        own = figures_of[document.id]
        parts = passages.passages(document, own)
        made.extend(profiles.profiles(document, parts, own, quotes_of[document.id], aliases))
    return tuple(made)


@dataclass(slots=True)
class _Table:
    """Everything that is compared: sentences, their passages in one row, and the scored pairs."""

    profiles: tuple[Profile, ...]
    corrections: Corrections
    on_progress: Callable[[float], None]
    foreign: frozenset[str]
    in_tables: Held
    corrected: Corrected = field(init=False)
    members: list[tuple[int, Part]] = field(init=False)
    first: list[int] = field(init=False)
    sizes: Counter[str] = field(init=False)
    pairs: dict[tuple[int, int], Evidence] = field(init=False)
    number: dict[tuple[str, int], int] = field(init=False)
    made_links: dict[tuple[int, int], Link] = field(default_factory=dict)
    known: dict[tuple[Passage, Passage], _Compared] = field(default_factory=dict)
    findings: dict[tuple[Passage, Passage], Finding] = field(default_factory=dict)
    sentences: dict[tuple[int, int], Verdict | None] = field(default_factory=dict)
    facts: tuple[Fact, ...] = field(init=False)
    filled: dict[tuple[tuple[str, str], tuple[str, str]], list[FactPair]] = field(init=False)

    def __post_init__(self) -> None:
        self.members = [(i, part) for i, profile in enumerate(self.profiles) for part in profile.parts]
        self.corrected = Corrected(self.corrections, [part.passage for _, part in self.members])
        self.first = list(accumulate((len(profile.parts) for profile in self.profiles), initial=0))
        self.sizes = Counter(profile.document for profile in self.profiles)
        self.number = {(profile.document, profile.place): i for i, profile in enumerate(self.profiles)}
        self.facts = facts.facts(self.profiles)
        self.filled = defaultdict(list)
        for fact in self.facts:
            for (one, other), compared in fact.pairs.items():
                sides = [(passage.document, passage.sentence) for passage in map(self.passage, (one, other))]
                self.filled[sides[0], sides[1]].append(compared)
                self.filled[sides[1], sides[0]].append(compared.swapped())
        found = candidates(self.profiles)
        scored = {}
        for number, (i, j) in enumerate(found):
            if number % _BREATH == 0:
                self.on_progress(number / len(found) / 2)
            scored[i, j] = similarity.evidence(self.profiles[i], self.profiles[j])
        self.pairs = counterparts.placed(scored, self.profiles)

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
                for m, n in division.matching_parts(self.profiles[i], self.profiles[j], evidence):
                    x, y = self.first[i] + m, self.first[j] + n
                    score = similarity.score(self.evidence(self.member(x), self.member(y)).logit)
                    if score >= CROWDED or not self.by_chance(x, y, evidence):
                        links[x, y] = score
        links, link_of = self.corrected.links(links), self.corrected.link_of(self.link)
        wordings = [" ".join(map(plain, part.tokens)) for _, part in self.members]
        return grouping.groups(links, link_of, [self.profiles[i].document for i, _ in self.members], wordings)

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
        evidence = self.evidence(a, b)
        score = similarity.score(evidence.logit)
        if score < grouping.LEAST_SCORE:
            return Link(score)
        if not (a[1].figures and b[1].figures) and not (a[1].quotes and b[1].quotes):
            # Without figures or quotations on both sides the score alone decides; this saves the most expensive step.
            return Link(score, bound=score >= relations.AGREE, loose=True)
        finding = self.related(a, b, score, evidence)
        return Link(score, bound=finding.relation != "related", loose=finding.comparable)

    def related(self, a: Member, b: Member, score: float, evidence: Evidence) -> Finding:
        """How two passages relate: needed when they are grouped, and again for the claims they are in."""
        if (b[1].passage.document, b[1].passage.span) < (a[1].passage.document, a[1].passage.span):
            return self.related(b, a, score, evidence.swapped()).swapped()
        key = (a[1].passage, b[1].passage)
        if key not in self.findings:
            i, j = (self.number[profile.document, profile.place] for profile, _ in (a, b))
            if (i, j) not in self.sentences:
                self.sentences[i, j] = relations.sentences(a[0], b[0])
            self.findings[key] = relations.relate(a, b, score, evidence, self.sentences[i, j])
        return self.findings[key]

    def member(self, x: int) -> Member:
        """The passage at a position in `members`, with its sentence."""
        i, part = self.members[x]
        return self.profiles[i], part

    def compared(self, a: Member, b: Member) -> _Compared:
        """The comparison of two passages of claims; the same two may be in several claims."""
        one, other = a[1].passage, b[1].passage
        if (one, other) not in self.known:
            evidence = self.evidence(a, b)
            why = reasons.explain(a, b, evidence)
            score = reasons.replay(why)
            finding = self.related(a, b, score, evidence)
            for compared in self.filled.get(((one.document, one.sentence), (other.document, other.sentence)), ()):
                finding = relations.settled_by(finding, compared, one.span, other.span)
            finding = held.excused(finding, one, other, self.in_tables)
            pinned, doubts = self.corrections.pinned(one, other), foreign.doubts(self.foreign, one, other)
            sure = bool(pinned) or (finding.sure and not doubts)
            self.known[one, other] = score, sure, (*pinned, *doubts, *why, *finding.reasons), finding
        return self.known[one, other]

    def evidence(self, a: Member, b: Member) -> Evidence:
        """The evidence of two passages; for sentences that were not candidates it is computed on demand.

        Only some of the sentences that many articles share are candidates, yet all of them go together.
        """
        i, j = (self.number[profile.document, profile.place] for profile, _ in (a, b))
        if i > j:
            return self.evidence(b, a).swapped()
        found = self.pairs.get((i, j)) or similarity.evidence(a[0], b[0])
        return division.narrowed(*a, *b, found)


_BREATH = 500
"""Pairs examined between two progress reports: some hundredths of a second."""


def _lined_up(evidence: Evidence) -> bool:
    least = ALONE if "alone" in evidence.features else BEST if "best" in evidence.features else LINE_UP
    return similarity.score(evidence.logit) >= least


def _joined(table: _Table, group: Sequence[int], documents: Mapping[str, Document]) -> list[Member]:
    """The members of a group; passages side by side in one sentence are joined."""
    made: list[Member] = []
    last = -2
    for position in group:
        i, part = table.members[position]
        profile = table.profiles[i]
        if position == last + 1 and made and made[-1][0] is profile:
            made[-1] = (profile, _one(documents[profile.document], made[-1][1], part))
        else:
            made.append((profile, part))
        last = position
    return made


def _one(document: Document, a: Part, b: Part) -> Part:
    span = Span(a.passage.span.start, b.passage.span.end)
    passage = Passage(a.passage.document, a.passage.sentence, span)
    quotes = tuple(dict.fromkeys((*a.quotes, *b.quotes)))
    return Part(
        passage,
        document.level(span),
        (*a.tokens, *b.tokens),
        a.small | b.small,
        a.terms | b.terms,
        (*a.figures, *b.figures),
        quotes,
        (*a.line, *b.line),
    )


def _alone(table: _Table, taken: set[int], documents: Mapping[str, Document]) -> list[Member]:
    """What no other article says: passages in no group; those side by side in one sentence are joined."""
    return _joined(table, [position for position in range(len(table.members)) if position not in taken], documents)


def _claim(table: _Table, members: Sequence[Member], place: Mapping[str, int], name: str = "") -> Claim:
    members = sorted(members, key=lambda member: _reading(member[1].passage, place))
    shown = tuple(part.passage for _, part in members)
    if len({passage.document for passage in shown}) == 1:
        return Claim(_id(shown), "single", name or labels.label(members), 0.0, shown)
    pairs: list[Pair] = []
    copied: list[tuple[int, int]] = []
    disputed: list[bool] = []
    gap_percent = 0.0
    for i, j in _compared_pairs(members):
        if shown[i].document != shown[j].document:
            score, sure, reasons_of, finding = table.compared(members[i], members[j])
            pairs.append(Pair(i, j, score, finding.relation, sure, reasons_of))
            gap_percent = max(gap_percent, finding.gap_percent)
            disputed += [finding.dispute] if finding.relation == "differ" else []
            if finding.copied:
                copied.append((i, j))
    if len(members) > _WHOLE:
        found = copies.among([part for _, part in members])
        copied += [(i, j) for i, j in found if shown[i].document != shown[j].document]
    score = round(sum(pair.score for pair in pairs) / len(pairs), 6)
    families = copies.families(copied)
    relation = _relation(pairs)
    why = [reason for pair in pairs for reason in pair.reasons if reason.kind == "figure"]
    parted = {span for reason in why if reason.outcome == "differs" for span in (reason.a, reason.b) if span}
    label = name or labels.label(members, parted)
    dispute = relation == "differ" and all(disputed)
    return Claim(_id(shown), relation, label, score, shown, tuple(pairs), round(gap_percent, 6), families, dispute)


_WHOLE = 12
"""In a claim of up to this many passages all are compared with each other; in a larger one, each with the first few."""
_FIRST = 4
_VALUES = 8
"""Values of one kind and unit that are compared with each other in a larger claim, wherever they are."""


def _compared_pairs(members: Sequence[Member]) -> list[tuple[int, int]]:
    """The pairs of a claim's passages that are compared, in order."""
    size = len(members)
    pairs = {(i, j) for i, j in combinations(range(size), 2) if i < _FIRST or size <= _WHOLE}
    if size > _WHOLE:
        pairs.update(_valued(members))
    return sorted(pairs)


def _valued(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """The first passages that give each value of one kind and unit, in pairs."""
    given: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for number, (_, part) in enumerate(members):
        for figure in part.figures:
            values = given[figure.kind, figure.unit]
            if len(values) < _VALUES:
                values.setdefault(quantities.key(figure), number)
    for values in given.values():
        yield from combinations(sorted({*values.values()}), 2)


def _relation(pairs: Sequence[Pair]) -> Relation:
    """`differ` if any of the pairs differs, otherwise what most of them are."""
    found = Counter(pair.relation for pair in pairs)
    if found["differ"]:
        return "differ"
    return "related" if found["related"] * 2 >= len(pairs) else "agree"


def _id(passages_: Sequence[Passage]) -> str:
    key = "|".join(sorted(f"{p.document}:{p.span.start}-{p.span.end}" for p in passages_))
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:10]


def _reading(passage: Passage, place: Mapping[str, int]) -> tuple[int, int, int]:
    return place[passage.document], passage.span.start, passage.span.end
