"""What a file can keep of a dataset, in declared words, and the warning for each that it cannot.

A format says in its `KEEPS` which of these it carries. What is particular to one format is in its file.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from instruments.problems import Problem, Where
from surveys.dataset import Column, Dataset
from surveys.exports._flat import whole_columns

KEEPABLE: dict[str, str] = {
    "title": "the dataset's title",
    "notes": "the dataset's notes",
    "names": "the names of columns",
    "variable_labels": "the label of each column",
    "value_labels": "the label of each code",
    "missing_codes": "the code of each missing reason",
    "missing_reasons": "which reason stands in a cell",
    "blanks": "a blank told apart from a missing reason",
    "empty_text": "an empty text told apart from a blank",
    "measure": "whether a column is nominal, ordinal or scale",
    "decimals": "how many decimals are shown",
    "dates": "dates as dates",
    "numbers": "each number to its last digit",
    "words": "how each column was made, in words",
    "origin": "the instrument, version and timepoint of each column",
}
"""Each word that `KEEPS` may hold, with what it promises."""


def not_kept(dataset: Dataset, file: str, keeps: frozenset[str]) -> list[Problem]:
    """A warning for each thing that this dataset has and the format does not carry."""
    return [
        Problem(
            f"does_not_keep_{word}",
            Where(file),
            f"this format does not keep {words}",
            hint=_INSTEAD.get(word, "the codebook has it"),
            level="warning",
        )
        for word, words in KEEPABLE.items()
        if word not in keeps and _USES.get(word, _always)(dataset)
    ]


_INSTEAD = {
    "empty_text": "an empty text becomes a blank",
    "numbers": "the last of some 16 digits may differ; the `.parquet` has them all",
}


def _always(dataset: Dataset) -> bool:
    return True


def _any_column(has: Callable[[Column], object]) -> Callable[[Dataset], bool]:
    return lambda dataset: any(has(column) for column in dataset.columns)


def _has_empty_text(dataset: Dataset) -> bool:
    return any(
        bool((dataset.frame[column.name] == "").any()) for column in dataset.columns if column.kind == "text"
    )


def _has_fractions(dataset: Dataset) -> bool:
    numbers = {column.name for column in dataset.columns if column.kind == "number"}
    return bool(numbers - whole_columns(dataset))


def _has_blanks(dataset: Dataset) -> bool:
    return bool(dataset.frame.select(pl.any_horizontal(pl.all().has_nulls())).item())


_USES: dict[str, Callable[[Dataset], bool]] = {
    "notes": lambda dataset: bool(dataset.notes),
    "value_labels": _any_column(lambda column: column.value_labels),
    "missing_codes": _any_column(lambda column: column.missing_labels),
    "missing_reasons": _any_column(lambda column: column.missing_labels),
    "blanks": _has_blanks,
    "empty_text": _has_empty_text,
    "decimals": _any_column(lambda column: column.decimals),
    "numbers": _has_fractions,
    "dates": _any_column(lambda column: column.kind == "date"),
    "words": _any_column(lambda column: column.words),
    "origin": _any_column(lambda column: column.instrument or column.timepoint),
}
