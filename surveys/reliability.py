"""How far raters agree, from a file of ratings: several raters of the same people, one row a person and rater.

Nothing of a study is read or written. Two keyings of one form are no two ratings; `double_entry` is about those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from instruments import Instrument, Score, load
from instruments.finding import nearest
from instruments.problems import Problem, Where
from scoring.psychometrics.estimate import NotDefined
from scoring.psychometrics.icc import IntraclassCorrelations, intraclass_correlations
from scoring.states import scorable
from surveys.imports import RawTable
from surveys.imports.guarded import read_guarded
from surveys.imports.raw import ID_COLUMNS
from surveys.matching import participants_of
from surveys.one_shot import ODD, scored_file
from surveys.refusals import AnswersWithProblems, Refusal, refusal


@dataclass(frozen=True)
class Agreement:
    """Of one score: the people for whom every rater has it, and the correlations, or why there are none."""

    score: Score
    people: int
    correlations: IntraclassCorrelations | None
    why_not: str


@dataclass(frozen=True)
class Reliability:
    """Of one instrument: how many raters, the people whom all of them rated, and those whom only some did."""

    instrument: Instrument
    raters: int
    people: int
    left_out: int
    scores: tuple[Agreement, ...]


def reliability(path: Path, id: str, rater: str, names: Mapping[str, str], sheet: str) -> Reliability:
    """The agreement of the raters named in the column `rater`, for each score of the instrument `id`.

    `names` maps an item, or `participant_id`, to its column. Raises Refusal for a self-report instrument, and
    AnswersWithProblems for ratings that cannot be scored, a person rated twice by one rater, a row without a
    person or rater, and ratings of which no two raters share a person.
    """
    instrument = load(id)
    if instrument.mode == "self-report":
        hint = "two keyings of one form are compared by `surveys compare`"
        raise refusal(
            Refusal, "not_rated", Where("--instrument"), f"`{id}`, a self-report", "one that is rated", hint
        )
    items = {names.get(item, item).lower() for item in scorable(instrument)}
    table = read_guarded(path, {*items, *ID_COLUMNS, rater.lower()}, sheet)
    who = _who(table, rater, names)
    scores = _scores(path, id, names, sheet)
    rated = who.with_columns(scores[score.id] for score in instrument.scores)
    raters = rated["rater"].n_unique()
    counts = rated.group_by("person").len()
    all_of_them = counts.filter(pl.col("len") == raters)["person"]
    if raters < 2 or all_of_them.is_empty():
        raise _apart(table, raters, counts.height)
    joint = rated.filter(pl.col("person").is_in(all_of_them.implode()))
    made = tuple(_agreement(joint, score) for score in instrument.scores)
    return Reliability(instrument, raters, len(all_of_them), counts.height - len(all_of_them), made)


def _scores(path: Path, id: str, names: Mapping[str, str], sheet: str) -> pl.DataFrame:
    """The ratings with their scores. What is no rating has to be put right here: there is no leaving it out."""
    try:
        return scored_file(path, [id], names, sheet, leave_missing=False).frame
    except AnswersWithProblems as error:
        raise AnswersWithProblems(
            replace(each, hint="correct it in the file, or key why there is no rating")
            if each.rule in ODD
            else each
            for each in error.problems
        ) from None


def _who(table: RawTable, rater: str, names: Mapping[str, str]) -> pl.DataFrame:
    """Person and rater of each row. Raises AnswersWithProblems for what does not say who rated whom."""
    column = table.column(rater)
    people, problems = participants_of(table, names)
    if column is None:
        where, hint = (
            Where(table.file, sheet=table.sheet),
            nearest(rater, [each.name for each in table.columns]),
        )
        raise AnswersWithProblems(
            [Problem("missing_column", where, f"no column `{rater}`", "who rated", hint), *problems]
        )
    if problems:
        raise AnswersWithProblems(problems)
    raters = column.values.cast(pl.String).str.strip_chars().fill_null("")
    unclear = list(_unclear(table, people, raters))
    if unclear:
        raise AnswersWithProblems(unclear)
    return pl.DataFrame({"person": people, "rater": raters})


def _unclear(table: RawTable, people: pl.Series, raters: pl.Series) -> Iterator[Problem]:
    rows: dict[tuple[str, str], int] = {}
    for row, person, rater in zip(table.rows, people, raters, strict=True):
        where = Where(table.file, sheet=table.sheet, row=row)
        if not person or not rater:
            yield Problem(
                "no_rater", where, "no id of a person, or no rater", hint="fill it in, or take the row out"
            )
        elif (person, rater) in rows:
            found = f"the person and the rater of row {rows[person, rater]} once more"
            hint = "keep one; ratings of several timepoints go in files of their own"
            yield Problem("rated_twice", where, found, "one row a person and rater", hint)
        rows.setdefault((person, rater), row)


def _apart(table: RawTable, raters: int, people: int) -> Refusal:
    found = f"{people} people, none of whom was rated by all {raters} raters"
    found = found if raters > 1 else f"one rater of all {people} people"
    hint = "keep the rows of two raters who rated the same people"
    where = Where(table.file, sheet=table.sheet)
    return refusal(
        AnswersWithProblems, "no_joint_ratings", where, found, "people whom every rater rated", hint
    )


def _agreement(joint: pl.DataFrame, score: Score) -> Agreement:
    wide = (
        joint.sort("person", "rater")
        .pivot("rater", index="person", values=score.id)
        .drop("person")
        .drop_nulls()
    )
    try:
        return Agreement(score, wide.height, intraclass_correlations(wide.to_numpy()), "")
    except NotDefined as why:
        return Agreement(score, wide.height, None, str(why))
