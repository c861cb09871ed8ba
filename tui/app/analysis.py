"""The comparison as a thread beside the screen, which leaving the app never waits for."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual.message import Message

from tui.app.messages import Compared, CompareFailed, StepBegun
from tui.errors import CrossreadError, StoppedError
from tui.reading.documents import Document

if TYPE_CHECKING:
    from tui.comparison import Options


class Analysis(Thread):
    """Compares the documents and posts each step, and at the end the result or the fault.

    A daemon of our own and not a worker of Textual's pool: the pool is joined when the loop closes, so that a long
    step would hold up the leaving.
    """

    def __init__(
        self, documents: tuple[Document, ...], options: Callable[[], Options], post: Callable[[Message], object]
    ) -> None:
        super().__init__(name="analysis", daemon=True)
        self._documents = documents
        self._options = options
        self._tell = post
        self._stopped = Event()

    def stop(self) -> None:
        """Ask the analysis to end before its next step; it posts nothing more."""
        self._stopped.set()

    def run(self) -> None:
        """The steps, from the imports to the rows of the table."""
        try:
            # Imported here because they load the engine, which the first frame does not need.
            from tui.app.rows import prepare  # noqa: PLC0415
            from tui.comparison import compare  # noqa: PLC0415

            self._post(StepBegun("starting", 0, 0))
            comparison = compare(self._documents, self._options(), progress=self._step, stopped=self._stopped.is_set)
            self._post(Compared(prepare(comparison)))
        except StoppedError:
            return
        except CrossreadError as error:
            self._post(CompareFailed(str(error)))
        except Exception as error:  # noqa: BLE001 - whatever fails, the reader keeps the articles and is told
            self._post(
                CompareFailed(f"The comparison failed ({type(error).__name__}); the articles can still be read.")
            )

    def _step(self, step: str, done: int, total: int) -> None:
        self._post(StepBegun(step, done, total))

    def _post(self, message: Message) -> None:
        if not self._stopped.is_set():
            self._tell(message)
