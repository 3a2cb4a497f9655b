"""What the names of a page's elements say: class, id, role and itemprop have newsrooms' own words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Named = Literal["byline", "pullquote", "caption", "footnote", "dek"]
"""The kinds of blocks that names tell."""


class Naming(NamedTuple):
    """What the names of the elements around a text say of it.

    ``kind`` is a kind of block, ``around`` the innermost element named as what a page has around its article.
    """

    kind: Named | None = None
    around: HtmlElement | None = None


NAMELESS = Naming()
"""What there is to say where no element is named."""
KINDS: dict[Named, str] = {
    "byline": r"""
        (?: photo | image | img | media | figure )?-?(?: credits? | copyright )
        | by-?lines? | authors?(?:-?names?)? | autor(?:en)? | dateline | timestamp
        | (?: pub(?:lish(?:ed)?)? | date )-?(?: date | time | published )
        """,
    "pullquote": "pull-?quotes?",
    "caption": r"""
        captions? | fig-?caption | legend | bildunterschrift
        | (?: image | img | photo | foto | picture | pic | bild | media | slide | gallery | figure )
          (?:-[a-z]+)?-?(?: text | txt | desc(?:ription)? | info )
        """,
    "footnote": r"(?: foot | end | rear )-?notes? | fn:?\d+ | cite-note-\d+",
    "dek": r"""
        dek | deck | stand-?first | strap-?line | sub-?(?: title | head(?: line | ing )? | deck )
        | teaser-?text | intro(?:duction)? | lead | lede | summary | excerpt
        | vorspann | sommaire | chapo | chapeau | sottotitolo | occhiello | sumario | bajada | ingress
        | preamble
        """,
}
"""Names that say the kind of a text, each alone or as a part of a name (``article-caption``)."""
AROUND = r"""
    nav(?:bar|igation)? | menus? | breadcrumbs? | skip-(?:links?|to|nav) | search | login | toolbar
    | pagination | footer | side-?bar(?!-(?:grid|layout|enabled))
    | related | recommend(?:ed|ations?)? | popular | trending | most-?read | read-?next
    | more-(?:on|from|stories) | outbrain | taboola | topics? | tags | tag-(?:list|cloud)
    | newsletters? | subscri(?:be|ption) | sign-?up | cookies? | consent | banner | modal | pop-?up
    | promos? | ad(?:s|vert(?:s|isement|ising)?)? | share | sharing | social | comments? | disqus | rating
    | (?:author|about)-?(?:bio|box|info) | bio | fallback | placeholder | preloader
    """
"""Names of what a page has around its article."""
KIND = re.compile(
    "(?:^|-)(?:" + "|".join(f"(?P<{kind}>{names})" for kind, names in KINDS.items()) + ")(?=$|-)",
    re.VERBOSE,
)
APART = re.compile(rf"(?:^|-)(?:{AROUND})(?=$|-)", re.VERBOSE)
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_+")
"""Where the words of a name meet: ``articleCaption``, ``article__caption``."""
WHOLE = frozenset({"html", "body", "main", "article"})
"""Elements whose names tell how the whole page is laid out (``has-sidebar``)."""
LINES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th"})
"""Elements whose names tell what a line is about (``social-benefits``), not what a part of the page is."""
LONGEST = 1000
"""The most letters of an element whose name tells its kind."""
MOST_NAMES = 500
"""The most letters of an element's names that are looked at."""


def named(element: HtmlElement, outer: Naming) -> Naming:
    """What the names of an element say, within what those around it say."""
    get = element.get
    names = (
        f"{get('class', '')} {get('id', '')} {get('role', '')} {get('itemprop', '')} {get('epub:type', '')}"
    )
    kind, around = _said(names[:MOST_NAMES])
    kind = kind if kind and _is_short(element) else outer.kind
    if around and element.tag not in LINES and element.tag not in WHOLE:
        return Naming(kind, element)
    return outer if kind is outer.kind else Naming(kind, outer.around)


@lru_cache(maxsize=2**16)
def _said(names: str) -> tuple[Named | None, bool]:
    """The kind that names say, the first that says one, and whether one says: around the article."""
    said = [_says(name) for name in names.split()]
    return next((kind for kind, _ in said if kind), None), any(around for _, around in said)


@lru_cache(maxsize=2**16)
def _says(name: str) -> tuple[Named | None, bool]:
    """The kind that one name says, and whether it says: around the article."""
    name = HUMP.sub("-", name).lower()
    found = KIND.search(name)
    return cast("Named", found.lastgroup) if found else None, APART.search(name) is not None


def _is_short(element: HtmlElement) -> bool:
    """Whether an element is no longer than a caption or a note: names of longer ones speak of the page."""
    left = LONGEST
    for text in element.itertext():
        left -= len(text.strip())
        if left < 0:
            return False
    return True
