"""Bytes of files do not name the tests that read them: some are made in each run, with another time in them."""

from __future__ import annotations


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """The name of the argument for bytes that are no short text; what pytest makes of it for anything else."""
    if isinstance(val, bytes) and not (len(val) < 60 and val.isascii() and val.decode("ascii").isprintable()):
        return argname
    return None
