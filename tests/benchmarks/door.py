"""Reading files of other formats, compared with the libraries alone: web pages in parallel, PDFs in one process each.

    python -m tests.benchmarks.door FOLDER          of .html and .pdf files

Each is a fresh process, so imports count; a round is one of each, and the ratio is that of the medians.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
OURS = """
import sys
from tui.reading.gathering import gather
found = gather(sys.argv[1:])
print(len(found.documents))
"""
PAGES = """
import sys
from pathlib import Path
from trafilatura import extract
print(sum(extract(Path(path).read_bytes(), favor_precision=True) is not None for path in sys.argv[1:]))
"""
PDFS = """
import sys
import pypdfium2
held = 0
for path in sys.argv[1:]:
    document = pypdfium2.PdfDocument(path)
    for page in document:
        held += bool(page.get_textpage().get_text_range())
    document.close()
print(held)
"""


def seconds(code: str, paths: list[str]) -> float:
    """The seconds of one process that reads `paths`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT)
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *paths], env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    """Print the medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    for ending, alone, name in ((".html", PAGES, "trafilatura alone"), (".pdf", PDFS, "pypdfium2 alone")):
        paths = sorted(map(str, asked.folder.rglob(f"*{ending}")))
        if not paths:
            continue
        rounds = [(seconds(OURS, paths), seconds(alone, paths)) for _ in range(asked.rounds)]
        ours, theirs = (statistics.median(times) for times in zip(*rounds, strict=True))
        line = f"{len(paths)} {ending}: crossread {ours:.2f} s, {name} {theirs:.2f} s, ratio {ours / theirs:.2f}"
        print(line)  # noqa: T201 - a benchmark prints


if __name__ == "__main__":
    main()
