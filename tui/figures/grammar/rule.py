"""The record of a rule by which something is refused or read as an exception."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec

from tui.records import dataclass

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Rule(Generic[P]):
    """Why an amount is not read as its words alone suggest, and a test of whether the rule applies.

    `id` is in the steps of the figure; `why` is one clause for the reader. `applies` fires in `example`, a sentence,
    and not in `near_miss`, one that looks like it.
    """

    id: str
    why: str
    example: str
    near_miss: str
    applies: Callable[P, bool]


@dataclass(frozen=True, slots=True)
class Refused:
    """A number from token `first` to token `last`, both included, that a rule says is not a quantity."""

    first: int
    last: int
    rule: Rule[...]


def first(rules: tuple[Rule[P], ...], *args: P.args, **kwargs: P.kwargs) -> Rule[P] | None:
    """The first of `rules` that applies, None if none does."""
    for rule in rules:
        if rule.applies(*args, **kwargs):
            return rule
    return None
