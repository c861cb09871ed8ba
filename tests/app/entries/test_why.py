from __future__ import annotations

from tests.app.conftest import compared, story
from tests.app.made import many
from tui.app.entries.entry import Entry, Paragraph
from tui.app.entries.why import entries


def headings(found: tuple[Entry, ...]) -> list[str]:
    return [each.paragraphs[1].text for each in found if each.paragraphs[0] == Paragraph("", "")]


def test_pairs_of_the_same_words_are_weighed_once_and_all_of_them_named_what_differs_first() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    found = entries(comparison, claim)
    assert headings(found) == [
        "6 pairs: 3 differ, 3 agree · those of the same words are shown once",
        "4 and 5 · ≠ differ · score 0.90",
        "1 and 2 · = agree · score 0.90",
        "2 and 3 · = agree · score 0.90",
    ]
    told = [each.paragraphs[-1].text for each in found]
    assert "in the same words: 5 and 6, 6 and 7" in told
    assert "in the same words: 3 and 4" in told
    assert sum(each.target is not None for each in found) == 6, "two passages for each of three pairs"


def test_pairs_of_other_words_stand_each_by_itself_with_nothing_before_them() -> None:
    comparison = compared(story())
    found = headings(entries(comparison, comparison.claims[0]))
    assert [told.partition(" ·")[0] for told in found] == ["1 and 2", "1 and 3"]
