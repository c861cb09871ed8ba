from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tui.app.watch import Watch, reread
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.files import is_file, read


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


def test_the_day_that_the_reader_gave_stays(article: Document) -> None:
    given = replace(article, published=date(2020, 1, 2))
    assert reread((given,)).documents[0].published == date(2020, 1, 2)
