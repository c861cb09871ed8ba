"""Words in the labels, heads and captions of tables of accounts."""

from __future__ import annotations

from tui.english.calendar import MONTHS
from tui.english.numbers import ONES, TENS
from tui.english.word_lists import either

NUMBER_WORDS = {
    **{word: value for word, value in ONES.items() if value},
    **{f"{ten}{dash}{one}": TENS[ten] + ONES[one] for ten in ("twenty", "thirty", "forty", "fifty")
       for one in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine") for dash in ("-", " ")},
}  # fmt: skip
"""How many months or weeks a period has: `thirteen weeks ended`, `twenty-six weeks ended`."""
MONTH_PATTERN = rf"(?:{either(MONTHS)})(?![a-z])\.?"
SPAN_ENDS = r"(?:ended|ending|ends|to|through|until|up to)"
"""What comes between the length of a period and its last day."""
INSTANTS = r"\b(?:as of|as at|at|balances?|outstanding|on)\b"
"""What comes before the day that an amount is of."""
OPENING_PATTERN = (
    r"\b(?:beginning|start)\s+of\s+(?:the\s+)?(?:fiscal\s+)?(?:period|year|quarter|months?)\b|"
    r"\b(?:beginning|opening)\b[\w\s,'’()-]{0,60}\bbalances?\b|\bbalances?\b[,\s(–—-]+(?:at\s+)?(?:the\s+)?(?:beginning|opening|start)\b|"
    r"\bbrought\s+forward\b|\b(?:beginning|opening)\s+(?:cash|balance)|\bat\s+(?:the\s+)?(?:beginning|start)\b"
)
CLOSING_PATTERN = (
    r"\bend\s+of\s+(?:the\s+)?(?:fiscal\s+)?(?:period|year|quarter|months?)\b|"
    r"\b(?:ending|closing)\b[\w\s,'’()-]{0,60}\bbalances?\b|\bbalances?\b[,\s(–—-]+(?:at\s+)?(?:the\s+)?(?:end|ending|closing)\b|"
    r"\bcarried\s+forward\b|\b(?:ending|closing)\s+(?:cash|balance)|\bat\s+(?:the\s+)?end\b"
)
NOT_OF_THE_DAY = (
    r"\b(?:due|matur\w+|through|expir\w+|issued|dated|since|until|after|before|effective|acquired|settled|ending|ended)\b"
)
"""Words of a label that make its day another than that which the amount is of."""
ONLY_TIME = (
    r"\b(?:for|the|of|as|at|on|and|to|in|ended|ending|through|until|fiscal|financial|calendar|year|years|quarter|quarters|month|"
    r"months|week|weeks|period|periods|half|date|total|unaudited|audited|restated|actual|ytd|fy|cy|hy|balance|from|balances)\b|[\W\d_]"
)
"""What a text that says a time and nothing else has besides."""
MATURITIES = r"\b(?:thereafter|remainder|remaining|due|matur\w+|later)\b"
"""Words of a table of what is due in years to come."""
CHANGES = r"\b(?:changes?|variances?|var\.|increase|decrease|growth|vs\.?|versus|Δ)|\bchg\b|[+]/[-–]"
"""Words in the head of a column that compares two others."""
BALANCES = r"balances?|outstanding|unvested|non-?vested|vested|exercisable|opening|closing|beginning|ending|carrying"
"""Words of a row that gives what there was on one day."""
INTRODUCES = (
    r"\b(?:tables?|following|follows?|below|consists?|consisted|summar\w+|presents?|were|was|are|is|includes?|comprised?)\b"
    r"|:\s*$"
)
"""Words of a sentence that introduces a table."""
PERCENT_WORDS = r"%|\bper\s?cent(?:age)?s?\b|\bpercentage\s+of\b|\bas a % of\b"
RATE_WORDS = r"\b(?:rates?|yield|margin|ratio|volatility|growth|coupon|return on)\b"
"""Words of what is as a rule in percent."""
POINT_WORDS = r"\b(?:percentage points?|basis points?|bps|pp)\b"
PER_SHARE_WORDS = (
    r"\bper[\s-]+(?:\w+[\s-]+){0,4}?(?:shares?|units?|ads|adss|adr|option|warrant|award|security|unitholder|barrel|ounce|mcf|boe|day|"
    r"month|employee|customer|user|subscriber|room|ton|tonne|pound|gallon|unit)\b|\bEPS\b|\b(?:EPU|NAVPS|DPS)\b"
)
"""Words of an amount for one share or piece."""
PRICE_WORDS = r"\b(?:prices?|grant[\s-]+date\s+fair\s+values?|exercise\s+price|conversion\s+(?:price|rate))\b"
SHARE_WORDS = (
    r"\b(?:shares?|adss?|stock units?|share units?|rsus?|psus?|prsus?|options?|warrants?|awards?|securities|units)\b"
)
SHARE_COUNTS = (
    r"\b(?:number\s+of|weighted[\s-]+average|diluted|basic)\b[\w\s,'’&/()–—-]*\b(?:shares?|units|adss?)\b|"
    r"\bshares?\s+(?:outstanding|used|issuable|authorized|issued|repurchased|purchased|underlying|subject|available|reserved)\b|"
    r"\bshares?\s*\(?in\b|\bin\s+shares\b|\(shares\)|^\W*(?:common\s+|ordinary\s+|total\s+|average\s+|incremental\s+)*shares\W*$|"
    r"\b(?:average|diluted|basic|dilutive|potential|common|ordinary)\s+(?:common\s+|ordinary\s+)?shares\b"
)
"""Words of a row or a column that counts shares."""
MONEY_WORDS = (
    r"[$€£¥₹]|\b(?:amounts?|values?|proceeds|costs?|dollars?|euros?|pounds?|capital|earnings|income|loss|losses|deficit|equity|total|"
    r"revenues?|sales|expenses?|assets?|liabilities|debt|cash|gains?|fees?|principal|par|interest)\b"
)
"""Words of a column of amounts."""
AMOUNT_OF_SHARES = (
    r"\b(?:income|loss|earnings|numerator|dividends?|proceeds|cost|value|capital|compensation|expense|tax|payments?|amount|attributable|"
    r"issuance|issued|repurchases?|purchases?|conversion|exercise|repurchase|sale|withheld|retire\w*|cash|granted|vesting)\b"
)
"""Words of an amount of money that shares are part of: `repurchases of common shares`."""
COUNT_WORDS = (
    r"\b(?:number\s+of|headcount|employees|stores|customers|countries|sites|locations|how many|no\.\s+of|count)\b|#"
)
TIME_WORDS = (
    r"\bin\s+years\b|\(\s*years?\s*\)"
    r"|\b(?:remaining|average|contractual|useful|expected)\b.*\b(?:terms?|li(?:fe|ves)|years|periods?)\b"
)
"""Words of a column that counts years."""
PAR_WORDS = r"\b(?:par|stated|nominal|face)\s+value\b"
