"""How often the progress of work is reported."""

from __future__ import annotations

from tui.progress import Throttle


def test_a_step_is_reported_at_its_beginning_and_its_end() -> None:
    throttle = Throttle(60)
    allowed = [done for done in range(1, 6) if throttle.allows("reading", done, 5)]
    assert allowed == [1, 5]


def test_a_new_step_is_reported_at_once() -> None:
    throttle = Throttle(60)
    assert throttle.allows("reading", 1, 5)
    assert throttle.allows("comparing", 1, 5)


def test_without_a_pause_everything_is_reported() -> None:
    throttle = Throttle(0)
    assert all(throttle.allows("reading", done, 5) for done in range(5))
