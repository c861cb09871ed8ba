"""Measures of the news: what they are called, whose they can be, and the words about them."""

from __future__ import annotations

from tui.english.tables import headed
from tui.english.word_lists import words

_ROWS = tuple(
    (head.partition(" [")[0], head.partition(" [")[2].rstrip("]"), others) for head, others in headed("measures.txt")
)
NAMES = {form: name for name, _, others in _ROWS for form in (name, *others)}
"""Each name of a measure, in the singular, with the one it is known by: `sales` is `revenue`."""
CORPORATE = frozenset(name for name, marks, _ in _ROWS if "corporate" in marks)
"""Measures of a company: where the clause does not say whose, they are of the one that the article is about."""
PERSONAL = frozenset(name for name, marks, _ in _ROWS if "personal" in marks)
"""Measures that a person can have."""
PUBLIC = frozenset(name for name, marks, _ in _ROWS if "public" in marks) | {"economic"}
"""Measures of a country or of what befell people: never of the one who only reports them."""
BEFORE_MEASURES = words(
    "total annual quarterly fiscal overall reported estimated expected projected the its their consolidated "
    "combined full-year monthly weekly yearly"
)
"""Words before the name of a measure that make no other of it."""
NOUNS_OF_CHANGE = words("growth increase rise decline drop change reduction fall")
"""Nouns that say that a measure changed and leave it what it is: `sales growth`."""
IN_PERCENT = words("rate rates unemployment inflation support approval turnout margin share lead poll rating")
"""Measures in percent: what they change by are percentage points."""
ALSO_VERBS = words(
    "import export offer bid fine tax price cost rent charge fee deal loan pay damage aid order demand supply"
)
"""Measures that are verbs after an auxiliary: `would cost`."""
ALSO_OTHERS = words("rate output order charge return value support volume worth share")
"""Measures that are something else after a preposition or an auxiliary: `in return`, `at any rate`."""
AFTER_NOUNS = words(
    "control controls controller controllers officer officers official officials exchange exchanges force manager team "
    "regulator watchdog collector authority floor"
)
"""Nouns that take the one before them for themselves: `air traffic control`, `a stock exchange`."""
AUTHORITIES = words(
    "office committee department bureau agency association commission fund act bank board ministry authority service"
)
"""Last words of names of authorities: the `Export Committee` is not an export."""
