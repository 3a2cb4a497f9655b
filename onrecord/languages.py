"""The languages of documents: codes as in HTTP's Content-Language (``es``, or ``en, es``), and names."""

from __future__ import annotations

import re

from onrecord.errors import RefusedError

ENGLISH = "en"
CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
"""A code of BCP 47, roughly."""
NAMES = {
    "af": "Afrikaans",
    "am": "Amharic",
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "bo": "Tibetan",
    "ca": "Catalan",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "gl": "Galician",
    "gu": "Gujarati",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian or Serbian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian or Malay",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "km": "Khmer",
    "kn": "Kannada",
    "ko": "Korean",
    "lo": "Lao",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "ml": "Malayalam",
    "mr": "Marathi",
    "ms": "Malay",
    "my": "Burmese",
    "nb": "Norwegian",
    "nl": "Dutch",
    "no": "Norwegian",
    "or": "Odia",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "si": "Sinhala",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai",
    "tl": "Filipino",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "an unknown language",
    "und-Arab": "a language in Arabic letters",
    "und-Cyrl": "a language in Cyrillic letters",
    "und-Deva": "a language in Devanagari letters",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""What languages are called: those that are told, and some more that somebody may give."""


def checked(code: str) -> str:
    """The code of a language as somebody gave it, less space around; raises RefusedError where it is none."""
    code = code.strip()
    if not CODE.fullmatch(code):
        raise RefusedError(f"{code}: no code of a language, such as en, es or pt-BR")
    return code


def is_english(language: str) -> bool:
    """Whether a code is that of English, be it of one country: ``en-GB``."""
    return language.partition("-")[0].lower() == ENGLISH


def foreign(languages: str) -> list[str]:
    """The codes among some that are not English."""
    return [code for code in languages.split(", ") if code and not is_english(code)]


def named(code: str) -> str:
    """What a language is called; its code where it has no name here."""
    return NAMES.get(code) or NAMES.get(code.partition("-")[0].lower()) or code
