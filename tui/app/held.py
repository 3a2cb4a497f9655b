"""Keys held down: what a key would do to one claim after the other is done to the first alone."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

REPEAT = 0.1
"""Seconds within which a key that comes again is held down: keys repeat so quickly, hands do not."""

EARLIEST, LATEST = 0.2, 0.7
"""Seconds between which a key that is held down comes for the second time, as one pressed twice may, too."""


class Held:
    """Tells a key that is held down from one pressed again on the claim that the key led to.

    A terminal that says which keys repeat is believed. Elsewhere the second time may be a hand's, and only a
    third, quick one tells that the second was none.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._key = self._led_to = self._unmeant = self._typed = ""
        self._at = -inf
        self._again = False
        self._pressed = 0.0
        self._repeats = False

    def press(self, waited: float = 0.0, typed: str = "", *, repeats: bool = False) -> None:
        """Say how long the key ``typed`` waited for its turn, and whether the terminal says that it repeats.

        A key after another one is not held down.
        """
        if typed != self._typed:
            self._key = ""
        self._pressed, self._typed, self._repeats = self._clock() - waited, typed, repeats

    def is_held(self, key: str, here: str) -> bool:
        """Whether the key comes again by itself on the claim, or the gap, ``here``."""
        since = self._pressed - self._at if (key, here) == (self._key, self._led_to) else inf
        if since < (inf if self._repeats else REPEAT):
            self._at = self._pressed
            return True
        self._again = EARLIEST <= since < LATEST
        return False

    def led(self, key: str, here: str, to: str, *, did: bool = False) -> None:
        """Remember that the key led from here to another claim, and whether something was done here."""
        self._key, self._led_to, self._at = key, to, self._pressed
        self._unmeant = here if did and self._again else ""

    def unmeant(self) -> str:
        """The claim to which a key, now held down, did something when it came for the second time.

        Empty where there is none; given once, since the key leads back to that claim.
        """
        claim, self._unmeant = self._unmeant, ""
        self._led_to = claim or self._led_to
        return claim
