"""Numbers and texts of a statistics file one after the other, none from beyond its end."""

from __future__ import annotations

import struct
from typing import NoReturn

from instruments.problems import Where
from surveys.imports.structure._refused import AGAIN, refuse


class FileBytes:
    """The file's bytes, read in its own order of bytes. `at` is where the next ones begin.

    `kind` is what the file should be, and `better` a format with a checksum that the same program writes.
    """

    def __init__(
        self, content: bytes, called: str, kind: str = "SPSS", better: str = ".zsav or .xlsx"
    ) -> None:
        self.content, self.where, self.at, self.order = content, Where(called), 0, "<"
        self.kind, self.better = kind, better

    def take(self, length: int) -> bytes:
        """The next bytes. Raises UnreadableFile if the file ends before."""
        if not 0 <= length <= len(self.content) - self.at:
            self.damaged("it ends inside one of its records")
        self.at += length
        return self.content[self.at - length : self.at]

    def integers(self, count: int) -> tuple[int, ...]:
        """The next integers of four bytes."""
        return struct.unpack(f"{self.order}{count}i", self.take(4 * count))

    def integer(self) -> int:
        """The next integer of four bytes."""
        return self.integers(1)[0]

    def long(self) -> int:
        """The next integer of eight bytes."""
        return int(struct.unpack(f"{self.order}q", self.take(8))[0])

    def counts(self, length: int, count: int = 1) -> tuple[int, ...]:
        """The next numbers of `length` bytes, 1, 2, 4 or 8, none of them below 0."""
        letter = {1: "B", 2: "H", 4: "I", 8: "Q"}[length]
        return struct.unpack(f"{self.order}{count}{letter}", self.take(length * count))

    def float(self) -> float:
        """The next number."""
        return float(struct.unpack(f"{self.order}d", self.take(8))[0])

    def damaged(self, what: str) -> NoReturn:
        """Raise UnreadableFile. `what` is said of the file."""
        refuse(
            self.where, f"a damaged {self.kind} file: {what}", hint=f"{AGAIN}, if possible as {self.better}"
        )

    def need(self, sound: bool, what: str) -> None:
        """Raise UnreadableFile unless it is so."""
        if not sound:
            self.damaged(what)
