"""Profiles made of sentences that were read before: the same as those of sentences read again."""

from __future__ import annotations

import pytest

import tui
from tui.claims.passages import passages
from tui.claims.profiles import profiles
from tui.figures import find
from tui.items import lines
from tui.language.sentences import split
from tui.quotes import find as quotes

STORIES = [
    "Harbour Board Votes For Longer Pier\n\nMayor Ada Quill said on 3 May the pier would cost $4.2 million.",
    'Ada\u00a0Quill, the mayor, told\tthe board at 3 p.m. that "two of 40 berths"\nwould close by 2031.',
    "Quill won 12-7.\n\nOn Tuesday the well-known Room 7B stayed shut, she didn't say why.",
]


@pytest.mark.parametrize("text", STORIES)
@pytest.mark.parametrize("aliases", [{}, {"Quill": "Ada Quill Senior"}])
def test_sentences_read_before_give_the_same_profiles(text: str, aliases: dict[str, str]) -> None:
    document = split(tui.document(text, name="pier"))
    figures, quoted = find.find(document), quotes(document)
    read = lines.read(document, figures)
    parts = passages(document, figures)
    assert read.by_sentence
    assert profiles(document, parts, figures, quoted, aliases, read) == profiles(
        document, parts, figures, quoted, aliases
    )
