"""The command with articles from everywhere: folders of several formats, addresses, pipes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND
from tests.reading.server import ARTICLE, serving
from tui.errors import ExitCode

Environment = dict[str, str]


def run(environment: Environment, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    command = [*COMMAND, *map(str, arguments), "--format", "json"]
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def names(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [document["name"] for document in json.loads(done.stdout)["documents"]]


def test_a_folder_is_read_and_its_unreadable_files_are_named(articles: Path, environment: Environment) -> None:
    (articles / "page.html").write_text(ARTICLE)
    (articles / "chart.xlsx").write_bytes(b"PK")
    done = run(environment, articles)
    assert names(done) == ["one", "page", "two"]
    assert done.returncode == ExitCode.UNREADABLE
    assert done.stderr.decode().endswith("contains files of unsupported formats: chart.xlsx.\n")


def test_a_broken_file_is_reported_and_the_rest_is_compared(articles: Path, environment: Environment) -> None:
    (articles / "draft.docx").write_bytes(b"PK\x03\x04 and no more")
    done = run(environment, articles)
    assert names(done) == ["one", "two"]
    assert done.returncode == ExitCode.UNREADABLE
    assert "draft.docx" in done.stderr.decode()


def test_an_address_is_fetched_and_saved_next_to_the_sessions(
    articles: Path, environment: Environment, tmp_path: Path
) -> None:
    with serving() as site:
        address = site.put("/pier.html", ARTICLE)
        done = run(environment, articles / "one.txt", address)
        assert names(done) == ["one", "pier"]
        assert done.returncode == ExitCode.DONE
    done = run(environment, articles / "one.txt", address)
    assert names(done) == ["one", "pier"]
    assert "it could not be fetched" in done.stderr.decode()
    assert [path.parent.name for path in tmp_path.rglob("*.page")] == ["pages"]


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="there is no bash")
def test_pipes_are_read(articles: Path, environment: Environment) -> None:
    words = " ".join(COMMAND)
    line = f"{words} <(cat '{articles}/one.txt') '{articles}/two.txt' --format json"
    done = subprocess.run(["/bin/bash", "-c", line], env=environment, capture_output=True, check=True)
    assert [name.startswith("pipe") for name in names(done)] == [True, False]
