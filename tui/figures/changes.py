"""Change: which way the clause says a figure went, and what that is measured against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.figures.draft import Draft
from tui.figures.figure import Change
from tui.figures.nouns import STOPS
from tui.figures.tokens import Line

_UP_VERBS = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed climbing "
    "jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advanced advances advancing "
    "expand expands expanded expanding rally rallied rallies rallying rebound rebounded rebounding widen widened widening widens "
    "swell swelled swelled swollen swelling spike spiked spiking leap leapt leaped leaping skyrocket skyrocketed balloon ballooned ballooning "
    "strengthen strengthened appreciated hike hiked hiking hikes boost boosts boosted boosting lift lifted lifting lifts "
    "up higher accelerate accelerated accelerating quickened improve improved improves improving raise raised raises raising "
    "gain gained gains gaining add added adds adding edged_up inched_up shot_up rocketed bumped mounted"
).split()
_DOWN_VERBS = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased "
    "decreasing slip slips slipped slipping slide slid slides sliding sink sinks sank sunk sinking plunge plunges plunged plunging "
    "tumble tumbles tumbled tumbling plummet plummets plummeted plummeting shrink shrinks shrank shrunk shrinking narrow narrows "
    "narrowed narrowing contract contracts contracted contracting reduce reduces reduced reducing lower lowered lowers lowering "
    "slash slashed slashes slashing trim trimmed trims trimming ease eased eases easing dip dipped dips dipping crash crashed crashing "
    "slump slumped slumps slumping weaken weakened weakening depreciated down retreat retreated retreating dive dived dove diving collapse "
    "collapsed shave shaved shaving erode eroded lose lost loses losing shed sheds shedding cut cuts cutting deteriorated softened "
    "slowed slow slowing cooled fewer"
).split()
_UP_NOUNS = (
    "increase increases rise rises gain gains growth jump surge improvement advance hike hikes uptick climb upswing boost rally rebound spike "
    "expansion upturn leap raise appreciation acceleration higher up upside"
).split()
_DOWN_NOUNS = (
    "decrease decreases drop drops fall falls decline declines reduction reductions cut cuts loss losses slide slump plunge dip contraction selloff "
    "devaluation shrinkage pullback downturn depreciation slowdown lower down plunge crash"
).split()
_FLAT = frozenset("unchanged flat steady stable".split())
_AMBIGUOUS = frozenset(
    "raise raised raises raising gain gained gains gaining add added adds adding lose lost loses losing cut cuts cutting shed sheds shedding "
    "drop dropped drops dropping improve improved lift lifted boost boosted contract slow slowed lower higher loss losses slash slashed reduce "
    "reduced reducing trim trimmed advance advanced expand".split()
)
"""Words that say what was done to money or people as often as which way they went: `raised $5 million`, `lost $2bn`."""
_JOBS = frozenset("job post position role employee worker staff payroll".split())
WAY: dict[str, Change] = (
    dict.fromkeys(_UP_VERBS, "up") | dict.fromkeys(_DOWN_VERBS, "down") | dict.fromkeys(_FLAT, "unchanged")
)
NOUN_WAY: dict[str, Change] = dict.fromkeys(_UP_NOUNS, "up") | dict.fromkeys(_DOWN_NOUNS, "down")
MOVING = (frozenset(WAY) | {"went", "going", "move", "moved", "moving", "revised", "upgraded", "downgraded", "change", "changed", "growth",
                            "increase", "cut", "swung", "back", "adjusted", "goes", "go", "taking", "bringing", "brought", "doubled"}) - {
    "contract", "up", "higher", "down", "lower", "slow", "fewer",
} | {"down", "up"}  # fmt: skip
"""Words that make `from A to B` a move from one to the other."""
_PASSED = frozenset(
    "by about nearly almost roughly approximately around over more than a an the some another further additional as much many under below above "
    "less at least up to year on quarter month yoy annual annually some just only well exactly estimated of sharply modest modestly slightly "
    "close only even no fewer his her its their own record total combined whopping - ‑ – to another in excess upwards cumulative average".split()
)
_LINKS = frozenset(
    "or and ( , about nearly almost more than over around roughly approximately by a an / some at least respectively another less under".split()
)
_HARD = frozenset(';:.()[]“”"!?—')


def read(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the change that the clause gives each."""
    ends = {draft.last: place for place, draft in enumerate(drafts)}
    changed: list[Draft] = []
    for draft in drafts:
        way = draft.change or _after(line, draft) or _before(line, draft, drafts, ends)
        changed.append(replace(draft, change=way) if way else draft)
    changed = _coordinated(line, changed)
    return _appositions(line, changed)


def _relative(draft: Draft) -> bool:
    """Whether the figure is an amount of change by its nature: percent, points."""
    return (
        draft.kind in ("percent", "percentage_points")
        or (draft.kind == "count" and draft.unit == "point")
        or draft.kind == "multiple"
    )


def _after(line: Line, draft: Draft) -> Change | None:
    """`a 40% year-over-year reduction`, `13% revenue growth`, `5% higher`, `12% fewer people`."""
    if draft.kind == "count" and draft.unit != "point":
        return "down" if line.word(draft.last + 1) == "fewer" else None
    if draft.kind in ("ordinal", "date", "duration", "ratio"):
        return None
    i, seen = draft.last + 1, 0
    while seen < 7:
        word = line.word(i)
        if not word or (line.kind(i) == "mark" and not line.hyphen(i)) or line.kind(i) == "number":
            return None
        if word in NOUN_WAY:
            if not _relative(draft) and word in _AMBIGUOUS:
                return None
            if word in ("up", "down") and (seen > 0 or line.word(i + 1) in ("to", "for", "in", "on", "the", "with")):
                return None
            if word in ("gain", "loss", "cut", "fall") and line.word(i + 1) == "of":
                return None
            return NOUN_WAY[word]
        if word in ("fewer", "less") and seen == 0 and line.word(i + 1) != "than":
            return "down"
        if word == "more" and seen == 0 and _relative(draft):
            return "up"
        if word in STOPS and word not in ("on", "over", "year", "a", "year's") and not line.hyphen(i - 1):
            return None
        i, seen = i + 1, seen + 1
    return None


def _before(line: Line, draft: Draft, drafts: Sequence[Draft], ends: dict[int, int]) -> Change | None:
    if draft.kind in ("ordinal", "date", "duration", "ratio"):
        return None
    i = draft.first - 1
    if line.word(i) == "from" or (line.word(i - 1) == "from" and line.word(i) in _PASSED):
        return None
    seen_to = seen_by = seen_of = False
    for _ in range(14):
        word = line.word(i)
        if (
            word == "to"
            and line.word(i - 1) == "up"
            and line.word(i - 2) not in ("is", "was", "are", "were", "went", "be", "been")
        ):
            return None
        if word in WAY or (seen_of and word in NOUN_WAY):
            return _way(line, i, draft, target=seen_to, by=seen_by, of=seen_of)
        if seen_to and not seen_by and word in NOUN_WAY:
            return NOUN_WAY[word]
        if seen_to and i in ends and drafts[ends[i]].kind not in ("date", "ordinal"):
            i = drafts[ends[i]].first - 1
            continue
        if word == "to":
            seen_to = seen_to or i >= draft.first - 4
        elif word == "by":
            seen_by = seen_to = True
        elif word == "of" and not seen_to:
            seen_of = True
        elif word == "at" and line.word(i - 1) in _FLAT:
            return "unchanged"
        elif seen_to:
            if (
                word in _HARD
                and not (word in "()" and i in ends)
                or (word == "," and line.word(i + 1) != "to")
                or word in ("that", "which", "who", "said", "while", "")
            ):
                return None
        elif word not in _PASSED and not word.endswith("ly"):
            return None
        i -= 1
    return None


def _way(line: Line, i: int, draft: Draft, *, target: bool, by: bool, of: bool) -> Change | None:
    """The direction of the word at `i`, None where it says something else here."""
    word = line.word(i)
    if word in ("up", "down", "higher", "lower"):
        if line.word(i + 1) == "to" and not target:
            return None
        if word == "up" and line.word(i - 1) in (
            "made",
            "make",
            "makes",
            "making",
            "set",
            "sets",
            "open",
            "opened",
            "end",
            "ended",
            "added",
            "adds",
            "take",
            "give",
            "ends",
            "put",
            "pick",
            "split",
        ):
            return None
    if word == "contract" or (word in ("slow", "fewer") and not target):
        return None
    if word in ("discount", "premium"):
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
        return None if word in _AMBIGUOUS else NOUN_WAY.get(word)
    if word in _AMBIGUOUS:
        jobs = draft.kind == "count" and draft.unit in _JOBS and word not in ("raise", "raised", "loss", "losses")
        return WAY.get(word) if jobs else None
    return WAY.get(word)


def _coordinated(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """`fell 678 points or 7.3%`, `8% (16 points)`, `280.2 billion yuan ($38.38 billion)`: the second goes with the first."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found else None
        if before and before.change and draft.change is None and _alike(before, draft):
            between = range(before.last + 1, draft.first)
            if len(between) <= 4 and all(line.word(i) in _LINKS for i in between) and len(between) > 0:
                if not (line.word(before.last + 1) == "and" and not _relative(draft)):
                    draft = replace(draft, change=before.change)
        found.append(draft)
    return found


def _alike(first: Draft, second: Draft) -> bool:
    if _relative(first) and _relative(second):
        return True
    return (
        first.kind == second.kind
        and first.kind in ("money", "measure")
        or (_relative(first) and second.kind in ("money", "measure"))
    )


def _appositions(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """`$42 million, a 40% reduction`, `27.6 billion yuan (up 2%)`: what the change says, it says of the amount before it."""
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
    """Whether the words between an amount and a percentage put the second behind the first: `, a`, `(up`, ` revenue (up`."""
    marks = [place for place, word in enumerate(between) if word in (",", "(")]
    if len(marks) != 1 or marks[0] > 5 or len(between) - marks[0] > 5:
        return False
    after = [word for word in between[marks[0] + 1 :] if word not in _PASSED or word in ("up", "down", "a", "an")]
    return (
        after in ([], ["a"], ["an"], ["up"], ["down"])
        and (between[marks[0]] == "(" or after != [])
        and not {"and", "or", "but"} & set(between)
    )


_BASIS = re.compile(
    r"\b(?:year[- ]on[- ]year|year[- ]over[- ]year|y[/-]?o[/-]?y|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|q[/-]?o[/-]?q"
    r"|month[- ]on[- ]month|month[- ]over[- ]month|week[- ]on[- ]week|sequentially|annualized|annually|year[- ]to[- ]date"
    r"|(?:compared|up|down) (?:with|to|from) (?:the |a |an )?(?:same|previous|prior|preceding|corresponding|comparable|year[- ](?:ago|earlier)|last|earlier)"
    r"[a-z -]{0,30}?(?:last year|last quarter|a year (?:earlier|ago|before)|period|quarter|month|time|year)(?: (?:last year|a year (?:earlier|ago)|of \d{4}|in \d{4}|last quarter))?"
    r"|(?:from|than|on|over|against|versus) (?:the |a |an )?(?:same|previous|prior|preceding|corresponding|year[- ]ago|year[- ]earlier) (?:period|quarter|month|time|year|week|day)(?: (?:last year|a year (?:earlier|ago)|of \d{4}))?"
    r"|(?:from|than|on|over|against|versus) (?:a year|one year|a month|a quarter|a week) (?:earlier|ago|before)"
    r"|(?:in|than) the same (?:period|quarter|month|time) (?:last year|a year (?:earlier|ago)|of the previous year|the previous year)"
    r"|a year (?:earlier|ago|before))\b",
    re.IGNORECASE,
)


def bases(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what their change is measured against, as the sentence has it: `year on year`."""
    if not drafts or not line.tokens:
        return list(drafts)
    start, end = line.tokens[0].start, line.tokens[-1].end
    found = list(drafts)
    for match in _BASIS.finditer(" ".join(line.text[start:end].split("\n"))):
        at = line.index(start + match.start())
        place = _owner(line, found, at, line.index(start + match.end() - 1))
        if place >= 0:
            words = " ".join(match.group().split())
            for one in (place, place + 1, place - 1):
                if (
                    0 <= one < len(found)
                    and not found[one].basis
                    and (one == place or _together(line, found, place, one))
                ):
                    found[one] = replace(found[one], basis=words)
    return found


def _owner(line: Line, drafts: Sequence[Draft], first: int, last: int) -> int:
    """The place of the figure that a basis from token `first` to `last` belongs to: the nearest that changed."""
    best, distance = -1, 40
    for place, draft in enumerate(drafts):
        if draft.change is None and draft.kind != "percent":
            continue
        gap = first - draft.last if draft.last < first else (draft.first - last) * 2
        between = range(draft.last + 1, first) if draft.last < first else range(last + 1, draft.first)
        if any(line.word(i) in (";", ".", "while", "whereas", "but") for i in between):
            continue
        if 0 < gap < distance:
            best, distance = place, gap
    return best


def _together(line: Line, drafts: Sequence[Draft], place: int, other: int) -> bool:
    """Whether two neighbouring figures tell one change: `8% to 280 billion`, `yuan ($38bn)`."""
    first, second = sorted((place, other))
    words = [line.word(i) for i in range(drafts[first].last + 1, drafts[second].first)]
    both = drafts[place].change is not None and drafts[place].change == drafts[other].change
    return both and len(words) <= 6 and not {";", "."} & set(words) and ("to" in words or "(" in words or "or" in words)
