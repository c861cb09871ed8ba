"""Files read by other processes: the same answer, and what breaks there breaks alone."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import pytest

from tui import helper
from tui.errors import UnreadableError
from tui.reading import reader
from tui.reading.formats.registry import format_of
from tui.reading.reader import Label
from tui.reading.worker import Workers

WORDS = b" The work cost 4.1 million euros, half of what was feared, and took two years." * 3
DATA = b'title,text\nPier,"The pier reopens.' + WORDS + b'"\nQuay,"The quay stays.' + WORDS + b'"\n'
LABEL = Label("list.csv", "list", "/articles/list.csv", ".csv")
FORMAT = format_of(DATA, ".csv")


@pytest.fixture
def workers() -> Workers:
    return Workers()


def test_the_answer_is_that_of_this_process(workers: Workers) -> None:
    assert workers.read(DATA, LABEL, FORMAT) == reader.read(DATA, LABEL)
    workers.close()


def test_a_path_that_is_no_text_comes_back_as_it_was(workers: Workers) -> None:
    path = os.fsdecode(b"/articles/\xff.csv")
    found = workers.read(DATA, replace(LABEL, name=os.fsdecode(b"\xff"), path=path), FORMAT)
    assert [document.path for document in found.documents] == [path, path]
    assert found.documents[0].name == "� 1"
    workers.close()


def test_a_refusal_is_the_same_sentence(workers: Workers) -> None:
    label = replace(LABEL, shown="broken.docx", suffix=".docx")
    broken = b"PK\x03\x04 and no more"
    with pytest.raises(UnreadableError) as here:
        reader.read(broken, label)
    with pytest.raises(UnreadableError) as there:
        workers.read(broken, label, format_of(broken, ".docx"))
    assert str(here.value) == str(there.value)
    workers.close()


def test_what_takes_too_long_is_given_up_and_the_next_is_read(workers: Workers) -> None:
    with pytest.raises(UnreadableError, match=r"^list.csv took longer than 0 seconds .* as a \.txt file\.$"):
        workers.read(DATA, LABEL, FORMAT, seconds=0.001)
    assert len(workers.read(DATA, LABEL, FORMAT).documents) == 2
    workers.close()


def test_a_process_that_dies_names_the_file(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", "import os; os.read(0, 1); os.abort()"]
    monkeypatch.setattr(helper, "command", lambda _module, _function: command)
    with pytest.raises(UnreadableError, match=r"^list.csv could not be read: "):
        workers.read(DATA, LABEL, FORMAT)


def test_a_process_that_left_for_want_of_work_is_replaced(workers: Workers) -> None:
    workers.read(DATA, LABEL, FORMAT)
    idle = workers._idle.get()
    idle._process.kill()
    idle._process.wait()
    workers._idle.put(idle)
    assert len(workers.read(DATA, LABEL, FORMAT).documents) == 2
    workers.close()


def test_where_no_process_can_be_started_the_file_is_read_here(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(helper, "command", lambda _module, _function: ["/nowhere/python"])
    assert workers.read(DATA, LABEL, FORMAT) == reader.read(DATA, LABEL)
