"""Files and folders together: what is read, what is left out, and what is remarked on."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tui.reading.files import read
from tui.reading.gathering import Gatherer, gather, is_quick

WORDS = " The work cost 4.1 million euros and took two years longer than the council had said." * 3
TEXT = "Pier to be rebuilt\n\nThe board voted on Tuesday.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_its_day_can_be_given(article: Path) -> None:
    assert read(article, published=date(2024, 3, 4)).published == date(2024, 3, 4)
    assert gather([article], published=date(2024, 3, 4)).documents[0].published == date(2024, 3, 4)


def test_a_hostile_name_is_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]52;c;eA==\x07\n[@click=app.quit]\u202e.txt"
    said = gather([path]).troubles[0]
    assert "␛]52;c;eA==␇␊[@click=app.quit]�.txt" in said.text
    path.write_text(TEXT, encoding="utf-8")
    assert gather([path]).documents[0].name == "a␛]52;c;eA==␇␊[@click=app.quit]�"


def test_a_folder_opens_its_articles_in_natural_order(tmp_path: Path) -> None:
    for name in ["b10.txt", "b9.txt", "A1.md", "c.text", "README.md", "readme.txt", ".hidden.txt"]:
        (tmp_path / name).write_text(f"This is {name}.", encoding="utf-8")
    gathered = gather([tmp_path])
    assert [found.name for found in gathered.documents] == ["A1", "b9", "b10", "c"]
    assert gathered.troubles == ()


def test_what_a_folder_holds_and_is_not_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "chart.xlsx").write_bytes(b"PK")
    (tmp_path / "map[1].jpeg").write_bytes(b"x")
    (tmp_path / "older").mkdir()
    others, inner = gather([tmp_path]).troubles
    assert others.text.endswith("contains files of unsupported formats: chart.xlsx and map[1].jpeg.")
    assert others.fatal
    assert inner.text.endswith("contains folders that were skipped: older.")
    assert not inner.fatal


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of that kind here")
def test_a_pipe_in_a_folder_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe.txt" in gather([tmp_path]).troubles[0].text


def test_the_articles_of_one_file_have_distinct_names_and_a_copy_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        f"title,text\nPier,The pier reopens.{WORDS}\nQuay,The quay stays.{WORDS}\nPier,The pier reopens.{WORDS}\n"
    )
    gathered = gather([path])
    assert [(found.name, found.place) for found in gathered.documents] == [("list 1", 0), ("list 2", 1), ("list 3", 2)]
    assert len({found.file_sha256 for found in gathered.documents}) == 1
    assert gathered.troubles[0].text.endswith("contains an article twice; both are read.")
    assert not gathered.troubles[0].fatal


def test_files_that_others_read_come_in_their_order_however_many_read(tmp_path: Path) -> None:
    for number in range(9):
        text = f"title,text\nPier {number},Pier {number} reopens.{WORDS}\n"
        (tmp_path / f"{number}.csv").write_text(text + text.partition("\n")[2] * (300 if number == 0 else 0))
    heard: list[tuple[int, int]] = []
    gathered = gather([tmp_path], on_progress=lambda *far: heard.append(far))
    assert gathered.documents[0].name == "0 1"
    assert [found.name for found in gathered.documents[-2:]] == ["7", "8"]
    assert heard == [(done, 9) for done in range(9)]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    gathered = gather([tmp_path])
    assert gathered.documents == ()
    assert "folder without articles" in gathered.troubles[0].text
    assert gathered.troubles[0].fatal


def test_the_rest_goes_on(article: Path, tmp_path: Path) -> None:
    gathered = gather([tmp_path / "nowhere.txt", article])
    assert [found.name for found in gathered.documents] == ["pier"]
    assert [trouble.fatal for trouble in gathered.troubles] == [True]


def test_the_same_file_is_read_once_by_any_name(article: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(article)
    roundabout = tmp_path / "." / ".." / tmp_path.name / article.name
    gathered = gather([article, link, roundabout, tmp_path])
    assert len(gathered.documents) == 1
    assert all("is read once" in trouble.text and not trouble.fatal for trouble in gathered.troubles)
    assert len(gathered.troubles) == 4


def test_two_identical_files_are_both_read_with_a_remark(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "copy.txt"
    other.write_bytes(article.read_bytes())
    gathered = gather([article, other])
    assert len(gathered.documents) == 2
    assert [("is identical to" in trouble.text, trouble.fatal) for trouble in gathered.troubles] == [(True, False)]


def test_an_article_of_an_export_that_another_file_holds_is_remarked_on(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"title,text\n,The pier.{WORDS}\nQuay,The quay stays.{WORDS}\n")
    (tmp_path / "other.csv").write_text(f"title,text\nQuay,The quay stays.{WORDS}\nBoats,The boats.{WORDS}\n")
    (tmp_path / "pier.txt").write_bytes(f"The pier.{WORDS}".encode())
    gathered = gather([tmp_path / "pier.txt", tmp_path / "list.csv", tmp_path / "other.csv"])
    assert [trouble.text for trouble in gathered.troubles] == [
        f"{tmp_path / 'list.csv'} contains the same text as {tmp_path / 'pier.txt'} does; both are read.",
        f"{tmp_path / 'other.csv'} contains “Quay” as {tmp_path / 'list.csv'} does; both are read.",
    ]


def test_files_of_one_name_are_distinguished(tmp_path: Path) -> None:
    for folder in ("north", "south"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pier.txt").write_text(f"The {folder} pier.", encoding="utf-8")
    names = [found.name for found in gather([tmp_path / "north", tmp_path / "south"]).documents]
    assert [Path(name).parts[-2:] for name in names] == [("north", "pier"), ("south", "pier")]


def test_files_that_differ_only_in_their_ending_are_distinguished(tmp_path: Path) -> None:
    for name in ("pier.txt", "pier.md", "quay.txt"):
        (tmp_path / name).write_text(f"The pier of {name}.", encoding="utf-8")
    (tmp_path / "pier.csv").write_text(f"title,text\nPier,The pier reopens.{WORDS}\nQuay,The quay stays.{WORDS}\n")
    (tmp_path / "pier 1.html").write_text(f"<p>The pier reopens.{WORDS}</p>")
    names = [found.name for found in gather([tmp_path]).documents]
    assert names == ["pier 1.html", "pier.csv 1", "pier 2", "pier.md", "pier.txt", "quay"]


def test_files_of_one_name_in_several_folders_with_several_endings_are_distinguished(tmp_path: Path) -> None:
    for name in ("north/pier.txt", "north/pier.md", "south/pier.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"The pier of {name}.", encoding="utf-8")
    names = [found.name for found in gather([tmp_path / "north", tmp_path / "south"]).documents]
    assert [Path(name).parts[-2:] for name in names] == [
        ("north", "pier.md"), ("north", "pier.txt"), ("south", "pier.txt"),
    ]  # fmt: skip


def test_a_doubtful_encoding_is_a_remark(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("The “pier” costs £4.".encode("cp1252"))
    gathered = gather([path])
    assert gathered.documents[0].text == "The “pier” costs £4."
    assert [(trouble.fatal, "is not UTF-8" in trouble.text) for trouble in gathered.troubles] == [(False, True)]


def test_standard_input(article: Path) -> None:
    gathered = gather(["-", article, "-"], stdin=io.BytesIO(b"From elsewhere."))
    assert [(found.name, found.path) for found in gathered.documents] == [("stdin", "-"), ("pier", str(article))]
    assert ["read once" in trouble.text for trouble in gathered.troubles] == [True]


@pytest.mark.parametrize(
    ("stdin", "said"), [(None, "Standard input is closed"), (io.BytesIO(b""), "Standard input is empty")]
)
def test_standard_input_without_text(stdin: io.BytesIO | None, said: str) -> None:
    gathered = gather(["-"], stdin=stdin)
    assert gathered.documents == ()
    assert said in gathered.troubles[0].text


def test_progress_is_reported_and_reading_can_be_stopped(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Article {number} says so.")
    heard: list[tuple[int, int]] = []
    gather([tmp_path], on_progress=lambda *far: heard.append(far))
    assert heard == [(0, 3), (1, 3), (2, 3)]

    def stop(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        gather([tmp_path], on_progress=stop)


def test_a_reading_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"Article {number // 2} says so.")
    (tmp_path / "2.txt").write_bytes(b"")
    paths = [tmp_path, tmp_path / "gone.txt", tmp_path / "1.txt"]
    at_once = gather(paths)
    gathering, heard = Gatherer(paths), [0]

    def check(done: int, _total: int) -> None:
        heard.append(done)

    nothing = gathering.read(check, lambda: True)
    assert (nothing.documents, nothing.troubles, nothing.unread) == ((), (), 7)
    some = gathering.read(check, lambda: heard[-1] == 2)
    assert ([found.name for found in some.documents], some.unread) == (["0", "1"], 4)
    assert gathering.read(check, lambda: False) == at_once
    assert heard == [0, 0, 1, 2, 3, 4, 5, 6]
    assert gathering.read(check, lambda: False) == at_once


def test_little_is_read_in_an_instant_and_much_is_not(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"{number}.txt").write_text("So it is.")
    (tmp_path / "picture.png").write_bytes(b"x")
    assert is_quick([tmp_path])
    assert is_quick([tmp_path / "gone.txt", "a\0b", "-", tmp_path / "0.txt"])
    assert not is_quick([tmp_path, tmp_path / "0.txt"])
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(5_000_000)
    assert not is_quick([large])


def test_no_more_of_much_is_looked_at_than_says_that_it_is(tmp_path: Path) -> None:
    looked_at = []

    def paths() -> Iterator[Path]:
        for number in range(10_000):
            looked_at.append(number)
            yield tmp_path / f"{number}.txt"

    assert not is_quick(paths())
    assert len(looked_at) == 101
