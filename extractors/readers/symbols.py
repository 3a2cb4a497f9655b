"""Letters that Word writes by their number in a font of symbols."""

from __future__ import annotations

import string

GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
"""The letters of the font Symbol in the places of a to z."""
CAPITALS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
"""The letters of the font Symbol in the places of A to Z."""
SIGNS = {
    0x2D: "−", 0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™",
    0xD6: "√", 0xD7: "⋅", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑",
}  # fmt: skip
"""The signs of the font Symbol."""
SYMBOL = {ord(c): c for c in string.punctuation + string.digits} | SIGNS
SYMBOL |= dict(zip(map(ord, string.ascii_lowercase), GREEK, strict=True))
SYMBOL |= dict(zip(map(ord, string.ascii_uppercase), CAPITALS, strict=True))
OWN = range(0xF000, 0xF100)
"""The code points in which Word writes places of a font."""


def symbol(font: str, code: str) -> str:
    """The letter of a font at a place; empty where it is a picture."""
    try:
        at = int(code, 16)
    except ValueError:
        return ""
    place = at - OWN.start if at in OWN else at
    if font.lower() == "symbol":
        return SYMBOL.get(place, "")
    return chr(at) if 0x20 <= at < 0xD800 else ""
