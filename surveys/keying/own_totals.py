"""Columns of a file that are totals of its items: nobody asks for them, and the scores are made here all the same.

A column is a total if it is named as a score is (`phq9_total`, `PHQ9 sum`), or if it goes with one almost throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from instruments import Instrument, Score
from scoring.engine import score
from surveys.imports import RawColumn
from surveys.keying.chance import FEWEST
from surveys.keying.parts import Looked, Numbers, Part

GOES_WITH = 0.98
"""A column whose correlation with a score is higher than this is a total of its items, whatever its name."""
SAME = 0.005
"""Two totals that differ by less are the same: a file may show two decimals."""


@dataclass(frozen=True)
class Total:
    """A column of the file beside a score of its items, of which some may be reversed, row by row: NaN where there is none.

    `as_they_stand` is the sum of the answers present before keying, `keyed` after it, and `answered` how many those are.
    """

    column: str
    instrument: str
    score_id: str
    items: int
    reverses: bool
    rows: NDArray[np.int64]
    given: Numbers
    score: Numbers
    as_they_stand: Numbers
    keyed: Numbers
    answered: Numbers


def own_totals(looked: Looked) -> Iterator[Total]:
    """Each column of the file that is a total, with the score that it is of."""
    instruments = [instrument for instrument, _, _ in looked.by_instrument()]
    named = {column.name: _named_after(column.name, instruments) for column in looked.words.unused}
    for instrument, here, _ in looked.by_instrument():
        ids = {each.id for each in instrument.scores}
        may_be = [each for each in looked.words.unused if named[each.name] in ("", *ids)]
        given = dict(_given(looked, may_be, here)) if instrument.scores else {}
        if given:
            yield from _totals(here, given, named)


def _totals(here: Sequence[Part], given: dict[str, Numbers], named: dict[str, str]) -> Iterator[Total]:
    first, instrument = here[0], here[0].instrument
    rows = np.concatenate([part.frame["_row"].to_numpy() for part in here])
    scored = pl.concat([part.once("scored", _scored) for part in here])
    answers = np.concatenate([part.answers for part in here])
    for column, values in given.items():
        found = (
            _score_of(values, instrument, scored) if not named[column] else instrument.score(named[column])
        )
        if found is not None:
            places = [place for place, item in enumerate(first.items) if item.id in found.items]
            total, present, n = (_column(scored[found.id + end]) for end in ("", "_raw", "_answered"))
            as_they_stand = np.nansum(answers[:, places], axis=1)
            yield Total(
                column, instrument.id, found.id, len(found.items), bool(found.reversed),
                rows, values, total, as_they_stand, present, n,
            )  # fmt: skip


def _scored(part: Part) -> pl.DataFrame:
    asked = part.frame.select(item.id for item in part.instrument.items if item.kind in ("choice", "number"))
    reasons = tuple(part.reasons.values())
    return score(asked, part.instrument, undeclared="leave_missing", missing_reasons=reasons)


def _given(
    looked: Looked, columns: Sequence[RawColumn], here: Sequence[Part]
) -> Iterator[tuple[str, Numbers]]:
    """The columns' numbers in the order of the forms; a code of absence is no number."""
    if not columns:
        return
    rows = np.concatenate([part.frame["_row"].to_numpy() for part in here])
    order = np.argsort(looked.words.rows)
    places = order[np.searchsorted(looked.words.rows, rows, sorter=order)]
    absent = [float(code) for code in here[0].reasons if code < 0]
    for column in columns:
        values = _column(column.values)[places]
        values = np.where(np.isin(values, absent), np.nan, values)
        for low, high in column.missing:
            values = np.where((values >= low) & (values <= high), np.nan, values)
        if np.isfinite(values).any():
            yield column.name, values


def _column(values: pl.Series) -> Numbers:
    return values.cast(pl.Float64, strict=False).fill_null(float("nan")).to_numpy()


def _score_of(given: Numbers, instrument: Instrument, scored: pl.DataFrame) -> Score | None:
    """The score that a column goes with, and mostly is, or is apart from by one and the same number."""
    for each in instrument.scores:
        total = _column(scored[each.id])
        both = ~np.isnan(given) & ~np.isnan(total)
        if both.sum() >= FEWEST and _goes_with(given[both], total[both]):
            return each
    return None


def _goes_with(given: Numbers, total: Numbers) -> bool:
    if np.ptp(given) == 0 or np.ptp(total) == 0 or np.corrcoef(given, total)[0, 1] <= GOES_WITH:
        return False
    apart = np.round(given - total, 6)
    return bool(np.unique(apart, return_counts=True)[1].max() > len(apart) / 2)


def _named_after(column: str, instruments: Sequence[Instrument]) -> str:
    """The id of the score that a column is named after; "" if it is named after none."""
    called = _letters(column)
    return next(
        (each.id for instrument in instruments for each in instrument.scores if called in _names(each)), ""
    )


def _names(score_: Score) -> set[str]:
    """The score's id, also with another word for a total."""
    whole = _letters(score_.id)
    begins = whole.removesuffix("total")
    ends = ("total", "tot", "sum", "score", "totalscore", "sumscore") if begins != whole else ()
    return {whole, *(begins + end for end in ends), *(end + begins for end in ends)}


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())
