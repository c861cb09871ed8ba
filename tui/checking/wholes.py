"""The wholes that counts of the draft and of a source are parts of: `61 of its 240 shops`."""

from __future__ import annotations

import re

from tui.claims import quantities
from tui.claims.profiles import Profile
from tui.figures.figure import Figure
from tui.reading.spans import until

_OF = re.compile(r"\s+(?:\w+\s+)?(?:out )?of\s+(?:the |its |their |his |her |all |a total of )?", re.IGNORECASE)
"""The words between a part and its whole."""


def are_of_one_whole(mine: Profile, a: Figure, theirs: Profile, b: Figure) -> bool:
    """Whether two counts are parts of one whole: `61 of its 240 shops`, `60 of the 240 shops`."""
    wholes = [_whole(sentence, part) for sentence, part in ((mine, a), (theirs, b))]
    return wholes[0] is not None and wholes[1] is not None and quantities.key(wholes[0]) == quantities.key(wholes[1])


def _whole(sentence: Profile, part: Figure) -> Figure | None:
    """The figure that another is a part of, recognised by the `of` between them."""
    following = until(sentence.figures, part.span.end)
    if following == len(sentence.figures) or not sentence.parts or sentence.figures[following].kind != part.kind:
        return None
    after = sentence.figures[following]
    begin = sentence.parts[0].passage.span.start
    between = sentence.text[part.span.end - begin : after.span.start - begin]
    return after if _OF.fullmatch(between) else None
