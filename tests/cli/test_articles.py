"""The articles that the arguments name: read at once or in steps, dated, and rejected."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from tui.cli.arguments import parser
from tui.cli.articles import Articles
from tui.errors import CrossreadError, ExitCode, UnreadableError


def named(*arguments: object) -> Articles:
    return Articles(parser().parse_args(list(map(str, arguments))))


def silent(_done: int, _total: int) -> None:
    """Ignore the progress."""


def test_few_are_read_at_once(articles: Path) -> None:
    few = named(articles, articles / "gone.txt")
    assert few.are_few
    found = few.read_all()
    assert [read.name for read in found.documents] == ["one", "two"]
    assert [trouble.fatal for trouble in found.troubles] == [True]


def test_many_are_not_few_and_are_read_in_steps(articles: Path) -> None:
    for number in range(100):
        (articles / f"{number}.txt").write_text(f"The mill closed in May, paper {number} wrote.")
    found, far = named(articles), [0]
    assert not found.are_few
    some = found.read(lambda done, _total: far.append(done), lambda: far[-1] == 9)
    assert (len(some.documents), some.unread) == (10, 92)
    assert found.read(silent, lambda: False).unread == 0


def test_dates_apply_to_what_has_been_read_and_are_checked_only_at_the_end(articles: Path) -> None:
    found, far = named(articles, "--date", "two.txt=2024-03-04", "--date", "2024-03-05"), [0]
    some = found.read(lambda done, _total: far.append(done + 1), lambda: far[-1] == 1)
    assert [read.published for read in some.documents] == [date(2024, 3, 5)]
    whole = found.read(silent, lambda: False)
    assert [read.published for read in whole.documents] == [date(2024, 3, 5), date(2024, 3, 4)]
    with pytest.raises(CrossreadError, match="--date names 'gone'"):
        named(articles, "--date", "gone=2024-03-04").read(silent, lambda: False)


def test_an_invalid_date_is_rejected_before_anything_is_read(articles: Path) -> None:
    with pytest.raises(CrossreadError, match="'soon' is not a valid date"):
        named(articles, "--date", "soon")


def test_if_nothing_can_be_read_every_reason_is_reported(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    found = named(tmp_path / "empty.txt", tmp_path / "gone.txt")
    with pytest.raises(UnreadableError) as caught:
        found.read_all()
    assert len(str(caught.value).splitlines()) == 2
    assert caught.value.exit_code == ExitCode.UNREADABLE


class Broken(io.BytesIO):
    def read(self, _size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


def test_standard_input_is_read_before_the_app_takes_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"The mill closed in May.")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    found = named("-")
    assert stream.read() == b""
    assert [read.text for read in found.read_all().documents] == ["The mill closed in May."]
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Broken()))
    with pytest.raises(UnreadableError, match="Standard input could not be read: Input/output error"):
        named("-").read_all()
