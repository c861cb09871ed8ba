"""Names of languages, as exports of newspaper libraries write them, and their codes."""

from __future__ import annotations

from tui.english.word_lists import listed

_NAMES = {  # local: of other languages
    "en": "english englisch anglais inglés inglese engels eng",
    "de": "german deutsch allemand alemán tedesco duits ger deu",
    "fr": "french französisch français francés francese frans fre fra",
    "es": "spanish spanisch espagnol español spagnolo spaans spa",
    "it": "italian italienisch italien italiano italiaans ita",
    "pt": "portuguese portugiesisch portugais português portugués por",
    "nl": "dutch niederländisch néerlandais nederlands neerlandés dut nld",
    "da": "danish dänisch danois dansk",
    "sv": "swedish schwedisch suédois svenska",
    "no": "norwegian norwegisch norvégien norsk",
    "fi": "finnish finnisch finnois suomi",
    "pl": "polish polnisch polonais polski",
    "cs": "czech tschechisch tchèque",
    "hu": "hungarian ungarisch hongrois",
    "ro": "romanian rumänisch roumain",
    "ru": "russian russisch russe",
    "uk": "ukrainian ukrainisch ukrainien",
    "el": "greek griechisch grec",
    "tr": "turkish türkisch turc",
    "ar": "arabic arabisch arabe",
    "he": "hebrew hebräisch hébreu",
    "fa": "persian farsi persisch persan",
    "hi": "hindi",
    "zh": "chinese chinesisch chinois",
    "ja": "japanese japanisch japonais",
    "ko": "korean koreanisch coréen",
    "id": "indonesian indonesisch indonésien",
    "ms": "malay malaiisch malais",
    "th": "thai thailändisch thaï",
    "vi": "vietnamese vietnamesisch vietnamien",
    "bg": "bulgarian bulgarisch bulgare",
    "hr": "croatian kroatisch croate",
    "sr": "serbian serbisch serbe",
    "sk": "slovak slowakisch slovaque",
    "ca": "catalan katalanisch català",
}
_CODES = {name: code for code, names in _NAMES.items() for name in (code, *listed(names))}


def is_language(text: str) -> bool:
    """Whether a line is the name of a language and no code."""
    folded = text.strip().casefold()
    return len(folded) > 3 and folded.partition(" -")[0].partition(",")[0] in _CODES


def code(text: str) -> str:
    """The code of ISO 639 of the first language named in `text`; empty for English and for what is not known."""
    words = text.replace("-", " ").replace(",", " ").replace(";", " ").casefold().split()
    found = _CODES.get(words[0], "") if words else ""
    return "" if found == "en" else found
