"""The records of what is worth reading first: a summary of one document, a digest of them all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences (ids, in reading order) that `method` chose of one document."""

    document: str
    method: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Claim ids, weightiest first: what the articles share, where they differ, what only one of them says."""

    shared: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
