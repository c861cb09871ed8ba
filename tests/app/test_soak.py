"""A small sample of the long runs in tests/soak."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak import killed, random_keys
from tui.sessions.store import Store


def test_a_killed_app_has_saved_what_it_answered(tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    Store(file).close()
    found = [killed.run(file, seed) for seed in range(2)]
    assert not any(each.lost for each in found)
    assert any(each.answered for each in found)


@pytest.mark.parametrize("seed", [0, 1])
async def test_random_keys_break_nothing(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    assert await random_keys.press(seed, 60) == ""
