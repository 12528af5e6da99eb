"""A table as a mapping has it read: only some of its rows, and other codes for what stands in its cells."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of
from surveys.imports import RawColumn, RawTable
from surveys.matching import id_column, participants_of

Codes = Mapping[str, int]
"""What stands in a cell, in lower case and without blanks around it → the code that it stands for."""


@dataclass(frozen=True)
class Reading:
    """How a table is read: item → column where their names differ, item → codes, and column → what its rows must hold.

    `ids` are ids that lost their zeros → those of the register. `by` is the mapping that says so; empty if a person said it with the command.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    recode: Mapping[str, Codes] = field(default_factory=dict)
    only: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Equal for readings that read every table alike, whatever they are called."""
        return json.dumps(
            [
                dict(self.names),
                {id: dict(each) for id, each in self.recode.items()},
                dict(self.only),
                dict(self.ids),
            ],
            sort_keys=True,
        )


def as_read(table: RawTable, reading: Reading) -> RawTable:
    """The table with the rows that the reading asks for, recoded, and a remark for each column that was.

    A column that the reading names and the table has not is left out here; `matching.py` says so.
    """
    chosen = with_ids(_chosen(table, reading.only), reading)
    recodes = {
        column.name: codes
        for item, codes in reading.recode.items()
        if (column := chosen.column(reading.names.get(item, item)))
    }
    remarks = [
        Problem("recoded", Where(table.file, sheet=table.sheet, field=name), found, level="note")
        for name, codes in recodes.items()
        if (found := _counted(chosen.column(name), codes))
    ]
    columns = tuple(recoded(each, recodes.get(each.name, {})) for each in chosen.columns)
    return replace(chosen, columns=columns, remarks=(*chosen.remarks, *remarks))


def with_ids(table: RawTable, reading: Reading) -> RawTable:
    """The table with the zeros that its ids lost, and a remark that says in how many rows."""
    column = id_column(table, reading.names)
    if not reading.ids or column is None:
        return table
    standing, _ = participants_of(table, reading.names)
    lost = standing.is_in(list(reading.ids)).arg_true()
    if lost.is_empty():
        return table
    whole = replace(column, values=standing.replace(dict(reading.ids)))
    where = Where(table.file, sheet=table.sheet, row=table.rows[lost[0]], field=column.name)
    rows = "1 row" if len(lost) == 1 else f"{len(lost):,} rows"
    found = f"ids without their leading zeros in {rows}, first in row {where.row}: restored, as one id of the register fits each"
    remark = Problem("leading_zeros", where, found, level="warning")
    columns = tuple(whole if each is column else each for each in table.columns)
    return replace(table, columns=columns, remarks=(*table.remarks, remark))


def _chosen(table: RawTable, only: Mapping[str, str]) -> RawTable:
    if not only:
        return table
    asked = [
        _standing(column.values) == _plain(value)
        for name, value in only.items()
        if (column := table.column(name))
    ]
    kept = pl.select(pl.all_horizontal(pl.lit(True), *asked)).to_series()
    places = (
        pl.select(pl.arg_where(kept)).to_series()
        if len(asked) == len(only)
        else pl.Series([], dtype=pl.UInt32)
    )
    columns = tuple(replace(each, values=each.values.gather(places)) for each in table.columns)
    words = " and ".join(f"`{name}` is `{value}`" for name, value in only.items())
    found = f"{len(places):,} of {len(table.rows):,} rows are read: those in which {words}"
    remark = Problem("some_rows", Where(table.file, sheet=table.sheet), found, level="note")
    rows = tuple(table.rows[place] for place in places)
    return replace(table, rows=rows, columns=columns, remarks=(*table.remarks, remark))


def recoded(column: RawColumn, codes: Codes) -> RawColumn:
    """The column with each of these values replaced by its code, its labels and declared missing values too.

    All at once: where 1 is 0 and 2 is 1, a 2 is 1. What has no code here stays as it is.
    """
    if not codes:
        return column
    known = {_plain(value): code for value, code in codes.items()}
    standing = _standing(column.values)
    values = pl.select(
        pl.when(standing.is_in(list(known)))
        .then(standing.replace_strict({key: str(code) for key, code in known.items()}, default=None))
        .otherwise(column.values.cast(pl.String))
    ).to_series()
    if column.values.dtype.is_numeric():
        values = values.cast(pl.Float64)
    labels = {known.get(_seen(value), value): label for value, label in column.value_labels.items()}
    missing = tuple(
        (float(known[_seen(low)]),) * 2 if low == high and _seen(low) in known else (low, high)
        for low, high in column.missing
    )
    return replace(column, values=values, value_labels=labels, missing=missing)


def _counted(column: RawColumn | None, codes: Codes) -> str:
    """How many cells a recoding changes, in words; empty if none."""
    assert column is not None  # it was found by the caller
    standing = _standing(column.values)
    changing: Collection[str] = [_plain(value) for value, code in codes.items() if _plain(value) != str(code)]
    count = int(standing.is_in(list(changing)).sum())
    return f"{number_of(count, 'cell')} recoded" if count else ""


def _standing(values: pl.Series) -> pl.Series:
    """What stands in each cell, as a mapping writes it: whole numbers without decimals, words in lower case."""
    if values.dtype.is_numeric():
        whole = values == values.round()
        return pl.select(
            pl.when(whole)
            .then(values.cast(pl.Int64, strict=False).cast(pl.String))
            .otherwise(values.cast(pl.String))
        ).to_series()
    return values.cast(pl.String).str.strip_chars().str.to_lowercase()


def _plain(value: str) -> str:
    return value.strip().lower()


def _seen(value: float | str) -> str:
    return f"{value:g}" if isinstance(value, float | int) else _plain(value)
