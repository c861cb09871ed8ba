from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import tui
from tui.stories.candidates import candidates
from tui.stories.grouping import group
from tui.stories.profiles import profile
from tui.stories.vectors import vectors

dask = pytest.importorskip("dask")

EXAMPLE = Path(__file__).with_name("archive_on_dask.py")
CASES = Path(__file__).parents[1] / "stories" / "cases" / "stories.json"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("archive")
    for story, articles in json.loads(CASES.read_text(encoding="utf-8")).items():
        for number, article in enumerate(articles):
            text = f"{article['title']}\n\nPublished {article['published']}\n\n{article['text']}"
            (made / f"{story} {number}.txt").write_text(text, encoding="utf-8")
    (made / "damaged.txt").write_bytes(b"%PDF-1.7")
    return made


def test_on_dask_the_stories_and_comparisons_are_those_of_one_process(folder: Path) -> None:
    from tests.examples.archive_on_dask import archive

    paths = sorted(str(path) for path in folder.glob("*.txt"))
    with dask.config.set(scheduler="synchronous"):
        found, bag = archive(paths, partitions=3)
        comparisons = bag.compute()
    documents = [replace(tui.read(path), id=path) for path in paths if "damaged" not in path]
    assert found == group(documents)
    by_id = {document.id: document for document in documents}
    several = [story for story in found if len(story.documents) > 1]
    assert len(several) == 4
    assert comparisons == [tui.compare([by_id[identity] for identity in story.documents]) for story in several]


def test_the_join_finds_the_pairs_that_one_process_finds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.examples import archive_on_dask

    given: list[tuple[str, str]] = []

    def stories(documents: object, profiles: object, pairs: list[tuple[str, str]]) -> tuple[()]:
        given.extend(pairs)
        return ()

    monkeypatch.setattr(archive_on_dask, "stories", stories)
    paths = sorted(str(path) for path in folder.glob("*.txt"))
    with dask.config.set(scheduler="synchronous"):
        archive_on_dask.archive(paths, partitions=3)
    documents = [replace(tui.read(path), id=path) for path in paths if "damaged" not in path]
    expected = candidates(vectors([profile(document) for document in documents]))
    assert sorted(given) == sorted((documents[i].id, documents[j].id) for i, j in expected)


def test_it_runs_as_a_script_in_processes(folder: Path) -> None:
    done = subprocess.run([sys.executable, EXAMPLE, folder], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert all(" articles " in line and " differ " in line for line in lines)
