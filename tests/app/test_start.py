"""The exit code of the app."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tui.app import start
from tui.errors import ExitCode
from tui.options import Options


@pytest.mark.parametrize(
    ("chosen", "failed", "lacks_some", "code"),
    [
        (None, False, False, ExitCode.DONE),
        (None, False, True, ExitCode.UNREADABLE),
        (None, True, False, ExitCode.FAULT),
        (None, True, True, ExitCode.FAULT),
        (130, False, False, 130),
    ],
)
def test_a_crash_is_no_success(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, chosen: int | None, failed: bool, lacks_some: bool, code: int
) -> None:
    library = SimpleNamespace(refusal=None, lacks_some=lacks_some)
    app = SimpleNamespace(run=lambda: chosen, return_code=0, library=library, failed=failed)
    monkeypatch.setattr(start, "CrossreadApp", lambda *_, **__: app)
    monkeypatch.setattr("tui.garbage.stop", lambda: None)
    assert start.run((), (), Options(), tmp_path / "session") == code
