"""Change: which way the clause says a figure went."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english.direction import DOUBTFUL_WAY, FLAT, NOUN_WAY, VERBS_OF_CHANGING, VERBS_OF_EDGING, WAY
from tui.english.finance import AGGREGATES
from tui.english.function_words import ARTICLES, COMPARATIVE_QUANTIFIERS, POSSESSIVE_DETERMINERS
from tui.english.nouns import STOPS
from tui.english.ranking import SLICES
from tui.english.word_lists import words
from tui.figures.figure import Change, Step
from tui.figures.grammar import coordination, cues
from tui.figures.grammar.cues import PASSED, Cue
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.rule import Rule, first
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_UNCHANGING = frozenset({"ordinal", "date", "duration", "age"})
"""Kinds that no verb moves."""
_WHOSE = POSSESSIVE_DETERMINERS | {"the", "of"}
_HARD = frozenset(';:.()[]“”"!?—')
_OTHER_CLAUSE = frozenset({"that", "which", "who", "said", "while", ""})  # local: where another clause begins
_RIGHT_AFTER: dict[str, Change] = {
    ", higher": "up", ", lower": "down", "off its": "down", "off their": "down", "off the": "down", "off last": "down",
}  # fmt: skip
"""`0.8 percent, lower at 38,600`, `6% off its peak`."""
_ON_A_YEAR = words("on over year a year's")  # local: stops within `a 40% year-over-year reduction`
_AFTER_AT = ARTICLES | {"least", "most"}
_REACH_AFTER = 7
_REACH_BEFORE = 14
"""Tokens within which a cue is on either side of its figure."""


def read(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the change that the clause gives each, and a step for what a rule refused."""
    ends = {draft.last: place for place, draft in enumerate(drafts)}
    changed: list[Draft] = []
    for draft in drafts:
        if not draft.change and line.word(draft.first - 1) not in SLICES:
            changed.append(_moved(line, draft, drafts, ends))
        else:
            changed.append(draft)
    return coordination.apposed(line, coordination.coordinated(line, changed))


def _moved(line: Line, draft: Draft, drafts: Sequence[Draft], ends: dict[int, int]) -> Draft:
    """The draft with the change that the first cue gives, sought after it, before it, and before its object."""
    found: Change | Step | None = _after(line, draft)
    if isinstance(found, Step) or not found:
        draft = _with_step(draft, found)
        found = _before(line, draft, drafts, ends)
    if isinstance(found, Step) or not found:
        draft = _with_step(draft, found)
        found = _done_to(line, draft)
    return draft._replace(change=found) if found else draft


def _with_step(draft: Draft, refused: Step | None) -> Draft:
    return draft._replace(steps=(*draft.steps, refused)) if refused else draft


def _refused(line: Line, i: int, rule: Rule[[Line, Cue]]) -> Step:
    return step("refused", line.written(i), rule.id)


def _after(line: Line, draft: Draft) -> Change | Step | None:
    """`a 40% year-over-year reduction`, `13% revenue growth`, `5% higher`, `12% fewer people`."""
    if draft.kind == "count" and draft.unit != "point":
        return "down" if line.word(draft.last + 1) == "fewer" else None
    if draft.kind in _UNCHANGING or draft.kind == "ratio":
        return None
    start = draft.last + 1
    if draft.relative and line.words(start, 2) in _RIGHT_AFTER:
        return _RIGHT_AFTER[line.words(start, 2)]
    for i in range(start, start + _REACH_AFTER):
        word = line.word(i)
        if not word or (line.kind(i) == "mark" and not line.hyphen(i)) or line.kind(i) == "number":
            return None
        rule = first(cues.AFTER, line, Cue(i, draft, start)) if word in cues.MAY_BE_REFUSED else None
        if rule:
            return _refused(line, i, rule)
        if word in NOUN_WAY:
            return NOUN_WAY[word]
        if word in COMPARATIVE_QUANTIFIERS and i == start:
            return _more_or_less(word, draft)
        if word in STOPS and word not in _ON_A_YEAR and not line.hyphen(i - 1):
            return None
    return None


def _more_or_less(word: str, draft: Draft) -> Change | None:
    """`£73 less`, `3 percent more`, `12% fewer people`."""
    if word != "more":
        return "down"
    return "up" if draft.kind in ("money", "percent", "percentage_points") else None


def _done_to(line: Line, draft: Draft) -> Change | None:
    """`lifting the index 0.9 percent`, `cut prices 5%`: what was done to the thing named between."""
    before = line.word(draft.first - 1)
    if (
        draft.kind not in ("percent", "percentage_points")
        or line.kind(draft.first - 1) != "word"
        or before in STOPS
        or before.endswith("ly")
    ):
        return None
    for i in range(draft.first - 2, draft.first - 8, -1):
        word = line.word(i)
        if word in VERBS_OF_CHANGING:
            return WAY[word]
        if line.kind(i) != "word" or (word in STOPS and word not in _WHOSE):
            return None
    return None


def _before(line: Line, draft: Draft, drafts: Sequence[Draft], ends: dict[int, int]) -> Change | Step | None:
    """`rose 8%`, `fell by about 3%`, `an increase of 5%`, `grew 8% to 280 billion`, `unchanged at 2%`."""
    if draft.kind in _UNCHANGING or (draft.kind == "ratio" and not draft.fraction):
        return None
    i = draft.first - 1
    if line.word(i) == "from" or (line.word(i - 1) == "from" and line.word(i) in PASSED):
        return None
    to, by, of = line.words(i - 2, 3) in ("as low as", "as high as"), False, False
    near = draft.first
    for _ in range(_REACH_BEFORE):
        word = line.word(i)
        if word == "off" and not to and draft.relative:
            return "down"
        if word in DOUBTFUL_WAY or word in WAY or (word in NOUN_WAY and (of or (to and not by))):
            return _way(line, Cue(i, draft, near, to, by, of))
        if word == "to" and not to and cues.TO_NO_LEVEL.applies(line, Cue(i - 1, draft, near)):
            return _refused(line, i - 1, cues.TO_NO_LEVEL)
        if to and i in ends and drafts[ends[i]].kind not in ("date", "ordinal"):
            if drafts[ends[i]].kind == "multiple" or word in WAY:
                return drafts[ends[i]].change
            i = near = drafts[ends[i]].first
        elif word == "to" and line.word(i - 1) == "up" and line.word(i - 2) not in VERBS_OF_EDGING:
            i -= 1
        elif word == "at" and line.word(i + 1) not in _AFTER_AT:
            return "unchanged" if line.word(i - 1) in FLAT else None
        elif not (_stops(line, i) if to else word not in PASSED and word != "by" and not word.endswith("ly")):
            amount = word == "of" and line.word(i - 1) in AGGREGATES
            to, by, of = to or word in ("to", "by"), by or word == "by", of or (word == "of" and not to and not amount)
        else:
            return None
        i -= 1
    return None


def _way(line: Line, cue: Cue) -> Change | Step | None:
    """The direction that a word of change before the figure gives, or the rule by which it gives none."""
    rule = first(cues.BEFORE, line, cue)
    if rule:
        return _refused(line, cue.at, rule)
    word = line.word(cue.at)
    if word in DOUBTFUL_WAY:
        return DOUBTFUL_WAY[word]
    bare = cue.of and not cue.led and not cue.draft.relative
    return WAY[word] if word in WAY and not bare else NOUN_WAY.get(word)


def _stops(line: Line, i: int) -> bool:
    """Whether the search for what moved `to` a figure ends at token `i`: another clause begins there."""
    word = line.word(i)
    if word in ("(", ")"):
        return False
    return word in _HARD or word in _OTHER_CLAUSE or (word == "," and line.word(i + 1) not in ("to", "or", "from"))
