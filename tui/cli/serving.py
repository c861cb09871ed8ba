"""The app in a browser of this machine: textual-serve on the loopback address, and nothing remote asked for."""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import shlex
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.cli.talk import say
from tui.errors import CrossreadError, ExitCode
from tui.resources import SERVED

if TYPE_CHECKING:
    from aiohttp import web

HOST = "127.0.0.1"
TEMPLATES = Path(__file__).resolve().parent / "templates"

# Its own scripts, styles and font and its own socket; textual-serve's page would ask Google for a font. The page's one
# script of its own, which gives the terminal the keys as soon as something stands there, is let in by its hash.
POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{script}'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def serve(asked: argparse.Namespace) -> int:
    """Serve the app until it is stopped; CrossreadError where textual-serve is not installed or the port is taken."""
    try:
        import textual_serve  # noqa: F401, PLC0415 - an optional extra
    except ImportError:
        raise CrossreadError("--serve needs textual-serve; install it with pip install 'crossread[serve]'.") from None
    if not (asked.paths or asked.demo):
        raise CrossreadError("Name the articles to serve, before --serve, or try crossread --demo --serve.")
    _is_free(asked.serve)
    os.environ[SERVED] = "1"
    server(_command(asked), asked.serve).serve()
    return ExitCode.DONE


def server(command: str, port: int) -> Any:
    """A server of `command` that answers only pages of its own, from this machine."""
    from aiohttp import web  # noqa: PLC0415 - an optional extra
    from textual_serve.server import Server  # noqa: PLC0415 - as above

    here = {f"{HOST}:{port}", f"localhost:{port}"}
    script = _script_hash((TEMPLATES / "app_index.html").read_text(encoding="utf-8"))

    @web.middleware
    async def guarded(request: web.Request, handler: Any) -> web.StreamResponse:
        # Any page in the reader's browser can open a socket to this machine: only ours may drive the app. The name
        # that was asked for is looked at too, since a stranger's name can be made to mean this machine.
        origin = request.headers.get("Origin", "")
        if request.host not in here or (origin and origin.removeprefix("http://") not in here):
            raise web.HTTPForbidden(text="crossread answers only its own page.")
        answer: web.StreamResponse = await handler(request)
        if not answer.prepared:
            answer.headers["Content-Security-Policy"] = POLICY.format(socket=f"ws://{request.host}", script=script)
            answer.headers["X-Content-Type-Options"] = "nosniff"
            answer.headers["Referrer-Policy"] = "no-referrer"
        return answer

    class LocalServer(Server):
        """textual-serve with a guard at the door and plain words."""

        async def _make_app(self) -> web.Application:
            app = await super()._make_app()
            app.middlewares.append(guarded)
            return app

        async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 - the library's signature
            say(f"Serving on http://{HOST}:{port}; Ctrl+C stops.")

        def initialize_logging(self) -> None:
            """Keep the library's own log off the terminal."""

    return LocalServer(command, host=HOST, port=port, title="crossread", templates_path=TEMPLATES)


def _script_hash(page: str) -> str:
    """The hash by which a policy lets in the script that stands in the page itself."""
    script = page.partition("<script>")[2].partition("</script>")[0]
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _command(asked: argparse.Namespace) -> str:
    """The command that each browser window starts, quoted for the shell that textual-serve gives it to."""
    words = [sys.executable, "-m", "tui"]
    words += ["--demo"] if asked.demo else []
    for name in ("summary", "sentences", "session"):
        value = getattr(asked, name)
        words += [f"--{name}={value}"] if value is not None else []
    words += [f"--date={day}" for day in asked.date]
    words += ["--no-cache"] if asked.no_cache else []
    return shlex.join([*words, "--", *asked.paths])


def _is_free(port: int) -> None:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
        except OSError as error:
            raise CrossreadError(f"Port {port} cannot be used ({error.strerror}); name another with --serve.") from None
