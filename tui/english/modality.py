"""Words that leave open whether it is so, or put it in the time to come."""

from __future__ import annotations

from tui.english.function_words import MODAL_VERBS
from tui.english.word_lists import words

CONSIDERED = words("may might could considering thinking")
"""Words of what may be or may come to be done."""
POSSIBLE = CONSIDERED | words("can possible possibly perhaps likely")
UNCONFIRMED = words("may might could perhaps possibly allegedly alleged threatened")
"""Words before what may not be so: `allegedly`."""
EXPECTED = words("going likely wants hopes")
"""What says by itself that something is still to come."""
FUTURE = (MODAL_VERBS - words("should can must ought")) | EXPECTED | {"to", "next"}
"""Words of what is to come."""
INTENTIONS = words("aim hope forecast expect target predict project intend goal plan")
"""Words of what somebody means to do or thinks will be."""
