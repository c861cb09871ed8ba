"""Summaries compared with reference summaries of equal length: ROUGE-1 and ROUGE-2, beside lead and sumy's classes.

    python -m tests.benchmarks.summaries_rouge 'BBC News Summary' [FILE.jsonl ...]

A folder is the BBC News Summary corpus as published: `News Articles` and `Summaries`, with files of the same
names. A line of a file is `{"text" or "sentences", "reference", "gold_sentences"}`, the last if the sentences of the
reference are known. A summary has as many sentences as its reference. One line per method: the F-measures of ours, of
sumy's class on the same sentences, and their ratio; higher is better.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from tests.benchmarks.summaries_speed import OWN, line
from tui.language.sentences import split
from tui.language.words import stem, words
from tui.reading.article import document
from tui.summaries import auto, scoring
from tui.summaries.candidates import Candidate, candidates

Chooser = Callable[[Sequence[Candidate]], Iterable[tuple[int, float]]]
"""The places of sentences with their scores, best first."""


@dataclass(frozen=True, slots=True)
class Case:
    """The sentences of an article, its reference summary, and how many sentences that has."""

    sentences: tuple[Candidate, ...]
    reference: str
    size: int


def case(text: str, reference: str, size: int = 0) -> Case:
    """A case; where the size of its reference is not known, its sentences are counted."""
    counted = size or len(split(document(reference, name="reference")).sentences)
    return Case(tuple(candidates(split(document(text, name="article")))), reference, max(1, counted))


def cases(path: Path) -> Iterator[Case]:
    """The cases of a folder or a file, in the order of their names."""
    if path.is_dir():
        for file in sorted((path / "News Articles").rglob("*.txt")):
            summary = path / "Summaries" / file.relative_to(path / "News Articles")
            yield case(_text(file), _text(summary).replace(".", ". "))  # its sentences are run together
        return
    for row in map(json.loads, path.read_text().splitlines()):
        sentences = row.get("sentences")
        text = "\n\n".join(map(_plain, sentences)) if sentences else row["text"]
        yield case(text, row["reference"], len(row.get("gold_sentences", ())))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def _plain(sentence: object) -> str:
    return str(sentence["text"]) if isinstance(sentence, dict) else str(sentence)


def rouge(mine: str, reference: str, size: int) -> float:
    """The F-measure of the runs of `size` words that two texts share (Lin 2004)."""
    ours, theirs = _runs(mine, size), _runs(reference, size)
    same = (ours & theirs).total()
    return 2 * same / (ours.total() + theirs.total()) if same else 0.0


def _runs(text: str, size: int) -> Counter[tuple[str, ...]]:
    tokens = [word.text.casefold() for word in words(text)]
    return Counter(tuple(tokens[start : start + size]) for start in range(len(tokens) - size + 1))


def measured(cases_: Sequence[Case], chosen: Chooser) -> tuple[float, float]:
    """The means of ROUGE-1 and ROUGE-2 over all cases."""
    sums = [0.0, 0.0]
    for each in cases_:
        places = sorted(place for place, _ in list(chosen(each.sentences))[: each.size])
        summary = " ".join(each.sentences[place].text for place in places)
        for number in range(2):
            sums[number] += rouge(summary, each.reference, number + 1) / len(cases_)
    return sums[0], sums[1]


def _lead(sentences: Sequence[Candidate]) -> Iterator[tuple[int, float]]:
    return ((place, 0.0) for place in range(len(sentences)))


def _own(method: str, sentences: Sequence[Candidate]) -> list[tuple[int, float]]:
    module, name = OWN[method]
    ranker = getattr(import_module(f"sumy.summarizers.{module}"), name)
    return scoring.order(scoring.prepared(ranker(stem), sentences), scoring.model(sentences))


def main() -> None:
    """Print every figure."""
    found = [each for path in sys.argv[1:] for each in cases(Path(path)) if each.sentences]
    if not found:
        raise SystemExit(__doc__)
    for name, chooser in (("lead", _lead), ("auto", auto.score)):
        line(f"{name:10} ROUGE-1 {{:.3f}}  ROUGE-2 {{:.3f}}  of {len(found)}".format(*measured(found, chooser)))
    for method in OWN:
        ours = measured(found, partial(scoring.score, method=method))
        peer = measured(found, partial(_own, method))
        scores = "  ".join(
            f"ROUGE-{n} ours {a:.3f}, sumy {b:.3f}, {a / b:.3f} of it"
            for n, a, b in zip((1, 2), ours, peer, strict=True)
        )
        line(f"{method:10} {scores}")


if __name__ == "__main__":
    main()
