"""A sheet as it goes by: each row as text, three times as fast as element by element.

For a sheet as spreadsheet programs write it, each cell a tag that begins with its address. Whatever is not so makes it
`Irregular`, and it has to be scanned by `_sheet.py`, which knows all that XML may be. That the tags within its cells are
closed is left to the reader.
"""

from __future__ import annotations

import re

from surveys.imports.structure._sheet import MOST_COLUMNS, MOST_ROWS, PartScan, letters_of

LONGEST = 20_000_000
"""Bytes in which a row must have come to its end: none of 4,096 columns has a tenth of them."""
ROW = re.compile(rb'<row [^>]*?\br="([0-9]{1,7})"[^>]*>')
ADDRESS = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"')
SHARED = re.compile(rb'<c [^>]*?\bt="s"[^>]*><v>([0-9]{1,9})</v>')
BEGIN, END_OF_ROW, END = b"<row", b"</row>", b"</sheetData>"
COLUMNS = {letters_of(number).encode(): number for number in range(1, MOST_COLUMNS + 1)}


class Irregular(Exception):
    """The sheet has something that is not looked at here."""


class QuickSheetScan:
    """A sheet fed piece by piece; `around` is the scan of all but its rows, which has their counts once it is closed."""

    def __init__(self, called: str, name: str) -> None:
        self.around = PartScan(called, name)
        self._waiting = b""
        self._inside, self._past = False, False
        self._letters = b""

    def feed(self, piece: bytes) -> None:
        """Take the next bytes. Raises Irregular, or what `PartScan` does."""
        text = self._waiting + piece
        if not self._inside:
            text = self._before(text)
        if self._inside and not self._past:
            text = self._rows(text)
        if self._past:
            self.around.feed(text)
            text = b""
        self._waiting = text

    def close(self) -> PartScan:
        """The sheet has ended: what is said of all of it. Raises Irregular, or what `PartScan` does."""
        if not self._past:
            raise Irregular
        self.around.close()
        return self.around

    def _before(self, text: bytes) -> bytes:
        at = text.find(BEGIN)
        if at < 0:
            if len(text) > LONGEST:
                raise Irregular
            return text
        if b"<!" in text[:at] or self.around.row:
            raise Irregular
        self.around.feed(text[:at])
        self._inside = True
        return text[at:]

    def _rows(self, text: bytes) -> bytes:
        *rows, rest = text.split(END_OF_ROW)
        for row in rows:
            self._row(row)
        if rest.startswith(END):
            self._past = True
        elif len(rest) > LONGEST:
            raise Irregular
        return rest

    def _row(self, row: bytes) -> None:
        head = ROW.match(row)
        addresses = ADDRESS.findall(row)
        if (
            not head
            or row.count(BEGIN) != 1
            or row.count(b"<c") != len(addresses)
            or any(sign in row and b"<" + sign in row for sign in (b"!", b"?"))  # one byte is found sooner
        ):
            raise Irregular
        number = int(head[1])
        scan = self.around
        if number <= scan.row or number > MOST_ROWS or not addresses:
            raise Irregular  # to be refused, or not, by the other scan
        scan.row, scan.rows, scan.cells = number, scan.rows + 1, scan.cells + len(addresses)
        letters = (b",".join(addresses) + b",").replace(head[1] + b",", b",")
        if letters != self._letters:
            self._take_columns(letters)
        self._texts(row)

    def _take_columns(self, letters: bytes) -> None:
        """The letters of a row's cells, which are all that is left of their addresses if each is in this row, in order."""
        try:
            columns = [*map(COLUMNS.__getitem__, letters[:-1].split(b","))]
        except KeyError:
            raise Irregular from None
        if columns != sorted(set(columns)):
            raise Irregular
        self._letters = letters
        self.around.last_column = max(self.around.last_column, columns[-1])

    def _texts(self, row: bytes) -> None:
        count = row.count(b't="s"')
        if count:
            shared = SHARED.findall(row)
            if len(shared) != count:
                raise Irregular
            self.around.highest_string = max(self.around.highest_string, max(map(int, shared)))
