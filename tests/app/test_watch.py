from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tui.app.watch import Watch, reread
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.files import is_file, read, read_all


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
