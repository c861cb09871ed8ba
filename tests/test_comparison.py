"""The whole pipeline on the sample articles, and on the source articles if they are available."""

from __future__ import annotations

import gc
import itertools
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tui
from tui.errors import StoppedError
from tui.figures.figure import Figure
from tui.reading.documents import Document

ROOT = Path(__file__).parent.parent
SETS = {"samples": ROOT / "seeds", "sources": ROOT.parent / "shared" / "seeds"}


def folder_of(name: str) -> Path:
    if not SETS[name].is_dir():
        pytest.skip("the articles that the samples retell are not at hand")
    return SETS[name]


@pytest.fixture(scope="module", params=sorted(SETS))
def documents(request: pytest.FixtureRequest) -> list[Document]:
    return [tui.read(path) for path in sorted(folder_of(request.param).glob("*.txt"))]


@pytest.fixture(scope="module")
def comparison(documents: list[Document]) -> tui.Comparison:
    return tui.compare(documents)


@pytest.fixture(scope="module")
def rendered(comparison: tui.Comparison) -> dict[str, Any]:
    result = json.loads(tui.render(comparison, "json"))
    assert isinstance(result, dict)
    return result


def claims_with(rendered: dict[str, Any], *wanted: tuple[int, str]) -> list[dict[str, Any]]:
    """The claims that have, for each article's number, a passage with these words in it."""
    numbers = {d["id"]: number for number, d in enumerate(rendered["documents"], 1)}
    texts = {d["id"]: d["text"] for d in rendered["documents"]}
    found = []
    for claim in rendered["claims"]:
        passages = [
            (numbers[p["document"]], " ".join(texts[p["document"]][p["start"] : p["end"]].split()))
            for p in claim["passages"]
        ]
        if all(any(number == n and words in text for n, text in passages) for number, words in wanted):
            found.append(claim)
    return found


def test_every_sentence_is_there_once_and_no_character_is_lost(comparison: tui.Comparison) -> None:
    for document in comparison.documents:
        ends = [0, *itertools.chain.from_iterable((s.span.start, s.span.end) for s in document.sentences)]
        assert ends == sorted(ends)
        covered = "".join(s.span.of(document.text) for s in document.sentences)
        assert "".join(covered.split()) == "".join(document.text.split())


def test_every_sentence_that_says_something_is_in_a_claim(comparison: tui.Comparison) -> None:
    claimed = {passage.sentence for claim in comparison.claims for passage in claim.passages}
    for document in comparison.documents:
        expected = {s.id for s in document.sentences if s.kind in {"prose", "list"}}
        assert expected <= claimed
        assert not claimed & {s.id for s in document.sentences if s.kind == "furniture"}


def test_the_spans_of_the_figures_are_their_words(comparison: tui.Comparison) -> None:
    texts = {d.id: d for d in comparison.documents}
    for figure in comparison.figures:
        assert " ".join(figure.text.split()) == texts[figure.document].slice(figure.span)


def test_the_revenue_differs_by_a_little(rendered: dict[str, Any]) -> None:
    (claim,) = claims_with(rendered, (1, "280.1 billion"), (2, "280.2 billion"))
    assert claim["relation"] == "differ"
    reasons = [r for pair in claim["pairs"] for r in pair["reasons"] if r["kind"] == "figure"]
    differing = " ".join(r["text"] for r in reasons if r["outcome"] == "differs")
    assert "280.1" in differing
    assert "280.2" in differing
    assert "0.036" in differing


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("13%", "13%"),
        ("32%", "32%"),
        ("reaccelerated", "re-accelerated"),
    ],
)
def test_these_line_up(rendered: dict[str, Any], first: str, second: str) -> None:
    claims = claims_with(rendered, (1, first), (2, second))
    assert any(claim["relation"] == "agree" for claim in claims)
    assert not any(claim["relation"] == "differ" for claim in claims)


def test_one_who_is_named_and_one_who_is_described_are_not_in_conflict_over_the_goal(rendered: dict[str, Any]) -> None:
    pairs = [pair for claim in claims_with(rendered, (1, "(AGI)"), (2, "(AGI)")) for pair in claim["pairs"]]
    assert pairs
    assert not [pair for pair in pairs if pair["relation"] == "differ"]


@pytest.mark.parametrize("words", ["224.79", "27.648", "53%"])
def test_another_years_figures_are_never_in_conflict(rendered: dict[str, Any], words: str) -> None:
    claims = claims_with(rendered, (4, words))
    assert claims
    assert not [
        pair
        for claim in claims
        for pair in claim["pairs"]
        if pair["relation"] == "differ"
        and {claim["passages"][pair["a"]]["document"], claim["passages"][pair["b"]]["document"]}
        & {rendered["documents"][3]["id"]}
    ]


def test_the_wire_storys_date_is_found(comparison: tui.Comparison) -> None:
    assert comparison.documents[1].published == date(2025, 2, 21)


def test_the_order_of_the_articles_changes_no_claim(documents: list[Document], comparison: tui.Comparison) -> None:
    def content(result: tui.Comparison) -> set[tuple[str, str, frozenset[object]]]:
        return {(claim.id, claim.relation, frozenset(claim.passages)) for claim in result.claims}

    for order in (documents[::-1], documents[2:] + documents[:2]):
        assert content(tui.compare(order)) == content(comparison)


def test_the_same_input_gives_the_same_bytes(documents: list[Document], comparison: tui.Comparison) -> None:
    assert tui.render(tui.compare(documents), "json") == tui.render(comparison, "json")


def test_a_comparison_that_is_gone_leaves_no_figure_behind() -> None:
    texts = [
        f"Harlow Mills lifted sales {share}% to ${sum_} million in 2031, its report said on Friday."
        for share, sum_ in ((61, 417.3), (63, 419.9))
    ]
    assert tui.compare([tui.document(text, name=str(n)) for n, text in enumerate(texts)]).figures
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Figure) and "417.3" in one.text]


def test_one_article_alone_has_its_summary_and_its_figures(documents: list[Document]) -> None:
    alone = tui.compare(documents[:1])
    assert len(alone.summaries[0].sentences) == 3
    assert alone.figures
    assert {claim.relation for claim in alone.claims} == {"single"}


def test_no_article_at_all_is_an_empty_comparison() -> None:
    assert tui.compare([]).claims == ()


def test_copies_of_one_text_are_distinguished() -> None:
    twice = [tui.document("The mill closed in May.", name=name) for name in ("a", "b")]
    result = tui.compare(twice)
    assert len({d.id for d in result.documents}) == 2
    assert [claim.relation for claim in result.claims] == ["agree"]


def test_progress_is_reported_and_work_can_be_stopped(documents: list[Document]) -> None:
    steps: list[tuple[str, int, int]] = []
    tui.compare(documents[:2], progress=lambda *step: steps.append(step))
    assert list(dict.fromkeys(name for name, _, _ in steps)) == ["articles", "claims", "digest"]
    assert all(0 <= done <= total for _, done, total in steps)
    with pytest.raises(StoppedError):
        tui.compare(documents[:2], stopped=lambda: True)
