"""How often it is said how far some work is."""

from __future__ import annotations

from tui.progress import Throttle


def test_a_step_is_said_at_its_beginning_and_its_end() -> None:
    throttle = Throttle(60)
    said = [done for done in range(1, 6) if throttle.allows("reading", done, 5)]
    assert said == [1, 5]


def test_a_new_step_is_said_at_once() -> None:
    throttle = Throttle(60)
    assert throttle.allows("reading", 1, 5)
    assert throttle.allows("comparing", 1, 5)


def test_without_a_pause_everything_is_said() -> None:
    throttle = Throttle(0)
    assert all(throttle.allows("reading", done, 5) for done in range(5))
