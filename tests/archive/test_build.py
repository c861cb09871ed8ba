from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

import tui
from tui.archive import comparing, reading
from tui.archive.archive import Archive
from tui.archive.build import build
from tui.archive.scheduler import Failure, Here
from tui.errors import CrossreadError
from tui.options import Options
from tui.reading.distinct import distinct
from tui.reading.gathering import gather
from tui.stories.grouping import group

Task = TypeVar("Task")
Result = TypeVar("Result")


class Unsteady(Here):
    """Gives some results, latest first, and then is interrupted; `refused` are tasks that always fail."""

    def __init__(self, results: int, refused: Callable[[Any], bool] = lambda _: False) -> None:
        self.left = results
        self.refused = refused
        self.done: list[str] = []

    def run(
        self, work: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, Result | Failure]]:  # fmt: skip
        for task in reversed(list(tasks)):
            if not self.left:
                raise KeyboardInterrupt
            self.left -= 1
            self.done.append(work.__name__)
            yield task, Failure("ended") if self.refused(task) else work(task)


@pytest.fixture(scope="session")
def archive(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made") / "papers.crossread"
    build(str(folder), made, Options(), Here())
    return made


def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_BYTES", 10_000)
    monkeypatch.setattr(comparing, "_BYTES", 500)


def test_its_stories_are_those_that_the_app_finds(folder: Path, archive: Path) -> None:
    paths = sorted(str(path) for path in folder.rglob("*.txt"))
    documents = distinct(gather(paths).documents)
    by_id = {document.id: document for document in documents}
    made = Archive(archive)
    found = made.stories()
    paths_of = {tuple(d.path for d in made.documents(story.number)): story.label for story in found}
    assert paths_of == {tuple(by_id[i].path for i in story.documents): story.label for story in group(documents)}
    assert sum(story.articles > 1 for story in found) == 4


def test_each_comparison_is_the_one_made_of_its_articles(archive: Path) -> None:
    made = Archive(archive)
    for story in made.stories():
        documents = made.documents(story.number)
        found = made.comparison(story.number, documents)
        assert found == (tui.compare(documents) if story.articles > 1 else None)
        assert (story.conflicts is None) == (story.articles == 1)


def test_what_cannot_be_read_is_named(folder: Path, archive: Path) -> None:
    (trouble,) = Archive(archive).troubles()
    assert trouble.fatal
    assert str(folder / "damaged.pdf") in trouble.text


@pytest.mark.parametrize("results", [1, 5, 9, 11])
def test_stopped_anywhere_it_goes_on_to_the_same_bytes(
    folder: Path, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, results: int
) -> None:
    small_batches(monkeypatch)
    output = tmp_path / "papers.crossread"
    first, second, again = Unsteady(results), Unsteady(1000), []
    with pytest.raises(KeyboardInterrupt):
        build(str(folder), output, Options(), first)
    assert not output.exists()
    build(str(folder), output, Options(), second, begun=lambda _, goes_on: again.append(goes_on))
    assert again == [True]
    assert output.read_bytes() == archive.read_bytes()
    whole = Unsteady(1000)
    build(str(folder), tmp_path / "whole.crossread", Options(), whole)
    for step in ("read_files", "compare_stories"):
        assert first.done.count(step) + second.done.count(step) == whole.done.count(step), "no task is done twice"


def test_a_task_that_fails_costs_only_its_own_file(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_batches(monkeypatch)
    bad = str(next(iter(sorted(folder.rglob("*.txt")))))
    build(
        str(folder),
        tmp_path / "papers.crossread",
        Options(),
        Unsteady(1000, lambda task: any(getattr(each, "path", "") == bad for each in task)),
    )
    made = Archive(tmp_path / "papers.crossread")
    assert any(trouble.fatal and bad in trouble.text for trouble in made.troubles())
    paths = {document.path for story in made.stories() for document in made.documents(story.number)}
    assert paths == {str(path) for path in folder.rglob("*.txt")} - {bad}


def test_a_story_whose_comparison_fails_is_listed_without_one(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "papers.crossread"
    build(str(folder), output, Options(), Unsteady(1000, lambda task: hasattr(task[0], "options")))
    made = Archive(output)
    assert {story.conflicts for story in made.stories()} == {None}
    assert all(made.comparison(story.number, ()) is None for story in made.stories())


def test_a_changed_file_is_read_again_and_a_removed_one_forgotten(folder: Path, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    shutil.copytree(folder, papers)
    output = tmp_path / "papers.crossread"
    stopped = Unsteady(2)
    with pytest.raises(KeyboardInterrupt):
        build(str(papers), output, Options(), stopped)
    changed, removed, *_ = sorted(papers.rglob("*.txt"))
    changed.write_text("Snow fell on the pass at Ulvik.", encoding="utf-8")
    os.utime(changed, ns=(1, 1))
    removed.unlink()
    build(str(papers), output, Options(), Here())
    made = Archive(output)
    documents = {each.path: each for story in made.stories() for each in made.documents(story.number)}
    assert documents[str(changed)].text.startswith("Snow fell")
    assert str(removed) not in documents


def test_other_options_begin_again(folder: Path, tmp_path: Path) -> None:
    output, again = tmp_path / "papers.crossread", []
    with pytest.raises(KeyboardInterrupt):
        build(str(folder), output, Options(), Unsteady(2))
    build(str(folder), output, Options(sentences=1), Here(), begun=lambda _, goes_on: again.append(goes_on))
    assert again == [False]
    assert Archive(output).options == Options(sentences=1)


@pytest.mark.parametrize("name", ["nowhere", "empty", "file.txt"])
def test_a_folder_without_articles_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("Rain fell.", encoding="utf-8")
    with pytest.raises(CrossreadError, match=name):
        build(str(tmp_path / name), tmp_path / "made.crossread", Options(), Here())
    assert not (tmp_path / "made.crossread").exists()
