"""Ctrl+C, TERM, HUP and QUIT: the process ends at once and silently, whatever it is doing.

A KeyboardInterrupt can come in the middle of any import and of any library, which prints it, or goes on.
"""

import _signal  # type: ignore[import-not-found]  # `signal` takes milliseconds to import, in which Ctrl+C could come
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

INTERRUPTED = 130
"""The exit code after Ctrl+C; it has its name in `errors.ExitCode` too."""
_ENDING = tuple(getattr(_signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(_signal, name))

_last_acts: "list[Callable[[], object]]" = []


def is_command() -> bool:
    """Whether this process is the command, and not a program that uses the library."""
    name = os.path.basename(sys.argv[0]) if sys.argv else ""  # noqa: PTH119 - pathlib is not loaded yet
    return name in {"crossread", "crossread.exe"} or (name == "-m" and not {"tui", "-mtui"}.isdisjoint(sys.orig_argv))


def end_process() -> None:
    """End the process at these signals from now on, unless the caller has it ignore them, as nohup does."""
    try:
        if _signal.getsignal(_signal.SIGINT) == _signal.default_int_handler:
            _signal.signal(_signal.SIGINT, _end)
        for number in _ENDING:
            if _signal.getsignal(number) == _signal.SIG_DFL:
                _signal.signal(number, _end)
    except KeyboardInterrupt:  # it came before
        os._exit(INTERRUPTED)
    except ValueError:  # not in the main thread, where signals are another's
        pass


def before_end(act: "Callable[[], object]") -> None:
    """Have something done before the process ends at a signal; it must be quick and import nothing."""
    if act not in _last_acts:
        _last_acts.append(act)


def _end(number: int, _frame: object) -> None:
    for act in tuple(_last_acts):
        try:
            act()
        except Exception:  # noqa: BLE001, S112 - nothing may be in the way of the end
            continue
    if number == _signal.SIGINT:
        os._exit(INTERRUPTED)
    # As the process would have ended without us, so that its caller sees why.
    _signal.signal(number, _signal.SIG_DFL)
    os.kill(os.getpid(), number)
