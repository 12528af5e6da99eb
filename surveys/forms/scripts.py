"""Words in other scripts: what no font here can show, and the font to have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from instruments.problems import Where
from surveys.forms.context import Section
from surveys.forms.paper import unprintable
from surveys.refusals import Refusal, refusal

CHINESE = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")
SHOWN = 12


def refuse_unprintable(section: Section, path: Path) -> None:
    """Raises Refusal for a character of a wording, read from `path`, that no font on this machine can show."""
    lost = sorted(unprintable("".join(_texts(section))))
    if not lost:
        return
    fonts = dict.fromkeys(_font(character) for character in lost)
    shown = " ".join(lost[:SHOWN]) + (" …" if len(lost) > SHOWN else "")
    found = f"letters that no font on this machine can print: {shown}"
    hint = f"install {' and '.join(fonts)}, which are free (Noto fonts), and make the form again"
    raise refusal(Refusal, "no_font", Where(str(path)), found, hint=hint)


def _font(character: str) -> str:
    """The Noto family that has the character, by the first word of its name in Unicode."""
    script = unicodedata.name(character, "SYMBOLS").split()[0].split("-")[0]
    return "Noto Sans CJK" if script in CHINESE else f"Noto Sans {script.capitalize()}"


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
