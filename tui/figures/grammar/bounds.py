"""Bounds: the words that make a number about, more than, at least, less than or at most."""

from __future__ import annotations

from dataclasses import replace

from tui.english.word_lists import words
from tui.figures.figure import Bound
from tui.figures.grammar.change_words import WAY
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_BEFORE: dict[str, Bound] = {
    "about": "about", "around": "about", "approximately": "about", "approx": "about", "approx.": "about",
    "roughly": "about", "nearly": "about", "almost": "about", "close to": "about", "an estimated": "about",
    "estimated": "about", "circa": "about", "some": "about", "~": "about", "≈": "about", "in the region of": "about",
    "in the neighborhood of": "about", "on the order of": "about", "somewhere around": "about", "near": "about",
    "nearing": "about", "approaching": "about", "virtually": "about", "practically": "about", "of about": "about",
    "close on": "about", "c.": "about", "an approximate": "about", "a near": "about", "as about": "about",
    "just about": "about", "a little over": "more_than", "slightly over": "more_than", "more than": "more_than",
    "over": "more_than", "above": "more_than", "exceeding": "more_than", "exceed": "more_than",
    "exceeds": "more_than", "exceeded": "more_than", "upwards of": "more_than", "upward of": "more_than",
    "greater than": "more_than", "higher than": "more_than", "larger than": "more_than", "bigger than": "more_than",
    "in excess of": "more_than", "surpass": "more_than", "surpasses": "more_than", "surpassed": "more_than",
    "surpassing": "more_than", "topping": "more_than", "topped": "more_than", "beyond": "more_than",
    "costs from": "at_least", "cost from": "at_least", "priced from": "at_least", "prices from": "at_least",
    "crossed": "more_than", "crossing": "more_than", "breached": "more_than", "breaching": "more_than",
    ">": "more_than", "north of": "more_than", "well over": "more_than", "just over": "more_than",
    "just above": "more_than", "past": "more_than", "slightly more than": "more_than", "better than": "more_than",
    "top": "more_than", "longer than": "more_than", "at least": "at_least", "no less than": "at_least",
    "not less than": "at_least", "no fewer than": "at_least", "not fewer than": "at_least",
    "a minimum of": "at_least", "minimum of": "at_least", "minimum": "at_least", "≥": "at_least", "> =": "at_least",
    "starting at": "at_least", "starts at": "at_least", "starting from": "at_least", "start at": "at_least",
    "start from": "at_least", "starts from": "at_least", "begins at": "at_least", "begin at": "at_least",
    "or more than": "at_least",
    "at the very least": "at_least", "as few as": "at_least", "as little as": "at_least",
    "as low as": "at_least", "greater than or equal to": "at_least", "more than or equal to": "at_least",
    "equal to or more than": "at_least", "equal to or greater than": "at_least", "higher or equal than": "at_least",
    "bigger or equal than": "at_least", "greater or equal than": "at_least", "at least or equal to": "at_least",
    "less than": "less_than", "fewer than": "less_than", "under": "less_than", "below": "less_than",
    "lower than": "less_than", "smaller than": "less_than", "just under": "less_than", "shy of": "less_than",
    "just shy of": "less_than", "short of": "less_than", "<": "less_than", "just below": "less_than",
    "well below": "less_than", "well under": "less_than", "slightly under": "less_than",
    "a little under": "less_than", "slightly less than": "less_than", "shorter than": "less_than",
    "south of": "less_than", "a little less than": "less_than", "a little more than": "more_than",
    "up to": "at_most", "at most": "at_most", "no more than": "at_most", "not more than": "at_most",
    "as much as": "at_most", "as many as": "at_most", "as high as": "at_most", "a maximum of": "at_most",
    "maximum of": "at_most", "maximum": "at_most", "capped at": "at_most", "≤": "at_most", "< =": "at_most",
    "limited to": "at_most", "not exceeding": "at_most", "less than or equal to": "at_most",
    "equal to or less than": "at_most", "less or equal than": "at_most", "lower or equal than": "at_most",
    "smaller or equal than": "at_most", "no greater than": "at_most", "no higher than": "at_most",
    "not to exceed": "at_most", "not exceed": "at_most", "up to about": "at_most",
}  # fmt: skip
_LONGEST = 5
_BETWEEN = frozenset(
    {
        "a",
        "an",
        "the",
        "its",
        "their",
        "about",
        "some",
        "nearly",
        "roughly",
        "approximately",
        "around",
        "another",
        "estimated",
    }
)
"""Words that may stand between a bound and its number: `exceed the 250`, `up to about 5%`."""
AFTER: dict[str, Bound] = {
    "or more": "at_least", "or so": "about", "or less": "at_most", "or fewer": "at_most", "or higher": "at_least",
    "or above": "at_least", "or greater": "at_least", "and above": "at_least", "and up": "at_least",
    "and more": "at_least", "or below": "at_most", "or lower": "at_most", "or thereabouts": "about",
    "at most": "at_most", "at least": "at_least", "or over": "at_least", "or under": "at_most",
    "or older": "at_least", "or younger": "at_most", "and over": "at_least",
}  # fmt: skip
_HELD_AGAINST = words("below above than under over short")
"""With `the` before it a number was known already and is only compared with: `far below the $3.6 billion`."""
_PLAYED = words("innings games matches races seasons rounds holes laps sets starts overs legs stages episodes")
_FEW = 20
"""So few of these are over what something took, `over six innings`, and no bound."""
_PLACING = words("over under above below beyond past near around")
"""With an article before a number they tell where or when: `over a 12-month period`."""
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _BEFORE)
CREPT = words(
    "edged ticked inched crept moved went gone go goes climbed jumped shot picked nudged "
    "bumped drove pushed revised rounded creeping edging"
)
"""Verbs with which `up to` tells where something went and not how much it is at most."""
_OVER_WHAT = frozenset(
    {"premium", "discount", "advantage", "victory", "lead", "increase", "gain", "preference", "win", "control"}
)
_NOUNS_TOO = words("top past near minimum maximum estimated beyond")
_SHORT = words("just fell fall falls falling well far little stopped stops stop stopping slightly inches came")
"""Before `short of` they measure how little is missing; `short of 500 nurses` wants five hundred."""
_DETERMINERS = words("the a in its over from their of")


def find(line: Line, draft: Draft) -> Draft:
    """The draft with its bound, read from the words before it, else from those after it; one that it has is kept."""
    if draft.bound:
        return draft
    before = _before(line, draft.first - 1, draft)
    if before:
        bound, first = before
        return replace(
            draft, bound=bound, steps=(*draft.steps, step("bound", line.surface(first, draft.first - 1), bound))
        )
    after = _after(line, draft.last + 1)
    if after:
        bound, last = after
        return replace(
            draft, bound=bound, steps=(*draft.steps, step("bound", line.surface(draft.last + 1, last), bound))
        )
    return draft


def _before(line: Line, i: int, draft: Draft) -> tuple[Bound, int] | None:
    """(bound, its first token) of the bound that ends at token `i` or just before an article there."""
    outer: tuple[Bound, int] | None = None
    at = i
    for _ in range(3):
        here = _phrase(line, at, draft)
        if here:
            outer = here
            at = here[1] - 1
            if here[0] != "about":
                return here
        elif line.word(at) in ("the", "its", "their") and _held_against(line, at - 1):
            return None
        elif line.word(at) in ("a", "an") and line.word(at - 1) in _PLACING:
            return outer  # `along and over a 24-foot wall`
        elif line.word(at) in _BETWEEN:
            at -= 1
        else:
            break
    return outer


def _held_against(line: Line, i: int) -> bool:
    return line.word(i) in _HELD_AGAINST or (line.word(i) == "of" and line.word(i - 1) in ("short", "shy"))


def _phrase(line: Line, i: int, draft: Draft) -> tuple[Bound, int] | None:
    if line.word(i) not in _LAST_WORDS:
        return None
    for count in range(_LONGEST, 0, -1):
        first = i - count + 1
        if first < 0:
            continue
        phrase = line.words(first, count)
        bound = _BEFORE.get(phrase)
        if bound and not _misread(line, first, phrase, draft):
            return bound, first
    return None


def _misread(line: Line, first: int, phrase: str, draft: Draft) -> bool:
    """`some` before a small count, `premium over $5`, `the top 10`, `up to` as an adverb: no bound."""
    if phrase == "some":
        return draft.top < 10 or draft.fraction
    if phrase in _NOUNS_TOO:
        return (line.word(first - 1) in _DETERMINERS and phrase in ("top", "past", "minimum", "maximum")) or (
            phrase in ("top", "past") and line.written(first)[0].isupper()
        )
    if phrase == "up to":
        return line.word(first - 1) in CREPT
    if phrase in ("as high as", "as low as"):
        return line.word(first - 1) in WAY
    if phrase == "over":
        return (
            line.kind(first - 1) == "number"
            or line.word(first - 1) in _OVER_WHAT
            or (draft.kind == "count" and line.word(first - 1) in ("won", "win", "victory"))
            or (draft.top < _FEW and line.word(draft.last + 1) in _PLAYED)
        )
    if phrase in ("under", "above"):
        return line.word(first - 1) == "the" or line.hyphen(first - 1)
    if phrase == "short of":
        return line.word(first - 1) not in _SHORT
    return False


def _after(line: Line, i: int) -> tuple[Bound, int] | None:
    if line.written(i) == "+" and line.glued(i):
        return "at_least", i
    if line.hyphen(i) and line.word(i + 1) == "plus":
        return "at_least", i + 1
    if line.word(i) == "plus" and (line.word(i + 1) in ("", ",", ".") or line.hyphen(i - 1)):
        return "at_least", i
    bound = _closing(line, i)
    if bound and not (bound == "at_most" and line.word(i) == "at"):
        return bound, i + 1
    noun = _closing(line, i + 1) if line.kind(i) == "word" else None
    return (noun, i + 2) if noun and line.word(i + 1) in ("or", "and") and line.word(i + 2) != "so" else None


def _closing(line: Line, i: int) -> Bound | None:
    """The bound of the two words at token `i`, none where they lead to the next number: `and over 80 volunteers`."""
    leads_on = line.word(i) == "and" and line.kind(i + 2) == "number"
    return None if leads_on else AFTER.get(line.words(i, 2))
