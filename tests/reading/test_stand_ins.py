"""Files that stand for others: which path they stand for, and what they are read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.errors import UnreadableError
from tui.reading.stand_ins import load, path_meant


@pytest.mark.parametrize(
    ("path", "other", "meant"),
    [
        ("/scratch/git-blob-aB3xY9/pier.html", "", "pier.html"),
        ("/scratch/git-blob-aB3xY9/pier.html", "news/pier.html", "news/pier.html"),
        ("/scratch/git-blob-aB3xY9/pier.html", "news/quay.html", "pier.html"),
        ("/scratch/git-blob-aB3xY9/pier.html", "/scratch/git-blob-zzzzzz/pier.html", "pier.html"),
        (r"C:\Temp\git-blob-aB3xY9\pier.html", "", "pier.html"),
        ("/scratch/git-blob-aB3xY9/a b\n.html", "", "a b\n.html"),
        ("news/pier.html", "news/quay.html", "news/pier.html"),
        ("git-blob-of-news/pier.html", "", "git-blob-of-news/pier.html"),
        ("git-blob-aB3xY9", "", "git-blob-aB3xY9"),
        ("/dev/null", "", "/dev/null"),
        ("/dev/null", "/dev/null", "/dev/null"),
        ("/dev/null", "news/pier.html", "news/pier.html"),
        ("/dev/null", "/scratch/git-blob-aB3xY9/pier.html", "pier.html"),
    ],
)
def test_the_path_that_is_meant(path: str, other: str, meant: str) -> None:
    assert path_meant(path, other) == meant


def test_the_path_that_is_meant_decides_the_name_and_the_format(tmp_path: Path) -> None:
    file = tmp_path / "x1_pier.tmp"
    file.write_text("# Pier reopens\n\nIt was closed in **March**.\n")
    (found,) = load(str(file), "news/pier.md").documents
    assert (found.name, found.path, found.text) == ("pier", "news/pier.md", "Pier reopens\n\nIt was closed in March.")


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
def test_a_file_without_a_text_is_an_empty_document(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "pier.docx"
    file.write_bytes(data)
    (found,) = load(str(file), "news/pier.docx").documents
    assert (found.name, found.path, found.text, found.blocks) == ("pier", "news/pier.docx", "", ())
    assert load("/dev/null", "news/pier.docx").documents == (found,)


def test_an_error_names_the_path_that_is_meant(tmp_path: Path) -> None:
    file = tmp_path / "pier.txt"
    file.write_bytes(bytes(range(256)))
    with pytest.raises(UnreadableError, match=r"^news/pier\.txt is not text but binary data"):
        load(str(file), "news/pier.txt")
    with pytest.raises(UnreadableError, match=r"^There is no file news/pier\.txt; "):
        load(str(tmp_path / "nowhere.txt"), "news/pier.txt")
