"""Words that deny."""

from __future__ import annotations

from tui.english.word_lists import words

NEGATIONS = words("not no never none nobody nothing neither nor nowhere hardly")
NOT_DONE = words("fail failed fails failing unable refuse refused refuses declined yet")
"""Words that deny what follows them with a `to`: `failed to stop`."""
NOT_DENIED = words("only just doubt less more fewer later matter")
"""After these a `not` or a `no` denies nothing: `not only`, `no fewer than`."""
