"""How large a window may be; one that is said to be larger is not believed."""

from __future__ import annotations

from typing import Final

WIDEST: Final = 2000
"""Columns."""
TALLEST: Final = 1000
"""Lines."""
