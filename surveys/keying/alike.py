"""How alike two labels are, whatever their case, spaces, numbers before them, and stops."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

_NUMBER_BEFORE = re.compile(r"^\W*(?:[a-z]{1,4}[ _]?)?\d{1,3}[a-z]?\s*[-=:.)–]\s*")


def plain(label: str) -> str:
    """The words alone: `3. Lack of  Company!` as `lack of company`; a number that is all there is stays."""
    lower = label.casefold()
    return _words(_NUMBER_BEFORE.sub("", lower)) or _words(lower)


def _words(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text).strip()


COMPARED = 200
"""Letters from the beginning by which labels that are not the same are compared: all of any but the longest.
The time that it takes grows with their square."""


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> float:
    """From 0 to 1: twice the letters that match, in blocks, of all letters (Ratcliff and Obershelp, in difflib)."""
    if one == other:
        return 1.0 if one else 0.0
    return SequenceMatcher(None, one[:COMPARED], other[:COMPARED], autojunk=False).ratio()
