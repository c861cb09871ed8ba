"""Copies in files: text, and formatted text beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.app import clipboard
from tui.errors import CrossreadError
from tui.reports.copies import Copy

COPY = Copy("> It sold **40** boats. — Gazette\n", "<section>\nIt sold <mark>40</mark> boats.\n</section>\n")


def test_copies_are_added_to_both_files(tmp_path: Path) -> None:
    file = tmp_path / "new" / "copied.md"
    assert clipboard.save(COPY, file) == tmp_path / "new" / "copied.html"
    clipboard.save(COPY, file)
    assert file.read_text() == "> It sold **40** boats. — Gazette\n\n" * 2
    html = (tmp_path / "new" / "copied.html").read_text()
    assert html.startswith("<!doctype html>")
    assert html.count("<!doctype html>") == 1
    assert html.count("<mark>40</mark>") == 2
    assert "default-src 'none'" in html


def test_what_is_in_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "copied.md"
    file.write_text("mine\n")
    clipboard.save(COPY, file)
    assert file.read_text().startswith("mine\n> It sold")


def test_no_control_character_is_written(tmp_path: Path) -> None:
    file = tmp_path / "copied.md"
    clipboard.save(Copy("\x1b]52;c;x\x07", "<p>x</p>"), file)
    assert file.read_text() == "␛]52;c;x␇\n\n"


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "copied.md").mkdir()
    with pytest.raises(CrossreadError, match=r"copied\.md could not be written: Is a directory\."):
        clipboard.save(COPY, tmp_path / "copied.md")
