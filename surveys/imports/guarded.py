"""A file from outside, read where it can do no harm: its structure first, then two readers in a process of their own.

What those two read alike comes back. A crash, a hang, or memory without end is one sentence, and nothing of the file stays
anywhere. Bytes that were read so once are read by `read_table` later, which does not do all this again.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from pathlib import Path

from instruments.problems import Where
from surveys.imports import content_of, reading_process, refuse_undecided
from surveys.imports.raw import RawTable
from surveys.imports.structure import check_structure
from surveys.imports.transfer import NoAnswerError
from surveys.refusals import UnreadableFile, refusal

LARGEST_FILE = 2**30
SECONDS = 60.0
SECONDS_A_MEGABYTE = 30.0
"""A workbook of 100,000 rows is 20 megabytes, and takes a slow machine minutes."""
MEMORY = 6 * 2**30
"""Bytes of addresses, of which libraries take more than they use. Linux alone can limit them: elsewhere the structure does."""
MEMORY_FOR_EACH_BYTE = 64


def read_guarded(
    path: Path,
    known: Collection[str],
    sheet: str = "",
    called: str = "",
    accepted: Collection[str] = (),
    content: bytes = b"",
) -> RawTable:
    """The table that `read_table` would give, with what the structure and a second reader have to say among its remarks.

    `content` is the file's, if that was read before: a file that has changed since is not read.
    Raises UnreadableFile as that does, and for a file that is not built as its format says, that two readers read
    differently, or that stops them.
    """
    called = called or path.name
    content = content or content_of(path)
    if len(content) > LARGEST_FILE:
        found, hint = f"a file of {len(content):,} bytes", "part it into several"
        raise refusal(UnreadableFile, "too_large", Where(called), found, f"at most {LARGEST_FILE:,}", hint)
    suffix = path.suffix.lower()
    with reading_process.reading_process(suffix) as ask:
        said = check_structure(content, suffix, called)
        seconds = SECONDS + SECONDS_A_MEGABYTE * len(content) / 2**20
        request = {
            "path": str(path.absolute()),
            "checksum": zlib.crc32(content),
            "known": sorted(known),
            "sheet": sheet,
            "called": called,
            "seconds": seconds,
            "memory": MEMORY + MEMORY_FOR_EACH_BYTE * len(content),
        }
        try:
            table = ask(request, seconds)
        except NoAnswerError as error:
            found = f"a file at which its readers stopped: {error.why}"
            hint = "it may be damaged: ask for it to be sent again, or saved in another format"
            raise refusal(UnreadableFile, "reader_stopped", Where(called), found, hint=hint) from None
    table = table.with_remarks(said)
    refuse_undecided(table, accepted)
    return table
