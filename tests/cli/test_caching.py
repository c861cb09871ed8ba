"""What the command keeps of a comparison for the next time."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND

Environment = dict[str, str]


@pytest.fixture
def folder(environment: Environment, tmp_path: Path) -> Path:
    environment["CROSSREAD_CACHE"] = str(tmp_path / "kept")
    return tmp_path / "kept"


def report(environment: Environment, *arguments: object) -> bytes:
    told = [*COMMAND, *map(str, arguments), "--format", "json"]
    return subprocess.run(told, env=environment, capture_output=True, check=True).stdout


def test_a_report_is_kept_and_the_second_is_the_same(articles: Path, environment: Environment, folder: Path) -> None:
    first = report(environment, articles)
    (entry,) = folder.glob("comparison-*")
    used = entry.stat().st_ino
    assert report(environment, articles) == first
    assert [(path, path.stat().st_ino) for path in folder.glob("comparison-*")] == [(entry, used)]


def test_what_is_kept_is_what_is_shown(articles: Path, environment: Environment, folder: Path) -> None:
    first = report(environment, articles)
    (entry,) = folder.glob("comparison-*")
    (articles / "one.txt").write_text("Mill Corp. said its revenue fell to $31 million in 2024.\n", encoding="utf-8")
    changed = report(environment, articles)
    assert changed != first
    (other,) = set(folder.glob("comparison-*")) - {entry}
    # The key tells what an entry is of; under the key of the changed articles the first stands for them.
    entry.replace(other)
    assert report(environment, articles) == first
    assert report(environment, articles, "--no-cache") == changed


def test_without_the_cache_nothing_is_kept(articles: Path, environment: Environment, folder: Path) -> None:
    assert report(environment, articles, "--no-cache")
    assert not folder.exists()
