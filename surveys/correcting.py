"""Recording corrections: each states the value that it finds, and is refused if that is not the present one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import narwhals as nw
import polars as pl

from instruments import Instrument
from instruments.finding import nearest
from instruments.model import missing_reasons_for
from instruments.problems import Problem, Where
from scoring.states import is_undeclared, scorable
from surveys import ledger
from surveys.corrections import REASONS, SOURCES, WITHDRAWALS, Correction, Withdrawal, withdrawn
from surveys.current import SITE, Cell, cells_of, current_responses, rows_of
from surveys.imports import RawColumn
from surveys.ledger import Event
from surveys.query_words import answers_in_words
from surveys.refusals import AnswersWithProblems
from surveys.responses import Answers, Responses, asked_at, typed_values
from surveys.study import Study, interview
from surveys.written import as_written, shown


def record(
    study: Study,
    corrections: Sequence[Correction],
    withdrawals: Sequence[Withdrawal] = (),
    kind: str = "correction",
    more: Mapping[str, Any] | None = None,
) -> Event:
    """All of them are in the ledger as one event; `more` goes into the event beside them.

    Raises AnswersWithProblems, with every problem of every one, and records none, if any may not be.
    """
    responses = current_responses(study)
    corrections = [_normal(study, responses, each) for each in corrections]
    problems = [
        *(problem for each in corrections for problem in problems_of(study, responses, each)),
        *_twice(corrections),
        *(problem for each in withdrawals for problem in _problems_of_withdrawal(study, responses, each)),
    ]
    if problems:
        raise AnswersWithProblems(problems)
    body = {
        "corrections": [asdict(each) for each in corrections],
        "withdrawals": [asdict(each) for each in withdrawals],
        **(more or {}),
    }
    return ledger.append(study.folder, kind, {name: part for name, part in body.items() if part})


def where_of(correction: Correction) -> Where:
    """The answer, as a place in the study."""
    return Where(f"{correction.participant} {correction.timepoint}", field=correction.item)


def problems_of(study: Study, responses: Responses, correction: Correction) -> Iterator[Problem]:
    """What speaks against recording the correction, with the answers as they are now."""
    where = where_of(correction)
    for name, code, known in (("reason", correction.reason, REASONS), ("source", correction.source, SOURCES)):
        if code not in known:
            yield Problem(f"unknown_{name}", where, f"the {name} `{code}`", hint=nearest(code, known))
    if "other" in (correction.reason, correction.source) and not correction.note:
        yield Problem("note_needed", where, "`other` without a note", "a note that says what", "add --note")
    asked = asked_at(study, study.timepoint(correction.timepoint))
    owner = {item.id: each for each in asked for item in each.items if item.kind != "note"} | {
        SITE: interview()
    }
    if correction.item not in owner:
        yield Problem(
            "unknown_item",
            where,
            f"no item `{correction.item}` asked then",
            hint=nearest(correction.item, owner),
        )
        return
    cells = [
        cell
        for cell in cells_of(responses, correction.timepoint, correction.participant, correction.item)
        if correction.applies_to(*cell.place)
    ]
    yield from _problems_of_old(correction, cells)
    yield from _problems_of_new(study, owner[correction.item], correction)


def _problems_of_old(correction: Correction, cells: Sequence[Cell]) -> Iterator[Problem]:
    where = where_of(correction)
    if not cells:
        hint = "an interview comes in with `surveys import`; a correction changes what came in"
        yield Problem("no_such_form", where, "no form of this person with this item", "one", hint)
    elif any(cell.base != correction.old for cell in cells):
        values = " and ".join(f"{_quoted(cell.base)} ({_place(cell)})" for cell in cells)
        hint = "look again: somebody may have corrected it"
        if len({cell.base for cell in cells}) > 1:
            hint = "several forms differ; name one with --row FILE:ROW, or take one out with --withdraw"
        found = f"the stated old value {_quoted(correction.old)} is not there"
        yield Problem("old_value", where, found, f"the present value {values}", hint)


def _problems_of_new(study: Study, instrument: Instrument, correction: Correction) -> Iterator[Problem]:
    where, new = where_of(correction), correction.new
    if new == correction.old:
        yield Problem("same_value", where, f"the new value {_quoted(new)} is the old one", "another")
    elif correction.item == SITE:
        if new not in study.file.sites:
            yield Problem("unknown_site", where, "what is no site", hint=nearest(new, study.file.sites))
    elif new and not is_allowed(study, instrument, correction.item, new):
        expected = answers_in_words(study, instrument, instrument.item(correction.item))
        yield Problem("undeclared_value", where, f"the new value {_quoted(new)} is no answer", expected)


def is_allowed(study: Study, instrument: Instrument, id: str, new: str) -> bool:
    """Whether a written value is an answer to the item or a reason why there is none."""
    item, reasons = instrument.item(id), missing_reasons_for(instrument, study.missing_reasons)
    values, odd = typed_values(RawColumn(id, pl.Series([new])), item, reasons)
    if odd or id not in scorable(instrument):
        return not odd
    frame = nw.from_native(pl.DataFrame({id: values}))
    return not frame.select(is_undeclared(scorable(instrument)[id], reasons)).item()


def _quoted(value: str) -> str:
    """A coded value is shown; longer text could say who somebody is."""
    return f"`{shown(value)}`" if len(value) <= 12 and value.isascii() else "(text)"


def _place(cell: Cell) -> str:
    file, sheet, row = cell.place
    return " › ".join(part for part in (file, sheet, f"row {row}") if part)


def _twice(corrections: Sequence[Correction]) -> Iterator[Problem]:
    seen = Counter((each.timepoint, each.participant, each.item, each.file, each.row) for each in corrections)
    for each in corrections:
        if seen.pop((each.timepoint, each.participant, each.item, each.file, each.row), 1) > 1:
            yield Problem("corrected_twice", where_of(each), "two corrections of one answer", "one")


def _problems_of_withdrawal(study: Study, responses: Responses, row: Withdrawal) -> Iterator[Problem]:
    where = Where(row.file, sheet=row.sheet, row=row.row or None)
    if row.reason not in WITHDRAWALS:
        yield Problem(
            "unknown_reason", where, f"the reason `{row.reason}`", hint=nearest(row.reason, WITHDRAWALS)
        )
    if row.source not in SOURCES:
        yield Problem(
            "unknown_source", where, f"the source `{row.source}`", hint=nearest(row.source, SOURCES)
        )
    if "other" in (row.reason, row.source) and not row.note:
        yield Problem("note_needed", where, "`other` without a note", "a note that says what", "add --note")
    if row.reason == "restored":
        there = replace(row, reason="", source="", note="") in _rows_taken_out(study)
    else:
        there = any(rows_of(each.frame, row).height for each in _at(responses, row.timepoint))
    if not there:
        found = (
            f"no such row in use at {row.timepoint}" if row.reason != "restored" else "no such row taken out"
        )
        yield Problem("no_such_row", where, found, hint="`surveys validate` names file, sheet and row")


def _at(responses: Responses, timepoint: str) -> list[Answers]:
    return [answers for (at, _), answers in responses.answers.items() if at == timepoint]


def _rows_taken_out(study: Study) -> list[Withdrawal]:
    return [replace(each, reason="", source="", note="") for each in withdrawn(study.events())]


def _normal(study: Study, responses: Responses, correction: Correction) -> Correction:
    """Both values as they are written here, and as they stand where they stand so already."""
    kinds = {item.id: item.kind for each in (interview(), *study.instruments.values()) for item in each.items}
    number = kinds.get(correction.item) in ("choice", "number")
    cells = cells_of(responses, correction.timepoint, correction.participant, correction.item)
    old = correction.old.strip()
    if old not in {cell.base for cell in cells}:
        old = as_written(old, number=number)
    return replace(correction, old=old, new=as_written(correction.new, number=number))
