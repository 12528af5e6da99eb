"""Texts as they are shown: characters that no page can hold become their numbers, and nothing else changes."""

from __future__ import annotations

import unicodedata

OVERRIDES = "\u202d\u202e"
"""Make text read as what it is not; right-to-left letters need neither."""
WITHOUT_A_GLYPH = ("Cc", "Cs", "Co", "Cn")
"""Controls, halves of characters, and numbers that stand for none."""


def visible(words: str) -> str:
    """The same words, composed, with `[U+0007]` for what no glyph stands for; leaving it out would be silent.

    Lines stay lines, and a tab is a space.
    """
    if words.isascii() and words.isprintable():  # nearly all, and the marks of pages are long
        return words
    return "".join(map(_shown, unicodedata.normalize("NFC", words)))


def _shown(character: str) -> str:
    if character == "\n":
        return character
    if character == "\t":
        return " "
    if unicodedata.category(character) in WITHOUT_A_GLYPH or character in OVERRIDES:
        return f"[U+{ord(character):04X}]"
    return character
