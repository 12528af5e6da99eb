"""The parts of a Stata file that every release has, by the lengths that each gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from surveys.imports.structure._file_bytes import FileBytes

NAME = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")
LONG_TEXT = 32768
WIDTHS_117 = {65530: 1, 65529: 2, 65528: 4, 65527: 4, 65526: 8, LONG_TEXT: 8}
WIDTHS_113 = {251: 1, 252: 2, 253: 4, 254: 4, 255: 8}
LONGEST_117, LONGEST_113 = 2045, 244
"""Bytes of a text in an observation."""


@dataclass(frozen=True)
class Layout:
    """Bytes of a variable's type, name, format, label and place in the sort order."""

    type: int
    name: int
    format: int
    label: int
    sorted: int


LAYOUTS = {
    113: Layout(1, 33, 12, 81, 2),
    114: Layout(1, 33, 49, 81, 2),
    115: Layout(1, 33, 49, 81, 2),
    117: Layout(2, 33, 49, 81, 2),
    118: Layout(2, 129, 57, 321, 2),
    119: Layout(2, 129, 57, 321, 4),
}


def take_types(file: FileBytes, layout: Layout, variables: int) -> list[int]:
    """The kind of each variable. Raises UnreadableFile for one that there is not."""
    widths, longest = (WIDTHS_117, LONGEST_117) if layout.type == 2 else (WIDTHS_113, LONGEST_113)
    kinds = list(file.counts(layout.type, variables))
    file.need(
        all(0 < kind <= longest or kind in widths for kind in kinds),
        "a variable is of a kind that there is not",
    )
    return kinds


def widths_of(layout: Layout, kinds: list[int]) -> list[int]:
    """The bytes of each variable of those kinds in an observation."""
    widths = WIDTHS_117 if layout.type == 2 else WIDTHS_113
    return [widths.get(kind, kind) for kind in kinds]


def take_names(file: FileBytes, layout: Layout, variables: int) -> None:
    """Raises UnreadableFile for a name that is none, or that two variables have."""
    names = [take_text(file, layout.name) for _ in range(variables)]
    file.need(all(NAME.fullmatch(name) for name in names), "a variable has a name that is none")
    file.need(len(set(names)) == variables, "two variables have one name")


def take_sort_order(file: FileBytes, layout: Layout, variables: int) -> None:
    """Raises UnreadableFile if it is sorted by a variable that is not there. What is behind the first 0 is undefined."""
    order = (*file.counts(layout.sorted, variables + 1), 0)
    file.need(max(order[: order.index(0)], default=0) <= variables, "it is sorted by no variable of its own")


def take_formats(file: FileBytes, layout: Layout, variables: int) -> None:
    """Raises UnreadableFile for a format that is none."""
    formats = [take_text(file, layout.format) for _ in range(variables)]
    file.need(all(each.startswith(b"%") for each in formats), "a variable has a format that there is not")


def take_value_labels(file: FileBytes, layout: Layout) -> None:
    """One table of value labels. Raises UnreadableFile if it is not as long as it says, or names a label beyond its end."""
    length = file.integer()
    file.need(bool(NAME.fullmatch(take_text(file, layout.name))), "value labels have a name that is none")
    file.take(3)
    count, letters = file.integers(2)
    file.need(
        count >= 0 <= letters and length == 8 + 8 * count + letters, "value labels are of another length"
    )
    begins = file.integers(count)
    file.need(all(0 <= each < letters for each in begins), "a value label is not where it should be")
    file.take(4 * count + letters)


def take_text(file: FileBytes, length: int) -> bytes:
    """A text in a field of so many bytes. What is behind its NUL is undefined. Raises UnreadableFile if it has none."""
    text, end, _ = file.take(length).partition(b"\0")
    file.need(bool(end), "a name is longer than there can be")
    return text
