"""Options that take one of a few words: the check, and the question about the word that was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def one_of(choices: Sequence[str], what: str) -> Callable[[str], str]:
    """A converter for argparse that accepts only `choices`; `what` names one of them in the error."""

    def convert(text: str) -> str:
        if text in choices:
            return text
        from argparse import ArgumentTypeError  # noqa: PLC0415 - only an error needs it

        hint = suggestion(text, choices) or f"; choose from {', '.join(choices)}"
        raise ArgumentTypeError(f"there is no {what} {text!r}{hint}")

    return convert


def suggestion(wrong: str, choices: Sequence[str]) -> str:
    """A question about the choice nearest to `wrong`; empty if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    near = get_close_matches(wrong, choices, n=1)
    return f"; did you mean {near[0]}?" if near else ""


def enumerated(words: Sequence[str]) -> str:
    """The words as a list in a sentence: `a, b or c`."""
    return f"{', '.join(words[:-1])} or {words[-1]}"
