"""Articles read, and the engine loaded, in another process while this one loads the screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.processes import is_running
from tui import head_start, helper, machine, worker_process
from tui.claims.corrections import NONE
from tui.options import Options
from tui.reading.gathering import gather
from tui.resources import samples


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "cores", lambda: 2)


def test_it_reads_as_this_process_does_and_compares_what_it_is_asked() -> None:
    begun = head_start.begin([str(samples())])
    assert begun is not None
    read = begun.read()
    assert read == gather([samples()])
    process = begun.take()
    assert process is not None
    assert begun.take() is None
    begun.end()  # which leaves the process to who took it
    documents = read.documents[:2]
    found = worker_process.ask(process, documents, Options(), NONE, cached=False)
    assert found.result(lambda *_: None, lambda: False) == tui.compare(documents)


@pytest.mark.parametrize("name", ["missing.txt", "/dev/stdin", "pipe"])
def test_what_is_no_file_of_the_disk_is_left_to_this_process(tmp_path: Path, name: str) -> None:
    if name == "pipe":
        os.mkfifo(tmp_path / name)
    begun = head_start.begin([str(samples()), str(tmp_path / name)])
    assert begun is not None
    assert begun.read() is None
    process = begun.take()
    assert process is not None
    assert process.poll() is None
    helper.end(process)


def test_a_process_that_is_lost_leaves_the_reading_to_this_one() -> None:
    begun = head_start.begin([str(samples())])
    assert begun is not None
    process = begun._process
    assert process is not None
    process.kill()
    assert begun.read() is None
    assert begun.take() is None
    assert not is_running(process.pid)


def test_an_idle_one_ends() -> None:
    begun = head_start.begin([str(samples())])
    assert begun is not None
    process = begun._process
    assert process is not None
    begun.end()
    assert not is_running(process.pid)


def test_one_core_is_not_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "cores", lambda: 1)
    assert head_start.begin([str(samples())]) is None


_LATE = """
import json, sys
from tui import engine
from tui.reading.gathering import gather
from tui.resources import samples

documents = gather([samples()]).documents
engine.load()
loaded = set(sys.modules)
import tui
tui.compare(documents)
heavy = ("nltk", "scipy", "sumy", "pint", "lxml", "textual")
print(json.dumps([
    sorted(name for name in set(sys.modules) - loaded if name.startswith(("tui.", "numpy", "msgspec"))),
    [name for name in heavy if name in sys.modules],
]))
"""


def test_the_engine_is_loaded_whole_and_brings_nothing_heavy_but_numpy() -> None:
    done = subprocess.run([sys.executable, "-c", _LATE], capture_output=True, text=True, check=True)
    late, heavy = json.loads(done.stdout)
    assert late == []
    assert heavy == []
