"""Words that Americans and the British spell otherwise, where no rule leads from one to the other."""

from __future__ import annotations

from tui.english.tables import lines

BRITISH = {american: british for american, _, british in (line.partition(" ") for line in lines("spellings.txt"))}
"""American spelling to the British: `gray` to `grey`."""
AMERICAN = {british: american for american, british in BRITISH.items()}
"""British spelling to the American: `kerb` to `curb`."""
