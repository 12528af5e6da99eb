"""One returned file as data: its layout, and its rows in the order in which a team keyed them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from instruments import Instrument
from surveys.study import Timepoint
from surveys.synthetic.answers import Row

ABOUT_THE_PERSON = ("participant_id", "site")


@dataclass(frozen=True)
class Layout:
    """How a site's team keeps its data.

    `notes` are rows above the header. `cells` says whether numbers are numbers, or text with stray
    spaces. `delimiter` is a CSV's.
    """

    kind: Literal["excel", "spss", "csv"]
    suffix: str
    notes: int = 0
    cells: Literal["as they are", "as text"] = "as they are"
    delimiter: str = ","


@dataclass
class Return:
    """A file before it is written. `rows` grow when a form is keyed twice."""

    name: str
    title: str
    timepoint: Timepoint
    layout: Layout
    instruments: list[Instrument]
    rows: list[Row] = field(default_factory=list)

    @property
    def sheet(self) -> str:
        """The sheet's name, which only Excel has."""
        return f"SYNTHETIC {self.timepoint.id}" if self.layout.kind == "excel" else ""

    @property
    def columns(self) -> list[str]:
        """Names in order: the person, the interview, then each item."""
        return [
            *ABOUT_THE_PERSON,
            *(item.id for instrument in self.instruments for item in instrument.items if item.kind != "note"),
        ]

    def row_number(self, index: int) -> int:
        """The number by which a person finds a row: the sheet's row, the CSV's line, the SPSS case."""
        header = 0 if self.layout.kind == "spss" else 1
        return self.layout.notes + header + index + 1
