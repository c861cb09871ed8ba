"""What office documents say above their headline of what they are."""

from __future__ import annotations

DOCUMENT_LABELS = frozenset(
    {
        *("press release", "news release", "media release", "press statement", "media statement", "press notice"),
        *("for immediate release", "for immediate publication", "embargoed", "not for publication", "for release"),
        *("draft", "first draft", "final draft", "working draft", "final", "confidential", "strictly confidential"),
        *("memo", "memorandum", "briefing", "briefing note", "background", "backgrounder", "fact sheet", "notice"),
        *("statement", "announcement", "communiqué", "internal", "for internal use only", "for review", "report"),
    }
)
