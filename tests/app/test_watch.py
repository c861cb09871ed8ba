from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tui.app.watch import Watch, reread
from tui.reading import opening
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.files import read, read_all
from tui.reading.origins import is_file


@pytest.fixture
def article(tmp_path: Path) -> Document:
    (tmp_path / "a.txt").write_text("The mill closed in May.")
    return read(tmp_path / "a.txt")


def test_other_bytes_are_noticed_and_the_same_ones_written_again_are_not(article: Document) -> None:
    watch = Watch((article,))
    assert watch.changed() == ()
    file = Path(article.path)
    file.write_text("The mill closed in May.")
    os.utime(file, ns=(1, 1))
    assert watch.changed() == ()
    file.write_text("The mill closed in June.")
    assert watch.changed() == ("a",)
    file.write_text("The mill closed in May.")
    os.utime(file, ns=(2, 2))
    assert watch.changed() == ()


def test_what_is_gone_or_no_file_counts_as_it_was(article: Document) -> None:
    piped = document("Piped.", name="stdin", path="-")
    Path(article.path).unlink()
    assert Watch((article, piped, replace(piped, path="a\0b"))).changed() == ()
    assert not is_file(piped)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


def _huge(path: Path) -> None:
    path.touch()
    os.truncate(path, opening.LARGEST + 1)


PUT: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "is a pipe"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "is a device"),
    "socket": (_socket, "is a socket"),
    "folder": (Path.mkdir, "is a folder"),
    "loop": (lambda path: path.symlink_to(path), "could not be opened"),
    "huge": (_huge, "is larger than 256 MB"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of that kind here")
@pytest.mark.parametrize("what", PUT)
def test_what_is_no_file_any_more_is_neither_opened_nor_read(
    article: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    watch = Watch((article,))
    assert watch.changed() == ()
    Path(article.path).unlink()
    make, said = PUT[what]
    make(Path(article.path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
    assert watch.changed() == Watch((article,)).changed() == (("a",) if what == "huge" else ())
    found = reread((article,))
    assert found.documents == (article,)
    assert [trouble.text for trouble in found.troubles] == [f"{article.path} {end(found.troubles[0].text)}"]
    assert said in found.troubles[0].text


def end(text: str) -> str:
    """A message without the path before it, which has no line break."""
    assert "\n" not in text
    return text.partition(" ")[2]


def test_a_file_that_grows_is_changed_without_being_read_again(
    article: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch((article,))
    assert watch.changed() == ()
    monkeypatch.setattr(opening, "digest", lambda *_: pytest.fail("it was read"))
    for _ in range(3):
        with Path(article.path).open("a") as file:
            file.write("More. ")
        assert watch.changed() == ("a",)


def test_a_file_that_comes_and_goes_is_as_it_was_in_between(article: Document) -> None:
    watch, file = Watch((article,)), Path(article.path)
    for text in ("The mill closed in June.", "The mill closed in May."):
        file.unlink()
        assert watch.changed() == ()
        file.write_text(text)
        os.utime(file, ns=(1, len(text)))
        assert watch.changed() == (("a",) if "June" in text else ())


def test_a_file_that_becomes_something_else_between_question_and_opening(
    article: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(article.path)
    status = file.stat()
    file.unlink()
    os.mkfifo(file)
    monkeypatch.setattr(opening, "status", lambda *_: status)
    assert Watch((article,)).changed() == ()
    assert "is a pipe" in reread((article,)).troubles[0].text


def test_files_are_read_again_in_their_order_and_others_added(article: Document, tmp_path: Path) -> None:
    piped = document("Piped.", name="stdin", path="-")
    (tmp_path / "b.txt").write_text("More.")
    Path(article.path).write_text("The mill closed in June.")
    found = reread((piped, article), (tmp_path / "b.txt",))
    assert [read.text for read in found.documents] == ["Piped.", "The mill closed in June.", "More."]
    assert found.changed == 1


def test_an_article_that_can_no_longer_be_read_stays(article: Document) -> None:
    Path(article.path).unlink()
    found = reread((article,))
    assert found.documents == (article,)
    assert "There is no file" in found.troubles[0].text


TABLE = (
    "title,text\nPier,The pier reopens{a}.{words}\nQuay,The quay stays.{words}\nBridge,The bridge is closed.{words}\n"
)
WORDS = " The work cost 4.1 million euros and took two years longer than the council had said." * 3


def test_the_articles_of_one_file_are_known_again(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(TABLE.format(a="", words=WORDS))
    pier, quay, bridge = read_all(path)
    watch = Watch((bridge, pier))
    assert watch.changed() == ()
    rows = TABLE.format(a=" in May", words=WORDS).splitlines()
    path.write_text("\n".join([rows[0], rows[3], rows[1]]) + "\n")
    assert watch.changed() == ("export 3", "export 1")
    found = reread((bridge, pier, quay))
    assert [one.title for one in found.documents] == ["Bridge", "Pier", "Quay"]
    assert "reopens in May" in found.documents[1].text
    assert found.documents[2] == quay
    assert found.changed == 1


def test_the_day_that_the_reader_gave_stays(article: Document) -> None:
    given = replace(article, published=date(2020, 1, 2), day_given=True)
    assert reread((given,)).documents[0].published == date(2020, 1, 2)
