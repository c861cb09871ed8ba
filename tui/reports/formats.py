"""The formats a comparison can be written in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.errors import CrossreadError

if TYPE_CHECKING:
    from tui.comparison import Comparison

FORMATS = ("plain", "markdown", "html", "json", "csv")


def render(comparison: Comparison, format: str) -> str:  # noqa: A002 - the name that the library's face promises
    """The comparison as text; CrossreadError where there is no such format."""
    if format not in FORMATS:
        raise CrossreadError(f"There is no format {format!r}; the formats are {', '.join(FORMATS)}.")
    text = import_module(f"tui.reports.{format}").render(comparison)
    return str(text)
