"""Records are the dataclasses that Python makes, whose methods come when they are called."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import field, replace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import records


@records.dataclass(frozen=True, slots=True)
class Ours:
    """A record of each kind of field."""

    one: int
    two: str = "x"
    three: tuple[int, ...] = ()
    four: list[int] = field(default_factory=list, compare=False, repr=False)

    @property
    def twice(self) -> int:
        """Something made of a field."""
        return self.one * 2


@dataclasses.dataclass(frozen=True, slots=True)
class Pythons:
    """The same, made by Python."""

    one: int
    two: str = "x"
    three: tuple[int, ...] = ()
    four: list[int] = field(default_factory=list, compare=False, repr=False)


@records.dataclass(frozen=True, slots=True)
class Careful:
    """A record that looks at what it is given, and has a hash of its own."""

    one: int

    def __post_init__(self) -> None:
        """Take nothing below zero."""
        if self.one < 0:
            raise ValueError(self.one)

    def __hash__(self) -> int:
        """Always the same."""
        return 7


values = st.tuples(st.integers(-3, 3), st.sampled_from(["x", "y"]), st.tuples(st.integers(0, 1)))


@given(values, values)
def test_two_records_compare_hash_and_show_as_pythons_do(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    ours, pythons = (Ours(*one), Ours(*other)), (Pythons(*one), Pythons(*other))
    assert (ours[0] == ours[1]) == (pythons[0] == pythons[1])
    assert hash(ours[0]) == hash(pythons[0])
    assert repr(ours[0]) == repr(pythons[0]).replace("Pythons", "Ours")
    assert dataclasses.astuple(ours[0]) == dataclasses.astuple(pythons[0])
    assert replace(ours[0], one=9) == Ours(9, *one[1:])


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301 - its own
def test_a_copy_is_equal(copied: Callable[[Ours], Ours]) -> None:
    one = Ours(1, three=(2,), four=[3])
    assert copied(one) == one
    assert copied(one).four == [3]


def test_a_record_travels_by_msgpack() -> None:
    one = Ours(1, three=(2,), four=[3])
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Ours) == one


@pytest.mark.parametrize("wrong", [((), {}), ((1,), {"five": 5}), ((1, "x", (), [], 5), {})])
def test_wrong_arguments_are_refused_as_python_does(wrong: tuple[tuple[Any, ...], dict[str, Any]]) -> None:
    with pytest.raises(TypeError) as ours:
        Ours(*wrong[0], **wrong[1])
    with pytest.raises(TypeError) as pythons:
        Pythons(*wrong[0], **wrong[1])
    assert str(ours.value) == str(pythons.value).replace("Pythons", "Ours")


def test_nothing_can_be_changed() -> None:
    one: Any = Ours(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'one'"):
        one.one = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'one'"):
        del one.one
    with pytest.raises((AttributeError, TypeError)):
        one.other = 2
    assert not hasattr(one, "__dict__")


def test_methods_of_its_own_stay() -> None:
    assert hash(Careful(3)) == 7
    assert Careful(3) == Careful(3)
    with pytest.raises(ValueError, match="-1"):
        Careful(-1)
    assert Ours(2).twice == 4


def test_a_match_takes_the_fields_in_order() -> None:
    match Ours(1, "y"):
        case Ours(one, two):
            assert (one, two) == (1, "y")


def test_other_dataclasses_are_pythons() -> None:
    @records.dataclass(slots=True)
    class Changing:
        """One that can be changed."""

        one: int

    @records.dataclass(frozen=True, slots=True)
    class Derived:
        """One with a field that is no argument."""

        one: int
        two: int = field(init=False, default=5)

    assert Derived(1).two == 5
    with pytest.raises(TypeError):
        Derived(1, 2)  # type: ignore[call-arg]
    made = Changing(1)
    made.one = 2
    assert made == Changing(2)


def test_no_method_is_compiled_before_it_is_called() -> None:
    code = (
        "import dataclasses, tui.records\n"
        "compiled = []\n"
        "create = dataclasses.make_dataclass\n"
        "dataclasses.make_dataclass = lambda name, *r, **n: compiled.append(name) or create(name, *r, **n)\n"
        "from tui.errors import Trouble\n"
        "before = list(compiled)\n"
        "assert Trouble('a', 'b') == Trouble('a', 'b')\n"
        "Trouble('a', 'c')\n"
        "print(before, compiled)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[] ['Trouble']\n"
