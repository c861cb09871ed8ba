"""Words for the points of the compass."""

from __future__ import annotations

import re
from functools import lru_cache

_POINTS = {"n": "north", "e": "east", "s": "south", "w": "west"}
_POINT = re.compile(r"north|east|south|west")
_JOINTS = str.maketrans("", "", "-‐‑ ")
_ENDING = re.compile(r"(?:er(?:n(?:er|most)?|ly|lies)|wards?(?:ly)?|bound|most)?s?$")


@lru_cache(maxsize=2_000)
def compass(word: str) -> str:
    """The point that a word names, as `north` or `northeast`; "" of all else. A single letter needs its point: `N.`."""
    small = word.casefold().removesuffix("'s").removesuffix("’s")
    letters = small.replace(".", "")
    if re.fullmatch(r"[ns]?[ns][ew]|[ew][ns][ew]", letters) or (letters in _POINTS and small.endswith(".")):
        return _joined([_POINTS[letter] for letter in letters])
    if not _POINT.search(letters.translate(_JOINTS)):
        return ""
    plain = _ENDING.sub("", letters).translate(_JOINTS)
    found = _POINT.findall(plain)
    if not found or "".join(found) != plain or len(found) > 3 or _backward(found[-2:]):
        return ""
    return _joined(found)


def _joined(points: list[str]) -> str:
    """`northeast` of two points, `north-northeast` of three."""
    return "".join(points) if len(points) < 3 else f"{points[0]}-{points[1]}{points[2]}"


def _backward(points: list[str]) -> bool:
    """Whether two points make none: `eastnorth`, `northsouth`."""
    return len(points) == 2 and not (points[0] in {"north", "south"} and points[1] in {"east", "west"})
