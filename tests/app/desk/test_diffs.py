"""The diffs of rows are computed once, and that of the next row before it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.app.conftest import Opened, compared, screen, story
from tests.app.hand import press
from tui.app import evidence
from tui.app.desk import diffs
from tui.app.desk.diffs import Diffs
from tui.rows.sources import sources


def test_a_diff_is_computed_once_for_a_comparison_and_its_names() -> None:
    comparison, names = compared(story()), sources(story())
    made, claim = Diffs(), comparison.claims[0]
    first = made.of(comparison, claim, 0, names)
    assert made.of(comparison, claim, 0, names) is first
    assert made.of(replace(comparison), claim, 0, names) is not first
    renamed = tuple(replace(name, short="Other") for name in names)
    lines = made.of(comparison, claim, 0, renamed).lines
    assert {source.short for line in lines for source in line.sources} == {"Other"}


def test_only_the_last_diffs_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diffs, "_MOST", 2)
    comparison, names = compared(story()), sources(story())
    made = Diffs()
    one, two, three = comparison.claims[:3]
    first, second = made.of(comparison, one, 0, names), made.of(comparison, two, 0, names)
    made.of(comparison, three, 0, names)
    assert made.of(comparison, two, 0, names) is second
    assert made.of(comparison, one, 0, names) is not first


async def test_the_diff_of_the_next_row_is_prepared(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as pilot:
        desk = screen(pilot).desk
        following = desk.rows.shown[desk.table.cursor + 1]
        desk.prepare_next()
        computed: list[object] = []

        def counting(*arguments: Any) -> object:
            computed.append(arguments[1])
            return evidence.evidence(*arguments)

        monkeypatch.setattr(diffs, "evidence", counting)
        await press(pilot, "j")
        assert desk.rows.chosen is following
        assert following.claim not in computed
        assert desk.diff.evidence.lines
