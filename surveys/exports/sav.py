"""SPSS: a `.sav`, all of which is in `_spss.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from instruments.problems import Problem
from surveys.dataset import Dataset
from surveys.exports import _spss

SUFFIX = ".sav"
KEEPS = _spss.KEEPS


def losses(dataset: Dataset) -> list[Problem]:
    """What SPSS cannot hold of this dataset."""
    return _spss.losses(dataset, dataset.name + SUFFIX)


def write(dataset: Dataset, path: Path) -> None:
    """`path` is the dataset, uncompressed."""
    _spss.write(dataset, path, zlib=False)


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the file at `path`, read again, is not what was to be written."""
    return _spss.differences(dataset, path)
