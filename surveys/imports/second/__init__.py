"""A second, independent library's reading of a file, held against the table that the first one gave, cell by cell.

One file here for each format, with its `SUFFIXES`, `load(path)`, which may take place while the first reader is at work,
and `refuse_differences(table, loaded)`, which gives what could not be compared and raises UnreadableFile for a cell that
the two read as two things. It names the cell, never what stands there.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


def second_reader(suffix: str) -> ModuleType | None:
    """The module of the second reader of files that end so; None if there is none."""
    for found in iter_modules(__path__):
        module = import_module(f"{__name__}.{found.name}")
        if suffix in getattr(module, "SUFFIXES", ()):
            return module
    return None
