"""The app in a browser on this machine: textual-serve on the loopback address, loading nothing remote."""

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

from tui.cli import messages
from tui.errors import CrossreadError, ExitCode
from tui.resources import SERVED

if TYPE_CHECKING:
    from aiohttp import web

HOST = "127.0.0.1"
TEMPLATES = Path(__file__).resolve().parent / "templates"

# Only the server's own scripts, styles, font and socket; textual-serve's own page would load a font from Google. The
# inline script, which focuses the terminal once something is drawn there, is allowed by its hash.
POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{script}'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def serve(arguments: argparse.Namespace) -> int:
    """Serve the app until it is stopped; CrossreadError if textual-serve is not installed or the port is in use."""
    try:
        import textual_serve  # noqa: F401, PLC0415 - an optional extra
    except ImportError:
        raise CrossreadError(
            "--serve needs the extra serve; install it in the checkout with uv tool install '.[serve]'."
        ) from None
    if not (arguments.paths or arguments.demo):
        raise CrossreadError("No articles given. Name them before --serve, or try crossread --demo --serve.")
    _check_port(arguments.serve)
    os.environ[SERVED] = "1"
    server(_command(arguments), arguments.serve).serve()
    return ExitCode.DONE


def server(command: str, port: int) -> Any:
    """A server of `command` that answers only its own pages, on this machine."""
    from aiohttp import web  # noqa: PLC0415 - an optional extra
    from textual_serve.server import Server  # noqa: PLC0415 - as above

    own_hosts = {f"{HOST}:{port}", f"localhost:{port}"}
    script = _script_hash((TEMPLATES / "app_index.html").read_text(encoding="utf-8"))

    @web.middleware
    async def guarded(request: web.Request, handler: Any) -> web.StreamResponse:
        # Any page in the reader's browser can open a socket to this machine, but only ours may drive the app. The host
        # name is checked too, since an attacker's name can be made to resolve to this machine (DNS rebinding).
        origin = request.headers.get("Origin", "")
        if request.host not in own_hosts or (origin and origin.removeprefix("http://") not in own_hosts):
            raise web.HTTPForbidden(text="crossread answers only its own page.")
        answer: web.StreamResponse = await handler(request)
        if not answer.prepared:
            answer.headers["Content-Security-Policy"] = POLICY.format(socket=f"ws://{request.host}", script=script)
            answer.headers["X-Content-Type-Options"] = "nosniff"
            answer.headers["Referrer-Policy"] = "no-referrer"
        return answer

    class LocalServer(Server):
        """textual-serve with access control and plain messages."""

        async def _make_app(self) -> web.Application:
            app = await super()._make_app()
            app.middlewares.append(guarded)
            return app

        async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 - the library's signature
            messages.show(f"Serving on http://{HOST}:{port} (Ctrl+C stops)")

        def initialize_logging(self) -> None:
            """Keep the library's log off the terminal."""

    return LocalServer(command, host=HOST, port=port, title="crossread", templates_path=TEMPLATES)


def _script_hash(page: str) -> str:
    """The hash by which the policy allows the page's inline script."""
    script = page.partition("<script>")[2].partition("</script>")[0]
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _command(arguments: argparse.Namespace) -> str:
    """The command that each browser window starts, quoted for the shell that textual-serve runs it in."""
    words = [sys.executable, "-m", "tui"]
    words += ["--demo"] if arguments.demo else []
    words += ["--versions"] if arguments.versions else []
    for name in ("summary", "sentences", "session"):
        value = getattr(arguments, name)
        words += [f"--{name}={value}"] if value is not None else []
    words += [f"--date={day}" for day in arguments.date]
    words += ["--no-cache"] if arguments.no_cache else []
    return shlex.join([*words, "--", *arguments.paths])


def _check_port(port: int) -> None:
    """CrossreadError if the port cannot be used."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CrossreadError(f"Port {port} cannot be used ({error.strerror}); choose another.") from None
