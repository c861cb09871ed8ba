"""How strong an earthquake was: a number on the scale of magnitudes, which counts no earthquakes."""

from __future__ import annotations

from tui.english.limits import APPROXIMATORS
from tui.english.measuring import EARTHQUAKES
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line

_MOST = 10
_LEADS = APPROXIMATORS | words("of was is at estimated measured an")  # local: before a magnitude


def is_magnitude(line: Line, draft: Draft) -> bool:
    """`magnitude 5.8`, `magnitude-6.4`, `a magnitude of about 6.4`, `a 6.4 quake`, `7.1 on the Richter scale`."""
    if not draft.digits or draft.scale != 1 or not 0 < draft.top < _MOST:
        return False
    i = draft.first - 1
    i -= line.hyphen(i) and line.glued(draft.first)
    while line.word(i) in _LEADS and i > draft.first - 4:
        i -= 1
    if line.word(i) == "magnitude" or "richter" in line.words(draft.last + 1, 4).split():
        return True
    decimal = "." in line.written(draft.first)
    return decimal and any(line.word(k) in EARTHQUAKES for k in (draft.last + 1, draft.last + 2))
