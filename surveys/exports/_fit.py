"""Texts made to fit a format's limits, visibly, and the list of those that had to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from instruments.problems import Problem, Where
from surveys.dataset import Column, Dataset

Fit = Callable[[str], str]


def in_bytes(limit: int) -> Fit:
    """A text of at most `limit` bytes of UTF-8; one that was longer ends in `…`."""

    def fit(text: str) -> str:
        encoded = text.encode()
        if len(encoded) <= limit:
            return text
        return encoded[: limit - len("…".encode())].decode(errors="ignore").rstrip() + "…"

    return fit


def in_characters(limit: int) -> Fit:
    """A text of at most `limit` characters; one that was longer ends in `…`."""
    return lambda text: text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


@dataclass(frozen=True)
class Limits:
    """How a format's labels are made to fit, and its limits in words."""

    title: Fit
    label: Fit
    value: Fit
    words: Mapping[str, str]


def shortened(dataset: Dataset, file: str, limits: Limits) -> Iterator[Problem]:
    """A warning for each title, label of a column and label of a code that the format holds only in part."""
    if limits.title(dataset.title) != dataset.title:
        yield too_long(Where(file), "title", "the title", limits.words["title"])
    for column in dataset.columns:
        where = Where(file, field=column.name)
        if limits.label(column.label) != column.label:
            yield too_long(where, "label", "its label", limits.words["label"])
        for code, label in all_labels(column).items():
            if limits.value(label) != label:
                yield too_long(where, "value_label", f"the label of {code}", limits.words["value"])


def too_long(where: Where, what: str, found: str, limit: str) -> Problem:
    """The warning that a text is longer than the format holds and ends in `…`."""
    hint = "the codebook has it whole"
    return Problem(f"{what}_too_long", where, f"{found} is shortened, with `…`", limit, hint, level="warning")


def all_labels(column: Column) -> dict[int, str]:
    """Code → label of values and of missing reasons, in rising order of code."""
    labels = {**column.value_labels, **column.missing_labels}
    return {code: labels[code] for code in sorted(labels)}
