from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tui.archive import schema
from tui.archive.archive import Archive
from tui.archive.build import build
from tui.archive.header import is_archive
from tui.archive.listing import render
from tui.archive.reading import unpacked
from tui.archive.records import DamagedError, decode, encode
from tui.archive.scheduler import Here
from tui.archive.work import Work
from tui.errors import CrossreadError
from tui.options import Options
from tui.reading.documents import Block, Document, Span


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = tmp_path_factory.mktemp("built") / "papers"
    papers.mkdir()
    for name, count in (("Morgenpost", 12), ("Echo", 14)):
        text = f"Fire at Grenna mill\n\nThe fire at the Grenna mill hurt {count} workers on Monday, the brigade said."
        (papers / f"{name}.txt").write_text(text, encoding="utf-8")
    (papers / "alone.txt").write_text("Snow closed the pass at Ulvik for two days in March.", encoding="utf-8")
    output = papers.with_suffix(".crossread")
    build(str(papers), output, Options(), Here())
    return output


@pytest.fixture
def made(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built, tmp_path))


def use(path: Path) -> None:
    """Everything that is read from an archive."""
    archive = Archive(path)
    archive.troubles()
    for story in archive.stories():
        documents = archive.documents(story.number)
        archive.comparison(story.number, documents)
    render(archive.stories(), "json")
    archive.close()


def test_the_list_has_what_was_found(made: Path) -> None:
    stories = Archive(made).stories()
    assert [(story.articles, story.conflicts) for story in stories] == [(2, 1), (1, None)]
    assert stories[0].label == "Fire at Grenna mill"
    assert set(stories[0].names) == {"Morgenpost", "Echo"}
    plain = render(stories, "plain").splitlines()
    assert plain[0] == "     2  Fire at Grenna mill"
    assert plain[1].strip().startswith("1 conflict,")


@pytest.mark.parametrize("name", ["text", "empty", "folder", "missing", "other"])
def test_what_is_no_archive_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.crossread"
    if name == "folder":
        path.mkdir()
    elif name == "other":
        sqlite3.connect(path).execute("CREATE TABLE story (number)").connection.close()
    elif name != "missing":
        path.write_bytes(b"Rain fell." if name == "text" else b"")
    assert not is_archive(path)
    with pytest.raises(CrossreadError, match="is not an archive of crossread"):
        Archive(path)


def test_a_newer_archive_and_one_with_a_trigger_are_refused(made: Path) -> None:
    base = sqlite3.connect(made)
    base.execute("CREATE TRIGGER changed AFTER UPDATE ON story BEGIN DELETE FROM story; END")
    base.commit()
    with pytest.raises(CrossreadError, match="make it again"):
        Archive(made)
    base.execute("DROP TRIGGER changed")
    base.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    base.commit()
    with pytest.raises(CrossreadError, match="newer version"):
        Archive(made)


def reach(document: Document) -> Document:
    return replace(document, blocks=(Block(Span(0, 10**6), "prose"),))


def hide(document: Document) -> Document:
    return replace(document, title="Fire\x1b[2J at the mill")


def turn(document: Document) -> Document:
    return replace(document, text="\u202e" + document.text[1:])


@pytest.mark.parametrize("forge", [reach, hide, turn])
def test_a_forged_document_is_refused(made: Path, forge: Callable[[Document], Document]) -> None:
    base = sqlite3.connect(made)
    (record,) = base.execute("SELECT document FROM article WHERE number = 0").fetchone()
    forged = forge(unpacked(record, ""))
    base.execute("UPDATE article SET document = ? WHERE number = 0", (encode(forged),))
    base.commit()
    with pytest.raises(CrossreadError, match="damaged record"):
        Archive(made).documents(0)


def test_a_forged_comparison_is_refused(made: Path) -> None:
    base = sqlite3.connect(made)
    (record,) = base.execute("SELECT comparison FROM story WHERE number = 0").fetchone()
    comparison, sentences = decode(record, tuple[dict[str, object], list[list[object]]])
    for forged in (encode((comparison, ())), encode((comparison, [[*each, each[0]] for each in sentences]))):
        base.execute("UPDATE story SET comparison = ? WHERE number = 0", (forged,))
        base.commit()
        archive = Archive(made)
        with pytest.raises(CrossreadError, match="damaged record"):
            archive.comparison(0, archive.documents(0))


@pytest.mark.parametrize("column", ["label", "first", "names", "articles", "conflicts"])
@pytest.mark.parametrize("value", [b"\x00\xff", "not a day, not a list", 10**18, 9e999, "[" * 100_000, None])
def test_columns_of_other_types_are_refused_or_read(made: Path, column: str, value: object) -> None:
    base = sqlite3.connect(made)
    with suppress(sqlite3.IntegrityError):
        base.execute(f"UPDATE story SET {column} = ?", (value,))  # noqa: S608 - a name from the list above
    base.commit()
    with suppress(CrossreadError):
        use(made)


@pytest.mark.parametrize("name", ["options", "aliases", "fingerprint"])
@pytest.mark.parametrize(
    "value", ["[" * 100_000, "{}", '{"summary": "none", "sentences": 3}', b"\xff", "1e999", "[[1]]"]
)
def test_settings_that_are_none_are_refused_or_read(made: Path, name: str, value: object) -> None:
    with closing(sqlite3.connect(made)) as base, base:
        base.execute("UPDATE setting SET value = ? WHERE name = ?", (value, name))
    with suppress(DamagedError):  # some values can be what they stand for
        use(made)


def test_unfinished_work_is_not_opened_as_an_archive(tmp_path: Path) -> None:
    work = Work(tmp_path / "papers.crossread.part", {})
    work.close()
    with pytest.raises(CrossreadError, match="is an archive that is not finished"):
        Archive(work.path)


def test_a_damaged_archive_raises_nothing_else(made: Path, tmp_path: Path) -> None:
    whole = made.read_bytes()
    for seed in range(60):
        chance = random.Random(seed)  # noqa: S311 - damage, not a secret
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            data = data[: chance.randrange(len(data))]
        path = tmp_path / f"{seed}.crossread"
        path.write_bytes(data)
        with suppress(CrossreadError):
            use(path)
