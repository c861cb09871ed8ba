"""The output of `diff` is recognised by how it begins, and named for what it is; an article that quotes one is read."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tui.errors import UnreadableError
from tui.reading.files import read
from tui.reading.formats.registry import format_of
from tui.reading.formats.signs import is_diff

UNIFIED = b"--- pier.txt\n+++ pier.txt\n@@ -1 +1 @@\n-It cost 3m.\n+It cost 4m.\n"
GIT = b"diff --git a/pier.txt b/pier.txt\nindex 1d2f..9ac4 100644\n" + UNIFIED
COMMIT = b"commit " + b"4f" * 20 + b" (HEAD -> main)\nAuthor: A <a@lorne.example>\n\n    Correct the cost\n\n"


@pytest.mark.parametrize(
    "data",
    [
        GIT,
        b"diff --git a/pier.pdf b/pier.pdf\nindex 1d2f..9ac4 100644\nBinary files a/pier.pdf and b/pier.pdf differ\n",
        b"\x1b[1mdiff --git a/pier.txt b/pier.txt\x1b[m\n\x1b[1mindex 1d2f..9ac4 100644\x1b[m\n",
        b"diff --cc pier.txt\nindex 1d2f,9ac4..0000\n--- a/pier.txt\n+++ b/pier.txt\n@@@ -1,1 -1,1 +1,5 @@@\n",
        UNIFIED,
        UNIFIED.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + GIT,
        GIT.decode().encode("utf-16"),
        b"diff -ruN old/pier.txt new/pier.txt\n" + UNIFIED,
        b"Index: pier.txt\n" + b"=" * 67 + b"\n" + UNIFIED,
        b"*** pier.txt\n--- pier2.txt\n***************\n*** 1 ****\n! It cost 3m.\n--- 1 ----\n! It cost 4m.\n",
        b"1,2c1\n< It cost 3m.\n< The mayor paid.\n---\n> It cost 4m.\n",
        b"0a1\n> It cost 4m.\n",
        COMMIT + GIT,
        b"From " + b"4f" * 20 + b" Mon Sep 17 00:00:00 2001\nFrom: A <a@lorne.example>\n\n" + GIT,
    ],
)
def test_a_diff_is_recognised(data: bytes) -> None:
    assert is_diff(data)
    assert format_of(data, ".txt").name == "a diff"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Diff of the day\n\n" + GIT,
        b"The patch is short:\n\n" + UNIFIED,
        COMMIT + b"    The pier reopens.\n",
        b"--- \nThe pier reopens.\n+++ and more\n",
        b"--- Breaking ---\n+++ The pier reopens +++\nIt cost 3m.\n",
        b"*** Breaking ***\n--- The pier ---\n\nIt cost 3m.\n",
        b"5a6\nThe pier reopens.\n",
        b"diff --gits are dull\n",
        b"From Monday on, the pier is open.\n",
        b"From ann@lorne.example Mon Sep 17 00:00:00 2001\nFrom: Ann\nDate: Mon, 17 Sep 2001\nTo: Bob\n\nHi.\n",
        b"commit to the pier, the mayor said\n",
    ],
)
def test_an_article_is_no_diff(data: bytes) -> None:
    assert not is_diff(data)


@pytest.mark.skipif(not shutil.which("diff"), reason="no diff is installed")
def test_a_real_diff_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It cost 3m.\nThe mayor paid.\n")
    (tmp_path / "b.txt").write_text("It cost 4m.\nThe mayor paid.\n")
    for options in ([], ["-u"], ["-c"]):
        done = subprocess.run(["diff", *options, "a.txt", "b.txt"], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 1
        assert is_diff(done.stdout), done.stdout


def test_the_error_says_what_it_is_and_the_way_out(tmp_path: Path) -> None:
    file = tmp_path / "pier.txt"
    file.write_bytes(GIT)
    with pytest.raises(UnreadableError) as raised:
        read(file)
    assert str(raised.value) == (
        f"{file} is a diff and not an article; name the two versions, as in crossread --versions OLD NEW, or let git "
        "start crossread with git -c diff.external='crossread --git-diff --' diff."
    )
