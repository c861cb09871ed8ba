from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.errors import ExitCode

_FIRE = "Fire at Grenna mill\n\nThe fire at the Grenna mill hurt {} workers on Monday, the brigade said."
TEXTS = {
    "morning/Echo.txt": _FIRE.format(12),
    "evening/Post.txt": _FIRE.format(14),
    "Alone.txt": "Snow closed the pass at Ulvik for two days in March.",
}


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "papers"
    for name, text in TEXTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_an_archive_is_made_and_listed(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--archive", str(papers)]) == ExitCode.DONE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "crossread: papers.crossread has 3 articles in 2 stories, 1 with several sources; "
        "crossread papers.crossread opens it.\n"
    )
    assert main(["papers.crossread", "--format", "json"]) == ExitCode.DONE
    listed = json.loads(capsys.readouterr().out)
    assert [(story["articles"], story["conflicts"]) for story in listed["stories"]] == [(2, 1), (1, None)]
    assert main(["papers.crossread"]) == ExitCode.DONE
    assert "1 conflict," in capsys.readouterr().out
    assert main(["papers.crossread", "--output", "list.json"]) == ExitCode.DONE
    assert json.loads((papers.parent / "list.json").read_text(encoding="utf-8")) == listed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--cluster", "local"], "--cluster needs --archive FOLDER"),
        (["--archive", "papers", "other.txt"], "--archive takes one folder"),
        (["--archive", "papers/Alone.txt"], "Alone.txt is not a folder"),
        (["--archive", "nowhere"], "nowhere is not a folder"),
        (["--archive", "papers", "--output", "nowhere/x.crossread"], "nowhere/x.crossread"),
        (["--archive", "papers", "--output", "papers/Alone.txt"], "papers/Alone.txt"),
        (["--archive", "papers", "--check", "papers/Alone.txt"], "cannot be combined"),
    ],
)
def test_what_does_not_fit_is_one_sentence(
    papers: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    try:
        code = main(arguments)
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    assert code in {ExitCode.USAGE, ExitCode.UNREADABLE}
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert (papers / "Alone.txt").read_text(encoding="utf-8") == TEXTS["Alone.txt"]


def test_an_archive_is_opened_alone_and_listed_in_few_formats(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    assert main(["--archive", str(papers), "--quiet"]) == ExitCode.DONE
    assert capsys.readouterr().err == ""
    assert main(["papers.crossread", "papers/Alone.txt"]) == ExitCode.USAGE
    assert "is an archive; open it alone" in capsys.readouterr().err
    assert main(["papers.crossread", "--format", "html"]) == ExitCode.USAGE
    assert "listed as plain or json" in capsys.readouterr().err
    assert main(["papers.crossread", "--fail-on", "differ"]) == ExitCode.USAGE
    assert "--fail-on is about a comparison" in capsys.readouterr().err
    (papers.parent / "cut.crossread").write_bytes((papers.parent / "papers.crossread").read_bytes()[:20000])
    assert main(["cut.crossread"]) == ExitCode.UNREADABLE
    assert "cut.crossread is damaged" in capsys.readouterr().err


def test_an_archive_is_named_by_its_folder_and_no_article_of_it(
    papers: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(papers / "morning")
    assert main(["--archive", "..", "--quiet"]) == ExitCode.DONE
    made = Path("papers.crossread").read_bytes()
    for _ in range(2):
        assert main(["--archive", "..", "--quiet", "--output", "archive.txt"]) == ExitCode.DONE
        assert Path("archive.txt").read_bytes() == made
    assert capsys.readouterr().err == ""
    assert main(["--archive", "/"]) == ExitCode.USAGE
    assert "name the file of the archive with --output" in capsys.readouterr().err


@pytest.mark.parametrize("length", [250, 255])
def test_an_output_whose_name_is_too_long_is_named(
    papers: Path, capsys: pytest.CaptureFixture[str], length: int
) -> None:  # fmt: skip
    assert main(["--archive", str(papers), "--output", "n" * length]) == ExitCode.USAGE
    (line,) = capsys.readouterr().err.splitlines()
    assert "File name too long" in line
    assert sorted(path.name for path in papers.parent.iterdir()) == ["papers"]
