"""Evaluate the results on public labelled data, in its published form.

python -m tests.benchmarks.labelled figures Specs/NumberWithUnit/English/CurrencyModel.json ...
    the specifications of Recognizers-Text (github.com/microsoft/Recognizers-Text): which figures, and their values
python -m tests.benchmarks.labelled pairs msr_paraphrase_train.txt msr_paraphrase_test.txt
    the Microsoft Research Paraphrase Corpus, pairs with a figure in both: are the paraphrases matched
"""

from __future__ import annotations

import csv
import json
import math
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import tui
from tui.figures.figure import Figure

_MINOR = {"cent", "penny", "pence", "sen"}
"""Units that the specifications count in hundredths of the currency."""
_UNCOUNTED = {"date", "duration", "ordinal", "ratio"}
"""Kinds that the specifications of amounts do not cover."""


@dataclass(slots=True)
class Score:
    """The numbers of correct, found and labelled figures."""

    right: int = 0
    found: int = 0
    there: int = 0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.there if self.there else 0.0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = f"{self.right} right, {self.found} found, {self.there} there"
        return f"P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}  ({counts})"


def values(text: str | None) -> tuple[float, ...]:
    """The number of a label, or the ends of an interval such as `[20,30)`; empty if it has none."""
    return tuple(sorted(float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", text or "")))


def agrees(found: Figure, wanted: tuple[float, ...], scale: float) -> bool:
    """Whether a figure has the values of a label."""
    mine = sorted(v for v in ([found.value] if found.value is not None else [found.low, found.high]) if v is not None)
    return len(mine) == len(wanted) and all(
        math.isclose(a, b * scale, rel_tol=1e-6) for a, b in zip(mine, wanted, strict=True)
    )


def figures(path: str) -> Score:
    """A figure is correct if it overlaps a label and has its value; figures in labels without a value are left out."""
    score = Score()
    with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123 - a path as typed
        cases = json.load(file)
    for case in cases:
        free = list(tui.compare([tui.document(case["Input"], name="case")]).figures)
        for label in case["Results"]:
            resolution = label.get("Resolution") or {}
            wanted = values(resolution.get("value"))
            near = [each for each in free if each.span.start <= label["End"] and label["Start"] < each.span.end]
            if not wanted:
                free = [each for each in free if each not in near]
                continue
            score.there += 1
            scales = (0.01, 1.0) if str(resolution.get("unit")).lower() in _MINOR else (1.0,)
            right = next((each for each in near for scale in scales if agrees(each, wanted, scale)), None)
            if right is not None:
                free.remove(right)
                score.right += 1
                score.found += 1
        score.found += sum(figure.kind not in _UNCOUNTED for figure in free)
    return score


def pairs(path: str) -> Iterator[tuple[bool, bool]]:
    """For each pair with a figure in both: whether it is labelled as a paraphrase, and whether it was matched."""
    with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123 - as above
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    for quality, _, _, *texts in rows:
        if all(re.search(r"\d", text) for text in texts):
            both = [tui.document(text, name=name) for name, text in zip("ab", texts, strict=True)]
            yield quality == "1", any(len(claim.passages) > 1 for claim in tui.compare(both).claims)


def main(arguments: list[str]) -> int:
    """Print one line per file, or one for all pairs."""
    if len(arguments) < 2 or arguments[0] not in {"figures", "pairs"}:
        sys.stderr.write(__doc__ or "")
        return 2
    what, *paths = arguments
    if what == "figures":
        for path in paths:
            sys.stdout.write(f"{path}: {figures(path)}\n")
        return 0
    labelled = [pair for path in paths for pair in pairs(path)]
    score = Score(
        sum(wanted and found for wanted, found in labelled),
        sum(found for _, found in labelled),
        sum(wanted for wanted, _ in labelled),
    )
    sys.stdout.write(f"{score}, accuracy {sum(wanted == found for wanted, found in labelled) / len(labelled):.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
