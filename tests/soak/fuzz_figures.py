"""Find figures in random strings: no exception, spans in order, steps that replay, and linear time.

python tests/soak/fuzz_figures.py [strings] [seed]
"""

from __future__ import annotations

import math
import random
import sys
import time

from tui.figures.find import find
from tui.figures.steps import replay
from tui.language.sentences import split
from tui.reading.article import document

_PIECES = (
    "$ £ € ¥ US$ HK$ RMB Rs 5 12.5 1,234 3-1 2007 1/2 ½ % percent per cent points basis million bn m k dozen half "
    "a an the of one two three hundred thousand and to from between or - – ( ) , . ; : yuan dollars cents pence "
    "euros users people miles km rose fell up down by about over at least more than revenue profit Boeing 737 its "
    "company said growth year-on-year # / = & \n \t third quarter second first March May Thursday 2024 1990s next "
    "last ended times doubled tenfold 42nd double-digit é 中 元 \x00 A B Inc's “ ” ' - -- ... £$€ 1.2.3 "
    "99999999999999999999 0.0000001 1,22,33,444 minus negative + ~ < > ≤ not exceeding"
)
_LINEAR = 6.5
"""Four times the text may take this many times as long: linear, with a margin for noise."""


def _string(chance: random.Random) -> str:
    pieces = _PIECES.split(" ")
    if chance.random() < 0.2:
        return "".join(chr(chance.choice((chance.randrange(32, 127), chance.randrange(0x10000)))) for _ in range(60))
    return chance.choice((" ", "", " ")).join(chance.choice(pieces) for _ in range(chance.randrange(40)))


def _check(text: str) -> None:
    article = split(document(text.encode("utf-8", "replace").decode(), name="fuzz"))
    end = 0
    for figure in find(article):
        assert end <= figure.span.start < figure.span.end <= len(article.text), text
        assert figure.span.of(article.text).split() == figure.text.split(), text
        end = figure.span.end
        values = [value for value in (figure.value, figure.low, figure.high) if value is not None]
        if figure.kind not in ("date", "duration"):
            replayed = replay(figure.steps)
            assert len(values) == len(replayed), (text, figure)
            assert all(math.isclose(x, y, rel_tol=1e-9) for x, y in zip(values, replayed, strict=True)), (text, figure)


def _seconds(text: str) -> float:
    article = split(document(text, name="fuzz"))
    began = time.process_time()
    find(article)
    return time.process_time() - began


def _linear(chance: random.Random) -> float:
    """The worst growth of time over repeated lines of one or a few pieces."""
    worst = 0.0
    pieces = [piece for piece in _PIECES.split(" ") if piece.strip()]
    for _ in range(60):
        unit = chance.choice((" ", "")).join(chance.sample(pieces, chance.randrange(1, 5))) + chance.choice((" ", ""))
        small = unit * max(1, 8_000 // len(unit))
        first = min(_seconds(small) for _ in range(2))
        growth = min(_seconds(small * 4) for _ in range(2)) / max(first, 0.05)
        if growth > _LINEAR:
            sys.stdout.write(f"grows {growth:.1f} times on four times {unit!r}\n")
        worst = max(worst, growth)
    return worst


def main(strings: int, seed: int) -> None:
    """Run both parts and say what they came to."""
    chance = random.Random(seed)  # noqa: S311 - a fuzz run repeats by its seed
    began = time.perf_counter()
    for _ in range(strings):
        _check(_string(chance))
    sys.stdout.write(f"{strings:,} strings without an error in {time.perf_counter() - began:.0f} s\n")
    worst = _linear(chance)
    sys.stdout.write(f"four times the line takes at most {worst:.2f} times as long\n")
    sys.exit(worst > _LINEAR)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
