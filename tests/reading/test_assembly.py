"""Parts put together: every block, cell, comment and link is where its span says."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.article import assemble
from tui.reading.content import CellText, Content, LinkText, Part, Place, Remark
from tui.reading.documents import Document

TABLE = Part(
    kind="table",
    rows=(
        (CellText("", head=True), CellText("2025", head=True), CellText("2024", head=True)),
        (CellText("Boats"), CellText("1,234"), CellText("(12)")),
        (CellText("Of these  new", columns=2), CellText("")),
    ),
    caption="Boats in the harbour",
)


def made(*parts: Part, **about: object) -> Document:
    return assemble(Content(parts, **about), name="pier")  # type: ignore[arg-type]


def test_a_title_stands_before_a_text_that_does_not_begin_with_it() -> None:
    part = Part("The pier reopens on Friday.")
    assert made(part, title="Pier  reopens").text == "Pier reopens\n\nThe pier reopens on Friday."
    assert made(Part("PIER REOPENS!", "heading"), part, title="Pier reopens").text.count("\n\n") == 1


def test_kinds_and_pages_are_those_of_the_parts() -> None:
    found = made(
        Part("Lorne Post", "furniture", 1),
        Part("The pier reopens.", page=1),
        Part("It cost 4.1 million euros.", "list", 2),
        Part("It took two years.", "list", 2),
        Part("A pier", "caption", 3),
    )
    assert [(block.kind, block.page) for block in found.blocks] == [
        ("furniture", 1), ("prose", 1), ("list", 2), ("list", 2), ("caption", 3),
    ]  # fmt: skip
    assert "euros.\nIt took" in found.text
    assert [found.page(block.span) for block in found.blocks] == [1, 1, 2, 2, 3]


def test_a_row_is_a_line_and_a_cell_its_words() -> None:
    found = made(Part("The pier reopens."), TABLE, Part("It cost more."))
    (table,) = found.tables
    assert table.caption == "Boats in the harbour"
    assert table.span.of(found.text) == "\t2025\t2024\nBoats\t1,234\t(12)\nOf these new\t"
    assert [[cell.span.of(found.text) for cell in row] for row in table.rows] == [
        ["", "2025", "2024"], ["Boats", "1,234", "(12)"], ["Of these new", ""],
    ]  # fmt: skip
    assert [cell.head for cell in table.rows[0]] == [True, True, True]
    assert table.rows[2][0].columns == 2
    assert [block.kind for block in found.blocks] == ["prose", "table", "table", "table", "prose"]


def test_comments_and_links_stand_on_their_words() -> None:
    parts = (Part("The pier reopens on Friday.", links=(LinkText(4, 8, "https://lorne.example"),)), TABLE)
    remarks = (
        Remark("Ilse", date(2026, 5, 4), "Who says so?", Place(0, 20), Place(0, 26)),
        Remark("Ilse", None, "Both rows?", Place(0, 4), Place(1, 10)),
        Remark("", None, "On nothing."),
    )
    found = made(*parts, title="Harbour", remarks=remarks)
    spans = [comment.span.of(found.text) if comment.span else None for comment in found.comments]
    assert spans == ["Friday", "pier reopens on Friday.\n\n\t2025\t2024", None]
    assert [(link.span.of(found.text), link.target) for link in found.links] == [("pier", "https://lorne.example")]


def test_lines_of_text_have_their_own_blocks() -> None:
    found = made(Part("The pier reopens.", page=1), Part("Boats\n\nThey come back in the first week.", "lines", 2))
    assert [(block.span.of(found.text), block.page) for block in found.blocks] == [
        ("The pier reopens.", 1), ("Boats", 2), ("They come back in the first week.", 2),
    ]  # fmt: skip


def test_the_note_of_a_correction_is_no_part_of_the_account() -> None:
    note = "Correction: an earlier version said that the pier cost 4.3 million euros."
    found = made(Part("The pier cost 4.1 million euros."), Part(note), Part("The pier"), correction=note)
    assert [block.kind for block in found.blocks] == ["prose", "furniture", "prose"]
    assert found.correction == note


def test_what_the_content_says_stands_before_what_its_text_says() -> None:
    text = Part("Published 3 March 2020\n\nThe pier reopens on Friday, and 14 boats come back.", "lines")
    assert made(text).published == date(2020, 3, 3)
    assert made(text, published=date(2026, 5, 4)).published == date(2026, 5, 4)


def test_the_day_in_a_running_head_is_not_that_of_the_article() -> None:
    head = Part("11/29/26, 9:43 PM Harbour news", "furniture", 1)
    assert made(head, Part("Pier reopens", "heading", 1), Part("The pier reopens on Friday.", page=1)).published is None
    stamp = Part("Published 3 March 2020", page=1)
    assert made(head, Part("Pier reopens", "heading", 1), stamp).published == date(2020, 3, 3)


def test_what_hides_is_made_visible_everywhere() -> None:
    dark = "a\x1b[2Jb\u202e\u2028c"
    found = made(
        Part(dark, links=(LinkText(0, 1, dark),)),
        Part(kind="table", rows=((CellText(dark), CellText("1")),), caption=dark),
        title=dark, source=dark, byline=dark, url=dark, correction=dark, details=((dark, dark),),
        remarks=(Remark(dark, None, dark),),
    )  # fmt: skip
    shown = repr((found.text, found.title, found.source, found.byline, found.url, found.correction, found.details))
    shown += repr((found.comments, found.links, found.tables))
    assert [sign for sign in ("\\x1b", "\\u202e", "\\u2028") if sign in shown] == []


def test_what_stands_on_one_line_has_no_line_end_in_it() -> None:
    table = Part(kind="table", rows=((CellText("1"),),), caption="Boats\nby year")
    found = made(
        Part("The pier.", links=(LinkText(4, 8, "https://lorne.example/\x85a"),)), table,
        remarks=(Remark(" Ilse\u2028Moor ", None, "Two\nlines"),),
    )  # fmt: skip
    assert found.tables[0].caption == "Boats by year"
    assert found.links[0].target == "https://lorne.example/␊a"
    assert (found.comments[0].author, found.comments[0].text) == ("Ilse Moor", "Two\nlines")


texts = st.text(st.sampled_from("ab1 \n\t\x00\u200b\xad.é"), max_size=30)
parts = st.one_of(
    st.builds(Part, texts, st.sampled_from(("prose", "heading", "list", "caption", "furniture", "lines"))),
    st.builds(
        lambda rows: Part(kind="table", rows=tuple(tuple(map(CellText, row)) for row in rows)),
        st.lists(st.lists(texts, max_size=3), max_size=3),
    ),
)


@given(st.lists(parts, max_size=6), texts)
def test_blocks_hold_every_letter_once_and_in_order(given_parts: list[Part], title: str) -> None:
    found = made(*given_parts, title=title)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found.blocks))
    for block in found.blocks:
        words = block.span.of(found.text)
        assert words == words.strip()
        assert words
    held = "".join(block.span.of(found.text) for block in found.blocks)
    assert "".join(held.split()) == "".join(found.text.split())
    for table in found.tables:
        lines = [[cell.strip() for cell in line.split("\t")] for line in table.span.of(found.text).split("\n")]
        assert [[cell.span.of(found.text) for cell in row] or [""] for row in table.rows] == lines
