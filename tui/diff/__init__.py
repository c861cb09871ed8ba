"""Word-level changes between two passages."""

from tui.diff.change import Diff, Mark, Piece, Side
from tui.diff.compare import diff

__all__ = ["Diff", "Mark", "Piece", "Side", "diff"]
