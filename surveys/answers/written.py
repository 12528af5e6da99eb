"""An answer as people write it: in a correction, a query list or a ledger. Numbers without needless digits."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Any

from surveys.answers.corrections import CONFLICT

BLANK = "blank"
"""How a blank is said to people; in the ledger it is the empty text."""


TEXT = "(text)"
"""What is shown of a text that could say who somebody is."""


def written(value: Any, text: str = "") -> str:
    """A cell of an answer table as it is written; `text` is what stood in a cell that is no answer."""
    if text:
        return text
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def as_written(said: str, *, number: bool) -> str:
    """What somebody typed, as it is written here: `blank` is a blank and, of a `number`, `3.0` is 3."""
    plain = said.strip()
    if plain.lower() == BLANK:
        return ""
    if not number:
        return plain
    try:
        value = float(plain)
    except ValueError:
        return plain
    return f"{value:.15g}" if math.isfinite(value) else plain


def shown(value: str) -> str:
    """A written value in a sentence, so that a blank is seen."""
    return value or BLANK


def as_code(value: str) -> str:
    """A coded value, a recent date or a blank, to be shown anywhere; of anything else only that it is text.

    Text could say who somebody is.
    """
    return f"`{shown(value)}`" if value in ("", CONFLICT) or _CODED.fullmatch(value) else TEXT


_CODED = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,6})?|20[0-9]{2}-[0-9]{2}-[0-9]{2}")
"""Codes, and dates of this century: an earlier one, where an interview's should be, could be a birthday."""
