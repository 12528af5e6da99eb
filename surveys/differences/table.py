"""The differences of a release as one table, a row each, for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from surveys.columns import YES_NO
from surveys.dataset import Column, Dataset
from surveys.differences.differences import Differences
from surveys.differences.sides import said
from surveys.score_changes import KINDS

NAME = "differences"
COLUMNS = (
    Column("what", "What is another: a person, a form, a cell, a score or a variable", "text", "nominal"),
    Column("change", "What became of it", "text", "nominal"),
    Column("participant", "Participant id", "text", "nominal"),
    Column("timepoint", "Timepoint", "text", "nominal"),
    Column("instrument", "Instrument", "text", "nominal"),
    Column("variable", "Variable of the long dataset", "text", "nominal"),
    Column("label", "Its label", "text", "nominal"),
    Column("old", "As it was", "text", "nominal"),
    Column(
        "old_label",
        "What that means: an answer, a missing reason, a band, or why there was no score",
        "text",
        "nominal",
    ),
    Column("new", "As it is", "text", "nominal"),
    Column("new_label", "What that means", "text", "nominal"),
    Column("difference", "By how much a score is another", "number", "scale", decimals=6),
    Column("crossed", "The score was in one band and is in another", "number", "nominal", YES_NO),
    Column("because", "What happened since to what it rests on", "text", "nominal"),
)
NOTES = (
    "Forms, cells and scores are those of people who are in both releases.",
    "A form that came in or went is one row; its cells are in the dataset that has it.",
    "`change` of a score: " + "; ".join(f"{code}, {words}" for code, words in KINDS.items()) + ".",
    "`because` tells everything that happened since to what it rests on.",
    "Allocation is in neither release.",
)
"""What is said about the table, in every file of it."""


def difference_table(found: Differences, title: str, number: str) -> Dataset:
    """Every difference, in the order of the page: people, forms, cells, scores, variables."""
    schema = {column.name: pl.Float64 if column.kind == "number" else pl.String for column in COLUMNS}
    frame = pl.DataFrame(list(_rows(found)), schema=schema)
    words = f"{title}: release {number} against release {found.earlier.number}"
    return Dataset(NAME, words, frame, COLUMNS, NOTES)


def _rows(found: Differences) -> Iterator[Mapping[str, Any]]:
    yield from ({"what": "person", "change": "in", "participant": id} for id in found.people_in)
    yield from ({"what": "person", "change": "out", "participant": id} for id in found.people_out)
    for form, because in found.forms:
        whose = {"participant": form.participant, "timepoint": form.timepoint, "instrument": form.instrument}
        yield {"what": "form", "change": form.way, **whose, "because": because}
    yield from _cells(found)
    yield from map(_score, found.scores.iter_rows(named=True))
    for each in found.variables:
        what = f"described: {each.what}" if each.way == "described" else each.way
        about = {"variable": each.name, "label": each.label, "old": each.old or None, "new": each.new or None}
        yield {"what": "variable", "change": what, **about}


def _cells(found: Differences) -> Iterator[Mapping[str, Any]]:
    for cell, because in found.cells:
        (old, old_label), (new, new_label) = said(cell.was, cell.old), said(cell.column, cell.new)
        yield {
            "what": "cell",
            "change": "changed",
            "participant": cell.participant,
            "timepoint": cell.timepoint or None,
            "instrument": cell.column.instrument or None,
            "variable": cell.column.name,
            "label": cell.column.label,
            "old": old or None,
            "old_label": old_label or None,
            "new": new or None,
            "new_label": new_label or None,
            "because": because,
        }


def _score(row: Mapping[str, Any]) -> Mapping[str, Any]:
    sides = {
        name: value
        for name, when in (("old", "before"), ("new", "after"))
        for name, value in (
            (name, None if row[f"value_{when}"] is None else f"{row[f'value_{when}']:.12g}"),
            (f"{name}_label", row[f"band_{when}"] or row[f"why_{when}"]),
        )
    }
    return {
        "what": "score",
        "change": row["change"],
        "participant": row["participant"],
        "timepoint": row["timepoint"],
        "instrument": (row["instrument_after"] or row["instrument_before"]).partition(" ")[0],
        "variable": row["score"],
        **sides,
        "difference": row["difference"],
        "crossed": float(row["crossed"]),
        "because": row["because"],
    }
