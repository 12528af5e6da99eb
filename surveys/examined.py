"""A file that was looked at and may come in: what it holds, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from instruments.problems import Problem
from surveys.answers.responses import Answers, Unread
from surveys.imports import RawTable
from surveys.record.sources import Entry


@dataclass(frozen=True)
class Examined:
    """A file that may come in: its bytes, and what it holds in numbers that show nothing about a person.

    `equally_shared` are columns that nobody asks for and that may be the allocation under another name;
    `alike` are the items of absent instruments that one of its columns looks like; `repeated` are the people of whom it has several forms of an instrument, and their rows; `remarks` are what
    was found, assumed or changed while it was read; `answers` are the typed tables, and `odd` their cells that are
    no answers. `keying` is what looks as if it had been keyed or paired in another way than is defined, for a person to
    look at: warnings, and notes.
    """

    timepoint: str
    entry: Entry
    content: bytes
    new: bool
    absent: tuple[str, ...]
    unused: tuple[str, ...]
    alike: tuple[str, ...]
    equally_shared: tuple[str, ...]
    repeated: tuple[tuple[str, tuple[int, ...]], ...]
    remarks: tuple[Problem, ...]
    table: RawTable
    answers: tuple[Answers, ...]
    odd: tuple[Unread, ...]
    keying: tuple[Problem, ...]


def same_file(entry: Entry) -> tuple[object, ...]:
    """Equal for files of one timepoint that are the same: of one content, and read alike."""
    return entry.sha256, entry.sheet, entry.reading.key


def repeated_in(frames: Iterable[pl.DataFrame]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The people with more than one form in one of the tables, each with the rows of all of theirs."""
    rows: dict[str, set[int]] = {}
    for frame in frames:
        several = frame.filter(pl.len().over("participant") > 1)
        for who, row in several.select("participant", "_row").iter_rows():
            rows.setdefault(who, set()).add(row)
    return tuple((who, tuple(sorted(found))) for who, found in rows.items())
