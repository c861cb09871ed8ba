"""What of Textual's private parts is relied on, and is to be looked at again when Textual changes."""

from __future__ import annotations

import hashlib
import inspect

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.web_driver import WebDriver

from tui.app.terminal.key_reader import is_known

LOOKED_AT = {
    LinuxDriver.run_input_thread: "d796af6d69db",
    LinuxDriver.process_message: "685f4c56ecfc",
    LinuxDriver.start_application_mode: "7c41f5ba11a8",
    LinuxDriver.stop_application_mode: "9a7e99c8d4bd",
    LinuxDriver.disable_input: "6154c5a7c174",
    LinuxDriver.close: "c32293a24c1a",
    LinuxDriver._get_terminal_size: "7e80e59356c6",
    LinuxDriver._sigcont_application: "1d7463a74df1",
    WebDriver.run_input_thread: "3864aaf4ca91",
    WebDriver.on_meta: "4e52d693ece0",
}
"""The methods that are replaced, or call what is, as they were when this was written: the hash of their code."""


@pytest.mark.parametrize("method", LOOKED_AT, ids=lambda method: method.__qualname__)
def test_a_method_that_is_replaced_is_the_one_that_was_looked_at(method: object) -> None:
    assert hashlib.sha256(inspect.getsource(method).encode()).hexdigest()[:12] == LOOKED_AT[method]  # type: ignore[index,arg-type]


def test_the_parser_takes_complete_sequences_one_by_one() -> None:
    parser = XTermParser()
    assert [event.key for event in parser.feed("j") if isinstance(event, events.Key)] == ["j"]
    assert [event.key for event in parser.feed("\x1b[A") if isinstance(event, events.Key)] == ["up"]
    assert [type(event) for event in parser.feed("\x1b[<0;5;7M")] == [events.MouseDown]
    other = XTermParser()
    assert [*other.feed("\x1ba")] == []
    assert [event.key for event in other.feed("") if isinstance(event, events.Key)] == ["alt+a"]


@pytest.mark.parametrize("sequence", ["\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[3$", "\x1b[[A", "\x1b[97;5u", "\x1b[I"])
def test_a_key_is_known(sequence: str) -> None:
    assert is_known(sequence)


@pytest.mark.parametrize(
    "sequence",
    ["\x1b[200~", "\x1b[5;5R", "\x1b[48;9;9;9;9t", "\x1b[?2048;2$y", "\x1b[9999999999u", f"\x1b[>{'9;' * 14}A"],
)
def test_what_is_no_key_is_not(sequence: str) -> None:
    assert not is_known(sequence)
