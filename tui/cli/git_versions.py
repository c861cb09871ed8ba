"""The two versions of a file that git passes, read and compared."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.git_change import Change, Side, parsed
from tui.errors import UnreadableError
from tui.reading import stand_ins
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.versioning.history import History


@dataclass(frozen=True, slots=True)
class Found:
    """What a change is: the versions of each article in the file, or the sentence that is said instead.

    `remarks` are sentences on how the versions were read; `same` says that no text was changed.
    """

    change: Change
    sentence: str = ""
    pairs: tuple[tuple[Document, Document], ...] = ()
    remarks: tuple[str, ...] = ()
    readable: bool = True
    same: bool = False


def changes(words: Sequence[str]) -> Iterator[Change]:
    """The change that git passes; of two folders (`git difftool --dir-diff`) one for every file that is in either."""
    change = parsed(words)
    if change.old is None or change.new is None or not (_is_folder(change.old) or _is_folder(change.new)):
        yield change
        return
    old, new = (_files(Path(side.file)) for side in (change.old, change.new))
    for name in sorted({*old, *new}):
        yield Change(name, name, Side(old.get(name, os.devnull)), Side(new.get(name, os.devnull)))


def found(change: Change) -> Found:
    """What a change is."""
    if change.old is None or change.new is None or change.sentence:
        return Found(change, change.sentence)
    sides: list[tuple[Document, ...]] = []
    remarks: list[str] = []
    for side, path, which in ((change.old, change.path, "Old"), (change.new, change.new_path, "New")):
        try:
            read = stand_ins.load(side.file, path)
        except UnreadableError as error:
            return Found(change, f"{which} version: {error}", readable=False)
        sides.append(read.documents)
        remarks += [f"{which} version: {one_line(path)} {remark}." for remark in read.remarks]
    old, new = sides
    if [_content(one) for one in old] == [_content(one) for one in new]:
        return Found(change, f"{change.heading}: the text is the same.", remarks=tuple(remarks), same=True)
    return Found(change, pairs=tuple(_pairs(old, new)), remarks=tuple(remarks))


def histories(each: Found) -> tuple[History, ...]:
    """What was changed in each article."""
    if not each.pairs:
        return ()
    from tui.versioning.make import history  # noqa: PLC0415 - a sentence needs no engine

    return tuple(history(pair, in_order=True) for pair in each.pairs)


def _content(document: Document) -> tuple[str, ...]:
    return (document.text, document.title, document.byline, document.correction)


def _pairs(old: Sequence[Document], new: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """The articles of two versions of one file that are not the same: by their titles first, then in their order."""
    left = list(new)
    unmatched = []
    for one in old:
        same = next((other for other in left if one.title and other.title == one.title), None)
        if same is None:
            unmatched.append(one)
        else:
            left.remove(same)
            if _content(one) != _content(same):
                yield one, same
    for before, after in zip_longest(unmatched, left):
        path = (before or after).path
        yield before or stand_ins.empty(path), after or stand_ins.empty(path)


def _is_folder(side: Side) -> bool:
    return Path(side.file).is_dir()


def _files(folder: Path) -> dict[str, str]:
    """The files of a folder and of the folders in it, by their paths from there."""
    paths = [Path(at) / name for at, _, names in os.walk(folder) for name in names]
    return {path.relative_to(folder).as_posix(): os.fspath(path) for path in paths}
