"""The format of a report, by option or by the ending of its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli.arguments import parse
from tui.cli.output import chosen_format, format_of, require_destination
from tui.errors import CrossreadError, ExitCode
from tui.reports.formats import KINDS, Format


def test_the_option_wins_over_the_ending() -> None:
    assert chosen_format(parse(["a.txt"])) is None
    assert chosen_format(parse(["a.txt", "--output", "report.html"])) == "html"
    assert chosen_format(parse(["a.txt", "--output", "report.xyz", "--format", "json"])) == "json"


def test_a_binary_report_is_not_written_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen_format(parse(["a.txt", "--format", "docx"])) == "docx"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(CrossreadError, match="cannot be shown in a terminal; name a file with --output"):
        chosen_format(parse(["a.txt", "--format", "docx"]))
    assert chosen_format(parse(["a.txt", "--format", "docx", "--output", "report"])) == "docx"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_ending_names_its_format(kind: Format) -> None:
    assert format_of(f"folder.d/report{kind.ending}") == kind.name
    assert format_of(f"REPORT{kind.ending.upper()}") == kind.name


@pytest.mark.parametrize("output", ["report", "folder.d/report", "/dev/stdout", "/dev/fd/63"])
def test_a_name_without_an_ending_is_plain_text(output: str) -> None:
    assert format_of(output) == "plain"


@pytest.mark.parametrize(("output", "ending"), [("report.xyz", ".xyz"), ("figures.tar.gz", ".gz")])
def test_an_unknown_ending_is_an_error_that_names_those_that_work(output: str, ending: str) -> None:
    with pytest.raises(CrossreadError, match=f"No report format ends in {ending}; use ") as caught:
        format_of(output)
    assert caught.value.exit_code == ExitCode.USAGE
    assert all(kind.ending in str(caught.value) for kind in KINDS)


@pytest.mark.parametrize(
    "words",
    [
        ["{a}", "{b}", "--output", "{b}"],
        ["--versions", "{a}", "{b}", "--output", "{folder}/./b.txt"],
        ["--versions", "{a}", "{b}", "--output", "{link}"],
        ["--check", "{a}", "{b}", "--output", "{a}"],
        ["{a}", "--primary", "{b}", "--output", "{b}", "--format", "json"],
    ],
)
def test_no_report_is_written_over_an_article(words: list[str], tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("The bridge reopened on Friday.\n")
    (tmp_path / "link.txt").symlink_to("b.txt")
    known = {"folder": tmp_path, "a": tmp_path / "a.txt", "b": tmp_path / "b.txt", "link": tmp_path / "link.txt"}
    with pytest.raises(CrossreadError, match="is one of the articles; name another file for the report"):
        require_destination(parse([word.format(**known) for word in words]))


def test_an_older_report_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge reopened on Friday.\n")
    (tmp_path / "report.html").write_text("<p>An older report.</p>")
    require_destination(parse([str(tmp_path / "a.txt"), "--output", str(tmp_path / "report.html")]))
    require_destination(parse([str(tmp_path / "a.txt"), "--output", str(tmp_path / "new.html")]))
    require_destination(parse([f"https://example.org/{'a' * 400}", "-", "--output", str(tmp_path / "report.html")]))
