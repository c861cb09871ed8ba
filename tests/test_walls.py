"""The walls between the rooms: who may import whom, and what is loaded when."""

from __future__ import annotations

import ast
import pickle
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tui.reading.gathering import gather
from tui.resources import samples

PACKAGE = Path(__file__).parent.parent / "tui"
ROOMS = [
    "records",
    *("errors", "resources", "machine", "magnitude", "atomic", "progress", "frames", "import_path", "helper", "fork"),
    *("own_files", "interrupts", "crash_log"),
    *("english", "reading", "language", "figures", "attribution", "quotes", "items", "ties"),
    *("claims", "summaries", "diff"),
    *("options", "settings", "garbage", "pool", "stories", "examination", "memory", "comparison", "together"),
    *("versioning", "rows", "checking", "soundness", "shelf", "cache", "archive"),
    *("engine", "worker_process", "head_start", "sessions", "reports", "serving", "app", "cli", "__main__"),
]
FIGURES = [
    *("figure", "kinds", "steps", "wording", "grammar", "reporting_period", "dates", "reported", "meaning"),
    *("statements", "tables", "checks"),
]
"""The parts of the figures room and what they all build on, in order; the other modules there may use them all."""
HEAVY = ("nltk", "sumy", "numpy", "babel", "pint", "scipy", "lxml", "pypdfium2", "striprtf", "trafilatura")


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def _imported(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Every import of a file, anywhere in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tuple(node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom))


@cache
def imports(path: Path) -> frozenset[str]:
    """Our modules that a file imports, anywhere in it."""
    found = set()
    for node in _imported(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {
                f"{node.module}.{a.name}" if f"{node.module}.{a.name}" in MODULES else node.module for a in node.names
            }
    return frozenset(name for name in found if name in MODULES)


@cache
def outside(path: Path) -> frozenset[str]:
    """The top-level packages that a file imports, anywhere in it."""
    found = set()
    for node in _imported(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return frozenset(found)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_every_room_is_in_the_order() -> None:
    assert {room(name) for name in MODULES} - {""} == set(ROOMS)


@pytest.mark.parametrize("module", [name for name in MODULES if room(name)])
def test_a_room_imports_only_from_rooms_above_it(module: str) -> None:
    below = {
        name for name in imports(MODULES[module]) if room(name) and ROOMS.index(room(name)) > ROOMS.index(room(module))
    }
    assert not below


def wing(module: str) -> int:
    """The position of a module of the figures room in its order."""
    name = module.split(".")[2]
    return FIGURES.index(name) if name in FIGURES else len(FIGURES)


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("tui.figures.")])
def test_a_part_of_the_figures_imports_only_from_those_above_it(module: str) -> None:
    used = {name for name in imports(MODULES[module]) if name.startswith("tui.figures.")}
    assert not {name for name in used if wing(name) > wing(module)}


def test_there_are_no_circular_imports() -> None:
    graph = {name: imports(path) - {name} for name, path in MODULES.items() if name != "tui"}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize(("library", "door"), [("textual", "app"), ("nltk", "language"), ("sumy", "summaries")])
def test_a_library_has_one_door(library: str, door: str) -> None:
    assert {room(name) for name, path in MODULES.items() if library in outside(path)} <= {door}


def test_one_module_switches_the_garbage_collector() -> None:
    assert [name for name, path in MODULES.items() if "gc" in outside(path)] == ["tui.garbage"]


def test_the_face_loads_nothing_heavy() -> None:
    assert not loaded_by("import tui") & {*HEAVY, "textual", "rich"}


def test_the_engine_and_the_reports_load_no_textual() -> None:
    core = [name for name in MODULES if room(name) != "app" and not name.endswith("__main__")]
    assert "textual" not in loaded_by("\n".join(f"import {name}" for name in core))


def test_every_frozen_record_has_its_methods_compiled_late() -> None:
    others = [
        name
        for name, path in MODULES.items()
        if name != "tui.records"
        and "@dataclass(frozen=True, slots=True)\n" in (text := path.read_text(encoding="utf-8"))
        and "from tui.records import dataclass\n" not in text
    ]
    assert others == []


def test_the_app_loads_nothing_heavy_before_its_first_frame() -> None:
    assert not loaded_by("import tui.cli, tui.app.app, tui.comparison") & set(HEAVY)


_FRAME = """
import pickle, sys
import tui.cli.command, tui.cli.arguments, tui.head_start, tui.app.start
from tui.app.app import CrossreadApp

CrossreadApp.on_ready = lambda app: app.exit()
documents = pickle.load(sys.stdin.buffer)
CrossreadApp(documents, (), work=lambda *_: None).run(headless=True, size=(120, 40))
print(*sys.modules)
"""


def test_the_app_draws_its_first_frame_without_readers_engine_and_session() -> None:
    given = pickle.dumps(gather([samples()]).documents)
    done = subprocess.run([sys.executable, "-c", _FRAME], input=given, capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    late = {"msgspec", "sqlite3", "multiprocessing", "tui.diff", "tui.comparison", "tui.worker_process", "tui.engine"}
    late |= {"tui.figures.find", "tui.figures.verdicts", "tui.items.verdicts", "tui.claims.alignment"}
    late |= {"tui.reading.gathering", "tui.reading.reader", "tui.reading.article", "tui.sessions.store", "tui.rows.row"}
    assert "tui.app.screens.comparison" in loaded
    assert not loaded & {*HEAVY, *late}


def test_plain_text_is_read_without_what_other_formats_need() -> None:
    code = "from tui.reading.gathering import gather; from tui.resources import samples; gather([samples()])"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert not loaded & {*HEAVY, "zipfile", "urllib.request", "msgspec", "concurrent.futures", "tui.reading.worker"}
    assert {name for name in loaded if name.startswith("tui.reading.formats.")} == {
        "tui.reading.formats.registry", "tui.reading.formats.signs", "tui.reading.formats.texts",
        "tui.reading.formats.texts.plain",
    }  # fmt: skip


def test_the_rows_of_a_saved_comparison_need_no_engine() -> None:
    modules = "tui.app.rows, tui.rows.row, tui.rows.story_title, tui.rows.other_sources, tui.rows.gaps"
    assert not loaded_by(f"import {modules}") & {"nltk", "sumy", "numpy"}
