"""How a newsroom publishes its reviews: settings that schema.org's ClaimReview needs."""

from __future__ import annotations

from msgspec import Struct

from onrecord.records import Standing  # noqa: TC001 (msgspec reads the config with it)


class Rating(Struct, frozen=True, forbid_unknown_fields=True):
    """The meaning of a status for readers, in the publisher's words and on the publisher's scale, if any."""

    name: str
    value: int | None = None


class Publication(Struct, frozen=True, forbid_unknown_fields=True):
    """Who publishes the reviews, at which addresses (``{id}`` is the claim's id), and how they rate.

    ``best`` and ``worst`` are the ends of the scale of values.
    """

    publisher: str = ""
    publisher_url: str = ""
    url: str = ""
    best: int = 5
    worst: int = 1
    ratings: dict[Standing, Rating] = {}
