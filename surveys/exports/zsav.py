"""SPSS, compressed: a `.zsav`, in which all is as in the `.sav`, in far fewer bytes and with a checksum.

It is written so that PSPP reads it too; see `_zlib_blocks.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from instruments.problems import Problem
from surveys.dataset import Dataset
from surveys.exports import _spss
from surveys.exports._zlib_blocks import make_readable_in_pieces, readable_in_pieces

SUFFIX = ".zsav"
KEEPS = _spss.KEEPS


def losses(dataset: Dataset) -> list[Problem]:
    """What SPSS cannot hold of this dataset."""
    return _spss.losses(dataset, dataset.name + SUFFIX)


def write(dataset: Dataset, path: Path) -> None:
    """`path` is the dataset, compressed."""
    _spss.write(dataset, path, zlib=True)
    make_readable_in_pieces(path)


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the file at `path`, read again, is not what was to be written."""
    yield from _spss.differences(dataset, path)
    if not readable_in_pieces(path):
        yield "PSPP would stop in the middle of it"
