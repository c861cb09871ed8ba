"""Seconds of processor time and memory to find the figures of 10,000 to 1,000,000 words of news.

Each size is measured in a separate process, to measure its memory separately. `costs` is the time per word, relative to
the smallest size: about 1 throughout if the work is linear.

python tests/benchmarks/figures_speed.py [words ...]
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from datetime import date

from tui.figures import find
from tui.figures.dates import expressions as dates
from tui.figures.grammar import currencies
from tui.figures.grammar.tokens import tokenise
from tui.language.sentences import split
from tui.reading.article import document

_STORY = """Harbour town counts the cost of the storm

Northwind Group said on Thursday that revenue for the quarter ended June rose 8% to 12.4 billion yuan ($1.7 billion),
compared with the same period last year, as more ships called at the ports that it runs along the northern coast.

The chief executive, Ann Lee, told reporters that the plan had nothing to do with the weather, and that nobody should
expect another announcement before the board has met and talked about what it would like to do with the old harbour.
"We have always said that we would be careful," she said. "People here have seen what happens when one is not."

Its cloud unit, which serves more than 3,200 companies, grew between 5% and 7% over the past three years, while the
adjusted loss narrowed to $384 million from $748 million. Analysts had asked for a clearer answer to the question of
who would pay for the repairs, and some of them left the meeting without one. Shares of the company closed lower.

At least 12 people were injured when a ferry hit a pier north of the town, police said. The ferry had been on its way
back from the islands with tourists and the crew of a fishing boat that had been given up by its owner. Residents who
watched from the shore said that it seemed to turn too late, and that the wind had been stronger than in the morning.

A spokesman for the coast guard declined to say whether anyone would be charged. He said that divers would go down to
the wreck again once the sea was calm enough, and that the pier would stay closed until then. The mayor, who is up for
election in the autumn, promised help to those who had lost their boats, but did not say how much or from which budget.

The opposition called for an inquiry. It has long argued that the town depends too much on one employer, whose taxes
make up a third of what it spends, and that the breakwater should have been raised years ago. An engineer who worked on
it until 2019 said in a letter to the local paper that the warnings had been written down and put into a drawer.

"""


def main(sizes: list[int]) -> None:
    """Print a line per size."""
    _say("     words    seconds  of it dates   costs   memory   figures")
    base = 0.0
    for size in sizes:
        run = subprocess.run([sys.executable, __file__, f"={size}"], check=True, capture_output=True, text=True)
        words, seconds, of_dates, grown, figures = json.loads(run.stdout)
        base = base or seconds / words
        costs = seconds / words / base
        _say(f"{words:>10,} {seconds:>9.3f}s {of_dates:>11.3f}s {costs:>7.2f} {grown:>6.0f} MB {figures:>9,}")


def _measure(size: int) -> None:
    """Print the words, the seconds in all and for dates, the memory taken in MB and the figures, as JSON."""
    text = _STORY * max(1, size // len(_STORY.split()))
    article = split(document(text, name="benchmark", published=date(2025, 8, 29)))
    find.find(split(document(_STORY, name="first", published=date(2025, 8, 29))))
    currencies.load()
    before = _resident()
    began = time.process_time()
    found = find.find(article)
    seconds = time.process_time() - began
    grown = _resident() - before
    lines = [tokenise(article.text, sentence.span) for sentence in article.sentences]
    began = time.process_time()
    for _ in dates.read(lines, article.published):
        pass
    of_dates = time.process_time() - began
    _say(json.dumps([len(text.split()), seconds, of_dates, grown, len(found)]))


def _resident() -> float:
    """The peak memory of this process, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    words = sys.argv[1:]
    if words and words[0].startswith("="):
        _measure(int(words[0][1:]))
    else:
        main([int(word) for word in words] or [10_000, 100_000, 1_000_000])
