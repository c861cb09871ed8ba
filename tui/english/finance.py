"""Words of accounts and markets."""

from __future__ import annotations

from tui.english.word_lists import words

LOSSES = words("loss losses deficit deficits shortfall shortfalls outflow outflows")
"""What lies below zero by its name, so a sign says nothing more: a loss of -$4m is one of $4m."""
EARNINGS = words("profit earnings results")
RESULTS = LOSSES | EARNINGS | words("income profits result ebitda ebita ebit eps flow margin balance return equity")
"""What a firm earns, owes and holds, which can be less than nothing."""
INDICES = words(
    "index indices benchmark gauge dow nasdaq nikkei ftse dax cac sensex nifty topix stoxx ibex kospi bovespa seng "
    "composite industrials"
)
"""Stock indices and words for them, whose level is counted in points."""
REPORTED = EARNINGS | words("revenue sales numbers report performance figures")
"""What a firm reports of a quarter or year: `this quarter's results`."""
TRADED = words("share shares stock stocks futures contract contracts price prices crude gold silver bitcoin")
"""What has a price on a market, and the price."""
AGGREGATES = words("average total excess maximum minimum equivalent net combined")
"""What an amount may be as a whole: `an average of`, `in excess of`."""
