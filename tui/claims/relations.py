"""How two aligned passages relate: they agree, they differ, or they are about another period, scope or holder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.claims import accounts, copies, counting, division, quantities, quotations, speakers, statement
from tui.claims.accounts import Verdict
from tui.claims.claim import Reason, ReasonKind, Relation
from tui.claims.doubts import NameWords
from tui.claims.facts import FactPair
from tui.claims.profiles import Part, Profile
from tui.claims.similarity import Evidence
from tui.claims.values import together
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.figures.outcome import Outcome
from tui.items.account import Account
from tui.items.alignment import align
from tui.items.counterparts import account, accounted, outlook
from tui.language.words import words
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.records import dataclass

Member = tuple[Profile, Part]

BRIEF = 20
"""A sentence of no more words than this says one thing."""
SURE = 0.5
"""From this score on, an alignment is shown without a doubt."""
ALIKE = 0.75
"""Passages below this score are not similar enough for one to be the opposite of the other."""
AGREE = 0.635
"""Passages below this score with no figure or quotation in common are about one subject, but hardly say the same."""
LIKE = 0.83
"""From this score on, the rest of the evidence outweighs that."""
CLOSE = 2.0
"""Figures that differ by fewer percent than this, in passages that are much alike, are of one thing."""
FAR = 150.0
"""Figures that differ by more percent than this are of two things unless it is sure that they are of one."""
WORD_FOR_WORD = 0.9
"""From this score on, figures are of one thing even if neither passage names what they measure."""
SPOKEN = 5
"""This many equal words in a row are the same words, whoever is said to have said them."""

_STATEMENT = 3
"""This many informative words in common are one statement, whoever makes it."""
_QUOTED = 3
"""A quotation of fewer words is a term that anyone may use."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a pair relates, whether that is sure, why, and the gap between two figures in percent.

    `comparable` is false if their figures measure one thing for another period, scope or holder; `dispute` says that
    the passages report two parties who disagree; `accounted` that it rests on every word of them, and not on the score.
    """

    relation: Relation
    sure: bool
    reasons: tuple[Reason, ...]
    gap_percent: float = 0.0
    copied: bool = False
    comparable: bool = True
    dispute: bool = False
    accounted: bool = False

    def swapped(self) -> Finding:
        """The same with the two passages exchanged."""
        return replace(self, reasons=tuple(replace(each, a=each.b, b=each.a) for each in self.reasons))


def relate(a: Member, b: Member, score: float, evidence: Evidence, sentences: Verdict | None = None) -> Finding:
    """The relation of two aligned passages with the reasons that decide it; none of them changes the score.

    `evidence` is that of the pair, with the figures that count one thing; `sentences` is the result for their whole
    sentences, if these were divided and are similar enough.
    """
    found = account(a[1].line, b[1].line) if accounts.alike(a[1].line, b[1].line) else None
    verdict = accounts.accounted(found, name_words(a, b), brief=brief(a, b)) if found is not None else None
    if sentences is not None:
        inside = accounts.within(sentences, a[1].passage.span, b[1].passage.span)
        if inside is not None and (verdict is None or verdict.relation != "differ"):
            verdict = inside
    if verdict is not None:
        return _accounted(a, b, verdict)
    return _unlike(a, b, score, evidence, found)


def sentences(a: Profile, b: Profile) -> Verdict | None:
    """The result for two whole sentences; None if they are not similar enough, or are whole passages."""
    if len(a.parts) == len(b.parts) == 1 or not accounts.alike(a.line, b.line):
        return None
    short = max(len(a.tokens), len(b.tokens)) <= BRIEF
    aligned = align(a.line, b.line)
    if accounts.hopeless(outlook(aligned), brief=short):
        return None
    return accounts.accounted(accounted(aligned), (a.name_words, b.name_words), brief=short)


def name_words(a: Member, b: Member) -> NameWords:
    """The words of the names that either article knows."""
    return a[0].name_words, b[0].name_words


def brief(a: Member, b: Member) -> bool:
    """Whether both passages are sentences so short that each says one thing."""
    return len(a[0].parts) == len(b[0].parts) == 1 and max(len(a[0].tokens), len(b[0].tokens)) <= BRIEF


def settled_by(finding: Finding, held: FactPair, one: Span, other: Span) -> Finding:
    """The result for two passages that fill one slot, whatever else they say: another value in it prevails."""
    if not (held.reason.a and held.reason.b and one.contains(held.reason.a) and other.contains(held.reason.b)):
        return finding
    if any(each.outcome == "not_comparable" and each.kind == held.reason.kind for each in finding.reasons):
        return finding
    reasons = (held.reason, *finding.reasons)
    if held.agrees:
        relation: Relation = "agree" if finding.relation == "related" else finding.relation
        return replace(finding, relation=relation, reasons=reasons)
    sure = held.sure or (finding.relation == "differ" and finding.sure)
    return replace(
        finding, relation="differ", sure=sure, reasons=reasons, gap_percent=max(finding.gap_percent, held.gap_percent)
    )


def _accounted(a: Member, b: Member, found: Verdict) -> Finding:
    """The relation of passages that are similar enough to account for every word of them."""
    said = _said(a, b)
    run = copies.run(a[1], b[1])
    reasons = [*found.reasons, *said]
    if run.size >= copies.RUN:
        reasons.append(Reason("verbatim", f"{run.size} identical words in a row", run.a, run.b))
    disputed = any(reason.kind == "attribution" for reason in said)
    changed = found.relation != "differ" and _changes_meaning(said)
    relation = "differ" if disputed or changed else found.relation
    sure = found.sure and not (disputed or changed)
    named = any(reason.outcome == "differs" and reason.kind in _CALLED for reason in found.reasons)
    parties = found.relation == "differ" and not named and _parties(a, b)
    if parties:
        called = (a[0].voice.called, b[0].voice.called)
        spans = (a[1].passage.span, b[1].passage.span)
        reasons.append(_attribution("the parties disagree", a, b, called, spans))
    copied = copies.copied(a[1], b[1], run.size)
    return Finding(
        relation, sure and not parties, tuple(reasons), found.gap_percent, copied, dispute=parties, accounted=True
    )


_PERSON = 2
"""A name of fewer words may be a company's, whose spokesperson is not another party."""
_CALLED: frozenset[ReasonKind] = frozenset({"name", "role", "title", "family"})
"""Kinds of items said of people: if one of these differs, the speakers themselves may be meant."""


def _parties(a: Member, b: Member) -> bool:
    """Whether each passage names who says it, and these are two: both articles may report correctly what each says."""
    one, other = a[0].voice, b[0].voice
    return min(len(one.names), len(other.names)) >= _PERSON and one.names.isdisjoint(other.names)


def _unlike(a: Member, b: Member, score: float, evidence: Evidence, account_: Account | None) -> Finding:
    """The relation of passages that share too little to account for every word of them."""
    figures, gap_percent, counted = _figures(a, b, score, evidence)
    said = _said(a, b)
    disputed = tuple(reason for reason in said if reason.kind == "attribution")
    given = () if disputed else _given_to_another(a, b, score)
    run = copies.run(a[1], b[1])
    reasons = [*figures, *said, *given]
    if run.size >= copies.RUN:
        reasons.append(Reason("verbatim", f"{run.size} identical words in a row", run.a, run.b))
    counts = "differ" in counted and (gap_percent <= FAR or "sure" in counted or score >= _least(counted))
    likeness = statement.likeness(a, b, account_)
    relation: Relation = "related"
    if counts or disputed or given or _changes_meaning(said):
        relation = "differ"
    elif "differ" not in counted and _agree(score, counted, account_, quoted=bool(said), likeness=likeness):
        relation = "agree"
    sure = score >= SURE
    if relation == "differ":
        near = score >= ALIKE and 0 < gap_percent <= CLOSE and "doubt" not in counted
        sure = ("sure" in counted or near) and not (disputed or given)
    elif relation == "agree":
        backed = "agree" in counted or bool(said)
        # Other values of one kind, which nothing assigns to two things, leave it open whether everything is the same.
        sure = score >= SURE and "related" not in counted
        sure = sure and likeness >= (statement.BACKED if backed else statement.SURE)
    return Finding(
        relation, sure, tuple(reasons), gap_percent, copies.copied(a[1], b[1], run.size), "related" not in counted
    )


def _agree(score: float, counted: set[str], account_: Account | None, *, quoted: bool, likeness: float) -> bool:
    """Whether passages without a known difference are similar enough, or share enough, to say the same."""
    if account_ is not None and statement.rivals(account_):
        return False
    if likeness >= statement.SAME + (statement.DOUBT if "related" in counted else 0.0):
        return True
    shown = "agree" in counted or quoted or (score >= AGREE and "equal" in counted and "related" not in counted)
    return shown and (likeness >= statement.NEAR or score >= LIKE)


def _least(counted: set[str]) -> float:
    """From which score on figures far apart are taken to be of one thing."""
    return ALIKE if "measured" in counted else WORD_FOR_WORD


def _figures(a: Member, b: Member, score: float, evidence: Evidence) -> tuple[list[Reason], float, set[str]]:
    """A reason for each pair of figures, the largest gap in percent, and what the pairs imply for the relation."""
    reasons: list[Reason] = []
    counted: set[str] = set()
    gap_percent = 0.0
    used: set[str] = set()
    within = [{figure.id for figure in member[1].figures} for member in (a, b)]
    for match in evidence.differing:
        if match.a.id in within[0] and match.b.id in within[1] and not used & {match.a.id, match.b.id}:
            values = verdicts.compare(match.a, match.b)
            used |= {match.a.id, match.b.id}
            can_hold = values.verdict == "compatible"
            counted |= {"differ", "doubt"} if can_hold else {"differ", "sure"} if match.judgement.sure else {"differ"}
            if not {"measure"} & {*match.judgement.unknown, *match.judgement.against}:
                counted.add("measured")
            gap_percent = max(gap_percent, values.gap_percent)
            text = _distance(match.a, match.b, values)
            outcome: Outcome = "compatible" if can_hold else "differs"
            reasons.append(Reason("figure", text, match.a.span, match.b.span, outcome))
    for match in evidence.agreeing:
        if match.a.id in within[0] and match.b.id in within[1] and not used & {match.a.id, match.b.id}:
            used |= {match.a.id, match.b.id}
            counted.add("agree")
            reasons.append(Reason("figure", f"{match.a.text} = {match.b.text}", match.a.span, match.b.span, "same"))
    rest = [tuple(figure for figure in member[1].figures if figure.id not in used) for member in (a, b)]
    if quantities.listed(a[1].figures, b[1].figures):
        counted.add("related")
        reasons.append(Reason("figure", quantities.UNCOMPARED))
    for match in quantities.matches(rest[0], rest[1]):
        outcome, text = match.judgement.verdict, match.judgement.text
        if _retold(a, b, match):
            counted.add("equal")
            outcome, text = "same", f"{match.a.text} = {match.b.text}, in the same words"
        elif score >= ALIKE and _same_value(match) and not counting.named(a[0], match.a, b[0], match.b):
            counted.add("equal")
            different = f", though perhaps with a different {_against(match)}" if _against(match) else ""
            outcome, text = "same", f"both say {match.a.text}{different}"
        elif match.agrees:
            counted.add("date" if match.a.kind in counting.LOOSE else "equal")
        elif match.a.kind in counting.LOOSE and not _opposed(match):
            if match.a.kind == match.b.kind == "duration" and match.judgement.verdict == "differs":
                counted.add("related")
            continue
        else:
            counted.add("related")
            if outcome == "differs":
                outcome, text = "not_comparable", "may not be the same thing"
            text = f"{_both(match.a, match.b)}: {text}"
        reasons.append(Reason("figure", text, match.a.span, match.b.span, outcome))
    return reasons, gap_percent, counted


def _retold(a: Member, b: Member, match: quantities.Match) -> bool:
    """Whether a figure is in the same words on both sides, and only the surrounding words separate the two.

    `Two schools closed for the day` is about one day in two articles of that week, whatever day they named before.
    """
    if match.a.text.casefold() != match.b.text.casefold() or not division.verbatim(a[1], b[1]):
        return False
    periods = [figure.period for figure in (match.a, match.b) if figure.period]
    days = [period.start for period in periods if period.start]
    named = {period.text.casefold() for period in periods}
    return len(named) <= 1 and (len(days) < 2 or abs((days[0] - days[1]).days) <= _WEEK)


_WEEK = 7


def _same_value(match: quantities.Match) -> bool:
    """Whether only the holder or the measure separates two significant figures of one value."""
    parted = set(match.judgement.against)
    significant = quantities.significance(match.a) >= counting.SIGNIFICANT and match.a.kind not in counting.LOOSE
    return (
        significant and bool(parted) and parted <= {"holder", "measure"} and match.a.value == match.b.value is not None
    )


def _against(match: quantities.Match) -> str:
    return " and ".join(match.judgement.against)


def _opposed(match: quantities.Match) -> bool:
    """Whether one length of time is past and the other to come: `the last decade`, `the next decade`."""
    return match.a.kind == "duration" and "period" in match.judgement.against


def _distance(a: Figure, b: Figure, values: verdicts.Judgement) -> str:
    """The two figures and the gap between them: `280.1 | 280.2 bn CNY differ by 0.036%`."""
    percent = values.gap_percent
    if values.verdict == "compatible":
        return f"{_both(a, b)}: both can be true, but one is far larger"
    if not percent:
        return f"{_both(a, b)}: {values.text}"
    return f"{_both(a, b)} differ by {percent:,.0f}%" if percent >= 10 else f"{_both(a, b)} differ by {percent:.2g}%"


def _both(a: Figure, b: Figure) -> str:
    if not a.bound and not b.bound:
        return together((a, b))
    return " | ".join(f"{(figure.bound or '').replace('_', ' ')} {figure.text}".strip() for figure in (a, b))


def _said(a: Member, b: Member) -> list[Reason]:
    """What their quotations have in common, and whether the words are attributed to someone else."""
    reasons = []
    met = quotations.match_quotes(_spoken(a), _spoken(b))
    significant = quotations.significant(met)
    for quote_match in met:
        changed = quotations.changes_meaning(quote_match, a[0].text, b[0].text)
        if quote_match not in significant and not changed:
            continue
        text = {
            "exact": "same quotation",
            "cut": "same quotation, shortened",
            "altered": "same quotation, altered",
        }
        changes = ", ".join(f"{x or '(nothing)'} / {y or '(nothing)'}" for x, y in quote_match.changed)
        how = text[quote_match.how] + (", spelt differently" if changes and quote_match.how == "exact" else "")
        outcome: Outcome | None = "differs" if changed else None
        text_of = how + (f": {changes}" if changes else "")
        reasons.append(Reason("quote", text_of, quote_match.a.span, quote_match.b.span, outcome))
        if (
            quote_match.how != "cut"
            and len(quotations.plain(_words(a, quote_match.a))) >= SPOKEN
            and quotations.disputed(quote_match, a[0].text, b[0].text)
        ):
            called = (quote_match.a.speaker, quote_match.b.speaker)
            reasons.append(
                _attribution("same words, different speaker", a, b, called, (quote_match.a.span, quote_match.b.span))
            )
    return reasons


def _changes_meaning(said: Sequence[Reason]) -> bool:
    """Whether a quotation was altered to say something else."""
    return any(reason.kind == "quote" and reason.outcome == "differs" for reason in said)


def _given_to_another(a: Member, b: Member, score: float) -> tuple[Reason, ...]:
    """Whether what one quotes is reported by the other as another's statement; both may have said so."""
    one, other = a[0].voice, b[0].voice
    shared = len(a[1].terms & b[1].terms)
    if score < AGREE or shared < _STATEMENT or not speakers.are_different(one, other):
        return ()
    if not any(len(quotations.plain(said)) >= _QUOTED for said in (*a[0].quoted.values(), *b[0].quoted.values())):
        return ()
    said = tuple(part.quotes[0].span if part.quotes else part.passage.span for part in (a[1], b[1]))
    called = (one.called, other.called)
    return (_attribution("same statement, different speaker", a, b, called, (said[0], said[1])),)


def _attribution(text: str, a: Member, b: Member, called: tuple[str, str], said: tuple[Span, Span]) -> Reason:
    """The reason with the places of both speakers; if one has none, with what they said, and its text names them."""
    one, other = (_place(member, name) for member, name in zip((a, b), called, strict=True))
    if one is not None and other is not None:
        return Reason("attribution", text, one, other)
    return Reason("attribution", f"{text}: {' | '.join(called)}", *said)


def _place(member: Member, name: str) -> Span | None:
    """Where a name is in the sentence; None if it is not there, as after a pronoun."""
    sought = [word.text for word in words(name)]
    tokens = member[0].tokens
    for first in range(len(tokens) - len(sought) + 1) if sought else ():
        found = tokens[first : first + len(sought)]
        if [word.text for word in found] == sought:
            return Span(found[0].span.start, found[-1].span.end)
    return None


def _spoken(member: Member) -> list[tuple[Quote, str]]:
    return [(quote, _words(member, quote)) for quote in member[1].quotes]


def _words(member: Member, quote: Quote) -> str:
    return member[0].quoted[quote.id]
