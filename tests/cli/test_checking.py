"""`--check`: the report of a draft, what is asked for wrongly, and the exit codes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND
from tui.errors import ExitCode

Environment = dict[str, str]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "draft.txt").write_text("The fire killed 12 people on the pier. Karl Finch saw it.\n", encoding="utf-8")
    (folder / "right.txt").write_text(
        "The fire killed 12 people on the pier, said Karl Finch, who saw it.\n", encoding="utf-8"
    )
    (folder / "wrong.txt").write_text("The fire killed 14 people on the pier. Karl Finch saw it.\n", encoding="utf-8")
    (folder / "other.txt").write_text("It rained all day in Lorne, and the ferry was late again.\n", encoding="utf-8")
    return folder


def run(environment: Environment, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("right.txt", "--fail-on", "contradicted"), ExitCode.DONE),
        (("right.txt", "--fail-on", "unsupported"), ExitCode.DONE),
        (("wrong.txt", "--fail-on", "contradicted"), ExitCode.FOUND),
        (("wrong.txt", "--fail-on", "unsupported"), ExitCode.FOUND),
        (("other.txt", "--fail-on", "contradicted"), ExitCode.DONE),
        (("other.txt", "--fail-on", "unsupported"), ExitCode.FOUND),
        (("right.txt", "wrong.txt", "--fail-on", "contradicted"), ExitCode.DONE),
        (("right.txt", "wrong.txt", "--fail-on", "unreviewed"), ExitCode.FOUND),
        (("right.txt", "--primary", "wrong.txt", "--fail-on", "contradicted"), ExitCode.FOUND),
        (("wrong.txt", "--primary", "right.txt", "--fail-on", "contradicted"), ExitCode.DONE),
        (("wrong.txt", "right.txt", "--primary", "right.txt", "--fail-on", "unreviewed"), ExitCode.DONE),
        (("right.txt", "missing.txt", "--fail-on", "contradicted"), ExitCode.UNREADABLE),
        (("right.txt", "--fail-on", "differ"), ExitCode.USAGE),
        (("right.txt", "--format", "annotations"), ExitCode.USAGE),
        (("right.txt", "--versions"), ExitCode.USAGE),
        ((), ExitCode.USAGE),
    ],
)
def test_the_exit_code_says_what_was_found(
    files: Path, environment: Environment, arguments: tuple[str, ...], code: ExitCode
) -> None:
    done = run(environment, files, "--check", "draft.txt", *arguments)
    assert done.returncode == code, done.stderr
    if "--fail-on" in arguments:
        assert done.stdout == ""
    assert bool(done.stderr) is (code in (ExitCode.USAGE, ExitCode.UNREADABLE))


def test_a_primary_source_alone_needs_a_draft(files: Path, environment: Environment) -> None:
    done = run(environment, files, "--primary", "right.txt")
    assert done.returncode == ExitCode.USAGE
    assert "--check DRAFT" in done.stderr


def test_a_folder_is_no_draft(files: Path, environment: Environment) -> None:
    done = run(environment, files.parent, "--check", "files", "files/right.txt")
    assert done.returncode == ExitCode.USAGE
    assert "holds 4 articles" in done.stderr


def test_the_report_is_plain_text_in_a_pipe(files: Path, environment: Environment) -> None:
    done = run(environment, files, "--check", "draft.txt", "wrong.txt")
    assert done.returncode == ExitCode.DONE
    assert "contradicted: 12" in done.stdout
    assert "OPEN ITEMS" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_report_is_json_for_programs(files: Path, environment: Environment) -> None:
    done = run(environment, files, "--check", "draft.txt", "--primary", "wrong.txt", "right.txt", "--format", "json")
    found = json.loads(done.stdout)["check"]
    names = [document["name"] for document in json.loads(done.stdout)["documents"]]
    assert names == ["draft", "wrong", "right"]
    assert len(found["primary"]) == 1
    twelve = next(item for item in found["items"] if item["value"].startswith("count 12"))
    assert (twelve["state"], twelve["sure"]) == ("contradicted", True)


def test_the_ending_of_the_output_decides_the_format(files: Path, environment: Environment, tmp_path: Path) -> None:
    for ending, begins in ((".html", b"<!doctype html>"), (".docx", b"PK"), (".md", b"# Check of"), (".csv", b"row,")):
        output = tmp_path / f"report{ending}"
        done = run(environment, files, "--check", "draft.txt", "wrong.txt", "--output", str(output))
        assert done.returncode == ExitCode.DONE
        assert output.read_bytes().startswith(begins)


def test_the_draft_can_come_through_a_pipe(files: Path, environment: Environment) -> None:
    done = subprocess.run(
        [*COMMAND, "--check", "-", "wrong.txt", "--plain"], cwd=files, env=environment, text=True,
        input="The fire killed 12 people on the pier.", capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == ExitCode.DONE
    assert "contradicted: 12" in done.stdout


def test_the_draft_is_no_source_of_itself(files: Path, environment: Environment) -> None:
    (files / "copy.txt").write_bytes((files / "draft.txt").read_bytes())
    done = run(environment, files, "--check", "draft.txt", "draft.txt", "copy.txt")
    assert done.returncode == ExitCode.USAGE
    assert "is the draft itself" in done.stderr
    done = run(environment, files, "--check", "draft.txt", "copy.txt", "wrong.txt", "--fail-on", "contradicted")
    assert done.returncode == ExitCode.FOUND
    assert "is the draft itself" in done.stderr


@pytest.mark.parametrize(("condition", "option"), [("contradicted", "--check"), ("unannounced", "--versions")])
def test_a_condition_of_a_check_needs_one(condition: str, option: str, files: Path, environment: Environment) -> None:
    done = run(environment, files, "draft.txt", "wrong.txt", "--fail-on", condition)
    assert done.returncode == ExitCode.USAGE
    assert option in done.stderr
    assert "Traceback" not in done.stderr
