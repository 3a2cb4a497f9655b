"""Comments put into a Word document: markers among its words, and nothing else of it is changed."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from extractors.readers.docx import opened
from extractors.readers.docx.located import Cuts, Letter, Located
from extractors.readers.package import STRICT, Package
from extractors.readers.zipped import Zipped
from onrecord.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.comments.written import Comment
    from onrecord.reading import Reading

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of a part with comments."""
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
"""The kind of relation that leads to comments."""
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
"""The type of a part with comments."""
EMPTY_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
"""The relations of a part that leads nowhere."""
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not have."""
ID = re.compile(rb"""\bcomment\b[^>]*?:id\s*=\s*["'](\d{1,9})["']""")
"""The number of a comment."""


START = '<w:commentRangeStart w:id="?"/>'
"""The beginning of the words that a comment is about."""
END = '<w:commentRangeEnd w:id="?"/><w:r><w:commentReference w:id="?"/></w:r>'
"""The end of these words, and the mark of the comment."""
CUT = '</w:t></w:r>|<w:r><!><w:t xml:space="preserve">'
"""The end of a run, and the beginning of another with the same properties (``<!>``)."""


UTF8 = re.compile(rb"""(?:\xef\xbb\xbf)?<(?!\?xml[^>]*encoding\s*=\s*["'](?!utf-8))""", re.I)
"""The beginning of a part in UTF-8."""


class Insertion(NamedTuple):
    """Bytes to put into a part before one of its bytes."""

    at: int
    words: bytes


def commented(content: bytes, text: str, comments: Sequence[Comment]) -> bytes:
    """A document with comments on its text, one or more. Raises RefusedError where it takes none."""
    package = Package(content)
    main, _, known = opened(package)
    body = Located(known, package, main)
    body.read(main.root if main.root is not None else ())
    reading = body.reading("", "")
    if reading.text != text:
        raise RefusedError("reads otherwise than when it was taken in: take it in first")
    zipped = Zipped(content)
    members = {name: zipped.member(name) for name in zipped.names}
    name = package.name(main.name)
    if STRICT in members[name] or b"<![CDATA[" in members[name] or not UTF8.match(members[name]):
        raise RefusedError("is saved in a form in which no comments are put: save it in Word as .docx first")
    part = package.name(main.related("comments"))
    taken = {*ID.findall(members.get(part, b"")), *body.comments}
    first = 1 + max((int(number) for number in taken if number.isdigit()), default=-1)
    members[name] = _marked(members[name], body, [_place(comment, reading) for comment in comments], first)
    said = "".join(_comment(comment, number) for number, comment in enumerate(comments, first))
    if part:
        members[part] = _ended(members[part], said)
    else:
        _add_part(members, name, f'<w:comments xmlns:w="{MAIN}">{said}</w:comments>')
    return _zip(content, members)


def _place(comment: Comment, reading: Reading) -> tuple[int, int]:
    """The place of a comment: of one in a note, where Word has none, the letter before its mark."""
    block = reading.block_at(comment.start)
    if block is None or block.kind != "footnote":
        return comment.start, comment.end
    kind, _, number = block.locator.partition(" ")
    mark = [remark for remark in reading.remarks if remark.kind == kind][int(number) - 1]
    return max(0, mark.start - 1), max(1, mark.start)


def _marked(content: bytes, body: Located, places: list[tuple[int, int]], first: int) -> bytes:
    """A part with markers around the words at places, whose comments are numbered from ``first``."""
    letters = body.letters({place for start, end in places for place in (start, end - 1)})
    if not letters:
        raise RefusedError("has no words on which a comment could be")
    marks: dict[Letter, list[str]] = defaultdict(list)
    for number, (_, end) in enumerate(places, first):
        last = letters[end - 1]
        marks[last._replace(letter=last.letter + 1)].append(END.replace("?", str(number)))
    for number, (start, _) in enumerate(places, first):
        marks[letters[start]].append(START.replace("?", str(number)))
    cuts = Cuts(content, marks)
    insertions = [Insertion(at, b' xml:space="preserve"') for at in cuts.loose]
    for letter, inside in marks.items():
        cut = cuts.at.get(letter)
        if cut is None:
            raise RefusedError("has words outside of its runs: save it again in Word")
        closing, opening = CUT.split("|")
        words = [closing, *inside, opening]
        before, _, behind = "".join(words).replace("w:", cut.prefix).encode().partition(b"<!>")
        insertions.append(Insertion(cut.byte, before + cut.properties + behind))
    return _inserted(content, insertions)


def _inserted(content: bytes, insertions: Iterable[Insertion]) -> bytes:
    pieces, last = [], 0
    for insertion in sorted(insertions):
        pieces += [content[last : insertion.at], insertion.words]
        last = insertion.at
    return b"".join((*pieces, content[last:]))


def _comment(comment: Comment, number: int) -> str:
    """A comment as an element of its own, whatever prefixes are around it."""
    author, day = quoteattr(_clean(comment.author)), quoteattr(comment.at[:19] + "Z" * bool(comment.at))
    initials = quoteattr("".join(name[0] for name in _clean(comment.author).split()))
    said = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(_clean(words))}</w:t></w:r></w:p>'
        for words in comment.paragraphs
    )
    return (
        f'<w:comment xmlns:w="{MAIN}" w:id="{number}" w:author={author} w:date={day} w:initials={initials}>'
        f"{said}</w:comment>"
    )


def _clean(words: str) -> str:
    """Words as XML can have them."""
    return NO_XML.sub("\ufffd", words)


def _ended(content: bytes, inside: str) -> bytes:
    """A part with more elements at the end of its root."""
    if content.rstrip().endswith(b"/>"):
        name: bytes = re.findall(rb"<([\w:.-]+)[^<]*$", content)[-1]
        return content.rstrip()[:-2] + b">" + inside.encode() + b"</" + name + b">"
    at = content.rindex(b"</")
    return content[:at] + inside.encode() + content[at:]


def _add_part(members: dict[str, bytes], main: str, comments: str) -> None:
    """Add a part with comments, to which the text leads."""
    folder, base = posixpath.split(main)
    part = posixpath.join(folder, "onrecord-comments.xml")
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    related = f'<Relationship Id="onrecord" Type="{RELATION}" Target="onrecord-comments.xml"/>'
    members[relations] = _ended(members.get(relations, EMPTY_RELATIONS), related)
    override = f'<Override PartName="/{part}" ContentType="{TYPE}"/>'
    members["[Content_Types].xml"] = _ended(members["[Content_Types].xml"], override)
    members[part] = comments.encode()


def _zip(content: bytes, members: dict[str, bytes]) -> bytes:
    """A zip with the members of another in their order and form, and those that are new."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        infos = {info.filename: info for info in before.infolist()}
        for name, member in members.items():
            new = zipfile.ZipInfo(name)
            new.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(infos.get(name, new), member)
    return out.getvalue()
