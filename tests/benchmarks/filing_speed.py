"""Reading a filing in iXBRL and drawing its first screen, compared with lxml parsing the same bytes, in one run.

python -m tests.benchmarks.filing_speed [MB ...]      (1, 2 and 4)

The filing is of a firm that does not exist, in the markup of the programs that write filings: spacers between columns,
a style on every element, one tag a number. `read` is `tui.read` with a worker that is there already, `here` the same
without the worker, `drawn` the first screen of its text. `cold` is a process that does nothing else, with its peak of
memory, next to one that only parses. Each is the median of the rounds, and ratios are of those.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lxml import html

import tui
from tests.reading.formats.ixbrl.filing import filing, number
from tui.app.wrap import Wrapping
from tui.reading.reader import Label, read

ROUNDS = 7
_FONT = "color:#000000;font-family:'Lorne Sans',sans-serif;font-size:10pt;font-weight:400;line-height:120%"
_CELL = "padding:2px 1pt;text-align:right;vertical-align:bottom"
_ITEMS = ("Fares", "Freight", "Grants", "Crew", "Fuel", "Harbour dues", "Repairs", "Interest", "Tax", "Net income")
_SAID = (
    "Fares rose in the six months as the two boats that joined the northern route in spring carried more passengers, "
    "while freight was lower because the quay at Sandholm was closed for repairs until the middle of May"
)
_COLD = (
    "import resource, sys, time; begun = time.perf_counter(); {}; took = time.perf_counter() - begun\n"
    "peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
    "print(f'{{took:.2f}} s, {{max(peaks):.0f}} MB')"
)
_OURS = _COLD.format("import tui; tui.read(sys.argv[1]); from tui.reading import worker; worker.SHARED.close()")
_LXML = _COLD.format("from lxml import html; html.document_fromstring(open(sys.argv[1], 'rb').read())")


def _words(text: str) -> str:
    return f'<div style="margin-top:6pt;text-align:justify"><span style="{_FONT}">{text}</span></div>'


def _row(item: str, count: int) -> str:
    cells = f'<td colspan="3" style="{_CELL};text-align:left"><span style="{_FONT}">{item}</span></td>'
    for column in range(4):
        value = number(
            f"{(count * 37 + column * 911) % 90_000 + 1_000:,}", scale="3", decimals="-3", id=f"f-{count}-{column}"
        )
        cells += '<td colspan="3" style="padding:0 1pt"></td>' + (
            f'<td style="{_CELL}"><span style="{_FONT}">€</span></td><td style="{_CELL}"><span style="{_FONT}">'
            f'{value}</span></td><td style="{_CELL}"><span style="{_FONT}">&#160;</span></td>'
        )
    return f"<tr>{cells}</tr>"


def made(megabytes: float) -> bytes:
    """A filing of about this size."""
    pages: list[str] = []
    size = count = 0
    while size < megabytes * 1e6:
        rows = "".join(_row(item, count * 10 + n) for n, item in enumerate(_ITEMS))
        page = (
            _words(f"Note {count}. Results by route") + _words(f"{_SAID}, by {number('4.2', scale='6')} million.") * 4
        )
        pages.append(f"{page}<div><table style='border-collapse:collapse;width:100%'>{rows}</table></div>")
        size += len(pages[-1].encode())
        count += 1
    return filing("".join(pages))


def milliseconds(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _first_screen(document: tui.Document) -> None:
    Wrapping(document.text, document.blocks, 100).reach(50)


def main(sizes: list[float]) -> None:
    """Print a line per size."""
    print("      MB    lxml    read  ratio    here  ratio   drawn   facts")  # noqa: T201 - a benchmark prints
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "filing.html"
        for size in sizes:
            data = made(size)
            path.write_bytes(data)
            document = tui.read(path)
            works: tuple[Callable[[], object], ...] = (
                partial(html.document_fromstring, data),
                partial(tui.read, path),
                partial(read, data, Label("filing", "filing", "", ".html")),
                partial(_first_screen, document),
            )
            rounds = [[milliseconds(work) for work in works] for _ in range(ROUNDS)]
            parsed, ours, here, drawn = (statistics.median(times) for times in zip(*rounds, strict=True))
            print(  # noqa: T201 - as above
                f"{len(data) / 1e6:>8.1f} {parsed:>5.0f}ms {ours:>5.0f}ms {ours / parsed:>6.1f} {here:>5.0f}ms"
                f" {here / parsed:>6.1f} {drawn:>5.1f}ms {len(document.tagged):>7,}"
            )
        for name, code in (("lxml", _LXML), ("read", _OURS)):
            # By way of a shell: a process counts the memory of the one that started it as its own peak.
            shell = ["/bin/sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", code, str(path)]
            done = subprocess.run(shell, check=True, capture_output=True, text=True)
            print(f"cold {name}: {done.stdout.strip()}")  # noqa: T201 - as above


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or [1.0, 2.0, 4.0])
