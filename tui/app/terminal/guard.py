"""The guard between terminal and app: keys go through, a paste is text and nothing else, the rest is dropped.

A terminal sends one stream of bytes: keys, reports of the mouse and the window, pasted text, replies, and whatever a
broken line or a program on the other side adds. The bytes are read here by the grammar of ECMA-48, so a sequence that
nobody knows is dropped as a whole and its end is not taken for keys.

- A sequence may be split over reads anywhere; one that is not ended is dropped after `PATIENCE`.
- A bracketed paste ends at its last end mark: what comes within `AFTER` of an end mark may still be pasted text that
  holds the mark, and is text if another mark follows. One that is never ended is over after `PATIENCE`; from then on a
  single key is a key again, and a burst is still text.
- Without brackets a paste looks like typing. Many different characters at once are text, fewer are keys.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from typing import Final, Literal

from tui.records import dataclass

QUIET: Final = 0.1
"""Seconds without a byte after which what was sent at once is over."""
AFTER: Final = 0.3
"""The same after the end of a paste; longer, as a busy machine may come late with the rest."""
PATIENCE: Final = 1.0
"""Seconds without a byte after which a sequence or a paste that has no end is over."""
LONGEST_PASTE: Final = 10_000_000
"""Characters of a paste; what is beyond is dropped."""
_ESC: Final = "\x1b"
_BEGIN: Final = "\x1b[200~"
_END: Final = "\x1b[201~"
_MARKS: Final = re.compile(r"\x1b\[20[01]~")
_LONGEST: Final = 30
"""Characters of a sequence; no key has more."""
_BURST: Final = 24
"""So many characters at once, of which `_DIFFERENT` differ, are pasted: nobody types as fast."""
_DIFFERENT: Final = 8
_HELD: Final = 4096
"""Characters that wait to be decided on; beyond, they are no keys."""
_EIGHT_BITS: Final = dict(zip("\x8f\x90\x98\x9b\x9d\x9e\x9f", "OPX[]^_", strict=True))
"""Controls of eight bits that begin a sequence, each with the letter that does so after an escape."""
_STRINGS: Final = frozenset("PX]^_")
"""What begins a string of a device, of the system, of a program."""
_TEXT_OF_KEYS: Final = re.compile(r"\x1b\[\d*(?::\d*)*;\d*(?::\d*)*;(\d{1,7}(?::\d{1,7})+)u")
"""Text of several characters that was put together, as by an input method."""
_MOUSE: Final = re.compile(r"\x1b\[<(\d{1,3});(-?\d{1,4});(-?\d{1,4})([Mm])")
_CSI: Final = re.compile(r"[^\x00-\x1f@-~\x7f]*")
"""What comes before the last letter of a control sequence, also of a broken one."""
_RXVT: Final = re.compile(r"\d+\$")
"""Keys of rxvt, which end with what ends no other sequence."""
_REST: Final = re.compile(r"\[[?<]?\d[\d;:]*(?:[$@-~]|\Z)")
"""The rest of a control sequence, which nobody types at once."""
_STRING_END: Final = re.compile(r"[\x07\x18\x1a\x9c\udc9c]|\x1b")
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_NO_KEY: Final = re.compile(r"[\x80-\x9f\ud800-\udfff\ufffd]")


@dataclass(frozen=True, slots=True)
class Keys:
    """Characters and known sequences, complete: each is a key, or a report that was asked for."""

    text: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """Pasted text, without controls except line ends and tabs."""

    text: str


Piece = Keys | Pasted


class Guard:
    """Reads the bytes of one terminal.

    `is_known` says whether a complete sequence of the terminal is one that the app understands, and `size` are the
    columns and lines of the window. Times are in seconds of any clock that does not go back.
    """

    def __init__(self, is_known: Callable[[str], bool], size: Callable[[], tuple[int, int]]) -> None:
        self._is_known = is_known
        self._size = size
        self._decode = getincrementaldecoder("utf-8")("surrogateescape").decode
        self._mode: Literal["keys", "paste", "ended", "late"] = "keys"
        self._held = ""
        """What may go on in the next read."""
        self._paste: list[str] = []
        self._length = 0
        self._heard = 0.0
        self._ended = 0.0
        self._is_burst = False
        self._is_escaped = False
        """Whether Escape was the last key; its sequence may still follow over a slow line."""

    def feed(self, data: bytes, now: float) -> list[Piece]:
        """What the next bytes complete."""
        self._heard = now
        text = self._held + self._decode(data)
        self._held = ""
        if self._is_escaped and _REST.match(text):
            text = _ESC + text
        self._is_escaped = False
        return self._read(text)

    def tick(self, now: float) -> list[Piece]:
        """What is complete because nothing more is there to be read now.

        Only for when nothing is: a process that was stopped finds what came meanwhile, and knows not when it came.
        """
        silence = now - self._heard
        self._is_burst = self._is_burst and silence < QUIET
        self._is_escaped = self._is_escaped and silence < PATIENCE
        if self._mode == "paste":
            if silence < PATIENCE:
                return []
            self._keep(self._held)
            self._held, self._mode = "", "late"
            return self._pasted()
        if self._mode == "ended":
            if silence < AFTER and now - self._ended < PATIENCE:
                return []
            held, self._held, self._mode = self._held, "", "keys"
            return self._keys(held)
        if self._mode == "late":
            return self._late() if self._held and silence >= QUIET else []
        return self._given_up(silence) if self._held else []

    def _given_up(self, silence: float) -> list[Piece]:
        """A sequence that is not completed: Escape, or a key with Alt; anything longer is dropped."""
        held = self._held
        alone = held == _ESC or (len(held) == len("\x1bP") and held[0] == _ESC and held[1] in _STRINGS)
        if silence < (QUIET if alone else PATIENCE):
            return []
        self._held = ""
        self._is_escaped = held == _ESC
        return [Keys(held)] if alone else []

    def _read(self, text: str) -> list[Piece]:
        if self._mode == "paste":
            return self._in_paste(text)
        if self._mode == "ended":
            return self._after_end(text)
        if self._mode == "late":
            return self._in_late(text)
        return list(self._keys(text))

    # Pastes

    def _in_paste(self, text: str) -> list[Piece]:
        head, mark, rest = text.partition(_END)
        if mark:
            self._keep(head)
            self._mode, self._ended = "ended", self._heard
            return self._after_end(rest)
        tail = next((n for n in range(len(_END) - 1, 0, -1) if text.endswith(_END[:n])), 0)
        self._keep(text[: len(text) - tail])
        self._held = text[len(text) - tail :]
        return []

    def _after_end(self, text: str) -> list[Piece]:
        """Up to the last end mark it was all pasted; what comes after is held until it is quiet."""
        pasted, mark, rest = text.rpartition(_END)
        self._keep(pasted)
        if mark:
            self._ended = self._heard
        if len(rest) > _HELD:
            self._keep(rest[:-_HELD])
            rest = rest[-_HELD:]
        self._held = rest
        return self._pasted()

    def _in_late(self, text: str) -> list[Piece]:
        if _MARKS.search(text) or len(text) > _HELD:
            self._mode = "paste"
            return self._in_paste(text)
        self._held = text
        return []

    def _late(self) -> list[Piece]:
        """After a paste that was never ended: a single key ends it, anything else is more of it."""
        held, self._held = self._held, ""
        pieces = self._keys(held)
        if len(held) == 1 or (len(pieces) == 1 and held[0] == _ESC and not self._held):
            self._mode = "keys"
            return pieces
        self._held = ""
        self._keep(held)
        return self._pasted()

    def _keep(self, text: str) -> None:
        """Add to the paste."""
        room = LONGEST_PASTE - self._length
        if text and room > 0:
            # A line end may be split over two parts; both are made one when they are put together.
            self._paste.append(text[:room])
            self._length += min(len(text), room)

    def _pasted(self) -> list[Piece]:
        text = plain(_MARKS.sub("", "".join(self._paste)))
        self._paste.clear()
        self._length = 0
        return [Pasted(text)] if text else []

    # Keys

    def _keys(self, text: str) -> list[Piece]:
        pieces: list[Piece] = []
        at = 0
        while at < len(text):
            char = text[at]
            letter = _EIGHT_BITS.get(_of_eight_bits(char))
            if char != _ESC and letter is None:
                end = _run_end(text, at)
                pieces.extend(self._run(text[at:end]))
                at = end
                continue
            end = at + 1 if char == _ESC and text[at + 1 : at + 2] == _ESC else self._end(text, at, letter)
            if end < 0:
                self._held = _shortened(text[at:])
                break
            sequence = text[at:end]
            at = end
            if char == _ESC and sequence == _BEGIN:
                self._mode = "paste"
                return [*pieces, *self._in_paste(text[at:])]
            if char == _ESC:
                pieces.extend(self._known(sequence))
        return pieces

    def _run(self, run: str) -> Iterator[Piece]:
        """Characters that are in no sequence: keys, or text where so many come at once."""
        clean = _NO_KEY.sub("", run)
        if len(clean) >= _BURST and len(set(clean)) >= _DIFFERENT:
            self._is_burst = True
        if self._is_burst:
            if pasted := plain(clean):
                yield Pasted(pasted)
        elif clean:
            yield Keys(clean)

    def _end(self, text: str, at: int, letter: str | None) -> int:
        """Where the sequence at a place ends; -1 if it is not complete."""
        body = at + 1 if letter else at + 2
        letter = letter or text[at + 1 : at + 2]
        if not letter:
            return -1
        if letter == "[":
            return self._csi_end(text, at, body)
        if letter == "O":
            while text[body : body + 1].isdecimal():
                body += 1
            return _one_more(text, body)
        if letter in _STRINGS:
            found = _STRING_END.search(text, body)
            if found is None or (found[0] == _ESC and found.end() == len(text)):
                return -1
            if found[0] != _ESC:
                return found.end()
            return found.end() + 1 if text[found.end()] == "\\" else found.start()
        typed = (letter >= " " or self._is_known(_ESC + letter)) and _NO_KEY.match(letter) is None
        return body if typed else at + 1

    def _csi_end(self, text: str, at: int, body: int) -> int:
        """The end of a control sequence, before a control that breaks it off."""
        first = text[body : body + 1]
        if first == "[":  # a function key of the console of Linux
            return _one_more(text, body + 1)
        if first == "M":  # a report of the mouse in three bytes, which nobody asks for any more
            return body + 4 if len(text) >= body + 4 else -1
        if (rxvt := _RXVT.match(text, body)) and self._is_known(text[at : rxvt.end()]):
            return rxvt.end()
        found = _CSI.match(text, body)
        return _one_more(text, found.end() if found else body)

    def _known(self, sequence: str) -> Iterator[Piece]:
        if sequence == _ESC or (len(sequence) == len("\x1ba") and _NO_KEY.search(sequence) is None):
            yield Keys(sequence)
        elif mouse := _MOUSE.fullmatch(sequence):
            yield from self._mouse(mouse)
        elif text := _TEXT_OF_KEYS.fullmatch(sequence):
            codes = (int(code) for code in text[1].split(":"))
            if pasted := plain("".join(chr(code) for code in codes if code <= 0x10FFFF)):
                yield Pasted(pasted)
        elif len(sequence) <= _LONGEST and self._is_known(sequence):
            yield Keys(sequence)

    def _mouse(self, match: re.Match[str]) -> Iterator[Piece]:
        """A report of the mouse within the window; a drag that left it is at its edge."""
        button, x, y = (int(part) for part in match.groups()[:3])
        columns, lines = self._size()
        if button < 256 and x > 0 and y > 0:
            yield Keys(f"\x1b[<{button};{min(x, columns)};{min(y, lines)}{match[4]}")


def plain(text: str) -> str:
    """Pasted text: its line ends are one character, and it has no other controls than them and tabs."""
    return _NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _of_eight_bits(char: str) -> str:
    """A byte that is not UTF-8 as the control that it would be."""
    return chr(ord(char) - 0xDC00) if "\udc80" <= char <= "\udc9f" else char


def _run_end(text: str, at: int) -> int:
    """Where the characters end that are in no sequence."""
    found = _BEGINS.search(text, at)
    return found.start() if found else len(text)


_BEGINS: Final = re.compile(
    "[" + _ESC + "".join(f"{char}{chr(0xDC00 + ord(char))}" for char in _EIGHT_BITS) + "]"
)  # fmt: skip


def _one_more(text: str, at: int) -> int:
    """The end of a sequence whose last character is at a place; -1 if there is none, before it if it cannot be."""
    if at >= len(text):
        return -1
    return at + 1 if "@" <= text[at] <= "~" else at


def _shortened(held: str) -> str:
    """The beginning of a sequence; what is too long to be known needs no more than to be ended."""
    if len(held) <= _HELD:
        return held
    tail = _ESC if held.endswith(_ESC) else ""
    return held[: _LONGEST + 2] + tail
