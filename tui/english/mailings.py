"""What a newsletter or a feed says about itself below its text, and how mail programs mark what is answered."""

from __future__ import annotations

import re

_FOOTERS = (
    r"^\W*(?:to )?unsubscribe\b",
    r"unsubscribe\s*(?::|\||[<(\[]?https?:|[\s|•·]*$)",
    r"unsubscribe (?:here|now|at any time|instantly|from (?:this|these|our|all))\b",
    r"click (?:here|below|on the link)?.{0,20}unsubscribe",
    r"opt[- ]out of (?:these|future|this|our)",
    r"(?:manage|update|change|edit) (?:your|my|email|e-mail)?\s?(?:(?:email|e-mail) )?(?:preferences|subscriptions?)",
    r"(?:view|read|open|see|trouble viewing|problems? viewing)"
    r" (?:(?:this|the|it) )?(?:(?:e-?mail|message|newsletter|issue|post|story) )?(?:in|on) (?:your|a|the)? ?"
    r"(?:web ?)?(?:browser|web)",
    r"you(?:'re|’re| are)? (?:receive|received|receiving|getting|subscribed)\b.{0,80}"
    r"\b(?:because|as|to|this|since|e-?mail|newsletter)\b",
    r"this (?:e-?mail|message|newsletter) (?:was|is|has been) (?:sent|delivered|intended)\b",
    r"(?:was this (?:e-?mail|newsletter) )?forwarded (?:to you|this)\b.{0,60}(?:sign up|subscribe)",
    r"add .{1,60} to your (?:address book|contacts|safe senders?)",
    r"our mailing address is",
    r"(?:you can )?no longer (?:wish|want) to receive",
    r"the post .{1,300} (?:appeared first|first appeared) on\b",
    r"sent from my (?:iphone|ipad|phone|galaxy|mobile|android)\b",
    r"get outlook for\b",
)
FOOTER = re.compile(rf"(?:{'|'.join(_FOOTERS)})", re.IGNORECASE)
"""Found in a paragraph that belongs to the mailing and not to the account."""
ENDING = re.compile(
    r"\bunsubscribe\b|\bopt[- ]out of|\byou(?:'re|’re| are)? (?:receive|received|receiving|subscribed)"
    r"|our mailing address is",
    re.IGNORECASE,
)
"""Found in that paragraph of a footer after which nothing of the account follows."""
ANSWERED = re.compile(
    r"(?:On\b.{4,200}\bwrote:|(?:begin forwarded message:|-{2,}\s?(?:original|forwarded) message\s?-{2,}|_{20,})?\s*"
    r"(?:^\*?(?:from|sent|date|to|cc|subject|reply-to)\b\*?:[^\n]*\n?)*)\s*",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
"""The whole paragraph above a message that is answered or forwarded; an empty one fits too."""
REPLY_MARKS = re.compile(r"(?:(?:re|fw|fwd|aw|wg|tr|sv|vs)\s?(?:\[\d{1,3}\])?:\s*)+", re.IGNORECASE)
"""What programs put before the subject of an answer or of what is forwarded, in several languages."""
FORWARD_MARK = re.compile(r"(?:fwd?|wg|tr|vs)\s?:", re.IGNORECASE)
"""The one of these that a message has which sends on another."""
