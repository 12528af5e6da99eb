"""Stata files: every part walked within the file, and as long as it says, before a native reader sees them.

Layout: Stata's own descriptions of its releases 113 to 115 (`help dta_114`), 117 (`help dta_117`), 118 and 119 (`help dta`).
Older files, of Stata 7 and before, are left to their readers.
"""

from __future__ import annotations

from instruments.problems import Problem
from surveys.imports.structure._dta_old import RELEASES, walk_old
from surveys.imports.structure._dta_tagged import walk_tagged
from surveys.imports.structure._file_bytes import FileBytes

SUFFIXES = (".dta",)
OLDER = range(102, RELEASES[0])


def check(content: bytes, called: str) -> tuple[Problem, ...]:
    """Nothing is to be said of a sound file. Raises UnreadableFile."""
    file = FileBytes(content, called, "Stata", ".xlsx")
    first = content[0] if content else 0
    if first in RELEASES:
        walk_old(file)
    elif content.startswith(b"<stata_dta>"):
        walk_tagged(file)
    else:
        file.need(first in OLDER, "it does not begin as one")
    return ()
