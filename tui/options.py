"""The options of a comparison; separate from the engine, so creating them costs nothing."""

from __future__ import annotations

from tui.errors import CrossreadError
from tui.records import dataclass
from tui.summaries.names import METHODS


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a comparison.

    `summary` names a method of `tui.summaries.names.METHODS`; `sentences` is how many it chooses, a number or a
    percentage such as `10%`. CrossreadError if either is not valid.
    """

    summary: str = "auto"
    sentences: int | str = 3

    def __post_init__(self) -> None:
        if self.summary not in METHODS:
            raise CrossreadError(f"{self.summary!r} is not a summary method; choose from {', '.join(METHODS)}.")
        if not _is_length(self.sentences):
            raise CrossreadError(
                f"{self.sentences!r} is not a valid summary length; use a number such as 3 or a percentage such as 10%."
            )


def _is_length(sentences: int | str) -> bool:
    """Whether it is a whole number of sentences from 1, or a percentage above 0 and up to 100."""
    if isinstance(sentences, int):
        return sentences >= 1
    number = sentences.removesuffix("%")
    return number != sentences and number.isascii() and number.isdigit() and 1 <= int(number) <= 100
