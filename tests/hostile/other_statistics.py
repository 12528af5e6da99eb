"""Stata and portable SPSS files that say of themselves what is not so; each name says what."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from tests.hostile.damage import Named
from tests.hostile.seeds import seed

NUMBERS = (0, 1, 9, 11, 119, 121, 2**15, 2**16 - 1, 2**31 - 1, 2**32 - 1, 2**63)
FIELDS = {
    "variables": (b"<K>", "<H"),
    "observations": (b"<N>", "<Q"),
    "letters of a label": (b"<label>", "<H"),
}
TAGS = (b"<map>", b"</data>", b"<data>", b"</stata_dta>", b"<strls>", b"</sortlist>", b"<varnames>")
KINDS = (0, 5, 2_046, 32_768, 65_525, 65_527, 65_528, 65_529, 65_530, 65_531)
COUNTS = (b"", b"0", b"1", b"9", b"T", b"ZZ", b"-1", b"1.F", b"TTTTT", b"TTTTTTTTTTTTTTTT", b"1+TT")


def wrong_stata_files() -> Iterator[Named]:
    """Every one of them."""
    content = seed(".dta")
    for name, (tag, kind) in FIELDS.items():
        at = content.index(tag) + len(tag)
        for number in NUMBERS:
            if number < 256 ** struct.calcsize(kind):
                yield from _put(content, f"{name} said to be {number}", at, struct.pack(kind, number))
    begin = content.index(b"<map>") + 5
    for entry in range(14):
        yield from _put(
            content, f"part {entry} said to be elsewhere", begin + 8 * entry, struct.pack("<Q", 7)
        )
    begin = content.index(b"<variable_types>") + 16
    for kind_of_one in KINDS:
        for variable in (0, 1):
            what = f"variable {variable} of kind {kind_of_one}"
            yield from _put(content, what, begin + 2 * variable, struct.pack("<H", kind_of_one))
    for tag in TAGS:
        yield f"{tag!r} not there", content.replace(tag, b"", 1)
        yield f"{tag!r} twice", content.replace(tag, tag * 2, 1)
    for release in (b"000", b"116", b"117", b"119", b"120", b"999"):
        yield f"of release {release!r}", content.replace(b">118<", b">%b<" % release, 1)
    for part in range(40):
        yield f"cut after {part} of 40 parts", content[: len(content) * part // 40]
    yield "in the name of another format", seed(".sav")


def wrong_portable_files() -> Iterator[Named]:
    """Every one of them."""
    text = seed(".por").replace(b"\r\n", b"")
    head = text.index(b"F5/A0001")
    places = [found for found in re.finditer(rb"[0-9A-T]+(?=/)", text[:head]) if found.start() > 464]
    for place in places[:14]:
        for count in COUNTS:
            changed = text[: place.start()] + count + text[place.end() :]
            if changed != text:
                yield f"{count!r} for the number at {place.start()}", _in_lines(changed)
    for part in range(40):
        yield f"cut after {part} of 40 parts", _in_lines(text[: len(text) * part // 40])
    for tag in (b"SPSSPORT", b"F5/A0001", b"ULS8_1"):
        yield f"{tag!r} not there", _in_lines(text.replace(tag, b"", 1))
        yield f"{tag!r} twice", _in_lines(text.replace(tag, tag * 2, 1))
    yield "in the name of another format", seed(".sav")


def _put(content: bytes, what: str, at: int, new: bytes) -> Iterator[Named]:
    if content[at : at + len(new)] != new:
        yield what, content[:at] + new + content[at + len(new) :]


def _in_lines(text: bytes) -> bytes:
    return b"\r\n".join(text[at : at + 80] for at in range(0, len(text), 80))
