"""Text in HTML: always as characters, never as markup; and citations linked to their places."""

from __future__ import annotations

from html import escape as escape_html

from tui.reading.sanitise import visible


def escape(text: str) -> str:
    """`text` escaped for HTML, in attributes too."""
    return escape_html(visible(text), quote=True)


def cited(citation: str, sentence: str) -> str:
    """A citation as a link to the sentence in its article."""
    return f'<cite><a href="#{escape(sentence)}">{escape(citation)}</a></cite>'
