"""Numbers in words: `twenty-five`, `two and a half`, `a dozen`, `two-thirds`, `half a million`."""

from __future__ import annotations

from decimal import Decimal

from tui.english.function_words import DETERMINERS, OBJECT_PRONOUNS
from tui.english.limits import APPROXIMATORS
from tui.english.numbers import (
    INDIAN_MAGNITUDES,
    MAGNITUDES,
    NUMBER_OPENERS,
    ONES,
    ORDINAL_ONES,
    PARTS,
    SCALES,
    TENS,
    VAGUE_SCALES,
    VULGAR,
)
from tui.english.word_lists import words
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_DETERMINED = words(  # local: what makes one of a magnitude after it
    "the per every each first next last another this that these those same half some about almost than"
)
"""Before a magnitude without a number they leave it one: `the million pounds`, `every thousand births`."""
_OPENS = frozenset("—–-:;\"“‘'")
_COUPLED = frozenset(MAGNITUDES + INDIAN_MAGNITUDES)
_ONE_OF = PARTS.keys() | SCALES.keys()
"""What an article comes before where it counts: `a third`, `a dozen`."""
_BY = APPROXIMATORS | {"by", "than"}
_GOES_ON = words(  # local: what may follow a quarter
    "compared in from to since over during on and with between or this last after for as at against"
)
_WHOLES = DETERMINERS | OBJECT_PRONOUNS | {"all", "people"}
_AFTER_WHOLES = frozenset(part for part, many in PARTS.items() if many <= 4)
"""Parts that are added to a whole number: `two and a half`."""
_BEFORE_POINT = frozenset({"at", "the", "this", "that"})


def read(line: Line, i: int) -> Number | None:
    """The number in words that starts at token `i`, up to its first magnitude."""
    word = line.word(i)
    if word in VULGAR:
        value = VULGAR[word]
        return Number(i, i, value, Decimal(0), (step("matched", word, value),), value, fraction=True)
    if word == "a" and line.word(i + 1) == "couple":
        return _couple(line, i)
    if word not in NUMBER_OPENERS or (word in ("a", "an") and line.word(i + 1 + line.hyphen(i + 1)) not in _ONE_OF):
        return None
    fraction = _fraction(line, i)
    if fraction:
        return fraction
    return _cardinal(line, i)


def _couple(line: Line, i: int) -> Number | None:
    """`a couple of hundred`, `a couple thousand`, up to its magnitude: two of it, about; alone it is left open."""
    last = i + 2 if line.word(i + 2) == "of" else i + 1
    if line.word(last + 1) not in _COUPLED:
        return None
    two = Decimal(2)
    return Number(i, last, two, Decimal(1), (step("matched", line.surface(i, last), two),), two)


def _fraction(line: Line, i: int) -> Number | None:
    """`half`, `a third`, `two-thirds`, `three quarters`, `half a million` up to its magnitude."""
    word, j = line.word(i), i
    over = Decimal(1)
    if word in ("a", "an", "one"):
        j = i + 1
    elif word in ONES and 1 < ONES[word] < 10:
        over, j = Decimal(ONES[word]), i + 1
    hyphenated = j > i and line.hyphen(j)
    if hyphenated:
        j += 1
    part = line.word(j)
    if (
        part not in PARTS
        or (
            j == i
            and part != "half"
            and (
                part != "quarter" or not (line.word(j + 1) in SCALES or _of_a_point(line, j + 1) or _of_a(line, j + 1))
            )
        )
        or (over > 1) != part.endswith(("s", "ves"))
    ):
        return None
    after = line.word(j + 1)
    if (
        part.startswith("quarter")
        and not (hyphenated or after in SCALES or _names_a_share(line, j + 1) or _of_a_point(line, j + 1))
        and not (line.word(i - 1) in _BY and j > i and (line.kind(j + 1) != "word" or after in _GOES_ON))
    ):
        return None
    if (
        part not in ("half", "halves", "quarter", "quarters")
        and not hyphenated
        and after != "of"
        and after not in SCALES
        and over == 1
        and word == "one"
    ):
        return None
    value = over / PARTS[part]
    number = Number(i, j, value, Decimal(0), (step("matched", line.surface(i, j), value),), value, fraction=True)
    if after in ("a", "an") and line.word(j + 2) in SCALES:
        return number._replace(last=j + 1)
    if line.words(j + 1, 2) == "of a" and line.word(j + 3) in SCALES:
        return number._replace(last=j + 2)
    if line.hyphen(j + 1) and line.word(j + 2) == "a" and line.word(j + 4) in SCALES:
        return number._replace(last=j + 3)
    return number


def _of_a(line: Line, i: int) -> bool:
    """`of a million` after a part."""
    return line.words(i, 2) == "of a" and line.word(i + 2) in SCALES


def _of_a_point(line: Line, i: int) -> bool:
    """`quarter-point`, `a quarter percentage point`: what a central bank moves its rate by."""
    if line.hyphen(i):
        i += 1
    return line.word(i) == "point" or (line.word(i) in ("percentage", "percent") and line.word(i + 1) == "point")


def _names_a_share(line: Line, i: int) -> bool:
    """Whether `of the`, `of its`, … follows: `a quarter of the staff` is a share, `a quarter of growth` is a time."""
    after = line.word(i + 1)
    return line.word(i) == "of" and (
        after in _WHOLES or line.kind(i + 1) == "number" or (after.endswith("s") and len(after) > 3)
    )


def _cardinal(line: Line, i: int) -> Number | None:
    """`twenty-five`, `two hundred and fifty`, `two million three hundred thousand`, `two and a half`, `a dozen`."""
    part = _below_thousand(line, i)
    if part is None:
        return None
    value, last, article = part
    if article and line.word(last + 1) not in SCALES and line.word(last) not in SCALES:
        return None
    precision = Decimal(0) if value == 0 else Decimal(1)
    number = Number(i, last, value, precision, (step("matched", line.surface(i, last), value),), value)
    j = last + 1
    decimal = _point(line, number)
    if decimal:
        return decimal
    half = and_part(line, j)
    if half:
        written, part_value, end = half
        return number.plus(end, part_value, written)
    return _continued(line, number)


def _point(line: Line, number: Number) -> Number | None:
    """`two point five`, `zero point two five`: digits one by one after `point`; `at one point` does not count."""
    i = number.last + 1
    single = number.value == 1 and line.word(number.first - 1) in _BEFORE_POINT
    if line.word(i) != "point" or single:
        return None
    last, digits = i, ""
    while 0 <= ONES.get(line.word(last + 1), -1) < 10 and len(digits) < 6:
        last += 1
        digits += str(ONES[line.word(last)])
    if not digits:
        return None
    value = number.value + Decimal(f"0.{digits}")
    steps = (step("matched", line.surface(number.first, last), value),)
    return Number(number.first, last, value, Decimal(1).scaleb(-len(digits)), steps, value)


def and_part(line: Line, i: int) -> tuple[str, Decimal, int] | None:
    """`and a half`, `-and-a-half`, `and three quarters` after a whole number."""
    j = i
    if line.hyphen(j):
        j += 1
    if line.word(j) != "and":
        return None
    j += 1
    if line.hyphen(j):
        j += 1
    over = ONES.get(line.word(j), 1 if line.word(j) == "a" else 0)
    if not 0 < over < 10:
        return None
    j += 1
    if line.hyphen(j):
        j += 1
    part = line.word(j)
    if part not in _AFTER_WHOLES:
        return None
    return line.surface(i, j), Decimal(over) / PARTS[part], j


def _continued(line: Line, number: Number) -> Number:
    """Words after a magnitude that count on: `two thousand five hundred`, `one million two hundred thousand`."""
    floor = Decimal(10) ** 18
    total, done = number, number
    while True:
        i = done.last + 1
        scale = SCALES.get(line.word(i), 0)
        if scale < 1000 or scale >= floor or line.word(i) in VAGUE_SCALES:
            return total
        floor = Decimal(scale)
        j = i + 1
        if line.word(j) == "and" and line.word(j + 1) in ONES | TENS.keys():
            j += 1
        part = _below_thousand(line, j)
        if part is None or part[2]:
            return total
        value, last, _ = part
        inner = SCALES.get(line.word(last + 1), 1)
        if inner >= scale:
            return total
        end = last + 1 if inner > 1 else last
        added = value * inner
        head = total if total.last >= i else _scaled_once(line, total, i, scale)
        total = head._replace(last=end, value=head.value + added, precision=Decimal(1 if inner == 1 else inner),
            steps=(*head.steps, step("added", line.surface(j, end), added)), scale=Decimal(1),
            mantissa=head.value + added,
        )  # fmt: skip
        done = total._replace(last=last)
        if inner == 1:
            return total


def _scaled_once(line: Line, number: Number, i: int, scale: int) -> Number:
    steps = (*number.steps, step("multiplied", line.written(i), Decimal(scale)))
    return number._replace(last=i, value=number.value * scale, steps=steps)


def _below_thousand(line: Line, i: int) -> tuple[Decimal, int, bool] | None:
    """(value, last token, whether it is only an article) of a count below a thousand."""
    word = line.word(i)
    if word in ("a", "an"):
        value, last, article = 1, i, True
    elif word in MAGNITUDES or word == "dozen":
        return (Decimal(1), i - 1, True) if _means_one(line, i) else None
    else:
        small = _below_hundred(line, i)
        if small is None:
            return None
        (value, last), article = small, False
    if line.word(last + 1) != "hundred":
        return Decimal(value), last, article
    value, last = value * 100, last + 1
    j = last + 1
    if line.word(j) == "and":
        j += 1
    rest = _below_hundred(line, j)
    if rest and line.word(j) != "zero":
        return Decimal(value + rest[0]), rest[1], False
    return Decimal(value), last, False


def _means_one(line: Line, i: int) -> bool:
    """Whether the magnitude at token `i` has no number of its own: `the million`, `Million-dollar homes`.

    After anything else its number was not read, and a million would be made up.
    """
    before = line.word(i - 1)
    alone = line.kind(i - 1) == "mark" and line.spaced(i) and before in _OPENS
    return i == 0 or before in _DETERMINED or alone


def in_tens(line: Line, i: int) -> bool:
    """Whether token `i` is the ten of an ordinal in words: `twenty-sixth`."""
    return line.word(i) in TENS and line.hyphen(i + 1) and line.word(i + 2) in ORDINAL_ONES


def _below_hundred(line: Line, i: int) -> tuple[int, int] | None:
    word = line.word(i)
    if in_tens(line, i):
        return None
    if word in TENS:
        j = i + 2 if line.hyphen(i + 1) and line.glued(i + 1) else i + 1
        unit = ONES.get(line.word(j), 0)
        return (TENS[word] + unit, j) if 0 < unit < 10 else (TENS[word], i)
    return (ONES[word], i) if word in ONES else None
