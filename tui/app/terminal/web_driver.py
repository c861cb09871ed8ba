"""Textual's driver of a window in a browser, with the guard of the keyboard: a browser sends what a terminal sends."""

from __future__ import annotations

from typing import Any

from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver, _ExitInput

from tui.app.terminal.key_reader import KeyReader
from tui.app.terminal.window import TALLEST, WIDEST


class GuardedWebDriver(WebDriver):
    """Lets only keys and pastes through, believes no absurd size, and ends the app when its server is gone."""

    def run_input_thread(self) -> None:
        """Read the server's packets until it ends; Textual runs this in a thread of its own."""
        keys = KeyReader(self._window)
        packets = ByteStream()
        try:
            for data in self._input_reader:
                for kind, payload in packets.feed(data) if data else ():
                    if kind != "D":
                        self._on_meta(kind, payload)
                        continue
                    for event in keys.feed(payload):
                        self.process_message(event)
                for event in keys.tick():
                    self.process_message(event)
        except _ExitInput:
            pass
        finally:
            self._input_reader.close()
        if not self.exit_event.is_set():
            self._loop.call_soon_threadsafe(self._app.exit)

    def on_meta(self, packet_type: str, payload: dict[str, Any]) -> None:
        """Take what the server says, and of sizes those that a window may have."""
        if packet_type == "resize":
            width, height = payload.get("width"), payload.get("height")
            if not (isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0):
                return
            payload = {**payload, "width": min(width, WIDEST), "height": min(height, TALLEST)}
        super().on_meta(packet_type, payload)

    def _window(self) -> tuple[int, int]:
        return self._size or (80, 24)
