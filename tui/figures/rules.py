"""Every rule by which the grammar rejects a reading or makes an exception, by its id."""

from __future__ import annotations

from types import MappingProxyType

from tui.figures.grammar import bounds, cues, lookalikes, size
from tui.figures.grammar.rule import Rule

_ALL: tuple[Rule[...], ...] = (
    *bounds.RULES,
    bounds.OVER_TIME,
    *lookalikes.RULES,
    *cues.BEFORE,
    cues.TO_NO_LEVEL,
    *cues.AFTER,
    size.BEYOND,
)
RULES: MappingProxyType[str, Rule[...]] = MappingProxyType({rule.id: rule for rule in _ALL})
