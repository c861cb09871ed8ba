"""Words and links of a paragraph that are gathered piece by piece."""

from __future__ import annotations

from tui.reading.content import LinkText, TagText
from tui.reading.formats.markup.paragraph import Gathered


def test_blanks_become_single_and_links_keep_their_words() -> None:
    gathered = Gathered()
    gathered.add("  Two\n herons ")
    gathered.open_link("#nest")
    assert gathered.add(" nest\t") == 5
    gathered.close_link()
    gathered.add("here.")
    assert list(gathered.taken()) == [("Two herons nest here.", (LinkText(11, 16, "#nest"),), ())]
    assert not gathered


def test_two_line_breaks_part_paragraphs_and_a_link_over_them() -> None:
    gathered = Gathered()
    gathered.break_line()
    gathered.open_link("#roof")
    gathered.add("On the roof, ")
    for _ in range(3):
        gathered.break_line()
    gathered.add("and under it")
    gathered.break_line()
    gathered.add("too")
    assert list(gathered.taken()) == [
        ("On the roof,", (LinkText(0, 12, "#roof"),), ()),
        ("and under it\ntoo", (LinkText(0, 16, "#roof"),), ()),
    ]


def test_a_link_goes_on_in_the_next_paragraph() -> None:
    gathered = Gathered()
    gathered.open_link("#a")
    gathered.add("One")
    assert list(gathered.taken()) == [("One", (LinkText(0, 3, "#a"),), ())]
    gathered.add("Two")
    gathered.close_link()
    gathered.add(" three")
    assert list(gathered.taken()) == [("Two three", (LinkText(0, 3, "#a"),), ())]
    assert list(gathered.taken()) == []


def test_links_without_words_are_none() -> None:
    gathered = Gathered()
    gathered.open_link("#a")
    gathered.close_link()
    gathered.add("Words ")
    gathered.open_link("#b")
    gathered.add(" ")
    gathered.close_link()
    gathered.add("a\n  b", verbatim=True)
    assert gathered.last == "b"
    assert list(gathered.taken()) == [("Words a\n  b", (), ())]


def test_tags_keep_their_words_without_the_blanks_around_them() -> None:
    gathered = Gathered()
    gathered.add("We own ")
    gathered.open_tag(3)
    gathered.add(" 1,204 ")
    gathered.open_tag(4)
    gathered.add("boats")
    gathered.close_tag(4)
    gathered.close_tag(3)
    gathered.add(", and more.")
    assert list(gathered.taken()) == [
        ("We own 1,204 boats, and more.", (), (TagText(7, 18, 3), TagText(13, 18, 4))),
    ]


def test_a_tag_that_is_open_goes_on_in_the_next_paragraph() -> None:
    gathered = Gathered()
    gathered.open_tag(0)
    gathered.add("30 June")
    assert list(gathered.taken()) == [("30 June", (), (TagText(0, 7, 0),))]
    gathered.add(" 2031")
    gathered.close_tag(0)
    gathered.close_tag(7)
    assert list(gathered.taken()) == [("2031", (), (TagText(0, 4, 0),))]
