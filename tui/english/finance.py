"""Words of accounts and markets."""

from __future__ import annotations

from tui.english.word_lists import words

RESULTS = words("income profit earnings result results ebitda ebita ebit eps flow margin balance return equity")
"""What a firm earns and holds, which can be less than nothing."""
LOSSES = words("loss losses deficit shortfall outflow outflows")
"""What a sign before an amount says over again: a loss of -$4m is one of $4m."""
TRADED = words("share shares stock stocks futures contract contracts price prices crude gold silver bitcoin")
"""What has a price on a market, and the price."""
AGGREGATES = words("average total excess maximum minimum equivalent net combined")
"""What an amount may be as a whole: `an average of`, `in excess of`."""
