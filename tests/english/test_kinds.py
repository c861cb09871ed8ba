from __future__ import annotations

import pytest

from tests.english.cases import cases
from tui.english.kinds import within


@pytest.mark.parametrize(("kind", "general"), cases("within.txt"))
def test_a_kind_is_within_its_general(kind: str, general: str) -> None:
    assert within(kind, general)
    assert not within(general, kind)


@pytest.mark.parametrize(("a", "b"), cases("outside.txt"))
def test_what_is_no_kind_is_not_within(a: str, b: str) -> None:
    assert not within(a, b)
