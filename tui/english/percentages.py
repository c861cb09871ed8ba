"""How shares of a hundred are written."""

from __future__ import annotations

from tui.english.word_lists import words

PERCENT = words("% percent pct percentage percents per-cent ٪")
POINTS = words("point points pts pt")
PERCENTAGE_POINTS = words("pp ppt ppts pps")
BASIS_POINTS = words("bps bp")
