"""The work on an archive written as the archive: always the same bytes for the same articles."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from tui.archive import schema
from tui.archive.comparing import Account
from tui.archive.making import Making, story_keys
from tui.archive.records import decode
from tui.errors import Trouble
from tui.reading.sanitise import one_line

_NEW = ".new"


def publish(making: Making, troubles: Sequence[Trouble], settings: dict[str, str], output: Path) -> None:
    """Write the finished archive, whole or not at all; CrossreadError if it cannot be written."""
    part = output.with_name(f".{output.name}{_NEW}")
    with schema.faults(output):
        part.unlink(missing_ok=True)
    try:
        with closing(schema.create(part, schema.ARCHIVE)) as base, schema.faults(output):
            base.execute("PRAGMA synchronous = OFF")  # the whole file is made safe below
            base.execute("BEGIN")
            base.executemany("INSERT INTO setting VALUES (?, ?)", sorted(settings.items()))
            base.executemany("INSERT INTO remark VALUES (?, ?, ?, ?)", _remarks(making, troubles))
            _write_stories(making, base)
            base.execute("COMMIT")
        with schema.faults(output):
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(output)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _remarks(making: Making, troubles: Sequence[Trouble]) -> Iterator[tuple[int, str, str, bool]]:
    found = [(trouble.name, trouble.text, trouble.fatal) for trouble in troubles]
    found += [(one_line(path), text, fatal) for path, text, fatal in making.work.remarks(making.files)]
    for number, remark in enumerate(found):
        yield number, *remark


def _write_stories(making: Making, base: sqlite3.Connection) -> None:
    work = making.work
    stories = work.stories()
    places = work.places(making.files)
    written = 0
    for number, (key, (label, members)) in enumerate(zip(story_keys(making), stories, strict=True)):
        account = decode(work.account(key) or b"", Account)
        base.execute(
            "INSERT INTO story VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                label,
                account.first.isoformat() if account.first else None,
                account.last.isoformat() if account.last else None,
                json.dumps(account.names, ensure_ascii=False),
                account.words,
                len(members),
                account.conflicts,
                account.checks,
                account.comparison or None,
            ),
        )
        for i in members:
            place = places[i]
            row = (written, number, place.id, os.fsencode(place.path), place.place, work.document(place))
            base.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)", row)
            written += 1
        making.report("writing", number + 1, len(stories))
