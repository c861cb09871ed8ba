"""The arguments that git passes to an external diff, and what is said of a change that is not of a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli.git_change import Change, Side, parsed
from tui.errors import CrossreadError, ExitCode

BLOB = "/scratch/git-blob-aB3xY9/pier.html"
OTHER = "/scratch/git-blob-zzzzzz/quay.html"
ID, NO_ID, FILE = "4f" * 20, "0" * 40, "100644"


@pytest.mark.parametrize(
    ("words", "change"),
    [
        (
            ("news/pier.html", BLOB, ID, FILE, "news/pier.html", NO_ID, FILE),
            Change("news/pier.html", "news/pier.html", Side(BLOB, FILE), Side("news/pier.html", FILE)),
        ),
        (
            ("news/pier.html", "/dev/null", ".", ".", "news/pier.html", NO_ID, FILE),
            Change("news/pier.html", "news/pier.html", Side("/dev/null", "."), Side("news/pier.html", FILE)),
        ),
        (
            (
                "pier.html",
                BLOB,
                ID,
                FILE,
                OTHER,
                ID,
                FILE,
                "quay.html",
                "similarity index 98%\nrename from pier.html\n",
            ),
            Change("pier.html", "quay.html", Side(BLOB, FILE), Side(OTHER, FILE), "renamed"),
        ),
        (
            ("pier.html", BLOB, ID, FILE, OTHER, ID, FILE, "quay.html", "similarity index 98%\ncopy from pier.html\n"),
            Change("pier.html", "quay.html", Side(BLOB, FILE), Side(OTHER, FILE), "copied"),
        ),
        (
            (
                "old/a.txt",
                "old/a.txt",
                NO_ID,
                FILE,
                "new/b.txt",
                NO_ID,
                FILE,
                "new/b.txt",
                "index 5626abf..f719efd 100644\n",
            ),
            Change("old/a.txt", "new/b.txt", Side("old/a.txt", FILE), Side("new/b.txt", FILE)),
        ),
        (
            ("/dev/null", "/dev/null", ".", ".", "new/b.txt", NO_ID, FILE, "new/b.txt", "index 0000000..f719efd\n"),
            Change("new/b.txt", "new/b.txt", Side("/dev/null", "."), Side("new/b.txt", FILE)),
        ),
        (
            ("old/a.txt", "old/a.txt", NO_ID, FILE, "/dev/null", ".", ".", "/dev/null", "index f719efd..0000000\n"),
            Change("old/a.txt", "old/a.txt", Side("old/a.txt", FILE), Side("/dev/null", ".")),
        ),
        (
            ("news/pier.html", BLOB, "news/pier.html"),
            Change("news/pier.html", "news/pier.html", Side(BLOB), Side("news/pier.html")),
        ),
        (
            ("news/pier.html", BLOB, "/dev/null"),
            Change("news/pier.html", "news/pier.html", Side(BLOB), Side("/dev/null")),
        ),
        (
            ("pier.html", "/dev/null", "quay.html"),
            Change("quay.html", "quay.html", Side("/dev/null"), Side("quay.html")),
        ),
        (("pier.html", BLOB, "quay.html"), Change("pier.html", "quay.html", Side(BLOB), Side("quay.html"))),
        (("news/pier.html",), Change("news/pier.html", "news/pier.html")),
    ],
)
def test_the_arguments_of_git(words: tuple[str, ...], change: Change) -> None:
    assert parsed(words) == change


@pytest.mark.parametrize("count", [0, 2, 4, 5, 6, 8, 10])
def test_another_number_of_arguments_is_not_from_git(count: int) -> None:
    with pytest.raises(CrossreadError, match="--git-diff takes what git passes to it, as in git -c diff") as caught:
        parsed(["a.txt"] * count)
    assert caught.value.exit_code == ExitCode.USAGE


def test_a_change_is_called_by_its_paths() -> None:
    assert Change("news/pier.html", "news/pier.html").name == "news/pier.html"
    assert Change("pier.html", "quay.html").name == "pier.html → quay.html"
    assert Change("pier.html", "quay.html", how="renamed").name == "pier.html → quay.html (renamed)"
    assert Change("pier.html", "quay.html", how="copied").name == "pier.html → quay.html (copied)"
    assert Change("a\x1b[31m\nb.html", "a\x1b[31m\nb.html").name == "a␛[31m␊b.html"


def test_the_heading_says_what_became_of_the_file() -> None:
    here, gone = Side("pier.html", FILE), Side("/dev/null", ".")
    assert Change("a", "a", here, here).heading == "a"
    assert Change("a", "a", gone, here).heading == "a (new)"
    assert Change("a", "a", here, gone).heading == "a (removed)"
    assert Change("a", "b", here, Side("b", "100755"), "renamed").heading == "a → b (renamed) · mode 100644 → 100755"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (FILE, FILE, ""),
        (FILE, "100755", "mode 100644 → 100755"),
        (".", FILE, ""),
        (FILE, ".", ""),
        ("", "", ""),
    ],
)
def test_the_mode_of_a_file(old: str, new: str, said: str) -> None:
    assert Change("a", "a", Side("a", old), Side("a", new)).mode == said


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (("100644", "It reopens."), ("100644", "It opens."), ""),
        (None, ("100644", "It opens."), ""),
        (("100644", "It opens."), None, ""),
        (
            ("120000", "old.html"),
            ("120000", "new.html"),
            "a was a symbolic link to old.html and is now a symbolic link to new.html.",
        ),
        (("100644", "It reopens."), ("120000", "new.html"), "a was a file and is now a symbolic link to new.html."),
        (None, ("120000", "new\x1b.html"), "a is new: a symbolic link to new␛.html."),
        (("120000", "old.html"), None, "a was a symbolic link to old.html and has been removed."),
        (
            ("160000", f"Subproject commit {ID}\n"),
            ("160000", f"Subproject commit {'9a' * 20}-dirty\n"),
            "a was a submodule at commit 4f4f4f4f4f and is now a submodule at commit 9a9a9a9a9a with uncommitted "
            "changes.",
        ),
        (None, ("160000", f"Subproject commit {ID}\n"), "a is new: a submodule at commit 4f4f4f4f4f."),
    ],
)
def test_a_change_that_is_not_of_a_text_is_one_sentence(
    tmp_path: Path, old: tuple[str, str] | None, new: tuple[str, str] | None, sentence: str
) -> None:
    sides = []
    for name, given in (("old", old), ("new", new)):
        (tmp_path / name).write_text(given[1] if given else "")
        sides.append(Side(str(tmp_path / name), given[0]) if given else Side("/dev/null", "."))
    assert Change("a", "a", sides[0], sides[1]).sentence == sentence


def test_a_link_whose_file_has_gone_is_still_a_link(tmp_path: Path) -> None:
    gone = Side(str(tmp_path / "gone"), "120000")
    assert Change("a", "a", gone, gone).sentence == "a was a symbolic link and is now a symbolic link."


def test_an_unmerged_file_is_named_with_the_way_to_compare_its_sides() -> None:
    assert parsed(["a b.txt"]).sentence == (
        "a b.txt has a merge conflict; resolve it first, or compare both sides with crossread "
        "<(git show ':2:a b.txt') <(git show ':3:a b.txt')."
    )
