"""The line that says what the signs mean, at first use."""

from __future__ import annotations

import pytest

from tests.app.conftest import compared, settle, story
from tests.app.hosting import Host, drawn
from tui.app.app import CrossreadApp
from tui.app.keymap import KeyMap
from tui.app.open_session import OpenSession
from tui.app.rows import prepare
from tui.app.setup import Setup
from tui.app.widgets.signs_line import SignsLine
from tui.claims.sections import SECTIONS

WORDS = "≠ conflict   ? to check   ! dispute   = agree   ~ related   · in one source"


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (120, f"{WORDS}   ? explains"),
        (80, WORDS.replace("   ", "  ")),
        (60, "≠ conflict  ? to check  ! dispute  = agree  ~ related  · …"),
        (3, "…"),
    ],
)
async def test_as_many_signs_as_fit_are_in_one_line(width: int, expected: str) -> None:
    async with Host(SignsLine()).run_test(size=(width, 4)) as pilot:
        lines = drawn(pilot).splitlines()
        assert lines[0].strip() == expected
        assert not "".join(lines[1:]).strip()


def test_every_section_is_explained() -> None:
    assert all(f"{words.sign} {words.label}" in WORDS for words in SECTIONS.values())


@pytest.mark.parametrize("first_use", [True, False])
async def test_the_main_screen_has_it_at_first_use_alone(*, first_use: bool) -> None:
    setup = Setup(first_use=first_use, key_map=KeyMap({"help": ("f5",)}))
    app = CrossreadApp(
        story(), (), lambda *_: prepare(compared(story())), open_session=OpenSession(None), setup=setup
    )  # fmt: skip
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        *_, signs, _ = drawn(pilot).splitlines()
        assert (signs.strip() == f"{WORDS}   F5 explains") is first_use
