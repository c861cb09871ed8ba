"""What a note to a text says when it corrects it, and what it is headed by."""

from __future__ import annotations

import re

from tui.english.word_lists import listed, words

_STEMS = listed(
    "correct corrig corregi korrig corrett correz berichtig errat rectif retract clarif amend misstat misspel"
    " misidentif fixes fixing removes deletes restores kill"
)
"""Beginnings of words, some of the neighbours' languages: agencies write their notes in the language of the desk."""
_PATTERN = re.compile(rf"\b(?:{'|'.join(_STEMS)})", re.IGNORECASE)

_ADVERB = r"(?:originally|initially|previously|first|incorrectly|mistakenly|wrongly|erroneously|inaccurately)"
_WORK = (
    "(?:article|story|post|report|headline|piece|page|column|essay|review|video|caption|transcript|graphic|chart|map"
    "|table|list|photo|newsletter|analysis|explainer|interview|obituary|profile|feature|blog|podcast|episode|dispatch)"
)
"""What outlets call what they publish."""
_VERSION = (
    r"(?:earlier|previous|original|prior|initial|early|older|first)\s+versions?\s+of\s+(?:this|the|our|an?)"
    rf"\s+(?:[\w.-]+\s+){{0,2}}{_WORK}\b"
)
_LABEL = re.compile(
    r"\W{0,3}(?:note:\s*)?(?:(?:corrections?|clarifications?|correction (?:and|&) clarification|corrections? notice"
    r"|corrections? appended|erratum|(?:an? )?editor['’]?s?['’]? note|retraction)"
    r"\s*(?:\W{0,2}\(?[\w.,/ ]{0,30}\)?)?\s*[:—–-]"
    r"|(?:(?:due to|because of|owing to|as a result of) an? [^,.]{3,60}, )?(?:in )?(?:an? |the |our )?"
    rf"{_VERSION}"
    r"|a (?:correction|clarification) (?:was|has been) (?:made|appended|added|issued)\b"
    r"|(?:eds:\s*)?corrects\b"
    rf"|this (?:[\w.]+ ){{0,3}}?{_WORK} (?:was|has been|has since been) (?:(?:amended|corrected|clarified"
    r"|edited|changed|revised|modified)\b(?! by\b)|updated to correct\b)"
    rf"|this (?:[\w.]+ ){{0,3}}?(?:{_WORK}|version)(?: of the \w+)? (?:corrects|clarifies|fixes)\b"
    rf"|this {_WORK} {_ADVERB}\b"
    rf"|the headline (?:on|of|for|to|in) (?:this|the|an?) [^.]{{0,40}}(?:was|has been) \w+ed\b"
    rf"|we(?:['’]ve| have) (?:amended|corrected|clarified|edited) [^.]{{0,80}}\bthis {_WORK}\b"
    rf"|we(?:['’]ve| have) (?:amended|corrected|clarified|edited) (?:the|our) {_WORK}\b"
    r"|(?:amended|corrected|clarified|edited) (?:on|at) [^.\n]{0,30}\d)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\W{0,3}(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|corrections? appended|erratum)"
    r"\W{0,2}",
    re.IGNORECASE,
)
CORRECTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:corrections?|clarifications?|errat(?:um|a)|retraction|editors?-?notes?)(?:$|[\s_-])", re.IGNORECASE
)
"""Found in the class or the id of a box that holds such a note."""


def is_correction(note: str) -> bool:
    """Whether an editor's note reports a correction, and not photos or an embargo."""
    return _PATTERN.search(note) is not None


def is_labelled_correction(paragraph: str) -> bool:
    """Whether a paragraph begins as the note of a correction does: `Correction:`, `An earlier version of this`."""
    return _LABEL.match(paragraph) is not None


def heads_corrections(line: str) -> bool:
    """Whether a line is the heading over notes of corrections."""
    return _HEADING.fullmatch(line) is not None


_UPDATE = re.compile(
    r"\W{0,3}(?:note:\s*)?(?:(?:an? )?updates?\b\s*(?:\W{0,2}\(?[\w.,/ ]{0,30}\)?)?\s*[:—–-]\s*\w+\W+\w+\W+\w+"
    r"|(?:updates|updated) (?:with|throughout|after)\b"
    r"|(?:updates|updated|revised|modified|edited)\b[^.\n]{0,40}\bto (?:add|include|reflect|clarify|say|show|note"
    r"|correct|remove|fix)\b"
    rf"|(?:this|our) (?:{_WORK}|version)\b[^.]{{0,60}}\bupdated\b(?! by\b)"
    r"|the (?:article|story|post|headline|piece|page)\b[^.]{0,60}\bupdated\b(?! by\b)"
    r"|(?:article|story|post) (?:was )?updated\b"
    rf"|we(?:['’]ve| have) updated [^.]{{0,40}}\b(?:this|the|our) {_WORK}\b)",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\W{0,3}(?:last )?(?:updated|modified|revised)\b(?:\s+(?:on|at))?\W{0,3}(?=[^\n]{0,40}\d)", re.IGNORECASE
)


_WIRE = re.compile(
    r"\((?:updates|adds|recasts|refiles|repeats|rewrites|fixes|removes|clarifies)\b[^()]{3,300}\)\W{0,2}", re.IGNORECASE
)
"""The line in which an agency says what is new in its text."""
_SLUG = re.compile(
    r"\W{0,2}(?:(?i:corrected|correction|refile|clarification|updated?)(?:\s\d{1,2})?[\])]?\s?[-–—:]\s?"
    r"|\[(?i:corrected|updated)\]\s)(?=\S)"
)
"""What an agency puts before its headline: `CORRECTED-`, `UPDATE 2-`."""


def title_slug(title: str) -> int:
    """The length of what says at the beginning of a title that the text was corrected or updated, 0 if nothing does."""
    match = _SLUG.match(title)
    return match.end() if match else 0


def is_labelled_update(paragraph: str) -> bool:
    """Whether a paragraph says that the text was updated, not only when: `Update:`, `This story has been updated`."""
    return _UPDATE.match(paragraph) is not None or _WIRE.fullmatch(paragraph.strip()) is not None


def is_update_stamp(line: str) -> bool:
    """Whether a line says when the text was last updated: `Updated 3:15 p.m.`"""
    return _STAMP.match(line) is not None and not is_labelled_update(line)


_POSTS = words("title role position job")
SUBJECTS_OF_NOTES = {
    "figure": words(
        "number numbers figure figures amount total toll count percentage percent age ages price sum value"
    ),
    "number": words("number numbers figure figures score result"),
    "quantity": words("number numbers figure figures amount"),
    "date": words("date dates day days year month when"),
    "time": words("time hour when"),
    "name": words("name names named misspelled misspelt spelling spelled surname misidentified identified identity"),
    "place": words("place location city town country where"),
    "role": _POSTS | words("office"),
    "title": _POSTS | words("rank"),
    "quotation": words("quote quotes quotation quoted misquoted attributed misattributed attribution"),
}
"""By kind of item, the words by which a note says what sort of thing it corrects."""
WORDS_OF_NOTES = words(
    "an a the this that of in to on for and or it its was were is are be been has have had with as at by from not our"
    " we article story post report headline piece page version earlier previous original correction corrections"
    " corrected clarification clarified update updates updated amended editor editors note notes error errors appended"
    " regret some several details information new more latest throughout since publication published incorrectly"
    " wrongly stated misstated said reflect include add wrong mistaken mistakenly inaccurate inaccurately"
    " erroneous erroneously originally"
    " initially gave given put made correct corrects fix fixes due because editing reporting mistake mistakes"
)
"""Words of a note that say only that something was corrected or updated."""
NUMBER_OF_DEATHS = words("death deaths dead died die dying fatality fatalities fatal killed killing kills kill")
"""Words for which a note and what it corrects may have another form: `the death toll`, `killed 12`."""
