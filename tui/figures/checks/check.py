"""The record of a calculation that a sentence allows its reader to do."""

from __future__ import annotations

from typing import Literal

from tui.records import dataclass

CheckKind = Literal["change", "total", "weekday"]

_FAULTS: dict[CheckKind, str] = {
    "change": "arithmetic does not add up", "total": "arithmetic does not add up",
    "weekday": "day and date do not match",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """The figures of a sentence (their ids) that must fit each other, whether they do, and the calculation in words.

    `kind` is `change` (two ends and the change between them), `total` (parts and their sum) or `weekday`.
    """

    kind: CheckKind
    figures: tuple[str, ...]
    holds: bool
    text: str

    @property
    def brief(self) -> str:
        """The calculation with a sign in place of its result."""
        return f"{'=' if self.holds else '≠'} {self.text}"

    @property
    def line(self) -> str:
        """The calculation and its result, in one line."""
        return f"{'arithmetic adds up' if self.holds else _FAULTS[self.kind]}: {self.text}"


def outcome(real: str, said: str, *, holds: bool) -> str:
    """The result of a calculation next to what the text says: `is +25%, the text says up 20%`."""
    return f"is {real}, as the text says ({said})" if holds else f"is {real}, the text says {said}"
