"""Marks of footnotes after a stop, which go with the sentence that the stop ends: `noon.[3]`, `noon.¹`, `one.4,5`."""

from __future__ import annotations

_NUMBERS = r"\^?\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,9}"
_LABELS = r"[a-z]{1,2}|[A-Z]|[ivx]{1,5}|(?:[Nn]otes?|nb|NB|n|fn|[Rr]ef)\.?\s?\d{1,3}|\^[\w-]{1,40}|[*†‡]{1,3}"
_TAGS = r"(?:[a-z]+\s){1,3}needed|when\?|who\?|which\?|where\?|why\?|by whom\?|according to whom\?|sic|dubious|vague"
_PAGES = r"(?::\s?\d{1,4}(?:[–-]\d{1,4})?(?!\w))?"
_SQUARE = rf"\[\s?(?:{_NUMBERS}|{_LABELS}|{_TAGS})\s?\]{_PAGES}"
_LINKED = rf"\[\\?\[(?:{_NUMBERS}|{_LABELS})\\?\]\]\([^()\s]{{1,200}}\)"
_RAISED = r"[⁰¹²³⁴-⁹]{1,3}(?:[,⁻–-][⁰¹²³⁴-⁹]{1,3}){0,9}"
_TAGGED = r"<sup>[^<>\s]{1,12}</sup>"
GLUED_NOTES = rf"(?:[,–-]?(?:{_SQUARE}|{_LINKED})|\(\d{{1,2}}\)|{_RAISED}|{_TAGGED})"
"""A mark that needs no space after it to be known for one."""
SPACED_NOTE = rf"\s(?:\[\s?(?:{_NUMBERS}|{_TAGS})\s?\]{_PAGES}|{_LINKED})++"
"""A mark that is separated from the stop before it by a space, as where a page was copied."""
SIGNS = r"[*†‡§¶_]{1,3}"
"""Signs of a note, or of what was set in bold or italics: `**The ferry sank.** The`."""
_BARE = (
    r"(?:(?<=[a-zà-öø-ÿ]{2}[.!?])|(?<=[.!?][”\"’'»)])|(?<=[%)”\"’][.!?]))"
    r"\d{1,3}(?:[,–-]\d{1,3}){0,9}"
)
BARE_NOTE = rf"{_BARE}(?=\s+[\"'“‘(\[]?[A-Z])"
"""A raised number that lost its place: `one.4,5 Nobody`. After an abbreviation it is what that counts: `Fig.3`."""
CLOSING_MARKS = "\"'”’»)\\]“‘«‹›"
"""Marks that may come after the last stop of a sentence, as a set of a regular expression has them."""
LAST_NOTES = rf"(?:(?:{GLUED_NOTES}|{SPACED_NOTE}){{1,20}}[{CLOSING_MARKS}]*|\s?{SIGNS}|{_BARE})?$"
"""The notes that a paragraph may end with, after its last stop, and its end."""
