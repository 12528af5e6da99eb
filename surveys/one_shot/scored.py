"""A file's table with the scores of its instruments, and notes of what was read otherwise than it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl

from instruments import STANDARD_MISSING_REASONS, load
from instruments.problems import Where
from scoring import plans_for, score
from scoring.states import scorable
from surveys.columns import added_columns, bands_as_codes, score_columns
from surveys.dataset import Dataset
from surveys.deciding import NOTHING_DECIDED, Decided
from surveys.imports.guarded import read_guarded
from surveys.matching import label_problems, mapping_problems
from surveys.one_shot.answers import ODD, answers_in, names_taken
from surveys.one_shot.as_they_were import as_they_were
from surveys.refusals import AnswersWithProblems

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
    frame, columns = as_they_were(table, instruments, names)
    for instrument in instruments:
        answers, found = answers_in(table, instrument, names)
        found += names_taken(table, instrument)
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
