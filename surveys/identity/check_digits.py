"""Check digits of participant ids, by the method that a study declares."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal

CheckDigit = Literal["luhn", "damm", "verhoeff", "mod_37_36", "mod_97_10"]
"""luhn: ISO/IEC 7812-1. damm, verhoeff: their authors' own. mod_37_36, mod_97_10: ISO/IEC 7064, which takes letters too."""


def has_right_check_digit(id: str, method: CheckDigit) -> bool:
    """Whether the id ends in the check digit, or the two, that the rest of it asks for.

    What is neither letter nor digit does not count; nor do letters, where the method is one for digits.
    """
    counted = "[^0-9A-Z]" if method.startswith("mod_") else "[^0-9]"
    return _check(method)(re.sub(counted, "", id.upper()))


@cache
def _check(method: CheckDigit) -> Callable[[str], bool]:
    from stdnum import damm, luhn, verhoeff
    from stdnum.iso7064 import mod_37_36, mod_97_10

    checks: dict[CheckDigit, Callable[[str], bool]] = {
        "luhn": luhn.is_valid,
        "damm": damm.is_valid,
        "verhoeff": verhoeff.is_valid,
        "mod_37_36": mod_37_36.is_valid,
        "mod_97_10": mod_97_10.is_valid,
    }
    return checks[method]


def check_character(id: str) -> str:
    """The character by which an id without a check digit of its own can be checked when it is read out: ISO/IEC 7064, Mod 37,36."""
    from stdnum.iso7064 import mod_37_36

    return str(mod_37_36.calc_check_digit(re.sub("[^0-9A-Z]", "", id.upper())))
