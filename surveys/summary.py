"""Each score by arm: what a statistician makes after the blind is lifted, from an allocation that stays outside the study.

Nothing of it is kept: the allocation is read where it lies, and what is made of it may not lie in the study either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from instruments.problems import Problem, Where
from scoring import Plan
from surveys.imports import RawTable
from surveys.imports.guarded import read_guarded
from surveys.imports.raw import ID_COLUMNS
from surveys.matching import participants_of
from surveys.refusals import AnswersWithProblems, SafeguardRefused, refusal
from surveys.scored import Scored
from surveys.study import is_within_a_study


@dataclass(frozen=True)
class Line:
    """One score in one arm at one timepoint. `yes` counts the ones of a score that is 0 or 1; others have moments instead."""

    timepoint: str
    score: str
    arm: str
    randomised: int
    known: int
    yes: int | None
    mean: float | None
    sd: float | None
    median: float | None
    lower_quartile: float | None
    upper_quartile: float | None


def refuse_inside(*paths: Path) -> None:
    """Raise SafeguardRefused for a path within any study's folder."""
    for path in paths:
        if is_within_a_study(path):
            found = "a file by arm within a study's folder, which holds no allocation"
            raise refusal(SafeguardRefused, "allocation", Where(str(path)), found, hint="a folder elsewhere")


def read_arms(path: Path, people: Iterable[str]) -> dict[str, str]:
    """Id → arm, of every person of the register and nobody else.

    Raises AnswersWithProblems for a file without a column `arm`, and for people without an arm, twice, or unknown.
    """
    table = read_guarded(path, {*ID_COLUMNS, "arm"})
    ids, problems = participants_of(table, {})
    column = table.column("arm")
    if column is None:
        where = Where(table.file, sheet=table.sheet)
        raise AnswersWithProblems([*problems, Problem("missing_column", where, "no column `arm`")])
    named = [str(arm).strip() if arm is not None else "" for arm in column.values]
    register = list(people)
    problems += _unclear(table, list(ids), named, set(register))
    absent = len(set(register) - set(ids))
    if absent:
        where = Where(table.file, sheet=table.sheet)
        problems.append(
            Problem(
                "people_without_an_arm",
                where,
                f"{absent} {'person' if absent == 1 else 'people'} of the register without a row",
            )
        )
    if problems:
        raise AnswersWithProblems(problems)
    return dict(zip(ids, named, strict=True))


def _unclear(table: RawTable, ids: list[str], arms: list[str], register: set[str]) -> Iterator[Problem]:
    times = Counter(ids)
    for number, id, arm in zip(table.rows, ids, arms, strict=True):
        where = Where(table.file, sheet=table.sheet, row=number)
        if id not in register:
            yield Problem("unknown_participant", where, "an id that is not in the register")
        elif times[id] > 1:
            yield Problem("repeated_participant", where, "an id that stands in another row too", "each once")
        elif not arm:
            yield Problem("no_arm", where, "no arm", "the arm that the person was allocated to")


def by_arm(found: Iterable[Scored], arms: dict[str, str]) -> Iterator[Line]:
    """Every score at every timepoint, arm by arm in alphabetical order. Whoever has no form counts as randomised alone."""
    allocated = pl.DataFrame({"participant": list(arms), "arm": list(arms.values())})
    for each in found:
        joined = allocated.join(each.frame, on="participant", how="left")
        for plan in each.plans:
            for arm in sorted(set(arms.values())):
                yield _line(each.timepoint, plan, arm, joined.filter(pl.col("arm") == arm)[plan.score])


def _line(timepoint: str, plan: Plan, arm: str, scores: pl.Series) -> Line:
    known = scores.drop_nulls()
    binary = plan.possible is not None and set(plan.possible) == {0, 1}
    moments = [known.mean(), known.std(), *(known.quantile(q, "linear") for q in (0.5, 0.25, 0.75))]
    shown = [None if binary or value is None else float(value) for value in moments]  # type: ignore[arg-type]
    return Line(
        timepoint, plan.score, arm, len(scores), len(known), int(known.sum()) if binary else None, *shown
    )


def in_words(line: Line) -> str:
    """What stands in a table of results: `64/218 (29.4%)`, or mean (sd), median [quartiles], and of how many."""
    if line.yes is not None:
        share = f" ({100 * line.yes / line.known:.1f}%)" if line.known else ""
        return f"{line.yes}/{line.known}{share}"
    if line.mean is None:
        return f"none of {line.randomised}"
    spread = f" ({line.sd:.2f})" if line.sd is not None else ""
    quartiles = f"{line.median:g} [{line.lower_quartile:g}, {line.upper_quartile:g}]"
    return f"{line.mean:.2f}{spread}, {quartiles}, n {line.known}"


def as_table(lines: Iterable[Line]) -> pl.DataFrame:
    """The same with a column for each number."""
    return pl.DataFrame(list(lines), schema_overrides={"yes": pl.Int64}, infer_schema_length=None)
