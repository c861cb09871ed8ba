"""Work beside the screen whose result comes back as a message."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from textual.message import Message
from textual.message_pump import MessagePump

from tui.errors import CrossreadError


class Done(Message):
    """Some work is finished: its `name`, and what came of it."""

    def __init__(self, name: str, result: Any) -> None:
        super().__init__()
        self.name = name
        self.result = result


class Failed(Message):
    """Some work could not be finished; `text` says why in one sentence."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.name = name
        self.text = text


def begin(pump: MessagePump, name: str, work: Callable[[], Any]) -> None:
    """Do `work` in a thread of its own, which leaving the app never waits for, and post what came of it to `pump`."""

    def run() -> None:
        try:
            message: Message = Done(name, work())
        except CrossreadError as error:
            message = Failed(name, str(error))
        except Exception as error:  # noqa: BLE001 - whatever fails, the reader keeps the screen and is told
            message = Failed(name, f"This could not be worked out ({type(error).__name__}).")
        pump.post_message(message)

    Thread(target=run, name=name, daemon=True).start()
