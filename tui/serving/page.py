"""The page that shows the app, and the files that it loads: textual-serve's scripts and fonts, and nothing remote."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from string import Template

_PAGE = Path(__file__).resolve().parent / "page.html"
_FILES = {
    "js/textual.js": "text/javascript",
    "css/xterm.css": "text/css",
    "fonts/RobotoMono-VariableFont_wght.ttf": "font/ttf",
    "fonts/RobotoMono-Italic-VariableFont_wght.ttf": "font/ttf",
}
_POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{script}'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; "
    "connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The inline script, which focuses the terminal once something is drawn there, is allowed by its hash."""
_SMALLEST, _USUAL, _LARGEST = 6, 16, 60
"""Sizes of the font in pixels."""


def page(socket: str, font_size: str) -> str:
    """The page, whose app talks to the web socket at this address."""
    asked = int(font_size) if font_size.isascii() and font_size.isdigit() and len(font_size) < 4 else _USUAL
    return Template(_text()).substitute(socket=socket, font_size=max(_SMALLEST, min(asked, _LARGEST)))


def headers(host: str) -> dict[str, str]:
    """What goes with every answer: a policy that allows only the server's own files and socket."""
    script = _text().partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return {
        "Content-Security-Policy": _POLICY.format(socket=f"ws://{host}", script=digest),
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


@cache
def file(name: str) -> tuple[bytes, str] | None:
    """The content and the type of a file that the page loads; None for any other name."""
    import textual_serve  # noqa: PLC0415 - an optional extra

    if name not in _FILES:
        return None
    folder = Path(str(textual_serve.__file__)).parent / "static"
    return (folder / name).read_bytes(), _FILES[name]


@cache
def _text() -> str:
    return _PAGE.read_text(encoding="utf-8")
