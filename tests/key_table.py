"""Write the table of keys in docs/keys.md from the actions of the app: `python -m tests.key_table`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tui.app import keys
from tui.app.glyphs import glyph

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"
BEGIN = "<!-- Written by `python -m tests.key_table` from tui/app/keys.py. -->\n"
END = "<!-- end -->\n"


def page() -> str:
    """The page with an up-to-date table."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return f"{before}{BEGIN}{table()}{END}{rest.partition(END)[2]}"


def table() -> str:
    """Every listed action by group: keys, what it does, its name in config.toml."""
    return "\n" + "".join(f"{line}\n" for line in _lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "| keys | action | name |"
    yield "| --- | --- | --- |"
    for group in keys.GROUPS:
        yield f"| **{group}** | | |"
        for action in keys.ACTIONS:
            if action.group == group and action.listed:
                names = f"`{action.shown}`" if action.shown else " ".join(f"`{glyph(key)}`" for key in action.keys)
                yield f"| {names} | {action.sentence} | `{action.id}` |"


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
