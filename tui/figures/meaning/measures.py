"""What is measured: the names of measures, and which of them mean the same."""

from __future__ import annotations

from functools import lru_cache

from tui.english.word_lists import words
from tui.figures.grammar.nouns import singular

_ALIKE = (
    "revenue|sales|turnover|net sales|net revenue|total revenue|top line",
    "net profit|net income|net earnings|profit after tax|bottom line", "net loss", "profit|earnings", "loss",
    "operating profit|operating income|operating earnings", "operating loss", "gross profit", "gross margin",
    "profit margin", "margin", "ebitda", "adjusted ebitda", "ebita", "adjusted ebita", "ebit",
    "adjusted ebita loss", "adjusted ebitda loss", "adjusted ebit", "free cash flow", "cash flow", "cash",
    "gross merchandise volume|gmv", "earnings per share|eps", "dividend", "share price|stock price|share|stock",
    "market value|market capitalization|market capitalisation|market cap", "valuation",
    "investment|spending|commitment|capital expenditure|capex|expenditure|outlay", "budget", "debt|borrowing", "asset",
    "deficit", "surplus", "gross domestic product|gdp|economy|output|economic growth",
    "inflation|consumer price|cpi", "unemployment rate|jobless rate|unemployment",
    "interest rate|rate|benchmark rate|key rate|policy rate", "mortgage rate", "tax rate", "growth rate", "export",
    "import", "trade deficit", "production", "order", "price|purchase price|sale price", "cost",
    "fine|penalty", "settlement",
    "salary|wage|pay", "stake", "turnout", "vote", "deal", "contract", "funding", "population",
    "death toll|death|fatality|killed|dead", "injury|injured|wounded|casualty", "income", "damage|damages", "aid",
    "loan", "bond", "offer|bid", "ransom", "reward", "bail", "charge", "write-down|writedown", "impairment", "fee",
    "yield", "return on advertising spend", "return", "index", "magnitude", "speed", "temperature", "age",
    "share of the vote", "support", "approval rating|approval", "market share", "user base|user", "download",
    "shipment", "delivery", "employee|workforce|staff|headcount", "job cut|layoff",
    "dau|daily active user", "mau|monthly active user", "customer management revenue",
    "ad revenue|advertising revenue", "retail sales", "same-store sales|comparable sales", "box office", "gross",
    "subscriber", "membership", "demand", "supply", "stockpile|inventory", "debt ratio", "rent",
    "home sales|house price", "donation", "bailout|rescue", "bonus", "refund", "expense", "trading volume|volume",
    "traffic", "passenger", "capacity", "tariff", "duty", "levy", "tax", "discount", "premium", "backlog",
    "payroll", "non-gaap net profit|non-gaap net income|adjusted net profit|adjusted net income",
    "pretax profit|pre-tax profit", "third-party revenue", "value", "worth", "net worth", "fortune", "savings",
    "saving", "product revenue", "incentive", "compensation", "merger|takeover|acquisition", "arrested", "missing",
    "displaced",
)  # fmt: skip
KEYS = {" ".join(map(singular, form.split())): group.split("|")[0] for group in _ALIKE for form in group.split("|")}
"""Each name of a measure, in the singular, to the one it is known by."""
OPENERS = frozenset(
    form
    for name in KEYS
    for word in [name.replace("-", " ").split()[0]]
    for form in (word, word + "s", word + "es", word[:-1] + "ies")
)
"""Words that the name of a measure can start with, singular and plural."""
BEGINNING: dict[str, list[tuple[str, ...]]] = {}
"""The tokens of each name of a measure by the first of them, a hyphen being one, longest first."""
for _tokens in sorted((tuple(name.replace("-", " - ").split()) for name in KEYS), key=len, reverse=True):
    BEGINNING.setdefault(_tokens[0], []).append(_tokens)
LONGEST = 4
CORPORATE = frozenset(
    words("revenue loss profit ebitda ebita ebit dividend investment backlog bid layoff cash valuation capacity")
    | {
        "net profit", "net loss", "operating profit", "operating loss", "gross profit", "gross margin", "profit margin",
        "adjusted ebitda", "adjusted ebita", "adjusted ebita loss", "adjusted ebitda loss", "free cash flow",
        "cash flow", "gross merchandise volume", "earnings per share", "share price", "market value",
        "customer management revenue", "ad revenue", "same-store sales", "non-gaap net profit", "pretax profit",
        "third-party revenue", "product revenue", "return on advertising spend", "employee", "market share",
        "job cut", "write-down", "impairment", "daily active user", "dau", "mau", "user base", "subscriber", "fine",
    }
)  # fmt: skip
"""Measures of a company: where the clause does not say whose, they are of the one that the article is about."""
PERSONAL = frozenset(
    words("salary age bonus donation bail reward vote support turnout stake ransom")
    | {"net worth", "fortune", "compensation", "share of the vote", "approval rating", "rent", "savings", "lead"}
)
"""Measures that a person can have."""
PUBLIC = frozenset(
    words("inflation unemployment deficit surplus population tax tariff turnout magnitude temperature speed economic")
    | {
        "gross domestic product", "unemployment rate", "interest rate", "mortgage rate", "tax rate", "trade deficit",
        "retail sales", "home sales", "death toll", "killed", "injured", "missing", "arrested", "displaced", "injury",
    }
)  # fmt: skip
"""Measures of a country or of what befell people: never of the one who only tells of them."""
_IDLE = words(
    "total annual quarterly fiscal overall reported estimated expected projected the its their consolidated "
    "combined full-year monthly weekly yearly"
)
_MOVES = words("growth increase rise decline drop change reduction fall")


@lru_cache(maxsize=4096)
def key(measure: str) -> str:
    """The name that a measure is known by, for comparing; "" of nothing.

    `net income` and `net profit` are one, and `sales growth` with a change is `revenue`.
    """
    words = [singular(word) for word in measure.lower().split()]
    words = [word for word in words if word not in _MOVES] or words
    per = ""
    if "per" in words:
        at = words.index("per")
        words, per = words[:at], " ".join(words[at:])
    while len(words) > 1 and words[0] in _IDLE:
        words = words[1:]
    phrase = " ".join(words)
    name = KEYS.get(phrase, phrase)
    if name == phrase and len(words) > 1:
        for count in range(min(len(words) - 1, LONGEST), 0, -1):
            tail = " ".join(words[-count:])
            if tail in KEYS:
                name = " ".join((*words[:-count], KEYS[tail]))
                break
    return f"{name} {per}".strip()
