"""SPSS portable files: every record walked to the end of the data, before a native reader sees them.

Layout: PSPP developers' guide, "Portable File Format". Lines mean nothing in it: they are put together to one text first, each
as if it were 80 letters long.
"""

from __future__ import annotations

import re
from itertools import groupby

from instruments.problems import Problem
from surveys.imports.structure._file_bytes import FileBytes

SUFFIXES = (".por",)
LINE, TITLES, LETTERS = 80, 200, 256
SIGNATURE = b"SPSSPORT"
NUMBER = rb" *(?:\*.|-?(?:[0-9A-T]+(?:\.[0-9A-T]*)?|\.[0-9A-T]+)(?:[+-][0-9A-T]+)?/)"
"""A blank or a number, which has the digits 0 to T. PSPP 1.6 writes a half as `.F/`, ReadStat 1.1.9 as `0.F/`."""
WHOLE = re.compile(rb" *([0-9A-T]{1,6})/")
NAME = re.compile(rb"[A-Z@#$\x80-\xff][A-Z0-9@#$._\x80-\xff]{0,7}")
LONGEST = 255
"""Letters of a text in a case."""
END = b"Z"


class Portable(FileBytes):
    """The file as one text, in letters of ASCII."""

    def tag(self) -> bytes:
        """The letter that comes next, which is not taken."""
        return self.content[self.at : self.at + 1]

    def goes_on(self, tag: bytes) -> bool:
        """Whether that letter comes next, which is taken."""
        found = self.tag() == tag
        self.at += found
        return found

    def numbers(self, pattern: re.Pattern[bytes]) -> None:
        """Take so many numbers."""
        found = pattern.match(self.content, self.at)
        if not found:
            self.damaged("a number is none" if self.tag() else "it is cut short")
        self.at = found.end()

    def whole(self) -> int:
        """The next number, which is whole and not below 0."""
        found = WHOLE.match(self.content, self.at)
        if not found:
            self.damaged("a number is none" if self.tag() else "it is cut short")
        self.at = found.end()
        return int(found[1], 30)

    def words(self, most: int = 10_000) -> bytes:
        """The next text."""
        length = self.whole()
        self.need(length <= most, "a text is longer than there can be")
        return self.take(length)


def _numbers(count: int) -> re.Pattern[bytes]:
    return re.compile(rb"(?:%b){%d}" % (NUMBER, count), re.DOTALL)


ONE = _numbers(1)


def check(content: bytes, called: str) -> tuple[Problem, ...]:
    """What a person must decide on: weights. Raises UnreadableFile."""
    lines = content.replace(b"\r\n", b"\n").split(b"\n")
    file = Portable(b"".join(line.ljust(LINE) for line in lines), called, "SPSS portable")
    file.at = TITLES + LETTERS
    file.need(file.take(len(SIGNATURE)) == SIGNATURE, "it does not begin as one, in letters of ASCII")
    file.need(file.goes_on(b"A"), "of a version that there is not")
    for _ in range(2):  # the day and the time of day at which it was written
        file.words()
    count, weights = _head(file)
    widths = _variables(file)
    file.need(0 < count == len(widths), "it has another number of variables than it says")
    _labels(file, widths)
    _cases(file, list(widths.values()))
    file.need(not weights or widths.get(weights) == 0, "its weight is none of its variables")
    said = "weights: the file counts some people more than once, and what is read does not"
    hint = "ask whether they may be left out"
    return (Problem("file_weights", file.where, said, hint=hint),) if weights else ()


def _head(file: Portable) -> tuple[int, bytes]:
    """How many variables it says there are, and which of them are weights. Programs write this in several orders."""
    count, weights = 0, b""
    while (tag := file.tag()) in (b"1", b"2", b"3", b"4", b"5", b"6"):
        file.at += 1
        if tag == b"4":
            count = file.whole()
        elif tag == b"5":
            file.whole()
        elif tag == b"6":
            weights = file.words(8)
        else:
            file.words()
    return count, weights


def _variables(file: Portable) -> dict[bytes, int]:
    """Name → width, 0 for a number."""
    found: dict[bytes, int] = {}
    while file.goes_on(b"7"):
        width, name = file.whole(), file.words(8)
        file.need(width <= LONGEST, "a variable is of a kind that there is not")
        file.need(bool(NAME.fullmatch(name)), "a variable has a name that is none")
        file.need(name not in found, "two variables have one name")
        found[name] = width
        for _ in range(6):  # its format, and the one that it is written in
            file.whole()
        while (tag := file.tag()) in (b"8", b"9", b"A", b"B"):
            file.at += 1
            for _ in range(1 + (tag == b"B")):
                _value(file, width)
        if file.goes_on(b"C"):
            file.words()
    return found


def _value(file: Portable, width: int) -> None:
    if width:
        file.words(LONGEST)
    else:
        file.numbers(ONE)


def _labels(file: Portable, widths: dict[bytes, int]) -> None:
    while file.goes_on(b"D"):
        names = [file.words(8) for _ in range(file.whole())]
        kinds = {widths.get(name, -1) > 0 for name in names}
        file.need(set(names) <= set(widths) and len(kinds) == 1, "value labels are for no variable")
        for _ in range(file.whole()):
            _value(file, int(True in kinds))
            file.words()
    if file.goes_on(b"E"):
        for _ in range(file.whole()):
            file.words(LINE)


def _cases(file: Portable, widths: list[int]) -> None:
    """As many numbers as stand side by side are looked at at once."""
    file.need(file.goes_on(b"F"), "it has no cases, or a record of a kind that there is not")
    runs = [(width, len(list(run))) for width, run in groupby(widths)]
    steps = [(width, count, _numbers(count)) for width, count in runs]
    while file.tag() != END:
        for width, count, pattern in steps:
            if not width:
                file.numbers(pattern)
                continue
            for _ in range(count):
                file.words(width)
    file.need(not file.content[file.at :].strip(END + b" "), "something follows its last case")
