"""Words that Americans and the British spell differently: in pairs, and by the families whose endings differ."""

from __future__ import annotations

from collections.abc import Iterable

from tui.english.tables import lines
from tui.english.word_lists import listed, words

BRITISH = {american: british for american, _, british in (line.partition(" ") for line in lines("spellings.txt"))}
"""American spelling to the British: `gray` to `grey`."""
AMERICAN = {british: american for american, british in BRITISH.items()}
"""British spelling to the American: `kerb` to `curb`."""

_IN_OUR = listed(
    "armour behaviour clamour colour endeavour favour fervour flavour harbour honour humour labour neighbour odour "
    "parlour rancour rigour rumour saviour savour splendour succour tumour valour vapour vigour"
)
_IN_RE = listed("centimetre centre millimetre spectre")
_IN_ENCE = listed("defence offence")
_DOUBLED = listed(
    "cancel channel counsel dial duel equal fuel funnel label level marvel model panel pedal quarrel refuel rival "
    "shovel signal snorkel spiral total travel tunnel"
)
"""Verbs that double their last letter before an ending in Britain alone: `travelled`."""
_IN_ISE = listed(
    "apologise authorise baptise capitalise categorise centralise characterise civilise colonise commercialise "
    "criticise demonise emphasise equalise finalise formalise generalise harmonise hospitalise idealise immunise "
    "industrialise legalise localise marginalise maximise minimise mobilise modernise monopolise nationalise "
    "neutralise normalise optimise organise penalise personalise polarise popularise prioritise privatise publicise "
    "rationalise realise recognise reorganise revitalise scrutinise socialise specialise stabilise standardise "
    "sterilise subsidise summarise symbolise sympathise terrorise utilise victimise visualise"
)
"""British; the forms with -ize are used on both sides."""
_OF_BOTH = words(
    "advisor advisors aging among archeological archeologist artifact ax burned check cooperate curb draft "
    "encyclopedia esthetic fertilizer judgment learned license medieval meter molt ocher practice program specialty "
    "spelled sulfur tire tires toward while whiskey yogurt"
)
"""American words of the pairs that indicate no country, because one of the two is used in the other too."""
_ENDINGS = ("", "s", "ed", "ing")
_OF_OUR = (*_ENDINGS, "able", "ite", "ites", "hood", "hoods")
_UNAMBIGUOUS = {american: british for american, british in BRITISH.items() if american not in _OF_BOTH}


def _with(stems: Iterable[str], endings: Iterable[str]) -> frozenset[str]:
    return frozenset(stem + ending for stem in stems for ending in endings)


BRITISH_FORMS = (
    _with(_IN_OUR, (*_OF_OUR, "er", "ers", "ful", "less"))
    | _with((*_IN_RE, *_IN_ENCE, *_UNAMBIGUOUS.values()), ("", "s"))
    | _with((verb + "l" for verb in _DOUBLED), ("ed", "ing", "er", "ers"))
    | _with((verb[:-1] for verb in _IN_ISE), ("e", "es", "ed", "ing", "ation"))
    | words(
        "analysed analysing centred cheque cheques kerb learnt licence licences programme programmes tyre tyres whilst"
    )
)
"""Forms, in lower case, that an American text does not have."""
AMERICAN_FORMS = (
    _with((word[:-2] + "r" for word in _IN_OUR), _OF_OUR)
    | _with((word[:-2] + "er" for word in _IN_RE), ("", "s"))
    | _with((word[:-2] + "se" for word in _IN_ENCE), ("", "s"))
    | _with(_UNAMBIGUOUS, ("", "s"))
    | _with(_DOUBLED, ("ed", "ing"))
    | words("analyzed analyzing centered gotten")
)
"""Forms, in lower case, that a British text does not have."""
