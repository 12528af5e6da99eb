"""Two tables of the same forms, keyed by two people: where they say the same, and what each says where they do not.

Tables and words only: what a column may hold, and which files the tables are from, is known elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from surveys.answers.written import as_written, written

Words = Mapping[tuple[int, str], str]
"""(row in the file, column) → what stands in a cell that is no answer, and is NaN or null in the table."""


@dataclass(frozen=True)
class Keyed:
    """The forms of one instrument as one person keyed them: `participant`, `_row` (in the file), and more.

    `columns` are those of the table that the file has.
    """

    frame: pl.DataFrame
    words: Words
    columns: frozenset[str]


@dataclass(frozen=True)
class Differing:
    """One cell that the two keyed differently, each value as it is written; "" is a blank."""

    participant: str
    column: str
    first: str
    second: str
    first_row: int
    second_row: int


@dataclass(frozen=True)
class Compared:
    """The forms that both keyed, as one table in the first's rows; a cell that differs is NaN or null there.

    `cells` says of each column that both files have how many cells are not blank in both.
    """

    frame: pl.DataFrame
    words: Words
    differing: tuple[Differing, ...]
    cells: Mapping[str, int]


def compared(first: Keyed, second: Keyed, columns: Sequence[str]) -> Compared:
    """The forms of the people of whom each has exactly one, compared in `columns`.

    Numbers are compared as numbers, dates as dates, texts as they are, and what is no answer by what
    stands in the cell. A column that one file has not is the other's.
    """
    mine, theirs = _aligned(first.frame, second.frame)
    shared = [name for name in columns if name in first.columns & second.columns]
    only_theirs = [name for name in columns if name in second.columns - first.columns]
    cells = {name: _unlike(name, (mine, first.words), (theirs, second.words)) for name in shared}
    values = [_certain(mine[name], unlike) for name, unlike in cells.items()]
    return Compared(
        frame=mine.with_columns(*values, *theirs.select(only_theirs)),
        words=_words_left(mine, cells)
        | words_in(first.words, mine, set(columns) - {*shared, *only_theirs})
        | _moved(words_in(second.words, theirs, only_theirs), theirs, mine),
        differing=tuple(
            Differing(mine["participant"][row], name, cell.first, cell.second, *_rows(row, mine, theirs))
            for name, unlike in cells.items()
            for row, cell in unlike.items()
            if cell.differ
        ),
        cells={name: _filled(mine[name], theirs[name], unlike) for name, unlike in cells.items()},
    )


def once(keyed: Keyed, both: pl.DataFrame) -> Keyed:
    """The forms of people who are not among those that were compared."""
    frame = keyed.frame.filter(~pl.col("participant").is_in(both["participant"].to_list()))
    return Keyed(frame, words_in(keyed.words, frame, frame.columns), keyed.columns)


def words_in(words: Words, frame: pl.DataFrame, columns: Collection[str]) -> dict[tuple[int, str], str]:
    """Those of the words that stand in the table's rows and in these columns."""
    rows = set(frame["_row"]) if words else set()
    return {(row, name): said for (row, name), said in words.items() if row in rows and name in columns}


@dataclass(frozen=True)
class _Cell:
    """What each of the two wrote in one cell, and whether both are values that the column can hold."""

    first: str
    second: str
    answers: bool

    @property
    def differ(self) -> bool:
        return self.first != self.second


Side = tuple[pl.DataFrame, Words]


def _aligned(first: pl.DataFrame, second: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows of people with one form in each, in the first's order. Of several forms none is the other's."""
    mine, theirs = (frame.filter(pl.len().over("participant") == 1) for frame in (first, second))
    mine = mine.filter(pl.col("participant").is_in(theirs["participant"].to_list()))
    return mine, mine.select("participant").join(theirs, "participant", how="left", maintain_order="left")


def _unlike(column: str, first: Side, second: Side) -> dict[int, _Cell]:
    """Place in the table → cell, where the values are unlike or either wrote what is no answer."""
    (mine, words), (theirs, others) = first, second
    one, two = mine[column], theirs[column]
    places = set((~one.eq_missing(two)).arg_true().to_list())
    for frame, side in (first, second):
        worded = [row for row, name in side if name == column]
        places |= set(frame["_row"].is_in(worded).arg_true().to_list()) if worded else set()
    found = {}
    for place in sorted(places):
        said = words.get((mine["_row"][place], column), "")
        other = others.get((theirs["_row"][place], column), "")
        found[place] = _Cell(_plain(one, place, said), _plain(two, place, other), not said and not other)
    return found


def _plain(values: pl.Series, place: int, said: str) -> str:
    """The cell as it is written; what is no answer may be a number all the same."""
    if not said:
        return written(values[place])
    return as_written(said, number=values.dtype == pl.Float64) or said


def _certain(values: pl.Series, unlike: Mapping[int, _Cell]) -> pl.Series:
    """The column with no answer where the two differ or either has none: NaN where numbers belong."""
    places = [place for place, cell in unlike.items() if cell.differ or not cell.answers]
    return values.scatter(places, float("nan") if values.dtype == pl.Float64 else None)


def _words_left(mine: pl.DataFrame, cells: Mapping[str, Mapping[int, _Cell]]) -> dict[tuple[int, str], str]:
    """What stands in the cells in which the two agree and that is no answer."""
    return {
        (mine["_row"][place], name): cell.first
        for name, unlike in cells.items()
        for place, cell in unlike.items()
        if not cell.differ and not cell.answers
    }


def _moved(words: Words, theirs: pl.DataFrame, mine: pl.DataFrame) -> dict[tuple[int, str], str]:
    """The second's words at the rows of the first."""
    rows = dict(zip(theirs["_row"], mine["_row"], strict=True)) if words else {}
    return {(rows[row], name): said for (row, name), said in words.items()}


def _rows(place: int, mine: pl.DataFrame, theirs: pl.DataFrame) -> tuple[int, int]:
    return mine["_row"][place], theirs["_row"][place]


def _filled(one: pl.Series, two: pl.Series, unlike: Mapping[int, _Cell]) -> int:
    """How many cells are not blank in both."""
    blank = set((_is_blank(one) & _is_blank(two)).arg_true().to_list())
    return len(one) - len(blank - {place for place, cell in unlike.items() if cell.first or cell.second})


def _is_blank(values: pl.Series) -> pl.Series:
    return (values.fill_null("") == "") if values.dtype == pl.String else values.is_null()
