"""Nouns that a number after them names and does not count: `flight 12`, `section 4`, `room 101`."""

from __future__ import annotations

from tui.english.word_lists import words

NUMBER_SIGNS = words("no no. nos nos.")
WITH_LETTERS = words(
    "section article paragraph type class phase grade route page rule figure platform gate schedule form"
)
"""Nouns whose number may end with a letter: `section 2c`, `platform 5b`."""
PARTS_OF_TEXTS = words(
    "sections sec pages chapter articles title item line resolution proposition prop act scene episode season volume "
    "issue table fig law amendment para clause part appendix note notes question psalm genesis ref reference isbn "
    "issn hb sb"
)
PLACES = words(
    "room highway interstate exit lot unit apt suite box zone district station terminal dock pier row seat plot cell "
    "ward block pool track lane junction avenue zip hwy rte"
)
KINDS = words(
    "version versions tier model series mark mk formula category cat group lap heat step stage game match week case hr"
)
"""What comes in a row or in kinds: `tier 2`, `lap 3`."""
PRODUCTS = words("flight channel windows ios android apollo vitamin covid sars")
"""What has a number in its name: `Apollo 11`, `Covid 19`."""
TELEPHONES = words("tel telephone phone fax ext ext. extension hotline")
COMMON_WORDS = words("us i m a call world local house street road court day union bill j building")
"""Those that are words of other kinds more often: `M 25`, `local 12`, `us 5`."""
AMOUNTS = words("number numbers level round size order")
"""Those that amounts are said of as well: `raised the number 12 percent`."""
NOUNS_BEFORE_NUMBERS = (
    NUMBER_SIGNS | WITH_LETTERS | PARTS_OF_TEXTS | PLACES | KINDS | PRODUCTS | TELEPHONES | COMMON_WORDS | AMOUNTS
)
MAKERS_AND_INDICES = words("boeing airbus russell csi nikkei nasdaq stoxx ftse")
"""Names that a number comes after which looks like a year: `the Russell 2000`."""
BEFORE_NO_YEARS = (
    NUMBER_SIGNS
    | WITH_LETTERS
    | PLACES
    | MAKERS_AND_INDICES
    | words("number level model flight windows chapter line area")
)
"""After these a number of four digits is not a year: `Flight 1980`, `Room 2000`, but `the Companies Act 2006`."""
KNOWN_BY_MODEL = words(
    "jets planes aircraft airliners airplanes series engines model models phones index stock cars missiles"
)
"""What a number before it may name: `737 jets`, `its 500 index`."""
NUMBERED_PLURALS = frozenset(f"{noun}s" for noun in NOUNS_BEFORE_NUMBERS if len(noun) > 3)
"""The plurals of these, before several numbers: `flights 11 and 175`."""
PICTURES = words("image photo picture caption slide photograph")
"""What is numbered in a row of pictures: `Image 2 of 14`."""
GUNS = words(
    "pistol pistols revolver revolvers rifle rifles gun guns handgun handguns magnum shotgun carbine automatic "
    "semiautomatic special bullet bullets"
)
"""What is named by its bore: `a .45 pistol`."""
VERBS_OF_CALLING = words("call called calling calls dial dialed dialled dialing phoned")
"""After them a number is one of the telephone: `called 911`."""
