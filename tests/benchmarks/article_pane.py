"""The cost of a long article on screen: the wrapping alone, then the pane, compared with an app of one Static.

Run: python tests/benchmarks/article_pane.py [WORDS]      (500,000 words, a highlighted figure every 40 of them)
"""

from __future__ import annotations

import asyncio
import json
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from time import perf_counter

WORDS = 500_000
EVERY = 40
SIZE = (120, 40)


def text(words: int) -> str:
    """Paragraphs of about 80 plain words, always the same."""
    some = random.Random(7)  # noqa: S311 - no secret
    known = ["revenue", "of", "the", "quarter", "rose", "to", "a", "record", "share", "in", "growth", "said", "it"]
    chosen = some.choices(known, k=words)
    return "\n\n".join(" ".join(chosen[at : at + 80]) for at in range(0, words, 80))


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def wrapping(words: int) -> dict[str, float]:
    """Milliseconds for the first screen, for all rows at two widths, and for text that is not plain."""
    from tui.app.wrap import Wrapping
    from tui.reading.furniture import blocks

    plain = text(words)
    cut = blocks(plain)
    wide = plain.replace("share", "株式の割合")
    doubled = plain.replace(" of", "  of")
    return {
        "wrap_first_screen_ms": timed(lambda: Wrapping(plain, cut, 100).reach(50)),
        "wrap_all_at_100_ms": timed(Wrapping(plain, cut, 100).finish),
        "wrap_all_at_36_ms": timed(Wrapping(plain, cut, 36).finish),
        "wrap_all_with_double_spaces_ms": timed(Wrapping(doubled, blocks(doubled), 100).finish),
        "wrap_all_with_wide_characters_ms": timed(Wrapping(wide, blocks(wide), 100).finish),
    }


def pane(words: int) -> dict[str, float]:
    """Milliseconds to the first frame, for keys, for the end and for a resize, and the memory of the process."""
    from textual.app import App, ComposeResult

    from tui.app.mark import Mark
    from tui.app.widgets.article import ArticlePane
    from tui.figures.figure import Figure
    from tui.reading.article import document
    from tui.reading.documents import Span

    long = document(text(words), name="long")
    starts = range(0, len(long.text) - 20, EVERY * 6)
    figures = [Figure(str(at), long.id, "", Span(at, at + 9), "", "money") for at in starts]
    marks = [Mark(block.span, "≠", "conflict", "c") for block in long.blocks]

    class Bench(App[None]):
        def compose(self) -> ComposeResult:
            yield ArticlePane(1, long)

    async def run() -> dict[str, float]:
        found = {}
        app = Bench()
        app.animation_level = "none"
        start = perf_counter()
        async with app.run_test(size=SIZE) as pilot:
            shown = app.query_one(ArticlePane)
            while not shown.render_line(0).text.strip():
                await pilot.pause(0)
            found["first_frame_ms"] = (perf_counter() - start) * 1000
            found["analysis_ms"] = timed(lambda: shown.show_analysis(summary=None, figures=figures, marks=marks))
            page = partial(shown.move, "page_down")
            found["page_down_ms"] = sum([timed_frame(shown, page) for _ in range(20)]) / 20
            end = partial(shown.move, "bottom")
            found["end_ms"] = timed_frame(shown, end)
            middle = marks[len(marks) // 2].span
            found["reveal_middle_ms"] = timed_frame(shown, partial(shown.reveal, middle, row=9))
            await pilot.pause(0.3)
            start = perf_counter()
            shown.styles.width = SIZE[0] - 30
            while shown.size.width > SIZE[0] - 30:
                await asyncio.sleep(0)
            found["resize_ms"] = (perf_counter() - start) * 1000 + timed_frame(shown, shown.on_resize)
        return found

    def timed_frame(shown: ArticlePane, work: Callable[[], object]) -> float:
        def draw() -> None:
            work()
            for y in range(shown.size.height):
                shown.render_line(y)

        return timed(draw)

    return asyncio.run(run()) | memory()


def bare(_: int) -> dict[str, float]:
    """The same for an app of one Static."""
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Bench(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("Hello")

    async def run() -> dict[str, float]:
        start = perf_counter()
        app = Bench()
        async with app.run_test(size=SIZE):
            return {"first_frame_ms": (perf_counter() - start) * 1000}

    return asyncio.run(run()) | memory()


def memory() -> dict[str, float]:
    """The peak memory of the process, in MB."""
    return {"memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def in_fresh_process(name: str, words: int) -> dict[str, float]:
    """The result of a benchmark in a fresh process."""
    done = subprocess.run([sys.executable, __file__, name, str(words)], capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print one line per measurement."""
    if len(sys.argv) == 3:
        print(json.dumps({"wrapping": wrapping, "pane": pane, "bare": bare}[sys.argv[1]](int(sys.argv[2]))))  # noqa: T201 - a command
        return
    words = int(sys.argv[1]) if len(sys.argv) == 2 else WORDS
    peer = in_fresh_process("bare", words)
    for name in ("wrapping", "pane"):
        for figure, value in in_fresh_process(name, words).items():
            ratio = f"  {value / peer[figure]:.2f} times a bare app" if figure in peer else ""
            print(f"{figure:<34}{value:9.1f}{ratio}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
