"""Words for paying, and for what is paid."""

from __future__ import annotations

from tui.english.word_lists import words

VERBS_OF_PAYING = words("paid pay pays paying cost costs costing spend spent spending")
PAYMENTS = VERBS_OF_PAYING | words(
    "price priced worth fine fined sterling bill bills raised raise tax salary profit sold sell rose fell fetched "
    "fetch auction owed owe owes debt debts grant grants award awarded prize fee fees budget loan loans donated donate "
    "donation earn earns earned invested bail rent damages compensation reward funding funds fund money saved "
    "saving savings charge charged bid bought buy cash cheque"
)
"""Words next to which `pounds` are paid."""
WHAT_IS_PAID = {
    "lost": "loss", "losing": "loss", "loses": "loss", "fetched": "price", "fetches": "price", "fetching": "price",
    "cost": "cost", "costs": "cost", "costing": "cost", "fined": "fine", "invest": "investment",
    "invested": "investment", "investing": "investment", "invests": "investment", "commitment": "investment",
    "spent": "spending", "spend": "spending", "spending": "spending", "spends": "spending",
}  # fmt: skip
"""What money is that comes after a verb: of `lost $5m` a loss."""
VERBS_OF_TAKING = words("brought brings bringing bring took takes taking take raked rakes")
"""With `in` after them what follows is revenue: `raked in $5m`."""
VERBS_OF_PUTTING = words("put putting puts pour poured pouring plough plow pledged committed go going sink")
"""With `into` after them what is put there is an investment: `poured $5m into`."""
NAMES_OF_SUMS = words("fine penalty settlement loss bonus donation")
"""What the noun after a sum calls it: `$5m, a record fine`."""
