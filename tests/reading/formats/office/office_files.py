"""Word documents and OpenDocument texts as bytes, made from their XML."""

# ruff: noqa: E501 - markup is read more easily on one line
from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}/relationships" xmlns:m="{_OFFICE}/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("meta", "meta"),
        ("manifest", "manifest"),
    )
)
ODF += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
ODF += ' xmlns:math="http://www.w3.org/1998/Math/MathML"'


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these members, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(
    body: str,
    *,
    parts: Mapping[str, str | bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    main: str = "word/document.xml",
    names: str = W,
) -> bytes:
    """A Word document; `parts` are its other members, whole or what stands in the root of the usual ones.

    `relations` are of its main part: by id a kind and a target, which is external where it has a colon.
    """
    folder = main.rpartition("/")[0]
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations({"r0": ("officeDocument", main)}),
        main: f"<w:document {names}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{main.rpartition('/')[2]}.rels": _relations(relations or {}),
    }
    for name, content in (parts or {}).items():
        root = _ROOTS.get(name)
        members[f"{folder}/{name}.xml" if root else name] = (
            f"<w:{root} {names}>{content!s}</w:{root}>" if root else content
        )
    return zipped(members)


_ROOTS = {name: name for name in ("styles", "numbering", "comments", "footnotes", "endnotes", "settings")}


def _relations(found: Mapping[str, tuple[str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for name, (kind, target) in found.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{written}</Relationships>'
    )


def odt(text: str, *, automatic: str = "", styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with these paragraphs, styles made up on the way and named ones, and its own account."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {ODF}><office:styles>{styles}</office:styles></office:document-styles>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"<manifest:manifest {ODF}>{manifest}</manifest:manifest>",
        }
    )


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of a Word document; a run that is no markup is made one."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tbl(*rows: str) -> str:
    """A table of a Word document."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; a cell that is no markup is made one."""
    inner = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tc(content: str, properties: str = "") -> str:
    """A cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"
