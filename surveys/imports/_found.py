"""What is found of the cells of one column of a sheet, and the words that are no answer wherever they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from instruments.problems import Level

NO_ANSWER = re.compile(
    r"n\.?\s?/?\s?a\.?|[-–—.?/*]+|refused?|missing|none|nil|null|nan|unknown|not (applicable|known|asked|done)"
    r"|do(es)?( not|n.t) know|d\.?k\.?",
    re.IGNORECASE,
)


HINTS = {"ambiguous_dates": "ask for them as year-month-day, as in 2015-04-03"}
"""Rule → what to try, where there is something."""


@dataclass(frozen=True)
class Found:
    """Some cells of a column: `at` are their places in it, from 0; `words` say how they were read.

    `what` stands in them, where that may be shown: it is one of a few words, or a kind of cell.
    """

    rule: str
    what: str
    at: tuple[int, ...]
    words: str
    level: Level = "note"
