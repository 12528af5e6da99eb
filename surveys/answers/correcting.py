"""Recording corrections: each states the value that it finds, and is refused if that is not the present one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import narwhals as nw
import polars as pl

from instruments import Instrument
from instruments.finding import nearest
from instruments.model import missing_reasons_for
from instruments.problems import Problem, Where
from scoring.states import is_undeclared, scorable
from surveys.answers.corrections import CONFLICT, REASONS, SOURCES, Correction, Withdrawal, corrections_in
from surveys.answers.current import SITE, Cell, cells_of, current_responses
from surveys.answers.places import place_in_words
from surveys.answers.responses import Responses, asked_at
from surveys.answers.typed import typed_values
from surveys.answers.withdrawing import faults_of_withdrawals, place_of
from surveys.answers.written import as_code, as_written
from surveys.checks.query_words import answers_in_words
from surveys.firewall import tells_allocation
from surveys.imports import RawColumn
from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.refusals import AnswersWithProblems, SafeguardRefused
from surveys.study import Study, interview


@dataclass(frozen=True)
class Checked:
    """Corrections and withdrawals as they would be recorded, and what speaks against it.

    `faults` are (number, problem): the corrections are counted first, then the withdrawals.
    """

    corrections: tuple[Correction, ...]
    withdrawals: tuple[Withdrawal, ...]
    faults: tuple[tuple[int, Problem], ...]


def record(
    study: Study,
    corrections: Sequence[Correction],
    withdrawals: Sequence[Withdrawal] = (),
    kind: str = "correction",
    more: Mapping[str, Any] | None = None,
) -> Event:
    """All of them are in the ledger as one event; `more` goes into the event beside them.

    Raises AnswersWithProblems, or SafeguardRefused where a note tells the allocation, with every problem
    of every one, and records none, if any may not be.
    """
    found = checked(study, current_responses(study), corrections, withdrawals)
    refuse([problem for _, problem in found.faults])
    return write_down(study, found, kind, more or {})


def checked(
    study: Study,
    responses: Responses,
    corrections: Sequence[Correction],
    withdrawals: Sequence[Withdrawal] = (),
) -> Checked:
    """What would be recorded of these together, with the answers as they are now. Nothing is recorded."""
    corrections = [_normal(study, responses, each) for each in corrections]
    faults = [
        (number, problem)
        for number, each in enumerate(corrections)
        for problem in problems_of(study, responses, each)
    ]
    faults += _twice(corrections)
    taken_out = faults_of_withdrawals(study, responses, withdrawals)
    faults += [(len(corrections) + number, problem) for number, problem in taken_out]
    said = [(where_of(each), (each.note, each.new)) for each in corrections]
    said += [(place_of(each), (each.note, "")) for each in withdrawals]
    for number, (where, texts) in enumerate(said):
        if any(map(tells_allocation, texts)):
            faults.append((number, telling(where)))
    return Checked(tuple(corrections), tuple(withdrawals), tuple(faults))


def refuse(problems: Sequence[Problem]) -> None:
    """Raise what these problems weigh, if there are any."""
    if problems:
        kinds = {problem.rule for problem in problems}
        raise (SafeguardRefused if "allocation" in kinds else AnswersWithProblems)(problems)


def write_down(study: Study, found: Checked, kind: str, more: Mapping[str, Any]) -> Event:
    """What was checked is in the ledger as one event, with `more` beside it."""
    body = {
        "corrections": [asdict(each) for each in found.corrections],
        "withdrawals": [asdict(each) for each in found.withdrawals],
        **more,
    }
    return ledger.append(study.folder, kind, {name: part for name, part in body.items() if part})


def telling(where: Where) -> Problem:
    """That somebody wrote which arm a person is in, or so it seems."""
    return Problem("allocation", where, "words that speak of allocation", hint=UNSAID)


UNSAID = "say it without the allocation, which is joined only at analysis"


def where_of(correction: Correction) -> Where:
    """The answer, as a place in the study."""
    return Where(f"{correction.participant} {correction.timepoint}", field=correction.item)


def problems_of(study: Study, responses: Responses, correction: Correction) -> Iterator[Problem]:
    """What speaks against recording the correction, with the answers as they are now."""
    where = where_of(correction)
    yield from _unclear(correction)
    points = {point.id: point for point in study.timepoints}
    if correction.timepoint not in points:
        found, hint = f"no timepoint `{correction.timepoint}`", nearest(correction.timepoint, points)
        yield Problem("unknown_timepoint", where, found, hint=hint)
        return
    asked = asked_at(study, points[correction.timepoint])
    owner = {item.id: each for each in asked for item in each.items if item.kind != "note"}
    owner[SITE] = interview()
    if correction.item not in owner:
        found, hint = (
            f"no item `{correction.item}` at {correction.timepoint}",
            nearest(correction.item, owner),
        )
        yield Problem("unknown_item", where, found, hint=hint)
        return
    cells = cells_of(responses, correction.timepoint, correction.participant, correction.item)
    named = [cell for cell in cells if correction.applies_to(*cell.place)]
    yield from _problems_of_old(correction, named)
    yield from _problems_of_new(study, owner[correction.item], correction)


def _unclear(correction: Correction) -> Iterator[Problem]:
    where = where_of(correction)
    for name, code, known in (("reason", correction.reason, REASONS), ("source", correction.source, SOURCES)):
        if code not in known:
            found = f"no {name}" if not code else f"{as_code(code)}, which is no {name}"
            yield Problem(f"unknown_{name}", where, found, ", ".join(known))
    if "other" in (correction.reason, correction.source) and not correction.note:
        yield Problem("note_needed", where, "`other` and no note", "a note that says what", "add --note")


def _problems_of_old(correction: Correction, cells: Sequence[Cell]) -> Iterator[Problem]:
    where, old = where_of(correction), as_code(correction.old)
    values = " and ".join(f"{as_code(cell.base)} ({place_in_words(*cell.place)})" for cell in cells)
    if not cells:
        found = "no form of this person that holds this item" + (" in that row" if correction.file else "")
        hint = "an interview comes in with `surveys import`; a correction changes what came in"
        yield Problem("no_such_form", where, found, hint=hint)
    elif correction.file and len(cells) > 1:
        hint = "import one of the files again under another name, with --replaces"
        yield Problem("two_files", where, "two files of that name, each with such a row", "one", hint)
    elif len({(cell.base, frozenset(cell.claims)) for cell in cells}) > 1:
        hint = "name one with --row FILE:ROW, or take one out with --withdraw"
        yield Problem("old_value", where, f"{len(cells)} forms that differ: {values}", "one of them", hint)
    elif cells[0].base != correction.old:
        found, hint = f"the old value stated as {old}", "look again: somebody may have corrected it since"
        yield Problem("old_value", where, found, f"the present value, {values}", hint)


def _problems_of_new(study: Study, instrument: Instrument, correction: Correction) -> Iterator[Problem]:
    where, new = where_of(correction), correction.new
    if new == correction.old:
        yield Problem("same_value", where, f"a new value, {as_code(new)}, that is the old one", "another")
    elif correction.item == SITE:
        if new not in study.file.sites:
            known = ", ".join(study.file.sites)
            yield Problem(
                "unknown_site", where, "a new value that is no site", known, nearest(new, study.file.sites)
            )
    elif new and not is_allowed(study, instrument, correction.item, new) and not _undoes(study, correction):
        expected = answers_in_words(study, instrument, instrument.item(correction.item))
        yield Problem("undeclared_value", where, f"the new value {as_code(new)}", expected)


def _undoes(study: Study, undo: Correction) -> bool:
    """Whether it puts back what an earlier correction took away, which need not have been an answer."""
    earlier = (made.correction for made in corrections_in(study.events()))
    return undo.reason == "undo" and (undo.timepoint, undo.participant, undo.item, undo.new) in {
        (each.timepoint, each.participant, each.item, each.old) for each in earlier if each.old != CONFLICT
    }


def is_allowed(study: Study, instrument: Instrument, id: str, new: str) -> bool:
    """Whether a written value is an answer to the item or a reason why there is none."""
    item, reasons = instrument.item(id), missing_reasons_for(instrument, study.missing_reasons)
    values, odd = typed_values(RawColumn(id, pl.Series([new])), item, reasons)
    if odd or id not in scorable(instrument):
        return not odd
    frame = nw.from_native(pl.DataFrame({id: values}))
    return not frame.select(is_undeclared(scorable(instrument)[id], reasons)).item()


def _twice(corrections: Sequence[Correction]) -> Iterator[tuple[int, Problem]]:
    """Every correction of an answer that another one is about too."""
    answers = [
        (each.timepoint, each.participant, each.item, each.file, each.sheet, each.row) for each in corrections
    ]
    times = Counter(answers)
    for number, answer in enumerate(answers):
        if times[answer] > 1:
            where = where_of(corrections[number])
            yield number, Problem("corrected_twice", where, "two corrections of one answer", "one")


def _normal(study: Study, responses: Responses, correction: Correction) -> Correction:
    """Both values as they are written here, and as they stand where they stand so already; with what is claimed."""
    kinds = {item.id: item.kind for each in (interview(), *study.instruments.values()) for item in each.items}
    number = kinds.get(correction.item) in ("choice", "number")
    every = cells_of(responses, correction.timepoint, correction.participant, correction.item)
    cells = [cell for cell in every if correction.applies_to(*cell.place)]
    old = correction.old.strip()
    if old not in {cell.base for cell in cells}:
        old = as_written(old, number=number)
    claims = next((cell.claims for cell in cells if old == CONFLICT), ())
    return replace(correction, old=old, new=as_written(correction.new, number=number), claims=claims)
