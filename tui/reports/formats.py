"""The formats a comparison can be written in."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.checking.review import CheckReview
    from tui.comparison import Comparison
    from tui.sessions.session import Review
    from tui.versioning.history import History


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name for the command, the module here that writes it, and the extension of its files.

    `words` describe it, and `key` is its letter in the app. A `prose` format is for people and says which claims it
    was limited to; one that is not `text` is binary.
    """

    name: str
    module: str
    ending: str
    words: str
    key: str
    prose: bool = False
    text: bool = True


KINDS = (
    Format("html", "html", ".html", "HTML: one page with everything, for a browser or print", "h", prose=True),
    Format("docx", "docx", ".docx", "Word document (DOCX), for editing", "w", prose=True, text=False),
    Format("markdown", "markdown", ".md", "Markdown, for reading and pasting", "m", prose=True),
    Format("plain", "plain", ".txt", "Plain text (screen-reader friendly)", "t", prose=True),
    Format("csv", "csv", ".csv", "CSV: claims, one row per quotation", "c"),
    Format("figures-csv", "figures_csv", ".figures.csv", "CSV: figures, one row each", "f"),
    Format("json", "json", ".json", "JSON, for programs", "o"),
    Format("annotations", "annotations", ".jsonld", "Annotations (W3C, JSON-LD), for other tools", "a"),
)
"""Every format, in the order in which they are offered."""

VERSIONS = {
    "html": "versions_html",
    "docx": "versions_docx",
    "markdown": "versions_markdown",
    "plain": "versions_plain",
    "csv": "versions_csv",
    "json": "versions_json",
}
"""The module that writes a history, for each format that can hold one."""
CHECKS = {
    "html": "check_html",
    "docx": "check_docx",
    "markdown": "check_markdown",
    "plain": "check_plain",
    "csv": "check_csv",
    "json": "check_json",
}
"""The module that writes the check of a draft, for each format that can hold one."""
FORMATS = tuple(kind.name for kind in KINDS)
"""The names of the formats."""
BINARY = frozenset(kind.name for kind in KINDS if not kind.text)
"""The binary formats."""
_BY_NAME = {kind.name: kind for kind in KINDS}
_OTHER_ENDINGS = {".htm": "html", ".markdown": "markdown", ".text": "plain"}


def format_of_ending(path: str | PurePath) -> str:
    """The format of a file name's extension; empty if it has none."""
    name = PurePath(path).name.casefold()
    longest = sorted(KINDS, key=lambda kind: -len(kind.ending))
    found = next((kind.name for kind in longest if name.endswith(kind.ending)), "")
    return found or _OTHER_ENDINGS.get(PurePath(name).suffix, "")


def render(
    comparison: Comparison | History | Check,
    format: str,  # noqa: A002 - the name that the library's face promises
    review: Review | CheckReview | None = None,
) -> str:
    """A comparison or the check of a draft with what the reader did, or a history, as text.

    CrossreadError for an unknown format, and for one that is no text.
    """
    if not _found(format).text:
        raise CrossreadError(f"{format!r} is not a text format; write it to a file.")
    return render_bytes(comparison, format, review).decode()


def render_bytes(
    comparison: Comparison | History | Check,
    format: str,  # noqa: A002 - as above
    review: Review | CheckReview | None = None,
    *,
    reviewed_only: bool = False,
) -> bytes:
    """The same as the bytes of a file, in any format; with `reviewed_only` the claims that were reviewed."""
    found = _found(format)
    from tui.checking.check import Check  # noqa: PLC0415 - the command reads the table of formats first
    from tui.checking.review import CheckReview  # noqa: PLC0415 - as above
    from tui.comparison import Comparison  # noqa: PLC0415 - as above

    if isinstance(comparison, Check):
        return _check(comparison, found.name, review if isinstance(review, CheckReview) else CheckReview())
    if not isinstance(comparison, Comparison):
        return _history(comparison, found.name)
    review = None if isinstance(review, CheckReview) else review
    module = import_module(f"tui.reports.{found.module}")
    shown, scope = comparison, ""
    if reviewed_only:
        from tui.reports.reviewed import limited, scope_of  # noqa: PLC0415 - rarely needed

        shown = limited(comparison, review)
        scope = scope_of(comparison, shown)
    written = module.render(shown, review, scope) if found.prose else module.render(shown, review)
    return written.encode() if isinstance(written, str) else bytes(written)


def _check(check: Check, name: str, review: CheckReview) -> bytes:
    if name not in CHECKS:
        raise CrossreadError(f"The check of a draft has no format {name!r}; the formats are {', '.join(CHECKS)}.")
    written = import_module(f"tui.reports.{CHECKS[name]}").render(check, review)
    return written.encode() if isinstance(written, str) else bytes(written)


def _history(history: History, name: str) -> bytes:
    if name not in VERSIONS:
        raise CrossreadError(f"The history of a text has no format {name!r}; the formats are {', '.join(VERSIONS)}.")
    written = import_module(f"tui.reports.{VERSIONS[name]}").render(history)
    return written.encode() if isinstance(written, str) else bytes(written)


def _found(name: str) -> Format:
    if name not in _BY_NAME:
        raise CrossreadError(f"Unknown format {name!r}; the formats are {', '.join(FORMATS)}.")
    return _BY_NAME[name]
