"""Two passages with every informative token accounted for: counterparts, outcomes, and what is left over."""

from __future__ import annotations

from tui.items.alignment import Alignment, Run
from tui.items.verdicts import Judgement
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Positions in the two rows of tokens that correspond, and their outcome."""

    left: Run
    right: Run
    judgement: Judgement
    beside: bool = True
    """Whether both are between the same neighbours."""


@dataclass(frozen=True, slots=True)
class Account:
    """Two passages with every informative token accounted for.

    `same` counts the informative tokens that say the same. `differing` are those that cannot both hold or are not known
    to be harmless, `later` those that may be another stage; `stood`, in copies, those replaced by another without a
    known outcome. `over` are the positions without a counterpart, on either side.
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
        """The share of informative tokens that say the same, in the passage that has more of its own, from 0 to 1."""
        more = max(len(side) for side in self.over) + len(self.differing) + len(self.later)
        return self.same / (self.same + more) if self.same + more else 1.0

    @property
    def contained(self) -> float:
        """The same for the passage that has less of its own."""
        less = min(len(side) for side in self.over) + len(self.differing) + len(self.later)
        return self.same / (self.same + less) if self.same + less else 1.0


@dataclass(frozen=True, slots=True)
class Outlook:
    """The best that an account of two passages can come to.

    The share of tokens in order, the most informative tokens that can say the same, and the fewest that are left over,
    in the passage that has more.
    """

    ordered: float
    same: int
    over: int

    @property
    def coverage(self) -> float:
        """An upper bound for the coverage of the account."""
        return self.same / (self.same + self.over) if self.same + self.over else 1.0
