"""The formats a comparison can be written in."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.errors import CrossreadError

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.sessions.session import Review

MODULES = {
    "plain": "plain",
    "markdown": "markdown",
    "html": "html",
    "json": "json",
    "csv": "csv",
    "figures-csv": "figures_csv",
    "annotations": "annotations",
}
"""Each format and the module that writes it."""

FORMATS = tuple(MODULES)


def render(comparison: Comparison, format: str, review: Review | None = None) -> str:  # noqa: A002 - the name that the library's face promises
    """The comparison as text, with what the reader said of it; CrossreadError where there is no such format."""
    if format not in MODULES:
        raise CrossreadError(f"There is no format {format!r}; the formats are {', '.join(FORMATS)}.")
    text = import_module(f"tui.reports.{MODULES[format]}").render(comparison, review)
    return str(text)
