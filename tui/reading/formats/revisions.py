"""Versions of one article that are in one file, brought together: the newest, with the earlier ones in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.reading.content import Content
from tui.records import dataclass

_DIGITS = 18
"""Of the number of a version, at most."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of the article that `key` names, an empty one none; `order` grows from version to version."""

    key: str
    order: tuple[int | str, ...]
    content: Content


def numbered(version: str) -> int:
    """The number of a version; 0 if it has none, or an absurd one."""
    return int(version) if version.isdecimal() and len(version) <= _DIGITS else 0


def with_text(revisions: Sequence[Revision]) -> Sequence[Revision]:
    """Those that have a text; if none has one, those that have a caption."""
    texts = [one for one in revisions if any(part.kind != "caption" for part in one.content.parts)]
    return texts or [one for one in revisions if one.content.parts]


def newest(revisions: Iterable[Revision]) -> tuple[Content, ...]:
    """The newest version of each article, where its first one is, with its earlier ones, oldest first.

    Of two versions with the same order the later one in the file is the newer.
    """
    found: dict[str, list[Revision]] = {}
    for number, revision in enumerate(revisions):
        found.setdefault(revision.key or f"\0{number}", []).append(revision)
    return tuple(_joined(sorted(versions, key=lambda one: one.order)) for versions in found.values())


def _joined(versions: list[Revision]) -> Content:
    *earlier, last = (one.content for one in versions)
    return replace(last, earlier=(*earlier, *last.earlier)) if earlier else last
