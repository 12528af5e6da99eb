"""What every dataset must be before any format sees it: a table that its columns describe, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import polars as pl

from instruments.problems import Problem, Where
from surveys.dataset import Column, Dataset

DTYPES: dict[str, pl.DataType] = {"number": pl.Float64(), "text": pl.String(), "date": pl.Date()}


def contract_problems(dataset: Dataset) -> list[Problem]:
    """Why no format may be written from this dataset; empty if each may."""
    described = [column.name for column in dataset.columns]
    if described != dataset.frame.columns:
        found = "columns of the table other than those described, or in another order"
        return [Problem("columns_differ", Where(dataset.name), found, "one description a column, in order")]
    return [
        *_file_name_problems(dataset),
        *_repeated(dataset),
        *_unfit_names(dataset),
        *_nul_in_descriptions(dataset),
        *(problem for column in dataset.columns for problem in _column_problems(dataset, column)),
    ]


def _file_name_problems(dataset: Dataset) -> Iterator[Problem]:
    if not dataset.name or set(dataset.name) & set('/\\:*?"<>|') or dataset.name.startswith("."):
        found = f"`{dataset.name}` cannot be the name of a file"
        yield Problem("file_name", Where(dataset.name), found, "letters, digits, `_` and `-`")


def _repeated(dataset: Dataset) -> Iterator[Problem]:
    counts = Counter(column.name.casefold() for column in dataset.columns)
    for column in dataset.columns:
        if counts[column.name.casefold()] > 1:
            where = Where(dataset.name, field=column.name)
            yield Problem("repeated_name", where, "a name used twice, but for case", "each name once")


def _unfit_names(dataset: Dataset) -> Iterator[Problem]:
    for column in dataset.columns:
        if not column.name or any(each < " " for each in column.name):
            where = Where(dataset.name, field=column.name)
            yield Problem("name_unfit", where, "no name, or a line break in it", "a name of one line")


def _nul_in_descriptions(dataset: Dataset) -> Iterator[Problem]:
    found, expected = "a NUL character in what is said about it", "words that every format can hold"
    if any("\0" in words for words in (dataset.title, *dataset.notes)):
        yield Problem("nul_in_words", Where(dataset.name), found, expected)
    for column in dataset.columns:
        labels = (*column.value_labels.values(), *column.missing_labels.values())
        about = (column.label, column.instrument, column.version, column.timepoint)
        if any("\0" in words for words in (*about, *labels, *column.words)):
            yield Problem("nul_in_words", Where(dataset.name, field=column.name), found, expected)


def _column_problems(dataset: Dataset, column: Column) -> Iterator[Problem]:
    where = Where(dataset.name, field=column.name)
    values = dataset.frame[column.name]
    if values.dtype != DTYPES[column.kind]:
        yield Problem("dtype", where, f"{values.dtype}", f"{DTYPES[column.kind]} for a {column.kind}")
        return
    if column.kind == "number" and not values.is_finite().all():
        yield Problem("not_a_number", where, "NaN or infinity", "a number, a missing code or a blank")
    if column.kind == "text" and values.str.contains("\0", literal=True).any():
        yield Problem("nul_in_text", where, "a NUL character in text", "text that every format can hold")
    if column.kind != "number" and column.value_labels:
        yield Problem("labels_need_numbers", where, f"labels of codes on a {column.kind}", "a number")
    for code in sorted(set(column.value_labels) & set(column.missing_labels)):
        if column.value_labels[code] != column.missing_labels[code]:
            found = f"{code} is labelled both as a value and as a missing reason"
            yield Problem("code_means_two_things", where, found, "one meaning")
