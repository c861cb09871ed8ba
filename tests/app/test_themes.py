from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.app import themes

AA = 4.5


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=lambda theme: theme.name)
def test_every_colour_of_ours_reads_on_every_ground(theme: Theme) -> None:
    grounds = [theme.background, theme.surface, theme.panel]
    inks = [*theme.variables.values(), theme.foreground, theme.primary]
    for ground in grounds:
        for ink in inks:
            assert ground is not None
            assert ink is not None
            assert contrast(ink, ground) >= AA, (ink, ground)


def seen(colour: Color, kind: str) -> Color:
    """A colour as the colour-blind see it (Viénot, Brettel and Mollon 1999, in linear light)."""
    matrices = {
        "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
        "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    }
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    mixed = [sum(weight * part for weight, part in zip(row, linear, strict=True)) for row in matrices[kind]]
    coded = [12.92 * part if part <= 0.0031308 else 1.055 * max(part, 0) ** (1 / 2.4) - 0.055 for part in mixed]
    red, green, blue = (round(255 * min(1.0, max(0.0, part))) for part in coded)
    return Color(red, green, blue)


@pytest.mark.parametrize("kind", ["protan", "deutan"])
@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=lambda theme: theme.name)
def test_differ_and_agree_stay_apart_for_the_colour_blind(theme: Theme, kind: str) -> None:
    differ, agree = (seen(Color.parse(theme.variables[name]), kind) for name in ("differ", "agree"))
    assert sum((a - b) ** 2 for a, b in zip(differ.rgb, agree.rgb, strict=True)) ** 0.5 > 80


def test_themes_that_do_not_name_our_colours_get_them() -> None:
    assert themes.colours(dark=True) == themes.DARK.variables
    assert themes.colours(dark=False) == themes.LIGHT.variables
