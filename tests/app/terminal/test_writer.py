"""What is written goes to the terminal in order, and one that stopped reading holds up nothing."""

from __future__ import annotations

import os
import pty
import threading
import time
from collections.abc import Iterator

import pytest

from tui.app.terminal import writer
from tui.app.terminal.writer import Writer


class _Calls:
    """What the writer reported."""

    def __init__(self) -> None:
        self.lost, self.behind = threading.Event(), threading.Event()


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def _writer(fd: int) -> tuple[Writer, _Calls]:
    calls = _Calls()
    return Writer(fd, calls.lost.set, calls.behind.set), calls


def _read(fd: int, size: int) -> bytes:
    found = b""
    while len(found) < size:
        found += os.read(fd, size - len(found))
    return found


def test_what_is_written_comes_in_order(pipe: tuple[int, int]) -> None:
    written, calls = _writer(pipe[1])
    for number in range(1000):
        written.write(f"{number:04}")
    written.close()
    assert _read(pipe[0], 4000) == b"".join(b"%04d" % number for number in range(1000))
    assert not calls.lost.is_set()


def test_nothing_waits_for_a_terminal_that_stopped_reading(
    pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "_PATIENCE", 0.05)
    written, _ = _writer(pipe[1])
    began = time.process_time()
    for _ in range(200):
        written.write("x" * 100_000)
    written.close()
    assert time.process_time() - began < 5
    assert written._size < 5_000_000


def test_what_was_dropped_is_drawn_again_when_it_reads_again(pipe: tuple[int, int]) -> None:
    written, calls = _writer(pipe[1])
    written.write("a" * 200_000)  # more than a pipe holds
    written.write("b" * 3_900_000)
    written.write("c" * 1000)
    assert not calls.behind.is_set()
    drained = threading.Thread(target=_drain, args=(pipe[0],), daemon=True)
    drained.start()
    assert calls.behind.wait(30)
    written.write("end")
    written.close()
    drained.join(30)


def _drain(fd: int) -> None:
    while not os.read(fd, 65536).endswith(b"end"):
        pass


def test_a_terminal_that_is_gone_is_reported_once_and_written_to_no_more() -> None:
    near, far = pty.openpty()
    os.close(near)
    written, calls = _writer(far)
    written.write("x")
    assert calls.lost.wait(30)
    written.write("y")
    written.close()
    os.close(far)
