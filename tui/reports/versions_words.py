"""The wording of what is folded in a history."""

from __future__ import annotations

from collections.abc import Sequence

from tui.versioning.history import BlockChange
from tui.versioning.labels import counted


def folded(changes: Sequence[BlockChange]) -> str:
    """`… 14 paragraphs unchanged`, with how many of them were only split or joined."""
    divided = sum(bool(change.division) for change in changes)
    ending = f", {divided:,} of them divided differently" if divided else ""
    return f"… {counted(len(changes), 'paragraph')} unchanged{ending}"
