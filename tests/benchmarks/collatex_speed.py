"""Four articles laid side by side by crossread and by CollateX 2.3 with its defaults: seconds and growth of both.

CollateX is installed only when this runs, into an environment that is deleted afterwards, or is taken from an
interpreter that has it:

    python -m tests.benchmarks.collatex_speed [--sizes 25,50,100,200,400] [--timeout 300] [--python PATH]

Both are given the same four texts and run in a process of their own; processor time without the start is measured. A
size that takes longer than the timeout ends the row of that program: it is not run at a larger one.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from tests.benchmarks.texts import one_story

VERSION = "2.3"
_COLLATEX = """
import json, sys, time
from collatex import Collation, collate
texts = json.load(sys.stdin)
def run(texts):
    collation = Collation()
    for number, text in enumerate(texts):
        collation.add_plain_witness(chr(65 + number), text)
    collate(collation)
run([text[:300] for text in texts])
began = time.process_time()
run(texts)
print(time.process_time() - began)
"""
_CROSSREAD = """
import json, sys, time
import tui
texts = json.load(sys.stdin)
def run(texts):
    tui.compare([tui.document(text, name=str(number)) for number, text in enumerate(texts)])
run([text[:300] for text in texts])
began = time.process_time()
run(texts)
print(time.process_time() - began)
"""


def measured(python: str, program: str, texts: list[str], timeout: int) -> float | None:
    """The seconds of processor time of one run; None if it takes too long."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (timeout, timeout))

    done = subprocess.run(
        [python, "-c", program], input=json.dumps(texts), capture_output=True, text=True, check=False,
        preexec_fn=limited, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    if done.returncode > 0:
        raise SystemExit(done.stderr)
    return float(done.stdout) if done.returncode == 0 else None


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="25,50,100,200,400", help="sentences of an article, with commas")
    parser.add_argument("--timeout", type=int, default=300, help="seconds of processor time for one run")
    parser.add_argument("--python", default="", help="an interpreter that has CollateX")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        python = asked.python or _installed(Path(folder))
        heads = ("sentences", "crossread", "exponent", f"CollateX {VERSION}", "exponent", "ratio")
        _say("{:>9} {:>10} {:>8} {:>13} {:>8} {:>7}".format(*heads))
        before: list[float | None] = [None, None]
        last, left = 0, [True, True]
        for size in map(int, asked.sizes.split(",")):
            texts = [document.text for document in one_story(4, size)]
            spent = [
                measured(program[0], program[1], texts, asked.timeout) if going else None
                for program, going in zip(((sys.executable, _CROSSREAD), (python, _COLLATEX)), left, strict=True)
            ]
            left = [one is not None for one in spent]
            columns = []
            for one, other in zip(spent, before, strict=True):
                columns.append(f"{one:.2f} s" if one is not None else "too long")
                known = one is not None and other is not None
                columns.append(f"{math.log((one or 1) / (other or 1)) / math.log(size / last):.2f}" if known else "")
            ratio = f"{spent[1] / spent[0]:.1f}" if spent[0] and spent[1] else ""
            _say(f"{size:>9} {columns[0]:>10} {columns[1]:>8} {columns[2]:>13} {columns[3]:>8} {ratio:>7}")
            before, last = spent, size
            if not any(left):
                return


def _installed(folder: Path) -> str:
    """An interpreter with CollateX in an environment of its own."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    # CollateX imports Levenshtein, which it does not name as something it needs.
    subprocess.run([python, "-m", "pip", "install", "-q", f"collatex=={VERSION}", "Levenshtein"], check=True)
    return python


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
