"""How the command uses the cache."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND

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
    (articles / "one.txt").write_text("Mill Corp. said its revenue fell to $31 million in 2024.\n", encoding="utf-8")
    changed = report(environment, articles)
    assert changed != first
    (other,) = set(folder.glob("comparison-*")) - {entry}
    # The first comparison, stored under the key of the changed articles, is taken for theirs.
    entry.replace(other)
    assert report(environment, articles) == first
    assert report(environment, articles, "--no-cache") == changed


def test_without_the_cache_nothing_is_written(articles: Path, environment: Environment, folder: Path) -> None:
    assert report(environment, articles, "--no-cache")
    assert not folder.exists()
