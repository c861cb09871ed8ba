"""The outcomes of comparing two checkable items."""

from __future__ import annotations

from typing import Literal

Outcome = Literal["same", "same_in_other_form", "rounding", "compatible", "later", "differs", "not_comparable"]
"""`same`: one value in one form; `same_in_other_form`: one value written differently, in another unit or by another
name; `rounding`: one is the other rounded; `compatible`: bounds that can both hold; `later`: another stage of a figure
that develops, so both were right; `differs`: they cannot both be right; `not_comparable`: of another kind,
measure, holder, period or scope. An item without a counterpart has no outcome.
"""
