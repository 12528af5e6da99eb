"""The variables of an SPSS system file as its dictionary records give them."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from surveys.imports.structure._file_bytes import FileBytes
from surveys.imports.structure._sav_extensions import Extensions

LONGEST_LABEL = 65_535
NAME = re.compile(rb"[A-Z@#$\x80-\xff][A-Z0-9@#$._\x80-\xff]{0,7}")
TEXT_FORMATS = (1, 2)
LAST_FORMAT = 41


@dataclass(frozen=True)
class Variable:
    """One variable: its short name, and its width in bytes, 0 for a number."""

    name: bytes
    width: int

    @property
    def is_text(self) -> bool:
        """Whether it holds text."""
        return self.width > 0


def take_variable(file: FileBytes) -> list[Variable | None]:
    """The variable of the record that begins here, and None for each further segment of a text. Raises UnreadableFile."""
    width, labelled, missing, shown, written = file.integers(5)
    name = file.take(8).rstrip(b" ")
    file.need(0 <= width <= 255, "a variable is of a kind that there is not")
    file.need(bool(NAME.fullmatch(name.upper())), "a variable has a name that is none")
    file.need(labelled in (0, 1), "a variable is described in a way that there is not")
    _refuse_format(file, shown, width)
    _refuse_format(file, written, width)
    if labelled:
        length = file.integer()
        file.need(0 <= length <= LONGEST_LABEL, "a label is longer than there can be")
        file.take((length + 3) // 4 * 4)
    _take_missing(file, width, missing)
    further = (width + 7) // 8 - 1 if width else 0
    for _ in range(further):
        _take_continuation(file)
    return [Variable(name, width), *[None] * further]


def _refuse_format(file: FileBytes, format: int, width: int) -> None:
    kind, shown_width = format >> 16 & 0xFF, format >> 8 & 0xFF
    file.need(0 <= format < 2**24 and kind <= LAST_FORMAT, "a variable has a format that there is not")
    if kind:
        file.need((kind in TEXT_FORMATS) == (width > 0), "a variable has the format of another kind")
        file.need(shown_width > 0, "a variable has a format of no width")
        file.need(kind != TEXT_FORMATS[0] or shown_width == width, "a text variable is of two lengths")


def _take_missing(file: FileBytes, width: int, count: int) -> None:
    file.need(count in (-3, -2, 0, 1, 2, 3), "a variable has missing values of an impossible number")
    file.need(count >= 0 or not width, "a text has a range of missing values")
    values = file.take(8 * abs(count))
    if count < 0:
        low, high = struct.unpack(f"{file.order}2d", values[:16])
        file.need(low <= high, "a range of missing values is none")


def _take_continuation(file: FileBytes) -> None:
    kind, width, labelled, missing, *_ = file.integers(6)
    file.need((kind, width, labelled, missing) == (2, -1, 0, 0), "a text variable is shorter than it says")
    file.take(8)


def refuse_names(file: FileBytes, segments: Sequence[Variable | None], extensions: Extensions) -> None:
    """Raises UnreadableFile if two variables have one name, or a long name or width is of a variable that is not there."""
    variables = {each.name.upper(): each for each in segments if each is not None}
    file.need(len(variables) == sum(each is not None for each in segments), "two variables have one name")
    longs = [long.lower() for long in extensions.long_names.values()]
    shorts = [name.upper() for name in extensions.long_names]
    file.need(
        len(set(shorts)) == len(shorts) and len(set(longs)) == len(longs), "two variables have one long name"
    )
    file.need(set(shorts) <= set(variables), "a long name is of a variable that is not there")
    for name, width in extensions.widths.items():
        variable = variables.get(name.upper())
        file.need(
            variable is not None and variable.is_text and width > 255, "the width of a text is of no variable"
        )
    if extensions.displays is not None:
        counts = (2 * len(variables), 3 * len(variables))
        file.need(extensions.displays in counts, "its variables are shown in an impossible number of ways")
