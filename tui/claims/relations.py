"""How two lined-up passages relate: they agree, they differ, or they speak of another period, scope or holder."""

from __future__ import annotations

from dataclasses import dataclass

from tui.claims import copies, counting, division, opposites, quantities, quotations, speakers
from tui.claims.claim import Reason, Relation
from tui.claims.profiles import Part, Profile
from tui.claims.similarity import Evidence
from tui.claims.values import together
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.quotes import Quote

Member = tuple[Profile, Part]

SURE = 0.5
"""From this score on a line-up is shown without a doubt."""
ALIKE = 0.75
"""Passages below this score are not alike enough to call one the opposite of the other."""
AGREE = 0.635
"""Below this score passages with no figure or quotation in common speak of one matter, but hardly say the same."""
THEME = 0.48
"""Passages of which neither has this share of its telling words in the other have a theme in common, and hardly more:
of 24 such pairs, read by eye, 9 said the same, of 36 others 23."""
LIKE = 0.83
"""From this score on the rest of the evidence outweighs that."""
FAR = 150.0
"""Figures further apart than this, in percent, are of two things unless it is sure that they are of one."""
WORD_FOR_WORD = 0.9
"""From this score on figures are of one thing though neither passage has a name for what they measure."""
SPOKEN = 5
"""So many words alike in a row are the same words, whoever is said to have said them."""

_STATEMENT = 3
"""So many telling words in common are one statement, whoever makes it."""
_QUOTED = 3
"""A quotation of fewer words is a term that anyone may use."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a pair relates, whether that is sure, why, and how far apart two figures are in percent.

    `comparable` is false where their figures measure one thing of another period, scope or holder.
    """

    relation: Relation
    sure: bool
    reasons: tuple[Reason, ...]
    apart: float = 0.0
    copied: bool = False
    comparable: bool = True


def relate(a: Member, b: Member, score: float, evidence: Evidence) -> Finding:
    """The relation of two lined-up passages with the reasons that decide it; none of them changes the score.

    `evidence` is that of the pair, with the figures that count one thing.
    """
    figures, apart, counted = _figures(a, b, score, evidence)
    said = _said(a, b)
    given = () if any(reason.kind == "attribution" for reason in said) else _given_to_another(a, b, score)
    alike = score >= ALIKE
    quoted = any(reason.kind == "quote" for reason in said)
    turned = opposites.opposites(a, b, quoted=quoted) if alike else ()
    doubts = opposites.doubts(a, b) if alike else ()
    size, words = copies.run(a[1], b[1])
    reasons = [*figures, *said, *given, *turned]
    if size >= copies.RUN:
        reasons.append(Reason("verbatim", f"{size} words in a row are the same", words, words))
    reasons += doubts
    counts = "differ" in counted and (apart <= FAR or "sure" in counted or score >= _least(counted))
    opposed = bool(turned) or any(reason.kind == "attribution" for reason in said)
    open_to_doubt = any(reason.kind == "certainty" for reason in doubts)
    merely = "related" in counted or score < AGREE or not (counted or one_statement(a, b, score))
    relation: Relation = "agree"
    if counts or opposed or open_to_doubt or given:
        relation = "differ"
    elif "differ" in counted or ("agree" not in counted and not said and merely):
        relation = "related"
    certain = "sure" in counted or (alike and (opposed or (counts and "doubt" not in counted)))
    sure = score >= SURE and (relation != "differ" or certain)
    return Finding(relation, sure, tuple(reasons), apart, copies.copied(a[1], b[1], size), "related" not in counted)


def one_statement(a: Member, b: Member, score: float) -> bool:
    """Whether the words of two passages by themselves show that they say the same.

    In long sentences a theme has many words, and each may say something else of it.
    """
    if score < AGREE:
        return False
    return score >= LIKE or division.counted(a[1], b[1]) or division.contained(*a, *b) >= THEME


def _least(counted: set[str]) -> float:
    """From which score on figures far apart are held for one thing's."""
    return ALIKE if "measured" in counted else WORD_FOR_WORD


def _figures(a: Member, b: Member, score: float, evidence: Evidence) -> tuple[list[Reason], float, set[str]]:
    """A reason for each pair of figures, the greatest distance in percent, and what the pairs say of the relation."""
    reasons: list[Reason] = []
    counted: set[str] = set()
    apart = 0.0
    used: set[str] = set()
    for match in evidence.differing:
        if match.a in a[1].figures and match.b in b[1].figures and not used & {match.a.id, match.b.id}:
            values = verdicts.compare(match.a, match.b)
            used |= {match.a.id, match.b.id}
            can_hold = values.verdict == "compatible"
            counted |= {"differ", "doubt"} if can_hold else {"differ", "sure"} if match.judgement.sure else {"differ"}
            if not {"measure"} & {*match.judgement.unknown, *match.judgement.against}:
                counted.add("measured")
            apart = max(apart, values.apart_percent)
            text = _distance(match.a, match.b, values)
            verdict = "compatible" if can_hold else "differs"
            reasons.append(Reason("figure", text, match.a.text, match.b.text, verdict))
    for match in evidence.agreeing:
        if match.a in a[1].figures and match.b in b[1].figures and not used & {match.a.id, match.b.id}:
            used |= {match.a.id, match.b.id}
            counted.add("agree")
            reasons.append(Reason("figure", f"{match.a.text} = {match.b.text}", match.a.text, match.b.text, "same"))
    rest = [tuple(figure for figure in member[1].figures if figure.id not in used) for member in (a, b)]
    for match in quantities.matches(rest[0], rest[1]):
        verdict, text = match.judgement.verdict, match.judgement.text
        if _retold(a, b, match):
            counted.add("equal")
            verdict, text = "same", f"{match.a.text} = {match.b.text}, in the same words"
        elif score >= ALIKE and _same_value(match) and not counting.named(a[0], match.a, b[0], match.b):
            counted.add("equal")
            verdict, text = "same", f"{match.a.text} = {match.b.text}; not known to be of the same {_against(match)}"
        elif match.agrees:
            counted.add("date" if match.a.kind in counting.LOOSE else "equal")
        elif match.a.kind in counting.LOOSE and not _opposed(match):
            continue
        else:
            counted.add("related")
            if verdict == "differs":
                verdict, text = "not_comparable", "not known to measure the same thing"
            text = f"{_both(match.a, match.b)}: {text}"
        reasons.append(Reason("figure", text, match.a.text, match.b.text, verdict))
    return reasons, apart, counted


def _retold(a: Member, b: Member, match: quantities.Match) -> bool:
    """Whether a figure stands in the same words on both sides, and nothing but what is around them parts the two.

    `Two schools closed for the day` is of one day in two articles of that week, whatever day they named before.
    """
    if match.a.text.casefold() != match.b.text.casefold() or not division.verbatim(a[1], b[1]):
        return False
    periods = [figure.period for figure in (match.a, match.b) if figure.period]
    days = [period.start for period in periods if period.start]
    named = {period.text.casefold() for period in periods}
    return len(named) <= 1 and (len(days) < 2 or abs((days[0] - days[1]).days) <= _WEEK)


_WEEK = 7


def _same_value(match: quantities.Match) -> bool:
    """Whether only who holds or what is measured parts two telling figures of one value."""
    parted = set(match.judgement.against)
    telling = quantities.telling(match.a) >= counting.TELLING and match.a.kind not in counting.LOOSE
    return telling and bool(parted) and parted <= {"holder", "measure"} and match.a.value == match.b.value is not None


def _against(match: quantities.Match) -> str:
    return " and ".join(match.judgement.against)


def _opposed(match: quantities.Match) -> bool:
    """Whether one length of time lies behind and the other ahead: `the last decade`, `the next decade`."""
    return match.a.kind == "duration" and "period" in match.judgement.against


def _distance(a: Figure, b: Figure, values: verdicts.Judgement) -> str:
    """The two figures and how far apart they are: `280.1 | 280.2 bn CNY differ by 0.036 %`."""
    percent = values.apart_percent
    if values.verdict == "compatible":
        return f"{_both(a, b)}: both can hold, but one counts far more"
    if not percent:
        return f"{_both(a, b)}: {values.text}"
    return f"{_both(a, b)} differ by {percent:,.0f} %" if percent >= 10 else f"{_both(a, b)} differ by {percent:.2g} %"


def _both(a: Figure, b: Figure) -> str:
    if not a.bound and not b.bound:
        return together((a, b))
    return " | ".join(f"{(figure.bound or '').replace('_', ' ')} {figure.text}".strip() for figure in (a, b))


def _said(a: Member, b: Member) -> list[Reason]:
    """What their quotations have in common, and whether someone else is said to have spoken the words."""
    reasons = []
    for meeting in quotations.meetings(_spoken(a), _spoken(b)):
        one, other = _words(a, meeting.a), _words(b, meeting.b)
        text = {
            "exact": "the same quotation",
            "cut": "the same quotation, cut",
            "altered": "the same quotation, altered",
        }
        changes = ", ".join(f"{x or '(nothing)'} / {y or '(nothing)'}" for x, y in meeting.changed)
        how = text[meeting.how] + (", spelt otherwise" if changes and meeting.how == "exact" else "")
        reasons.append(Reason("quote", how + (f": {changes}" if changes else ""), one, other))
        if (
            meeting.how != "cut"
            and len(quotations.plain(one)) >= SPOKEN
            and quotations.disputed(meeting, a[0].text, b[0].text)
        ):
            reasons.append(
                Reason("attribution", "the same words, another speaker", meeting.a.speaker, meeting.b.speaker)
            )
    return reasons


def _given_to_another(a: Member, b: Member, score: float) -> tuple[Reason, ...]:
    """Whether what one quotes is reported by the other as another's statement; that both may have said so is open."""
    one, other = a[0].voice, b[0].voice
    shared = len(a[1].terms & b[1].terms)
    if score < AGREE or shared < _STATEMENT or not speakers.apart(one, other):
        return ()
    if not any(len(quotations.plain(words)) >= _QUOTED for words in (*a[0].quoted.values(), *b[0].quoted.values())):
        return ()
    return (Reason("attribution", "the same statement, another speaker", one.called, other.called),)


def _spoken(member: Member) -> list[tuple[Quote, str]]:
    return [(quote, _words(member, quote)) for quote in member[1].quotes]


def _words(member: Member, quote: Quote) -> str:
    return member[0].quoted[quote.id]
