"""The command as a script sees it: results on stdout, messages on stderr, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.errors import ExitCode

FIRST = "The mill closed in May. Sales fell 8% to $38 million in 2024.\n"
SECOND = "Sales at the mill fell 8% to $38 million in 2024. Nobody was hurt.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(FIRST, encoding="utf-8")
    (folder / "two.txt").write_text(SECOND, encoding="utf-8")
    return folder


def crossread(*arguments: object, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    return subprocess.run(command, input=stdin, capture_output=True, check=False, cwd=cwd, env=environment, timeout=120)


def test_a_pipe_gets_the_plain_report(articles: Path) -> None:
    done = crossread(articles)
    assert done.returncode == ExitCode.DONE
    assert "\nNo conflicts found; 1 agrees, 1 in one source.\n" in done.stdout.decode()
    assert done.stderr == b""


def test_two_runs_give_the_same_bytes(articles: Path) -> None:
    one, two = (crossread(articles, "--format", "json").stdout for _ in range(2))
    assert one == two
    assert json.loads(one)["schema"] == "crossread/2"


def test_what_cannot_be_read_is_reported_and_the_rest_is_compared(articles: Path) -> None:
    done = crossread(articles, articles / "gone.txt", "--format", "json")
    assert done.returncode == ExitCode.UNREADABLE
    assert len(json.loads(done.stdout)["documents"]) == 2
    assert b"gone.txt" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_nothing_to_read_is_one_line(tmp_path: Path) -> None:
    done = crossread(tmp_path / "gone.txt")
    assert (done.returncode, done.stdout) == (ExitCode.UNREADABLE, b"")
    assert done.stderr.startswith(b"crossread: ")
    assert done.stderr.count(b"\n") == 1


def test_a_hostile_name_cannot_control_the_terminal(articles: Path) -> None:
    name = articles / "\x1b]52;c;eA==\x07[bold].txt"
    name.write_text("", encoding="utf-8")
    done = crossread(articles, name)
    assert b"\x1b" not in done.stderr + done.stdout
    assert b"[bold]" in done.stderr


def test_stdin_is_an_article(articles: Path) -> None:
    done = crossread(articles / "one.txt", "-", "--format", "json", stdin=SECOND.encode())
    assert len(json.loads(done.stdout)["documents"]) == 2


def test_a_report_is_written_whole_in_the_format_of_its_ending(articles: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    done = crossread(articles, "--output", target)
    assert (done.returncode, done.stdout) == (ExitCode.DONE, b"")
    assert target.read_text(encoding="utf-8").endswith("</html>\n")
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_report_can_be_bytes(articles: Path, tmp_path: Path) -> None:
    done = crossread(articles, "--output", tmp_path / "report.docx")
    assert (done.returncode, done.stdout) == (ExitCode.DONE, b"")
    assert (tmp_path / "report.docx").read_bytes() == crossread(articles, "--format", "docx").stdout
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")


def test_a_report_that_cannot_be_written_is_one_line(articles: Path, tmp_path: Path) -> None:
    done = crossread(articles, "--output", tmp_path / "no" / "such" / "folder.txt")
    assert done.returncode == ExitCode.USAGE
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(("second", "code"), [("43 million", ExitCode.FOUND), ("38 million", ExitCode.DONE)])
def test_a_script_can_test_for_differences(articles: Path, second: str, code: ExitCode) -> None:
    (articles / "one.txt").write_text("Mill Corp. said its revenue fell to $38 million in 2024.\n", encoding="utf-8")
    (articles / "two.txt").write_text(f"Mill Corp. revenue fell to ${second} in 2024, it said.\n", encoding="utf-8")
    assert crossread(articles, "--fail-on", "differ").returncode == code


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--format", "odp", "x"],
        ["--summary", "best", "--demo"],
        ["--sentences", "0", "--demo"],
        ["--date", "soon", "--demo"],
        ["--output", "report.xyz", "--demo"],
        ["--demo", "--formt", "json"],
    ],
)
def test_a_usage_error_is_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(arguments)
    except SystemExit as left:
        code = int(str(left.code))
    captured = capsys.readouterr()
    assert (code, captured.out) == (ExitCode.USAGE, "")
    assert captured.err.startswith("crossread: ")
    assert captured.err.count("\n") == 1


def test_a_date_given_by_option_is_the_articles_date(articles: Path) -> None:
    done = crossread(articles, "--date", "one.txt=2025-02-21", "--date", "2024-01-02", "--format", "json")
    assert [d["published"] for d in json.loads(done.stdout)["documents"]] == ["2025-02-21", "2024-01-02"]


def test_the_samples_open_from_any_folder(tmp_path: Path) -> None:
    done = crossread("--demo", "--format", "json", cwd=tmp_path)
    assert len(json.loads(done.stdout)["documents"]) == 4


def test_a_closed_pipe_is_not_an_error() -> None:
    command = f"{sys.executable} -m tui --demo --format json | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=Path(__file__).parent.parent)
    assert done.stderr == b""
