"""Excel, for people: sheets `data`, `variables`, `values` and `about`. Text is text, never a formula.

The sheet `data` has the layout of `_flat.py`. A column with a day before 1 March 1900, which Excel cannot
hold, has all its dates as ISO text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where, errors_in
from surveys.dataset import Column, Dataset
from surveys.exports._fit import all_labels
from surveys.exports._flat import flat, flat_problems
from surveys.exports._keeps import KEEPABLE
from surveys.exports._same import differing
from surveys.exports._workbook import FIRST_DAY, add_sheet, new_workbook, save, storable

SUFFIX = ".xlsx"
KEEPS = frozenset(KEEPABLE) - {"empty_text"}
MOST_ROWS = 1_048_575
MOST_COLUMNS = 16_384

VARIABLES = ("name", "label", "type", "measure", "decimals", "values", "missing codes", "instrument", "version",
             "timepoint", "how it is made")  # fmt: skip
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
    workbook = new_workbook(dataset.title)
    table = _table(dataset)
    add_sheet(workbook, "data", table.columns, table.iter_rows())
    add_sheet(
        workbook, "variables", VARIABLES, _variables(dataset), (24, 44, 10, 10, 10, 44, 44, 12, 9, 11, 80)
    )
    add_sheet(workbook, "values", VALUES, _values(dataset), (24, 10, 44, 16))
    add_sheet(workbook, "about", ("about", "words"), _about(dataset), (14, 100))
    save(workbook, path)


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
    """A sentence for each way in which the file at `path`, read again, is not what was to be written."""
    from openpyxl import load_workbook

    workbook = load_workbook(path, read_only=True)
    try:
        rows = workbook["data"].iter_rows(values_only=True)
        yield from _differing_data(dataset, [str(name) for name in next(rows)], rows)
        for name, header, expected in (
            ("variables", VARIABLES, list(_variables(dataset))),
            ("values", VALUES, list(_values(dataset))),
            ("about", ("about", "words"), _about(dataset)),
        ):
            wanted = [[_as_read(value) for value in row] for row in (header, *expected)]
            if [list(row) for row in workbook[name].iter_rows(values_only=True)] != wanted:
                yield f"the sheet `{name}` is not what was to be written"
    finally:
        workbook.close()


def _as_read(value: Any) -> Any:
    """A value as its cell gives it back: an empty text is an empty cell."""
    return (storable(value) or None) if isinstance(value, str) else value


def _differing_data(dataset: Dataset, names: list[str], rows: Iterator[Any]) -> Iterator[str]:
    written = _table(dataset).with_columns(pl.col(pl.String).replace("", None))
    written = written.with_columns(
        written[name].map_elements(storable, pl.String)
        for name in written.columns
        if written[name].dtype == pl.String and _changed(written[name])
    )
    if names != written.columns:
        yield "the columns have other names or another order"
        return
    cells = [_whole_row(row, len(names)) for row in rows]
    yield from differing(written, pl.DataFrame(cells, schema=written.schema, orient="row", strict=True))


def _whole_row(row: tuple[Any, ...], length: int) -> list[Any]:
    """A row as the table has it: the reader leaves out empty cells at its end and makes times of dates."""
    plain = [value.date() if isinstance(value, datetime) else value for value in row]
    return plain + [None] * (length - len(plain))
