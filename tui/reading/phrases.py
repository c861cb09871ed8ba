"""The phrases by which a page speaks of itself, kept as data: what a line of furniture looks like."""

from __future__ import annotations

import re

_LONGEST = 200
"""Characters; a longer line is an account whatever it begins with."""

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

_OPENERS = (
    r"(?:\(?\s*(?:also|more) (?:on|from|in)\b.{0,40}:)",
    r"(?:\(?\s*(?:read|see|watch|listen|view)(?: (?:more|also|next|now|here|it))?\s*:\s)",
    r"(?:\(?\s*related(?: \w+){0,4}\s*:)",
    r"(?:\(?\s*(?:photos?|video|slideshow|gallery|pictures)(?: credits?)?\s*:\s)",
    r"(?:click (?:here|for|to|on)\b)",
    r"(?:sign up (?:for|to)\b)",
    r"(?:subscribe (?:to|for|now|today)\b)",
    r"(?:follow (?:us|me|him|her|\w+ \w+) on\b)",
    r"(?:follow @\w)",
    r"(?:like us on\b)",
    r"(?:download (?:the|our) .{0,40}\bapp\b)",
    r"(?:get (?:the|our) .{0,40}\bnewsletters?\b)",
    r"(?:join the (?:conversation|discussion)\b)",
    r"(?:have your say\b)",
    r"(?:this (?:article|story|post|report) (?:was|has been) (?:originally |first )?(?:published|updated|corrected)\b)",
    r"(?:this (?:material|content) may not be (?:published|reproduced|broadcast)\b)",
    r"(?:all (?:contents?|content|material|text)s? (?:©|\(c\)|copyright))",
    r"(?:(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:\d{4}|by\b|the\b|[A-Z]))",
    r"(?:\(?\s*(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited) by\b)",
    r"(?:contributing\s*:)",
    r"(?:(?:photo|image|picture|illustration)s? (?:by|courtesy|credit|via)\b)",
    r"(?:send (?:us )?(?:a link|tips|your|feedback|comments)\b)",
    r"(?:(?:e-?mail|contact|reach) (?:the |this )?(?:author|reporter|writer|editor|\w+ \w+) at\b)",
    r"(?:enlarge this image\b)",
    r"(?:the views expressed\b)",
)

_WHOLE_SET = frozenset(_WHOLE.split("\n")) - {""}
_OPENER = re.compile("|".join(_OPENERS), re.IGNORECASE)
_CLOSER = re.compile(
    r"(?:all rights reserved\W*|contributed to this (?:report|story|article)\.?|\|\s*(?:getty|reuters|ap) ?\w*)$",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"[\[(]\s*(?:to top|back to top|top|click|pullquote|see|more|continued?|end|advert)\b[^\])]{0,60}[\])]"
)
_LINK = re.compile(r"<?(?:https?://|www\.)\S+>?|@\w{2,30}|#\w{2,40}|\S+@\S+\.\w{2,}")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}(?:t[\d:.+z-]*)?|\d{1,2}/\d{1,2}/\d{4})"
)
_TIME = r"\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?m\.?)?\s*(?:[a-z]{2,4}\b)?"
_DATED = re.compile(
    r"[\[(]?(?:(?:first )?(?:published|posted|updated|last updated|last modified|date|created)\b(?: on| at)?:?\s*)?"
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?{_DATE}(?:,?\s*(?:at\s+)?{_TIME})?[\])]?"
    r"(?:\s*[|·—–-]?\s*by\b.{0,60})?$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by|from)\s+(?:[A-Z][\w.’'-]+\s+){0,3}[A-Z][\w.’'-]+(?:(?:,|\s+and|\s+&)\s+(?:[A-Z][\w.’'-]+\s*){1,4}){0,4}\s*"
    r"(?:[|,]\s*.{0,60})?$"
)
_BY_START = re.compile(r"(?:By|BY)\s+[A-Z]")
_BY_END = re.compile(r"(?:^|\W)(?:by|By|BY)$")
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s*){1,5}(?:(?:,|and|&)\s*(?:[A-Z][\w.’'-]*\s*){1,4}){0,4}$")


def is_furniture(line: str) -> bool:
    """Whether a line, without its outer spaces, belongs to the page by its own words alone."""
    if not any(character.isalnum() for character in line):
        return True
    if len(line) > _LONGEST:
        return False
    bare = line.strip(" |[](){}<>«»•·→▸►-–—.…:!*_=#").casefold()
    if bare in _WHOLE_SET:
        return True
    return bool(
        _OPENER.match(line)
        or _CLOSER.search(line)
        or _MARKER.match(line)
        or _LINK.fullmatch(line)
        or _DATED.match(line)
        or (_BY_START.match(line) and _BYLINE.match(line[0].lower() + line[1].lower() + line[2:]))
    )


def is_byline(before: str, line: str) -> bool:
    """Whether `line` is the name that a line ending in `By` breaks off before."""
    breaks_off = len(before) <= 60 and _BY_END.search(before) and (before in {"By", "BY", "by"} or is_furniture(before))
    return bool(breaks_off and len(line) <= 60 and _NAME.match(line))
