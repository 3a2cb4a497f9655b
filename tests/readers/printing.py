"""Prints an article to PDF by three programs, and makes PDFs by hand: ``python -m tests.readers.printing``.

The printed ones are kept in ``printed/``; Chromium, LibreOffice and the package typst make them anew. Nothing
in the article happened.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PRINTED = Path(__file__).parent / "printed"

TITLE = "The pier that nobody measured"
DEK = "Three surveys of Tolmouth pier gave three lengths, and the town paid for the longest of them"
BYLINE = "By Nora Vance"
HEADING = "A tape in the rain"
ARTICLE = tuple((PRINTED / "article.txt").read_text(encoding="utf-8").strip().split("\n\n"))
PULL = "the tape cost us eleven pounds and the afternoon was free"
CAPTION = "Photo: The lamps of Tolmouth pier, all 41 of them, on a grey morning in March."
NOTES = {2: "Accounts of the town for 2023, page 88.", 5: "Minutes of the works committee, 3 June 1961."}
"""Footnotes, by the paragraphs at whose ends their marks stand."""


def page(columns: int) -> str:
    """The article as a web page of a number of columns."""
    style = (
        f"@page{{size:A5}} body{{font:10pt/1.35 serif}} main{{column-count:{columns};text-align:justify}} "
        "p{margin:0 0 .7em} aside{font-size:1.4em;text-align:left;margin:.8em 0} figure{margin:1em 0} "
        "figcaption{font-size:.8em}"
    )
    parts = [f"<p>{html.escape(words)}</p>" for words in ARTICLE]
    parts.insert(5, f"<aside>{PULL}</aside>")
    parts.insert(3, f"<h2>{HEADING}</h2>")
    picture = "<svg width=120 height=30><rect width=120 height=30 fill=gray /></svg>"
    parts.insert(2, f"<figure>{picture}<figcaption>{CAPTION}</figcaption></figure>")
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>{TITLE}</title><style>{style}</style>"
        f"<h1>{TITLE}</h1><main>{''.join(parts)}</main>"
    )


def flat(columns: int) -> str:
    """The article as a flat OpenDocument text with heads, feet and footnotes."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
        for name, urn in {
            "office": "office", "text": "text", "style": "style", "fo": "xsl-fo-compatible",
        }.items()
    )  # fmt: skip
    body = "".join(
        f'<text:p text:style-name="B">{html.escape(words)}{_note(number)}</text:p>'
        for number, words in enumerate(ARTICLE)
    )
    layout = f'<style:columns fo:column-count="{columns}" fo:column-gap="0.6cm"/>' if columns > 1 else ""
    zone = '<style:header-footer-properties fo:min-height="0.6cm" fo:margin-{0}="0.2cm"/>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="B" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.2cm" fo:text-align="justify"/>
<style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="H" style:family="paragraph">
<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="L">
<style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.5cm">{layout}
</style:page-layout-properties><style:header-style>{zone.format("bottom")}</style:header-style>
<style:footer-style>{zone.format("top")}</style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p>The Tolmouth Observer</text:p></style:header>
<style:footer><text:p>Page <text:page-number/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:h text:outline-level="1" text:style-name="H">{TITLE}</text:h>{body}
</office:text></office:body></office:document>"""


def _note(number: int) -> str:
    if number not in NOTES:
        return ""
    mark = sorted(NOTES).index(number) + 1
    return (
        f'<text:note text:id="n{mark}" text:note-class="footnote"><text:note-citation>{mark}'
        f"</text:note-citation><text:note-body><text:p>{NOTES[number]}</text:p></text:note-body></text:note>"
    )


def typeset(columns: int) -> str:
    """The article for typst: hyphenated columns with a spanning headline, a pull quote and footnotes."""
    parts = [
        _plain(words) + (f" #footnote[{_plain(NOTES[number])}]" if number in NOTES else "")
        for number, words in enumerate(ARTICLE)
    ]
    parts.insert(5, f"#align(center, text(size: 13pt)[{_plain(PULL)}])")
    parts.insert(3, f"#text(weight: 700)[{HEADING}]")
    return f"""#set page(width: 148mm, height: 210mm, margin: 14mm, columns: {columns},
  header: [The Tolmouth Observer #h(1fr) 12 May], footer: context align(center, counter(page).display()))
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#set text(size: 8.5pt, hyphenate: true, lang: "en")
#place(top, scope: "parent", float: true)[#text(size: 18pt, weight: 700)[{TITLE}] \\
  #text(size: 11pt)[{_plain(DEK)}] \\ {BYLINE}]

""" + "\n\n".join(parts)


def _plain(words: str) -> str:
    """Words of which typst takes no letter for a sign."""
    return re.sub(r"([\\#$*_`<>@\[\]~=+/-])", r"\\\1", words)


def print_all(folder: Path) -> None:
    """Print the article by all three programs."""
    import typst

    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for columns in (1, 2):
            source = work / f"chromium{columns}.html"
            source.write_text(page(columns), encoding="utf-8")
            command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]
            target = folder / f"chromium{columns}.pdf"
            subprocess.run(
                [*command, f"--print-to-pdf={target}", str(source)], check=True, capture_output=True
            )
        for columns in (2, 3):
            source = work / f"typst{columns}.typ"
            source.write_text(typeset(columns), encoding="utf-8")
            typst.compile(str(source), output=str(folder / f"typst{columns}.pdf"), pdf_tags=columns == 2)
        for name, columns in (("lo2", 2), ("locked", 1)):
            (work / f"{name}.fodt").write_text(flat(columns), encoding="utf-8")
        _by_office(work / "lo2.fodt", folder)
        _by_office(
            work / "locked.fodt",
            folder,
            {
                "EncryptFile": {"type": "boolean", "value": "true"},
                "DocumentOpenPassword": {"type": "string", "value": "sesame"},
            },
        )


def _by_office(source: Path, folder: Path, options: dict[str, dict[str, str]] | None = None) -> None:
    form = f"pdf:writer_pdf_Export:{json.dumps(options)}" if options else "pdf"
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)


Placed = tuple[float, float, float, str]
"""Words of a page made by hand: how far from its left and its lower edge, in which size."""
PICTURE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    "stream\n0\nendstream"
)
"""A picture: the first of the extra objects is drawn by the operators ``/I Do``."""


def made(
    pages: Sequence[Sequence[Placed | str]],
    *,
    annotations: Sequence[str] = (),
    catalog: str = "",
    info: str = "",
    page: str = "",
    extra: Sequence[str] = (),
) -> bytes:
    """A PDF made by hand, in Helvetica; its pages have words, or operators that draw.

    The ``annotations`` are on the first page, the ``extra`` objects begin at 10.
    """
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        4: f"<<{info}>>",
        **dict(enumerate(extra, 10)),
    }
    first = 100
    for number, placed in enumerate(pages):
        stream = "\n".join(map(_drawn, placed))
        at = first + 2 * number
        beside = f"/Annots[{' '.join(annotations)}]" if annotations and not number else ""
        objects[at] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {at + 1} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>/XObject<</I 10 0 R>>>>{beside}{page}>>"
        )
        objects[at + 1] = f"<</Length {len(stream.encode('cp1252'))}>>stream\n{stream}\nendstream"
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects[2] = f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"
    content, table = b"%PDF-1.7\n", [b"0000000000 65535 f \n"]
    for number in range(1, max(objects) + 1):
        table.append(b"%010d 00000 n \n" % len(content))
        content += f"{number} 0 obj\n{objects.get(number, 'null')}\nendobj\n".encode("cp1252")
    trailer = f"trailer<</Size {len(table)}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(content)}\n%%EOF"
    return content + f"xref\n0 {len(table)}\n".encode() + b"".join(table) + trailer.encode()


def _drawn(placed: Placed | str) -> str:
    if isinstance(placed, str):
        return placed
    x, y, size, said = placed
    escaped = re.sub(r"([\\()])", r"\\\1", said)
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET"


def column(x: float, y: float, lines: Iterable[str], size: float = 10, pitch: float = 12) -> list[Placed]:
    """Lines below each other."""
    return [(x, y - pitch * number, size, said) for number, said in enumerate(lines)]


if __name__ == "__main__":
    print_all(PRINTED)
