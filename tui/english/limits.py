"""Limits: the phrases that make an amount about, more than, at least, less than or at most what is written.

One table for amounts and lengths of time alike; which of its phrases say something else in their place is asked by
`tui.figures.grammar.bounds`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from tui.english.comparatives import GREATER, SMALLER
from tui.english.word_lists import listed, words

Limit = Literal["about", "more_than", "at_least", "less_than", "at_most"]

_MEASURED: Final = listed("much many high low little few long short far old early late large small big great")
"""What comes between `as` and `as`."""
_LOW: Final = frozenset(listed("low little few short small early"))
"""Of these, those that name the least: `as few as 40`."""
_SOFTENED: Final = (
    "",
    "just ",
    "only just ",
    "slightly ",
    "little ",
    "well ",
    "a little ",
    "a bit ",
    "far ",
    "comfortably ",
    "way ",
)
"""What may come before a phrase and changes nothing of its limit: `just over`, `well below`."""

APPROXIMATORS: Final = frozenset(listed("about around approximately roughly nearly almost"))
"""The adverbs before a number that is not exact."""
NOT_QUITE: Final = frozenset(listed("nearly almost"))
"""Of these, those that say that the number was not reached."""
_ABOUT: Final = (
    *sorted(APPROXIMATORS), "approx", "approx .", "close to", "close on",
    "an estimated", "estimated", "est", "est .", "circa", "c", "c .", "ca", "ca .", "some", "~", "≈", "≃", "±",
    "in the region of", "in the neighborhood of", "in the neighbourhood of", "in the vicinity of", "on the order of",
    "of the order of", "in the order of", "somewhere around", "something like", "getting on for", "not far off",
    "not far from", "not far short of", "the best part of", "the better part of", "nigh on", "well nigh",
    "near", "near to", "nearing", "approaching", "virtually", "practically", "of about", "an approximate", "a near",
    "as about", "just about", "barely", "verging on", "knocking on for",
)  # fmt: skip
_MORE: Final = (
    "over", "above", "upwards of", "upward of", "in excess of", "north of", "beyond", "past", "exceeding", "exceed",
    "exceeds", "exceeded", "surpass", "surpasses", "surpassed", "surpassing", "topping", "topped", "top", "crossed",
    "crossing", "breached", "breaching", ">", *(f"{word} than" for word in GREATER),
)  # fmt: skip
_LESS: Final = (
    "under", "below", "south of", "short of", "shy of", "some way short of", "a shade under", "a shade below", "<",
    "inside of", "sub -", *(f"{word} than" for word in SMALLER),
)  # fmt: skip
_LEAST: Final = (
    "at least", "at the very least", "at the least", "at a minimum", "a minimum of", "minimum of", "minimum",
    "a floor of",
    "a min of", "min", "no less than", "not less than", "no fewer than", "not fewer than", "≥", "> =", "= >",
    "starting at", "starts at", "start at", "starting from", "starts from", "start from", "begins at", "begin at",
    "beginning at", "costs from", "cost from", "priced from", "prices from", "or more than", "no lower than",
    "not lower than", "nothing less than",
)  # fmt: skip
_MOST: Final = (
    "up to", "up to about", "at most", "at the most", "at best", "at the very most", "a maximum of", "maximum of",
    "maximum", "a cap of", "a ceiling of",
    "a max of", "max", "capped at", "≤", "< =", "= <", "limited to", "not exceeding", "not to exceed", "not exceed",
    *(f"{no} {word} than" for no in ("no", "not") for word in GREATER), "not over", "anything up to", "nothing over",
)  # fmt: skip


def _or_equal(words: Iterable[str]) -> tuple[str, ...]:
    """The ways of writing a limit that is met too: `less than or equal to`, `equal to or less than`."""
    ways = ("{} than or equal to", "equal to or {} than", "{} or equal than", "{} or equal to")
    return tuple(way.format(word) for word in words for way in ways)


def _softened(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(soft + phrase for phrase in phrases for soft in _SOFTENED)


def _as_much_as(*, low: bool) -> tuple[str, ...]:
    return tuple(f"as {word} as" for word in _MEASURED if (word in _LOW) is low)


_UNDER_AGE: Final = ("under the age of", "below the age of", "under age", "below age")
_OVER_AGE: Final = ("over the age of", "above the age of", "over age", "above age")
BEFORE: Final[dict[str, Limit]] = {
    **dict.fromkeys(_UNDER_AGE, "less_than"),
    **dict.fromkeys(_OVER_AGE, "more_than"),
    **dict.fromkeys(_softened(_MORE), "more_than"),
    **dict.fromkeys(_softened(_LESS), "less_than"),
    **dict.fromkeys(_ABOUT, "about"),
    **dict.fromkeys((*_LEAST, *_or_equal(GREATER), "at least or equal to", *_as_much_as(low=True)), "at_least"),
    **dict.fromkeys((*_MOST, *_or_equal(SMALLER), "at most or equal to", *_as_much_as(low=False)), "at_most"),
}
"""Phrases before an amount, as tokens in lower case with a space between, and the limit that they set."""

AFTER: Final[dict[str, Limit]] = {
    **dict.fromkeys(
        ("or more", "or higher", "or above", "or greater", "or over", "or older", "or longer", "or better", "and above",
         "and up", "and more", "and over", "and upwards", "upwards", "and counting", ", if not more", "if not more",
         "at least", "at the least",
         "at the very least", "minimum", "at a minimum"),
        "at_least",
    ),
    **dict.fromkeys(
        ("or less", "or fewer", "or below", "or lower", "or under", "or younger", "or shorter", "at most",
         "at the most", "at the very most", "at best", "at the outside", "maximum", "max", "tops"),
        "at_most",
    ),
    **dict.fromkeys(("or so", "or thereabouts", ", give or take", "give or take", "- odd", "odd", "- ish"), "about"),
}  # fmt: skip
"""Phrases after an amount, written likewise."""

NOUNS_OF_LIMITS: Final = words("maximum max minimum min")
"""Limits that are nouns too, before an amount and after it."""
_OF_TIME: Final = frozenset(listed("more greater longer older less fewer shorter younger"))
OF_NO_TIME: Final = frozenset(
    {"past", "top", "topped", "topping", "near", "above", "below", "crossed", "crossing", "c", "c .", "min"}
    | {phrase for phrase in BEFORE if phrase.endswith(" than") and phrase.split()[-2] not in _OF_TIME}
)
"""Phrases that say something else before a length of time: `the past three years`, `higher than a year earlier`."""

LONGEST: Final = max(phrase.count(" ") + 1 for phrase in (*BEFORE, *AFTER))
"""How many tokens the longest of these phrases has."""
