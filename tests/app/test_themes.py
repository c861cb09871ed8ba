from __future__ import annotations

import re

import pytest
from textual.color import Color
from textual.filter import dim_color
from textual.theme import Theme

from tests.app.conftest import Opened, story
from tui.app import themes
from tui.app.app import CrossreadApp
from tui.app.paint import LOOKS, Palette
from tui.resources import stylesheet

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
    inks = [*themes.colours(dark=theme.dark).values(), theme.variables["quiet"], theme.foreground, theme.primary]
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
def test_differ_and_agree_are_distinct_for_the_colour_blind(theme: Theme, kind: str) -> None:
    differ, agree = (seen(Color.parse(theme.variables[name]), kind) for name in ("differ", "agree"))
    assert sum((a - b) ** 2 for a, b in zip(differ.rgb, agree.rgb, strict=True)) ** 0.5 > 80


def test_themes_that_do_not_name_our_colours_get_them() -> None:
    assert themes.colours(dark=True).items() <= themes.DARK.variables.items()
    assert themes.colours(dark=False).items() <= themes.LIGHT.variables.items()


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=lambda theme: theme.name)
def test_every_look_reads_on_whatever_lies_beneath_it(theme: Theme) -> None:
    app = CrossreadApp((), ())
    app.theme = theme.name
    variables = app.get_css_variables()
    palette = Palette(variables)
    grounds = [Color.parse(variables[name]) for name in ("background", "surface", "panel")]
    grounds += [
        Color.from_rich_color(ground)
        for ground in {palette.style(kind).bgcolor for kind in LOOKS}
        if ground is not None
    ]
    assert len(grounds) == 3 + 2
    for ground in grounds:
        # A rule is no text.
        for kind in set(LOOKS) - {"rule"}:
            style = palette.style(kind)
            ink = style.color or Color.parse(variables["foreground"]).rich_color
            if style.dim:
                ink = dim_color(ground.rich_color, ink)
            assert contrast(Color.from_rich_color(ink).hex, ground.hex) >= AA, (kind, ground)


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=lambda theme: theme.name)
async def test_the_words_of_frames_and_of_the_bottom_line_read(theme: Theme) -> None:
    app = CrossreadApp(story(), ())
    async with app.run_test() as pilot:
        app.theme = theme.name
        await pilot.pause()
        inks = [
            (pane, pane.styles.border_title_color) for pane in app.screen.query("ArticlePane, ClaimsTable, DiffPane")
        ]
        inks += [(line, line.styles.color) for line in app.screen.query("Footer, Header")]
        for widget, ink in inks:
            ground = widget.background_colors[1]
            assert contrast((ground + ink).hex, ground.hex) >= AA, widget


async def test_every_colour_of_the_stylesheet_is_known_in_every_theme(opened: Opened) -> None:
    sheet = stylesheet().read_text(encoding="utf-8")
    own = set(re.findall(r"^\$([\w-]+):", sheet, re.MULTILINE))
    asked = set(re.findall(r"\$([\w-]+)", sheet)) - own
    async with opened(80, 24) as pilot:
        for name in pilot.app.available_themes:
            pilot.app.theme = name
            assert asked <= set(pilot.app.get_css_variables()), name
