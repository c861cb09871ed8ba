"""Function words: the words of a closed class, which join and place the others."""

from __future__ import annotations

from tui.english.word_lists import words

ARTICLES = words("a an the")
DEMONSTRATIVES = words("this that these those")
QUANTIFIERS = words("such same other another each every either neither both all any some no none")

COMPARATIVE_QUANTIFIERS = words("more less fewer")

SUBJECT_PRONOUNS = words("i we you he she it they")
OBJECT_PRONOUNS = words("me us him her them")
"""Those that a subject pronoun does not look like: `you` and `it` are both."""
POSSESSIVE_DETERMINERS = words("my our your his her its their")
POSSESSIVE_PRONOUNS = words("mine ours yours hers theirs")
REFLEXIVE_PRONOUNS = words("myself ourselves yourself yourselves himself herself itself themselves")
INDEFINITE_PRONOUNS = words("nobody nothing everybody everyone everything somebody someone something anybody anyone")
RELATIVE_PRONOUNS = words("who whom whose which what whatever whoever")
PRONOUNS = SUBJECT_PRONOUNS | OBJECT_PRONOUNS | POSSESSIVE_DETERMINERS | POSSESSIVE_PRONOUNS
POSSESSIVE_ENDINGS = frozenset({"'s", "’s", "'", "’"})
"""What makes a noun a possessive, where it is a token by itself."""
DETERMINERS = ARTICLES | DEMONSTRATIVES | POSSESSIVE_DETERMINERS

MODAL_VERBS = words("will would shall should can could may might must ought")
FORMS_OF_BE = words("be am is are was were been being")
FORMS_OF_DO = words("do does did done doing")
FORMS_OF_HAVE = words("have has had having")
NEGATIVE_CONTRACTIONS = words(
    "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't shouldn't can't "
    "cannot couldn't mightn't mustn't"
)
CONTRACTIONS = words(
    "i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll "
    "he'll she'll we'll they'll that's there's here's what's who's let's"
)

PREPOSITIONS_OF_LEVEL = words("above below over under")
"""How high one thing is next to another, of places and of amounts alike."""
PREPOSITIONS = PREPOSITIONS_OF_LEVEL | words(
    "of in on at by for from to into onto with within without about between among through during before after since "
    "until till against toward towards upon across along around behind beside besides beyond despite except off out up "
    "down near per via"
)
COORDINATING_CONJUNCTIONS = words("and or but nor so yet")
SUBORDINATING_CONJUNCTIONS = words("if than because as while when where although though unless whether")
CONTRASTING_CONJUNCTIONS = words("while whereas but although though")
"""Those that turn to another matter."""
