"""Keys as they are printed on the keyboard, and Textual's names for them."""

from __future__ import annotations

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS

GLYPHS = {
    "right_square_bracket": "]", "left_square_bracket": "[", "right_curly_bracket": "}", "left_curly_bracket": "{",
    "right_parenthesis": ")", "left_parenthesis": "(",
    "greater_than_sign": ">", "less_than_sign": "<", "full_stop": ".", "comma": ",", "question_mark": "?", "colon": ":",
    "down": "↓", "up": "↑", "left": "←", "right": "→", "space": "Space", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "enter": "Enter", "backspace": "Backspace", "tab": "Tab", "shift+tab": "Shift+Tab",
    "f1": "F1", "escape": "Esc", "apostrophe": "'", "quotation_mark": '"', "slash": "/", "ampersand": "&",
    "number_sign": "#", "semicolon": ";", "plus": "+", "minus": "-", "equals_sign": "=",
    "shift+left": "Shift+←", "shift+right": "Shift+→",
}  # fmt: skip
"""The keys whose printed name differs from Textual's."""


def glyph(key: str) -> str:
    """A key as it is printed on the keyboard: `]`, `Ctrl+D`."""
    if key in GLYPHS:
        return GLYPHS[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{GLYPHS.get(key[5:], key[5:].upper())}"
    return key.upper() if key[0] == "f" and key[1:].isdecimal() else key


def named(character: str) -> str:
    """Textual's name for the key of a character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)
