"""Versions of one article that stand in one file, brought together: the newest, with the earlier ones in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tui.reading.content import Content


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of the article that `key` names, an empty one none; `order` grows from version to version."""

    key: str
    order: tuple[int | str, ...]
    content: Content


def newest(revisions: Iterable[Revision]) -> tuple[Content, ...]:
    """The newest version of each article, where its first one stands, with its earlier ones, oldest first.

    Of two versions with the same order the later one in the file is the newer.
    """
    found: dict[str, list[Revision]] = {}
    for number, revision in enumerate(revisions):
        found.setdefault(revision.key or f"\0{number}", []).append(revision)
    return tuple(_joined(sorted(versions, key=lambda one: one.order)) for versions in found.values())


def _joined(versions: list[Revision]) -> Content:
    *earlier, last = (one.content for one in versions)
    return replace(last, earlier=(*earlier, *last.earlier)) if earlier else last
