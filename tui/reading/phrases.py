"""The phrases by which a page speaks of itself, kept as data: what a line of furniture looks like."""

from __future__ import annotations

import re

from tui.reading.credits import is_credit, is_names, is_stamp

_LONGEST = 200
"""Characters; a longer line is an account whatever it begins with."""
_LONGEST_CREDIT = 400
"""Characters of a line that ends by naming who contributed."""

_WHOLE = """
advertisement
advertisements
advertisement - continue reading below
advertisement - story continues below
story continues below advertisement
story continues below
story continued below
article continues below
article continues after ad
continue reading
continue reading the main story
send a link to a friend
share
share this
share this article
share this story
share on facebook
share on twitter
tweet
email
e-mail
email this article
print
print this article
comments
leave a comment
view comments
all rights reserved
more on this
more on this story
more on this topic
more from
related
related stories
related articles
related content
related coverage
related topics
related links
related video
recommended
recommended stories
recommended for you
most read
most popular
most viewed
trending
trending now
read more
read full story
read the full story
see also
see more
show more
load more
watch
watch live
watch now
watch more
video
photos
gallery
image
image caption
image copyright
media caption
media playback is unsupported on your device
hide caption
toggle caption
enlarge this image
pullquote
follow us
follow us on twitter
sign up
sign in
log in
subscribe
subscribe now
newsletter
sign up for daily newsletters
skip to content
skip to main content
back to top
to top
top
home
next
previous
click here
staff
staff writer
staff and agencies
by staff
contact us
terms of use
privacy policy
cookie policy
end of article
loading
please wait
"""

_SITES = r"(?:twitter|facebook|instagram|linkedin|threads|bluesky|mastodon|tiktok|youtube|whatsapp|telegram|x\b|@)"
_OPENERS = (
    r"(?:also|more) (?:on|from|in)\b.{0,40}:",
    r"(?:read|see|watch|listen|view)(?: (?:more|also|next|now|here|it))?\s*:\s.{1,150}(?<!\.)$",
    r"more\s*:\s?\S.{1,150}(?<!\.)$",
    r"related(?: \w+){0,4}\s*:",
    r"(?:photos?|video|slideshow|gallery|pictures)(?: credits?)?\s*:\s?.{1,100}$",
    r"(?:slideshow|gallery|photos?)\s*\(\d+ \w+\)",
    r"just watched\b.{0,150}\bmust watch\b",
    r"(?:prev\w*\s+)?(?:next\s+)?image \d+ of \d+",
    r"play video\b(?! games?\b)",
    r"(?:now playing|up next)\s*:",
    r"listen to (?:this )?(?:article|story)\b",
    r"(?:read or )?share this (?:article|story|post|page)\b",
    r"this (?:article|story|post|report) is (?:more than|over) .{1,20}\bold\b",
    r"this (?:article|story|report) is based (?:in part )?on\b",
    r"this (?:article|story|post|report) (?:was|has been) (?:originally published|first published|updated|corrected)\b",
    r"this (?:material|content) may not be (?:published|reproduced|broadcast)\b",
    r"(?:the|this) (?:associated press|ap|reuters|afp) (?:contributed|story)\b.{0,60}\b(?:report|story|article)\W*$",
    r"with assistance (?:by|from)\b",
    r"(?:take me )?(?:back )?to the top of\b",
    r"view (?:this document\b|all\b|comments\W*$)",
    r"click (?:here|for|to|on)\b",
    r"sign up (?:for|to) (?:our|the|daily|free|breaking)\b",
    r"subscribe (?:to (?:our|the)|for|now|today)\b",
    rf"(?:follow|find|like|join) (?:us|me|him|her|[\w.’'-]+ [\w.’'-]+) on {_SITES}",
    r"follow @\w",
    r"download (?:the|our) .{0,40}\bapp\b(?!,)",
    r"get (?:the|our) .{0,60}\b(?:newsletters?|inbox)\b",
    r"join the (?:conversation|discussion)\b",
    r"have your say\b",
    r"all (?:contents?|material|text)s? (?:©|\(c\)|copyright)",
    r"(?:©|\(c\) (?:copyright|\d{4})|copyright (?:©|\(c\)|\d{4}|by|the\b))",
    r"(?:additional|further) (?:reporting|writing|editing) by\b",
    r"contributing\s*:",
    r"(?:photo|image|picture|illustration)s? (?:(?:by|via) (?-i:[A-Z])|courtesy\b|credit\b)",
    r"send (?:us )?(?:a link|your|feedback|comments|tips to \S{1,60}@)",
    r"(?:e-?mail|contact|reach) (?:the |this )?(?:author|reporter|writer|editor|[\w.’'-]+ [\w.’'-]+) at\b",
    r"enlarge this image\b",
    r"the views expressed\b",
)
_CLOSERS = (
    r"all rights reserved\W*",
    r"delivered to your inbox\W*",
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
_WHOLE_SET = frozenset(_WHOLE.split("\n")) - {""}
_OPENER = re.compile("|".join(_OPENERS), re.IGNORECASE)
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
    if core.rstrip(" |)]}>«»→▸►-–—.…:!*_=#").casefold() in _WHOLE_SET:
        return True
    return bool(
        _OPENER.match(core)
        or _CLOSER.search(line)
        or _BRACKETED.fullmatch(line)
        or _AGENCY_PHOTO.fullmatch(line)
        or _LINK.fullmatch(line)
        or is_stamp(line)
        or is_credit(core)
    )


def is_gallery(text: str) -> bool:
    """Whether a paragraph is the captions of a row of pictures, run together."""
    return len(_CAPTION.findall(text)) > max(1, len(text) // 600)


def is_byline(before: str, line: str) -> bool:
    """Whether `line` holds the names that a line ending in `By` breaks off before."""
    words = before.split()
    return bool(words) and words[-1].casefold() == "by" and is_furniture(before) and is_names(line)
