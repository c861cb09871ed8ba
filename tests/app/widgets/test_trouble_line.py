from __future__ import annotations

import pytest

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.widgets.trouble_line import TroubleLine
from tui.errors import Trouble

LONG = Trouble("a.txt", f"/a/very/long/way/{HOSTILE}/to/a.txt is empty; there is nothing in it to compare.")


@pytest.mark.parametrize(
    ("troubles", "width", "end"),
    [
        ((LONG,), 130, "nothing in it to compare."),
        ((LONG,), 60, "…"),
        ((LONG, LONG), 60, "… · 1 more under ?"),
        ((LONG,) * 1_201, 40, "… · 1,200 more under ?"),
    ],
)
async def test_the_way_to_the_others_is_never_cut_off(troubles: tuple[Trouble, ...], width: int, end: str) -> None:
    async with Host(TroubleLine(troubles)).run_test(size=(width, 4)) as pilot:
        line = drawn(pilot).splitlines()[0]
        assert line.strip().endswith(end)
        assert line.strip().startswith("/a/very/long/way")
        assert harmless(line)
