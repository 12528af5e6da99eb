"""What is looked at: the answers of one file by site, beside all other answers of the study."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import polars as pl
from numpy.typing import NDArray

from instruments import Instrument, Item
from instruments.model import MissingReason
from instruments.problems import Level, Problem, Where
from surveys.answers.file_words import FileWords
from surveys.keying.together import Together, together

Numbers = NDArray[np.floating[Any]]
"""Codes as single precision, which holds each of them, or figures as double precision."""
_NOWHERE = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Outside:
    """The cells that hold something and no answer: their rows and columns, what is there, and what is no reason's code."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Numbers
    numbers: NDArray[np.bool_]


@dataclass(frozen=True)
class Place:
    """One file of one timepoint; `order` is its place among the files of the study, in the order of import."""

    timepoint: str
    file: str
    sheet: str
    order: int


@dataclass(frozen=True)
class Part:
    """The forms of one instrument that one file has of one site, as the register has it.

    `frame` has the columns of a table of answers. `interviews` says who asked (`interviewer`, by code) in each `_row`.
    """

    place: Place
    site: str
    instrument: Instrument
    reasons: Mapping[int, MissingReason]
    frame: pl.DataFrame
    interviews: pl.DataFrame
    _kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: object, make: Callable[[Part], Kept]) -> Kept:
        """What `make` makes of the part, worked out once for each key: a part is looked at beside many others."""
        if key not in self._kept:
            self._kept[key] = make(self)
        kept: Kept = self._kept[key]
        return kept

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items that have response options."""
        return tuple(item for item in self.instrument.items if item.kind == "choice")

    @cached_property
    def cells(self) -> Numbers:
        """Forms × items as keyed: answers, codes of absence, what is neither; NaN for a blank and for words."""
        columns = pl.col([item.id for item in self.items]).cast(pl.Float32)
        return self.frame.select(columns).to_numpy()

    @cached_property
    def answers(self) -> Numbers:
        """Forms × items: NaN wherever there is no answer."""
        cells = self.cells
        codes = [tuple(map(float, self.instrument.options(item))) for item in self.items]
        allowed = np.empty(cells.shape, dtype=bool, order="F")
        for each in set(codes):
            these = [place for place, one in enumerate(codes) if one == each]
            allowed[:, these] = among(cells[:, these], each)
        return cells if allowed.all() else np.where(allowed, cells, np.nan)

    def answers_to(self, these: tuple[int, ...]) -> Numbers:
        """The answers to the items in these places, in rising order; no copy is made if they are all."""
        return self.answers if len(these) == len(self.items) else self.answers[:, these]

    @cached_property
    def outside(self) -> Outside:
        """What is neither blank nor an answer."""
        cells = self.cells
        rows, columns = (
            np.nonzero(np.isnan(self.answers) & ~np.isnan(cells)) if cells is not self.answers else _NOWHERE
        )
        values = cells[rows, columns]
        return Outside(rows, columns, values, ~np.isin(values, [float(code) for code in self.reasons]))

    @cached_property
    def interviewers(self) -> pl.Series:
        """Who asked, for each form; null where it is not known."""
        rows = self.frame.select("_row").join(self.interviews, on="_row", how="left", maintain_order="left")
        return rows["interviewer"]

    @cached_property
    def together(self) -> Together:
        """How the answers go together."""
        codes = [abs(code) for item in self.items for code in self.instrument.options(item)]
        return together(self.answers, max(codes, default=0))


@dataclass(frozen=True)
class Looked:
    """A file beside what came from elsewhere: `here` are its parts, `elsewhere` those of every other file."""

    place: Place
    words: FileWords
    here: tuple[Part, ...]
    elsewhere: tuple[Part, ...]

    def by_instrument(self) -> Iterator[tuple[Instrument, list[Part], list[Part]]]:
        """Each instrument of the file, its parts here by site, and its parts elsewhere."""
        for instrument in {part.instrument.id: part.instrument for part in self.here}.values():
            yield (
                instrument,
                [part for part in self.here if part.instrument.id == instrument.id],
                [part for part in self.elsewhere if part.instrument.id == instrument.id],
            )

    def where(self, column: str = "", row: int | None = None) -> Where:
        """A place in the file; `column` is an item's, or another column's own name."""
        raw = self.words.items.get(column)
        return Where(self.place.file, sheet=self.place.sheet, row=row, field=raw.name if raw else column)


@dataclass(frozen=True)
class Finding:
    """Something to look at in a file, of one instrument, and of one site or person where it is about one."""

    problem: Problem
    instrument: str
    site: str = ""
    participant: str = ""


def finding(
    looked: Looked,
    rule: str,
    instrument: str,
    found: str,
    hint: str,
    *,
    column: str = "",
    row: int | None = None,
    expected: str = "",
    site: str = "",
    participant: str = "",
    level: Level = "warning",
) -> Finding:
    """A finding at its place in the file."""
    problem = Problem(rule, looked.where(column, row), found, expected, hint, level)
    return Finding(problem, instrument, site, participant)


def among(values: Numbers, codes: Sequence[float]) -> NDArray[Any]:
    """Whether each value is one of the codes; codes without a gap are seen by their ends."""
    low, high = min(codes), max(codes)
    if len(codes) == high - low + 1:
        whole: NDArray[Any] = (values >= low) & (values <= high) & (values == np.floor(values))
        return whole
    return np.isin(values, codes)
