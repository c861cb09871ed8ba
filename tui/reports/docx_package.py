"""The package around a Word document (Office Open XML, ECMA-376): its styles, its relationships and the ZIP file.

Written here, since python-docx would be another dependency for the few elements that a report needs, and dates its
packages by the clock.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from html import escape

from tui.reading.sanitise import one_line
from tui.records import dataclass

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_CONTENT_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
"""
_COMMENTS = f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}.comments+xml"/>\n</Types>'
_ROOT = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
"""


def _style(name: str, shown: str, paragraph: str = "", text: str = "", *, of: str = "Normal", next_: str = "") -> str:
    based = f'<w:basedOn w:val="{of}"/>' if name != "Normal" else ""
    default = ' w:default="1"' if name == "Normal" else ""
    following = f'<w:next w:val="{next_}"/>' if next_ else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{shown}"/>{based}{following}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
    )


def _heading(level: int, size: int) -> str:
    outline = f'<w:keepNext/><w:spacing w:before="{360 - 80 * level}" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>'
    text = f'<w:b/><w:sz w:val="{size}"/>'
    return _style(f"Heading{level}", f"heading {level}", outline, text, next_="Normal")


_SMALL = '<w:color w:val="505860"/><w:sz w:val="18"/>'
_QUOTE = (
    '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="8C959F"/></w:pBdr>'
    '<w:spacing w:after="80"/><w:ind w:left="340"/>'
)
_STYLES = f"""{_HEAD}<w:styles xmlns:w="{_WORD}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>\
<w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
{_style("Normal", "Normal")}
{_style("Title", "Title", '<w:spacing w:after="60"/>', '<w:b/><w:sz w:val="36"/>', next_="Subtitle")}
{_style("Subtitle", "Subtitle", '<w:spacing w:after="160"/>', '<w:b/><w:sz w:val="24"/>', next_="Normal")}
{_heading(1, 28)}
{_heading(2, 24)}
{_heading(3, 22)}
{_style("Quote", "Quote", _QUOTE)}
{_style("Small", "Small print", "", _SMALL)}
{_style("Review", "Review", '<w:shd w:val="clear" w:color="auto" w:fill="F2F4F7"/>')}
{_style("ListBullet", "List Bullet", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}
{_style("ListBullet2", "List Bullet 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')}
{_style("Numbered", "Numbered line", '<w:ind w:left="567" w:hanging="567"/>')}
</w:styles>
"""


def _level(level: int, sign: str) -> str:
    left = 360 * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="240"/></w:pPr></w:lvl>'
    )


_NUMBERING = f"""{_HEAD}<w:numbering xmlns:w="{_WORD}"><w:abstractNum w:abstractNumId="0">\
<w:multiLevelType w:val="multilevel"/>{_level(0, "•")}{_level(1, "–")}</w:abstractNum>\
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
"""
_OWN = ("styles", "numbering")
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin, its paragraphs; the body refers to it by its place among the comments, from 0."""

    lines: tuple[str, ...]
    author: str = "crossread"
    initials: str = "cr"


def relation(place: int) -> str:
    """The id of the link at a place among the links of a document, from 0."""
    return f"rId{place + len(_OWN) + 1}"


def _comment_line(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(one_line(text))}</w:t></w:r></w:p>'


def _comments(comments: Sequence[Comment]) -> str:
    written = "".join(
        f'<w:comment w:id="{place}" w:author="{escape(one_line(each.author))}" '
        f'w:initials="{escape(one_line(each.initials))}">'
        f"{''.join(map(_comment_line, each.lines))}</w:comment>"
        for place, each in enumerate(comments)
    )
    return f'{_HEAD}<w:comments xmlns:w="{_WORD}">{written}</w:comments>\n'


def package(title: str, body: str, links: Sequence[str], comments: Sequence[Comment] = ()) -> bytes:
    """A Word document as bytes, the same for the same contents; `links` are the pages that `body` refers to."""
    own = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for place, name in enumerate(_OWN, 1)
    )
    outward = "".join(
        f'<Relationship Id="{relation(place)}" Type="{_OFFICE}/hyperlink" Target="{escape(url)}"'
        ' TargetMode="External"/>'
        for place, url in enumerate(links)
    )
    if comments:
        outward += f'<Relationship Id="comments" Type="{_OFFICE}/comments" Target="comments.xml"/>'
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>crossread</dc:creator>'
        "</cp:coreProperties>\n"
    )
    document = f'{_HEAD}<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"><w:body>{body}{_PAGE}</w:body></w:document>\n'
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES.replace("</Types>", _COMMENTS) if comments else _CONTENT_TYPES,
        "_rels/.rels": _ROOT,
        "docProps/core.xml": core,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{own}{outward}'
        "</Relationships>\n",
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        **({"word/comments.xml": _comments(comments)} if comments else {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts.items():
            # ZipInfo's fixed default date; the current time would make the bytes differ.
            info = zipfile.ZipInfo(name)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            archive.writestr(info, text.encode())
    return out.getvalue()
