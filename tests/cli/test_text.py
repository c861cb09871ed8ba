"""`--text`: one file's text on standard output, and one sentence where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_git import PAGE, TEXT
from tests.reading.server import serving
from tui.cli import main
from tui.cli.text import text_of
from tui.errors import ExitCode
from tui.reading.article import document


def printed(capsysbinary: pytest.CaptureFixture[bytes], *words: str) -> tuple[int, str, str]:
    """The exit code, and what the command prints to stdout and stderr."""
    code = main(["--text", *words])
    out, error = capsysbinary.readouterr()
    return code, out.decode(), error.decode()


def test_the_text_is_printed_as_it_is_read(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "pier.html"
    file.write_text(PAGE.format(cost="$3 million"))
    assert printed(capsysbinary, str(file)) == (ExitCode.DONE, TEXT, "")
    assert printed(capsysbinary, "--", str(file)) == (ExitCode.DONE, TEXT, "")


def test_lines_of_plain_text_stay_lines(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "pier.txt"
    file.write_bytes(b"The pier\r\nreopens.  \r\n\r\nIt cost \x1b[31m$3 million.\r\n")
    assert printed(capsysbinary, str(file)) == (ExitCode.DONE, "The pier\nreopens.\n\nIt cost ␛[31m$3 million.\n", "")


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", b""), ("a.html", b" \n"), ("a.docx", b""), ("a.txt", b"\xef\xbb\xbf")]
)
def test_of_an_empty_file_nothing_is_printed(
    tmp_path: Path, name: str, data: bytes, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert printed(capsysbinary, str(file)) == (ExitCode.DONE, "", "")


def test_a_version_that_does_not_exist_is_empty(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert printed(capsysbinary, "/dev/null") == (ExitCode.DONE, "", "")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ((), ExitCode.USAGE, "--text prints the text of one file; name one, or - for standard input."),
        (("a.txt", "b.txt"), ExitCode.USAGE, "--text prints the text of one file; name one, or - for standard input."),
        (("nowhere.txt",), ExitCode.UNREADABLE, "There is no file nowhere.txt; check the spelling."),
        (("/scratch/git-blob-aB3xY9/nowhere.txt",), ExitCode.UNREADABLE, "There is no file nowhere.txt; check the"),
    ],
)
def test_what_cannot_be_printed_is_said_in_one_line(
    words: tuple[str, ...], code: int, message: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    found, out, error = printed(capsysbinary, *words)
    assert (found, out) == (code, "")
    assert error.startswith(f"crossread: {message}")
    assert error.count("\n") == 1


def test_the_text_of_a_page_is_printed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with serving() as site:
        address = site.put("/pier.html", PAGE.format(cost="$3 million"))
        assert printed(capsysbinary, address) == (ExitCode.DONE, TEXT, "")


def test_a_doubt_is_a_message(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "pier.txt"
    file.write_text('{"title": "Pier"}')
    code, out, error = printed(capsysbinary, str(file))
    assert (code, out) == (ExitCode.DONE, '{"title": "Pier"}\n')
    assert error == f"crossread: {file} is JSON of an unknown kind, so its names are read as text.\n"


def test_several_articles_of_one_file_are_separated() -> None:
    assert text_of([document("One.\n", name="a"), document("Two.\n", name="b")]) == "One.\n\n* * *\n\nTwo.\n"
    assert text_of([]) == text_of([document("", name="a")]) == ""
