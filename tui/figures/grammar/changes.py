"""Change: which way the clause says a figure went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.english.collocations import WORDS_WITH_TO
from tui.english.comparatives import COMPARATIVES
from tui.english.direction import (
    ADVANCING,
    AMBIGUOUS,
    DOUBTFUL_WAY,
    FLAT,
    GAINING_AND_LOSING,
    MOVEMENTS_OF_BODIES,
    NOUN_WAY,
    VERBS_OF_CHANGING,
    VERBS_OF_EDGING,
    VERBS_WITH_UP,
    WAY,
)
from tui.english.finance import AGGREGATES, TRADED
from tui.english.forms import past
from tui.english.function_words import (
    ARTICLES,
    COMPARATIVE_QUANTIFIERS,
    MODAL_VERBS,
    POSSESSIVE_DETERMINERS,
    PREPOSITIONS_OF_LEVEL,
    SUBJECT_PRONOUNS,
)
from tui.english.limits import APPROXIMATORS
from tui.english.nouns import ADJECTIVE_ENDINGS, ADJECTIVES, NOUNS_OF_TIME, STOPS, SUPPLIES
from tui.english.numbers import NUMBER_OPENERS
from tui.english.persons import FOLLOWERS, JOBS
from tui.english.quantities import EMPHATIC_ADJECTIVES
from tui.english.ranking import SLICES
from tui.english.word_lists import words
from tui.figures.figure import Change
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import plural
from tui.figures.grammar.tokens import Line

_PASSED = (
    APPROXIMATORS
    | ARTICLES
    | POSSESSIVE_DETERMINERS
    | PREPOSITIONS_OF_LEVEL
    | COMPARATIVE_QUANTIFIERS
    | EMPHATIC_ADJECTIVES
    | words(  # local: between a word of change and its figure
        "by than some another further additional as much many at least up to year on quarter month yoy annual annually "
        "just only well exactly estimated of sharply modest modestly slightly close even no own total combined - ‑ – "
        "in excess upwards cumulative average seasonally adjusted annualized annualised real net high low past rate "
        "pace clip"
    )
)
_UNCHANGING = frozenset({"ordinal", "date", "duration", "age"})
"""Kinds that no verb moves."""
_LINKS = APPROXIMATORS | words(  # local: between two figures of one change
    "points point or and ( , more than over by a an / some at least respectively another less under"
)
_WHOSE = POSSESSIVE_DETERMINERS | {"the", "of"}
_DIRECT = APPROXIMATORS | words(  # local: what keeps a figure with its verb
    "by to a an as much more than over at least some just further even still another"
)
"""What may stand between a verb and its figure where the verb's form is a noun more often."""
_AUXILIARIES = MODAL_VERBS | {"to"}
_ENDING = (STOPS | NOUNS_OF_TIME | {"next", "last"}) - (
    PREPOSITIONS_OF_LEVEL | COMPARATIVE_QUANTIFIERS | {"of", "up", "down"}
)
"""What may follow the figure behind such a verb: `tank 5% in May`, not `law firms 5% of`."""
_NO_SUBJECTS = (STOPS - SUBJECT_PRONOUNS) | NUMBER_OPENERS | ADJECTIVES
_ADJECTIVE = (*ADJECTIVE_ENDINGS, "ese", "ish", "ian", "'s", "’s")
"""Endings of words before a noun that are none themselves: `Russian firms`, `the army's tanks`."""
_HARD = frozenset(';:.()[]“”"!?—')
_OTHER_CLAUSE = frozenset({"that", "which", "who", "said", "while", ""})  # local: where another clause begins
_COMPARED = COMPARATIVES | {"up", "down"}
_PERCENT = words("% percent pct per")
_AGAINST = words("from since on over in")  # local: what leads to the time compared with
_ON_YEAR = words("year quarter month week on over yoy qoq - ‑ –")  # local: what two moves have between them
"""`0.4% quarter-on-quarter and 1.2% year-on-year`: against what it was, said between two moves."""
_RIGHT_BEHIND: dict[str, Change] = {
    ", higher": "up", ", lower": "down", "off its": "down", "off their": "down", "off the": "down", "off last": "down",
}  # fmt: skip
"""`0.8 percent, lower at 38,600`, `6% off its peak`."""
_BEHIND_ADVERB = words("to for in on the with")  # local: what `up` goes with
_ON_A_YEAR = words("on over year a year's")  # local: stops within `a 40% year-over-year reduction`
_BEHIND_AT = ARTICLES | {"least", "most"}
_BEFORE_NOW = words("before previously expected at in on during when last")  # local: what a time before begins with
_TWO_DAYS = 7
"""How many tokens a day may take between two steps: `from a week ago and`."""


def read(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the change that the clause gives each."""
    ends = {draft.last: place for place, draft in enumerate(drafts)}
    changed: list[Draft] = []
    for draft in drafts:
        way = draft.change
        if not way and line.word(draft.first - 1) not in SLICES:
            way = _after(line, draft) or _before(line, draft, drafts, ends) or _done_to(line, draft)
        changed.append(replace(draft, change=way) if way else draft)
    changed = _coordinated(line, changed)
    return _appositions(line, changed)


def _relative(draft: Draft) -> bool:
    """Whether the figure is an amount of change by its nature: percent, points."""
    return (
        draft.kind in ("percent", "percentage_points")
        or (draft.kind == "count" and draft.unit == "point" and draft.digits)
        or draft.kind == "multiple"
    )


def _after(line: Line, draft: Draft) -> Change | None:
    """`a 40% year-over-year reduction`, `13% revenue growth`, `5% higher`, `12% fewer people`."""
    if draft.kind == "count" and draft.unit != "point":
        return "down" if line.word(draft.last + 1) == "fewer" else None
    if draft.kind in _UNCHANGING or draft.kind == "ratio":
        return None
    i, seen = draft.last + 1, 0
    if _relative(draft) and line.words(i, 2) in _RIGHT_BEHIND:
        return _RIGHT_BEHIND[line.words(i, 2)]
    while seen < 7:
        word = line.word(i)
        if not word or (line.kind(i) == "mark" and not line.hyphen(i)) or line.kind(i) == "number":
            return None
        if draft.kind == "multiple" and word in _COMPARED:
            return None
        if word in NOUN_WAY:
            if not _relative(draft) and word in AMBIGUOUS:
                return _stepped(line, i) if draft.kind == "money" and seen == 0 else None
            if word in ("up", "down") and (seen > 0 or line.word(i + 1) in _BEHIND_ADVERB):
                return None
            if word in ("gain", "loss", "cut", "fall") and line.word(i + 1) == "of":
                return None
            return NOUN_WAY[word]
        if word in ("fewer", "less", "more") and seen == 0:
            return _more_or_less(line, i, draft)
        if word in STOPS and word not in _ON_A_YEAR and not line.hyphen(i - 1):
            return None
        i, seen = i + 1, seen + 1
    return None


def _stepped(line: Line, i: int) -> Change | None:
    """`settled $1.14 higher`: a step in money, unless it is told how far it is from another's."""
    return NOUN_WAY[line.word(i)] if line.word(i) in ("higher", "lower") and _than_before(line, i + 1) else None


def _more_or_less(line: Line, i: int, draft: Draft) -> Change | None:
    """`£73 less`, `3 percent more`, `12% fewer people`."""
    if line.word(i) != "more":
        return "down" if _than_before(line, i + 1) else None
    if draft.kind == "money":
        return "up" if _than_before(line, i + 1) else None
    return "up" if draft.kind in ("percent", "percentage_points") else None


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


def _than_before(line: Line, i: int) -> bool:
    """Whether nothing but a time before is compared with at token `i`: `£73 less than a year ago`, not `than Rome`."""
    if line.word(i) != "than":
        return True
    return line.word(i + 2) in NOUNS_OF_TIME or line.word(i + 1) in _BEFORE_NOW


def _before(line: Line, draft: Draft, drafts: Sequence[Draft], ends: dict[int, int]) -> Change | None:
    """`rose 8%`, `fell by about 3%`, `an increase of 5%`, `grew 8% to 280 billion`, `unchanged at 2%`."""
    if draft.kind in _UNCHANGING or (draft.kind == "ratio" and not draft.fraction):
        return None
    i = draft.first - 1
    if line.word(i) == "from" or (line.word(i - 1) == "from" and line.word(i) in _PASSED):
        return None
    to, by, of = line.words(i - 2, 3) in ("as low as", "as high as"), False, False
    nearest = draft.first
    for _ in range(14):
        word = line.word(i)
        if word == "off" and not to and _relative(draft):
            return "down"
        if word in DOUBTFUL_WAY:
            return DOUBTFUL_WAY[word] if _is_verb(line, i, draft, nearest, led=to or by) else None
        if word in WAY or (word in NOUN_WAY and (of or (to and not by))):
            return _named(word, draft) if word not in WAY else _way(line, i, draft, target=to, by=by, of=of)
        if word == "to" and not to and _goes_to(line, i - 1, draft):
            return None
        if to and i in ends and drafts[ends[i]].kind not in ("date", "ordinal"):
            if drafts[ends[i]].kind == "multiple" or word in WAY:
                return drafts[ends[i]].change
            i = nearest = drafts[ends[i]].first
        elif word == "to" and line.word(i - 1) == "up" and line.word(i - 2) not in VERBS_OF_EDGING:
            i -= 1
        elif word == "at" and line.word(i + 1) not in _BEHIND_AT:
            return "unchanged" if line.word(i - 1) in FLAT else None
        elif not (_stops(line, i) if to else word not in _PASSED and word != "by" and not word.endswith("ly")):
            amount = word == "of" and line.word(i - 1) in AGGREGATES
            to, by, of = to or word in ("to", "by"), by or word == "by", of or (word == "of" and not to and not amount)
        else:
            return None
        i -= 1
    return None


def _is_verb(line: Line, i: int, draft: Draft, nearest: int, *, led: bool) -> bool:
    """Whether a word at `i` that is a noun more often is the verb of its clause: `Shares tank 5%`, not `two tanks`.

    The figure stands right behind it, or behind `by` or `to`, and ends the clause or its object; a subject that goes
    with the form stands before it, or an auxiliary.
    """
    word, end = line.word(i), draft.last + 1
    end += draft.kind == "count" and _relative(draft)  # past the `points`
    direct = all(line.word(k) in _DIRECT or line.word(k).endswith("ly") for k in range(i + 1, nearest))
    ended = line.kind(end) != "word" or line.word(end) in _ENDING
    if not direct or not ended or not (led or _relative(draft)):
        return False
    j = i - 1
    while line.word(j).endswith("ly"):
        j -= 1
    subject = line.word(j)
    if subject in _AUXILIARIES:
        return not word.endswith("s")
    if line.kind(j) != "word" or subject in _NO_SUBJECTS or subject.endswith(_ADJECTIVE):
        return False
    named = line.written(j)[0].isupper()
    if not named and (subject.endswith(("ed", "ing")) or past(subject)):
        return False
    fits = (named or not _many(subject)) if word.endswith("s") else _many(subject)
    return fits and (draft.kind != "count" or _relative(draft))


def _many(subject: str) -> bool:
    """Whether a verb behind this subject has no `s`."""
    return plural(subject) or subject in ("i", "we", "you", "they")


def _named(word: str, draft: Draft) -> Change | None:
    """The direction of a noun; `a loss of $5 million` is a sum by itself."""
    return None if word in ("loss", "losses") and draft.kind == "money" else NOUN_WAY[word]


def _goes_to(line: Line, i: int, draft: Draft) -> bool:
    """Whether the `to` behind the word at `i` leads to no new level."""
    return line.word(i) in WORDS_WITH_TO or (draft.kind == "count" and line.word(i) in SUPPLIES)


def _stops(line: Line, i: int) -> bool:
    """Whether the search for what moved `to` a figure ends at token `i`: another clause begins there."""
    word = line.word(i)
    if word in ("(", ")"):
        return False
    return word in _HARD or word in _OTHER_CLAUSE or (word == "," and line.word(i + 1) not in ("to", "or", "from"))


def _way(line: Line, i: int, draft: Draft, *, target: bool, by: bool, of: bool) -> Change | None:
    """The direction of the word at `i`, None where it says something else here."""
    word = line.word(i)
    if word in ("up", "down", "higher", "lower"):
        if line.word(i + 1) == "to" and not target:
            return None
        if word == "up" and (line.word(i - 1) in VERBS_WITH_UP or _takes_up(line, i - 1, draft)):
            return None
    if draft.kind == "count" and draft.hyphenated and not (target or by):
        return None
    if draft.kind == "measure" and word in MOVEMENTS_OF_BODIES and not (target or by):
        return None
    if word == "fewer":
        return None
    if target or by or _relative(draft):
        if (
            word in ("raise", "raised", "raising")
            and target
            and draft.kind == "count"
            and not _relative(draft)
            and line.word(i + 1) == "to"
        ):
            return "up"
        return WAY.get(word) or NOUN_WAY.get(word)
    if of:
        return None if word in AMBIGUOUS else NOUN_WAY.get(word)
    return WAY.get(word) if word not in AMBIGUOUS or _grows(line, word, draft) else None


def _takes_up(line: Line, i: int, draft: Draft) -> bool:
    """Whether `up` belongs to the verb at `i` and not to the count behind it: `picked up 10 people`."""
    counted = draft.kind == "count" and draft.unit not in ("", "point")
    return counted and line.word(i).endswith(("ed", "ing")) and line.word(i) not in VERBS_OF_EDGING - {"picked"}


def _grows(line: Line, word: str, draft: Draft) -> bool:
    """Whether a word like `added` or `cut` tells that there is more or less of what is counted or weighed here."""
    if draft.kind == "count" and not draft.unit and word in GAINING_AND_LOSING:
        return _traded(line, draft)
    if draft.kind == "count" and not draft.unit and word in ADVANCING:
        return draft.precision < 1  # as an index is read: `advanced 111.04`
    if draft.kind == "money":
        return (word.startswith("add") and line.word(draft.last + 1) == "to") or (
            word in GAINING_AND_LOSING and _traded(line, draft)
        )
    if word in GAINING_AND_LOSING and (draft.kind in ("measure", "ratio") or draft.unit in FOLLOWERS):
        return draft.unit != "yard"
    return draft.kind == "count" and draft.unit in JOBS and word not in ("raise", "raised", "loss", "losses")


def _traded(line: Line, draft: Draft) -> bool:
    """Whether a price moved by this: `gained 1.85 cents, or 1.9 percent`, `shares lost $2 to $30`."""
    i = draft.last + 1
    share = line.word(i) in (",", "(", "or") and any(line.word(k) in _PERCENT for k in range(i + 1, i + 5))
    return share or line.word(i) == "to" or any(line.word(k) in TRADED for k in range(draft.first - 8, draft.first))


def _coordinated(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """`fell 678 points or 7.3%`, `8% (16 points)`, `280 billion yuan ($38 billion)`: the second goes with the first."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found else None
        goes_with = (
            before and before.change and draft.change is None and _alike(before, draft) and _linked(line, before, draft)
        )
        found.append(replace(draft, change=before.change) if before and goes_with else draft)
        if before and draft.change and not before.change and _told_first(line, before, draft):
            found[-2] = replace(before, change=draft.change)
    return found


def _told_first(line: Line, first: Draft, second: Draft) -> bool:
    """`323 points, or 0.8 percent, lower`: what the first did is told behind the second."""
    between = line.words(first.last + 1, second.first - first.last - 1)
    return (
        between.removeprefix("points ") in (", or", "or")
        and _relative(second)
        and (_relative(first) or first.kind == "money")
    )


def _linked(line: Line, first: Draft, second: Draft) -> bool:
    between = [i for i in range(first.last + 1, second.first) if not (_relative(first) and line.word(i) in _ON_YEAR)]
    if _since_another(line, first, second):
        return True
    if second.kind == "multiple" or not 0 < len(between) <= 4 or not all(line.word(i) in _LINKS for i in between):
        return False
    of_another = second.kind == "percent" and first.kind != "percent" and line.word(second.last + 1) == "of"
    if line.word(second.first - 1) == "at" or of_another:
        return False
    return line.word(first.last + 1) != "and" or (_relative(first) and _relative(second))


def _since_another(line: Line, first: Draft, second: Draft) -> bool:
    """`down 8 cents from a week ago and 41 cents from last July`: one move told against two days."""
    i, j = first.last + 1, second.last + 1
    near = second.first - first.last <= _TWO_DAYS
    told = line.word(i) in _AGAINST and line.word(j) in _AGAINST and line.word(second.first - 1) == "and"
    return (
        near and told and first.kind == second.kind and not any(line.kind(k) == "mark" for k in range(i, second.first))
    )


def _alike(first: Draft, second: Draft) -> bool:
    if _relative(first) and _relative(second):
        return True
    if first.kind == second.kind and first.kind in ("money", "measure"):
        return True
    plain = first.kind == "count" and not first.unit and _relative(second)
    return plain or (
        (_relative(first) or _relative(second)) and {first.kind, second.kind} & {"money", "measure"} != set()
    )


def _appositions(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """`$42 million, a 40% reduction`, `27.6 billion yuan (up 2%)`: the change is one of the amount before it."""
    found = list(drafts)
    for place, draft in enumerate(drafts[:-1]):
        after = drafts[place + 1]
        if (
            draft.change
            or after.kind != "percent"
            or not after.change
            or draft.kind not in ("money", "count", "measure", "percent")
        ):
            continue
        if _relative(draft):
            continue
        if _apposed([line.word(i) for i in range(draft.last + 1, after.first)]):
            found[place] = replace(draft, change=after.change)
    return found


def _apposed(between: Sequence[str]) -> bool:
    """Whether these words between an amount and a percentage put the second behind the first: `, a`, `(up`."""
    marks = [place for place, word in enumerate(between) if word in (",", "(")]
    if len(marks) != 1 or marks[0] > 5 or len(between) - marks[0] > 5:
        return False
    after = [word for word in between[marks[0] + 1 :] if word not in _PASSED or word in ("up", "down", "a", "an")]
    return (
        after in ([], ["a"], ["an"], ["up"], ["down"])
        and (between[marks[0]] == "(" or after != [])
        and not {"and", "or", "but"} & set(between)
    )
