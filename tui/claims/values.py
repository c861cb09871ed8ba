"""The figures of several sources written side by side."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english.currencies import WRITTEN
from tui.english.plurals import plural_of
from tui.figures.figure import Figure
from tui.figures.kinds import SCALED
from tui.figures.wording import LIMIT_NAMES, format_written, is_vague, magnitude


def together(figures: Sequence[Figure]) -> str:
    """Figures of one unit, which is written once, in one scale: `280.1 | 280.2 bn CNY`; else as they are written.

    Counts may be of unlike nouns, and then have none: `155 | 149`.
    """
    scale = _scale(figures)
    if scale is None:
        return " | ".join(dict.fromkeys(" ".join(figure.text.split()) for figure in figures))
    shown = list(dict.fromkeys(_number(figure, scale[0]) for figure in figures))
    return f"{' | '.join(shown)}{_unit(figures, scale[1])}".strip()


def notation(figures: Sequence[Figure]) -> list[str]:
    """Each figure with its limit, all in one scale if they have one unit; the nouns of counts are left out.

    `280.1 bn CNY` and `280.2 bn CNY`; `$1.6 tn`; `155` and `149`; `7.8%`; else as they are written, `dozens` always.
    """
    if all(figure.kind == "age" and figure.value is not None for figure in figures):
        return [_limit(figure) + _number(figure, 1.0) for figure in figures]
    scale = _scale(figures)
    if scale is None or figures[0].kind == "measure":
        return [format_written(figure) for figure in figures]
    unit = "" if figures[0].kind == "count" else _unit(figures, scale[1])
    if figures[0].kind == "count" and scale[1]:
        unit = f" {scale[1]}"
    symbol = WRITTEN.get(figures[0].unit, "") if figures[0].kind == "money" else ""
    if symbol:
        unit = f" {scale[1]}" if scale[1] else ""
    return [
        format_written(figure) if is_vague(figure) else _limit(figure) + _signed(symbol, figure, scale[0]) + unit
        for figure in figures
    ]


def _scale(figures: Sequence[Figure]) -> tuple[float, str] | None:
    """The scale in which all of them can be written, and its name; None if they are not of one unit."""
    values = [figure.value for figure in figures if figure.value is not None]
    kinds, units = {figure.kind for figure in figures}, {figure.unit for figure in figures}
    unlike = len(kinds) > 1 or (len(units) > 1 and kinds != {"count"})
    if unlike or len(values) < len(figures) or figures[0].kind not in SCALED:
        return None
    return magnitude(max(map(abs, values)))


def _unit(figures: Sequence[Figure], scale: str) -> str:
    units = {figure.unit for figure in figures}
    unit = units.pop() if len(units) == 1 else ""
    if unit and figures[0].kind == "count":
        unit = plural_of(unit)
    return "%" if unit == "%" else "".join(f" {part}" for part in (scale, unit) if part)


def _limit(figure: Figure) -> str:
    return f"{LIMIT_NAMES[figure.bound]} " if figure.bound else ""


def _signed(symbol: str, figure: Figure, scale: float) -> str:
    """A number after the symbol of its money, and both after a minus: `-$65,000`."""
    number = _number(figure, scale)
    return f"-{symbol}{number[1:]}" if number.startswith("-") else symbol + number


def _number(figure: Figure, scale: float) -> str:
    value = (figure.value or 0.0) / scale
    places = 0
    while figure.precision and places < 6 and figure.precision / scale * 10**places < 1:
        places += 1
    return f"{value:,.{places}f}" if figure.precision else f"{value:,.12g}"
