"""The phrases by which a page refers to itself, as data: what a line of furniture looks like."""

from __future__ import annotations

import re
from functools import cache

from tui.english.outlets import SOCIAL_NETWORKS
from tui.english.tables import lines
from tui.english.word_lists import either
from tui.reading.credits import is_credit, is_names, is_stamp
from tui.reading.navigation import is_navigation

_LONGEST = 200
"""Characters; a longer line is an account whatever it begins with."""
_LONGEST_CREDIT = 400
"""Characters of a line that ends by naming who contributed."""


_SITES = rf"(?:{either(SOCIAL_NETWORKS)}|x\b|@)"
_LETTER = r"(?:newsletters?|mailing lists?|(?:news |e-?mail )?alerts)\b"
_OPENERS = (
    ("al mo", r"(?:also|more) (?:on|from|in)\b.{0,40}:"),
    ("re se wa li vi", r"(?:read|see|watch|listen|view)(?: (?:more|also|next|now|here|it))?\s*:\s.{1,150}(?<!\.)$"),
    ("mo", r"more\s*:\s?\S.{1,150}(?<!\.)$"),
    ("re", r"related(?: \w+){0,4}\s*:"),
    ("ph vi sl ga pi", r"(?:photos?|video|slideshow|gallery|pictures)(?: credits?)?\s*:\s?.{1,100}$"),
    ("sl ga ph", r"(?:slideshow|gallery|photos?)\s*\(\d+ \w+\)"),
    ("ju", r"just watched\b.{0,150}\bmust watch\b"),
    ("pr ne im", r"(?:prev\w*\s+)?(?:next\s+)?image \d+ of \d+"),
    ("pl", r"play video\b(?! games?\b)"),
    ("no up", r"(?:now playing|up next)\s*:"),
    ("li", r"listen to (?:this )?(?:article|story)\b"),
    ("re sh", r"(?:read or )?share this (?:article|story|post|page)\b"),
    ("th", r"this (?:article|story|post|report) is (?:more than|over) .{1,20}\bold\b"),
    ("th", r"this (?:article|story|report) is based (?:in part )?on\b"),
    (
        "th",
        r"this (?:article|story|post|report) (?:was|has been)"
        r" (?:originally published|first published|updated|corrected)\b",
    ),
    ("th", r"this (?:material|content) may not be (?:published|reproduced|broadcast)\b"),
    (
        "th",
        r"(?:the|this) (?:associated press|ap|reuters|afp) (?:contributed|story)\b.{0,60}"
        r"\b(?:report|story|article)\W*$",
    ),
    ("wi", r"with assistance (?:by|from)\b"),
    ("ta ba to", r"(?:take me )?(?:back )?to the top of\b"),
    ("vi", r"view (?:this document\b|all\b|comments\W*$)"),
    ("cl", r"click (?:here|for|to|on)\b"),
    ("si", r"sign up (?:for|to) (?:our|the|daily|free|breaking)\b"),
    ("si su jo", rf"(?:sign up|subscribe|join)\b[^.?!]{{0,60}}\b{_LETTER}[^.?!\d]{{0,40}}\W*$"),
    ("yo", rf"you can (?:also )?(?:sign up|subscribe)\b[^.?!]{{0,60}}\b{_LETTER}"),
    (
        "wr",
        r"write to (?:(?:the |this )?(?:author|reporter|writer|editor)|[\w.’'-]+ [\w.’'-]+|(?:us|me)) at \S{1,60}@\S",
    ),
    ("te fo", r"(?:text|font) size\s*:?[\sA+–-]*$"),
    ("en pl", r"(?:please )?enter (?:your|a valid) e-?mail\b"),
    ("th", r"thank(?:s| you) for (?:subscribing|signing up)\b"),
    ("su", r"subscribe (?:to (?:our|the)|for|now|today)\b"),
    ("fo fi li jo", rf"(?:follow|find|like|join) (?:us|me|him|her|[\w.’'-]+ [\w.’'-]+) on {_SITES}"),
    ("fo", r"follow @\w"),
    ("do", r"download (?:the|our) .{0,40}\bapp\b(?!,)"),
    ("ge", r"get (?:the|our) .{0,60}\b(?:newsletters?|inbox)\b"),
    ("jo", r"join the (?:conversation|discussion)\b"),
    ("ha", r"have your say\b"),
    ("al", r"all (?:contents?|material|text)s? (?:©|\(c\)|copyright)"),
    ("(c co", r"(?:©|\(c\) (?:copyright|\d{4})|copyright (?:©|\(c\)|\d{4}|by|the\b))"),
    ("ad fu", r"(?:additional|further) (?:reporting|writing|editing) by\b"),
    ("co", r"contributing\s*:"),
    ("ph im pi il", r"(?:photo|image|picture|illustration)s? (?:(?:by|via) (?-i:[A-Z])|courtesy\b|credit\b)"),
    ("se", r"send (?:us )?(?:a link|your|feedback|comments|tips to \S{1,60}@)"),
    (
        "em e- co re",
        r"(?:e-?mail|contact|reach) (?:the |this )?(?:author|reporter|writer|editor|[\w.’'-]+ [\w.’'-]+) at\b",
    ),
    ("en", r"enlarge this image\b"),
    (
        "st ar po te ad sc",
        r"(?:(?:story|article|post|text|advertisement\s*[-–—]\s*(?:story|article)) (?:continues|continued|resumes)"
        r" (?:below|after)(?: (?:this|the|our))?(?: (?:ad|advert|advertisement|promotion|video|photo|gallery|newsletter"
        r"|sponsor message)s?)?|(?:advertisement\s*[-–—.]\s*)?scroll (?:down )?to continue(?: reading)?)\W*$",
    ),
    (
        "go do ha kn",
        r"(?:got|(?:do|have) you (?:have|got)) (?:a|any|an) (?:news )?(?:story|tip|tips|news|tip-off)\b[^.?]{0,40}\?",
    ),
    ("te pr", r"(?:terms (?:and|&) conditions|privacy policy)(?: apply)?\W*$"),
    ("th", r"the views expressed\b"),
)
"""Each with the two letters it begins with, so of all these only a few are looked for in a line."""
_CLOSERS = (
    r"all rights reserved\W*",
    r"delivered to your inbox(?: (?:daily|weekly|(?:each|every) [a-z]{3,9}))?\W*",
    rf"(?:^|[.?!]\s)[^.?!]{{0,60}}(?-i:\b(?:Sign up|Subscribe|Join))\b[^.?!]{{0,60}}\b{_LETTER}[^.?!\d]{{0,60}}\W*",
    r"by signing up, you agree to .{1,80}",
    r"contributed to this (?:report|story|article)\W*",
    r"\b(?:photograph(?:er|y)?|photo|image|picture)s?(?: credit)?\s*(?:by|:)\s*[^.:]{3,60}\)?",
    r"/(?:getty images|afp|ap|reuters)(?: via [\w ]{2,20})?",
    r"\b(?:ap photo|reuters|epa|afp)/[\w .’'-]{3,40}(?:/file(?: photo)?)?\W*",
)
_MARKER = re.compile(
    r"[\[(]\s*(?:back )?(?:to (?:the )?top|top|pullquote|click|continued?|advert)\b[^\])]{0,60}[\])]", re.IGNORECASE
)
_AGENCY_PHOTO = re.compile(
    r"\W*(?:AP Photo|AP|REUTERS|Reuters|AFP|EPA|Getty Images?|Xinhua|TASS|PA)/[\w .'’/-]{2,60}\W*"
)
_BRACKETED = re.compile(r"\[(?:\w+|[^\]]{2,80}\d{1,2}/\d{1,2}/\d{2,4})\]")
_LINK = re.compile(r"<?(?:https?://|www\.)\S+>?|@\w{2,30}|#\w{2,40}|[^\s@]{1,80}@[^\s@]{2,80}")

_CAPTION = re.compile(r"\bhide caption \d+ of \d+", re.IGNORECASE)
_WHOLE = frozenset(lines("page_furniture.txt"))
_CLOSER = re.compile(f"(?:{'|'.join(_CLOSERS)})$", re.IGNORECASE)


def is_marker(line: str) -> bool:
    """Whether a line is furniture even in the midst of a paragraph: a bare bar, `[to top of second column] |`."""
    return not any(map(str.isalnum, line)) or bool(_MARKER.match(line) and len(line) < 100)


def is_furniture(line: str) -> bool:
    """Whether a line, without its outer spaces, belongs to the page by its own words alone."""
    if is_marker(line):
        return True
    if len(line) > _LONGEST:
        return len(line) <= _LONGEST_CREDIT and bool(_CLOSER.search(line))
    core = line.lstrip(" |([{<«»•*·→▸►-–—_=#")
    if core.rstrip(" |)]}>«»→▸►-–—.…:!*_=#").casefold() in _WHOLE:
        return True
    return bool(
        _opens(core)
        or _CLOSER.search(line)
        or _BRACKETED.fullmatch(line)
        or _AGENCY_PHOTO.fullmatch(line)
        or _LINK.fullmatch(line)
        or is_navigation(line)
        or is_stamp(line)
        or is_credit(core)
    )


def _opens(line: str) -> bool:
    head = line[:2]
    # Beyond ASCII a letter may stand for others: there every phrase is looked for.
    opener = _opener(head.lower() if head.isascii() else "")
    return opener is not None and opener.match(line) is not None


@cache
def _opener(head: str) -> re.Pattern[str] | None:
    """The phrases that begin with these two letters, those with any if none are given; None if none do."""
    found = [pattern for heads, pattern in _OPENERS if not head or head in heads.split()]
    return re.compile("|".join(found), re.IGNORECASE) if found else None


def is_gallery(text: str) -> bool:
    """Whether a paragraph is the captions of a row of pictures, run together."""
    return len(_CAPTION.findall(text)) > max(1, len(text) // 600)


def is_byline(before: str, line: str) -> bool:
    """Whether `line` holds the names that a line ending in `By` breaks off before."""
    words = before.split()
    return bool(words) and words[-1].casefold() == "by" and is_furniture(before) and is_names(line)
