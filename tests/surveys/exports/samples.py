"""A dataset with everything that a format may find hard, and its smaller neighbours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import polars as pl

from surveys.dataset import Column, Dataset

REASONS = {-9: "Refused", -8: "Does not know", -7: "Not applicable", -6: "Not asked", -5: "Unreadable", -4: "Data query open"}  # fmt: skip
LABEL_120 = "é" * 60
TEXT_2045 = "x" * 2044 + "y"

COLUMNS = (
    Column("participant", "Participant", "text", "nominal"),
    Column(
        "uls8_1",
        "Lacks companionship – wie häufig?",
        "number",
        "ordinal",
        {1: "Never", 2: LABEL_120, 3: "„Manchmal“", 4: "Often"},
        REASONS,
        instrument="uls8",
        version="1.0",
        timepoint="4m",
    ),
    Column(
        "bprs_1",
        "Somatic concern",
        "number",
        "ordinal",
        {1: "Not present", 7: "Extremely severe"},
        {**REASONS, 0: "Not assessed"},
        instrument="bprs18",
        version="1.0",
    ),
    Column(
        "all_refused",
        "Everyone refused",
        "number",
        "nominal",
        {1: "Yes"},
        {-9: "Refused", -8: "Does not know"},
    ),
    Column("nobody_missing", "Nobody missing", "number", "scale", {}, REASONS),
    Column("a_name_of_thirty_two_characters0", "Long of name", "number", "nominal", {0: "No", 1: "Yes"}),
    Column("all_blank", "Nobody answered", "number", "scale"),
    Column(
        "score", "A score", "number", "scale", decimals=3, words=("Take 8 items.", "Add them: 5 - answer.")
    ),
    Column("visited", "Date of visit", "date", "scale"),
    Column("never", "A date that nobody has", "date", "scale"),
    Column("said", "In their own words", "text", "nominal"),
    Column("unsaid", "Nobody said anything", "text", "nominal"),
)

FRAME = pl.DataFrame(
    {
        "participant": ["p01", "p02", "p03", "p04", "p05"],
        "uls8_1": [1.0, -9.0, None, 4.0, -4.0],
        "bprs_1": [0.0, 7.0, -9.0, None, 1.0],
        "all_refused": [-9.0] * 5,
        "nobody_missing": [10.0, 20.0, 30.0, 40.0, 50.0],
        "a_name_of_thirty_two_characters0": [0.0, 1.0, None, 1.0, 0.0],
        "all_blank": pl.Series([None] * 5, dtype=pl.Float64),
        "score": [0.516, 10 / 3, None, -0.125, 1e10 / 7],
        "visited": [date(1899, 12, 31), None, date(2024, 2, 29), date(1850, 1, 2), date(2026, 10, 25)],
        "never": pl.Series([None] * 5, dtype=pl.Date),
        "said": ["=1+1", TEXT_2045, None, 'Zoë, "so"\nso', "-9"],
        "unsaid": pl.Series([None] * 5, dtype=pl.String),
    }
)

EVERYTHING = Dataset(
    "everything",
    "Follow-up at 4 months – größer",
    FRAME,
    COLUMNS,
    (
        "SYNTHETIC: made for a test.",
        "A longer note that goes past the eighty bytes of an SPSS document line, naïvely.",
    ),
)
NOBODY = replace(EVERYTHING, name="nobody", frame=FRAME.head(0))


def column(name: str) -> Column:
    """The description of one column."""
    return next(column for column in COLUMNS if column.name == name)


def one(values: pl.Series, **described: object) -> Dataset:
    """A dataset of one column beside a participant's."""
    kind = {pl.Float64: "number", pl.String: "text", pl.Date: "date"}[type(values.dtype)]
    defaults = {"name": values.name, "label": "It", "kind": kind, "measure": "nominal"}
    who = pl.Series("participant", [f"p{row}" for row in range(len(values))], dtype=pl.String)
    described_column = Column(**{**defaults, **described})  # type: ignore[arg-type]
    return Dataset("one", "One", pl.DataFrame([who, values]), (COLUMNS[0], described_column))
