"""Every definition of the library passes every check, worked examples included, by the engine as by the oracle."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

import scoring
from instruments.loader import library, library_folder
from instruments.model import Example, Instrument
from scoring.checks import check_file
from scoring.example_checks import answers_of, given_by

LIBRARY = list(library())
EXAMPLES = [(instrument, example) for instrument in LIBRARY for example in instrument.examples]


@pytest.mark.parametrize("instrument", LIBRARY, ids=lambda instrument: instrument.id)
def test_a_definition_of_the_library_has_no_fault(instrument: Instrument) -> None:
    assert check_file(library_folder() / f"{instrument.id}.yaml") == []


@pytest.mark.parametrize("instrument", LIBRARY, ids=lambda instrument: instrument.id)
def test_a_definition_shows_an_empty_form(instrument: Instrument) -> None:
    empty = [example for example in instrument.examples if not example.answers and example.others is None]
    assert all(value == "missing" for name, value in empty[0].scores.items() if not name.endswith("_why"))


@pytest.mark.parametrize("instrument", LIBRARY, ids=lambda instrument: instrument.id)
def test_the_engine_gives_what_the_worked_examples_say(instrument: Instrument) -> None:
    rows = [answers_of(instrument, example) for example in instrument.examples]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.Float64))
    result = scoring.score(frame, instrument, undeclared="leave_missing").rows(named=True)
    for example, row in zip(instrument.examples, result, strict=True):
        for name, expected in example.scores.items():
            assert _said(row[name]) == expected, (example.name, name)


def _said(value: Any) -> Any:
    return "missing" if value is None else value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("imr_total", 60),
        ("imr_total_raw", 56),
        ("imr_total_answered", 14),
        ("imr_total_missing", 0),
        ("imr_total_na", 1),
        ("imr_total_prorated", True),
        ("imr_total_why", ""),
        ("imr_total_band", "missing"),
    ],
)
def test_an_example_can_state_any_column_of_a_score(name: str, value: Any) -> None:
    imr = next(instrument for instrument in LIBRARY if instrument.id == "imr")
    example = Example(name="no medication", answers={"imr_13": -7}, others=4, scores={name: value})
    assert given_by(imr, example, name) == value
