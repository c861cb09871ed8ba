"""One file: what may be opened, and the one sentence that says why not."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest

from tui.errors import UnreadableError
from tui.reading import files, opening
from tui.reading.files import read
from tui.reading.gathering import gather
from tui.reading.origins import is_file

TEXT = "Pier to be rebuilt\n\nThe board voted on Tuesday.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_is_read(article: Path) -> None:
    found = read(article)
    assert (found.name, found.path, found.text, found.title) == ("pier", str(article), TEXT, "Pier to be rebuilt")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("mark.txt", b"\xef\xbb\xbf", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("noise.txt", bytes(range(256)), "is not text but binary data"),
    ],
)
def test_what_holds_no_text_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=said) as caught:
        read(path)
    check_sentence(str(caught.value), str(path))


def test_a_missing_file(tmp_path: Path) -> None:
    check_refused(tmp_path / "nowhere.txt", "There is no file")


@pytest.mark.parametrize("name", ["lorne.example/pier", "127.0.0.1:8765/x.html", "file:///etc/x", "localhost:80/a"])
def test_what_was_perhaps_meant_for_an_address(name: str) -> None:
    check_refused(Path(name), "an address begins with https://")


def test_a_name_that_no_file_can_have() -> None:
    check_refused(Path("a\0b"), "could not be opened")
    check_refused(Path("x" * 5000), "could not be opened")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="who may do all is refused nothing")
def test_a_file_that_may_not_be_read(article: Path) -> None:
    article.chmod(0)
    check_refused(article, "permission denied")


def test_a_file_without_permission_is_reported(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    check_refused(article, "permission denied")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of that kind here")
def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_text(TEXT * 9_000, encoding="utf-8"))
    writer.start()
    found = read(path)
    writer.join()
    assert (found.name, found.path, found.text) == ("pipe pipe", "", TEXT * 9_000)
    assert not is_file(found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of that kind here")
def test_more_than_is_read_is_refused_and_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST", 20)
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_text(TEXT, encoding="utf-8"))
    writer.start()
    with pytest.raises(UnreadableError, match="is larger than"):
        read(tmp_path / "pipe")
    writer.join()
    with pytest.raises(UnreadableError, match="Standard input is larger than"):
        files.load_stdin(io.BytesIO(TEXT.encode()))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of that kind here")
def test_a_pipe_into_which_nobody_writes_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 0.01)
    os.mkfifo(tmp_path / "pipe")
    check_refused(tmp_path / "pipe", "nothing came")


def test_a_device_is_never_opened() -> None:
    check_refused(Path(os.devnull), "is a device")


def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    check_refused(tmp_path / "a.txt", "could not be opened")


def check_sentence(said: str, name: str) -> None:
    assert name in said
    assert said.endswith(".")
    assert "\n" not in said


def check_refused(path: Path, said: str) -> None:
    """Both ways in refuse it with the same sentence."""
    with pytest.raises(UnreadableError, match=said) as caught:
        read(path)
    check_sentence(str(caught.value), "")
    trouble = gather([path]).troubles[0]
    assert trouble.text == str(caught.value)
    assert trouble.fatal
