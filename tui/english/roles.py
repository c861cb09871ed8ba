"""Roles and offices of people: which words name one office, and which ranks of it exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from tui.english.tables import headed
from tui.english.titles import bare, title
from tui.records import dataclass

Outcome = Literal["same", "differs", "unknown"]

_SHORT = frozenset(
    {"sen", "sens", "rep", "reps", "gov", "govs", "gen", "gens", "lt", "lieut", "col", "cols", "maj", "brig", "capt"}
    | {"sgt", "cpl", "adm", "cmdr", "prof", "profs", "insp", "supt", "det", "atty", "pres", "amb", "comm", "abp"}
)
"""Abbreviations of a title that name an office as well: a `Dr.` need be no doctor at a sickbed."""
_HELD = frozenset({"deputy", "assistant", "acting", "shadow", "honorary", "trainee", "second", "third"})
"""Who is one of these does not hold the office itself."""
_LINKS = frozenset({"of", "for", "in", "and", "to"})
_TIMES = frozenset({"former", "elect", "current", "then", "late"})
_ALIKE = frozenset({"co", "longtime", "outgoing", "executive", "associate", "non-executive"})
"""Ranks that a newspaper leaves out."""
_DISTINCT = (
    frozenset({"junior", "senior"}),
    frozenset({"junior", "chief"}),
    frozenset({"first", "second", "third"}),
    frozenset({"executive", "non-executive"}),
    frozenset({"associate", "chief"}),
    frozenset({"associate", "assistant"}),
    frozenset({"associate", "senior"}),
)
"""Ranks of which nobody has two in one office."""
_TIMES_AGREE = (
    frozenset({"current", ""}),
    frozenset({"then", ""}),
    frozenset({"then", "former"}),
    frozenset({"then", "current"}),
    frozenset({"then", "elect"}),
    frozenset({"late", "former"}),
    frozenset({"late", "then"}),
)
"""Times that two writers can both give for one person."""
_NOT_BEFORE = {
    "general": frozenset(
        {"election", "elections", "public", "assembly", "hospital", "strike", "strikes", "population", "meeting"}
        | {"practitioner", "practice", "idea", "sense", "rule", "knowledge", "interest", "amnesty", "elections'"}
    ),
    "justice": frozenset({"system", "department", "ministry", "league"}),
    "pilot": frozenset({"project", "projects", "program", "programme", "scheme", "study", "test", "episode"}),
    "model": frozenset({"of", "year"}),
    "executive": frozenset({"order", "orders", "branch", "board", "committee", "council", "power", "powers"}),
}
"""What an office's word is something else before."""
_NOT_AFTER = {
    "general": frozenset({"in"}),
    "justice": frozenset({"bring", "brought", "to", "of", "criminal", "social", "for", "racial", "climate"}),
    "pilot": frozenset({"auto"}),
    "guard": frozenset({"coast", "national", "revolutionary", "home", "on", "off", "old"}),
    "deputy": frozenset({"chamber", "of"}),
    "coach": frozenset({"by", "bus"}),
}


@dataclass(frozen=True, slots=True)
class Role:
    """An office by its one name, and the ranks that come next to it (`acting`, `former`)."""

    office: str
    rank: frozenset[str] = frozenset()

    def outcome(self, other: Role) -> Outcome:
        """Whether two roles can be those of one person: "unknown" of other offices, since one may hold several."""
        if self.office != other.office:
            return "unknown"
        return "same" if self._degrees_fit(other) and self._times_fit(other) else "differs"

    def unsure(self, other: Role) -> bool:
        """Whether they differ only by when the office is held, on which two days or two writers may differ."""
        return self.outcome(other) == "differs" and self._degrees_fit(other) and "" in {self._time(), other._time()}

    def _degrees_fit(self, other: Role) -> bool:
        differing = (self.rank ^ other.rank) - _TIMES
        if differing & _HELD:
            return False
        return not any(self.rank & group and other.rank & group and differing & group for group in _DISTINCT)

    def _times_fit(self, other: Role) -> bool:
        mine, others = self._time(), other._time()
        return mine == others or frozenset({mine, others}) in _TIMES_AGREE

    def _time(self) -> str:
        return min(self.rank & _TIMES, default="")


@cache
def ranks() -> Mapping[str, str]:
    """Every word of a rank, and the one rank it means: `vice` is `deputy`, `interim` is `acting`."""
    return {way: rank for rank, ways in headed("ranks.txt") for way in ways}


@cache
def _offices() -> Mapping[tuple[str, ...], str]:
    """Every way to write an office, as words, and its one name; of several people the name is a plural too."""
    found: dict[tuple[str, ...], str] = {}
    for office, others in headed("roles.txt"):
        for way in (office, *others):
            found.setdefault(tuple(way.replace("-", " ").split(" ")), office)
    names = {office: plural_name(office) for office in found.values()}
    for words, office in tuple(found.items()):
        for plural in _plurals(words):
            found.setdefault(plural, names[office])
    return found


@cache
def _longest() -> Mapping[str, int]:
    """First word of an office to how many words the longest has that begins so."""
    longest: dict[str, int] = {}
    for way in _offices():
        longest[way[0]] = max(longest.get(way[0], 0), len(way))
    return longest


@cache
def _starts() -> frozenset[str]:
    """The words that a role can begin with, its ranks included."""
    return frozenset(_longest()) | {rank.partition("-")[0] for rank in ranks()} | frozenset(ranks())


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(part for way in _offices() for part in way)


def plural_name(office: str) -> str:
    """The name of an office that several people hold."""
    return " ".join(_plurals(tuple(office.split(" ")))[0])


def _plurals(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A role in the plural: `chiefs of police`, `attorneys general`, `spokesmen`."""
    links = _LINKS.intersection(words[1:])
    head = min((words.index(link, 1) - 1 for link in links), default=-1)
    if words[-1] == "general" and len(words) > 1 and words[0] not in {"lieutenant", "major", "brigadier", "lt", "maj"}:
        head = -2
    head %= len(words)
    return [(*words[:head], form, *words[head + 1 :]) for form in _plural(words[head])]


def _plural(word: str) -> tuple[str, ...]:
    if word.endswith("man"):
        return (word[:-3] + "men",)
    if word.endswith("person"):
        return (word + "s", word[:-6] + "people")
    if word.endswith(("s", "x", "ch", "sh")):
        return (word + "es",)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    return (word + "s",)


def role(phrase: str) -> Role | None:
    """The role that a whole phrase names: `deputy police chief`, `ex-president`, `CEO`."""
    words = phrase.split()
    found = roles(words)
    return found[0][2] if len(found) == 1 and found[0][:2] == (0, len(words)) else None


def roles(words: Sequence[str]) -> tuple[tuple[int, int, Role], ...]:
    """The roles in a row of words, the longest first, with the ranks right next to them, as start, end and role."""
    if not any(map(_may_begin, words)):
        return ()
    parts = list(_parts(words))
    found: list[tuple[int, int, Role]] = []
    at = 0
    while at < len(parts):
        end, role = _role_at(parts, at) if parts[at][1] in _starts() else (at, None)
        if role is None:
            at += 1
            while at < len(parts) and parts[at][0] == parts[at - 1][0]:
                at += 1
        else:
            found.append((parts[at][0], parts[end - 1][0] + 1, role))
            at = end
    return tuple(found)


@lru_cache(maxsize=50_000)
def _may_begin(word: str) -> bool:
    """Whether a role can begin in a word."""
    return not _starts().isdisjoint(_word(word))


def _parts(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The parts of the words between hyphens, each with the place of its word."""
    for at, word in enumerate(words):
        for part in _word(word):
            yield at, part


@lru_cache(maxsize=50_000)
def _word(word: str) -> tuple[str, ...]:
    """The parts of one word as they are looked up."""
    known = _vocabulary()
    small = word.casefold().replace("’", "'").strip("\"'“”‘’,;:()")
    if small in {"d.a.", "d.a"}:
        return ("d.a",)
    forms = (part.rstrip(".") if "'" in part and part in known else bare(part) for part in re.split(r"[-‐‑]", small))
    return tuple(title(form) if form in _SHORT and form not in known else form for form in forms)


def _role_at(parts: Sequence[tuple[int, str]], at: int) -> tuple[int, Role | None]:
    """The longest role that begins at a part, with the fewest ranks, and where it ends."""
    rank: set[str] = set()
    best: tuple[int, Role | None] = (at, None)
    start = at
    while start < len(parts):
        end, office = _office_at(parts, start)
        if office and end > best[0]:
            best = end, Role(office, frozenset(rank))
        after, name = _rank_at(parts, start)
        if not name:
            break
        rank.add(name)
        start = after
    end, found = best
    if found is None:
        return best
    if end < len(parts) and parts[end][1] in {"elect", "designate"}:
        return end + 1, Role(found.office, found.rank | {"elect"})
    if end < len(parts) and parts[end][1] == "emeritus":
        return end + 1, Role(found.office, found.rank | {"former"})
    return best if not _inside(parts, end) else (at, None)


def _rank_at(parts: Sequence[tuple[int, str]], at: int) -> tuple[int, str]:
    """The rank that begins at a part, of two words if that is one, and where it ends. `Then` is one within a word."""
    double = ranks().get("-".join(part for _, part in parts[at : at + 2]), "")
    if double and at + 2 <= len(parts):
        return at + 2, double
    name = ranks().get(parts[at][1], "")
    return (at, "") if name == "then" and not _inside(parts, at + 1) else (at + 1, name)


def _inside(parts: Sequence[tuple[int, str]], at: int) -> bool:
    """Whether a place is within a word: between two parts of one."""
    return 0 < at < len(parts) and parts[at][0] == parts[at - 1][0]


def _office_at(parts: Sequence[tuple[int, str]], at: int) -> tuple[int, str]:
    for end in range(min(len(parts), at + _longest().get(parts[at][1], 0)), at, -1):
        office = _offices().get(tuple(part for _, part in parts[at:end]), "")
        if office and not _other_sense(parts, at, end):
            return end, office
    return at, ""


def _other_sense(parts: Sequence[tuple[int, str]], at: int, end: int) -> bool:
    """Whether the neighbouring words show that the word names no office here: a `general election`, `5 pm`, a head
    wound."""
    if end - at > 1:
        return False
    word = parts[at][1]
    before = parts[at - 1][1] if at else ""
    after = parts[end][1] if end < len(parts) else ""
    if word in {"head", "heads"}:
        return after != "of"
    if word == "pm":
        return before[:1].isdigit()
    return after in _NOT_BEFORE.get(word, ()) or before in _NOT_AFTER.get(word, ())
