"""Scores for a file, without any study: the file's own columns as they were, the scores after them."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import narwhals as nw
import polars as pl

from instruments import STANDARD_MISSING_REASONS, Instrument, Item, load
from instruments.finding import nearest
from instruments.problems import Problem, Where
from scoring import output_columns, plans_for, score
from scoring.states import is_undeclared, scorable
from surveys import exports
from surveys.answers.typed import Odd, declared_missing, typed_columns
from surveys.columns import added_columns, bands_as_codes, item_column, score_columns
from surveys.dataset import Column, Dataset
from surveys.deciding import NOTHING_DECIDED, Decided
from surveys.durable import rename
from surveys.imports import RawColumn, RawTable
from surveys.imports.guarded import read_guarded
from surveys.matching import label_problems, mapping_problems
from surveys.refusals import AnswersWithProblems, Refusal, refusal

WIDEST_RANGE = 50
"""A declared range of missing codes wider than this is described by the codes that occur in it."""

READ_SO = "As it was read, column "
"""Begins each note of something that was read otherwise than it stands, or that somebody should look at."""

ACCEPTED = "Accepted by a person as "
"""Begins each note of what somebody decided about the file."""


def scored_file(
    path: Path,
    ids: Sequence[str],
    names: Mapping[str, str],
    sheet: str,
    leave_missing: bool,
    person: Decided = NOTHING_DECIDED,
) -> Dataset:
    """The file's table with the scores of each instrument in `ids`.

    `names` maps an item id to the column that holds it. Values that the file itself declares missing
    count as missing. A row in which nothing stands stays, without scores: as many rows come out as went in. Raises
    AnswersWithProblems for an absent column and, unless `leave_missing`, for
    each value that is neither an answer nor a missing reason; UnreadableFile for what a `person` has to decide and has not.
    What was decided is among the notes.
    """
    person.refuse_telling()
    instruments = [load(id) for id in dict.fromkeys(ids)]
    known = {names.get(item, item).lower() for instrument in instruments for item in scorable(instrument)}
    table = read_guarded(path, known, sheet, accepted=person.accepted).with_blank_rows()
    accepted = person.about(table.remarks, Where(path.name, sheet=table.sheet))
    problems = list(mapping_problems(table, instruments, names))
    frame, columns = _as_they_were(table, instruments, names)
    for instrument in instruments:
        answers, found = _answers(table, instrument, names)
        found += _names_taken(table, instrument)
        found += label_problems(table, instrument, names, STANDARD_MISSING_REASONS)
        problems += found
        if answers is None or (found and not leave_missing):
            continue
        plans = plans_for(instrument)
        scores = bands_as_codes(score(answers, instrument, undeclared="leave_missing"), plans)
        columns += [column for plan in plans for column in score_columns(instrument, plan)]
        added = scores.select(added_columns(plans))
        frame = frame.hstack(added.with_columns(pl.selectors.exclude(pl.String).cast(pl.Float64)))
    if problems and not (leave_missing and all(problem.rule in ODD for problem in problems)):
        raise AnswersWithProblems(problems)
    notes = [
        f"{column.name}: the file's labels for text or parts of numbers are not carried over."
        for column in table.columns
        if any(isinstance(code, str) or not float(code).is_integer() for code in column.value_labels)
    ]
    notes += [
        f"{READ_SO}{each.where.field}: {each.found}" for each in table.remarks if each.level == "warning"
    ]
    notes += [f"{ACCEPTED}{rule}, because {person.because}: {words}" for rule, words in accepted.items()]
    notes += [f"{i.id} {i.version}: {i.title}. {i.citation}" for i in instruments]
    return Dataset(path.stem, f"Scored from {path.name}", frame, tuple(columns), (*table.notes, *notes))


def write_scored(dataset: Dataset, out: Path, replace: bool, answers: Path) -> list[Problem]:
    """`out` holds the dataset in the format of its suffix; what the format cannot hold is given back.

    Raises Refusal for a suffix of no format, for a file that exists unless `replace`, for the file of `answers`
    in any case, and if the file cannot be written or does not read back as the dataset.
    """
    if out.suffix.lower().removeprefix(".") not in exports.names():
        expected = f"one of {', '.join(exports.exporter(name).SUFFIX for name in exports.names())}"
        raise refusal(
            Refusal, "unknown_format", Where(str(out)), f"a file that ends in `{out.suffix}`", expected
        )
    if not out.parent.is_dir():
        raise refusal(Refusal, "no_folder", Where(str(out.parent)), "no such folder", hint="make it first")
    with TemporaryDirectory(dir=out.parent, prefix=".scoring-") as place:
        named = dataclasses.replace(dataset, name=out.stem)
        (made,) = exports.export(named, Path(place), [out.suffix.lower().removeprefix(".")])
        targets = {path: out.parent / path.name for path in reversed(made.files)}
        _refuse_loss(answers, targets.values())
        taken = [target for target in targets.values() if target.exists()]
        if taken and not replace:
            hint = "choose another name, or replace it with --force"
            problems = [
                Problem("file_exists", Where(str(path)), "a file of that name", hint=hint) for path in taken
            ]
            raise Refusal(problems)
        for path, target in targets.items():
            rename(path, target)
    return list(made.losses)


def _refuse_loss(answers: Path, targets: Iterable[Path]) -> None:
    """Refusal if a companion of what is written, such as the table of a script, has the name of the answers' file."""
    for target in targets:
        if target.resolve() == answers.resolve():
            found = (
                "the file of the answers, which would be lost: what is to be written has a file of that name"
            )
            raise refusal(Refusal, "answers_lost", Where(str(target)), found, hint="choose another name")


ODD = ("undeclared_value", "not_an_answer")
"""The rules that a cell breaks which is neither an answer nor a missing reason."""


def _names_taken(table: RawTable, instrument: Instrument) -> list[Problem]:
    """A problem for each column of the file that is named as a score's column will be."""
    where = Where(table.file, sheet=table.sheet)
    return [
        Problem("column_exists", where, f"a column `{name}` already", hint="score the file without it")
        for plan in plans_for(instrument)
        for name in output_columns(plan)
        if table.column(name) is not None
    ]


def _answers(
    table: RawTable, instrument: Instrument, names: Mapping[str, str]
) -> tuple[pl.DataFrame | None, list[Problem]]:
    """A column for each item that can be scored, and a problem for each cell with no declared meaning."""
    wanted = {id: table.column(names.get(id, id)) for id in scorable(instrument)}
    absent = [_absent(table, instrument, names, id) for id, column in wanted.items() if column is None]
    columns = {id: column for id, column in wanted.items() if column is not None}
    read, odd = _typed({id: (column, instrument.item(id)) for id, column in columns.items()})
    problems = [
        _odd_cell(table, columns[id], row, "text that is no number", "not_an_answer")
        for id, cells in odd.items()
        for row, _ in cells
    ]
    if absent:
        return None, absent + problems
    blanks = {
        id: declared_missing(column, pl.col(id), _STANDARD)
        for id, column in columns.items()
        if column.missing
    }
    frame = read.with_columns(pl.when(~blank).then(pl.col(id)).alias(id) for id, blank in blanks.items())
    return frame, [*problems, *_undeclared(table, instrument, names, frame)]


def _absent(table: RawTable, instrument: Instrument, names: Mapping[str, str], id: str) -> Problem:
    where = Where(table.file, sheet=table.sheet)
    hint = f"{nearest(id, [column.name for column in table.columns])} Or: --map {id}=COLUMN"
    return Problem("missing_column", where, f"no column `{names.get(id, id)}`", instrument.id, hint)


def _typed(columns: Mapping[str, tuple[RawColumn, Item]]) -> tuple[pl.DataFrame, dict[str, Odd]]:
    """The columns as their items take them, whatever the file declares missing."""
    as_found = {
        id: (dataclasses.replace(column, missing=()), item, ()) for id, (column, item) in columns.items()
    }
    return typed_columns(as_found)


_STANDARD = [reason.code for reason in STANDARD_MISSING_REASONS]
"""A code that the file declares missing and that is none of these counts as a blank."""


def _undeclared(
    table: RawTable, instrument: Instrument, names: Mapping[str, str], frame: pl.DataFrame
) -> Iterator[Problem]:
    plans = plans_for(instrument)
    asked = scorable(instrument)
    reasons = plans[0].missing_reasons
    undeclared = (
        nw.from_native(frame).select(is_undeclared(item, reasons) for item in asked.values()).to_native()
    )
    for id in asked:
        column = table.column(names.get(id, id))
        for row in undeclared[id].arg_true():
            value = frame[id][row]
            if value == value and column is not None:  # NaN is text, told already
                yield _odd_cell(
                    table,
                    column,
                    row,
                    f"found {value:g}",
                    "undeclared_value",
                    instrument.item(id),
                    instrument,
                )


def _odd_cell(
    table: RawTable,
    column: RawColumn,
    row: int,
    found: str,
    rule: str,
    item: Item | None = None,
    instrument: Instrument | None = None,
) -> Problem:
    options = instrument.options(item) if instrument and item else {}
    expected = ", ".join(f"{code} {label}" for code, label in options.items())
    hint = "correct it, or score with --undeclared leave-missing"
    where = Where(table.file, sheet=table.sheet, row=table.rows[row], field=column.name)
    return Problem(rule, where, found, expected, hint)


def _as_they_were(
    table: RawTable, instruments: Sequence[Instrument], names: Mapping[str, str]
) -> tuple[pl.DataFrame, list[Column]]:
    """Every column of the file, with the file's own labels or, where it has none, the definition's."""
    items = {
        names.get(item.id, item.id).lower(): (instrument, item)
        for instrument in instruments
        for item in instrument.items
    }
    asked = {column.name: items.get(column.name.lower()) for column in table.columns}
    numbers = {
        column.name: (column, found[1])
        for column in table.columns
        if (found := asked[column.name]) and found[1].kind in ("choice", "number")
    }
    read, odd = _typed(numbers)
    values = {column.name: column.values for column in table.columns}
    values |= {name: read[name] for name in numbers if name not in odd}
    return pl.DataFrame(values), [
        _described(column, values[column.name], asked[column.name]) for column in table.columns
    ]


def _described(column: RawColumn, values: pl.Series, asked: tuple[Instrument, Item] | None) -> Column:
    kind = "date" if values.dtype == pl.Date else "text" if values.dtype == pl.String else "number"
    own = item_column(*asked, STANDARD_MISSING_REASONS) if asked else None
    labels = {
        int(k): v for k, v in column.value_labels.items() if not isinstance(k, str) and float(k).is_integer()
    }
    missing = _missing_labels(column, values, labels)
    if own is not None and kind == "number" and not labels:
        labels, missing = dict(own.value_labels), {**own.missing_labels, **missing}
    return Column(
        name=column.name,
        label=column.label or (own.label if own else ""),
        kind=kind,  # type: ignore[arg-type]
        measure=column.measure
        if column.measure in ("nominal", "ordinal", "scale")
        else own.measure
        if own
        else "nominal",  # type: ignore[arg-type]
        value_labels={code: label for code, label in labels.items() if code not in missing}
        if kind == "number"
        else {},
        missing_labels=missing if kind == "number" else {},
        decimals=column.decimals,
    )


def _missing_labels(column: RawColumn, values: pl.Series, labels: Mapping[int, str]) -> dict[int, str]:
    """Code → label for every code that the file declares missing."""
    codes: set[int] = set()
    for low, high in column.missing:
        if high - low <= WIDEST_RANGE:
            codes.update(range(math.ceil(low), math.floor(high) + 1))
        elif values.dtype.is_numeric():
            codes.update(int(value) for value in values.filter(values.is_between(low, high)).unique())
    return {code: labels.get(code, "declared missing") for code in sorted(codes)}
