"""Find figures in random strings and make every report of articles full of hostile numbers.

    python -m tests.soak.fuzz_figures [--strings 100000] [--articles 200] [--seed S]

No error, spans in order, steps that replay, no number that is infinite or beyond all measure, and linear time.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections.abc import Sequence

from tests.hostile_numbers import NUMBERS, documents, reports, unbounded
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
    "99999999999999999999 0.0000001 1,22,33,444 minus negative + ~ < > ≤ not exceeding quadrillion trillion crore "
    "dozen e E × ^ 10^9 1e30 1e31 e5 ⁹ 10⁻⁴⁰ 0e0 00 000 ½ ⁄ ９９９ ٣ ² x hundredths fold th st aged"
)
_MOST = 1e37
"""No figure is larger; one that rounds up to the limit is at it."""
_LINEAR = 6.5
"""Four times the text may take this many times as long: linear, with a margin for noise."""


def _string(chance: random.Random) -> str:
    pieces = _PIECES.split(" ")
    if chance.random() < 0.1:
        pieces += NUMBERS
    if chance.random() < 0.2:
        return "".join(chr(chance.choice((chance.randrange(32, 127), chance.randrange(0x10000)))) for _ in range(60))
    return chance.choice((" ", "", " ")).join(chance.choice(pieces) for _ in range(chance.randrange(40)))


def _check_string(chance: random.Random) -> None:
    text = _string(chance)
    article = split(document(text.encode("utf-8", "replace").decode(), name="fuzz"))
    end = 0
    for figure in find(article):
        assert end <= figure.span.start < figure.span.end <= len(article.text), text
        assert figure.span.of(article.text).split() == figure.text.split(), text
        end = figure.span.end
        values = [value for value in (figure.value, figure.low, figure.high) if value is not None]
        assert all(value == 0 or 1e-37 < abs(value) < _MOST for value in values), (text, figure)
        assert all(math.isfinite(number) for number in (figure.precision, figure.scale)), (text, figure)
        if figure.kind not in ("date", "duration"):
            replayed = replay(figure.steps)
            assert len(values) == len(replayed), (text, figure)
            assert all(math.isclose(x, y, rel_tol=1e-9) for x, y in zip(values, replayed, strict=True)), (text, figure)


def _check_reports(chance: random.Random) -> None:
    """Every report is made, and holds no number beyond all measure."""
    for name, made in reports(documents(chance)):
        assert made, name
        if name.endswith("json"):
            assert not [*unbounded(json.loads(made))], name


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all parts; 1 and a line for each fall if there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strings", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    chosen = parser.parse_args(arguments)
    falls = 0
    began = time.process_time()
    parts = (("strings", chosen.strings, _check_string), ("articles", chosen.articles, _check_reports))
    for name, times, check in parts:
        for number in range(times):
            try:
                check(random.Random(f"{chosen.seed} {name} {number}"))  # noqa: S311 - a run repeats by its seed
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
                falls += 1
                sys.stdout.write(f"{name} {number}: {type(error).__name__}: {str(error)[:500]}\n")
        sys.stdout.write(f"{times:,} {name}, {falls} falls, {time.process_time() - began:.0f} s\n")
    worst = _linear(random.Random(chosen.seed))  # noqa: S311 - as above
    sys.stdout.write(f"four times the line takes at most {worst:.2f} times as long\nseed {chosen.seed}\n")
    return 1 if falls or worst > _LINEAR else 0


if __name__ == "__main__":
    sys.exit(main())
