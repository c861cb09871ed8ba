"""Seconds of processor time to find the figures of 1,000 to 1,000,000 words, and to load the CLDR and Pint.

python tests/benchmarks/figures_speed.py [words ...]
"""

from __future__ import annotations

import sys
import time
from datetime import date

from tui.figures import currencies, dates, units
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document

_STORY = (
    "Northwind Group said on Thursday that revenue for the quarter ended June rose 8% to 12.4 billion yuan "
    "($1.7 billion), compared with the same period last year.\n"
    "Its cloud unit, which serves more than 3,200 companies in two dozen countries, grew between 5% and 7% over the "
    "past three years, while the adjusted loss narrowed to $384 million from $748 million.\n"
    "The chief executive told reporters that the plan had nothing to do with the weather, and that nobody should "
    "expect another announcement before the board has met and talked about what it would like to do with the harbour.\n"
    "At least 12 people were injured when a ferry hit a pier about 5 miles (8 km) north of the town, police said.\n\n"
)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(sizes: list[int]) -> None:
    """Print one line a size."""
    began = time.process_time()
    currencies.load()
    _say(f"CLDR names of currencies    {time.process_time() - began:8.3f} s")
    began = time.process_time()
    units.convert(5, "mile", "kilometre")
    _say(f"Pint, first conversion      {time.process_time() - began:8.3f} s")
    words = len(_STORY.split())
    for size in sizes:
        text = _STORY * max(1, size // words)
        article = split(document(text, name="benchmark", published=date(2025, 8, 29)))
        began = time.process_time()
        found = find(article)
        seconds = time.process_time() - began
        began = time.process_time()
        dates.find(article.text, article.published)
        of_dates = time.process_time() - began
        _say(f"{size:>9,} words  {seconds:8.3f} s, {of_dates:.3f} s of it for dates  {len(found):>7,} figures")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1_000, 10_000, 100_000, 1_000_000])
