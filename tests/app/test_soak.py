"""A small sample of the long runs in tests/soak."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.soak import killed, random_keys
from tests.soak.shrinking import shrunk
from tui.cache import FOLDER
from tui.sessions.store import Store


def test_a_killed_app_has_saved_what_it_answered(tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    Store(file).close()
    found = [killed.run(file, seed) for seed in range(2)]
    assert not any(each.lost for each in found)
    assert any(each.answered for each in found)


@pytest.mark.parametrize("stage", ["story", "twins"])
async def test_random_keys_break_nothing(stage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("HOME", "")
    monkeypatch.setenv(FOLDER, "")
    run = await random_keys.press(random_keys.Run(stage, (80, 24)), random.Random(stage), count=50)  # noqa: S311
    assert not run.fault, f"{run.detail} {run}"
    assert run.steps


async def test_a_run_that_falls_is_made_short() -> None:
    async def fails(steps: Sequence[str]) -> bool:
        return "a" in steps and "b" in steps[steps.index("a") :]

    assert await shrunk([*"xyzaxyzxbxyz"], fails) == ["a", "b"]
