"""Find every figure of an article: the grammar's steps in order."""

from __future__ import annotations

from dataclasses import replace

from tui.english.currencies import SYMBOLS
from tui.english.direction import MOVING
from tui.english.numbers import NUMBER_OPENERS, PARTS, SCALES, VULGAR
from tui.english.units import UNITS_BY_ARTICLE
from tui.english.word_lists import words
from tui.figures import scale, tagged
from tui.figures.dates import expressions as dates
from tui.figures.figure import Figure
from tui.figures.grammar import ages, amounts, bounds, counts, lists, multiples, named, neighbours, ranges, size, vague
from tui.figures.grammar.default_currency import DefaultCurrency, find_default_currency
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.named import Names
from tui.figures.grammar.rule import Refused
from tui.figures.grammar.tokens import Line, tokenise
from tui.figures.kinds import UNIT_BESIDE
from tui.figures.meaning import context
from tui.figures.reporting_period import ReportingPeriod
from tui.figures.tables import row_names
from tui.figures.tables.cells import Cells
from tui.reading.documents import Document, Span
from tui.records import dataclass


def find(document: Document, reporting: ReportingPeriod | None = None) -> tuple[Figure, ...]:
    """The figures of `document`, whose sentences are split, in reading order; no two overlap.

    `reporting` is of the filing that the document is about, if it does not say itself what it reports on.
    """
    default = find_default_currency(document.text)
    used = named.used_in(document.text)
    tables = _cells(document, default)
    lines = [tokenise(document.text, tables.words(sentence.span)) for sentence in document.sentences]
    titled = [is_titled(line) for line in lines]
    discourse = context.Discourse(document, lines, titled, reporting)
    times = dates.read(lines, document.published)
    found: list[Figure] = []
    for place, (line, title, inside) in enumerate(zip(lines, titled, times, strict=True)):
        drafts, chosen = _share_out(line, quantities(line, default, Names(used, title)), inside)
        drafts = ages.share(line, drafts, chosen)
        sentence = document.sentences[place]
        said = discourse.read(place, drafts, chosen, len(found))
        found.extend(tables.joined(said, sentence, len(found)))
    scaled = row_names.read(document.text, tables.placed(scale.apply(document, found)))
    # Numbers are valid in any language; the words around them, and points and commas within them, are read as English.
    doubtful = tuple(replace(figure, sure=False) for figure in scaled) if document.language else scaled
    return tagged.apply(document, doubtful, tables.placed)


def _cells(document: Document, default: DefaultCurrency) -> Cells:
    """The cells of the tables of a document and the figures in them."""
    if not document.tables:
        return Cells()
    from tui.figures.tables import every  # noqa: PLC0415 - most articles have no table

    return every.read(document, default)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A number of an article that is not a quantity, and the id of the rule that says so."""

    span: Span
    text: str
    rule: str


def refusals(document: Document, within: Span) -> tuple[Refusal, ...]:
    """The numbers of a part of `document`, whose sentences are split, that a rule rejects, except parts of dates."""
    default, used = find_default_currency(document.text), named.used_in(document.text)
    inside = [each.span for each in document.sentences if each.span.start < within.end and within.start < each.span.end]
    lines = [tokenise(document.text, Span(max(s.start, within.start), min(s.end, within.end))) for s in inside]
    found: list[Refusal] = []
    for line, times in zip(lines, dates.read(lines, document.published), strict=True):
        refused: list[Refused] = []
        quantities(line, default, Names(used, is_titled(line)), refused)
        for one in refused:
            span = line.span(one.first, one.last)
            if not any(time.span.start < span.end and span.start < time.span.end for time in times):
                found.append(Refusal(span, line.surface(one.first, one.last), one.rule.id))
    return tuple(found)


def quantities(
    line: Line, default: DefaultCurrency, names: Names | None = None, refused: list[Refused] | None = None
) -> list[Draft]:
    """Every quantity of one line except its dates and durations: amounts, then ranges, counts, bounds.

    What a rule rejects is added to `refused`, if that is given.
    """
    drafts = _amounts(line, default)
    if not drafts:
        return drafts
    drafts = lists.share(line, ranges.join(line, drafts, MOVING))
    drafts = neighbours.share(line, drafts)
    drafts = [bounds.find(line, draft) for draft in drafts]
    drafts = bounds.carried(line, ranges.bounded(line, drafts))
    return size.within(counts.settle(line, drafts, names or Names(), refused), refused)


def _amounts(line: Line, default: DefaultCurrency) -> list[Draft]:
    found: list[Draft] = []
    done = 0
    for i, (kind, low, following) in enumerate(zip(line.kinds, line.lows, (*line.kinds, "")[1:], strict=True)):
        if i < done or (kind == following == "word" and (low not in _NUMERALS or _mere_article(line, i))):
            continue
        number = kind == "number"
        draft = None
        if low in _ALONE or (number and line.word(i + 1) == "s"):
            draft = ages.read(line, i) or vague.read(line, i, default)
        if draft is None and (number or low in multiples.STARTS):
            draft = multiples.read(line, i)
        if draft is None and (number or low in _NUMERALS or _may_be_money(line, i)):
            draft = amounts.read(line, i, default)
        if draft:
            found.append(draft)
            done = draft.last + 1
    return found


_ALONE = ages.STARTS | vague.STARTS
_NUMERALS = NUMBER_OPENERS | multiples.STARTS | _ALONE | frozenset(VULGAR) | {"minus", "negative"}
"""Words that an amount may begin with whatever follows."""
_SIGNS = frozenset(SYMBOLS) | frozenset("-−–#+(")
"""Marks that a number may begin with."""
_BEFORE_NUMBER = frozenset(SYMBOLS) | {"#", "("}
"""Marks between a currency and its number: `US$5`."""


_AFTER_ARTICLE = frozenset(PARTS) | frozenset(SCALES) | UNITS_BY_ARTICLE | words("couple few single")
"""Words before which an article counts: `a third`, `a dozen`, `over a mile`."""


def _mere_article(line: Line, i: int) -> bool:
    """Whether an article before a word counts nothing, decided without reading further."""
    return line.lows[i] in ("a", "an") and line.lows[i + 1] not in _AFTER_ARTICLE


def _may_be_money(line: Line, i: int) -> bool:
    """Whether a sign or a currency may be at token `i` before a number, decided without reading further."""
    if line.kinds[i] == "mark":
        return line.texts[i] in _SIGNS and (line.texts[i] != "(" or line.written(i + 2) == ")")
    after = line.written(i + 1)
    number = line.kind(i + 2 if after == "." else i + 1) == "number"  # `Rs.5`, `RMB 5`
    signed = after in _SIGNS and line.texts[i].isupper() and line.kind(i + 2) == "number"  # `GBP -4m`
    return number or signed or after in _BEFORE_NUMBER


def is_titled(line: Line) -> bool:
    """Whether most long words are capitalised, as in a headline, so a capital means nothing."""
    long = [text for text, kind in zip(line.texts, line.kinds, strict=True) if kind == "word" and len(text) > 3]
    return len(long) > 2 and len([text for text in long if text[0].isupper()]) > 0.6 * len(long)


def _rate_end(line: Line, draft: Draft) -> int:
    """The last token of a price with what is joined to it: `$100-a-month`, whose month is not a duration."""
    joined = draft.kind == "money" and line.hyphen(draft.last + 1) and line.word(draft.last + 2) in ("a", "an", "per")
    return min(draft.last + 4, len(line.lows) - 1) if joined else draft.last


def _share_out(line: Line, drafts: list[Draft], times: list[Figure]) -> tuple[list[Draft], list[Figure]]:
    """Drafts and dates without overlaps: a number with its unit stays a number, a bare one yields to the date."""
    chosen: list[Draft] = []
    lost: set[int] = set()
    at = 0
    for draft in drafts:
        span = line.span(draft.first, _rate_end(line, draft))
        while at < len(times) and times[at].span.end <= span.start:
            at += 1
        over = set()
        for place in range(at, len(times)):
            if times[place].span.start >= span.end:
                break
            over.add(place)
        if not over:
            chosen.append(draft)
        elif draft.kind in UNIT_BESIDE:
            chosen.append(draft)
            lost |= over
    return chosen, [one for place, one in enumerate(times) if place not in lost]
