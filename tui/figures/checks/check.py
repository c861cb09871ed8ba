"""The record of a sum that a sentence lets its reader do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CheckKind = Literal["change", "total", "weekday"]

_FAULTS: dict[CheckKind, str] = {
    "change": "the sentence's own sums do not hold", "total": "the sentence's own sums do not hold",
    "weekday": "the day and its date do not fit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """The figures of a sentence (their ids) that must fit each other, whether they do, and the sum in words.

    `kind` is `change` (two ends and the change between them), `total` (parts and their sum) or `weekday`.
    """

    kind: CheckKind
    figures: tuple[str, ...]
    holds: bool
    text: str

    @property
    def brief(self) -> str:
        """The sum with a sign in place of what it comes to."""
        return f"{'=' if self.holds else '≠'} {self.text}"

    @property
    def line(self) -> str:
        """The sum and what it comes to, in one line."""
        return f"{'its own sums hold' if self.holds else _FAULTS[self.kind]}: {self.text}"


def outcome(real: str, said: str, *, holds: bool) -> str:
    """What a sum comes to beside what the text says: `is +25 %, the text says up 20 %`."""
    return f"is {real}, as the text says ({said})" if holds else f"is {real}, the text says {said}"
