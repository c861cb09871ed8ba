"""The text of a report in any format: a Word document is a package, whose compressed bytes depend on zlib's version."""

from __future__ import annotations

import io
import zipfile

from tui.comparison import Comparison
from tui.reports.formats import render_bytes
from tui.sessions.session import Review


def parts_of(data: bytes) -> dict[str, str]:
    """The files of a package by name, or the single text of another format."""
    if not data.startswith(b"PK"):
        return {"": data.decode()}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def text_of(comparison: Comparison, name: str, review: Review | None = None) -> str:
    """Everything that a report says, in one text."""
    return "".join(parts_of(render_bytes(comparison, name, review)).values())
