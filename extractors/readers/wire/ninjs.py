"""ninjs (News in JSON), its first version and later ones, whose names differ in capitals and plurals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from extractors.readers.wire import lines
from extractors.readers.wire.story import Story
from onrecord.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = ("xhtml", "html", "html5")
"""The forms of a text that are pages, the best first."""
PICTURES = ("picture", "graphic", "image", "photo", "video")
"""The types of what has a caption."""


def stories(text: str) -> Iterator[Story]:
    """The story of a file."""
    try:
        item = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableError("a news wire whose JSON is damaged: fetch it again") from None
    yield _story(_small(item))


def _small(item: Any) -> dict[str, Any]:
    """An object with its names in small letters; an empty one for anything else."""
    return {name.lower(): value for name, value in item.items()} if isinstance(item, dict) else {}


def _said(item: dict[str, Any], name: str) -> str:
    """A value that is words; half a letter, which JSON may hold, shows as ``\ufffd``."""
    value = item.get(name)
    words = str(value).strip() if isinstance(value, (str, int, float)) else ""
    return words if words.isascii() else words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _forms(item: dict[str, Any], one: str, many: str) -> dict[str, str]:
    """A value in its forms or roles: ``body_text``, or objects in a list, each with a role or a type."""
    found = {
        name.removeprefix(one).strip("_"): _said(item, name) for name in item if name.partition("_")[0] == one
    }
    listed = item.get(many)
    for each in map(_small, listed if isinstance(listed, list) else ()):
        form = _said(each, "role") or _said(each, "contenttype").rpartition("/")[2].partition("+")[0]
        found.setdefault(form, _said(each, "value"))
    return {form: value for form, value in found.items() if value}


def _story(item: dict[str, Any]) -> Story:
    headlines, bodies = _forms(item, "headline", "headlines"), _forms(item, "body", "bodies")
    deks = _forms(item, "description", "descriptions")
    story = Story(
        headline=headlines.pop("", "") or headlines.pop("main", "") or next(iter(headlines.values()), ""),
        bylines=[_said(item, "byline") or _said(item, "by")],
        dateline=_said(item, "dateline") or _said(item, "located"),
        slug=_said(item, "slugline") or _said(item, "slug"),
        version=_said(item, "version"),
        status=_said(item, "pubstatus"),
        embargo=_said(item, "embargoed"),
        notes=[_said(item, "ednote")],
        published=_said(item, "versioncreated") or _said(item, "firstcreated"),
        language=_said(item, "language"),
    )
    uri = _said(item, "uri")
    story.url = uri if uri.startswith(("http:", "https:")) else ""
    is_picture = _said(item, "type") in PICTURES
    plain = {form: dek for form, dek in deks.items() if form not in PAGES} or deks
    (story.captions if is_picture else story.deks).extend(dict.fromkeys(plain.values()))
    if form := next((form for form in PAGES if form in bodies), ""):
        story.pages.append(bodies[form])
    elif bodies:
        lines.read(story, next(iter(bodies.values())))
    story.captions += _captions(item.get("associations"))
    return story


def _captions(associations: Any) -> Iterator[str]:
    """The captions of what belongs to a story: by names, or in a list."""
    listed = list(associations.values()) if isinstance(associations, dict) else associations
    for each in map(_small, listed if isinstance(listed, list) else ()):
        if _said(each, "type") in PICTURES:
            said = _forms(each, "description", "descriptions")
            yield said.get("caption") or next(iter(said.values()), "")
