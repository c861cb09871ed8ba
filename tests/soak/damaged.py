"""Damage a session, the cache or the settings, then load, report and open the app: it says so, and goes on.

    python -m tests.soak.damaged --runs 500 [--seed S] [--only session|cache|settings]

No run ends in a traceback, hangs, needs more than 1 GB, or lets a control character out. A run that does is printed
with its seed, and is repeated with `--runs 1 --seed S`.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.soak import damage

_KINDS = {"session": damage.SESSION, "cache": damage.CACHE, "settings": damage.SETTINGS}
_FORMATS = ("plain", "markdown", "html", "json", "csv", "docx")
_KEYS = (
    *("j", "right_square_bracket", "t", "j", "enter", "i", "D", "j", "o", "S", "quotation_mark", "C", "L", "escape"),
    *("v", "d", "full_stop", "u", "ctrl+r", "p", "j", "p", "O", "f", "escape", "R", "escape", "2", "x", "H", "enter"),
)
_HANG = 120.0
"""Seconds; others may compute beside this."""
_MEMORY = 1 << 30
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WHOLE = "whole"


def make(folder: Path) -> None:
    """A home with a session in which everything was edited, a full cache and settings."""
    from tests.drafts import COAST, DRAFT, HARBOUR
    from tui.app.review import Reviewer
    from tui.cache import Cache
    from tui.checking.checking import check
    from tui.reading.gathering import gather
    from tui.rows.sources import SourceChange
    from tui.sessions.item_places import ItemPlaces
    from tui.sessions.item_values import ItemValue
    from tui.sessions.places import Places
    from tui.sessions.source_edits import ColumnOrder, source_file, write_files, write_order
    from tui.sessions.store import Store

    articles = folder / "articles"
    articles.mkdir(parents=True)
    for name, text in {"coast": COAST, "draft": DRAFT, "harbour": HARBOUR}.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    found = gather([str(path) for path in sorted(articles.iterdir())]).documents
    store = Store(folder / "session.sqlite3")
    reviewer = Reviewer(store, found)
    compared = Cache(folder / "cache").compare(found)
    reviewer.take(Places(compared.documents, compared.claims))
    pairs = [claim for claim in compared.claims if claim.pairs]
    for claim, verdict in zip(pairs, ("confirmed", "disputed", "wrong match", "unclear"), strict=False):
        reviewer.set(claim, "verdict", verdict)
        reviewer.set(claim, "note", "look at this")
    reviewer.resolve(pairs[0], right=pairs[0].passages[0].document, value="86", evidence="the register")
    reviewer.separate(pairs[-1], 0)
    reviewer.set(pairs[0], "mark", "a")
    reviewer.set(pairs[0], "reviewed", "yes")
    passages = [claim.passages[0] for claim in compared.claims]
    other = next(each for each in passages if each.document != passages[0].document)
    reviewer.link([(each.document, each.span) for each in (passages[0], other)])
    reviewer.change_source(found[0], SourceChange(name="The Coast", short="Coast"))
    reviewer.edit_sources("order", found[:2], write_order(ColumnOrder((0, 1, 2), (1, 0, 2))))
    reviewer.edit_sources("remove", found[2:], write_files([source_file(found[2], "harbour")]))
    reviewer.set_primary(found[2], on=True)
    reviewer.set_initials(found, "JD")
    checked = check(found[1], [found[0], found[2]])
    places = ItemPlaces(checked)
    for item in checked.items[:3]:
        reviewer.edit_item(places, item.item.id, "item-decision", ItemValue(item.item.kind, "checked off", by="JD"))
        reviewer.edit_item(places, item.item.id, "item-note", ItemValue(item.item.kind, "by phone", by="JD"))
    reviewer.undo()
    store.save_place(reviewer.session, json.dumps({"pane": "claims", "row": 2, "tops": [[0, 3]], "widths": [[0, 2]]}))
    store.close()
    (folder / "config" / "crossread").mkdir(parents=True)
    (folder / "config" / "crossread" / "config.toml").write_text('[keys]\nzoom = "Z"\n[aliases]\n"Wu" = "Eddie Wu"\n')


class Run:
    """One run in a home of its own."""

    def __init__(self, home: Path, seed: int, only: str) -> None:
        self._home = home
        self._chance = random.Random(seed)  # noqa: S311 - damage, no secrets
        self._kind = only or self._chance.choice(tuple(_KINDS))
        self._session = home / "session.sqlite3"

    def falls(self) -> Iterator[str]:
        """What went wrong."""
        target = {"session": self._session, "cache": self._home / "cache"}.get(self._kind, self._settings)
        if self._kind != _WHOLE:
            ways = _KINDS[self._kind]
            way = self._chance.choice(ways)
            way(target, self._chance)
            self.way = f"{self._kind} {way.__name__}"
        os.environ["XDG_CONFIG_HOME"] = str(self._home / "config")
        os.environ["CROSSREAD_CACHE"] = str(self._home / "cache")
        yield from self._report(self._chance.choice(_FORMATS))
        yield from self._open()

    @property
    def _settings(self) -> Path:
        return self._home / "config" / "crossread" / "config.toml"

    def _arguments(self) -> list[str]:
        return [str(path) for path in sorted((self._home / "articles").iterdir())]

    def _report(self, form: str) -> Iterator[str]:
        from tui.cli import command

        out, said = self._home / "out", io.StringIO()
        out.unlink(missing_ok=True)
        check = ["--check", "draft.txt"] if self._chance.random() < 0.3 else []
        arguments = [*self._arguments(), "--format", form, "--output", str(out), "--session", str(self._session)]
        if check:
            draft, *rest = self._arguments()[1:] + self._arguments()[:1]
            arguments = ["--check", draft, *rest, *arguments[3:]]
        with contextlib.redirect_stderr(said):
            code = command.run(arguments)
        written = out.read_bytes() if out.exists() and form != "docx" else b""
        if code not in {0, 1, 2, 3} or "Traceback" in said.getvalue():
            yield f"report {form} ended with {code}: {said.getvalue()[-300:]}"
        if hidden := _COMMANDS.search(written.decode(errors="replace").replace("\r\n", "\n") + said.getvalue()):
            yield f"report {form} let out {hidden[0]!r}"
        if len(said.getvalue()) > 2000:
            yield f"report {form} said {len(said.getvalue())} characters"

    def _open(self) -> Iterator[str]:
        from tui.app import start
        from tui.app.app import CrossreadApp
        from tui.errors import CrossreadError
        from tui.options import Options
        from tui.reading.gathering import gather

        seen: list[str] = []
        crashed: list[BaseException] = []

        def headless(app: CrossreadApp) -> int:
            async def press() -> None:
                async with app.run_test(size=(120, 40)) as pilot:
                    for _ in range(200):
                        await pilot.pause(0.02)
                        if app.stage.comparison is None or app.stage.comparison.finished:
                            break
                    for key in _KEYS:
                        await pilot.press(key)
                        seen.append(_shown(app))

            try:
                asyncio.run(press())
            except Exception as error:  # noqa: BLE001 - any exception is a finding
                crashed.append(error)
            return 0

        run, CrossreadApp.run = CrossreadApp.run, headless  # type: ignore[assignment, method-assign]  # without a terminal
        try:
            start.run(gather(self._arguments()).documents, (), Options(), self._session)
        except CrossreadError as error:
            seen.append(str(error))
        finally:
            CrossreadApp.run = run  # type: ignore[method-assign]
        for crash in crashed:
            yield "app: " + "".join(traceback.format_exception(crash)[-3:])
        if hidden := _COMMANDS.search("".join(seen).replace("\n", "")):
            yield f"app showed {hidden[0]!r}"


def _shown(app: Any) -> str:
    screen = app.screen
    return "\n".join("".join(segment.text for segment in line) for line in screen._compositor.render_strips())


def work(template: Path, only: str) -> None:
    """Do the runs of the seeds on stdin, and answer each with one line on stdout."""
    answers, sys.stdout = sys.stdout, io.StringIO()
    for line in sys.stdin:
        seed = int(line)
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            shutil.copytree(template, home)
            os.environ["HOME"] = str(home)
            run, wrong = Run(home, seed, only), list[str]()
            try:
                wrong += run.falls()
            except BaseException as error:  # noqa: BLE001 - any exception is a finding
                wrong.append("".join(traceback.format_exception(error)[-4:]))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        print(json.dumps([getattr(run, "way", ""), wrong, memory]), file=answers, flush=True)


def falls(template: Path, seeds: range, only: str) -> Iterator[tuple[int, str]]:
    """The seeds that fell, and how."""
    worker = None
    for seed in seeds:
        if worker is None:
            command = [sys.executable, "-m", "tests.soak.damaged", "--work", str(template), "--only", only]
            pipe = subprocess.PIPE
            worker = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, start_new_session=True)
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write(f"{seed}\n")
        worker.stdin.flush()
        way, wrong, memory = _answer(worker)
        for one in wrong:
            yield seed, f"{way}: {one}"
        if memory > _MEMORY:
            yield seed, f"{way}: {memory >> 20} MB"
        if memory > _MEMORY or not way:
            worker.kill()
            worker = None
    if worker is not None:
        worker.kill()


def _answer(worker: subprocess.Popen[str]) -> tuple[str, list[str], int]:
    import select

    assert worker.stdout is not None
    if not select.select([worker.stdout], [], [], _HANG)[0]:
        return "", ["hung"], 0
    line = worker.stdout.readline()
    if not line:
        return "", [f"the process ended with {worker.wait()}"], 0
    way, wrong, memory = json.loads(line)
    return way, wrong, memory


def main() -> int:
    """Print one line for each fall, and one in the end; returns 1 if there was any."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=500)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    asked.add_argument("--only", default="", choices=("", *_KINDS))
    asked.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    arguments = asked.parse_args()
    if arguments.work:
        work(arguments.work, arguments.only)
        return 0
    number = 0
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template"
        make(template)
        for seed, how in falls(template, range(arguments.seed, arguments.seed + arguments.runs), arguments.only):
            number += 1
            print(f"seed {seed}: {how}", flush=True)  # noqa: T201 - a command
    print(f"{arguments.runs} runs from seed {arguments.seed}; {number} falls")  # noqa: T201 - as above
    return 1 if number else 0


if __name__ == "__main__":
    sys.exit(main())
