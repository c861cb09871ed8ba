"""Background work whose result comes back as a message."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from textual.message import Message
from textual.message_pump import MessagePump

from tui import crash_log
from tui.app.messages import StepBegun
from tui.errors import CrossreadError
from tui.progress import Throttle

_PAUSE = 0.1
"""Seconds between two progress messages of one step."""


class Done(Message):
    """Some work is finished: its `name` and its result."""

    def __init__(self, name: str, result: Any) -> None:
        super().__init__()
        self.name = name
        self.result = result


class Failed(Message):
    """Some work failed; `text` says why in one sentence, `refusal` is the error of the work itself."""

    def __init__(self, name: str, text: str, refusal: CrossreadError | None = None) -> None:
        super().__init__()
        self.name = name
        self.text = text
        self.refusal = refusal


def begin(pump: MessagePump, name: str, work: Callable[[], Any]) -> None:
    """Do `work` in a daemon thread, which never delays quitting, and post its result to `pump`."""

    def run() -> None:
        try:
            message: Message = Done(name, work())
        except CrossreadError as error:
            message = Failed(name, str(error), error)
        except Exception as error:  # noqa: BLE001 - whatever fails is reported, and the screen stays
            crash_log.write(error)
            message = Failed(name, f"This could not be worked out ({type(error).__name__}).")
        pump.post_message(message)

    Thread(target=run, name=name, daemon=True).start()


class ProgressReporter:
    """Posts the progress of some work, a few times a second; called by the thread that does it."""

    def __init__(self, pump: MessagePump) -> None:
        self._pump = pump
        self._throttle = Throttle(_PAUSE)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Report the step, and how much of it is done."""
        if self._throttle.allows(step, done, total):
            self._pump.post_message(StepBegun(step, done, total))
