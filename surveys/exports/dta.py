"""Stata: a `.dta` (format 118, Stata 14 and later) with labels and extended missing values.

Each missing code of the dataset has one letter throughout: in rising order of code, the first is `.a`.
The label of a letter says its code, as in `Refused (-9)`. A blank is `.`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from mmap import mmap
from os import SEEK_END
from pathlib import Path
from string import ascii_lowercase
from typing import Any, BinaryIO

import polars as pl

from instruments.problems import Problem, Where
from surveys.dataset import Column, Dataset
from surveys.exports._fit import Limits, in_bytes, in_characters, shortened
from surveys.exports._flat import with_reasons
from surveys.exports._same import differing_cells

SUFFIX = ".dta"
END = b"</value_labels></stata_dta>"
KEEPS = frozenset(
    [
        "title",
        "names",
        "variable_labels",
        "value_labels",
        "missing_codes",
        "missing_reasons",
        "blanks",
        "decimals",
        "dates",
        "numbers",
    ]
)

CODE_ROOM = 16
"""Bytes of a label that the code in brackets may take."""
LIMITS = Limits(
    title=in_characters(80),
    label=in_characters(80),
    value=in_bytes(32_000 - CODE_ROOM),
    words={
        "title": "at most 80 characters",
        "label": "at most 80 characters",
        "value": "at most 31,984 bytes",
    },
)
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
NAME_CHARACTERS = 32
NAME_BYTES = 129
RESERVED = frozenset(
    [
        "_all",
        "_b",
        "_coef",
        "_cons",
        "_n",
        "_N",
        "_pi",
        "_pred",
        "_rc",
        "_se",
        "_skip",
        "alias",
        "byte",
        "double",
        "float",
        "if",
        "in",
        "int",
        "long",
        "strL",
        "using",
        "with",
    ]
)
LARGEST_CODE = 2_147_483_620
VERSION = 14
STAMP = b"01 Jan 2000 00:00"
"""In place of the time of writing, so that equal datasets give equal bytes."""
TIMESTAMP = re.compile(rb"<timestamp>\x11(.{17})</timestamp>")


def losses(dataset: Dataset) -> list[Problem]:
    """What Stata cannot hold: a warning for each text shortened, an error for what would change its meaning."""
    file = dataset.name + SUFFIX
    return [*shortened(dataset, file, LIMITS), *_name_problems(dataset, file), *_code_problems(dataset, file)]


def _name_problems(dataset: Dataset, file: str) -> Iterator[Problem]:
    for column in dataset.columns:
        where, hint = Where(file, field=column.name), "rename the column"
        expected = f"a letter, then letters, digits and `_`; at most {NAME_CHARACTERS}; no word of its syntax"
        reserved = column.name in RESERVED or re.fullmatch(r"str\d+", column.name)
        if not NAME.fullmatch(column.name) or len(column.name) > NAME_CHARACTERS or reserved:
            yield Problem("name_unfit", where, "a name that Stata refuses", expected, hint)


def _code_problems(dataset: Dataset, file: str) -> Iterator[Problem]:
    if len(_codes(dataset)) > len(ascii_lowercase):
        found, expected = f"{len(_codes(dataset))} different missing codes", "at most 26, `.a` to `.z`"
        yield Problem("too_many_missing_codes", Where(file), found, expected)
    reasons = with_reasons(dataset)
    for column in dataset.columns:
        where = Where(file, field=column.name)
        if any(abs(code) > LARGEST_CODE for code in column.value_labels):
            yield Problem("code_too_large", where, "a labelled code beyond Stata's whole numbers")
        if column.kind == "text" and column.name in reasons:
            found = "missing reasons in text stay as their codes, and Stata does not know them as missing"
            yield Problem("reasons_in_text", where, found, level="warning")


def _codes(dataset: Dataset) -> list[int]:
    """Every missing code of the dataset, rising."""
    return sorted({code for column in _numbers(dataset) for code in column.missing_labels})


def _numbers(dataset: Dataset) -> list[Column]:
    return [column for column in dataset.columns if column.kind == "number"]


def letters(dataset: Dataset) -> dict[int, str]:
    """Missing code → the letter that stands for it in every column."""
    return dict(zip(_codes(dataset), ascii_lowercase, strict=False))


def write(dataset: Dataset, path: Path) -> None:
    """`path` is a Stata file of the dataset. It is not yet read back: pyreadstat hides failed writes."""
    import pyreadstat

    names = _names_to_write(dataset)
    table, words = _table(dataset).rename(names), _described(dataset)
    by_name = ("variable_value_labels", "missing_user_values", "variable_format")
    renamed = {key: {names[name]: each for name, each in words[key].items()} for key in by_name}
    pyreadstat.write_dta(table, str(path), version=VERSION, **{**words, **renamed})
    with path.open("r+b") as file:
        _mend(file, {new: old for old, new in names.items() if new != old})


def _names_to_write(dataset: Dataset) -> dict[str, str]:
    """A column's name → the one it is written under.

    pyreadstat names a set of labels after its column and a number, and refuses if that passes Stata's
    limit. Such a column is written under a shorter name, and its own put in its place afterwards.
    """
    room = NAME_CHARACTERS - 2 * len(f"_{len(dataset.columns)}")
    taken = {column.name for column in dataset.columns}
    names = {}
    for index, column in enumerate(dataset.columns):
        short = f"{column.name[:room]}_{index}"
        fits = len(column.name) + len(str(len(dataset.columns))) <= NAME_CHARACTERS
        names[column.name] = column.name if fits or short in taken else short
    return names


def _mend(file: BinaryIO, names: dict[str, str]) -> None:
    """The moment of writing is pinned, and each column has its own name."""
    head = mmap(file.fileno(), 0)
    stamped = TIMESTAMP.search(head[:4096])
    if stamped:
        head[stamped.start(1) : stamped.end(1)] = STAMP
    begin = head.find(b"<varnames>") + len(b"<varnames>")
    end = head.find(b"</varnames>", begin)
    for place in range(begin, end, NAME_BYTES):
        written = head[place : place + NAME_BYTES].partition(b"\0")[0].decode()
        if written in names:
            head[place : place + NAME_BYTES] = names[written].encode().ljust(NAME_BYTES, b"\0")
    head.flush()
    head.close()


def _table(dataset: Dataset) -> pl.DataFrame:
    """Letters for missing codes, in columns of objects, as pyreadstat takes them; no text null."""
    return dataset.frame.with_columns(
        _lettered(dataset, column) if column.kind == "number" else pl.col(column.name).fill_null("")
        for column in dataset.columns
        if column.kind == "text" or (column.kind == "number" and column.missing_labels)
    )


def _lettered(dataset: Dataset, column: Column) -> pl.Series:
    known = {
        float(code): letter for code, letter in letters(dataset).items() if code in column.missing_labels
    }
    cells = [known.get(value, value) for value in dataset.frame[column.name].to_list()]
    return pl.Series(column.name, cells, dtype=pl.Object)


def _described(dataset: Dataset) -> dict[str, Any]:
    """All that the file says about its columns, in pyreadstat's words."""
    numbers, letter = _numbers(dataset), letters(dataset)
    return {
        "file_label": LIMITS.title(dataset.title),
        "column_labels": [LIMITS.label(column.label) or None for column in dataset.columns],
        "variable_value_labels": {
            each.name: _labels(each, letter) for each in numbers if _labels(each, letter)
        },
        "missing_user_values": {
            column.name: [letter[code] for code in sorted(column.missing_labels)]
            for column in numbers
            if column.missing_labels
        },
        "variable_format": {
            column.name: "%td" if column.kind == "date" else f"%{10 + column.decimals}.{column.decimals}f"
            for column in dataset.columns
            if column.kind != "text"
        },
    }


def _labels(column: Column, letter: dict[int, str]) -> dict[int | str, str]:
    values = {code: column.value_labels[code] for code in sorted(column.value_labels)}
    return {
        **{code: LIMITS.value(label) for code, label in values.items() if code not in column.missing_labels},
        **{
            letter[code]: f"{LIMITS.value(column.missing_labels[code])} ({code})"
            for code in sorted(column.missing_labels)
        },
    }


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the file at `path`, read again, is not what was to be written."""
    import pyreadstat

    with path.open("rb") as file:
        file.seek(-len(END), SEEK_END)
        if file.read() != END:
            yield "the file is cut short"  # which pyreadstat, that needs no more than the values, does not mind
            return
    found, meta = pyreadstat.read_dta(str(path), user_missing=True, output_format="polars")
    if found.height != dataset.frame.height or found.columns != dataset.frame.columns:
        yield "another number of rows, or other columns"
        return
    written = _table(dataset)
    for column in dataset.columns:
        yield from _differing_column(column, written[column.name], found[column.name])
    yield from _differing_words(dataset, meta)


def _differing_column(column: Column, written: pl.Series, found: pl.Series) -> Iterator[str]:
    if written.dtype != pl.Object:
        found = found.cast(pl.String).fill_null("") if column.kind == "text" else found
        yield from differing_cells(column.name, written, found)
    elif written.to_list() != found.to_list():
        yield f'column "{column.name}": not every cell is as it should be'


def _differing_words(dataset: Dataset, meta: Any) -> Iterator[str]:
    written, reasons = _described(dataset), with_reasons(dataset)
    formats = {
        name: form
        for name, form in meta.original_variable_types.items()
        if name in written["variable_format"]
    }
    found = {
        "file_label": meta.file_label or "",
        "column_labels": [label or None for label in meta.column_labels],
        "variable_value_labels": meta.variable_value_labels,
        "variable_format": formats,
    }
    for name, words in found.items():
        if words != written[name]:
            yield f"{name.replace('_', ' ')} were not written as they should be"
    if set(meta.missing_user_values) != {
        column.name for column in _numbers(dataset) if column.name in reasons
    }:
        yield "missing reasons stand in other columns than they should"
