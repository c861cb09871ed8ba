"""The YAML that people write above an article: keys with scalars, lists, blocks of text and one level of keys below."""

from __future__ import annotations

import re
from collections.abc import Sequence

Value = str | list["Value"] | dict[str, "Value"]

_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[^\W\d][\w .@/-]{0,60}?)(?P=quote)\s*:(?:\s+(?P<rest>.*))?$")
_BLOCK = re.compile(r"(?P<style>[|>])[+-]?\d?[+-]?\s*(?:#.*)?$")
_TAG = re.compile(r"(?:[!&][^\s]{0,40}\s+)")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED = {
    "n": "\n",
    "t": "\t",
    "r": "\n",
    "0": "",
    "e": "",
    "a": "",
    "b": "",
    "f": "",
    "v": "",
    "N": "\n",
    "_": "\xa0",
}
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTED = re.compile(r"\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)'", re.DOTALL)
_DEEPEST = 4
"""Levels of lists and keys that are looked into."""


def read(lines: Sequence[str]) -> dict[str, Value]:
    """The keys of the lines and what they hold; lines that are of none are passed over."""
    return _mapping(list(lines), _DEEPEST)


def _mapping(lines: Sequence[str], depth: int) -> dict[str, Value]:
    found: dict[str, Value] = {}
    place = 0
    while place < len(lines):
        line = lines[place]
        match = _KEY.match(line.rstrip())
        place += 1
        if match is None or line.startswith("#"):
            continue
        end = place
        while end < len(lines) and _belongs(lines[end]):
            end += 1
        found.setdefault(match["key"].strip(), _value((match["rest"] or "").strip(), lines[place:end], depth))
        place = end
    return found


def _belongs(line: str) -> bool:
    """Whether a line continues the value of the key above: indented, empty, or an item of a list."""
    return not line.strip() or line[0] in " \t" or bool(re.match(r"-(?:\s|$)", line))


def _value(rest: str, below: Sequence[str], depth: int) -> Value:
    """What a key holds: `rest` comes after it, `below` are the lines that belong to it."""
    rest = _TAG.sub("", rest) if rest[:1] in {"!", "&"} else rest
    if block := _BLOCK.match(rest):
        return _block(below, folded=block["style"] == ">")
    if rest[:1] in {'"', "'", "[", "{"}:
        whole = "\n".join([rest, *(line.strip() for line in below)])
        return _flow(whole, depth) if rest[0] in "[{" else _scalar(re.sub(r"\n+", " ", whole))
    rest = _uncommented(rest)
    under = [line for line in below if line.strip() and not line.lstrip().startswith("#")]
    if rest or not under or depth <= 0:
        return _scalar(" ".join([rest, *(_uncommented(line.strip()) for line in under)]).strip())
    margin = min(len(line) - len(line.lstrip()) for line in under)
    under = [line[margin:] for line in under]
    if under[0].startswith("-"):
        return _items(under, depth - 1)
    nested = _mapping(under, depth - 1)
    return nested or _scalar(" ".join(map(str.strip, under)))


def _items(lines: Sequence[str], depth: int) -> list[Value]:
    """The items of a list, each of which may be a scalar or hold keys of its own."""
    starts = [place for place, line in enumerate(lines) if re.match(r"-(?:\s|$)", line)]
    found: list[Value] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        first = lines[start][1:]
        margin = 1 + len(first) - len(first.lstrip())
        item = [first.strip(), *(line[margin:] if line[:margin].isspace() else line for line in lines[start + 1 : end])]
        is_mapping = depth > 0 and item[0][:1] not in {'"', "'", "[", "{"} and _KEY.match(item[0])
        found.append(_mapping(item, depth) if is_mapping else _value(item[0], item[1:], depth))
    return found


def _block(lines: Sequence[str], *, folded: bool) -> str:
    full = [line for line in lines if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in full), default=0)
    text = "\n".join(line[margin:].rstrip() for line in lines).strip("\n")
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text) if folded else text


def _uncommented(text: str) -> str:
    """A plain scalar without the comment after it."""
    if text.startswith("#"):
        return ""
    place = text.find(" #")
    return text if place < 0 else text[:place].rstrip()


def _scalar(text: str) -> str:
    match = _QUOTED.match(text)
    if match is None:
        return "" if text in _NOTHING else text
    if match["single"] is not None:
        return match["single"].replace("''", "'")
    return _ESCAPE.sub(_escaped, match["double"])


def _escaped(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF else ""
    return _ESCAPED.get(match[4], match[4])


def _flow(text: str, depth: int) -> Value:
    """A list or keys on one line: `[Ann Vale, "Reed, Tom"]`, `{name: Ann Vale}`."""
    inner = text[1:].rpartition("]" if text[0] == "[" else "}")[0]
    parts = [part for part in _parts(inner.replace("\n", " ")) if part]
    if text[0] == "[":
        return [_flowing(part, depth) for part in parts]
    pairs = (part.partition(":") for part in parts)
    return {_scalar(key.strip()): _flowing(value.strip(), depth) for key, _, value in pairs}


def _flowing(text: str, depth: int) -> Value:
    return _flow(text, depth - 1) if text[:1] in {"[", "{"} and depth > 0 else _scalar(text)


def _parts(text: str) -> list[str]:
    """What comes between the commas that are within no quotation marks and no brackets."""
    parts, start, depth, place = [], 0, 0, 0
    while place < len(text):
        sign = text[place]
        begins = sign in "\"'" and text[start:place].rstrip()[-1:] in {"", ":", "[", "{", ","}
        quoted = _QUOTED.match(text, place) if begins else None
        if quoted:
            place = quoted.end()
            continue
        depth += (sign in "[{") - (sign in "]}")
        if sign == "," and depth <= 0:
            parts.append(text[start:place].strip())
            start = place + 1
        place += 1
    return [*parts, text[start:].strip()]
