from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import tui
from tests.processes import is_running, until
from tui import worker_process
from tui.cache import FOLDER, Cache
from tui.claims.corrections import Corrections
from tui.errors import CrossreadError, StoppedError
from tui.options import Options
from tui.reading.documents import Document, Span


@pytest.fixture
def documents() -> tuple[Document, ...]:
    paragraphs = [
        f"The port of Anselm was fined ${n}.4 million for oil in bay {n}. Cleaning took {n} days." for n in range(40)
    ]
    return tuple(tui.document("\n\n".join(paragraphs[n:] + paragraphs[:n]), name=f"account {n}") for n in range(3))


def silent(step: str, done: int, total: int) -> None:
    assert step
    assert done <= total


def never() -> bool:
    return False


def test_the_answer_is_that_of_this_process(documents: tuple[Document, ...]) -> None:
    steps: list[str] = []
    found = worker_process.start(documents, Options(), cached=False).result(lambda *step: steps.append(step[0]), never)
    assert found == tui.compare(documents)
    assert list(dict.fromkeys(steps)) == ["articles", "claims", "digest"]


def test_what_the_reader_decided_goes_with_the_question(documents: tuple[Document, ...]) -> None:
    places = tuple((document.id, Span(0, 40)) for document in documents)
    corrections = Corrections(together=((places[0], places[1]),))
    found = worker_process.start(documents, Options(sentences=1), corrections, cached=False).result(silent, never)
    assert found.options == Options(sentences=1)
    assert found == worker_process.start(documents, Options(sentences=1), corrections, cached=False).result(
        silent, never
    )
    assert found != tui.compare(documents, Options(sentences=1))


def test_it_is_stored_if_it_is_to_be_cached(
    documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    worker_process.start(documents, Options(), cached=False).result(silent, never)
    assert Cache.usual().find(documents) is None
    found = worker_process.start(documents, Options(), cached=True).result(silent, never)
    until(lambda: Cache.usual().find(documents) == found)  # it is stored after it was sent


def test_stopping_ends_the_process(documents: tuple[Document, ...]) -> None:
    begun = worker_process.start(documents * 20, Options(), cached=False)
    with pytest.raises(StoppedError):
        begun.result(silent, lambda: True)
    assert not is_running(begun.pid)


def test_a_lost_process_is_reported(documents: tuple[Document, ...]) -> None:
    begun = worker_process.start(documents * 20, Options(), cached=False)
    os.kill(begun.pid, signal.SIGTERM)
    with pytest.raises(worker_process.BrokenError):
        begun.result(silent, never)


def test_a_process_that_cannot_start_is_reported(
    documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(worker_process.BrokenError):
        worker_process.start(documents, Options(), cached=False)


def test_what_is_raised_there_is_raised_here(documents: tuple[Document, ...]) -> None:
    strange = replace(Options(), sentences=2)
    object.__setattr__(strange, "summary", "none such")
    with pytest.raises((CrossreadError, worker_process.BrokenError)):
        worker_process.start(documents, strange, cached=False).result(silent, never)


SCRIPT = """
import sys, time, tui
from tui import worker_process
from tui.options import Options
documents = tuple(tui.document("The port was fined 3 million. " * 400, name=str(n)) for n in range(40))
print("once", worker_process.start(documents, Options(), cached=False).pid, flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_it_ends_with_its_caller_however_that_ends() -> None:
    asking = subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, text=True)
    assert asking.stdout
    word, number = asking.stdout.readline().split()
    assert word == "once"
    asking.kill()
    asking.wait()
    until(lambda: not is_running(int(number)))
