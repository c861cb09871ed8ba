"""Seconds of processor time to line up articles: 200 sentences in 4, then 100 to 400 articles of 12 sentences.

python tests/benchmarks/alignment_speed.py
"""

from __future__ import annotations

import sys
import time

from tui import quotes
from tui.claims.alignment import align
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


def main() -> None:
    """Print one line per size; the first run also loads the stemmer and the word lists."""
    _measure(4, 50)
    _measure(4, 50)
    for articles in (50, 100, 200, 400):
        _measure(articles, 12)


if __name__ == "__main__":
    main()
