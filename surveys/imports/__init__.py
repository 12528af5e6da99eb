"""Files as they came: one file here for each format, each giving a RawTable and changing nothing.

What a column means is not known here; `responses.py` matches names to items. A format's module names
its `SUFFIXES` and defines `read(path, called, known, sheet)`; it is found by being in this folder.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from instruments.problems import Where
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

__all__ = ["RawColumn", "RawTable", "read_table"]


def read_table(path: Path, known: Collection[str], sheet: str = "", called: str = "") -> RawTable:
    """The one table in the file at `path` that has columns among `known` (names in lower case).

    `called` is the file's name in messages, where that is not its own. Raises UnreadableFile for a
    file that is empty, damaged, locked, encrypted, of an unknown kind, or without such a table.
    """
    called = called or path.name
    try:
        empty = path.stat().st_size == 0
        with path.open("rb"):
            pass
    except OSError as error:
        hint = "close it in other programs, then try again" if path.exists() else "check its name and folder"
        found = f"cannot open it ({error.strerror})"
        raise refusal(UnreadableFile, "unreadable_file", Where(called), found, hint=hint) from error
    if empty:
        raise refusal(
            UnreadableFile, "empty_file", Where(called), "an empty file", hint="ask for it to be sent again"
        )
    table: RawTable = _format_of(path, called).read(path, called, known, sheet)
    return table


def _format_of(path: Path, called: str) -> ModuleType:
    formats = {suffix: module for module in _modules() for suffix in module.SUFFIXES}
    suffix = path.suffix.lower()
    if suffix not in formats:
        found = f"a `{suffix}` file" if suffix else "a file without a suffix"
        raise refusal(
            UnreadableFile, "unknown_format", Where(called), found, f"one of {', '.join(sorted(formats))}"
        )
    return formats[suffix]


def _modules() -> Iterator[ModuleType]:
    modules = (import_module(f"surveys.imports.{module.name}") for module in iter_modules(__path__))
    return (module for module in modules if hasattr(module, "SUFFIXES"))
