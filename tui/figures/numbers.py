"""Numbers as they are written: digits, words, fractions and magnitudes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from tui.figures.figure import Step
from tui.figures.lexicon import listed, words
from tui.figures.steps import step
from tui.figures.tokens import Line

ONES = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {
    "hundred": 10**2,
    "hundreds": 10**2, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6,
    "crore": 10**7, "crores": 10**7, "billion": 10**9, "milliard": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "bn": 10**9, "bln": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "tn": 10**12, "trn": 10**12,
    "trln": 10**12, "dozen": 12, "dozens": 12,
}  # fmt: skip
"""Magnitudes that mean the same with and without money beside them."""
LETTER_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7, "lac": 10**5}
"""Magnitudes of one or two letters that mean something else (metre, byte, tonne) where there is no money."""
VAGUE_SCALES = frozenset({"hundreds", "thousands", "millions", "billions", "trillions", "dozens", "scores", "tens"})
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
VULGAR = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"), "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"),
}  # fmt: skip
STARTS = (
    frozenset(ONES)
    | frozenset(TENS)
    | {"hundred", "thousand", "million", "billion", "trillion", "half", "dozen", "a", "an", "quarter"}
)
"""Words in lower case that a number can start with."""
_SLASHED = frozenset({2, 3, 4, 5, 8, 16, 32})
"""Denominators of fractions as news prints them; with others `9/11` or `24/7` would be one."""
_BY = words("by than nearly almost about roughly around")
_GOES_ON = words("compared in from to since over during on and with between or this last after for as at against")
_WHOLES = words("the its their his her our my all a an those these that us people")


@dataclass(frozen=True, slots=True)
class Number:
    """A number from token `first` to token `last`, both included.

    `mantissa` is what was written before its magnitudes, `scale` their product, `precision` the worth of the last
    written digit, 0 where it is exact.
    """

    first: int
    last: int
    value: Decimal
    precision: Decimal
    steps: tuple[Step, ...]
    mantissa: Decimal
    scale: Decimal = Decimal(1)
    digits: bool = False
    fraction: bool = False


def digits(written: str) -> Decimal | None:
    """The value of digits with their separators, None where the separators fit no way of writing one number."""
    written = written.replace(" ", "")
    if written.isdigit():
        return Decimal(written)
    whole, dot, rest = written.rpartition(".")
    if dot and "," not in rest and _grouped(whole):
        return Decimal(whole.replace(",", "") + "." + rest) if "." not in whole else None
    if "." not in written and _grouped(written):
        return Decimal(written.replace(",", ""))
    head, comma, tail = written.rpartition(",")
    if comma and "," not in head and _grouped(head.replace(".", ",")) and "." in head:
        return Decimal(head.replace(".", "") + "." + tail)
    if written.count(".") > 1 and "," not in written and written[0] != "0" and _grouped(written.replace(".", ",")):
        return Decimal(written.replace(".", ""))
    return None


def _grouped(whole: str) -> bool:
    """Whether commas stand as thousands (or as lakhs and crores) do; no comma is fine too."""
    groups = whole.split(",")
    if len(groups) == 1:
        return whole.isdigit()
    if not all(group.isdigit() for group in groups) or len(groups[-1]) != 3 or not 1 <= len(groups[0]) <= 3:
        return False
    middle = {len(group) for group in groups[1:-1]}
    return middle <= {3} or (middle == {2} and len(groups[0]) <= 2)


def read(line: Line, i: int, *, money: bool = False) -> Number | None:
    """The number that starts at token `i`; with `money`, one-letter magnitudes count as such."""
    number = _digits(line, i, money=money) if line.kind(i) == "number" else _words(line, i)
    return _scaled(line, number, money=money) if number else None


def _digits(line: Line, i: int, *, money: bool) -> Number | None:
    written = line.written(i)
    if written[0] == "0" and len(written) > 1 and written.isdigit():
        return None
    value = digits(written)
    if value is None:
        value = _comma_decimal(line, i, money=money)
    if value is None:
        return None
    spaced = _spaced_groups(line, i)
    if spaced:
        return spaced
    places = -int(value.as_tuple().exponent)
    number = Number(i, i, value, Decimal(1).scaleb(-places), (step("matched", written, value),), value, digits=True)
    return _with_fraction(line, number)


def _spaced_groups(line: Line, i: int) -> Number | None:
    """`100 000`, `2 500 000`: thousands set apart by spaces, told from two numbers by the noughts at the end."""
    last = i
    while len(line.written(last + 1)) == 3 and line.written(last + 1).isdigit() and last < i + 4:
        last += 1
    if last == i or line.written(last) != "000" or not line.written(i).isdigit() or len(line.written(i)) > 3:
        return None
    value = Decimal("".join(line.written(k) for k in range(i, last + 1)))
    return Number(i, last, value, Decimal(1), (step("matched", line.surface(i, last), value),), value, digits=True)


def _comma_decimal(line: Line, i: int, *, money: bool) -> Decimal | None:
    """`3,5` is three and a half only where a magnitude or a percent sign says that it is one number."""
    head, _, tail = line.written(i).partition(",")
    follower = line.word(i + 1)
    if (
        head.isdigit()
        and tail.isdigit()
        and len(tail) < 3
        and (money or follower in SCALES or follower in ("%", "percent"))
    ):
        return Decimal(f"{head}.{tail}")
    return None


def _with_fraction(line: Line, number: Number) -> Number:
    """`10½`, `10 1/2`, `1/2`: a whole number, a fraction, or both."""
    i = number.last + 1
    if line.written(i) in VULGAR:
        part = VULGAR[line.written(i)]
        return _plus(number, i, part, line.written(i))
    if line.written(i) == "/" and line.glued(i) == line.glued(i + 1):
        below = line.written(i + 1)
        if below.isdigit() and int(below[:3]) in _SLASHED and len(below) < 3 and 0 < number.value < int(below):
            value = number.value / int(below)
            steps = (step("matched", line.written(number.first), number.value), step("divided", below, Decimal(below)))
            return Number(number.first, i + 1, value, Decimal(0), steps, value, digits=True, fraction=True)
    if line.kind(i) == "number" and line.spaced(i) and line.written(i + 1) == "/" and number.value == int(number.value):
        part_number = _with_fraction(
            line, Number(i, i, digits(line.written(i)) or Decimal(0), Decimal(0), (), Decimal(0))
        )
        if part_number.fraction:
            return _plus(number, part_number.last, part_number.value, line.surface(i, part_number.last))
    return number


def _plus(number: Number, last: int, part: Decimal, written: str) -> Number:
    value = number.value + part
    steps = (*number.steps, step("added", written, part))
    return replace(number, last=last, value=value, mantissa=value, precision=Decimal(0), steps=steps)


def _scaled(line: Line, number: Number, *, money: bool) -> Number:
    """The number with the magnitudes that follow it, `2.3 million`, `$5bn`, `a $2-billion deal`, multiplied in."""
    while True:
        i = number.last + 1
        if line.hyphen(i) and line.glued(i) and line.glued(i + 1):
            i += 1
        scale = _scale(line, i, number, money=money)
        if not scale or (number.fraction and number.digits):
            return number
        number = replace(
            number, last=i, value=number.value * scale, precision=number.precision * scale, scale=number.scale * scale,
            steps=(*number.steps, step("multiplied", line.written(i), Decimal(scale))), fraction=False,
        )  # fmt: skip


def _scale(line: Line, i: int, number: Number, *, money: bool) -> int:
    word = line.word(i)
    if word in SCALES:
        if word in ("dozens", "hundreds", "millions") and number.scale == 1 and not number.digits:
            return 0
        if word in ("mil", "mio") and not money:
            return 0
        return 0 if word == "dozen" and number.scale > 1 else SCALES[word]
    if word == "k" and line.glued(i) and number.digits and number.scale == 1:
        return 1000
    if money and number.digits and number.scale == 1 and word in LETTER_SCALES:
        return LETTER_SCALES[word] if line.glued(i) or word in ("m", "b", "cr", "mm") else 0
    return 0


def _words(line: Line, i: int) -> Number | None:
    word = line.word(i)
    if word in VULGAR:
        value = VULGAR[word]
        return Number(i, i, value, Decimal(0), (step("matched", word, value),), value, fraction=True)
    if word not in STARTS:
        return None
    fraction = _fraction(line, i)
    if fraction:
        return fraction
    return _cardinal(line, i)


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
            and (part != "quarter" or not (line.word(j + 1) in SCALES or _of_a_point(line, j + 1)))
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
        return replace(number, last=j + 1)
    if line.words(j + 1, 2) == "of a" and line.word(j + 3) in SCALES:
        return replace(number, last=j + 2)
    if line.hyphen(j + 1) and line.word(j + 2) == "a" and line.word(j + 4) in SCALES:
        return replace(number, last=j + 3)
    return number


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
    half = _and_part(line, j)
    if half:
        written, part_value, end = half
        return _plus(number, end, part_value, written)
    return _continued(line, number)


def _and_part(line: Line, i: int) -> tuple[str, Decimal, int] | None:
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
    if part not in ("half", "third", "thirds", "quarter", "quarters"):
        return None
    return line.surface(i, j), Decimal(over) / PARTS[part], j


def _continued(line: Line, number: Number) -> Number:
    """Words after a magnitude that go on counting: `two thousand five hundred`, `one million two hundred thousand`."""
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
        total = replace(
            head, last=end, value=head.value + added, precision=Decimal(1 if inner == 1 else inner),
            steps=(*head.steps, step("added", line.surface(j, end), added)), scale=Decimal(1),
            mantissa=head.value + added,
        )  # fmt: skip
        done = replace(total, last=last)
        if inner == 1:
            return total


def _scaled_once(line: Line, number: Number, i: int, scale: int) -> Number:
    steps = (*number.steps, step("multiplied", line.written(i), Decimal(scale)))
    return replace(number, last=i, value=number.value * scale, steps=steps)


def _below_thousand(line: Line, i: int) -> tuple[Decimal, int, bool] | None:
    """(value, last token, whether it is only an article) of a count below a thousand."""
    word = line.word(i)
    if word in ("a", "an"):
        value, last, article = 1, i, True
    elif word in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        return Decimal(1), i - 1, True
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


def _below_hundred(line: Line, i: int) -> tuple[int, int] | None:
    word = line.word(i)
    if word in TENS:
        j = i + 2 if line.hyphen(i + 1) and line.glued(i + 1) else i + 1
        unit = ONES.get(line.word(j), 0)
        return (TENS[word] + unit, j) if 0 < unit < 10 else (TENS[word], i)
    return (ONES[word], i) if word in ONES else None
