"""A table, or why there is none, as bytes from one process to another: JSON and Arrow, and nothing that could be run.

Eight bytes each for the lengths of the two parts, then the JSON, then the columns as an Arrow file.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from dataclasses import asdict, fields
from functools import cache
from io import BytesIO
from typing import Any, get_type_hints

import polars as pl
from pydantic import TypeAdapter

from instruments.problems import Problem, Where
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused, UnreadableFile

LENGTHS = struct.Struct("<QQ")
LONGEST_WORDS = 2**28
"""Bytes of everything but the cells."""
LARGEST_CELLS = 2**32
KINDS: dict[str, type[Refusal]] = {
    kind.__name__: kind for kind in (UnreadableFile, AnswersWithProblems, SafeguardRefused, Refusal)
}


class NoAnswerError(Exception):
    """What came is not an answer: nothing at all, cut short, or too much. `why` is a name, with nothing of the file in it."""

    def __init__(self, why: str = "") -> None:
        super().__init__(why)
        self.why = why


def sent(table: RawTable) -> bytes:
    """The table as bytes."""
    columns = {f"c{place}": column.values for place, column in enumerate(table.columns)}
    cells = BytesIO()
    pl.DataFrame(columns).write_ipc(cells)
    words = {each.name: getattr(table, each.name) for each in fields(RawTable) if each.name not in _APART}
    words["remarks"] = [asdict(each) for each in table.remarks]
    words["columns"] = [_described(column) for column in table.columns]
    return _framed({"table": words}, cells.getvalue())


def refused(error: Refusal) -> bytes:
    """Why the file is refused, as bytes."""
    words = {"refused": type(error).__name__, "problems": [asdict(each) for each in error.problems]}
    return _framed(words, b"")


def failed(why: str) -> bytes:
    """The name of an error that nobody foresaw, as bytes."""
    return _framed({"failed": why}, b"")


def received(read: Callable[[int], bytes]) -> RawTable:
    """The table that the other process sent. Raises the Refusal that it sent instead, and NoAnswerError."""
    lengths = read(LENGTHS.size)
    if len(lengths) != LENGTHS.size:
        raise NoAnswerError
    of_words, of_cells = LENGTHS.unpack(lengths)
    if of_words > LONGEST_WORDS or of_cells > LARGEST_CELLS:
        raise NoAnswerError("more than a table can hold")
    words, cells = read(of_words), read(of_cells)
    if len(words) != of_words or len(cells) != of_cells:
        raise NoAnswerError
    return _table(json.loads(words), cells)


def _table(answer: dict[str, Any], cells: bytes) -> RawTable:
    if "refused" in answer:
        raise KINDS[answer["refused"]]([_problem(each) for each in answer["problems"]])
    if "failed" in answer:
        raise NoAnswerError(answer["failed"])
    words = answer["table"]
    frame = pl.read_ipc(cells)
    described = zip(words.pop("columns"), frame.iter_columns(), strict=True)
    columns = tuple(_column(each, values) for each, values in described)
    remarks = tuple(_problem(each) for each in words.pop("remarks"))
    return RawTable(**_typed(RawTable, words), columns=columns, remarks=remarks)


def _framed(words: dict[str, Any], cells: bytes) -> bytes:
    text = json.dumps(words).encode()
    return LENGTHS.pack(len(text), len(cells)) + text + cells


def _described(column: RawColumn) -> dict[str, Any]:
    words = {each.name: getattr(column, each.name) for each in fields(RawColumn) if each.name not in _APART}
    words["value_labels"] = list(column.value_labels.items())
    return words


def _column(words: dict[str, Any], values: pl.Series) -> RawColumn:
    labels = {
        key if isinstance(key, str) else float(key): str(label) for key, label in words.pop("value_labels")
    }
    return RawColumn(**_typed(RawColumn, words), values=values.alias(""), value_labels=labels)


def _typed(kind: type, words: dict[str, Any]) -> dict[str, Any]:
    """The fields as the types that they are declared to have. Raises NoAnswerError if they are not."""
    try:
        return {name: adapter.validate_python(words[name]) for name, adapter in _adapters(kind).items()}
    except (KeyError, ValueError) as error:
        raise NoAnswerError("an answer of another shape") from error


@cache
def _adapters(kind: type) -> dict[str, TypeAdapter[Any]]:
    hints = get_type_hints(kind)
    return {name: TypeAdapter(hint) for name, hint in hints.items() if name not in _APART}


def _problem(words: dict[str, Any]) -> Problem:
    return Problem(**{**words, "where": Where(**words["where"])})


_APART = ("columns", "values", "value_labels", "remarks")
