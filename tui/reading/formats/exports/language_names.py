"""Names of languages, as exports of newspaper libraries write them, and their codes."""

from __future__ import annotations

from tui.english.languages import called
from tui.english.word_lists import listed

_NAMES = {  # local: of other languages
    "en": "englisch anglais inglés inglese engels eng",
    "de": "deutsch allemand alemán tedesco duits ger deu",
    "fr": "französisch français francés francese frans fre fra",
    "es": "spanisch espagnol español spagnolo spaans spa",
    "it": "italienisch italien italiano italiaans ita",
    "pt": "portugiesisch portugais português portugués por",
    "nl": "niederländisch néerlandais nederlands neerlandés dut nld",
    "da": "dänisch danois dansk",
    "sv": "schwedisch suédois svenska",
    "no": "norwegisch norvégien norsk",
    "fi": "finnisch finnois suomi",
    "pl": "polnisch polonais polski",
    "cs": "tschechisch tchèque",
    "hu": "ungarisch hongrois",
    "ro": "rumänisch roumain",
    "ru": "russisch russe",
    "uk": "ukrainisch ukrainien",
    "el": "griechisch grec",
    "tr": "türkisch turc",
    "ar": "arabisch arabe",
    "he": "hebräisch hébreu",
    "fa": "farsi persisch persan",
    "hi": "",
    "zh": "chinesisch chinois",
    "ja": "japanisch japonais",
    "ko": "koreanisch coréen",
    "id": "indonesisch indonésien",
    "ms": "malaiisch malais",
    "th": "thailändisch thaï",
    "vi": "vietnamesisch vietnamien",
    "bg": "bulgarisch bulgare",
    "hr": "kroatisch croate",
    "sr": "serbisch serbe",
    "sk": "slowakisch slovaque",
    "ca": "katalanisch català",
}
_CODES = {name: code for code, names in _NAMES.items() for name in (code, called(code).casefold(), *listed(names))}


def is_language(text: str) -> bool:
    """Whether a line is the name of a language and no code."""
    folded = text.strip().casefold()
    return len(folded) > 3 and folded.partition(" -")[0].partition(",")[0] in _CODES


def code(text: str) -> str:
    """The code of ISO 639 of the first language named in `text`; empty for English and for what is not known."""
    words = text.replace("-", " ").replace(",", " ").replace(";", " ").casefold().split()
    found = _CODES.get(words[0], "") if words else ""
    return "" if found == "en" else found
