"""Words in the labels, heads and captions of tables of accounts, as patterns for text in any case."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import MONTHS
from tui.english.numbers import ONES, TENS
from tui.english.word_lists import either, listed

_TENS: Final = listed("twenty thirty forty fifty")
_UNITS: Final = listed("one two three four five six seven eight nine")
NUMBER_WORDS: Final[dict[str, int]] = {
    **{word: value for word, value in ONES.items() if value},
    **{word: TENS[word] for word in _TENS},
    **{f"{ten}{joint}{one}": TENS[ten] + ONES[one] for ten in _TENS for joint in "- " for one in _UNITS},
}
"""How many months or weeks a period has: `thirteen weeks ended`, `twenty-six weeks ended`."""
MONTH_PATTERN: Final = rf"(?:{either(MONTHS)})(?![a-z])\.?"
SPAN_ENDS: Final = r"(?:ended|ending|ends|to|through|until|up to)"
"""What comes between the length of a period and its last day."""
INSTANTS: Final = r"\b(?:as of|as at|at|balances?|outstanding|on)\b"
"""What comes before the day that an amount is of."""

_OF_PERIOD: Final = r"\s+of\s+(?:the\s+)?(?:fiscal\s+)?(?:period|year|quarter|months?)\b"
_FAR: Final = r"[\w\s,'’()-]{0,60}"
_BALANCES: Final = r"\bbalances?\b"
_AT: Final = r"[,\s(–—-]+(?:at\s+)?(?:the\s+)?"
OPENING: Final = (
    rf"\b(?:beginning|start){_OF_PERIOD}|\b(?:beginning|opening)\b{_FAR}{_BALANCES}|\bbrought\s+forward\b"
    rf"|{_BALANCES}{_AT}(?:beginning|opening|start)\b|\b(?:beginning|opening)\s+(?:cash|balance)"
    r"|\bat\s+(?:the\s+)?(?:beginning|start)\b"
)
"""Words of what there was before a period."""
CLOSING: Final = (
    rf"\bend{_OF_PERIOD}|\b(?:ending|closing)\b{_FAR}{_BALANCES}|\bcarried\s+forward\b"
    rf"|{_BALANCES}{_AT}(?:end|ending|closing)\b|\b(?:ending|closing)\s+(?:cash|balance)|\bat\s+(?:the\s+)?end\b"
)
"""Words of what there was after a period."""
BALANCES: Final = (
    r"\b(?:balances?|outstanding|unvested|non-?vested|vested|exercisable|opening|closing|beginning|ending|carrying)\b"
)
"""Words of a row that gives what there was on one day."""
NOT_OF_THE_DAY: Final = (
    r"\b(?:due|matur\w+|through|expir\w+|issued|dated|since|until|after|before|effective|acquired|settled|ending"
    r"|ended)\b"
)
"""Words of a label that make its day another than that which the amount is of."""
ONLY_TIME: Final = (
    r"\b(?:for|the|of|as|at|on|and|to|in|ended|ending|through|until|fiscal|financial|calendar|years?|quarters?|months?"
    r"|weeks?|periods?|half|date|total|unaudited|audited|restated|actual|ytd|fy|cy|hy|from|balances?)\b|[\W\d_]"
)
"""What a text that says a time and nothing else has besides."""
MATURITIES: Final = r"\b(?:thereafter|remainder|remaining|due|matur\w+|later)\b"
"""Words of a table of what is due in years to come."""
CHANGES: Final = (
    r"^\W*(?:(?:net|total|percent(?:age)?|year[- ]over[- ]year|yoy|y/y)\s+)*"
    r"(?:changes?|variances?|var\.|variation|increase|decrease|growth|chg)\b|\bvs\.?\s|\bversus\b|[Δ∆]|[+]/[-–]"
    r"|^\W*(?:yoy|qoq|y/y|q/q|y-o-y|q-o-q|lq|b/\(?w\)?|fav\b.*)\W*$"
)
"""Words in the head of a column that compares two others."""
INTRODUCES: Final = (
    r"\b(?:tables?|following|follows?|below|consists?|consisted|summar\w+|presents?|were|was|are|is|includes?"
    r"|comprised?)\b|:\s*$"
)
"""Words of a sentence that introduces a table."""

PERCENT_WORDS: Final = r"%|\bper\s?cent(?:age)?s?\b|\bpercentage\s+of\b"
RATE_WORDS: Final = (
    r"(?<!exchange )\brates?\b(?!\s+(?:swaps?|contracts?|caps?|hedges?|locks?|effects?|changes?))"
    r"|\b(?:yield|margin|volatility|coupon)\b"
)
"""Words of what is as a rule in percent."""
RATIO_WORDS: Final = r"\bratios?\b"
"""Words of what is in percent or times."""
POINT_WORDS: Final = r"\b(?:percentage points?|basis points?|bps|pp)\b"
PER_SHARE_WORDS: Final = (
    r"\bper[\s-]+(?:\w+[\s-]+){0,4}?(?:shares?|units?|adss?|adr|option|warrant|award|security|unitholder|barrel|ounce"
    r"|mcf|boe|mmbtu|mwh|kwh|hundredweight|square\s+foot|mile|passenger|day|month|employee|customer|user|subscriber|room|ton|tonne|pound|gallon|claim)\b|\b(?:EPS|EPU|NAVPS|DPS)\b"
)
"""Words of an amount for one share or piece."""
FOR_EACH: Final = r"\b(?:for|used\s+(?:in|for|to)|comput\w*|calculat\w*|determin\w*)\b.*\bper\b"
"""Words of an amount from which one per share is computed."""
PRICE_WORDS: Final = r"\b(?:prices?|grant[\s-]+date\s+fair\s+values?|conversion\s+rate)\b"
SHARE_WORDS: Final = (
    r"\b(?:shares?|adss?|stock units?|share units?|rsus?|psus?|prsus?|options?|warrants?|awards?|units)\b"
)
STOCK_WORDS: Final = r"\b(?:shares?|stock|units|warrants|options|awards|adss?)\b"
NUMBER_ALONE: Final = r"^\W*(?:number|no\.?|#|quantity)\W*$"
"""A column that counts what the one above it names."""
ISSUED: Final = (
    r"^\W*(?:shares\s+)?(?:authorized|issued|outstanding)(?:\s*(?:and|/)\s*(?:issued|outstanding))?"
    r"\W*(?:\(\w\))?\W*$"
)
"""A column of shares, by what was done with them."""
SHARE_COUNTS: Final = (
    r"\bdenominator\b|\b(?:anti-?)?dilutive\b|\bdilution\b|\bshares\s+(?:outstanding|used|at)\b"
    r"|\bshares\s+of\s+(?:\w+\s+){0,3}stock\s+outstanding\b"
    r"|\bweighted[\s-]+average\s+(?:\w+\s+){0,4}(?:stock|shares|units)\s+outstanding\b"
    r"|\b(?:number\s+of|weighted[\s-]+average|diluted|basic)\b[\w\s,'’&/()–—-]*\b(?:shares?|units|adss?)\b"
    r"|\bshares?\s*\(?in\b|\bin\s+shares\b|\(shares\)"
    r"|^\W*(?:common\s+|ordinary\s+|total\s+|average\s+|incremental\s+)*shares\W*$"
    r"|\b(?:average|diluted|basic|potential|common|ordinary)\s+(?:common\s+|ordinary\s+)?shares\b"
)
"""Words of a row or a column that counts shares."""
MONEY_WORDS: Final = (
    r"[$€£¥₹]|\b(?:amounts?|values?|proceeds|costs?|dollars?|euros?|pounds?|capital|earnings|income|loss|losses|deficit"
    r"|equity|total|revenues?|sales|expenses?|assets?|liabilities|debt|cash|gains?|fees?|principal|par|interest)\b"
)
"""Words of a column of amounts."""
COUNT_WORDS: Final = r"\b(?:number\s+of|headcount|how many|no\.\s+of)\b|#"
COUNTED: Final = (
    r"\b(?:claims|employees|customers|stores|visits|transactions|shipments|passengers|subscribers|members|users|guests"
    r"|households|visitors|headcount|tonnage|miles|square\s+(?:feet|footage|met(?:re|er)s)|acres|hectares)\b"
)
"""What is counted in a row of its name, unless that says something of money."""
SUMS: Final = (
    r"\b(?:income|loss|losses|profit|revenues?|sales|expenses?|costs?|assets?|liabilit\w+|equity|debt|cash|proceeds|gains?"
    r"|taxes|tax|dividends?|interest|payments?|receivables?|payables?|inventor\w+|depreciation|amortization|impairments?"
    r"|capital|goodwill|ebitda?|margin|charges?|compensation|benefits?|fees?|purchases?|deficit|earnings|notes|loans?"
    r"|reserves?|allowances?|accruals?|provisions?|values?)\b"
)
"""Words of rows that are amounts."""
AMOUNT_ALONE: Final = r"[$€£¥₹]|\b(?:amounts?|values?|dollars?|euros?|pounds?|cost)\b"
"""Words of a column that has amounts and nothing else."""
TIME_WORDS: Final = (
    r"\bin\s+years\b|\(\s*years?\s*\)"
    r"|\b(?:remaining|average|contractual|useful|expected)\b.*\b(?:terms?|li(?:fe|ves)|years|periods?)\b"
)
"""Words of a column that counts years."""
OF_YEARS: Final = r"\b(?:years?|dates?|due|matur\w+|term|expir\w+|fiscal|vintage|founded|since|built|born|period)\b"
"""Words of a column of years."""
PAGE_HEADS: Final = r"pages?(?:\s*(?:no|number)s?)?\.?"
"""The head of a column of a list of contents."""
MINOR_UNITS: Final = (
    r"\((?:[^()]*\bin\s+)?(?:(?:us|uk|euro?)\s+)?(?:pence|cents?|¢|paise|sen|fen)(?:\s+per\s+[\w\s]+)?\)"
    r"|\b(?:per\s+share|eps|dividends?|price)\b[^()]*\([pc]\)"
    r"|(?:^|[,–—-]\s*|\bin\s+)(?:us\s+|euro?\s+)?(?:pence|cents)(?:\s+per\s+[\w\s]+)?$|^\W*(?-i:[p¢])\W*$"
)
"""Labels and heads of what is in hundredths of a currency."""
COUNTING_UNITS: Final = (
    r"#|no|number|numbers|units?|persons|people|heads?|headcount|ftes?|employees|passengers|customers|vehicles|tco2e?"
    r"|k?t|[kmg]?oz|[mk]?t|kbbl|mmbbl|[mk]boe(?:/d|pd)?|bcf|mcf|mmcf|sq ?ft|square (?:feet|met(?:re|er)s|miles)|days"
    r"|hours|nights|°[cf]|barrels(?: of oil equivalent)?"
)
"""Units that are no amounts of money, besides those of measure."""
NOTE_HEADS: Final = r"\W*(?:notes?|footnotes?)(?:\s*(?:no|ref(?:erence)?|number)s?)?\W*|ref(?:erence)?s?\.?"
"""The head of a column of the numbers of notes."""
UNIT_HEADS: Final = r"\W*(?:units?(?:\s+of\s+measure(?:ment)?)?|u\.?o\.?m\.?|measure(?:d\s+in)?)\W*"
"""The head of a column of units."""
CLOCK_HEADS: Final = r"(?:times?|depart(?:s|ures?)?|arriv(?:es?|als?)|arr|dep|starts?|ends?|opens?|closes?)\W*"
"""The head of a column of times of the day."""
GENERAL: Final = (
    r"(?:basic|diluted|basic and diluted|(?:sub|grand )?totals?|others?|other,? net|net|gross|amount|assets|liabilities"
    r"|current|non-?current|domestic|foreign|international|united states|u\.s\.|(?:beginning|ending|opening|closing)"
    r" balance|balance.*)"
)
"""Names of rows that say nothing without the head above them."""
