"""The format of a report, by the ending of its file."""

from __future__ import annotations

import pytest

from tui.cli.output import format_of
from tui.errors import CrossreadError, ExitCode
from tui.reports.formats import KINDS, Format


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
