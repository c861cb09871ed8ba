"""`--versions`: what is read, in which order, with which exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.versioning.texts import NEW, OLD
from tui.cli import main
from tui.errors import ExitCode


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "old.txt", tmp_path / "new.txt"]
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["--versions", *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_report_of_two_files_in_the_order_given(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    code, out, err = run(capsys, *files)
    assert (code, err) == (ExitCode.DONE, "")
    assert out.splitlines()[1:4] == ["2 versions, in the order given:", "  old.txt", "  new.txt"]


def test_three_files_are_put_in_the_order_in_which_they_were_saved(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    middle = tmp_path / "middle.txt"
    middle.write_text(OLD.replace("12 on", "13 on"), encoding="utf-8")
    for hours, path in enumerate((Path(files[0]), middle, Path(files[1]))):
        os.utime(path, (1_700_000_000 + 3_600 * hours,) * 2)
    _, out, _ = run(capsys, files[1], files[0], str(middle))
    assert out.splitlines()[1] == "3 versions, in the order in which their files were saved:"
    assert [line.split(",")[0] for line in out.splitlines()[2:5]] == ["  old.txt", "  middle.txt", "  new.txt"]
    assert "old.txt → middle.txt" in out
    assert "middle.txt → new.txt" in out


def test_the_days_of_the_texts_put_new_and_old_in_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    paths = []
    for name, day, text in (("one", "2026-05-02", NEW), ("two", "2026-05-01", OLD)):
        path = tmp_path / f"{name}.md"
        path.write_text(f"---\ntitle: A fire\ndate: {day}\n---\n\n{text}", encoding="utf-8")
        paths.append(str(path))
    _, out, _ = run(capsys, *paths)
    assert "two.md → one.md" in out


def test_a_file_with_tracked_changes_is_two_versions(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "draft.docx"
    run(capsys, *files, "--output", str(path))
    code, out, err = run(capsys, str(path))
    assert code == ExitCode.DONE
    assert "version 1 → version 2" in out
    assert "tracked changes" in err


def test_a_file_with_one_version_asks_for_an_older_one(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    code, out, err = run(capsys, files[0])
    assert (code, out) == (ExitCode.USAGE, "")
    assert "holds one version only; name an older one before it" in err


def test_nothing_stands_for_a_version_that_does_not_exist(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    assert "nothing → new.txt" in run(capsys, os.devnull, files[1])[1]
    assert "old.txt → nothing" in run(capsys, files[0], os.devnull)[1]


def test_a_file_that_is_missing_is_named(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    code, _, err = run(capsys, files[0], f"{files[1]}x")
    assert code == ExitCode.UNREADABLE
    assert "There is no file" in err


@pytest.mark.parametrize(
    ("condition", "text", "expected"),
    [
        ("changed", NEW, ExitCode.FOUND), ("changed", OLD, ExitCode.DONE),
        ("differ", NEW, ExitCode.FOUND), ("differ", OLD.replace("closed", "shut"), ExitCode.DONE),
        ("figures", OLD.replace("12 on", "13 on"), ExitCode.FOUND),
        ("figures", OLD.replace("Rosa Halden", "Rosa Brandvold"), ExitCode.DONE),
        ("unannounced", OLD.replace("12 on", "13 on"), ExitCode.FOUND),
        ("unannounced", OLD.replace("12 on", "a dozen on"), ExitCode.DONE),
    ],
)  # fmt: skip
def test_conditions(
    capsys: pytest.CaptureFixture[str], files: list[str], condition: str, text: str, expected: ExitCode
) -> None:
    Path(files[1]).write_text(text, encoding="utf-8")
    code, out, _ = run(capsys, *files, "--fail-on", condition)
    assert (code, out) == (expected, "")


def test_conditions_and_formats_of_a_comparison_are_refused(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    code, _, err = run(capsys, *files, "--fail-on", "unreviewed")
    assert code == ExitCode.USAGE
    assert "--versions has no condition unreviewed" in err
    code, _, err = run(capsys, *files, "--format", "annotations")
    assert code == ExitCode.USAGE
    assert "--versions has no format annotations" in err


def test_the_ending_of_the_output_decides_its_format(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "changes.json"
    assert run(capsys, *files, "--output", str(path))[:2] == (ExitCode.DONE, "")
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "crossread-versions/1"


def test_colour_where_it_is_asked_for(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    assert "\x1b[" in run(capsys, *files, "--color", "always")[1]
    assert "\x1b[" not in run(capsys, *files)[1]


def test_near_copies_given_to_a_comparison_are_offered_as_versions(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    Path(files[1]).write_text(OLD.replace("12 on", "13 on"), encoding="utf-8")
    main([*files, "--plain", "--no-cache"])
    _, err = capsys.readouterr()
    assert "are nearly the same text; crossread --versions shows what was changed in it." in err
    main([*files, "--plain", "--no-cache", "--quiet"])
    assert not capsys.readouterr()[1]
