"""A file of SPSS, compressed or not: labels, user-missing codes, measure, formats and documents.

A code of a missing reason stays in its cell, declared as user-missing; a blank is system-missing. SPSS
pads text with blanks and has no text that is not there, so an empty text and a blank are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from instruments.problems import Problem, Where
from surveys.dataset import Column, Dataset
from surveys.exports._documents import document_lines
from surveys.exports._fit import Limits, all_labels, in_bytes, shortened, too_long
from surveys.exports._flat import holds_reason, with_reasons
from surveys.exports._same import differing_cells

KEEPS = frozenset(
    [
        "title",
        "notes",
        "names",
        "variable_labels",
        "value_labels",
        "missing_codes",
        "missing_reasons",
        "blanks",
        "measure",
        "decimals",
        "dates",
        "numbers",
    ]
)

LIMITS = Limits(
    title=in_bytes(64),
    label=in_bytes(256),
    value=in_bytes(120),
    words={"title": "at most 64 bytes", "label": "at most 256 bytes", "value": "at most 120 bytes"},
)
NAME = re.compile(r"[^\W\d_][\w.@#$]*(?<![._])")
NAME_BYTES = 64
RESERVED = frozenset(["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"])
TEXT_BYTES = 32_767
FIRST_DAY = date(1582, 10, 15)
CLOCK = slice(92, 109)
STAMP = b"01 Jan 0000:00:00"
"""In place of the date and time of writing, so that equal datasets give equal bytes."""


def losses(dataset: Dataset, file: str) -> list[Problem]:
    """What SPSS cannot hold: a warning for each text shortened, an error for what would change its meaning."""
    return [*shortened(dataset, file, LIMITS), *_name_problems(dataset, file), *_cell_problems(dataset, file)]


def _name_problems(dataset: Dataset, file: str) -> Iterator[Problem]:
    for column in dataset.columns:
        fits = NAME.fullmatch(column.name) and len(column.name.encode()) <= NAME_BYTES
        if not fits or column.name.casefold() in RESERVED:
            expected = (
                f"a letter, then letters, digits and `_`; at most {NAME_BYTES} bytes; no word of its syntax"
            )
            found = "a name that SPSS refuses"
            yield Problem("name_unfit", Where(file, field=column.name), found, expected, "rename the column")


def _cell_problems(dataset: Dataset, file: str) -> Iterator[Problem]:
    reasons = with_reasons(dataset)
    for column in dataset.columns:
        where, values = Where(file, field=column.name), dataset.frame[column.name]
        if column.kind == "number" and _missing(dataset, column) is None:
            found = "missing codes that SPSS cannot hold beside this column's values"
            expected = "at most three codes, or one range of them and one more"
            hint = "give the missing reasons codes without gaps, outside the values"
            yield Problem("missing_codes_unfit", where, found, expected, hint)
        if column.kind == "text" and column.name in reasons:
            found = "missing reasons in text stay as their codes, and SPSS does not know them as missing"
            yield Problem("reasons_in_text", where, found, level="warning")
        if column.kind == "text" and (values.str.len_bytes() > TEXT_BYTES).any():
            yield too_long(where, "text", "a text", f"at most {TEXT_BYTES:,} bytes")
        if column.kind == "text" and values.str.ends_with(" ").any():
            found = "blanks at the end of a text cannot be told from SPSS's own padding"
            yield Problem("padding", where, found, level="warning")
        if column.kind == "date" and (values < FIRST_DAY).any():
            yield Problem(
                "date_too_early", where, "a date before the calendar of SPSS begins", f"{FIRST_DAY} on"
            )


def _missing(dataset: Dataset, column: Column) -> list[Any] | None:
    """User-missing as SPSS has it: up to three codes, or a range and one code; None if that cannot be."""
    codes = sorted(column.missing_labels)
    if len(codes) <= 3:
        return list(codes)
    alone = [(codes, []), (codes[:-1], codes[-1:]), (codes[1:], codes[:1])]
    ranges = sorted(alone, key=lambda choice: choice[0][-1] - choice[0][0] >= len(choice[0]))
    for together, rest in ranges:
        low, high = together[0], together[-1]
        if not _has_values_between(dataset, column, low, high):
            return [{"lo": low, "hi": high}, *rest]
    return None


def _has_values_between(dataset: Dataset, column: Column, low: int, high: int) -> bool:
    if any(low <= code <= high for code in set(column.value_labels) - set(column.missing_labels)):
        return True
    inside = pl.col(column.name).is_between(low, high) & ~holds_reason(column)
    return bool(dataset.frame.select(inside.any()).item())


def write(dataset: Dataset, path: Path, *, zlib: bool) -> None:
    """`path` is an SPSS file of the dataset, its cells in blocks of ZLIB or as they are. It is not yet read back: pyreadstat hides failed writes."""
    import pyreadstat

    pyreadstat.write_sav(_table(dataset), str(path), compress=zlib, **_described(dataset))
    with path.open("r+b") as file:
        file.seek(CLOCK.start)
        file.write(STAMP)


def _table(dataset: Dataset) -> pl.DataFrame:
    """Texts as they fit, and none of them null."""
    fit = in_bytes(TEXT_BYTES)
    return dataset.frame.with_columns(
        _fitted(dataset.frame[column.name], fit).fill_null("")
        for column in dataset.columns
        if column.kind == "text"
    )


def _fitted(values: pl.Series, fit: Any) -> pl.Series:
    if not (values.str.len_bytes() > TEXT_BYTES).any():
        return values
    return pl.Series(values.name, [None if value is None else fit(value) for value in values], pl.String)


def _described(dataset: Dataset) -> dict[str, Any]:
    """All that the file says about its columns, in pyreadstat's words."""
    columns = dataset.columns
    title = [dataset.title] if LIMITS.title(dataset.title) != dataset.title else []
    return {
        "file_label": LIMITS.title(dataset.title),
        "note": document_lines((*title, *dataset.notes)) or None,
        "column_labels": {column.name: LIMITS.label(column.label) for column in columns if column.label},
        "variable_value_labels": {column.name: _labels(column) for column in columns if _labels(column)},
        "missing_ranges": {
            column.name: _missing(dataset, column)
            for column in columns
            if column.kind == "number" and column.missing_labels
        },
        "variable_measure": {column.name: column.measure for column in columns},
        "variable_format": {column.name: _format(dataset, column) for column in columns},
        "variable_display_width": {column.name: _display(dataset, column) for column in columns},
    }


def _labels(column: Column) -> dict[int, str]:
    if column.kind != "number":
        return {}
    return {code: LIMITS.value(label) for code, label in all_labels(column).items()}


def _format(dataset: Dataset, column: Column) -> str:
    values = dataset.frame[column.name]
    if column.kind == "date":
        return "DATE11"
    if column.kind == "text":
        return f"A{min(max(_longest(values), 1), TEXT_BYTES)}"
    largest = values.abs().max()
    whole = len(f"{largest:.0f}" if isinstance(largest, float) else "0") + 1
    decimals = min(column.decimals, 16)
    return f"F{min(max(whole + decimals + 1, 8), 40)}.{decimals}"


def _longest(values: pl.Series) -> int:
    longest = values.str.len_bytes().max()
    return int(longest) if isinstance(longest, int) else 0


def _display(dataset: Dataset, column: Column) -> int:
    if column.kind == "text":
        return min(max(_longest(dataset.frame[column.name]), 8), 40)
    return 11 if column.kind == "date" else 8


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the file at `path`, read again, is not what was to be written."""
    import pyreadstat

    found, meta = pyreadstat.read_sav(str(path), user_missing=True, output_format="polars")
    if found.height != dataset.frame.height or found.columns != dataset.frame.columns:
        yield "another number of rows, or other columns"
        return
    written = _table(dataset)
    for column in dataset.columns:
        expected = written[column.name]
        if column.kind == "text":
            expected = expected.str.strip_chars_end(" ")
            found = found.with_columns(
                pl.col(column.name).cast(pl.String).fill_null("").str.strip_chars_end(" ")
            )
        yield from differing_cells(column.name, expected, found[column.name])
    yield from _differing_words(_described(dataset), meta)


def _differing_words(written: dict[str, Any], meta: Any) -> Iterator[str]:
    labels = {name: label for name, label in zip(meta.column_names, meta.column_labels, strict=True) if label}
    found: dict[str, Any] = {
        "file_label": meta.file_label or "",
        "note": [line.rstrip() for line in meta.notes] or None,
        "column_labels": labels,
        "variable_value_labels": meta.variable_value_labels,
        "variable_measure": meta.variable_measure,
        "variable_format": {name: _dotted(form) for name, form in meta.original_variable_types.items()},
        "variable_display_width": meta.variable_display_width,
    }
    for name, words in found.items():
        if words != written[name]:
            yield f"{name.replace('_', ' ')} were not written as they should be"
    ranges = {name: _pairs(codes) for name, codes in written["missing_ranges"].items()}
    if {name: _pairs(codes) for name, codes in meta.missing_ranges.items()} != ranges:
        yield "missing codes were not written as they should be"


def _dotted(form: str) -> str:
    return form if not form.startswith("F") or "." in form else f"{form}.0"


def _pairs(codes: list[Any]) -> list[tuple[float, float]]:
    """Each missing code or range as its two ends, in rising order."""
    ends = [(code["lo"], code["hi"]) if isinstance(code, dict) else (code, code) for code in codes]
    return sorted((float(low), float(high)) for low, high in ends)
