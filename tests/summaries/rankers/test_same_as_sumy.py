"""Every ranker compared with sumy's class on the same tokens: the same scores and the same order."""

from __future__ import annotations

import math
import subprocess
import sys
import warnings
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.summaries.made import FERRY, document, drawn
from tui.language import sentences
from tui.language.words import stem
from tui.reading.files import read
from tui.resources import samples
from tui.summaries import scoring
from tui.summaries.candidates import Candidate, candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN = {
    "lexrank": "lex_rank.LexRankSummarizer",
    "textrank": "text_rank.TextRankSummarizer",
    "lsa": "lsa.LsaSummarizer",
    "luhn": "luhn.LuhnSummarizer",
    "sumbasic": "sum_basic.SumBasicSummarizer",
    "kl": "kl.KLSummarizer",
    "reduction": "reduction.ReductionSummarizer",
}
SETS = [
    candidates(document(*FERRY)),
    *(candidates(sentences.split(read(path))) for path in sorted(Path(samples()).glob("*.txt"))),
    *(drawn(seed, 3 + seed * 5, (20, 200, 600)[seed % 3], (3, 12, 30)[seed % 3]) for seed in range(9)),
]


def own(method: str, sentences: Sequence[Candidate]) -> list[tuple[int, float]]:
    module, name = OWN[method].split(".")
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(stem)
    with warnings.catch_warnings():
        # LSA warns of texts with fewer words than sentences, LexRank divides by zero on some: both are meant here
        warnings.simplefilter("ignore")
        return scoring.order(scoring.prepared(summarizer, sentences), scoring.model(sentences))


@pytest.mark.parametrize("method", OWN)
@pytest.mark.parametrize("chosen", SETS, ids=lambda chosen: f"{len(chosen)} sentences")
def test_scores_and_order(method: str, chosen: Sequence[Candidate]) -> None:
    theirs, ours = own(method, chosen), scoring.score(chosen, method)
    scores = dict(theirs)
    assert len(ours) == len(chosen)
    assert all(math.isclose(score, scores[place], rel_tol=0, abs_tol=1e-9) for place, score in ours)
    if method == "lsa":
        # sumy's order of equal lengths is noise: ours is the order of its scores, and of reading where they are equal
        assert [place for place, _ in ours] == sorted(scores, key=lambda place: (-round(scores[place], 9), place))
    else:
        assert [place for place, _ in ours] == [place for place, _ in theirs]


@pytest.mark.parametrize("method", ["lexrank", "textrank", "reduction"])
@pytest.mark.parametrize("chosen", SETS[5:], ids=lambda chosen: f"{len(chosen)} sentences")
def test_long_texts_are_ranked_alike(method: str, chosen: Sequence[Candidate], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = scoring.score(chosen, method)
    ranker = import_module(f"tui.summaries.rankers.{method}")
    monkeypatch.setattr(ranker, "WHOLE", 0)
    monkeypatch.setattr("tui.summaries.rankers.overlap.Shared.cost", 0)
    linear = dict(scoring.score(chosen, method))
    assert all(math.isclose(score, linear[place], rel_tol=1e-9, abs_tol=1e-12) for place, score in whole)


def test_kl_decides_equal_sentences_by_their_order_once_it_has_counted_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    alike = candidates(document(*(f"The {word} sank again." for word in ("ferry", "barge", "yacht", "canoe"))))
    monkeypatch.setattr("tui.summaries.rankers.kl._EXACT", 0)
    assert [place for place, _ in scoring.score(alike, "kl")] == [0, 1, 2, 3]


def test_lexrank_where_sumy_divides_by_zero() -> None:
    unrelated = candidates(document("Cats sleep indoors.", "Ships sail north."))
    assert all(math.isnan(score) for _, score in own("lexrank", unrelated))
    assert [place for place, _ in scoring.score(unrelated, "lexrank")] == [0, 1]
    assert len({score for _, score in scoring.score(unrelated, "lexrank")}) == 1


def test_sumy_orders_equal_lsa_scores_by_the_hash_seed() -> None:
    code = (
        "from tests.summaries.rankers.test_same_as_sumy import own\n"
        "from tests.summaries.made import drawn\n"
        "from tui.summaries import scoring\n"
        "some = drawn(5, 30, 400, 6)\n"
        "print([p for p, _ in own('lsa', some)], [p for p, _ in scoring.score(some, 'lsa')], sep=chr(10))"
    )
    theirs, ours = set(), set()
    for seed in "012":
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True,
            cwd=Path(__file__).parents[3], env={"PYTHONHASHSEED": seed, "PATH": ""},
        )  # fmt: skip
        lines = done.stdout.splitlines()
        theirs.add(lines[0])
        ours.add(lines[1])
    assert len(theirs) > 1
    assert len(ours) == 1
