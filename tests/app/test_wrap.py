"""Rows lose no character, keep their order and their width, whatever the text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tui.app.wrap import TextRow, Wrapping, shown, unfilled
from tui.reading.documents import Block, Span

ALPHABET = "ab c  de\n\t-—/、。「」漢字かな한é́ก็👨‍👩‍👧🇩🇪❤️\u00a0\u3000\u200a1.•"


def wrapped(text: str, width: int, *kinds: str) -> Wrapping:
    """Blocks at empty lines, of the kinds given in turn."""
    blocks, start = [], 0
    for index, part in enumerate(text.split("\n\n")):
        kind = kinds[index] if index < len(kinds) else "prose"
        blocks.append(Block(Span(start, start + len(part)), kind))  # type: ignore[arg-type]
        start += len(part) + 2
    wrapping = Wrapping.of(text, blocks, width)
    wrapping.finish()
    return wrapping


def rows(wrapping: Wrapping) -> list[TextRow]:
    return [wrapping.row(index) for index in range(len(wrapping))]


def lines(wrapping: Wrapping) -> list[str]:
    return [row.prefix + unfilled(shown(wrapping.text[row.start : row.end])) for row in rows(wrapping)]


texts = st.one_of(st.text(alphabet=ALPHABET, max_size=300), st.text(max_size=200))


@settings(max_examples=100, deadline=None)
@given(text=texts, width=st.integers(1, 40), kind=st.sampled_from(["prose", "list", "heading", "furniture"]))
def test_every_character_stands_in_one_row_in_order(text: str, width: int, kind: str) -> None:
    wrapping = wrapped(text, width, *[kind] * 9)
    at = 0
    for row in rows(wrapping):
        assert row.start >= at
        assert not text[at : row.start].strip()
        at = row.end
    assert not text[at:].strip()


@settings(max_examples=100, deadline=None)
@given(text=texts, width=st.integers(1, 40), kind=st.sampled_from(["prose", "list"]))
def test_no_row_is_wider_than_asked_unless_one_character_is(text: str, width: int, kind: str) -> None:
    wrapping = wrapped(text, width, *[kind] * 9)
    for row, line in zip(rows(wrapping), lines(wrapping), strict=True):
        alone = sum(cells > 0 for _, _, cells in split_graphemes(line)[0]) == 1 or (width < 3 and "│" in line)
        assert cell_len(line) <= width or alone, row


@settings(max_examples=100, deadline=None)
@given(text=texts, width=st.integers(1, 40))
def test_the_row_of_an_offset_shows_it(text: str, width: int) -> None:
    wrapping = wrapped(text, width)
    for offset, character in enumerate(text):
        if not character.isspace():
            row = wrapping.row(wrapping.row_at(offset))
            assert row.start <= offset < row.end


@settings(max_examples=50, deadline=None)
@given(text=texts)
def test_shown_preserves_offsets(text: str) -> None:
    assert len(shown(text)) == len(text)


def test_hard_wrapped_lines_are_joined_and_blocks_separated() -> None:
    assert lines(wrapped("One two\nthree\n  four.\n\nFive", 40)) == ["One two three four.", "", "Five"]


def test_cells_of_a_table_follow_bars_and_empty_ones_take_their_place() -> None:
    text = "\t2025\t\t2024\nBoats of Lorne\t1,234\t\t(12)"
    first = text.partition("\n")[0]
    blocks = [Block(Span(1, len(first)), "table"), Block(Span(len(first) + 1, len(text)), "table")]
    wrapping = Wrapping.of(text, blocks, 60)
    wrapping.finish()
    assert lines(wrapping) == [" │ 2025 │  │ 2024", "Boats of Lorne │ 1,234 │  │ (12)"]
    row = wrapping.row(1)
    at = text.index("1,234")
    assert wrapping.cells_before(row, at) == len("Boats of Lorne │ ")
    assert wrapping.column_of(row, len("Boats of Lorne │ ")) == at
    narrow = Wrapping.of(text, blocks, 20)
    narrow.finish()
    assert all(cell_len(line) <= 20 for line in lines(narrow))


def test_list_items_stand_together_behind_their_markers() -> None:
    wrapping = wrapped("- one two three\n\n12. four five six", 16, "list", "list")
    assert lines(wrapping) == ["- one two three", "12. four five", "    six"]


def test_an_item_without_marker_hangs_too() -> None:
    assert lines(wrapped("one two three", 8, "list")) == ["one two", "  three"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("word—word end", 6, ["word—", "word", "end"]),
        ("https://example.org/a/b", 12, ["https://", "example.org/", "a/b"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字。漢字", 4, ["漢", "字。", "漢字"]),
        ("漢「字」", 4, ["漢", "「字", "」"]),
        ("ab 漢字 cd", 7, ["ab 漢字", "cd"]),
        ("漢", 1, ["漢"]),
        ("5\u00a0% of it", 5, ["5\u00a0%", "of it"]),
        ("👨‍👩‍👧👨‍👩‍👧", 2, ["👨‍👩‍👧", "👨‍👩‍👧"]),
        ("e\u0301e\u0301", 1, ["e\u0301", "e\u0301"]),
        ("a  b", 2, ["a", "b"]),
        ("one.  Two", 9, ["one. Two"]),
    ],
)
def test_where_rows_break(text: str, width: int, expected: list[str]) -> None:
    assert lines(wrapped(text, width)) == expected


def test_an_empty_text_has_no_rows() -> None:
    wrapping = Wrapping.of(" \n ", (), 20)
    assert not wrapping.reach(1)
    assert wrapping.done
    assert wrapping.total == 0
    assert wrapping.row_at(5) == 0


@pytest.mark.parametrize("joiner", [" ", "  ", "\n\n"])
def test_a_long_text_is_wrapped_no_further_than_asked(joiner: str) -> None:
    words = random.Random(3).choices(["share", "revenue", "of", "growth"], k=60_000)  # noqa: S311 - no secret
    text = joiner.join(words)
    wrapping = wrapped(text, 40)
    lazy = Wrapping(text, wrapping.blocks, 40)
    assert lazy.reach(50)
    assert len(lazy) < 1000
    assert not lazy.done
    assert 0.5 < lazy.total / len(wrapping) < 2
    middle = len(text) // 2
    assert lazy.row_at(middle) == wrapping.row_at(middle)
    assert not lazy.done
    lazy.finish()
    assert rows(lazy) == rows(wrapping)


def test_rows_of_a_long_stretch_do_not_depend_on_where_it_was_cut() -> None:
    text = "漢字 kana、" * 3000
    whole = lines(wrapped(text, 23))
    assert "".join(whole).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) >= 18 for line in whole[:-1])


def test_a_column_names_the_character_under_it() -> None:
    wrapping = wrapped("漢 a  b", 20)
    row = wrapping.row(0)
    assert [wrapping.column_of(row, column) for column in range(7)] == [0, 0, 1, 2, 3, 5, 6]
