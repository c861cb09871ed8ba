"""crossread's two themes, and the colours that accompany the signs in every theme.

The hues are those of Okabe and Ito (Color Universal Design, 2008), lightened or darkened until each is legible on
its background; they can be distinguished with any of the common colour vision deficiencies.
"""

from __future__ import annotations

from textual.theme import Theme

DARK_COLOURS = {
    "differ": "#f0884a",
    "agree": "#6cb6e6",
    "related": "#d8c25a",
    "single": "#a9b4bd",
    "figure-money": "#5fd0aa",
    "figure-percent": "#e0a3c8",
    "figure-date": "#c9b98a",
    "figure-count": "#9cc9f0",
    "check": "#e8b45c",
    "dispute": "#d99bd0",
    "source-1": "#6cb6e6",
    "source-2": "#ecc463",
    "source-3": "#5fd0aa",
    "source-4": "#e0a3c8",
    "source-5": "#b9aaf2",
    "source-6": "#a5d672",
    "source-7": "#7fd6e0",
    "source-8": "#e3ab80",
    "source-9": "#c9cdd1",
}
LIGHT_COLOURS = {
    "differ": "#a83c00",
    "agree": "#005a94",
    "related": "#6b5900",
    "single": "#4e5962",
    "figure-money": "#00664b",
    "figure-percent": "#8a3a6e",
    "figure-date": "#66551f",
    "figure-count": "#22558c",
    "check": "#7a4b00",
    "dispute": "#7a2f70",
    "source-1": "#005a94",
    "source-2": "#6b5200",
    "source-3": "#00664b",
    "source-4": "#8a3a6e",
    "source-5": "#5a3ea8",
    "source-6": "#3f6100",
    "source-7": "#00606b",
    "source-8": "#7a4a14",
    "source-9": "#4b4f53",
}

DARK_GROUNDS = {
    "quiet": "#a3a9ad", "chosen-ground": "#213543", "differ-ground": "#3d2a20", "changed-ground": "#35331f",
}  # fmt: skip
LIGHT_GROUNDS = {
    "quiet": "#5b6063",
    "chosen-ground": "#d3e4ee",
    "differ-ground": "#f6e0d3",
    "changed-ground": "#e9e5c9",
}
"""The backgrounds of the colours above, and the colour of dimmed text, each legible on each of them."""

DARK = Theme(
    name="crossread-dark",
    primary="#6cb6e6",
    secondary="#8a9ba8",
    accent="#f0884a",
    warning="#d8c25a",
    error="#f0884a",
    success="#6cb6e6",
    foreground="#dfe4e8",
    background="#12171b",
    surface="#171d22",
    panel="#1f272d",
    dark=True,
    variables=DARK_COLOURS | DARK_GROUNDS,
)
LIGHT = Theme(
    name="crossread-light",
    primary="#005a94",
    secondary="#52616c",
    accent="#a83c00",
    warning="#6b5900",
    error="#a83c00",
    success="#005a94",
    foreground="#1d2429",
    background="#fbfaf6",
    surface="#f4f2ec",
    panel="#e9e6dd",
    dark=False,
    variables=LIGHT_COLOURS | LIGHT_GROUNDS,
)


def colours(*, dark: bool) -> dict[str, str]:
    """crossread's colours, for a theme that does not define them."""
    return DARK_COLOURS if dark else LIGHT_COLOURS
