"""Parquet in the layout of `_flat.py`, with the description of every column in the file's own metadata.

The metadata's key `surveys.dataset` holds title, notes and columns as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from instruments.problems import Problem
from surveys.dataset import Dataset
from surveys.exports._described import described
from surveys.exports._flat import flat, flat_problems
from surveys.exports._keeps import KEEPABLE
from surveys.exports._same import differing

SUFFIX = ".parquet"
KEEPS = frozenset(KEEPABLE)
KEY = "surveys.dataset"


def losses(dataset: Dataset) -> list[Problem]:
    """Names that the layout would use twice."""
    return flat_problems(dataset, dataset.name + SUFFIX)


def write(dataset: Dataset, path: Path) -> None:
    """`path` is a Parquet file of the dataset."""
    flat(dataset).write_parquet(path, metadata={KEY: json.dumps(described(dataset), ensure_ascii=False)})


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the file at `path`, read again, is not what was to be written."""
    yield from differing(flat(dataset), pl.read_parquet(path, hive_partitioning=False))
    if json.loads(pl.read_parquet_metadata(path).get(KEY, "null")) != described(dataset):
        yield "the description of the columns is not what was to be written"
