#!/usr/bin/env bash
# Textual 8.2.8: App.set_keymap, which moves a binding to another key by its id, removes every binding of its old key,
# also those of other ids that the keymap does not name. Here "q" quits and, by another binding with another id, is also
# the key that asks for help where the first is turned off; after the keymap moves "quit" to "z", "q" does nothing.
# A program that lets its users remap keys must add such bindings to the keymap itself.
# Observed with textual 8.2.8 on Python 3.11. Fails if the behaviour changes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check textual==8.2.8 2>/dev/null
"$room/venv/bin/python" - <<'PYTHON'
import asyncio

from textual.app import App
from textual.binding import Binding


class Example(App):
    BINDINGS = [Binding("q", "record('quit')", id="quit"), Binding("q", "record('help')", id="help")]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return parameters != ("quit",) or self.quits

    def action_record(self, name: str) -> None:
        self.done.append(name)


async def pressed(keymap: dict[str, str], *, quits: bool) -> list[str]:
    app = Example()
    app.quits, app.done = quits, []
    app.set_keymap(keymap)
    async with app.run_test() as pilot:
        await pilot.press("q", "z")
    return app.done


async def main() -> None:
    usual = await pressed({}, quits=False)
    moved = await pressed({"quit": "z"}, quits=True)
    print(f"q and z pressed; without a keymap, with quit turned off: {usual}")
    print(f"with quit moved to z: {moved}")
    assert usual == ["help"], usual
    assert moved == ["quit"], moved
    print("as observed: the binding of help on q is gone, though the keymap does not name it")


asyncio.run(main())
PYTHON
