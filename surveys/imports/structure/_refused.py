"""What is said of a file that is not built as its format says."""

from __future__ import annotations

from typing import NoReturn

from instruments.problems import Where
from surveys.refusals import UnreadableFile, refusal

AGAIN = "ask for it to be sent again"


def refuse(where: Where, found: str, expected: str = "", hint: str = AGAIN) -> NoReturn:
    """Raise UnreadableFile with one sentence."""
    raise refusal(UnreadableFile, "damaged_file", where, found, expected, hint)
