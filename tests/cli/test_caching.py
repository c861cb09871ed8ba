"""How the command uses the cache."""

from __future__ import annotations

import subprocess
from pathlib import Path

import msgspec
import pytest

from tests.cli.conftest import COMMAND
from tui.cache import LIMIT
from tui.shelf import Shelf

Environment = dict[str, str]


@pytest.fixture
def folder(environment: Environment, tmp_path: Path) -> Path:
    environment["CROSSREAD_CACHE"] = str(tmp_path / "cache")
    return tmp_path / "cache"


def report(environment: Environment, *arguments: object) -> bytes:
    command = [*COMMAND, *map(str, arguments), "--format", "json"]
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


def test_a_comparison_is_cached_and_the_second_report_is_the_same(
    articles: Path, environment: Environment, folder: Path
) -> None:
    first = report(environment, articles)
    (entry,) = folder.glob("comparison-*")
    used = entry.stat().st_ino
    assert report(environment, articles) == first
    assert [(path, path.stat().st_ino) for path in folder.glob("comparison-*")] == [(entry, used)]


def test_the_report_comes_from_the_cache(articles: Path, environment: Environment, folder: Path) -> None:
    first = report(environment, articles)
    (entry,) = folder.glob("comparison-*")
    shelf, name = Shelf(folder, LIMIT), entry.name.removesuffix(".record")
    record = shelf.read(name, LIMIT)
    assert record is not None
    sentences, comparison = msgspec.msgpack.decode(record)
    comparison["claims"][0]["label"] = "a label that no comparison makes"
    shelf.write({name: msgspec.msgpack.encode((sentences, comparison))})
    changed = report(environment, articles)
    assert b"a label that no comparison makes" in changed
    assert report(environment, articles, "--no-cache") == first


def test_without_the_cache_nothing_is_written(articles: Path, environment: Environment, folder: Path) -> None:
    assert report(environment, articles, "--no-cache")
    assert not folder.exists()
