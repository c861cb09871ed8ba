"""Digits typed before a move, which repeat it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """`digits` is what was typed so far, `number` the count of the current move, 0 if there is none."""

    digits: str = ""
    number: int = 0

    @property
    def times(self) -> int:
        """How often to repeat the move."""
        return max(1, self.number)
