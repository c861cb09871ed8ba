"""Changes that two amounts have in common: `fell 678 points or 7.3%`, `$42 million, a 40% reduction`."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english.limits import APPROXIMATORS
from tui.english.word_lists import words
from tui.figures.grammar.cues import PASSED
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.kinds import AMOUNTS

_LINKS = APPROXIMATORS | words(  # local: between two figures of one change
    "points point or and ( , more than over by a an / some at least respectively another less under"
)
_AGAINST = words("from since on over in")  # local: what leads to the time compared with
_ON_YEAR = words("year quarter month week on over yoy qoq - ‑ –")  # local: what two moves have between them
"""`0.4% quarter-on-quarter and 1.2% year-on-year`: against what it was, said between two moves."""
_TWO_DAYS = 7
"""How many tokens a day may take between two steps: `from a week ago and`."""


def coordinated(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, the second of two with the change of the first: `fell 678 points or 7.3%`, `8% (16 points)`."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found else None
        goes_with = (
            before and before.change and draft.change is None and _alike(before, draft) and _linked(line, before, draft)
        )
        found.append(draft._replace(change=before.change) if before and goes_with else draft)
        if before and draft.change and not before.change and _said_first(line, before, draft):
            found[-2] = before._replace(change=draft.change)
    return found


def _said_first(line: Line, first: Draft, second: Draft) -> bool:
    """`323 points, or 0.8 percent, lower`: the direction of the first follows the second."""
    between = line.words(first.last + 1, second.first - first.last - 1)
    return (
        between.removeprefix("points ") in (", or", "or")
        and second.relative
        and (first.relative or first.kind == "money")
    )


def _linked(line: Line, first: Draft, second: Draft) -> bool:
    between = [i for i in range(first.last + 1, second.first) if not (first.relative and line.word(i) in _ON_YEAR)]
    if _since_another(line, first, second) or _of_the_next(line, first, second):
        return True
    if second.kind == "multiple" or not 0 < len(between) <= 4 or not all(line.word(i) in _LINKS for i in between):
        return False
    of_another = second.kind == "percent" and first.kind != "percent" and line.word(second.last + 1) == "of"
    if line.word(second.first - 1) == "at" or of_another:
        return False
    return line.word(first.last + 1) != "and" or (first.relative and second.relative)


def _of_the_next(line: Line, first: Draft, second: Draft) -> bool:
    """`Maples fell 3.1%, Oak by 2.4%`, `the Dow rose 1.2%, the Nasdaq 0.9%`: the verb is left out after a name."""
    between = range(first.last + 1, second.first - (line.word(second.first - 1) == "by"))
    if not (first.relative and second.relative and 1 < len(between) <= _TWO_DAYS):
        return False
    joint = line.word(between[0]) in (",", ";", "and") or line.words(between[0], 2) == ", and"
    names = [i for i in between if line.kind(i) == "word" and line.word(i) not in ("and", "the")]
    named = all(line.written(i)[0].isupper() for i in names)
    return joint and bool(names) and named and line.word(second.last + 1) not in ("of", "to")


def _since_another(line: Line, first: Draft, second: Draft) -> bool:
    """`down 8 cents from a week ago and 41 cents from last July`: one move measured against two days."""
    i, j = first.last + 1, second.last + 1
    near = second.first - first.last <= _TWO_DAYS
    balanced = line.word(i) in _AGAINST and line.word(j) in _AGAINST and line.word(second.first - 1) == "and"
    return (
        near
        and balanced
        and first.kind == second.kind
        and not any(line.kind(k) == "mark" for k in range(i, second.first))
    )


def _alike(first: Draft, second: Draft) -> bool:
    if first.relative and second.relative:
        return True
    if first.kind == second.kind and first.kind in ("money", "measure"):
        return True
    plain = first.kind == "count" and not first.unit and second.relative
    return plain or ((first.relative or second.relative) and {first.kind, second.kind} & {"money", "measure"} != set())


def apposed(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, an amount with the change that follows it: `$42 million, a 40% reduction`."""
    found = list(drafts)
    for place, draft in enumerate(drafts[:-1]):
        after = drafts[place + 1]
        if draft.change or draft.relative or draft.kind not in AMOUNTS or after.kind != "percent" or not after.change:
            continue
        if _comes_after([line.word(i) for i in range(draft.last + 1, after.first)]):
            found[place] = draft._replace(change=after.change)
    return found


def _comes_after(between: Sequence[str]) -> bool:
    """Whether these words between an amount and a percentage put the second after the first: `, a`, `(up`."""
    marks = [place for place, word in enumerate(between) if word in (",", "(")]
    if len(marks) != 1 or marks[0] > 5 or len(between) - marks[0] > 5:
        return False
    after = [word for word in between[marks[0] + 1 :] if word not in PASSED or word in ("up", "down", "a", "an")]
    return (
        after in ([], ["a"], ["an"], ["up"], ["down"])
        and (between[marks[0]] == "(" or after != [])
        and not {"and", "or", "but"} & set(between)
    )
