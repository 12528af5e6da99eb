"""CSV in UTF-8 with ISO dates, beside a `.datapackage.json` that describes every column (Data Package 2).

The layout is that of `_flat.py`. No spreadsheet can take a cell for a formula: a text that begins with
`=`, `+`, `-`, `@`, a tab, a carriage return or an apostrophe gets one apostrophe in front, unless it is a
plain number. Whoever reads the file with a program takes that one apostrophe off again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where, errors_in
from surveys.dataset import Dataset
from surveys.exports._described import table_schema
from surveys.exports._flat import flat, flat_problems
from surveys.exports._keeps import KEEPABLE
from surveys.exports._same import differing

SUFFIX = ".csv"
KEEPS = frozenset(KEEPABLE)
DESCRIPTOR = ".datapackage.json"

FORMULA = r"^[=+\-@\t\r']"
PLAIN_NUMBER = r"^[+-]?\d+(\.\d+)?$"
GUARDED = (
    "A text that begins with = + - @ or an apostrophe has one apostrophe in front, "
    "so that no spreadsheet takes it for a formula; take it off to have the text."
)


def losses(dataset: Dataset) -> list[Problem]:
    """Names that the layout would use twice, and a warning for each column with guarded texts."""
    file = dataset.name + SUFFIX
    clashes = flat_problems(dataset, file)
    if errors_in(clashes):
        return clashes
    table = flat(dataset)
    return [
        *clashes,
        *(
            Problem("text_guarded", Where(file, field=name), GUARDED, level="warning")
            for name in table.columns
            if table[name].dtype == pl.String and table.select(_is_formula(name).any()).item()
        ),
        *(
            Problem("name_unfit", Where(file, field=name), "a name that a spreadsheet may take for a formula")
            for name in table.columns
            if name[:1] in "=+-@\t\r'"
        ),
        *(
            Problem("name_unfit", Where(file, field=name), "a quotation mark in a name", "a name without")
            for name in table.columns
            if '"' in name
        ),
    ]


def _is_formula(name: str) -> pl.Expr:
    text = pl.col(name)
    return (text.str.contains(FORMULA) & ~text.str.contains(PLAIN_NUMBER)).fill_null(value=False)


def write(dataset: Dataset, path: Path) -> None:
    """`path` is the table; the descriptor is beside it, of the same stem."""
    guarded(flat(dataset)).write_csv(path, line_terminator="\n", date_format="%Y-%m-%d")
    words = json.dumps(descriptor(dataset), ensure_ascii=False, indent=2) + "\n"
    path.with_suffix(DESCRIPTOR).write_text(words, encoding="utf-8", newline="\n")


def guarded(table: pl.DataFrame) -> pl.DataFrame:
    """The table with an apostrophe in front of each text that a spreadsheet may take for a formula."""
    return table.with_columns(
        pl.when(_is_formula(name)).then("'" + pl.col(name)).otherwise(pl.col(name)).alias(name)
        for name in table.columns
        if table[name].dtype == pl.String
    )


def descriptor(dataset: Dataset) -> dict[str, Any]:
    """The Data Package that describes the table."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": dataset.name,
        "title": dataset.title,
        "notes": [*dataset.notes, GUARDED],
        "resources": [
            {
                "name": dataset.name,
                "path": dataset.name + SUFFIX,
                "type": "table",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"header": True, "delimiter": ",", "quoteChar": '"', "lineTerminator": "\n"},
                "schema": {
                    "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
                    "fieldsMatch": "exact",
                    "fields": table_schema(dataset),
                    "missingValues": [""],
                },
            }
        ],
    }


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the two files, read again, are not what was to be written."""
    written = guarded(flat(dataset))
    schema = {name: pl.String() if dtype == pl.Date else dtype for name, dtype in written.schema.items()}
    found = pl.read_csv(path, schema=schema)
    header = pl.read_csv(path, has_header=False, n_rows=1, infer_schema=False)
    if list(header.row(0)) != written.columns:
        yield "the columns have other names or another order"
        return
    dates = [
        pl.col(name).str.to_date("%Y-%m-%d") for name, dtype in written.schema.items() if dtype == pl.Date
    ]
    yield from differing(written, found.with_columns(dates))
    if json.loads(path.with_suffix(DESCRIPTOR).read_text(encoding="utf-8")) != descriptor(dataset):
        yield "the descriptor is not what was to be written"
