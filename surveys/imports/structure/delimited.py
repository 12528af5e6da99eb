"""Delimited text: bytes that can be text, and lines that can be a table."""

from __future__ import annotations

import codecs

from instruments.problems import Problem, Where
from surveys.imports.structure._refused import AGAIN, refuse

SUFFIXES = (".csv", ".tsv", ".txt")
MOST_BYTES = 500_000_000
"""100,000 people and 80 answers take 20 million."""
MOST_LINES = 400_000
LONGEST_LINE = 1_000_000
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def check(content: bytes, called: str) -> tuple[Problem, ...]:
    """Nothing is to be said of a sound text. Raises UnreadableFile."""
    if len(content) > MOST_BYTES:
        refuse(
            Where(called),
            f"a text of {len(content):,} bytes",
            f"at most {MOST_BYTES:,}",
            "part it into several",
        )
    if content.startswith(UTF16):
        return ()
    nothing = content.find(b"\0")
    if nothing >= 0:
        line = content.count(b"\n", 0, nothing) + 1
        refuse(Where(called, line=line), "a NUL byte, which no text holds", hint=AGAIN)
    lines = content.count(b"\n") or content.count(b"\r")
    if lines > MOST_LINES:
        refuse(Where(called), f"a text of {lines:,} lines", f"at most {MOST_LINES:,}", "part it into several")
    longest = max(map(len, content.splitlines()), default=0)
    if longest > LONGEST_LINE:
        refuse(Where(called), f"a line of {longest:,} bytes", f"at most {LONGEST_LINE:,}")
    return ()
