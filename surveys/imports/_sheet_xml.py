"""What a sheet's XML says of its cells and openpyxl does not: which are formulas, and which of those were never worked out."""

from __future__ import annotations

from enum import Enum
from xml.parsers import expat

from surveys.imports._grid import Place


class Stored(Enum):
    """What the file holds of a cell in which anything stands."""

    VALUE = "a value"
    FORMULA_AND_VALUE = "a formula and its value"
    FORMULA_ALONE = "a formula without a value"


def stored_cells(xml: bytes) -> dict[Place, Stored]:
    """Place → what is stored there; cells without any content are left out. Raises ValueError for broken XML."""
    scan, parser = _Scan(), expat.ParserCreate()
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError("broken XML of a sheet") from error
    return scan.found


class _Scan:
    """The cell that the parser is in. Handlers of expat's, as a tree of so many elements would cost more than reading them."""

    def __init__(self) -> None:
        self.found: dict[Place, Stored] = {}
        self.row = self.column = 0
        self.formula = self.valued = self.in_value = self.text_cell = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A row or a cell begins, or a part of a cell."""
        name = tag.rpartition(":")[2]
        if name == "c":
            self.column = _column(attributes.get("r", "")) or self.column + 1
            self.text_cell = attributes.get("t") == "str"  # of which an empty one is a value too
            self.formula = self.valued = False
        elif name == "v":
            self.in_value, self.valued = True, self.valued or self.text_cell
        elif name == "f":
            self.formula = True
        elif name == "is":
            self.valued = True
        elif name == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0

    def text(self, text: str) -> None:
        """A value that is not empty."""
        self.valued = self.valued or self.in_value

    def end(self, tag: str) -> None:
        """A cell ends."""
        name = tag.rpartition(":")[2]
        if name == "v":
            self.in_value = False
        elif name == "c" and self.formula:
            stored = Stored.FORMULA_AND_VALUE if self.valued else Stored.FORMULA_ALONE
            self.found[self.row, self.column] = stored
        elif name == "c" and self.valued:
            self.found[self.row, self.column] = Stored.VALUE


def _column(address: str) -> int:
    """The number of the column in an address such as `C17`; 0 without one."""
    number = 0
    for letter in address:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number
