"""Alignment: the claims of all articles at once."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from tui.claims import copies, foreign, labels, merging, passages, profiles, quantities, sections
from tui.claims.claim import Claim, Pair, Passage, Relation
from tui.claims.corrections import NONE, Corrections
from tui.claims.held import NOTHING, Held
from tui.claims.known import Known, Memory, digest
from tui.claims.profiles import Part, Profile
from tui.claims.table import Member, Table
from tui.figures.figure import Figure
from tui.items.lines import Lines
from tui.quotes import Quote
from tui.reading.documents import Document, Span
from tui.records import dataclass

OnProgress = Callable[[int, int], None]
_READ, _PAIRED, _DONE = 30, 70, 100
"""How much of the work is done, in percent, when all articles are read, and when their passages are paired."""


def _ignore(done: int, total: int) -> None:
    """The default for `on_progress`."""


def align(  # noqa: PLR0913 - what is compared, and how
    documents: Sequence[Document],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    corrections: Corrections = NONE,
    on_progress: OnProgress = _ignore,
    in_tables: Held = NOTHING,
    memory: Memory | None = None,
    lines: Mapping[str, Lines] = MappingProxyType({}),
    *,
    workers: int = 1,
) -> tuple[Claim, ...]:
    """The claims of `documents` in the order of the table, which is that of `sections`.

    Within a section they are in reading order of the documents as given; which claims there are does not depend on it.
    The reader's `corrections` override everything else. `in_tables` are the figures that tables of other articles hold.
    `memory` holds what the last comparison found out about these articles, and then what this one did.
    With `workers` above 1, copies of this process help where that is safe and pays.
    `on_progress` is called often with how much is done, of how much; what it raises ends the work. `lines` are the
    sentences of some of the documents that were read with these figures.
    """
    reading = _part_of(on_progress, 0, _READ)
    articles = _articles(documents, figures, quotes, dict(corrections.aliases), memory, reading, lines)
    read = tuple(profile for article in articles for profile in article.profiles)
    digests, sizes = [article.digest for article in articles], [len(article.profiles) for article in articles]
    table = Table(
        read,
        corrections,
        _part_of(on_progress, _READ, _PAIRED),
        foreign.documents_of(documents),
        in_tables,
        memory.known(digests, sizes) if memory else Known(),
        remembering=memory is not None and len(read) <= memory.limit,
        workers=workers,
    )
    grouped = table.groups()
    place = {document.id: number for number, document in enumerate(documents)}
    text = {document.id: document for document in documents}
    claims = []
    report = _part_of(on_progress, _PAIRED, _DONE)
    shown = [_in_order(_joined(table, group, text), place) for group in grouped]
    if workers > 1:
        table.relate(table.explainable(pair for members in shown for pair in _between_articles(members)))
    for number, members in enumerate(shown):
        report(number / len(grouped))
        claims.append(_claim(table, members, place))
    together = [frozenset(group) for group in grouped]
    for name, row in table.rows():
        if not any(frozenset(row) <= group for group in together):
            claims.append(_claim(table, [table.member(position) for position in row], place, name))
            together.append(frozenset(row))
    taken = {position for group in together for position in group}
    claims += [_claim(table, [member], place) for member in _alone(table, taken, text)]
    report(1.0)
    if memory:
        memory.remember(digests, [article.profiles for article in articles], table.now)
    claims = merging.merged(claims, _id, lambda passage: _reading(passage, place))
    return tuple(sorted(claims, key=lambda claim: (sections.rank(claim), _reading(claim.passages[0], place), claim.id)))


def _part_of(on_progress: OnProgress, begin: int, end: int) -> Callable[[float], None]:
    """Report a share of one part of the work, which lies between these percentages of the whole."""
    return lambda share: on_progress(begin + int(share * (end - begin)), _DONE)


@dataclass(frozen=True, slots=True)
class _Article:
    """The profiles of an article, and a digest of all that they depend on if there is a memory."""

    digest: bytes
    profiles: tuple[Profile, ...]


def _articles(
    documents: Sequence[Document],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    aliases: Mapping[str, str],
    memory: Memory | None,
    on_progress: Callable[[float], None],
    lines: Mapping[str, Lines],
) -> list[_Article]:
    figures_of: dict[str, list[Figure]] = defaultdict(list)
    quotes_of: dict[str, list[Quote]] = defaultdict(list)
    for figure in figures:
        figures_of[figure.document].append(figure)
    for quote in quotes:
        quotes_of[quote.document].append(quote)
    made: list[_Article] = []
    for number, document in enumerate(sorted(documents, key=lambda d: d.id)):
        on_progress(number / len(documents))
        own, said = figures_of[document.id], quotes_of[document.id]
        name = digest(document, own, said, aliases) if memory else b""
        found = memory.profiles(name) if memory else None
        if found is None:
            parts = passages.passages(document, own)
            found = profiles.profiles(document, parts, own, said, aliases, lines.get(document.id))
        made.append(_Article(name, found))
    return made


def _joined(table: Table, group: Sequence[int], documents: Mapping[str, Document]) -> list[Member]:
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


def _alone(table: Table, taken: set[int], documents: Mapping[str, Document]) -> list[Member]:
    """What no other article says: passages in no group; those side by side in one sentence are joined."""
    return _joined(table, [position for position in range(len(table.members)) if position not in taken], documents)


def _in_order(members: Sequence[Member], place: Mapping[str, int]) -> list[Member]:
    """The passages in reading order."""
    return sorted(members, key=lambda member: _reading(member[1].passage, place))


def _between_articles(members: Sequence[Member]) -> Iterator[tuple[Member, Member]]:
    """The passages of two articles that are compared, in pairs."""
    for i, j in _compared_pairs(members):
        if members[i][0].document != members[j][0].document:
            yield members[i], members[j]


def _claim(table: Table, members: Sequence[Member], place: Mapping[str, int], name: str = "") -> Claim:
    members = _in_order(members, place)
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
