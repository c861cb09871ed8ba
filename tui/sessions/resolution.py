"""How the reader settled a conflict: which source is right, the right value and the evidence for it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.sanitise import visible
from tui.records import dataclass
from tui.sessions.anchors import Anchor


@dataclass(frozen=True, slots=True)
class Resolution:
    """`right` is the passage of the source that is right, None if none of them is or it is not known.

    `none_right` if the reader decided that none of them is; `value` is the right value and `evidence` its source: an
    address, a document, a person.
    """

    right: Anchor | None = None
    none_right: bool = False
    value: str = ""
    evidence: str = ""

    def __bool__(self) -> bool:
        return bool(self.right or self.none_right or self.value or self.evidence)


NO_RESOLUTION = Resolution()


@dataclass(frozen=True, slots=True)
class _Written:
    """A resolution as saved in the file: `right` is the position of the passage in the target of the edit."""

    right: int | None = None
    none_right: bool = False
    value: str = ""
    evidence: str = ""


def write(resolution: Resolution, target: Sequence[Anchor]) -> str:
    """A resolution as the value of an edit of `target`; empty if there is none."""
    import msgspec  # noqa: PLC0415 - the first frame needs no edits

    if not resolution:
        return ""
    right = target.index(resolution.right) if resolution.right in target else None
    written = _Written(right, resolution.none_right, resolution.value, resolution.evidence)
    return msgspec.json.encode(written).decode()


def read(value: str, target: Sequence[Anchor]) -> Resolution | None:
    """The resolution in the value of an edit; None if it is not a value that `write` returns."""
    import msgspec  # noqa: PLC0415 - as above

    if not value:
        return NO_RESOLUTION
    try:
        found = msgspec.json.decode(value, type=_Written)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    if found.right is not None and not 0 <= found.right < len(target):
        return None
    right = None if found.right is None else target[found.right]
    return Resolution(right, found.none_right, visible(found.value), visible(found.evidence))
