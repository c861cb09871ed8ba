"""Work beside the screen whose result comes back as a message."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from textual.message import Message
from textual.message_pump import MessagePump

from tui.app.messages import StepBegun
from tui.errors import CrossreadError
from tui.progress import Throttle

_PAUSE = 0.1
"""Seconds between two remarks on how far one step is."""


class Done(Message):
    """Some work is finished: its `name`, and what came of it."""

    def __init__(self, name: str, result: Any) -> None:
        super().__init__()
        self.name = name
        self.result = result


class Failed(Message):
    """Some work could not be finished; `text` says why in one sentence, `refusal` is what the work itself said."""

    def __init__(self, name: str, text: str, refusal: CrossreadError | None = None) -> None:
        super().__init__()
        self.name = name
        self.text = text
        self.refusal = refusal


def begin(pump: MessagePump, name: str, work: Callable[[], Any]) -> None:
    """Do `work` in a thread of its own, which leaving the app never waits for, and post what came of it to `pump`."""

    def run() -> None:
        try:
            message: Message = Done(name, work())
        except CrossreadError as error:
            message = Failed(name, str(error), error)
        except Exception as error:  # noqa: BLE001 - whatever fails, the reader keeps the screen and is told
            message = Failed(name, f"This could not be worked out ({type(error).__name__}).")
        pump.post_message(message)

    Thread(target=run, name=name, daemon=True).start()


class Telling:
    """Posts how far some work is, a few times a second; for the thread that does it."""

    def __init__(self, pump: MessagePump) -> None:
        self._pump = pump
        self._throttle = Throttle(_PAUSE)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Say the step, and how much of it is done."""
        if self._throttle.allows(step, done, total):
            self._pump.post_message(StepBegun(step, done, total))
