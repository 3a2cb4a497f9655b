"""Elements of HTML: which of them are lines, and of what kind, and which show no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading import BlockKind


def _elements(names: str) -> frozenset[str]:
    return frozenset(names.split())


RAW = _elements("script style template noscript")
"""Elements whose text is none of the page's."""
UNSHOWN = RAW | _elements("svg iframe object embed canvas video audio head title datalist map")
"""Elements of which a browser that runs scripts shows no text."""
BLOCKS = _elements("""
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p
    pre search section select summary table tbody td tfoot th thead tr ul
""")
"""Elements that begin a new line and end one."""
PHRASES = _elements("""
    a abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub
    sup time tt u var wbr
""")
"""Elements within a line."""
LEAVES = _elements("p h1 h2 h3 h4 h5 h6 li blockquote figcaption td br")
"""Elements that are a line of text by themselves, whatever they stand in."""
RANKS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
"""The ranks of headings."""
LINES = _elements("p li td figcaption h1 h2 h3 h4 h5 h6")
"""Elements in whose text an element of a page's own (``x-term``) is a word and no block."""
AROUND = _elements("nav select menu footer")
"""Elements that hold what a page has around its article."""
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(RANKS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "blockquote",
}
"""The kinds of blocks that elements are; all others are paragraphs."""
LASTING: frozenset[BlockKind] = frozenset({"blockquote", "pullquote", "caption", "footnote", "cell"})
"""Kinds that hold for all paragraphs, headings and lists within."""
OUTRANKED: frozenset[BlockKind] = frozenset({"paragraph", "heading", "list"})
"""Kinds that a block within one of a lasting kind gives up."""
