"""Each summary method against sumy's own class on the same tokens, and how its time grows with the text.

    python tests/benchmarks/summaries_speed.py [method ...]

One line a figure. The text is made up, with word frequencies like those of English; the first run of each is thrown
away, for it pays for imports and stems.
"""

from __future__ import annotations

import random
import sys
import time
from importlib import import_module
from math import log

from tui.language.words import spellings, stem
from tui.summaries import auto, methods, scoring
from tui.summaries.candidates import Candidate, terms

OWN = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}


def made_up(count: int) -> list[Candidate]:
    """`count` sentences of 12 to 30 words, four in ten of them common; the others follow Zipf's law."""
    rng = random.Random(count)  # noqa: S311 - the same text every time, no secret
    common = ["the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "as", "was", "by", "at", "from"]
    vocabulary = ["".join(rng.choices("aeioulnrst", k=rng.randint(4, 10))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(10, 20_010)]
    found = []
    for number in range(count):
        content = iter(rng.choices(vocabulary, weights, k=30))
        drawn = [rng.choice(common) if rng.random() < 0.4 else next(content) for _ in range(rng.randint(12, 30))]
        text = f"{number} " + " ".join(drawn)
        parts = spellings(text)
        found.append(Candidate(f"d.s{number}", text, parts, tuple(word.text.lower() for word in parts)))
    return found


def seconds(method: str, sentences: list[Candidate], *, own: bool = False) -> float:
    """The time of one ranking, by sumy's own class or by ours."""
    began = time.perf_counter()
    if own:
        module, name = OWN[method]
        ranker = getattr(import_module(f"sumy.summarizers.{module}"), name)
        scoring.order(scoring.prepared(ranker(stem), sentences), scoring.model(sentences))
    elif method == "auto":
        list(auto.score(sentences))
    else:
        scoring.score(sentences, method)
    return time.perf_counter() - began


def line(text: str) -> None:
    """One figure."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print every figure."""
    small, half, whole, large = (made_up(count) for count in (400, 800, 1600, 8000))
    for method in sys.argv[1:] or methods.METHODS:
        seconds(method, small)
        ours = {len(text): min(seconds(method, text) for _ in range(3)) for text in (small, half, whole)}
        if method != "auto":
            count = 400 if method == "kl" else 1600
            peer = seconds(method, small if method == "kl" else whole, own=True)
            mine = ours[count]
            line(f"{method:10} {count} sentences: ours {mine:.3f} s, sumy {peer:.2f} s, {peer / mine:.0f} times faster")
        longest = seconds(method, large)
        growth = log(longest / ours[1600]) / log(5)
        line(f"{method:10} 1600 sentences: {ours[1600]:.3f} s; 8000: {longest:.3f} s; growth exponent {growth:.2f}")
    began = time.perf_counter()
    terms(large, range(len(large)))
    line(f"reasons of 8000 sentences: {time.perf_counter() - began:.3f} s")


if __name__ == "__main__":
    main()
