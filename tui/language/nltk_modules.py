"""Single modules of nltk, without its package, which imports all of nltk: most of the time a comparison takes to start.

A module is executed from nltk's own code in a namespace of its own; `sys.modules` stays as it is. The modules that
ours never call are imported, with the whole of nltk, when they are called all the same. If nltk is built otherwise
than expected, it is imported in the ordinary way.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec, resolve_name
from typing import Any

USED = ("stem.snowball", "tokenize.punkt")
"""What ours call."""
_NEEDED = {  # local: names of modules
    *("redos", "stem.api", "stem.porter", "stem.snowball", "stem.util", "tokenize.api", "tokenize.punkt"),
}
"""The modules that splitting and stemming run."""


def load(name: str) -> Any:
    """The module `name` of nltk, such as `stem.snowball`."""
    if "nltk" in sys.modules:  # as another part of the program has paid for it
        return import_module(f"nltk.{name}")
    try:
        return _module(name)
    except Exception:  # noqa: BLE001 - whatever another version of nltk does, the ordinary import is right
        return import_module(f"nltk.{name}")


class _Later:
    """A name of nltk that is looked up when it is called."""

    def __init__(self, module: str, *names: str) -> None:
        self._module = module
        self._names = names

    def __getattr__(self, name: str) -> _Later:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Later(self._module, *self._names, name)

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        raise TypeError(f"{self._module} is needed as it is: {bases}")

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        found: Any = import_module(self._module)
        for name in self._names:
            found = getattr(found, name)
        return found(*arguments, **named)


class _Package:
    """A package of nltk as the importing module sees it: its modules, and nothing else is loaded."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return _found(f"{self._name}.{name}".removeprefix("."))


def _found(name: str) -> Any:
    """What an import of `name`, below nltk, gives."""
    if name in _NEEDED:
        return _module(name)
    if any(needed.startswith(f"{name}.") for needed in _NEEDED):
        return _Package(name)
    return _Later(f"nltk.{name}")


@cache
def _module(name: str) -> Any:
    """One module, executed by itself."""
    package = find_spec("nltk")
    places: Sequence[str] | None = package.submodule_search_locations if package else None
    spec = None
    full = "nltk"
    for part in name.split("."):
        full = f"{full}.{part}"
        spec = PathFinder.find_spec(full, places)
        places = spec.submodule_search_locations if spec else None
    if spec is None or spec.loader is None:
        raise ImportError(f"There is no module {full}.")
    module = module_from_spec(spec)
    vars(module)["__builtins__"] = {**vars(builtins), "__import__": _importing(builtins.__import__)}
    spec.loader.exec_module(module)
    return module


def _importing(ordinary: Callable[..., Any]) -> Callable[..., Any]:
    """The import statement of a module of nltk: only nltk's own modules come from here."""

    def load_name(
        name: str,
        global_names: dict[str, Any] | None = None,
        local_names: dict[str, Any] | None = None,
        listed: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        full = resolve_name("." * level + name, (global_names or {})["__package__"]) if level else name
        if full == "nltk" or full.startswith("nltk."):
            return _found(full.removeprefix("nltk").removeprefix(".")) if listed and full != "nltk" else _Package("")
        return ordinary(name, global_names, local_names, listed, level)

    return load_name
