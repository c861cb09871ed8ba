"""Draw the pictures of the documentation from the sample articles: `python -m tests.pictures`.

With a folder, draw every screen there, at every size and in both themes, to look at before accepting snapshots.
"""

from __future__ import annotations

import asyncio
import re
import sys
from itertools import product
from pathlib import Path

from textual.widgets import Input

from tui.app.app import CrossreadApp
from tui.app.rows import Prepared, prepare
from tui.comparison import compare
from tui.reading.gathering import gather
from tui.resources import samples

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
PICTURES = {
    "columns": ((160, 44), ("j", "k")),
    "diff": ((120, 8), ("tab", "z")),
    "figures": ((120, 30), ("t",)),
    "digest": ((120, 36), ("S",)),
    "review": ((120, 40), (*"jrrvdvug}vD", *"Asked the wire on Friday; the brief rounds down.")),
}
"""For each picture, the size of the terminal and the keys that lead to it."""

_REMOTE = re.compile(r"@font-face \{.*?\}\s*|<!-- Generated .*?-->\s*", re.DOTALL)
"""The web font, which a browser would download, and the name of the program that drew it."""


async def draw(name: str, prepared: Prepared) -> None:
    """Write one picture as SVG."""
    size, keys = PICTURES[name]
    app = CrossreadApp(prepared.comparison.documents, (), lambda _on_progress, _stopped: prepared)
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.5)
        for key in keys:
            await pilot.press("space" if key == " " else key)
            await pilot.pause(0.5 if len(keys) < 5 else None)
        for field in app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()
        drawn = _REMOTE.sub("", app.export_screenshot(title="crossread", simplify=True))
        (FOLDER / f"{name}.svg").write_text(drawn, encoding="utf-8")


async def draw_screens(folder: Path) -> None:
    """Write every screen of the snapshots as SVG."""
    from tests.app.test_screens import SIZES, THEMES, TOURS, the_same_everywhere

    folder.mkdir(parents=True, exist_ok=True)
    with the_same_everywhere():
        for size, theme, tour in product(SIZES, THEMES, TOURS):
            async for name, pilot in tour(SIZES[size], THEMES[theme]):
                drawn = pilot.app.export_screenshot(title=f"{name}, {size}, {theme}", simplify=True)
                (folder / f"{name}-{size}-{theme}.svg").write_text(_REMOTE.sub("", drawn), encoding="utf-8")


def main() -> None:
    """Write the pictures, or every screen into the folder named."""
    if sys.argv[1:]:
        asyncio.run(draw_screens(Path(sys.argv[1])))
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    prepared = prepare(compare(gather([str(samples())]).documents))
    for name in PICTURES:
        asyncio.run(draw(name, prepared))


if __name__ == "__main__":
    main()
