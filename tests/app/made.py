"""More articles of our own than one comparison is read with."""

from __future__ import annotations

from datetime import date, timedelta

from tui.reading.article import document
from tui.reading.documents import Document

EVENTS = {
    "Ferry Halda runs aground off Brenn": "The ferry Halda ran aground off Brenn at dawn. Its captain, Odd Lier, said "
    "fog hid the skerries. The coast guard took 84 passengers from the Halda to Brenn by lifeboat.",
    "Orsal brewery closes its bottling hall": "The Orsal brewery closed its bottling hall, and 210 brewers lost their "
    "jobs. Orsal's owner, the Kessin group, blamed the price of barley and of glass bottles.",
    "Tovar wins the hill marathon": "Runner Ines Tovar won the hill marathon in Pelm. Tovar finished in record time on "
    "a wet course; spectators lined the vineyards of Pelm to see the marathon.",
}
SIZES = (7, 5, 3)


def archive(names: str = "") -> tuple[Document, ...]:
    """Three events, told so many times, shuffled."""
    made = []
    for (title, text), count in zip(EVENTS.items(), SIZES, strict=True):
        for number in range(count):
            told = f"{title}\n\n{text} This is report number {number + 1} of our paper."
            day = date(2024, 3, 1) + timedelta(days=number % 2)
            made.append(document(told, name=f"{title.split()[0]} {number}{names}", published=day))
    return tuple(made[i * 7 % len(made)] for i in range(len(made)))
