"""Numbers that nobody answers, which damaged bytes make of one that somebody did."""

from __future__ import annotations

import math
from pathlib import Path

import polars as pl
import pyreadstat
import pytest

from instruments.problems import Problem, Where
from surveys.imports import read_table
from surveys.imports._readstat import strange_numbers
from surveys.refusals import UnreadableFile

WHERE, CODES = Where("a.sav", field="uls8_1"), (1.0, 2.0, -9.0)


def found(values: list[float | None], labelled: tuple[float | str, ...] = CODES) -> list[Problem]:
    return strange_numbers(WHERE, pl.Series(values, dtype=pl.Float64), labelled)


@pytest.mark.parametrize("number", [1e101, -1e308, math.inf, 1e-101, -5e-324])
def test_numbers_that_nothing_measures_are_strange_wherever_they_are(number: float) -> None:
    (problem,) = found([1.0, None, number, 2.0], ())
    assert (problem.rule, problem.level) == ("strange_numbers", "error")
    assert problem.found == "1 number of a kind that damage makes, first in row 3"


@pytest.mark.parametrize("number", [4.000000000000012, 1.9999, -9.00001, 0.00001])
def test_a_number_beside_a_whole_one_is_strange_among_codes(number: float) -> None:
    assert found([1.0, number])
    assert not found([1.0, number], ())
    assert not found([1.0, number], (1.0, 2.5))
    assert not found([1.0, number], ("a",))


@pytest.mark.parametrize("number", [0.0, -9.0, 2.3333333333333335, 1 / 9_999, 7.0, 1e99, math.nan])
def test_answers_means_of_answers_and_measures_are_not(number: float) -> None:
    assert not found([1.0, None, number])


def test_words_are_not_looked_at() -> None:
    assert not strange_numbers(WHERE, pl.Series(["1e300"]), CODES)


@pytest.mark.parametrize("suffix", [".sav", ".dta"])
def test_a_file_with_one_waits_for_a_person(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    write = {".sav": pyreadstat.write_sav, ".dta": pyreadstat.write_dta}[suffix]
    write(pl.DataFrame({"id": ["A1", "A2"], "uls8_1": [1.0, 3e200]}), str(path))
    with pytest.raises(UnreadableFile, match="of a kind that damage makes"):
        read_table(path, {"uls8_1"})
    assert read_table(path, {"uls8_1"}, accepted=["strange_numbers"]).rows == (1, 2)
