"""Pictures of the screens on the samples, at the three sizes they are designed for; look at one before accepting it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.app.conftest import settle
from tui.app import themes
from tui.app.app import CrossreadApp
from tui.app.rows import Prepared, prepare
from tui.comparison import compare
from tui.reading.gathering import gather
from tui.resources import samples

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "200x50": (200, 50)}
Compared = Callable[..., bool]


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare(compare(gather([str(samples())]).documents))


def app(prepared: Prepared) -> CrossreadApp:
    return CrossreadApp(prepared.comparison.documents, (), lambda _on_progress, _stopped: prepared)


def pressing(*keys: str, theme: str = themes.DARK.name) -> Callable[[Pilot[int]], object]:
    async def run(pilot: Pilot[int]) -> None:
        await settle(pilot)
        pilot.app.theme = theme
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", SIZES)
def test_the_first_difference(snap_compare: Compared, prepared: Prepared, size: str) -> None:
    assert snap_compare(app(prepared), terminal_size=SIZES[size], run_before=pressing())


@pytest.mark.parametrize("size", SIZES)
def test_in_the_light_theme_at_the_source(snap_compare: Compared, prepared: Prepared, size: str) -> None:
    keys = pressing("]", "enter", theme=themes.LIGHT.name)
    assert snap_compare(app(prepared), terminal_size=SIZES[size], run_before=keys)


def test_without_colours(snap_compare: Compared, prepared: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app(prepared), terminal_size=SIZES["120x40"], run_before=pressing("tab"))


def test_the_help(snap_compare: Compared, prepared: Prepared) -> None:
    assert snap_compare(app(prepared), terminal_size=SIZES["80x24"], run_before=pressing("?"))


def test_the_claims_alone(snap_compare: Compared, prepared: Prepared) -> None:
    assert snap_compare(app(prepared), terminal_size=SIZES["80x24"], run_before=pressing("z", "f", "c"))


def test_an_article_alone(snap_compare: Compared, prepared: Prepared) -> None:
    assert snap_compare(app(prepared), terminal_size=SIZES["120x40"], run_before=pressing("2", "z"))
