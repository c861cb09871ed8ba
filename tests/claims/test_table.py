"""Passages related by copies of this process are related as by one."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.stories import article, story
from tui import fork
from tui.claims import table
from tui.comparison import compare

_SENTENCES = (
    "The mill in Ellerby employs 1,240 people and lost $3 million in 2023.",
    "Some 1,500 people work at the mill in Ellerby, which lost $4 million last year.",
    "“Nobody here saw this coming at all,” said Ines Roth, who leads the union.",
    "Mayor Odo Finch said: “Nobody here saw this coming at all.”",
    "The mill in Ellerby closed on 3 May after 12% of its staff had left, Odo Finch said.",
    "The mill closed on 4 May, and 14% of its staff had left Ellerby by then.",
)

_PROCESS = """
import json, os
import tui
from tui import fork
from tui.claims import table
from tui.comparison import compare
from tui.reading.gathering import gather
from tui.resources import samples

documents = gather([samples()]).documents
alone = tui.render(compare(documents), "json")
table._PAYS = 1
copies = []
real = os.fork
os.fork = lambda: copies.append(real()) or copies[-1]
same = [tui.render(compare(documents, workers=workers), "json") == alone for workers in (2, 3)]
print(json.dumps([same, len(copies)]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_any_number_of_copies_gives_the_same_report() -> None:
    done = subprocess.run([sys.executable, "-c", _PROCESS], capture_output=True, text=True, check=True)
    same, copies = json.loads(done.stdout)
    assert same == [True, True]
    assert copies > len(same)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_SENTENCES), min_size=1, unique=True), min_size=2, max_size=4))
def test_what_is_related_elsewhere_first_is_what_is_related_when_it_is_needed(chosen: list[list[str]]) -> None:
    documents = story(*(article(*sentences) for sentences in chosen))
    related: list[int] = []

    def elsewhere(work: Callable[[object], object], items: Sequence[object], **_named: object) -> list[object]:
        related.append(len(items))
        found: list[object] = pickle.loads(pickle.dumps([work(item) for item in reversed(items)]))  # noqa: S301 - made here
        return found[::-1]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(table, "_PAYS", 1)
        patched.setattr(fork, "each", elsewhere)
        found = compare(documents, workers=2)
    assert found == compare(documents)
    assert related or not any(claim.pairs for claim in found.claims)
