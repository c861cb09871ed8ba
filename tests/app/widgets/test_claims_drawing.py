from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.style import Style

from tui.app.paint import Palette
from tui.app.themes import DARK
from tui.app.widgets.claims_drawing import Plan, fitted, names_of, segments
from tui.claims.claim import Claim
from tui.rows.row import Row
from tui.rows.sources import Source
from tui.rows.values import Given

SOURCES = tuple(
    Source(f"d{index}", index, f"The {name} Post", name, "", None, index)
    for index, name in enumerate(("Hask", "Lorne", "Tarn", "Amis", "Roth"))
)
PALETTE = Palette(DARK.variables)
CLAIM = Claim("c1", "differ", "", 0.5, ())
CONFLICT = Row(
    CLAIM, 1, "conflict", True, "boats · Lorne", "Lorne lost 41 boats in the storm on Friday night, the harbour said.",
    (0, 1, 2), (Given("41", (0, 1)), Given("44", (2,), odd=True)), "3 apart (7.3%)",
)  # fmt: skip
AGREED = replace(CONFLICT, section="agree", headline="", given=(), gap="", sources=(0, 1, 2, 3, 4))


def drawn(row: Row, width: int, *, marks: str = "", others: tuple[Row, ...] = (), current: bool = False) -> str:
    plan = Plan.of((row, *others), width, SOURCES, marks=len(marks))
    return "".join(
        segment.text for segment in segments(row, plan, PALETTE, Style(), SOURCES, marks=marks, current=current)
    )


def test_a_conflict_shows_its_subject_every_value_and_their_distance() -> None:
    text = drawn(CONFLICT, 118)
    assert text.startswith(" ≠  boats · Lorne  Hask, Lorne 41 · Tarn ≠44  Lorne lost 41 boats")
    assert text.endswith("3 apart (7.3%) ")


@pytest.mark.parametrize(
    ("width", "end"),
    [(62, "Tarn ≠44   3 apart (7.3%)"), (60, "Tarn ≠44        3 apart"), (54, "Tarn ≠44  3 apart"), (52, "Tarn ≠44")],
)
def test_the_gap_gives_way_to_the_values(width: int, end: str) -> None:
    assert drawn(CONFLICT, width).rstrip().endswith(end)


def test_what_is_agreed_shows_the_sentence_and_who_says_it() -> None:
    text = drawn(AGREED, 118)
    assert "Lorne lost 41 boats in the storm on Friday night, the harbour said." in text
    assert text.rstrip().endswith("all 5 sources")
    assert "41 ·" not in text


def test_the_odd_one_out_has_a_sign_and_a_look() -> None:
    plan = Plan.of((CONFLICT,), 118, SOURCES, marks=0)
    (odd,) = [
        each
        for each in segments(CONFLICT, plan, PALETTE, Style(), SOURCES, marks="", current=False)
        if "44" in each.text
    ]
    assert odd.text == "≠44"
    assert odd.style is not None
    assert odd.style.underline


def test_the_head_of_a_group_says_whose_it_is_and_how_much() -> None:
    head = replace(AGREED, section="single", sources=(1,), folded=3)
    assert drawn(head, 80).strip() == "·  ▸ Only in Lorne · 3 claims"
    assert drawn(replace(head, folded=1, open=True), 80).strip() == "·  ▾ Only in Lorne · 1 claim"


def test_the_marks_of_the_reader_take_room_only_where_there_are_any() -> None:
    assert drawn(CONFLICT, 90, marks="✓✎ ", current=True).startswith("▌≠  ✓✎ boats")


@pytest.mark.parametrize("width", [1, 4, 12, 24, 40, 79, 200])
@pytest.mark.parametrize("row", [CONFLICT, AGREED, replace(AGREED, section="single", sources=(1,), folded=3)])
def test_a_row_fills_its_line_and_no_more(row: Row, width: int) -> None:
    wide = replace(row, headline="船の数" if row.headline else "", sentence="船は 41 隻" * 9)
    for each in (row, wide):
        assert cell_len(drawn(each, width)) == width


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    many = replace(CONFLICT, given=tuple(Given(f"about {n} thousand boats", (n,)) for n in range(5)))
    assert "…" in drawn(many, 79)
    assert fitted("harbour", 4) == "har…"
    assert fitted("harbour", 0) == ""


def test_many_sources_are_counted() -> None:
    assert names_of((0, 3), SOURCES) == "Hask, Amis"
    assert names_of((0, 1, 2, 3, 4), SOURCES) == "all 5 sources"
    assert names_of((0, 1, 2, 3, 4), (*SOURCES, SOURCES[0])) == "5 sources"


def test_no_control_character_gets_out() -> None:
    hostile = replace(AGREED, sentence="a\x1b[31mb\u202e")
    assert "\x1b" not in drawn(hostile, 60)


def test_the_headlines_of_conflicts_decide_how_wide_headlines_are() -> None:
    related = replace(CONFLICT, section="related", headline="boats and other vessels on the lake")
    assert "boats · Lorne  Hask, Lorne 41" in drawn(CONFLICT, 118, others=(related,))
    assert "boats and other vessels on the lake  Hask" in drawn(related, 118)
