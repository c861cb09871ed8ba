"""The figures of several witnesses written side by side."""

from __future__ import annotations

from collections.abc import Sequence

from tui.figures import wording
from tui.figures.figure import Figure
from tui.figures.kinds import SCALED


def together(figures: Sequence[Figure]) -> str:
    """Figures of one unit, which is said once, in one scale: `280.1 | 280.2 bn CNY`; else as they are written.

    Counts may be of unlike nouns, and then have none: `155 | 149`.
    """
    values = [figure.value for figure in figures]
    plain = [" ".join(figure.text.split()) for figure in figures]
    kinds, units = {figure.kind for figure in figures}, {figure.unit for figure in figures}
    if (
        len(kinds) > 1
        or (len(units) > 1 and kinds != {"count"})
        or any(value is None for value in values)
        or figures[0].kind not in SCALED
    ):
        return " | ".join(dict.fromkeys(plain))
    largest = max(abs(value) for value in values if value is not None)
    scale, name = wording.magnitude(largest)
    shown = list(dict.fromkeys(_number(figure, scale) for figure in figures))
    one = figures[0].unit if len(units) == 1 else ""
    unit = "%" if one == "%" else " ".join(part for part in (name, one) if part)
    return f"{' | '.join(shown)} {unit}".strip()


def _number(figure: Figure, scale: float) -> str:
    value = (figure.value or 0.0) / scale
    places = 0
    while figure.precision and places < 6 and figure.precision / scale * 10**places < 1:
        places += 1
    return f"{value:,.{places}f}" if figure.precision else f"{value:,.12g}"
