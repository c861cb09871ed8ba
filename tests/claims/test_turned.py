"""What a quotation that was turned, and one of a few words, do to the rows."""

from __future__ import annotations

import pytest

import tui
from tui.claims.claim import Pair

REST = (
    "Volunteers swept the lane behind the pottery and stacked crates by its gate.",
    "Neighbours brought clay from the stream, and a glaze was being tried.",
)


def pairs(a: str, b: str) -> list[Pair]:
    """Every pair in which the first sentences of two articles meet."""
    comparison = tui.compare(
        [tui.document(f"{said}\n\n{rest}", name=rest[:4]) for said, rest in zip((a, b), REST, strict=True)]
    )
    first = {document.sentences[0].id for document in comparison.documents}
    return [
        pair
        for claim in comparison.claims
        for pair in claim.pairs
        if {claim.passages[pair.a].sentence, claim.passages[pair.b].sentence} == first
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Inspector Ida Moe called the old ferry “a danger”.", "Inspector Ida Moe called the old ferry “no danger”."),
        (
            "“The ferry is a danger to all who sail in her,” Inspector Ida Moe said after the fire.",
            "Speaking on the quay, Inspector Ida Moe told us: “The ferry is no danger to all who sail in her.”",
        ),
        (
            "“We lost 40 boats in the storm last week,” harbour master Karl Amis said.",
            "Asked about it, harbour master Karl Amis said: “We lost 400 boats in the storm last week.”",
        ),
    ],
)
def test_a_turned_quotation_is_no_agreement(a: str, b: str) -> None:
    found = pairs(a, b)
    assert found
    assert {pair.relation for pair in found} == {"differ"}
    assert any(reason.kind == "quote" and reason.outcome == "differs" for pair in found for reason in pair.reasons)


def test_a_tag_is_no_evidence() -> None:
    found = pairs(
        "Ida Moe of the council wrote that nothing was a “quid pro quo”.",
        "There had been a “quid pro quo”, the miller told his guests at supper.",
    )
    assert not any(reason.kind == "quote" for pair in found for reason in pair.reasons)
    assert "agree" not in {pair.relation for pair in found}
