"""A released dataset, read from the files of its release: table, descriptions and notes, as they were written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from surveys.dataset import Column, Dataset
from surveys.exports.parquet import KEY

SUFFIXES = (".parquet", ".sav")
"""The ends of the names of the files that are read."""


def released_dataset(folder: Path, name: str) -> Dataset:
    """The dataset of that name in a release's folder, missing reasons as their codes.

    Texts, dates and descriptions are those of the Parquet file; numbers those of the SPSS file, which holds the
    codes themselves. Whether the files are as they were released is for `release.whole` to say.
    """
    import pyreadstat

    path = folder / f"{name}.parquet"
    said = json.loads(pl.read_parquet_metadata(path)[KEY])
    columns = tuple(map(_column, said["columns"]))
    kept = pl.read_parquet(path, hive_partitioning=False)
    coded, _ = pyreadstat.read_sav(
        str(folder / f"{name}.sav"),
        user_missing=True,
        output_format="polars",
        disable_datetime_conversion=True,
    )
    frame = pl.DataFrame(_series(columns, kept, coded))
    return Dataset(name, said["title"], frame, columns, tuple(said["notes"]))


def _series(columns: tuple[Column, ...], kept: pl.DataFrame, coded: pl.DataFrame) -> Iterator[pl.Series]:
    for column in columns:
        if column.kind == "number":
            yield coded[column.name].cast(pl.Float64)
        else:
            yield kept[column.name].cast({"text": pl.String, "date": pl.Date}[column.kind])


def _column(said: Mapping[str, Any]) -> Column:
    labels = {
        name: {each["value"]: each["label"] for each in said[name]}
        for name in ("value_labels", "missing_labels")
    }
    return Column(**{**said, **labels, "words": tuple(said["words"])})
