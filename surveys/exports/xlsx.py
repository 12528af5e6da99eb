"""Excel, for people: sheets `data`, `variables`, `values` and `about`. Text is text, never a formula.

The sheet `data` has the layout of `_flat.py`. A column with a day before 1 March 1900, which Excel cannot
hold, has all its dates as ISO text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where, errors_in
from surveys.dataset import Column, Dataset
from surveys.exports._fit import all_labels
from surveys.exports._flat import flat, flat_problems
from surveys.exports._keeps import KEEPABLE
from surveys.exports._same import differing
from surveys.workbook import FIRST_DAY, Sheet, storable, workbook_bytes

SUFFIX = ".xlsx"
KEEPS = frozenset(KEEPABLE) - {"empty_text"}
MOST_ROWS = 1_048_575
MOST_COLUMNS = 16_384
ROWS_AT_ONCE = 5_000

VARIABLES = ("name", "label", "type", "measure", "decimals", "values", "missing codes", "instrument", "version",
             "timepoint", "how it is made")  # fmt: skip
ABOUT = ("about", "words")
VALUES = ("name", "code", "label", "means")


def losses(dataset: Dataset) -> list[Problem]:
    """What Excel cannot hold: an error for a table too large, a warning for each text or date changed."""
    file = dataset.name + SUFFIX
    problems = flat_problems(dataset, file)
    if errors_in(problems):
        return problems
    table = flat(dataset)
    if table.height > MOST_ROWS or table.width > MOST_COLUMNS:
        found, expected = (
            f"{table.height:,} rows of {table.width:,} columns",
            f"{MOST_ROWS:,} of {MOST_COLUMNS:,}",
        )
        problems.append(Problem("too_large", Where(file), found, expected, "write .parquet or .csv"))
    for name in table.columns:
        where = Where(file, field=name)
        if table[name].dtype == pl.String and _changed(table[name]):
            found = "a text that a cell cannot hold as it is (length, control characters or line ends)"
            problems.append(Problem("text_changed", where, found, level="warning"))
        if table[name].dtype == pl.Date and (table[name] < FIRST_DAY).any():
            found = "dates are written as text, one being before Excel's calendar begins"
            problems.append(Problem("dates_as_text", where, found, f"{FIRST_DAY} on", level="warning"))
    return problems


def _changed(values: pl.Series) -> bool:
    return any(storable(value) != value for value in values.drop_nulls().unique())


def write(dataset: Dataset, path: Path) -> None:
    """`path` is a workbook of the dataset."""
    table = _table(dataset)
    sheets = [
        Sheet("data", table.columns, table.iter_rows()),
        Sheet("variables", VARIABLES, _variables(dataset), (24, 44, 10, 10, 10, 44, 44, 12, 9, 11, 80)),
        Sheet("values", VALUES, _values(dataset), (24, 10, 44, 16)),
        Sheet("about", ABOUT, _about(dataset), (14, 100)),
    ]
    path.write_bytes(workbook_bytes(dataset.title, sheets))


def _table(dataset: Dataset) -> pl.DataFrame:
    table = flat(dataset)
    return table.with_columns(
        pl.col(name).dt.to_string("%Y-%m-%d")
        for name in table.columns
        if table[name].dtype == pl.Date and (table[name] < FIRST_DAY).any()
    )


def _variables(dataset: Dataset) -> Iterator[tuple[Any, ...]]:
    for each in dataset.columns:
        yield (
            each.name, each.label, each.kind, each.measure, each.decimals, _in_words(each.value_labels),
            _in_words(each.missing_labels), each.instrument, each.version, each.timepoint, " ".join(each.words),
        )  # fmt: skip


def _in_words(labels: Any) -> str:
    return "; ".join(f"{code} = {labels[code]}" for code in sorted(labels))


def _values(dataset: Dataset) -> Iterator[tuple[Any, ...]]:
    for column in dataset.columns:
        for code, label in all_labels(column).items():
            yield column.name, code, label, _meaning(column, code)


def _meaning(column: Column, code: int) -> str:
    return "missing reason" if code in column.missing_labels else "value"


def _about(dataset: Dataset) -> list[tuple[str, str]]:
    return [("name", dataset.name), ("title", dataset.title), *(("note", note) for note in dataset.notes)]


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the file at `path`, read again, is not what was to be written.

    It is read by another library than the one that wrote it.
    """
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_path(str(path))
    rows = _rows(workbook, "data")
    yield from _differing_data(dataset, [str(name) for name in next(rows)], rows)
    for name, names, expected in (
        ("variables", VARIABLES, list(_variables(dataset))),
        ("values", VALUES, list(_values(dataset))),
        ("about", ABOUT, _about(dataset)),
    ):
        wanted = [[_as_read(value) for value in row] for row in (names, *expected)]
        if list(_rows(workbook, name)) != wanted:
            yield f"the sheet `{name}` is not what was to be written"


def _rows(workbook: Any, sheet: str) -> Iterator[list[Any]]:
    """The rows of a sheet, one after another: all of a large one at once would take gigabytes. An empty cell is None."""
    for row in workbook.get_sheet_by_name(sheet).iter_rows():
        yield [None if cell == "" else cell for cell in row]


def _as_read(value: Any) -> Any:
    """A value as its cell gives it back: an empty text is an empty cell."""
    return (storable(value) or None) if isinstance(value, str) else value


def _differing_data(dataset: Dataset, names: list[str], rows: Iterator[list[Any]]) -> Iterator[str]:
    written = _table(dataset).with_columns(pl.col(pl.String).replace("", None))
    written = written.with_columns(
        written[name].map_elements(storable, pl.String)
        for name in written.columns
        if written[name].dtype == pl.String and _changed(written[name])
    )
    if names != written.columns:
        yield "the columns have other names or another order"
        return
    integers = [name for name, dtype in written.schema.items() if dtype == pl.Int64]
    read = _read(rows, pl.Schema({**written.schema, **dict.fromkeys(integers, pl.Float64())}), written.height)
    yield from differing(written, read.with_columns(pl.col(integers).cast(pl.Int64, strict=True)))


def _read(rows: Iterator[list[Any]], schema: pl.Schema, height: int) -> pl.DataFrame:
    """The rows as a table, of so many rows at least: the reader stops at the last full one."""
    width, parts = len(schema), [pl.DataFrame(schema=schema)]
    while some := list(islice(rows, ROWS_AT_ONCE)):
        whole = [row + [None] * (width - len(row)) for row in some]
        parts.append(pl.DataFrame(whole, schema=schema, orient="row", strict=True))
    read = pl.concat(parts)
    absent = max(height - read.height, 0)
    return pl.concat([read, pl.DataFrame(schema=schema).clear(absent)])
