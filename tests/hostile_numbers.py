"""Numbers that break arithmetic, in sentences, tables and tagged filings of invented stories."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from tests.reading.formats.ixbrl.filing import filing, number
from tui.checking.checking import check
from tui.comparison import compare
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.reader import Label, read
from tui.reports.formats import CHECKS, FORMATS, VERSIONS, render_bytes
from tui.versioning.make import history

NUMBERS = (
    "9" * 36, "9" * 37, "9" * 48, "9" * 49, "9" * 308, "9" * 309, "8" * 400, "9" * 4400, "1" + "0" * 308,
    "1" + ",000" * 103, "1" + ",000" * 200, "1" + ",00" * 80 + ",000", "1.000" + ".000" * 120, "0." + "0" * 40 + "1",
    "0." + "0" * 330 + "1", "0." + "3" * 5000, "." + "5" * 400, "0" * 400, "00" + "7" * 400, "-" + "9" * 310,
    "5 " + "million " * 40, "five " + "trillion " * 30, "a hundred " + "hundred " * 160, "3 " + "quadrillion " * 21,
    "two " + "crore " * 50, "nine hundred " + "thousand million " * 20, "half a " + "trillion " * 27,
    "1e308", "1e309", "1E+999999999", "1e-400", "1.5e0" + "9" * 30, "2 x 10^999", "2 × 10" + "⁹" * 12, "3.2×10−400",
    "1/" + "9" * 400, "9" * 400 + "/7", "9" * 310 + "½", "9" * 400 + " 1/2", "1.2." + "3" * 400, "９" * 330,
    "9" * 160 + " to " + "9" * 320, "1 in " + "9" * 330, "from 1 to " + "9" * 311, "2.5 million", "7", "0", "1e30",
)  # fmt: skip
"""Some are written too long, too large or too small to be read, and a few are plain."""
_SENTENCES = (
    "The Osterby bank paid ${} in fines to the port.", "Revenue at Fernhill rose {}% to €{}.", "It hired {} people.",
    "The ferry is {} km long and {} years old.", "Margins fell {} percentage points in the {}th quarter.",
    "Sales were {} times those of {} rivals.", "He waited {} days, until {} March {}.", "Shares lost ¥{} each.",
    "Version {}.{} of the plan costs between ${} and ${} million.", "In {} the harbour held at least {} boats.",
    "The mayor, {}, said about {} of {} homes had power at {}:30.", "They won {}-{}, {}-{} on the day.",
    "The fund holds {} basis points, {} shares at {} cents and {} tonnes.", "A {}-year-old man ran {} metres.",
    "Profit doubled to ${} from ${}, {}-fold in {} months, up {} per cent year on year.",
)  # fmt: skip


def article(chance: random.Random, sentences: int = 6) -> str:
    """A text with hostile numbers."""
    return "\n\n".join(filled(chance.choice(_SENTENCES), chance) for _ in range(sentences))


def filled(sentence: str, chance: random.Random) -> str:
    """A sentence with a number at each of its places."""
    return sentence.format(*(chance.choice(NUMBERS) for _ in range(sentence.count("{}"))))


def page(chance: random.Random, rows: int = 3) -> bytes:
    """A filing with a table of hostile numbers in a stated scale, of which some are tagged."""
    lines = ["<p>Results of Fernhill, in {}</p>".format(chance.choice(("millions", "billions", "thousands of euros")))]
    lines += ["<table><tr><th></th><th>2030</th><th>2031</th></tr>"]
    for row in range(rows):
        scale = chance.choice(("", "6", "30", "-30", "-6", "999"))
        tagged = number(chance.choice((*NUMBERS, "9" * 30, "1", "0")), scale=scale, decimals="0")
        lines.append(f"<tr><td>Line {row} of revenue</td><td>{chance.choice(NUMBERS)}</td><td>{tagged}</td></tr>")
    return filing("".join([*lines, "</table><p>", *article(chance, 2).split("\n"), "</p>"]))


def documents(chance: random.Random) -> list[Document]:
    """A text, the same with other numbers, and a filing."""
    texts = [document(article(chance), name=name) for name in ("one", "two")]
    return [*texts, *read(page(chance), Label("filing.html", "filing", "", ".html")).documents]


def reports(documents: Sequence[Document]) -> Iterator[tuple[str, bytes]]:
    """Every report of a comparison, a check and a history of these documents, each with its name."""
    comparison = compare(documents)
    checked = check(documents[0], documents[1:])
    versions = history(documents[:2])
    for made, formats in ((comparison, FORMATS), (checked, CHECKS), (versions, VERSIONS)):
        for name in formats:
            yield f"{type(made).__name__} as {name}", render_bytes(made, name)


def unbounded(value: object, path: str = "") -> Iterator[str]:
    """Where in a JSON value a number is infinite, not a number, or too large to be of a figure or a gap."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from unbounded(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from unbounded(inner, f"{path}[{place}]")
    elif isinstance(value, float | int) and not abs(value) < 1e80:
        yield f"{path} is {value}"
