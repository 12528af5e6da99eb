"""The extension records of an SPSS system file that later programs added, as far as they bear on how it is read."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from surveys.imports.structure._file_bytes import FileBytes

INTEGERS, FLOATS, DISPLAY, LONG_NAMES, LONG_TEXTS, CASES, ENCODING = 3, 4, 11, 13, 14, 16, 20
LITTLE, BIG = 2, 1
LAST = 65_535
LARGE = 1e300
"""What stands for a blank, the lowest and the highest number is beyond it. SPSS and PSPP write the largest numbers there are. The
example file of haven has NaN for a blank, and the others in the other order. PHP's tiamo/spss writes a little less than the largest
(its issue 46), or 0 for a blank, which makes a blank of every 0 (ReadStat's issue 334).
"""
CODE_PAGES = {1: "cp037", 2: "ascii", 3: "latin-1", 4: "kanji"}


@dataclass
class Extensions:
    """What they say: short name → long name and → width of a very long text, the encoding, the cases."""

    long_names: dict[bytes, bytes] = field(default_factory=dict)
    widths: dict[bytes, int] = field(default_factory=dict)
    encoding: str = ""
    cases: int | None = None
    displays: int | None = None
    seen: set[int] = field(default_factory=set)


def take_extension(file: FileBytes, found: Extensions) -> None:
    """Add what the record that begins here says. One of an unknown kind is passed over. Raises UnreadableFile."""
    kind, size, count = file.integers(3)
    file.need(0 < kind <= LAST, "it has an extension of a kind that there is not")
    file.need(0 < size <= len(file.content) and 0 <= count <= len(file.content), "an extension is of no size")
    file.need(kind not in found.seen or kind not in _TAKES, "one of its extensions is there twice")
    found.seen.add(kind)
    begin, end = file.at, file.at + size * count
    file.take(size * count)
    if kind in _TAKES:
        expected, take = _TAKES[kind]
        file.need(size == expected, "an extension has entries of another size than it must")
        file.at = begin
        take(file, found, count)
        file.need(file.at <= end, "an extension is shorter than it must be")
        file.at = end


def _integers(file: FileBytes, found: Extensions, count: int) -> None:
    file.need(count == 8, "its description of the machine is none")
    *_, order, page = file.integers(8)
    file.need(order == (LITTLE if file.order == "<" else BIG), "it says another order of bytes than it has")
    if page >= 128 or page in (3, 4):
        found.encoding = found.encoding or CODE_PAGES.get(page, f"cp{page}" if page != 65001 else "utf-8")


def _floats(file: FileBytes, _: Extensions, count: int) -> None:
    file.need(count == 3, "its description of numbers is none")
    blank, *ends = [file.float() for _ in range(3)]
    file.need(math.isnan(blank) or blank < -LARGE, "it has another number for a blank")
    file.need(all(abs(end) > LARGE for end in ends), "its lowest number, or its highest, is none")


def _display(_: FileBytes, found: Extensions, count: int) -> None:
    found.displays = count


def _long_names(file: FileBytes, found: Extensions, count: int) -> None:
    for pair in file.take(count).rstrip(b"\0\t").split(b"\t"):
        short, equals, long = pair.partition(b"=")
        file.need(
            bool(equals and short and long) and short.upper() not in found.long_names, "a long name is none"
        )
        file.need(not set(long) & set(range(33)), "a long name is none")
        found.long_names[short.upper()] = long


def _long_texts(file: FileBytes, found: Extensions, count: int) -> None:
    for pair in file.take(count).replace(b"\0", b"").rstrip(b"\t").split(b"\t"):
        short, _, width = pair.partition(b"=")
        file.need(width.isdigit() and len(width) <= 5, "the width of a text is none")
        found.widths[short] = int(width)


def _cases(file: FileBytes, found: Extensions, count: int) -> None:
    file.need(count == 2, "its number of cases is none")
    file.need(file.long() == 1, "its number of cases is none")
    found.cases = file.long()


def _encoding(file: FileBytes, found: Extensions, count: int) -> None:
    name = file.take(count).rstrip(b"\0 ")
    file.need(name.isascii() and bool(name), "it names an encoding that there is not")
    found.encoding = name.decode("ascii")


_TAKES = {
    INTEGERS: (4, _integers),
    FLOATS: (8, _floats),
    DISPLAY: (4, _display),
    LONG_NAMES: (1, _long_names),
    LONG_TEXTS: (1, _long_texts),
    CASES: (8, _cases),
    ENCODING: (1, _encoding),
}
