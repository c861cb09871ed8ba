"""Seconds of processor time to line up articles: 200 sentences in 4, then 100 to 400 articles of 12 sentences.

With `--growth`, two texts of 500 to 16,000 sentences are compared whole, and the exponent of each doubling is printed:
versions of one text, accounts of one story, and unrelated texts. Each is measured in a process of its own.

    python -m tests.benchmarks.alignment_speed [--growth [500,1000,2000,4000,8000,16000]]
"""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import time
from datetime import date

from tests.benchmarks.texts import Writer, one_story
from tui import quotes
from tui.claims.alignment import align
from tui.comparison import compare
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document

_SUBJECTS = ("Corvane Motors", "the council of Ellerby", "Ines Roth", "the harbour board", "Halden Foods", "the union")
_VERBS = ("closed", "defended", "measured", "sold", "questioned", "rebuilt", "opened", "praised", "delayed")
_THINGS = (
    "the engine plant",
    "a ferry line",
    "the old bridge",
    "its accounts",
    "the flood wall",
    "a survey",
    "the school",
)
_TAILS = (
    "after a storm",
    "for {n} million dollars",
    "as {n} people watched",
    "up {n}% on the year",
    "in a long letter",
)


def _article(number: int, sentences: int) -> Document:
    lines = []
    for n in range(sentences):
        step = n * 7 + number * 3
        tail = _TAILS[step % 5].format(n=10 + step % 37)
        lines.append(
            f"{_SUBJECTS[step % 6]} {_VERBS[(step + n) % 9]} {_THINGS[(n * 5 + number) % 7]} {tail} "
            f"near quay{n % 29}ton, and gate{number}x{n} was {_VERBS[n % 9]} too."
        )
    return split(document("\n\n".join(lines), name=str(number)))


def _measure(articles: int, sentences: int) -> None:
    documents = [_article(number, sentences) for number in range(articles)]
    figures = [figure for each in documents for figure in find(each)]
    quoted = [quote for each in documents for quote in quotes.find(each)]
    began = time.process_time()
    claims = align(documents, figures, quoted)
    spent = time.process_time() - began
    sys.stdout.write(f"{articles:4} articles of {sentences:3} sentences  {spent:8.3f} s  {len(claims)} claims\n")


def _versions(sentences: int) -> list[Document]:
    """A text, and the same with each ninth sentence rewritten."""
    writer = Writer(5)
    facts, others = writer.facts(sentences), writer.facts(sentences)
    old = [" ".join(fact).capitalize() + "." for fact in facts]
    new = [" ".join(others[n]).capitalize() + "." if n % 9 == 4 else line for n, line in enumerate(old)]
    return [document("\n\n".join(lines), name=name) for lines, name in ((old, "old"), (new, "new"))]


def _unrelated(sentences: int) -> list[Document]:
    writers = [Writer(seed) for seed in (11, 12)]
    return [
        each.article(each.facts(sentences), sentences, f"text {n}", date(2024, 3, 4)) for n, each in enumerate(writers)
    ]


GROWTH = {"versions": _versions, "accounts": lambda sentences: one_story(2, sentences), "unrelated": _unrelated}
"""The texts whose growth is measured, by name."""


def _compared(kind: str, sentences: int) -> None:
    compare(GROWTH[kind](20))
    documents = GROWTH[kind](sentences)
    began = time.process_time()
    compare(documents)
    sys.stdout.write(f"{time.process_time() - began}\n")


def _growth(sizes: list[int]) -> None:
    for kind in GROWTH:
        before = 0.0
        for last, size in zip([0, *sizes], sizes, strict=False):
            command = [sys.executable, "-m", "tests.benchmarks.alignment_speed", "--one", kind, str(size)]
            spent = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            exponent = f"{math.log(spent / before) / math.log(size / last):.2f}" if before else ""
            sys.stdout.write(f"{kind:10} {size:>6} sentences  {spent:8.2f} s  exponent {exponent}\n")
            sys.stdout.flush()
            before = spent


def main() -> None:
    """Print one line per size; the first run also loads the stemmer and the word lists."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", nargs="?", const="500,1000,2000,4000,8000,16000", help="sentences, with commas")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        _compared(asked.one[0], int(asked.one[1]))
        return
    if asked.growth:
        _growth([int(size) for size in asked.growth.split(",")])
        return
    _measure(4, 50)
    _measure(4, 50)
    for articles in (50, 100, 200, 400):
        _measure(articles, 12)


if __name__ == "__main__":
    main()
