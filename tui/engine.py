"""The modules of a comparison, loaded before there is something to compare."""

from __future__ import annotations


def load() -> None:
    """Load what a comparison of prose needs, so that it begins with its work."""
    import msgspec  # noqa: F401, PLC0415 - all of this is the work of this function
    import numpy as np  # noqa: F401, PLC0415

    from tui import attribution, cache, comparison, examination, quotes  # noqa: F401, PLC0415
    from tui.claims import alignment, figure_facts, held  # noqa: F401, PLC0415
    from tui.english import works  # noqa: F401, PLC0415
    from tui.figures import find as figures  # noqa: F401, PLC0415
    from tui.items import find as items  # noqa: F401, PLC0415
    from tui.language import clauses, nltk_modules, sentences, subjects, titles  # noqa: F401, PLC0415
    from tui.summaries import auto, digest, methods  # noqa: F401, PLC0415

    for name in nltk_modules.USED:
        nltk_modules.load(name)
