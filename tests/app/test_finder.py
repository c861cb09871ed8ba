from __future__ import annotations

from pathlib import Path

import pytest

from tui.app import finder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    inside = tmp_path / "inside"
    for name in ("b.txt", "a.md", "deep/er/Wire.TXT", ".hidden/x.txt", ".y.txt", "pic.png", "node_modules/z.txt"):
        file = inside / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (tmp_path / "outside.txt").write_text("x")
    (inside / "out").symlink_to(tmp_path)
    (inside / "link.txt").symlink_to(tmp_path / "outside.txt")
    (inside / "deep" / "round").symlink_to(inside)
    return inside


def test_text_files_are_found_the_nearest_first_and_no_link_is_followed(root: Path) -> None:
    assert finder.files(root) == ("a.md", "b.txt", "deep/er/Wire.TXT")


def test_a_folder_that_may_not_be_read_is_passed_over(root: Path) -> None:
    assert finder.files(root / "nowhere") == ()


def test_it_stops_when_asked_and_looks_at_no_more_than_so_much(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert finder.files(root, lambda: True) == ()
    monkeypatch.setattr(finder, "MOST", 3)
    assert len(finder.files(root)) <= 3


def test_every_word_typed_must_be_there_and_the_file_name_counts_first() -> None:
    names = ["wire/a.txt", "b/wire.txt", "c.txt"]
    assert finder.matching(names, "WIRE") == ["b/wire.txt", "wire/a.txt"]
    assert finder.matching(names, "wire a") == ["wire/a.txt"]
    assert finder.matching(names, "") == names
    assert finder.matching(names, "[/]") == []


@pytest.mark.parametrize("typed", ["", "   ", "nothing.txt", "~nobody-of-that-name/x", "a\0b", "x" * 5000])
def test_what_is_no_path_gives_none(root: Path, typed: str) -> None:
    assert finder.typed_path(typed, root) is None


def test_a_path_typed_in_full_may_lie_anywhere(root: Path) -> None:
    outside = root.parent / "outside.txt"
    assert finder.typed_path(str(outside), root) == outside
    assert finder.typed_path("deep", root) == root / "deep"
