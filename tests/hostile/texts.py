"""Texts that are no table, or a table that two readers part in two ways; each name says why."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.damage import Named
from tests.hostile.seeds import seed


def wrong_texts() -> Iterator[Named]:
    """Every one of them."""
    content = seed(".csv")
    lines = content.split(b"\n")
    for at in range(1, 60):
        yield f"a quotation mark opened in line {at + 1}", _with(lines, at, b'"' + lines[at])
        yield f"a cell more in line {at + 1}", _with(lines, at, lines[at] + b",1")
        yield f"line {at + 1} without its last cell", _with(lines, at, lines[at].rpartition(b",")[0])
    for at in range(1, 20):
        yield f"a NUL byte in line {at + 1}", _with(lines, at, lines[at].replace(b",", b",\0", 1))
    yield "a field of a million letters", _with(lines, 3, b"x" * 1_000_001 + lines[3])
    yield "a line of two million commas", _with(lines, 3, b"," * 2_000_000)
    yield "half a million lines", content + b"\n" * 500_000
    yield "of NUL bytes", bytes(10_000)
    yield "UTF-16 without its second half", content.decode().encode("utf-16")[:-1]
    yield "UTF-32", content.decode().encode("utf-32")
    yield "a workbook under its name", seed(".xlsx")
    yield "an SPSS file under its name", seed(".sav")
    yield "names twice", content.replace(b"uls8_2", b"uls8_1", 1)


def _with(lines: list[bytes], at: int, line: bytes) -> bytes:
    return b"\n".join([*lines[:at], line, *lines[at + 1 :]])
