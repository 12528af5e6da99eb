"""What a check says: a fault at a path of a definition, in words. And the nearest word to a wrong one."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from instruments.model import Instrument
from instruments.reader import Path_


class Finding(NamedTuple):
    """A fault at a path of a definition, in words."""

    path: Path_
    found: str
    expected: str = ""
    hint: str = ""


Check = Callable[[Instrument], Iterator[Finding]]


def nearest(word: str, words: Collection[str]) -> str:
    """A hint that names the closest of `words`, or lists them."""
    near = [each for each in words if each.casefold() == word.casefold()]
    near = near or difflib.get_close_matches(word, words, n=1)
    return f"did you mean `{near[0]}`?" if near else f"there is: {', '.join(sorted(words)) or 'none'}"
