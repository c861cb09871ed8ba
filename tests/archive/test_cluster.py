from __future__ import annotations

import importlib
import logging
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.processes import is_running
from tui.archive import cluster
from tui.archive.build import build
from tui.archive.scheduler import Failure, Here
from tui.errors import CrossreadError
from tui.options import Options

psutil = pytest.importorskip("psutil")
pytest.importorskip("distributed")


def doubled(number: int) -> int:
    """A task: 3 ends its process, 5 fails."""
    if number == 3:
        os._exit(1)
    return number * 2 if number != 5 else number // 0


def read_by_now(part: Path) -> int:
    """How many files the work on an archive has read."""
    if not part.exists():
        return 0
    with suppress(sqlite3.Error), closing(sqlite3.connect(part)) as base:
        return int(base.execute("SELECT count(*) FROM file").fetchone()[0])
    return 0


def test_killed_in_the_middle_it_goes_on_to_the_bytes_of_one_process(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "papers.crossread"
    command = [
        sys.executable,
        "-P",
        "-m",
        "tui",
        "--archive",
        str(folder),
        "--output",
        str(output),
        "--cluster",
        "local",
    ]
    begun = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    part = output.with_name(f"{output.name}.part")
    until = time.monotonic() + 60
    while not read_by_now(part) and begun.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    workers = psutil.Process(begun.pid).children(recursive=True)
    begun.kill()
    begun.communicate()
    assert read_by_now(part)
    assert not output.exists()
    assert len(workers) >= 2
    again = subprocess.run(command, capture_output=True, text=True, check=False)
    assert again.returncode == 3, "a file is damaged"
    assert f"crossread: Resuming {part}.\n" in again.stderr
    assert "stories" in again.stderr.splitlines()[-1]
    build(str(folder), tmp_path / "one.crossread", Options(), Here())
    assert output.read_bytes() == (tmp_path / "one.crossread").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.crossread", "papers.crossread"]
    psutil.wait_procs(workers, timeout=60)
    assert not [process.pid for process in workers if is_running(process.pid)], "workers end with what started them"


def test_what_a_task_does_to_its_worker_costs_only_that_task() -> None:
    with cluster.connect(cluster.LOCAL, workers=1) as found:
        results = dict(found.run(doubled, range(7)))
    failed = {task for task, result in results.items() if isinstance(result, Failure)}
    assert failed == {3, 5}
    assert {task: result for task, result in results.items() if task not in failed} == {0: 0, 1: 2, 2: 4, 4: 8, 6: 12}


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    with pytest.raises(CrossreadError, match=r"No scheduler of Dask answers at tcp://127\.0\.0\.1:9 "):
        cluster.connect("tcp://127.0.0.1:9").__enter__()


def test_nothing_that_dask_logs_is_printed() -> None:
    importlib.import_module("distributed")
    cluster._silence()
    for name in ("distributed", "distributed.client", "distributed.comm.tcp"):
        assert not logging.getLogger(name).isEnabledFor(logging.ERROR)


def test_interrupted_it_says_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "papers.crossread"
    command = [sys.executable, "-P", "-m", "tui", "--archive", str(folder), "--output", str(output)]
    begun = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    part = output.with_name(f"{output.name}.part")
    until = time.monotonic() + 60
    while not part.exists() and begun.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    begun.send_signal(signal.SIGINT)
    _, messages = begun.communicate()
    assert begun.returncode == 130
    assert messages in {"", f"crossread: Stopped; {part} has what was done. The same command resumes it.\n"}
