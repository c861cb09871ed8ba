"""A sequence that fails, made as short as possible: parts are left out as long as it still fails."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

Step = str


async def shrunk(
    steps: Sequence[Step], fails: Callable[[Sequence[Step]], Awaitable[bool]], most: int = 300
) -> Sequence[Step]:
    """The shortest of the sequences tried that fails; `fails` is called at most `most` times."""
    size, tries = max(1, len(steps) // 2), 0
    while size and tries < most:
        start, shorter = 0, False
        while start < len(steps) and tries < most:
            candidate = [*steps[:start], *steps[start + size :]]
            tries += 1
            if candidate and await fails(candidate):
                steps, shorter = candidate, True
            else:
                start += size
        if not shorter or size > 1:
            size = min(size // 2, len(steps) // 2) if size > 1 else 0
    return steps
