"""Check digits of participant ids: the last digit or letter follows from the others, so that a slip of the pen shows.

The algorithms are python-stdnum's. Luhn, Verhoeff, Damm and ISO 7064 Mod 11, 10 take the digits of an id, whatever letters
are among them; ISO 7064 Mod 37, 36 and Mod 97, 10 take its letters too. Blanks and signs count for nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Literal, get_args

CheckDigit = Literal["luhn", "verhoeff", "damm", "mod_11_10", "mod_37_36", "mod_97_10"]
OF_DIGITS = ("luhn", "verhoeff", "damm", "mod_11_10")
MODULES = {name: name if name in OF_DIGITS[:3] else f"iso7064.{name}" for name in get_args(CheckDigit)}


def has_right_check_digit(id: str, kind: CheckDigit) -> bool:
    """Whether the id's check digit follows from the rest of it."""
    taken = [each for each in id.upper() if each.isascii() and each.isalnum()]
    digits = "".join(each for each in taken if each.isdigit() or kind not in OF_DIGITS)
    return bool(digits) and bool(import_module(f"stdnum.{MODULES[kind]}").is_valid(digits))
