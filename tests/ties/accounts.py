"""The invented accounts that figures of prose are tied to."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import tui
from tui.comparison import Comparison
from tui.ties.tie import Tie

FILING = """<html><head><title>Brackwater Mills Ltd. interim report</title></head><body>
<h1>Brackwater Mills Ltd. interim report</h1>
<p>The report of Brackwater Mills Ltd. for the six months ended June 30, 2031.</p>
<h2>Condensed statements of income</h2><p>(in thousands of dollars, except per share amounts)</p>
<table><tr><td></td><td colspan="2">Three Months Ended June 30,</td><td colspan="2">Six Months Ended June 30,</td></tr>
<tr><td></td><td>2031</td><td>2030</td><td>2031</td><td>2030</td></tr>
<tr><td>Net sales</td><td>41,682</td><td>38,914</td><td>80,377</td><td>75,120</td></tr>
<tr><td>Cost of goods sold</td><td>27,315</td><td>26,008</td><td>52,990</td><td>50,411</td></tr>
<tr><td>Gross profit</td><td>14,367</td><td>12,906</td><td>27,387</td><td>24,709</td></tr>
<tr><td>Operating expenses:</td><td></td><td></td><td></td><td></td></tr>
<tr><td>Marketing expense</td><td>3,148</td><td>2,967</td><td>6,251</td><td>5,806</td></tr>
<tr><td>Warehouse rent</td><td>1,926</td><td>1,877</td><td>3,840</td><td>3,702</td></tr>
<tr><td>Provision for income taxes</td><td>2,219</td><td>1,948</td><td>4,106</td><td>3,655</td></tr>
<tr><td>Net income</td><td>7,074</td><td>6,114</td><td>13,190</td><td>11,546</td></tr>
<tr><td>Loss on sale of looms</td><td>(418)</td><td>(77)</td><td>(541)</td><td>(129)</td></tr>
<tr><td>Earnings per share</td><td>0.71</td><td>0.61</td><td>1.32</td><td>1.15</td></tr></table>
<h2>Condensed balance sheets</h2><p>(in thousands of dollars)</p>
<table><tr><td></td><td>June 30, 2031</td><td>December 31, 2030</td></tr>
<tr><td>Cash and cash equivalents</td><td>18,455</td><td>16,302</td></tr>
<tr><td>Inventories</td><td>9,871</td><td>10,446</td></tr>
<tr><td>Long-term debt</td><td>22,500</td><td>24,750</td></tr></table>
</body></html>
"""
QUARTER, YEAR_BEFORE = "for the three months ended June 30, 2031", "for the three months ended June 30, 2030"
HALF = "for the six months ended June 30, 2031"


@cache
def read(text: str, name: str) -> tui.Document:
    """The document of a file with this text and this name."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return tui.read(path)


def compared(sentence: str) -> Comparison:
    """A release of one sentence about figures, compared with the accounts."""
    release = tui.document(f"Brackwater Mills reports\n\n{sentence}\n", name="release.txt")
    return tui.compare([release, read(FILING, "accounts.html")])


def ties(sentence: str) -> dict[str, tuple[Tie, str]]:
    """The ties of the sentence by the words of their figures, each with the words of its first cell."""
    found = compared(sentence)
    figures = {figure.id: figure for figure in found.figures}
    own = [tie for tie in found.ties if figures[tie.figure].document == found.documents[0].id]
    return {figures[tie.figure].text: (tie, figures[tie.sources[0]].text) for tie in own}
