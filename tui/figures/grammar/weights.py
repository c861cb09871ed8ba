"""Whether `pounds` are weighed or paid."""

from __future__ import annotations

from tui.english.word_lists import words
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line

_PAYING = words(
    "cost costs price priced paid pay pays paying worth fine fined spend spent sterling bill bills raised raise tax "
    "salary profit sold sell rose fell fetched fetch auction owed owe owes debt debts grant grants award awarded prize "
    "fee fees budget loan loans donated donate donation earn earns earned invested bail rent damages compensation "
    "reward funding funds fund money saved saving savings charge charged bid bought buy cash cheque"
)
_WEIGHING = words(
    "weigh weighs weighed weighing weight lose lost drop dropped baby heavy heavier lighter gained gain shed thrust "
    "explosives bomb bombs lift lifts lifted carry carries carried cargo payload load loaded pressure cocaine heroin "
    "marijuana cannabis meat fish food butter beef trash harvested harvest"
)
_NEAR = 6
_MANY = 1000
"""Nobody weighs so many pounds by the way: they are money where nothing says that they are weighed."""


def weighs(line: Line, i: int, number: Number, *, hyphenated: bool) -> bool:
    """Whether the unit at token `i` is a weight: `a 200-pound man`, `drop 25 pounds`, `two pounds of butter`."""
    if line.word(i) not in ("pound", "pounds") or number.scale > 1 or line.word(i + 1) == "sterling":
        return False
    joined = line.hyphen(number.first - 1) and line.glued(number.first)  # `5-foot-8, 160 pounds` run together
    if hyphenated or joined or (line.word(i + 1) in ("of", "per") and not line.word(i + 2).endswith("ing")):
        return line.words(i + 1, 2) != "of money"
    around = {line.word(k) for k in range(number.first - _NEAR, i + 4)}
    paid = bool(around & _PAYING) or (number.value >= _MANY and number.digits)
    return bool(around & _WEIGHING) or not paid
