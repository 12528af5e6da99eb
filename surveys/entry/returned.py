"""A data-entry workbook that came back: what its stamp says, held against the study as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from instruments.problems import Problem, Where
from surveys.entry.stamp import SHEET, Stamp, stamp_of
from surveys.imports import RawTable
from surveys.refusals import AnswersWithProblems, refusal
from surveys.study import Study, Timepoint

OTHER = "other_definitions"
HINT = "make a new workbook and copy the answers into it, or look whether every code still means the same"


def stamp_in(table: RawTable) -> Stamp | None:
    """The stamp of the workbook that the table came in; None if it is none of ours."""
    return stamp_of([words for place, words in table.surroundings if place.startswith(f"{SHEET} › row ")])


def without_own_words(study: Study, timepoint: Timepoint, table: RawTable) -> RawTable:
    """The table without those words around it that the workbook has from the study itself: they tell nothing.

    What is looked for in the words of a file could stand in a question or a title. Raises AnswersWithProblems for a
    workbook that was made for another timepoint.
    """
    stamp = stamp_in(table)
    if stamp is None:
        return table
    if stamp.timepoint != timepoint.id:
        where = Where(table.file, sheet=table.sheet)
        found = f"a data-entry workbook that was made for `{stamp.timepoint}`"
        hint = f"is it for --timepoint {stamp.timepoint}?"
        raise refusal(
            AnswersWithProblems, "other_timepoint", where, found, f"one for `{timepoint.id}`", hint=hint
        )
    from surveys.entry.layout import Layout  # with the words of forms, which no other file needs

    own = Layout(study, timepoint).words() | {" ".join(line.split()) for line in stamp.lines()[2:]}
    around = (each for each in table.surroundings if " ".join(each[1].split()) not in own)
    return replace(table, surroundings=tuple(around))


def remarks_on_stamp(
    study: Study, timepoint: Timepoint, stamp: Stamp | None, where: Where
) -> Iterator[Problem]:
    """By what a workbook of ours was made; an error, for a person to decide on, where its questions or codes were others."""
    if stamp is None:
        return
    from surveys.entry.layout import Layout

    now = Layout(study, timepoint).stamp
    changed = [
        id for id, (_, keyed) in stamp.definitions.items() if keyed != now.definitions.get(id, ("", ""))[1]
    ]
    versions = ", ".join(
        f"{id} {version}" for id, (version, _) in stamp.definitions.items() if id not in changed
    )
    said = f"made by surveys workbook for {stamp.timepoint}, with the questions and codes of now: {versions}"
    yield Problem("entry_workbook", where, said, level="note")
    for id in changed:
        made, has = stamp.definitions[id][0], now.definitions.get(id, ("", ""))[0]
        found = f"{id} {made}, with other questions, codes or labels than "
        found += f"the study's {id} {has} has" if has else "the study has, which does not ask it any more"
        yield Problem(OTHER, where, found, "the definitions of now", HINT)
    if stamp.study != now.study:
        found = "a workbook that was made for a study of another title"
        hint = "is it the right study? a title may have been reworded"
        yield Problem("other_study", where, found, hint=hint, level="warning")
