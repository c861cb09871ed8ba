"""The YAML that people write above an article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.formats.texts.simple_yaml import Value, read


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("title: Pier to be rebuilt", {"title": "Pier to be rebuilt"}),
        ("title: Pier: a new start  # draft", {"title": "Pier: a new start"}),
        ("title: C# on the quay", {"title": "C# on the quay"}),
        ('title: "A \\"new\\" pier: \\u00a35"  # so', {"title": 'A "new" pier: £5'}),
        ("title: 'Hale''s pier # 1'", {"title": "Hale's pier # 1"}),
        ("title: A pier\n  on two lines", {"title": "A pier on two lines"}),
        ('title: "A pier\n  on two lines"', {"title": "A pier on two lines"}),
        (
            "title: >-\n  A pier\n  folded\n\n  twice\ndate: 2025-09-09",
            {"title": "A pier folded\n\ntwice", "date": "2025-09-09"},
        ),
        ("text: |\n  One\n    two\nnext: x", {"text": "One\n  two", "next": "x"}),
        ("authors: [Ann Vale, \"Reed, Tom\", 'O''Hara']", {"authors": ["Ann Vale", "Reed, Tom", "O'Hara"]}),
        ("authors: [Ann Vale,\n  Tom Reed]", {"authors": ["Ann Vale", "Tom Reed"]}),
        ("authors:\n- Ann Vale\n- Tom Reed\ntags: x", {"authors": ["Ann Vale", "Tom Reed"], "tags": "x"}),
        (
            "authors:\n  - name: Ann Vale\n    mail: a@hale.example\n  - Tom Reed",
            {"authors": [{"name": "Ann Vale", "mail": "a@hale.example"}, "Tom Reed"]},
        ),
        ("author:\n  name: Ann Vale\n  at: Hale", {"author": {"name": "Ann Vale", "at": "Hale"}}),
        ("author: {name: Ann Vale, at: [Hale, Wick]}", {"author": {"name": "Ann Vale", "at": ["Hale", "Wick"]}}),
        ("draft: ~\nnote: null\nempty:\nlast: 1", {"draft": "", "note": "", "empty": "", "last": "1"}),
        ("# a comment\n\"quoted key\": v\n'other': !!str w", {"quoted key": "v", "other": "w"}),
        ("time: 2025-09-09 10:15:00 +02:00", {"time": "2025-09-09 10:15:00 +02:00"}),
        ("title: one\ntitle: two\nno key here", {"title": "one"}),
        ("", {}),
    ],
)
def test_keys(text: str, want: dict[str, Value]) -> None:
    assert read(text.split("\n")) == want


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab: -[]{}\"'|>#\\,&!\n", max_size=80))
def test_anything_is_survived(text: str) -> None:
    read(text.split("\n"))


@pytest.mark.parametrize(
    "text", ["a: " + "[" * 5000, "a: " + '"' * 5001, "a:\n" + "  - b:\n" * 5000, "a: " + "{x: " * 2000]
)
def test_depth_ends(text: str) -> None:
    assert "a" in read(text.split("\n"))
