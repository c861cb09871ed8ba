"""Seconds of the history of two versions of one text, and how they grow with its length.

    python -m tests.benchmarks.versions_speed [WORDS ...]

One line per measurement. One paragraph in ten is edited, one in fifty is gone, new or moved. `share` is the time of the
history over that of reading both versions.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

import tui
from tests.benchmarks.texts import books
from tui.reports import versions_plain

SIZES = (25_000, 50_000, 100_000, 200_000)
_WORDS = ("seventeen", "Halloran", "not", "41", "Tuesday")


def edited(paragraphs: list[str], seed: int = 5) -> list[str]:
    """The paragraphs of a later version."""
    dice = random.Random(seed)  # noqa: S311 - the same text every time, no secret
    made: list[str] = []
    for paragraph in paragraphs:
        fate = dice.random()
        words = paragraph.split()
        if fate < 0.1:
            words[dice.randrange(len(words))] = dice.choice(_WORDS)
        if fate > 0.98:
            made.append("Another paragraph of the later version stands here, which says something else.")
        if not 0.1 <= fate < 0.12:
            made.append(" ".join(words))
    for _ in range(len(made) // 50):
        made.insert(dice.randrange(len(made)), made.pop(dice.randrange(len(made))))
    return made


def measure(words: int) -> None:
    """Make, compare and write two versions with about this many words each."""
    old = books(words)[0].text
    new = "\n\n".join(edited(old.split("\n\n")))
    began = time.perf_counter()
    documents = [tui.document(old, name="old"), tui.document(new, name="new")]
    read = time.perf_counter()
    found = tui.history(documents, in_order=True)
    made = time.perf_counter()
    report = versions_plain.render(found)
    written = time.perf_counter()
    counts = " ".join(f"{kind} {count:,}" for kind, count in found.steps[0].counts.items())
    share = (made - read) / (read - began)
    sys.stdout.write(
        f"{words:>9,} words  read {read - began:6.2f} s  history {made - read:6.2f} s  share {share:5.2f}"
        f"  report {written - made:5.2f} s  {len(report):>9,} characters   {counts}\n"
    )


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", type=int, default=SIZES)
    sizes = parser.parse_args().words
    tui.history([tui.document("The bridge is open.", name=name) for name in "ab"])
    for words in sizes:
        measure(words)


if __name__ == "__main__":
    main()
