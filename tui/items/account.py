"""Two passages with every informative token accounted for: what answers what, what comes of it, and what is left over.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.items.alignment import Alignment, Run
from tui.items.verdicts import Judgement


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Positions in the two rows of tokens that answer each other, and what comes of them."""

    left: Run
    right: Run
    judgement: Judgement
    beside: bool = True
    """Whether both stand between the same neighbours."""


@dataclass(frozen=True, slots=True)
class Account:
    """Two passages with every informative token accounted for.

    `same` counts the informative tokens that say the same. `differing` are those that cannot both hold or are not known
    to be harmless, `later` what may be another stage; `stood`, of copies, what has another in its place of which
    nothing is known. `over` are the positions that nothing answers, on either side.
    """

    alignment: Alignment
    agreeing: tuple[Counterpart, ...]
    differing: tuple[Counterpart, ...]
    later: tuple[Counterpart, ...]
    stood: tuple[Counterpart, ...]
    over: tuple[tuple[int, ...], tuple[int, ...]]
    same: int

    @property
    def coverage(self) -> float:
        """The share of informative tokens that say the same, of the passage that has more of its own, from 0 to 1."""
        more = max(len(side) for side in self.over) + len(self.differing) + len(self.later)
        return self.same / (self.same + more) if self.same + more else 1.0

    @property
    def contained(self) -> float:
        """The same of the passage that has less of its own."""
        less = min(len(side) for side in self.over) + len(self.differing) + len(self.later)
        return self.same / (self.same + less) if self.same + less else 1.0


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an account of two passages comes to at best.

    The share of tokens in order, the most informative tokens that can say the same, and the fewest that are left over,
    of the passage that has more.
    """

    ordered: float
    same: int
    over: int

    @property
    def coverage(self) -> float:
        """The coverage of the account is no more than this."""
        return self.same / (self.same + self.over) if self.same + self.over else 1.0
