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
"""Words beside which `pounds` are paid."""
