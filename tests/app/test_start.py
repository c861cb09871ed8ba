"""The exit code of the app."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tui.app import start
from tui.errors import ExitCode
from tui.options import Options


@pytest.mark.parametrize(
    ("chosen", "crashed", "lacks_some", "code"),
    [
        (None, 0, False, ExitCode.DONE),
        (None, None, False, ExitCode.DONE),
        (None, 0, True, ExitCode.UNREADABLE),
        (None, 1, False, 1),
        (130, 0, False, 130),
    ],
)
def test_a_crash_is_no_success(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, chosen: int | None, crashed: int | None, lacks_some: bool, code: int
) -> None:
    library = SimpleNamespace(refusal=None, lacks_some=lacks_some)
    app = SimpleNamespace(run=lambda: chosen, return_code=crashed, library=library)
    monkeypatch.setattr(start, "CrossreadApp", lambda *_, **__: app)
    monkeypatch.setattr("tui.garbage.stop", lambda: None)
    assert start.run((), (), Options(), tmp_path / "session") == code
