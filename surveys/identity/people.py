"""Whose form each row of a file is: ids that are not in the register, and ids that could be somebody else's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

import polars as pl

from instruments.problems import Problem, Where
from surveys.identity.check_digits import has_right_check_digit
from surveys.identity.leading_zeros import Zeros, zeros_lost
from surveys.imports import RawTable
from surveys.mapping.applied import Reading
from surveys.matching import Names, id_column, participants_of
from surveys.study import Study


def with_zeros(table: RawTable, reading: Reading, register: Collection[str]) -> tuple[Reading, Zeros]:
    """The reading, with the ids to which zeros are to be restored; and what was found on the way."""
    column = id_column(table, reading.names)
    if column is None:
        return reading, Zeros({}, {})
    standing, _ = participants_of(table, reading.names)
    found = zeros_lost(set(standing), register, as_text=column.values.dtype == pl.String)
    return replace(reading, ids=found.restored), found


def problems_of_ids(
    study: Study,
    table: RawTable,
    names: Names,
    participants: Sequence[str],
    register: Collection[str],
    zeros: Zeros,
) -> Iterator[Problem]:
    """A problem for each row that is nobody's, or could be that of one person or of another."""
    column = id_column(table, names)
    field = column.name if column else "participant_id"
    folded = {id.casefold(): id for id in register}
    for row, id in zip(table.rows, participants, strict=True):
        where = Where(table.file, sheet=table.sheet, row=row, field=field)
        if id in zeros.unclear:
            found = f"`{id}`, which may be {' or '.join(f'`{each}`' for each in zeros.unclear[id])} without its zeros"
            hint = "format the column as text, and type the ids again with their zeros"
            yield Problem("unclear_zeros", where, found, "one id of the register", hint)
        elif id not in register:
            yield _of_unknown(study, where, id, folded)


def _of_unknown(study: Study, where: Where, id: str, folded: Mapping[str, str]) -> Problem:
    """An id is shown only if it has the form of one: anything else could be a name."""
    expected, method = "an id of the register", study.file.check_digit
    hint = "correct the id in the file, or add the person to the register; then import again"
    if not id:
        found = "a row without a participant id"
    elif re.fullmatch(study.file.id_pattern, id):
        if method and not has_right_check_digit(id, method):
            found = f"`{id}`, whose check digit is wrong"
            hint = "it was mistyped: look at the form, and correct it in the file"
            return Problem("check_digit", where, found, expected, hint)
        found = f"`{id}`, which is not in the register"
    elif id.casefold() in folded:
        found = f"`{folded[id.casefold()]}` in other letters"
    else:
        found = "something that has not the form of an id"
    return Problem("unknown_participant", where, found, expected, hint)
