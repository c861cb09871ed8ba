"""Firms: the forms of their names, what they are called, what they have and do, and what they consist of."""

from __future__ import annotations

from tui.english.word_lists import words

ABBREVIATED_FORMS = words("inc corp co ltd llc plc")
"""Abbreviations after the name of a firm, which has a full stop there."""
FORMS_OF_FIRMS = ABBREVIATED_FORMS | words(
    "incorporated corporation company limited group holding holdings llp ag sa nv se"
)
"""Words after the name of a firm that only say what it is by law."""
ANY_FIRM = words("company firm business corporation giant")
"""What every firm can be called."""
KINDS_OF_FIRMS = ANY_FIRM | words(
    "group bank retailer maker carrier airline automaker conglomerate startup manufacturer chain operator producer "
    "developer publisher insurer lender brewer"
)
"""What a firm is called by what it does: `the carrier`."""
PARTS_OF_FIRMS = words(
    "unit division business businesses segment arm subsidiary operation operations department branch affiliate"
)
LINES_OF_BUSINESS = words(
    "international digital commerce cloud services service local intelligence media entertainment health logistics "
    "pictures capital commercial airplanes motors bank insurance energy retail domestic technology technologies "
    "america europe asia china research studios music video search"
)
"""Words that distinguish one part of a firm from another: `Boeing Commercial Airplanes`."""
ONLY_OF_FIRMS = words("shares share stock stocks revenue sales profit earnings ceo board shareholders investors")
"""What nobody but a firm has."""
OF_FIRMS = ONLY_OF_FIRMS | words(
    "revenues chief profits business unit results products platform customers headquarters market cloud strategy "
    "spending plan founder cofounder"
)
"""What a firm has."""
VERBS_OF_FIRMS = words(
    "posted reported announced plans expects unveiled launched agreed acquired bought sold earned makes sells runs "
    "operates employs lost invested cut hired reports won raised paid generated generating"
)
"""Verbs whose subject is often a firm."""
VERBS_OF_TRADE = words("bought acquired purchased buy acquire purchase sold sell buying acquiring selling")
