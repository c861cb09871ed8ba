"""No process of this program imports from the current folder: modules in it would only leave a mark."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import msgspec  # noqa: F401 - this process is to import nothing more where the marks are
import pytest

import tui
from tui import helper, import_path, pool, worker_process
from tui.options import Options

ROOT = Path(import_path.HOME)
LIBRARY = Path(os.__file__).parent
NAMES = [
    *("multiprocessing", "tui", "pickle", "nltk", "json", "encodings", "subprocess", "threading", "queue", "msgspec"),
    *("__future__", "typing", "collections", "dataclasses", "argparse", "sitecustomize", "usercustomize"),
]


@pytest.fixture
def marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of marks; the current folder has the modules that leave them."""
    folder, marks = tmp_path / "stranger", tmp_path / "marks"
    marks.mkdir()
    for name in NAMES:
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").write_text(f"open({str(marks / name)!r}, 'w').close()\n")
    monkeypatch.chdir(folder)
    return marks


def quiet(done: int) -> None:
    assert done >= 0


@pytest.mark.parametrize("path", ["", os.pathsep, f".{os.pathsep}{ROOT}", f"{ROOT}{os.pathsep}", f"{ROOT}/../stranger"])
@pytest.mark.parametrize("first", ["", ".", "{cwd}"])
def test_the_processes_of_a_pool_import_nothing_there(
    marks: Path, monkeypatch: pytest.MonkeyPatch, path: str, first: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", path)
    monkeypatch.setattr(sys, "path", [first.format(cwd=Path.cwd()), *sys.path])
    process = helper.start("tui.pool", "serve")
    helper.end(process)
    assert Path.cwd().as_posix() not in helper.command("tui.pool", "serve")[-1]
    assert not list(marks.iterdir())


def test_a_pool_and_a_large_comparison_leave_no_mark(marks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep)
    documents = (tui.document("The port was fined 3 million. It paid.", name="one"),)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert pool.each(abs, [-1, -2], workers=2, weigh=abs, on_progress=quiet) == [1, 2]
    found = worker_process.start(documents, Options(), cached=False).result(lambda *_: None, lambda: False)
    assert len(found.documents) == 1
    assert not list(marks.iterdir())


def test_processes_of_libraries_import_nothing_there(marks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    before = dict(os.environ)
    with helper.safe_libraries():
        # As multiprocessing starts its processes.
        code = "from multiprocessing.spawn import spawn_main; import json, tui; print(tui.__file__)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == tui.__file__
    assert os.environ == before
    assert not list(marks.iterdir())


def test_python_m_imports_nothing_there_once_this_package_runs(marks: Path) -> None:
    for before in ("tui", "collections"):  # what Python itself looks for there before it finds this package
        shutil.rmtree(before)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run([sys.executable, "-m", "tui", "--man"], capture_output=True, env=environment, check=True)
    assert done.stdout
    assert not list(marks.iterdir())


def test_the_package_comes_from_where_the_program_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "program.pyz"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in sorted((ROOT / "tui").glob("*.py")):
            packed.write(file, f"tui/{file.name}")
        packed.writestr(
            "__main__.py",
            "from tui import pool\n"
            "asked = ['__import__(\"tui\").__file__', '__import__(\"tui.pool\").pool.__file__']\n"
            "print(pool.each(eval, asked, workers=2, weigh=len, on_progress=lambda done: None))\n",
        )
    monkeypatch.chdir(tmp_path)
    done = subprocess.run([sys.executable, archive], capture_output=True, text=True, check=True)
    assert done.stdout.count(f"{archive}{os.sep}tui") == 2, done.stderr


def test_the_path_leaves_out_the_current_folder_by_any_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here, other, link = tmp_path / "here", tmp_path / "other", tmp_path / "link"
    for folder in (here, here / "relative", other):
        folder.mkdir()
    link.symlink_to(here)
    monkeypatch.chdir(here)
    monkeypatch.setenv("PYTHONPATH", f"relative{os.pathsep}")
    monkeypatch.setattr(sys, "path", ["", ".", *map(str, (here, link, other, here / "relative")), str(ROOT)])
    assert import_path.safe() == [str(other), str(ROOT)]
    monkeypatch.chdir(ROOT)
    assert import_path.safe()[-1] == str(ROOT)


def test_a_current_folder_that_was_removed_does_no_harm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert str(ROOT) in import_path.safe()


def test_python_is_started_in_one_place() -> None:
    starts = ("sys.executable", "multiprocessing", "ProcessPoolExecutor", "shell=True", "create_subprocess_shell")
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tui").rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in starts)
    }
    assert found <= {"tui/helper.py", "tui/cli/serving.py"}
