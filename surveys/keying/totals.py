"""A total that the file has of its own, against the score that its items come to.

A column that nobody asks for is a total if it is named as a score is (`phq9_total`, `PHQ9 sum`), or if it goes with one
almost throughout. Where the two differ, what would make the file's number is tried: answers added up without reversing,
a constant more or less in each row, absent answers counted as nothing or filled with the mean of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from scoring.engine import score
from scoring.plan import Plan, plans_for
from surveys.keying.chance import FEWEST
from surveys.keying.parts import Finding, Looked, Numbers, Part, finding

GOES_WITH = 0.98
"""A column whose correlation with a score is higher than this is a total of its items, whatever its name."""
SAME = 0.005
"""Two totals that differ by less are the same: a file may show two decimals."""
MOST = 0.9
"""Something explains a difference if it makes the file's number in as many of the rows that differ."""


@dataclass(frozen=True)
class Total:
    """A column of the file beside a score of its items, row by row: NaN where there is none.

    `as_they_stand` is the sum of the answers present before keying, `keyed` after it, and `answered` how many those are.
    """

    column: str
    plan: Plan
    rows: NDArray[np.int64]
    given: Numbers
    score: Numbers
    as_they_stand: Numbers
    keyed: Numbers
    answered: Numbers


def disagree(looked: Looked) -> Iterator[Finding]:
    """A finding for each total of the file that is not what its items come to, with how many rows and the first."""
    if not looked.words.unused:
        return
    for instrument, here, _ in looked.by_instrument():
        parts = [part for part in here if part.place == looked.place]
        for total in _totals(looked, parts) if instrument.scores else ():
            yield from _compared(looked, total)


def _compared(looked: Looked, total: Total) -> Iterator[Finding]:
    apart = np.abs(total.given - total.score) > SAME
    both, alone = (
        ~np.isnan(total.given) & ~np.isnan(total.score),
        ~np.isnan(total.given) & np.isnan(total.score),
    )
    wrong = both & apart
    if wrong.any():
        first = int(total.rows[wrong].min())
        found = (
            f"{total.column} is not what the items come to ({total.plan.score}) in {wrong.sum():,} of {both.sum():,} "
            f"rows, first in row {first}{_explained(total, wrong)}"
        )
        hint = "look at that row's form: are the items or the total wrong? The total itself is not used"
        yield finding(
            looked, "total_disagrees", total.plan.instrument, found, hint, column=total.column, row=first,
            expected=f"{total.plan.score} as it is defined",
        )  # fmt: skip
    if alone.any():
        first = int(total.rows[alone].min())
        found = (
            f"{total.column} has a total in {alone.sum():,} rows in which {total.plan.score} is missing by its own "
            f"rule, first in row {first}{_explained(total, alone)}"
        )
        hint = "nothing, if the file's total has another rule for absent answers: it is not used"
        yield finding(
            looked, "total_disagrees", total.plan.instrument, found, hint, column=total.column, row=first, level="note",
        )  # fmt: skip


def _explained(total: Total, rows: NDArray[np.bool_]) -> str:
    """What makes the file's number in nearly all of the rows, in words; empty if nothing does that is tried."""
    given, n = total.given[rows], len(total.plan.items)
    tried = {
        ": the answers added up without reversing (was the total made so, or were the items reversed before?)": (
            total.as_they_stand[rows],
            any(item.reversed for item in total.plan.items),
        ),
        ": what the items come to with absent answers counted as nothing": (total.keyed[rows], True),
        ": what the items come to with absent answers as the mean of the others": (
            total.keyed[rows] * n / np.maximum(total.answered[rows], 1),
            True,
        ),
        ": the mean of the answers": (total.keyed[rows] / np.maximum(total.answered[rows], 1), True),
    }
    for words, (made, may_be) in tried.items():
        if may_be and np.mean(np.abs(made - given) < SAME) >= MOST:
            return words
    return _constant(total, rows)


def _constant(total: Total, rows: NDArray[np.bool_]) -> str:
    apart = np.round(total.given[rows] - total.score[rows], 6)
    apart = apart[~np.isnan(apart)]
    if len(apart) < FEWEST:
        return ""
    values, counts = np.unique(apart, return_counts=True)
    most, n = values[counts.argmax()], len(total.plan.items)
    if counts.max() < MOST * len(apart):
        return ""
    if abs(most) == n:
        return f": always {most:+g}, 1 for each of the {n} items (was one of the two keyed from another lowest number?)"
    return f": always {most:+g}"


def _totals(looked: Looked, parts: list[Part]) -> Iterator[Total]:
    """Each column that is a total, with the score that it is of."""
    first, frame = parts[0], pl.concat([part.frame for part in parts])
    given = dict(_given(looked, frame, first))
    if not given:
        return
    asked = frame.select(item.id for item in first.instrument.items if item.kind in ("choice", "number"))
    reasons = tuple(first.reasons.values())
    scored = score(asked, first.instrument, undeclared="leave_missing", missing_reasons=reasons)
    answers = np.concatenate([part.answers for part in parts])
    rows = frame["_row"].to_numpy()
    for column, values in given.items():
        plan = _score_of(column, values, plans_for(first.instrument, reasons), scored)
        if plan is not None:
            ids = [item.id for item in plan.items]
            places = [place for place, item in enumerate(first.items) if item.id in ids]
            total, present, n = (_column(scored[plan.score + end]) for end in ("", "_raw", "_answered"))
            yield Total(column, plan, rows, values, total, np.nansum(answers[:, places], axis=1), present, n)


def _given(looked: Looked, frame: pl.DataFrame, part: Part) -> Iterator[tuple[str, Numbers]]:
    """The columns of numbers that nobody asks for, in the order of the forms; a code of absence is no number."""
    order = np.argsort(looked.words.rows)
    places = order[np.searchsorted(looked.words.rows, frame["_row"].to_numpy(), sorter=order)]
    absent = [float(code) for code in part.reasons if code < 0]
    for column in looked.words.unused:
        values = _column(column.values)[places]
        values = np.where(np.isin(values, absent), np.nan, values)
        for low, high in column.missing:
            values = np.where((values >= low) & (values <= high), np.nan, values)
        if np.isfinite(values).any():
            yield column.name, values


def _column(values: pl.Series) -> Numbers:
    return values.cast(pl.Float64, strict=False).fill_null(float("nan")).to_numpy()


def _score_of(column: str, given: Numbers, plans: Sequence[Plan], scored: pl.DataFrame) -> Plan | None:
    """The score that a column is named after, or that it goes with and is mostly the same as, or apart by one number."""
    called = _letters(column)
    for plan in plans:
        if called in _names(plan):
            return plan
    for plan in plans:
        total = _column(scored[plan.score])
        both = ~np.isnan(given) & ~np.isnan(total)
        if both.sum() >= FEWEST and _goes_with(given[both], total[both]):
            return plan
    return None


def _goes_with(given: Numbers, total: Numbers) -> bool:
    if np.ptp(given) == 0 or np.ptp(total) == 0 or np.corrcoef(given, total)[0, 1] <= GOES_WITH:
        return False
    apart = np.round(given - total, 6)
    return bool(np.unique(apart, return_counts=True)[1].max() > len(apart) / 2)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())


def _names(plan: Plan) -> set[str]:
    """The score's id, also with another word for a total."""
    whole = _letters(plan.score)
    begins = whole.removesuffix("total")
    ends = ("total", "tot", "sum", "score", "totalscore", "sumscore") if begins != whole else ()
    return {whole, *(begins + end for end in ends), *(end + begins for end in ends)}
