"""The format of a report, by option or by the ending of its file."""

from __future__ import annotations

import pytest

from tui.cli.arguments import parse
from tui.cli.output import chosen_format, format_of
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
