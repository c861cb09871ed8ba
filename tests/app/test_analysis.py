from __future__ import annotations

from tui.app.analysis import comparing
from tui.comparison import compare
from tui.memory import Memory
from tui.options import Options
from tui.reading.article import document
from tui.reading.documents import Document

READ = tuple(
    document(text, name=name)
    for name, text in (
        ("a", "Ferrin Rail will close 7 of its 19 depots by May. The union wants talks."),
        ("b", "Ferrin Rail will close 9 of its 19 depots by May. Sales fell 4%."),
        ("c", "The union wants talks with Ferrin Rail, which will close 7 depots."),
    )
)


def test_the_next_comparison_goes_on_from_what_the_last_one_found() -> None:
    memory = Memory()

    def compared(read: tuple[Document, ...]) -> object:
        work = comparing(read, Options(), memory=lambda: memory)
        return work(lambda *_: None, lambda: False).comparison

    compared(READ[:2])
    assert memory.examined(READ[0], Options()) is not None
    assert compared(READ) == compare(READ)
    assert memory.examined(READ[2], Options()) is not None
