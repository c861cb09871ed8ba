"""How text goes into HTML: always as characters, never as markup; and how a place is cited and linked."""

from __future__ import annotations

from html import escape as escape_html

from tui.reading.sanitise import visible


def escape(text: str) -> str:
    """`text` as characters that HTML shows as they are, in an attribute too."""
    return escape_html(visible(text), quote=True)


def cited(citation: str, sentence: str) -> str:
    """A citation as a link to the sentence in its article."""
    return f'<cite><a href="#{escape(sentence)}">{escape(citation)}</a></cite>'
