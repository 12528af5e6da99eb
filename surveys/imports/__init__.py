"""Files as they came: one file here for each format, each giving a RawTable and changing nothing.

What a column means is not known here; `responses.py` matches names to items. A format's module names
its `SUFFIXES` and defines `read(path, called, known, sheet)`; it is found by being in this folder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from instruments.problems import Where
from surveys.imports.decisions import undecided
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

__all__ = ["RawColumn", "RawTable", "content_of", "read_table"]


def content_of(path: Path) -> bytes:
    """The bytes of the file. Raises UnreadableFile if it is absent, locked or empty."""
    try:
        content = path.read_bytes()
    except OSError as error:
        hint = "close it in other programs, then try again" if path.exists() else "check its name and folder"
        found = f"cannot open it ({error.strerror})"
        raise refusal(UnreadableFile, "unreadable_file", Where(path.name), found, hint=hint) from error
    if not content:
        hint = "ask for it to be sent again"
        raise refusal(UnreadableFile, "empty_file", Where(path.name), "an empty file", hint=hint)
    return content


def read_table(
    path: Path,
    known: Collection[str],
    sheet: str = "",
    called: str = "",
    accepted: Collection[str] = (),
) -> RawTable:
    """The one table in the file at `path` that has columns among `known` (names in lower case).

    `called` is the file's name in messages, where that is not its own; `accepted` are the rules of remarks that
    a person has decided on. Raises UnreadableFile for a file that is empty, damaged, locked, encrypted, of an
    unknown kind, without such a table, with a column name twice, whatever its case, or with something that
    nobody has decided on yet.
    """
    table = read_any_table(path, known, sheet, called or path.name)
    refuse_undecided(table, accepted)
    return table


def refuse_undecided(table: RawTable, accepted: Collection[str]) -> None:
    """Raises UnreadableFile for what a person has to decide on and has not: a rule that is not among `accepted`."""
    stopping = undecided(table.remarks, accepted)
    if stopping:
        raise UnreadableFile(stopping)


def read_any_table(path: Path, known: Collection[str], sheet: str, called: str) -> RawTable:
    """What `read_table` gives, whatever there is to decide."""
    _refuse_disguise(path, called, content_of(path))
    table: RawTable = _format_of(path, called).read(path, called, known, sheet)
    if not table.rows:
        where, hint = Where(called, sheet=table.sheet), "is it the right file, and the right sheet?"
        raise refusal(UnreadableFile, "no_rows", where, "a header and no rows below it", hint=hint)
    names = Counter(column.name.casefold() for column in table.columns)
    twice = sorted(name for name, n in names.items() if n > 1)
    if twice:
        where = Where(called, sheet=table.sheet)
        found = f"the column name {', '.join(f'`{name}`' for name in twice)} more than once"
        raise refusal(
            UnreadableFile, "repeated_column", where, found, "each name once", "rename or remove one"
        )
    return table


def _refuse_disguise(path: Path, called: str, content: bytes) -> None:
    """A workbook named as text, or text named as a workbook, is said to be what it is."""
    zipped, excel = content.startswith(b"PK"), path.suffix.lower() in (".xlsx", ".xlsm")
    if zipped and path.suffix.lower() in (".csv", ".tsv", ".txt"):
        hint = "give it the ending .xlsx"
        raise refusal(
            UnreadableFile,
            "damaged_file",
            Where(called),
            "a workbook under the name of a text file",
            hint=hint,
        )
    if excel and not zipped and not content.startswith(b"\xd0\xcf\x11\xe0"):
        hint = "is it a CSV file under another name? then give it the ending .csv"
        raise refusal(UnreadableFile, "damaged_file", Where(called), "not a workbook at all", hint=hint)


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
