"""How money is written: symbols, letters and plain names, and the places whose money they mean."""

from __future__ import annotations

from tui.english.word_lists import words

SYMBOLS = {
    "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN", "₱": "PHP",
    "฿": "THB", "₫": "VND", "₪": "ILS", "₴": "UAH", "₿": "BTC", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT",
    "₲": "PYG", "₵": "GHS", "₮": "MNT", "₼": "AZN", "元": "CNY", "円": "JPY", "¥": "JPY", "￥": "JPY", "＄": "USD",
}  # fmt: skip
WRITTEN = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪"}
"""The symbols that stand before an amount, of currencies that have one to themselves."""
LETTERED = {
    "us$": "USD", "u.s.$": "USD", "hk$": "HKD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "mex$": "MXN", "j$": "JMD",
    "tt$": "TTD", "ec$": "XCD", "z$": "ZWL", "rd$": "DOP", "n$": "NAD", "fj$": "FJD", "bz$": "BZD", "b$": "BND",
    "u.s$": "USD", "cn¥": "CNY", "jp¥": "JPY", "gb£": "GBP", "uk£": "GBP", "ir£": "IEP", "e£": "EGP", "le£": "EGP",
}  # fmt: skip
PREFIX_WORDS = {
    "rmb": "CNY", "rs": "INR", "rs.": "INR", "re": "INR", "rp": "IDR", "rm": "MYR", "kr": "SEK", "sfr": "CHF",
    "fr": "CHF", "zł": "PLN", "ksh": "KES", "ush": "UGX", "tsh": "TZS", "r": "ZAR", "btc": "BTC", "eth": "ETH",
    "us": "USD", "ரூ": "LKR", "p": "PHP", "n": "NGN", "dh": "AED", "dhs": "AED", "sr": "SAR", "kshs": "KES",
    "birr": "ETB", "stg": "GBP", "sen": "MYR", "dollar": "USD", "dollars": "USD",
}  # fmt: skip
CASED_PREFIXES = {
    "Sh": "shilling", "Shs": "shilling", "Tshs": "TZS", "Ushs": "UGX", "NIS": "ILS", "DM": "DEM", "TL": "TRY",
    "LE": "EGP", "Tk": "BDT", "SKr": "SEK", "NKr": "NOK", "DKr": "DKK", "Dkr": "DKK", "Skr": "SEK", "Nkr": "NOK",
    "SFr": "CHF", "Php": "PHP", "BFr": "BEF", "Rp": "IDR", "Ft": "HUF", "W": "KRW", "Y": "JPY",
}  # fmt: skip
"""Prefixes that are themselves only in these capitals; a name stands for the money that the article means by it."""
GLUED_ONLY = words("r p n rp kr fr re dh sr")
"""Prefixes that are a letter or a word of their own unless the number is glued to them."""
NEVER_PREFIX = words("us birr")
PLAIN = {
    "dollar": "USD", "pound": "GBP", "yuan": "CNY", "won": "KRW", "franc": "CHF", "rupee": "INR", "peso": "MXN",
    "lira": "TRY", "real": "BRL", "rand": "ZAR", "ruble": "RUB", "rouble": "RUB", "riyal": "SAR", "rial": "IRR",
    "dinar": "KWD", "dirham": "AED", "shilling": "KES", "krona": "SEK", "krone": "NOK", "crown": "CZK",
    "koruna": "CZK", "renminbi": "CNY", "rmb": "CNY", "shekel": "ILS", "euro": "EUR", "bitcoin": "BTC",
    "quid": "GBP", "buck": "USD", "yen": "JPY", "kuai": "CNY", "sterling": "GBP", "loonie": "CAD", "satoshi": "BTC",
    "ether": "ETH", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR", "guilder": "NLG", "zloty": "PLN",
    "mark": "DEM", "taka": "BDT", "som": "UZS", "manat": "AZN", "cedi": "GHS", "kwacha": "ZMW", "escudo": "PTE",
    "colon": "CRC", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "kronor": "SEK", "kroner": "NOK",
    "reais": "BRL", "usd": "USD", "schilling": "ATS", "drachma": "GRD", "sol": "PEN", "peseta": "ESP",
    "punt": "IEP", "btc": "BTC", "eth": "ETH", "bolivar": "VES", "naira": "NGN", "baht": "THB", "tala": "WST",
    "kip": "LAK", "forint": "HUF", "hryvnia": "UAH", "hryvnias": "UAH", "nis": "ILS", "kuna": "HRK",
}  # fmt: skip
"""Bare names, and whose money they mean where the article does not say."""
AMBIGUOUS = words(
    "dollar pound won franc rupee peso lira riyal rial dinar dirham shilling krona krone crown koruna mark som "
    "manat kwacha escudo colon ruble rouble guilder kronor kroner real buck cent"
)
CAREFUL = words("won real mark crown sol som lev lei leu colon punt kip rand ether eth")
"""Names that are words of their own: money only after a number no count of matches or marks would reach."""
ALSO_LETTERS = frozenset({"W", "Y", "Ft"})
"""Of the prefixes known by their capitals, those that also begin codes and places: `W3`, `Ft 30`."""
MINOR = {
    "cent": "USD", "cents": "USD", "penny": "GBP", "pence": "GBP", "pennies": "GBP", "fen": "CNY", "paise": "INR",
    "paisa": "INR", "kopeck": "RUB", "kopecks": "RUB", "kopek": "RUB", "kopeks": "RUB", "sen": "MYR",
    "¢": "USD", "eurocent": "EUR", "eurocents": "EUR", "centavos": "MXN", "agorot": "ILS",
}  # fmt: skip
ADJECTIVES = {
    "american": "USD", "us": "USD", "u.s.": "USD", "sterling": "GBP", "uk": "GBP", "dutch": "NLG", "korean": "KRW",
    "taiwan": "TWD", "taiwanese": "TWD", "singaporean": "SGD", "swiss": "CHF",
}  # fmt: skip
DOLLAR_PLACES = {
    "hong kong": "HKD", "australia": "AUD", "australian": "AUD", "canada": "CAD", "canadian": "CAD",
    "new zealand": "NZD", "singapore": "SGD", "taiwan": "TWD", "jamaica": "JMD", "fiji": "FJD",
}  # fmt: skip
_PLACED = {
    "won": "KPW:north_korea",
    "pound": "EGP:egypt,egyptian LBP:lebanon,lebanese SYP:syria SDG:sudan",
    "franc": "FRF:france,french BEF:belgium,belgian CHF:swiss,switzerland XOF:senegal RWF:rwanda CDF:congo",
    "rupee": "PKR:pakistan,pakistani LKR:sri_lanka NPR:nepal INR:india,indian",
    "peso": "PHP:philippine,philippines,manila ARS:argentina,argentine CLP:chile,chilean COP:colombia CUP:cuba "
    "MXN:mexico,mexican UYU:uruguay",
    "lira": "ITL:italy,italian TRY:turkey,turkish",
    "krona": "ISK:iceland SEK:sweden,swedish",
    "krone": "DKK:denmark,danish NOK:norway,norwegian",
    "crown": "CZK:czech SEK:sweden,swedish NOK:norway,norwegian DKK:denmark,danish",
    "dinar": "KWD:kuwait IQD:iraq,iraqi JOD:jordan RSD:serbia,serbian DZD:algeria TND:tunisia LYD:libya BHD:bahrain",
    "riyal": "QAR:qatar SAR:saudi",
    "dirham": "MAD:morocco,moroccan AED:emirates,dubai",
    "shilling": "KES:kenya UGX:uganda TZS:tanzania SOS:somalia",
}
PLACES = {
    name: {place.replace("_", " "): pair[:3] for pair in pairs.split() for place in pair[4:].split(",")}
    for name, pairs in _PLACED.items()
}
"""For a plain name, the places whose money it is, and their codes."""
LOOSE_SUFFIXES = {"kr": "SEK", "kn": "HRK", "zł": "PLN", "ரூ": "LKR", "Kč": "CZK", "lei": "RON", "Ft": "HUF"}
"""Short signs of money after a number, as they are written."""
FOREIGN_PLURALS = words("kronor kroner reais lei leva")
"""Plurals of a name as its own country forms them: whose money is meant is clear."""
SMALL_CODES = words("usd eur gbp rmb cny jpy inr aud cad hkd")
"""Codes that are written in lower case too: `5 usd`."""
MEGA_CODES = words("usd eur gbp aud cad sek nok dkk chf jpy")
"""Codes that take a magnitude before them: `MUSD`, `kEUR`."""
CODES_LIKE_WORDS = words("ALL TOP XXX ANG ARM MOP COP MAD SOS CUP TRY BAM BAD BAN PES")
"""Codes of ISO 4217 that in a text are words in capitals."""
NOT_MONEY = words("unit account units gold funds rights value silver sum hard inti lats")
"""Last words of names of currencies that alone mean no money."""
