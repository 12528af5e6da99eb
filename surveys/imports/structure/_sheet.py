"""One part of a workbook as it goes by: the elements of a sheet or of the shared texts counted, and held to limits."""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

from instruments.problems import Where
from surveys.imports.structure._refused import refuse

MOST_ROWS = 200_000
"""More people than any trial that this is for has."""
MOST_COLUMNS = 4_096
"""More than all items of fifty instruments; Excel has 16,384."""
LARGEST_AREA = 40_000_000
"""Cells from A1 to the last row and column, which some readers make room for whether anything stands there or not."""
LARGEST_SPANS = 1_000_000
"""Cells of all merged areas and links of a sheet, each of which a reader makes a cell."""
DEEPEST = 256
REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
CLEAN_UP = "delete the rows and columns outside the table, and save it again"


class PartScan:
    """A part fed piece by piece. `root` is its outermost element; the counts are of sheets and shared texts alone."""

    def __init__(self, called: str, name: str) -> None:
        self.where, self.name = Where(called, path=name), name
        self.root, self.depth = "", 0
        self.cells = self.rows = self.strings = self.spans = 0
        self.row = self.column = self.last_column = 0
        self.row_text = ""
        self.highest_string = -1
        self.said_strings: int | None = None
        self.said: tuple[int, int] | None = None
        self._text: list[str] | None = None
        self._shared = False
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse_dtd
        self._parser.EntityDeclHandler = self._refuse_dtd

    def feed(self, piece: bytes) -> None:
        """Take the next bytes of the part."""
        self._parser.Parse(piece, False)

    def close(self) -> PartScan:
        """The part has ended: its counts, held against what it said. Raises UnreadableFile."""
        self._parser.Parse(b"", True)
        if self.said_strings is not None and self.said_strings != self.strings:
            found = f"{self.strings:,} texts where the workbook says {self.said_strings:,}"
            refuse(self.where, found)
        if self.said and (self.said[0] < self.row or self.said[1] < self.last_column):
            found = f"a sheet that says it has {self.said[0]:,} rows and {self.said[1]:,} columns"
            refuse(self.where, f"{found}, and has {self.row:,} and {self.last_column:,}")
        if self.row * self.last_column > LARGEST_AREA:
            found = f"a sheet of {self.row:,} rows and {self.last_column:,} columns"
            refuse(self.where, found, f"at most {LARGEST_AREA:,} cells", CLEAN_UP)
        return self

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        name = tag if ":" not in tag else tag.rpartition(":")[2]
        if name == "c" and self.root == "worksheet":
            self._cell(attributes)
        elif name == "v" and self._shared:
            self._text = []
            self._parser.CharacterDataHandler = self._text.append
        elif self.depth > DEEPEST:
            refuse(self.where, "a part with elements within elements, as no workbook has")
        elif self.depth == 1:
            self.root = name
            if name == "sst" and "uniqueCount" in attributes:
                self.said_strings = self._number(attributes["uniqueCount"])
        elif handler := _HANDLERS.get((self.root, name)):
            handler(self, attributes)

    def _end(self, tag: str) -> None:
        self.depth -= 1
        if self._text is not None:
            self.highest_string = max(self.highest_string, self._number("".join(self._text).strip()))
            self._text, self._shared = None, False
            self._parser.CharacterDataHandler = None

    def _row(self, attributes: dict[str, str]) -> None:
        number = self._number(attributes["r"]) if "r" in attributes else self.row + 1
        if number <= self.row:
            again = "twice" if number == self.row else f"after row {self.row:,}"
            refuse(self.where, f"row {number:,} {again}")
        self.row, self.column, self.row_text = number, 0, str(number)
        self.rows += 1
        if number > MOST_ROWS and (number > 1_048_576 or self.rows > MOST_ROWS):
            self._refuse_stray(f"row {number:,}")

    def _cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        column = self.column + 1
        if reference is not None:
            column = _COLUMNS.get(reference[: -len(self.row_text)], 0) if self.row_text else 0
            if not column or not reference.endswith(self.row_text):
                column = self._odd_column(reference)
        if column <= self.column:
            refuse(self.where, f"cell {reference} twice, or after one to its right")
        if column > MOST_COLUMNS or self.row > MOST_ROWS:
            self._refuse_stray(f"cell {reference or f'{column} of row {self.row}'}")
        self.column = column
        self.last_column = max(column, self.last_column)
        self.cells += 1
        self._shared = attributes.get("t") == "s"

    def _odd_column(self, reference: str) -> int:
        found = REFERENCE.fullmatch(reference)
        if not found:
            refuse(self.where, f"a cell in row {self.row:,} with an address that is none")
        if found[2] != self.row_text:
            refuse(self.where, f"cell {reference} in row {self.row:,}")
        return number_of(found[1])

    def _refuse_stray(self, what: str) -> None:
        limits = f"at most {MOST_ROWS:,} rows and {MOST_COLUMNS:,} columns"
        refuse(self.where, f"a sheet that reaches to {what}", limits, CLEAN_UP)

    def _string(self, _: dict[str, str]) -> None:
        if self.depth == 2:
            self.strings += 1

    def _dimension(self, attributes: dict[str, str]) -> None:
        _, last = self._area(attributes.get("ref", ""))
        self.said = last if last != (1, 1) else None  # some programs always write A1

    def _span(self, attributes: dict[str, str]) -> None:
        (top, left), (bottom, right) = self._area(attributes.get("ref", ""))
        self.spans += max(0, bottom - top + 1) * max(0, right - left + 1)
        if self.spans > LARGEST_SPANS:
            refuse(
                self.where,
                "merged cells or links over more of the sheet than there can be answers",
                hint=CLEAN_UP,
            )

    def _area(self, reference: str) -> tuple[tuple[int, int], tuple[int, int]]:
        ends = [REFERENCE.fullmatch(each.replace("$", "")) for each in reference.split(":")]
        places = [(int(end[2]), number_of(end[1])) for end in ends if end]
        if len(places) != len(ends) or len(places) > 2:
            refuse(self.where, "an area with an address that is none")
        return places[0], places[-1]

    def _number(self, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 12):
            refuse(self.where, "something where the number of a row or a text should be")
        return int(text)

    def _refuse_dtd(self, *_: Any) -> None:
        refuse(self.where, "a part with a document type definition, as no spreadsheet program writes it")


def number_of(letters: str) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters_of(number: int) -> str:
    """The letters of a column."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_COLUMNS = {letters_of(number): number for number in range(1, MOST_COLUMNS + 1)}
_HANDLERS = {
    ("worksheet", "row"): PartScan._row,
    ("worksheet", "dimension"): PartScan._dimension,
    ("worksheet", "mergeCell"): PartScan._span,
    ("worksheet", "hyperlink"): PartScan._span,
    ("sst", "si"): PartScan._string,
}
