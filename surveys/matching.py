"""Which columns of a file are which items, whose row each is, and what speaks against it.

Columns are matched by name, or by a mapping that a person states. Nothing is guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from instruments import Instrument, MissingReason
from instruments.finding import nearest
from instruments.model import missing_reasons_for
from instruments.problems import Problem, Where
from surveys.answers.in_words import contradictions
from surveys.imports import RawColumn, RawTable
from surveys.imports.raw import ID_COLUMNS
from surveys.refusals import AnswersWithProblems

LONGEST_NUMBER = 2**53
"""From here on a spreadsheet's numbers are no longer the ids that were typed."""

Names = Mapping[str, str]
"""Item id (or `participant_id`) → the name of its column, where that is another."""


@dataclass(frozen=True)
class Matched:
    """The instruments of which a table has columns, and whose row each is."""

    instruments: tuple[Instrument, ...]
    participants: pl.Series


def known_names(instruments: Iterable[Instrument], names: Names) -> set[str]:
    """Lower-case names of the columns that can be used: ids, items, and what was mapped to them."""
    items = {item.id for instrument in instruments for item in instrument.items if item.kind != "note"}
    return {name.lower() for name in (*ID_COLUMNS, "site", *items, *names.values())}


def matched(
    table: RawTable,
    instruments: Iterable[Instrument],
    names: Names,
    reasons: tuple[MissingReason, ...],
) -> Matched:
    """What the table holds. Raises AnswersWithProblems with everything that speaks against reading it so."""
    asked = list(instruments)
    found = [each for each in asked if any(column_of(table, id, names) for id in _items(each))]
    problems = [
        *mapping_problems(table, asked, names),
        *(problem for each in found for problem in _incomplete(table, each, names)),
        *(problem for each in found for problem in label_problems(table, each, names, reasons)),
        *(problem for each in found for problem in contradictions(table, each, names, reasons)),
    ]
    participants, odd = participants_of(table, names)
    if problems or odd:
        raise AnswersWithProblems([*problems, *odd])
    return Matched(tuple(found), participants)


def column_of(table: RawTable, id: str, names: Names) -> object:
    """The raw column of an item; None if there is none."""
    return table.column(names.get(id, id))


def mapping_problems(table: RawTable, instruments: Iterable[Instrument], names: Names) -> Iterator[Problem]:
    """A mapping names an item that is asked and a column that is there, and no column twice."""
    known = {"participant_id", *(id for instrument in instruments for id in _items(instrument))}
    where = Where(table.file, sheet=table.sheet)
    used = Counter(name.casefold() for name in names.values())
    for id, name in names.items():
        if id not in known:
            yield Problem(
                "unknown_item", where, f"--map of `{id}`, which is not asked here", hint=nearest(id, known)
            )
        elif table.column(name) is None:
            hint = nearest(name, [column.name for column in table.columns])
            yield Problem("missing_column", where, f"no column of the name given for `{id}`", hint=hint)
        elif used[name.casefold()] > 1:
            yield Problem(
                "column_for_two", where, f"`{name}` mapped to more than one item", "one column an item"
            )


def label_problems(
    table: RawTable, instrument: Instrument, names: Names, reasons: tuple[MissingReason, ...]
) -> Iterator[Problem]:
    """A file whose own label for a code is the definition's label for another code is keyed another way."""
    for item in instrument.items:
        column = table.column(names.get(item.id, item.id))
        if column is None or not column.value_labels or item.kind != "choice":
            continue
        absent = {code: reason.label for code, reason in missing_reasons_for(instrument, reasons).items()}
        meant = {_plain(label): code for code, label in {**instrument.options(item), **absent}.items()}
        for code, label in column.value_labels.items():
            wanted = meant.get(_plain(label))
            if wanted is not None and wanted != code:
                where = Where(table.file, sheet=table.sheet, field=column.name)
                found = f"the file labels {code:g} as `{label}`, which is {wanted} in {instrument.id}"
                hint = "recode the file, or ask how it was keyed"
                yield Problem("labels_contradict", where, found, f"{wanted} {label}", hint)


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def _items(instrument: Instrument) -> list[str]:
    return [item.id for item in instrument.items if item.kind != "note"]


def _incomplete(table: RawTable, instrument: Instrument, names: Names) -> Iterator[Problem]:
    """A form with a column left out would score as a form with refusals. The interview's own may be absent."""
    items = _items(instrument)
    absent = [id for id in items if column_of(table, id, names) is None]
    if absent and instrument.scores:
        said = f"{instrument.id} without its column{'s' if len(absent) > 1 else ''} {', '.join(absent)}"
        hint = f"add what is absent, or map it: --map {absent[0]}=COLUMN, or have a mapping proposed: --propose NAME"
        where = Where(table.file, sheet=table.sheet)
        yield Problem("missing_column", where, said, f"all {len(items)} items, or none", hint)


def id_column(table: RawTable, names: Names) -> RawColumn | None:
    """The column of participant ids; None if there is none."""
    wanted = [names["participant_id"]] if "participant_id" in names else list(ID_COLUMNS)
    return next((found for found in map(table.column, wanted) if found is not None), None)


def participants_of(table: RawTable, names: Names) -> tuple[pl.Series, list[Problem]]:
    """The participant ids as text, and a problem for each that cannot be one."""
    column = id_column(table, names)
    where = Where(table.file, sheet=table.sheet)
    if column is None:
        hint = "name it with --map participant_id=COLUMN"
        problem = Problem("no_id_column", where, "no column of participant ids", "`participant_id`", hint)
        return pl.Series(dtype=pl.String), [problem]
    values = column.values
    if not values.dtype.is_numeric():
        return values.cast(pl.String).str.strip_chars().fill_null(""), []
    odd = values.is_not_null() & ((values != values.round()) | (values.abs() >= LONGEST_NUMBER)).fill_null(
        True
    )
    problems = [
        Problem(
            "ill_formed_id",
            Where(table.file, sheet=table.sheet, row=table.rows[row], field=column.name),
            "a number that is no id",
            "an id as text",
            "format the column as text and type the ids again",
        )
        for row in odd.arg_true()
    ]
    return values.set(odd, None).cast(pl.Int64).cast(pl.String).fill_null(""), problems
