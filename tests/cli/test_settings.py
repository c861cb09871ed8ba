"""Reports use the aliases in the reader's settings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tui.cache import Cache
from tui.claims.corrections import Corrections
from tui.cli import main
from tui.comparison import Comparison
from tui.errors import ExitCode
from tui.settings import config_file


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))


def write(text: str) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text(text, encoding="utf-8")


def test_a_report_uses_the_aliases(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Corrections] = []

    def compare(_cache: Cache, *_documents: Any, corrections: Corrections, **_options: Any) -> Comparison:
        asked.append(corrections)
        return Comparison()

    monkeypatch.setattr(Cache, "compare", compare)
    write('[aliases]\n"The Lady" = "Ann Lee"\n')
    assert main([str(articles), "--format", "json", "--output", str(tmp_path / "report.json")]) == ExitCode.DONE
    assert asked == [Corrections(aliases=(("The Lady", "Ann Lee"),))]


def test_invalid_settings_are_reported_with_their_line(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("[aliases]\nx = 1\n")
    assert main([str(articles), "--format", "json"]) == ExitCode.USAGE
    assert "line 2: 'x' needs the name" in capsys.readouterr().err
