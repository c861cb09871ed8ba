"""Shared by all tests: none depends on the clock, on chance, or on the user's files on this machine."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

_NUMBERS = count()
settings.register_profile("crossread", deadline=None, derandomize=True)
settings.load_profile("crossread")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two for each core and one more: a test of a screen waits for it most of the time."""
    return 2 * (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def a_home_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home, to protect the user's sessions, cache and settings."""
    # Numbered here: pytest would search all existing folders for the next number.
    home = tmp_path_factory.getbasetemp() / f"home{next(_NUMBERS)}"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    # If it is set, each program that a test starts would compile everything again.
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    return home
