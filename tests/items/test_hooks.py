"""What tokens may be answered by."""

from __future__ import annotations

import pytest

from tui.items.hooks import hooks, unrelated
from tui.items.tokens import Sort, tokens
from tui.language.words import words


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (("word", "fell"), ("word", "rose"), True),
        (("word", "café"), ("word", "cafe"), True),
        (("figure", "40"), ("word", "dozens"), True),
        (("figure", "7"), ("code", "vii"), True),
        (("figure", "40"), ("word", "harbour"), False),
        (("word", "ferry"), ("word", "ledger"), False),
    ],
)
def test_tokens_that_may_answer_each_other_share_a_hook(
    one: tuple[Sort, str], other: tuple[Sort, str], *, meet: bool
) -> None:
    assert hooks(*one).isdisjoint(hooks(*other)) != meet


def test_a_content_word_without_a_counterpart_is_alone() -> None:
    left, right = (
        tokens(text, 0, words(text), (), ()) for text in ("the ferry never rose", "the ledger of prices fell")
    )
    assert [left[n].text for n in sorted(unrelated(left, range(len(left)), right))] == ["ferry"]
