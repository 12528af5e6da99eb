"""SPSS: `.sav`, `.zsav` and `.por`, with every label and every user-missing code kept as a value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of
from surveys.imports._readstat import plain, remarks_on_moments, strange_numbers
from surveys.imports.raw import Range, RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

SUFFIXES = (".sav", ".zsav", ".por")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?|-?inf", re.IGNORECASE)


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The file's one table. Asking for a sheet of it is refused."""
    if sheet:
        raise refusal(
            UnreadableFile,
            "no_such_sheet",
            Where(called, sheet=sheet),
            "an SPSS file has no sheets",
            hint="leave out --sheet",
        )
    import pyreadstat  # slow to import, and not needed for any other format
    from pyreadstat.pyreadstat import parser_entry_point  # type: ignore[attr-defined]

    try:
        # `read_por` turns user-missing codes into blanks and cannot be told otherwise; its parser can.
        if path.suffix.lower() == ".por":
            cells, meta = parser_entry_point(
                str(path), parser_format="por", user_missing=True, output_format="dict"
            )
        else:
            cells, meta = pyreadstat.read_sav(str(path), user_missing=True, output_format="dict")
        frame = pl.DataFrame(cells)  # what `output_format="polars"` gives, in less time
    except (pyreadstat.PyreadstatError, pyreadstat.ReadstatError, ValueError, UnicodeDecodeError) as error:
        hint = "it may be cut short, damaged or encrypted: ask for it to be sent again, if possible as .zsav or .xlsx"
        raise refusal(
            UnreadableFile, "damaged_file", Where(called), "not a readable SPSS file", hint=hint
        ) from error
    columns = tuple(_column(name, frame[name], meta) for name in frame.columns)
    if not any(name.lower() in known for name in frame.columns):
        raise refusal(
            UnreadableFile, "no_known_column", Where(called), "no column that the study asks for", hint=_HINT
        )
    notes = tuple(meta.notes or ())
    around = tuple(("notes of the file", note) for note in (*notes, meta.file_label or ""))
    remarks = tuple(note for name in frame.columns for note in _remarks(called, frame[name], meta))
    return RawTable(called, "", tuple(range(1, frame.height + 1)), columns, notes, around, remarks=remarks)


_HINT = "check that it is the right file, or name its columns with --map ITEM=COLUMN"


def _column(name: str, values: pl.Series, meta: Any) -> RawColumn:
    format = _format(name, meta)
    decimals = re.fullmatch(r"[A-Z]+[0-9]+\.([0-9]+)", format)
    return RawColumn(
        name=name,
        values=_without_any(values, format) if values.dtype == pl.Null else plain(values),
        label=meta.column_names_to_labels.get(name) or "",
        value_labels=meta.variable_value_labels.get(name, {}),
        missing=_ranges(meta.missing_ranges.get(name, [])),
        measure=meta.variable_measure.get(name) or "unknown",
        decimals=int(decimals[1]) if decimals else 0,
    )


def _format(name: str, meta: Any) -> str:
    return str(meta.original_variable_types.get(name) or "")


_OF_NUMBERS = re.compile(r"(F|COMMA|DOT|DOLLAR|PCT|E|N|Z)[0-9]")
_OF_DAYS = re.compile(r"[AEJS]?DATE[0-9]")


def _without_any(values: pl.Series, format: str) -> pl.Series:
    """A column without a value is of the kind that its format shows: numbers, days, or text."""
    if _OF_NUMBERS.match(format):
        return values.cast(pl.Float64)
    return values.cast(pl.Date if _OF_DAYS.match(format) else pl.String)


def _remarks(called: str, values: pl.Series, meta: Any) -> Iterator[Problem]:
    where = Where(called, field=values.name)
    yield from remarks_on_moments(where, values)
    yield from strange_numbers(where, values, meta.variable_value_labels.get(values.name, {}))
    words = {str(part["lo"]) for part in meta.missing_ranges.get(values.name, []) if not _is_range(part)}
    if words:
        cells = int(plain(values).is_in(words).sum())
        found = f"words that the file declares missing, in {number_of(cells, 'cell')}: read as the words that they are"
        yield Problem("missing_words", where, found, level="warning")


def _ranges(declared: list[Mapping[str, float | str]]) -> tuple[Range, ...]:
    """The ranges as numbers, those of texts too that are one. Any other word is no answer, declared missing or not."""
    return tuple((float(part["lo"]), float(part["hi"])) for part in declared if _is_range(part))


def _is_range(part: Mapping[str, float | str]) -> bool:
    return all(NUMBER.fullmatch(str(end).strip()) for end in part.values())
