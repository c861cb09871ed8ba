"""crossread: several accounts of one story, side by side. This is the library's face.

    import tui
    comparison = tui.compare([tui.read("a.txt"), tui.read("b.txt")], tui.Options(summary="lexrank", sentences=4))
    print(tui.render(comparison, "json"))

The names are loaded when they are first asked for, so `import tui` costs nothing and imports no other module.
"""

import sys

if sys.argv[:1] == ["-m"] or sys.argv[0].endswith("crossread"):
    # Perhaps this process is the command: then Ctrl+C may come at any time, and `python -m tui` looks in the current
    # folder for whatever is imported next.
    try:
        from tui import interrupts

        if interrupts.is_command():
            interrupts.end_process()
            from tui import import_path

            import_path.secure()
    except KeyboardInterrupt:
        sys.exit(130)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.checking.checking import check
    from tui.comparison import Comparison, compare
    from tui.errors import CrossreadError, UnreadableError
    from tui.options import Options
    from tui.reading.article import document
    from tui.reading.documents import Document
    from tui.reading.files import read, read_all, versions
    from tui.reports.formats import render, render_bytes
    from tui.versioning.history import History
    from tui.versioning.make import history

__version__ = "0.1.0"

_PLACES = {
    "Check": "tui.checking.check",
    "Comparison": "tui.comparison",
    "CrossreadError": "tui.errors",
    "Document": "tui.reading.documents",
    "History": "tui.versioning.history",
    "Options": "tui.options",
    "UnreadableError": "tui.errors",
    "check": "tui.checking.checking",
    "compare": "tui.comparison",
    "document": "tui.reading.article",
    "history": "tui.versioning.make",
    "read": "tui.reading.files",
    "read_all": "tui.reading.files",
    "render": "tui.reports.formats",
    "render_bytes": "tui.reports.formats",
    "versions": "tui.reading.files",
}

__all__ = [
    "Check",
    "Comparison",
    "CrossreadError",
    "Document",
    "History",
    "Options",
    "UnreadableError",
    "__version__",
    "check",
    "compare",
    "document",
    "history",
    "read",
    "read_all",
    "render",
    "render_bytes",
    "versions",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - see above

    value: object = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value
