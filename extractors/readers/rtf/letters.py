"""The letters of RTF: code pages by fonts, and control words that stand for a letter."""

from __future__ import annotations

import codecs

from extractors.readers.symbols import symbol

LETTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "page": "\n",
    "column": "\n",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "endash": "–",
    "emdash": "—",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
}
"""Control words that stand for a letter."""
SIGNS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}
"""Control signs that stand for a letter."""
CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp437",
    0: "cp1252",
}
"""Encodings by the numbers of character sets; others are the document's own."""
SYMBOL = 2
"""The character set of fonts of symbols."""
PAGES = {10000: "mac_roman", 10001: "shift_jis", 10007: "mac_cyrillic", 10029: "mac_latin2", 65001: "utf-8"}
"""Encodings by the numbers of code pages that are not named by them."""
OF_SYMBOLS = "symbol"
"""What stands for the encoding of a font of symbols."""


def encoding_of(page: int) -> str:
    """The encoding of a code page; Windows-1252 where there is none of the number."""
    name = PAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def decoded(content: bytes, encoding: str, font: str) -> str:
    """The letters of bytes in the encoding of a font."""
    if encoding == OF_SYMBOLS:
        return "".join(symbol(font, f"{byte:x}") if font.lower() == "symbol" else "" for byte in content)
    return content.decode(encoding, "replace")


def joined(first: int, second: int) -> str:
    """The letter of the two halves that UTF-16 has for it."""
    return chr(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF))
