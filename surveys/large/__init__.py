"""Scores for files larger than memory: Parquet and CSV, read, scored and written by an engine that needs to hold little.

What a file is to us is here; what is said to an engine is in a file of its own for each. Every column of the file
stays as it is, and each score's columns come after, as `scoring.score` makes them.
"""

from __future__ import annotations

import dataclasses
import shutil
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, Protocol

import narwhals as nw

from instruments import Instrument, load
from instruments.finding import nearest
from instruments.problems import Problem, ProblemsError, Where
from scoring import output_columns, plans_for, score
from scoring.cells import items_needed
from surveys.durable import rename, sync_folder
from surveys.refusals import AnswersWithProblems, Refusal, refusal


class Engine(Protocol):
    """What an engine does with whole files. Its own errors never leave it: they may hold what stands in a cell."""

    def read(self, path: Path) -> Any:
        """The file's table, unread so far; of a CSV file every column is text."""
        ...

    def chosen(self, table: Any, columns: Mapping[str, str]) -> Any:
        """The table with just these columns: name → what it is, in SQL."""
        ...

    def write(self, table: Any, path: Path) -> int:
        """`path` holds the table, in the format of its suffix. How many rows there are."""
        ...

    def quoted(self, name: str) -> str:
        """The name of a column, as it stands in SQL."""
        ...


Opener = Callable[[Path], AbstractContextManager[Engine]]
"""Opens an engine that lays what memory cannot hold into a folder of ours, beside where the scores go."""


@dataclass(frozen=True)
class Made:
    """How many rows and columns were written, and whether as one file or as a folder of parts."""

    rows: int
    columns: int
    parts: bool


def score_large(
    engine: Opener,
    path: Path,
    ids: Sequence[str],
    names: Mapping[str, str],
    out: Path,
    undeclared: Literal["refuse", "leave_missing"],
) -> Made:
    """`out` holds the file's columns as they were, and the scores of each instrument; it replaces what is there.

    `names` maps an item to its column. AnswersWithProblems for an absent column, a column named as a score's is,
    and, where undeclared values are refused, for those.
    """
    instruments = [load(id) for id in dict.fromkeys(ids)]
    with (
        TemporaryDirectory(dir=out.parent, prefix=".scoring-") as place,
        engine(Path(place).absolute()) as by,
    ):
        table = by.read(path)
        schema = nw.from_native(table).collect_schema()
        found = _columns_of_items(path, instruments, names, schema.names())
        own = {name: f"own {name}" for name in schema.names()}
        table = by.chosen(table, _for_scoring(by, schema, own, found))
        try:
            for instrument in instruments:
                table = score(table, instrument, undeclared=undeclared)
        except ProblemsError as error:
            raise AnswersWithProblems([_in_the_file(each, path, found) for each in error.problems]) from error
        added = [name for each in instruments for plan in plans_for(each) for name in output_columns(plan)]
        last = {name: by.quoted(kept) for name, kept in own.items()} | {
            name: by.quoted(name) for name in added
        }
        new = Path(place) / out.name
        rows = by.write(by.chosen(table, last), new)
        _put(new, out)
    return Made(rows, len(last), out.is_dir())


def engine_named(name: str, cluster: str) -> Opener:
    """The engine of that name. Refusal if it is not installed."""
    try:
        module = import_module(f"surveys.large.by_{name}")
    except ModuleNotFoundError as error:
        hint = f"pip install 'followup-surveys[{name}]'; without --engine a file is scored in memory"
        raise refusal(
            Refusal, "not_installed", Where(f"--engine {name}"), f"no package `{error.name}` here", hint=hint
        ) from error
    return partial(module.engine, cluster)


def _columns_of_items(
    path: Path, instruments: Sequence[Instrument], names: Mapping[str, str], there: Sequence[str]
) -> dict[str, str]:
    """Item → the column of the file that holds it; capitals do not matter. AnswersWithProblems if one is not there."""
    lower = {name.lower(): name for name in there}
    needed = [id for each in instruments for id in items_needed(plans_for(each))]
    found = {id: lower[name] for id in needed if (name := names.get(id, id).lower()) in lower}
    problems = [*_odd_names(needed, names), *_names_taken(path, instruments, lower)]
    problems += [
        Problem(
            "missing_column",
            Where(path.name),
            f"no column `{names.get(id, id)}`",
            hint=f"{nearest(id, list(there))} Or: --map {id}=COLUMN".strip(),
        )
        for id in dict.fromkeys(needed)
        if id not in found
    ]
    if problems:
        raise AnswersWithProblems(problems)
    return found


def _odd_names(needed: Sequence[str], names: Mapping[str, str]) -> Iterator[Problem]:
    for id in names:
        if id not in needed:
            yield Problem(
                "unknown_item",
                Where("--map"),
                f"`{id}`, which no score here uses",
                hint=nearest(id, list(needed)),
            )


def _names_taken(
    path: Path, instruments: Sequence[Instrument], lower: Mapping[str, str]
) -> Iterator[Problem]:
    made = (name for each in instruments for plan in plans_for(each) for name in output_columns(plan))
    for name in made:
        if name in lower:
            hint = "score the file without it"
            yield Problem("column_exists", Where(path.name), f"a column `{lower[name]}` already", hint=hint)


def _for_scoring(
    by: Engine, schema: nw.Schema, own: Mapping[str, str], found: Mapping[str, str]
) -> dict[str, str]:
    """The file's columns out of the way, and a column of numbers for each item. Text that is no number is NaN."""
    numbers = {}
    for id, column in found.items():
        cell = by.quoted(column)
        text = f"CASE WHEN {cell} IS NULL OR trim({cell}) = '' THEN NULL "
        text += f"ELSE coalesce(try_cast({cell} AS DOUBLE), CAST('NaN' AS DOUBLE)) END"
        numbers[id] = text if schema[column] == nw.String else cell
    return {kept: by.quoted(name) for name, kept in own.items()} | numbers


def _in_the_file(problem: Problem, path: Path, found: Mapping[str, str]) -> Problem:
    field = found.get(problem.where.field, problem.where.field)
    hint = "correct them, or score with --undeclared leave-missing"
    return dataclasses.replace(
        problem,
        where=dataclasses.replace(problem.where, file=path.name, field=field),
        hint=hint if problem.rule == "undeclared_value" else problem.hint,
    )


def _put(new: Path, out: Path) -> None:
    """What was written has its own name, and only its owner can read it."""
    for part in [new, *new.rglob("*")]:
        part.chmod(0o700 if part.is_dir() else 0o600)
    before = out.with_name(f".{out.name}-{uuid.uuid4().hex}.before")
    if out.is_dir() or (out.exists() and new.is_dir()):  # neither takes the other's place in one step
        rename(out, before)
    rename(new, out)
    sync_folder(out.parent)
    if before.is_dir():
        shutil.rmtree(before)
    else:
        before.unlink(missing_ok=True)
