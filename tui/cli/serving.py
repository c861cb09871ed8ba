"""The option --serve: the app in a browser on this machine, for whoever has the address that is printed."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal

from tui import helper
from tui.cli import messages
from tui.errors import CrossreadError, ExitCode


def serve(arguments: argparse.Namespace) -> int:
    """Serve the app until it is stopped; CrossreadError if textual-serve is not installed or the port is in use."""
    try:
        import textual_serve  # noqa: F401, PLC0415 - an optional extra

        from tui.serving import server  # noqa: PLC0415 - as above
    except ImportError:
        raise CrossreadError(
            "--serve needs the extra serve; install it in the checkout with uv tool install '.[serve]'."
        ) from None
    if arguments.format or arguments.output or arguments.fail_on or arguments.quiet:
        raise CrossreadError("--serve opens the app, which writes no report; leave out the options for reports.")
    if not (arguments.paths or arguments.demo):
        raise CrossreadError("No articles given. Name them before --serve, or try crossread --demo --serve.")
    try:
        listening = server.listening(arguments.serve)
    except OSError as error:
        why = os.strerror(error.errno or 0)
        raise CrossreadError(f"Port {arguments.serve} cannot be used ({why}); choose another.") from None
    words = _words(arguments)
    window = helper.command("tui.cli.window", "show_window")
    started = server.Server(lambda life: [*window, str(life), str(os.getpid()), *words], listening, messages.show)
    messages.show(f"Serving on {started.address} (Ctrl+C stops)")
    return ExitCode.INTERRUPTED if asyncio.run(started.run()) == signal.SIGINT else ExitCode.DONE


def _words(arguments: argparse.Namespace) -> list[str]:
    """The arguments of the command in each window."""
    words = ["--demo"] if arguments.demo else []
    words += ["--versions"] if arguments.versions else []
    for name in ("summary", "sentences", "session", "check"):
        value = getattr(arguments, name)
        words += [f"--{name}={value}"] if value is not None else []
    words += [f"--primary={source}" for source in arguments.primary]
    words += [f"--date={day}" for day in arguments.date]
    words += ["--no-cache"] if arguments.no_cache else []
    return [*words, "--", *arguments.paths]
