"""SPSS files that crash a native reader, hide cases, or say of themselves what is not so; each name says which."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from tests.hostile.damage import Named
from tests.hostile.seeds import ROWS, seed

NUMBERS = (-(2**31), -2, 0, 1, 2, 3, 10, 119, 121, 10**6, 2**31 - 1)
FIELDS = {"layout": 64, "segments of a case": 68, "packing": 72, "weight": 76, "cases": 80}


def wrong_spss_files(suffix: str) -> Iterator[Named]:
    """Every one of them."""
    content = seed(suffix)
    for name, at in FIELDS.items():
        for number in NUMBERS:
            if struct.pack("<i", number) != content[at : at + 4]:
                yield f"{name} said to be {number}", put(content, at, number)
    yield f"{ROWS - 50} cases said and {ROWS} there", put(content, 80, ROWS - 50)
    yield "numbers shifted by one", content[:84] + struct.pack("<d", 101.0) + content[92:]
    yield from _value_labels(content)
    yield from _variables(content)
    yield from _extensions(content)
    yield "in the name of another format", seed(".xlsx")
    yield "encrypted", b"ENCRYPTEDSAV" + content
    for part in range(1, 40):
        at = len(content) * part // 40
        yield f"cut after {part} of 40 parts", content[:at]
    if suffix == ".zsav":
        yield from _blocks(content)


def put(content: bytes, at: int, number: int) -> bytes:
    """The file with another integer there."""
    return content[:at] + struct.pack("<i", number) + content[at + 4 :]


def _value_labels(content: bytes) -> Iterator[Named]:
    at = content.index(struct.pack("<iii", 3, 8, 0)[:8])
    for number in NUMBERS:
        yield f"{number} value labels said", put(content, at + 4, number)
    record = content.index(struct.pack("<ii", 4, 1), at)
    for number in NUMBERS:
        if number != 1:
            yield f"value labels for {number} variables", put(content, record + 4, number)
        if number not in (2, 3, 10):
            yield f"value labels for variable {number}", put(content, record + 8, number)


def _variables(content: bytes) -> Iterator[Named]:
    at = 176
    for field, name in enumerate(("kind", "width", "labelled", "missing values", "format", "second format")):
        for number in NUMBERS:
            if struct.pack("<i", number) != content[at + 4 * field : at + 4 * field + 4]:
                yield f"first variable's {name} said to be {number}", put(content, at + 4 * field, number)
    for name in (b"        ", b"1ABCDEFG", b"\0" * 8, b"ULS8_1  ", b"A B     ", b"\xff" * 8):
        yield f"first variable called {name!r}", content[: at + 24] + name + content[at + 32 :]


def _extensions(content: bytes) -> Iterator[Named]:
    at = 176
    for kind in (3, 4, 11, 13, 16, 20):
        for size in (1, 4, 8):
            found = content.find(struct.pack("<iii", 7, kind, size), at)
            if found >= 0:
                for number in NUMBERS:
                    yield f"extension {kind} said to be of {number}", put(content, found + 12, number)
    coded = content.replace(b"UTF-8", b"UTF-9")
    if coded != content:
        yield "encoding UTF-9", coded


def _blocks(content: bytes) -> Iterator[Named]:
    at = content.rindex(struct.pack("<qq", -100, 0))
    for field, name in enumerate(
        ("bias", "bias", "zero", "zero", "size", "number", "place", "place", "stored place")
    ):
        for number in (0, 1, 77, 2**31 - 1):
            yield f"{name} of the blocks said to be {number}", put(content, at + 4 * field, number)
    for end in (1, 8, 24):
        yield f"without its last {end} bytes", content[:-end]
