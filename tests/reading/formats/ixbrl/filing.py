"""A small filing of a firm that does not exist, tagged in iXBRL."""

from __future__ import annotations

from tui.reading.content import Content
from tui.reading.documents import Document, TaggedFact
from tui.reading.formats.pages import html
from tui.reading.reader import Label, read

INLINE = "http://www.xbrl.org/2013/inlineXBRL"
INSTANCE = "http://www.xbrl.org/2003/instance"

HEADER = """
<div style="display:none"><{ix}:header><{ix}:hidden>
<{ix}:nonFraction contextRef="half" name="fer:Crew" unitRef="crew" decimals="0">731</{ix}:nonFraction>
</{ix}:hidden><{ix}:resources>
<xbrli:context id="half"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000001</xbrli:identifier>
</xbrli:entity><xbrli:period><xbrli:startDate>2031-01-01</xbrli:startDate><xbrli:endDate>2031-06-30</xbrli:endDate>
</xbrli:period></xbrli:context>
<xbrli:context id="day"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000001</xbrli:identifier>
</xbrli:entity><xbrli:period><xbrli:instant>2031-06-30</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:context id="north"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000000001</xbrli:identifier>
<xbrli:segment><xbrldi:explicitMember dimension="fer:RouteAxis">fer:NorthMember</xbrldi:explicitMember></xbrli:segment>
</xbrli:entity><xbrli:period><xbrli:instant>2031-07-01T00:00:00</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:context id="wrong"><xbrli:period><xbrli:instant>30 June</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="money"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
<xbrli:unit id="parts"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit>
<xbrli:unit id="share"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
<xbrli:unit id="crew"><xbrli:measure>fer:Sailor</xbrli:measure></xbrli:unit>
<xbrli:unit id="each"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:EUR</xbrli:measure>
</xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</{ix}:resources></{ix}:header></div>
"""


def filing(body: str, prefix: str = "ix") -> bytes:
    """The page of a filing with `body`, in which `ix:` is written with another `prefix`."""
    names = (
        f'xmlns:{prefix}="{INLINE}" xmlns:xbrli="{INSTANCE}" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"'
        ' xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    whole = HEADER.replace("{ix}", prefix) + body.replace("<ix:", f"<{prefix}:").replace("</ix:", f"</{prefix}:")
    return (
        f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" {names}><head><title>fer-20310630</title>'
        f"</head><body>{whole}</body></html>"
    ).encode()


def number(shown: str, **said: str) -> str:
    """A tagged number, with the attributes that are said instead of those of revenue in euros."""
    given = {"name": "fer:Revenue", "contextRef": "half", "unitRef": "money", "format": "ixt:num-dot-decimal"} | said
    attributes = " ".join(f'{name.replace("_", ":")}="{value}"' for name, value in given.items() if value)
    return f"<ix:nonFraction {attributes}>{shown}</ix:nonFraction>"


def content(data: bytes) -> Content:
    """The only article of a page."""
    (found,) = html.read(data)
    return found


def document(data: bytes) -> Document:
    """The same as a document."""
    return read(data, Label("filing.html", "filing", "", ".html")).documents[0]


def shown(data: bytes) -> list[tuple[str, TaggedFact]]:
    """The facts of a page with the words that show them."""
    found = document(data)
    return [(fact.span.of(found.text), fact) for fact in found.tagged]
