"""The formats a comparison can be written in."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from tui.errors import CrossreadError

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.sessions.session import Review


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name for the command, the module here that writes it, how its files end, what it is in words."""

    name: str
    module: str
    ending: str
    words: str


KINDS = (
    Format("plain", "plain", ".txt", "Plain text, to read aloud"),
    Format("markdown", "markdown", ".md", "Markdown, to read and to paste"),
    Format("html", "html", ".html", "HTML: one page with everything, for a browser and for print"),
    Format("csv", "csv", ".csv", "CSV: the claims, a row each"),
    Format("figures-csv", "figures_csv", ".figures.csv", "CSV: the figures, a row each"),
    Format("json", "json", ".json", "JSON, for programs"),
    Format("annotations", "annotations", ".jsonld", "Annotations (W3C, JSON-LD), for other tools"),
)
"""Every format there is, in the order in which they are named."""

FORMATS = tuple(kind.name for kind in KINDS)
"""The names of the formats."""
_MODULES = {kind.name: kind.module for kind in KINDS}


def render(comparison: Comparison, format: str, review: Review | None = None) -> str:  # noqa: A002 - the name that the library's face promises
    """The comparison as text, with what the reader said of it; CrossreadError where there is no such format."""
    if format not in _MODULES:
        raise CrossreadError(f"There is no format {format!r}; the formats are {', '.join(FORMATS)}.")
    text = import_module(f"tui.reports.{_MODULES[format]}").render(comparison, review)
    return str(text)
