"""The stories of an archive as a list to print."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui.archive.archive import ArchivedStory

SCHEMA = "crossread-archive/1"
FORMATS = ("plain", "json")


def render(stories: Sequence[ArchivedStory], name: str) -> str:
    """The list in a format of `FORMATS`, ending with a newline."""
    return _json(stories) if name == "json" else _plain(stories)


def _plain(stories: Sequence[ArchivedStory]) -> str:
    lines = []
    for story in stories:
        found = "" if story.conflicts is None else f"{_counted(story.conflicts)}, {story.checks} to check"
        days = " – ".join(dict.fromkeys(day.isoformat() for day in (story.first, story.last) if day))
        parts = (found, days, ", ".join(story.names))
        lines.append(f"{story.articles:>6,}  {story.label}\n        {' · '.join(part for part in parts if part)}\n")
    return "".join(lines)


def _counted(conflicts: int) -> str:
    return f"{conflicts:,} conflict" + ("s" if conflicts != 1 else "")


def _json(stories: Sequence[ArchivedStory]) -> str:
    found = [  # local: fields of the schema
        {
            "articles": story.articles,
            "checks": story.checks,
            "conflicts": story.conflicts,
            "first": story.first.isoformat() if story.first else None,
            "label": story.label,
            "last": story.last.isoformat() if story.last else None,
            "sources": list(story.names),
        }
        for story in stories
    ]
    return json.dumps({"schema": SCHEMA, "stories": found}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
