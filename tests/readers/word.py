"""Word documents made by hand: as little XML as each test needs."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from extractors.readers.docx import read

if TYPE_CHECKING:
    from onrecord.reading import Reading

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
ROOTS = {
    "document": "document",
    "styles": "styles",
    "numbering": "numbering",
    "comments": "comments",
    "commentsExtended": "w15:commentsEx",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}
ADA = 'w:author="Ada Moss" w:date="2026-03-03T10:00:00Z"'
IVO = 'w:author="Ivo Lund" w:date="2026-03-03T11:00:00Z"'


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip of members, the same bytes whenever it is made."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, member in members.items():
            archive.writestr(zipfile.ZipInfo(name), member, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def relations(targets: dict[str, tuple[str, str]]) -> str:
    """A part's relations: ids with kinds and targets; an address is outside."""
    found = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target else ''}/>"
        for key, (kind, target) in targets.items()
    )
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{kind}">{found}</Relationships>'


def document(body: str, links: dict[str, str] | None = None, core: str = "", **parts: str) -> bytes:
    """A document with a body, addresses by ids, and the insides of other parts by their kind."""
    targets = {kind: (kind, f"{kind}.xml") for kind in parts}
    targets |= {key: ("hyperlink", address) for key, address in (links or {}).items()}
    start = {"r1": ("officeDocument", "word/document.xml"), "r2": ("core-properties", "docProps/core.xml")}
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations(start),
        "word/_rels/document.xml.rels": relations(targets),
        "word/_rels/comments.xml.rels": relations({k: ("hyperlink", a) for k, a in (links or {}).items()}),
    }
    for kind, inside in {"document": f"<w:body>{body}</w:body>", **parts}.items():
        root = ROOTS[kind] if ":" in ROOTS[kind] else f"w:{ROOTS[kind]}"
        members[f"word/{kind}.xml"] = f"<{root} {NAMES}>{inside}</{root}>"
    if core:
        dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        members["docProps/core.xml"] = f"<coreProperties {dc}>{core}</coreProperties>"
    return zipped(members)


def p(*inside: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of words."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(map(_run, inside))}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def ins(words: str, who: str = ADA) -> str:
    """Words that somebody put in."""
    return f"<w:ins {who}>{_run(words)}</w:ins>"


def dele(words: str, who: str = IVO) -> str:
    """Words that somebody took out."""
    return f"<w:del {who}>{_run(words).replace('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>"


def mark(change: str, who: str = ADA) -> str:
    """The properties of a paragraph whose end somebody put in (``ins``) or took out (``del``)."""
    return f"<w:rPr><w:{change} {who}/></w:rPr>"


def style(key: str, name: str, inside: str = "") -> str:
    """A style of paragraphs."""
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{inside}</w:style>'


def reading(body: str, links: dict[str, str] | None = None, core: str = "", **parts: str) -> Reading:
    """The reading of a document, whose blocks cover the text."""
    found = read(document(body, links, core, **parts))
    covered = "".join(found.text[block.start : block.end] for block in found.blocks)
    assert "".join(covered.split()) == "".join(found.text.split())
    return found


def words(found: Reading) -> list[str]:
    """The words of each block."""
    return [found.text[block.start : block.end] for block in found.blocks]


def kinds(found: Reading) -> list[tuple[str, str]]:
    """The kind and the words of each block."""
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def _run(inside: str) -> str:
    return inside if inside.startswith("<") else r(inside)
