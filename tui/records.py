"""Dataclasses that are frozen and have slots, as Python's own, with methods that are compiled when first called.

Python compiles six methods for each such class, which takes ten times as long as all else that makes it; a start
defines a hundred of them and calls few of their methods.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> Any:
        """`dataclasses.dataclass` for the parameters that are used here."""

        def made(cls: type) -> Any:
            usual = cls.__bases__ == (object,) and all(
                each.init for each in vars(cls).values() if isinstance(each, dataclasses.Field)
            )
            if frozen and slots and eq and not order and usual:
                return _record(cls)
            found: Any = dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, order=order)(cls)
            if order and frozen and slots and usual:
                found.__init__ = _initialiser(found)
            return found

        return made


_METHODS = ("__init__", "__repr__", "__eq__", "__hash__")


def _record(cls: type) -> Any:
    """A class with the fields and slots of a dataclass, and its methods still to come."""
    found: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    for name in _METHODS:
        if name not in cls.__dict__:
            setattr(found, name, _later(found, name))
    found.__setattr__ = _set
    found.__delattr__ = _delete
    found.__getstate__ = _state
    found.__setstate__ = _restore
    return found


def _later(cls: type, name: str) -> Any:
    """A method that replaces itself by the real one when it is called."""

    def method(self: object, *arguments: Any, **named: Any) -> Any:
        compiled = _compiled(cls, name)
        setattr(cls, name, compiled)
        return compiled(self, *arguments, **named)

    return method


def _compiled(cls: Any, name: str) -> Any:
    """The method as Python writes it for a dataclass of the same fields."""
    if name == "__init__":
        return _initialiser(cls)
    twin = dataclasses.make_dataclass(
        cls.__name__,
        [(field.name, field.type, field) for field in dataclasses.fields(cls)],
        frozen=name != "__repr__",
        init=False,
        repr=name == "__repr__",
        eq=name != "__repr__",
        namespace={"__doc__": cls.__doc__ or cls.__name__},
    )
    return _named(vars(twin)[name], cls)


def _initialiser(cls: Any) -> Any:
    """`__init__` alone: Python would compile two more methods with it."""
    known: dict[str, Any] = {"none_": object()}
    parameters, lines = ["self"], []
    for field in dataclasses.fields(cls):
        known[f"put_{field.name}"] = getattr(cls, field.name).__set__  # of the slot: it need not look for the name
        name = value = field.name
        if field.default is not dataclasses.MISSING:
            known[f"{name}_"] = field.default
            parameters.append(f"{name}={name}_")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"{name}_"] = field.default_factory
            parameters.append(f"{name}=none_")
            value = f"{name}_() if {name} is none_ else {name}"
        else:
            parameters.append(name)
        lines.append(f"    put_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), known)  # noqa: S102 - names of fields
    return _named(known["__init__"], cls)


def _named(method: Any, cls: Any) -> Any:
    method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
    return method


def _set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__slots__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, value)
