"""Taking in a filled query list: all that is filled in it becomes one event, or nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from instruments.problems import Problem
from surveys.answers.correcting import checked, refuse, write_down
from surveys.answers.corrections import Correction, Withdrawal, corrections_in
from surveys.answers.current import SITE, cells_of
from surveys.answers.responses import Responses
from surveys.answers.written import as_written
from surveys.checks.filled_list import FilledList, Line, read_filled_list
from surveys.checks.queries import Standing, answers_in, fingerprint, standing
from surveys.derived import Derived
from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.report.query_list import ACCEPT, CORRECT, REPLY, TAKE_OUT, choices_for


@dataclass(frozen=True)
class Asked:
    """What a filled row asks for: a correction or a withdrawal or neither, and the answer to its query."""

    line: Line
    answer: Mapping[str, str]
    correction: Correction | None = None
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True)
class Taken:
    """What a list came to; `event` is None where all of it was on record already."""

    event: Event | None
    corrections: int
    withdrawals: int
    accepted: int
    replies: int
    known: int
    left: int


def take_answers(derived: Derived, path: Path) -> Taken:
    """Everything filled in the list at `path` is in the ledger as one event.

    Rows whose answers are on record already, as when a list is filled further and comes again, are
    counted and left. Raises Refusal, with the row of every problem, and records nothing, if any row
    may not be taken.
    """
    study, filled = derived.study, read_filled_list(derived.study, path)
    past = study.events()
    fresh = [line for line in filled.lines if not _is_on_record(past, line)]
    if not fresh:
        return Taken(None, 0, 0, 0, 0, len(filled.lines), filled.left)
    queries = {each.query.id: each for each in standing(study, derived.validation)}
    refuse([problem for line in fresh for problem in _problems_of_line(queries, line)])
    asked = [_asked(derived.responses, queries[line["Query"]], line) for line in fresh]
    return _recorded(derived, filled, asked)


def _recorded(derived: Derived, filled: FilledList, asked: Sequence[Asked]) -> Taken:
    corrections = _once((each.line, each.correction) for each in asked)
    withdrawals = _once((each.line, each.withdrawal) for each in asked)
    found = checked(
        derived.study, derived.responses, [each for _, each in corrections], [each for _, each in withdrawals]
    )
    lines = [line for line, _ in (*corrections, *withdrawals)]
    faults = [_at_line(lines[number], problem) for number, problem in found.faults]
    refuse(sorted(faults, key=lambda each: each.where.row or 0))
    more = {
        "answers": [dict(each.answer) for each in asked],
        "list": {"file": filled.file, "sha256": filled.sha256},
    }
    event = write_down(derived.study, found, "query_list", more)
    chosen = [each.line["Answer"].lower() for each in asked]
    return Taken(
        event=event,
        corrections=len(corrections),
        withdrawals=len(withdrawals),
        accepted=chosen.count(ACCEPT),
        replies=chosen.count(REPLY),
        known=len(filled.lines) - len(asked),
        left=filled.left,
    )


def _once(found: Iterable[tuple[Line, Any]]) -> list[tuple[Line, Any]]:
    """Without what another row asks for alike: two queries may be about one cell, or one row."""
    kept: dict[tuple[Any, ...], tuple[Line, Any]] = {}
    for line, each in found:
        if each is not None:
            kept.setdefault(astuple(replace(each, note="", **_NO_QUERY.get(type(each), {}))), (line, each))
    return list(kept.values())


_NO_QUERY: Mapping[type, Mapping[str, str]] = {Correction: {"query": ""}}


def _is_on_record(past: Sequence[Event], line: Line) -> bool:
    """Whether the ledger has the answer that this row gives, to this query, of what it had found then."""
    said = (line["Query"], line.seen, *_said(line))
    answered = any((each.query, each.seen, each.kind, each.words) == said for each in answers_in(past))
    if line["Answer"].lower() != CORRECT:
        return answered
    return answered and any(
        made.correction.query == line["Query"]
        and _is_same(made.correction.new, as_written(line["New value"], number=False))
        and (made.correction.reason, made.correction.source) == (line["Reason"], line["Source"])
        for made in corrections_in(past)
    )


def _said(line: Line) -> tuple[str, str]:
    return "accept" if line["Answer"].lower() == ACCEPT else "reply", line["Reply"]


def _problems_of_line(queries: Mapping[str, Standing], line: Line) -> Iterator[Problem]:
    """What speaks against a row by itself: what it answers, and what its answer needs."""
    answer, hint = line["Answer"].lower(), "make a new list: surveys queries export"
    if line["Query"] not in queries:
        yield Problem("query_closed", line.at("Query"), "a query that is there no more", hint=hint)
        return
    query = queries[line["Query"]].query
    choices = choices_for(query)
    if answer not in choices:
        found = (
            "an answer that is not offered here" if answer else "something filled in, and no answer chosen"
        )
        yield Problem("unknown_answer", line.at("Answer"), found, " / ".join(choices))
        return
    if answer != CORRECT and fingerprint(query) != line.seen:
        found = "an answer to what was found when the list was made"
        yield Problem("query_changed", line.at("Query"), found, "one to what is there now", hint)
    if answer == CORRECT and not line["New value"]:
        yield Problem(
            "no_new_value", line.at("New value"), "nothing", "the new value", "a blank is written `blank`"
        )
    if answer != CORRECT and line["New value"]:
        found = f"a new value beside `{answer}`"
        yield Problem("value_not_meant", line.at("New value"), found, f"`{CORRECT}`, or no new value")
    if answer == REPLY and not line["Reply"]:
        yield Problem("no_reply", line.at("Reply"), "nothing", "your words")


def _asked(responses: Responses, found: Standing, line: Line) -> Asked:
    query, where = found.query, found.query.problem.where
    kind, words = _said(line)
    by = line["Answered by"] or ledger.actor()
    answer = {"query": query.id, "seen": line.seen, "kind": kind, "words": words, "by": by}
    answer |= {"on": line["Answered on"]} if line["Answered on"] else {}
    shared: dict[str, Any] = {"reason": line["Reason"], "source": line["Source"], "note": line["Reply"]}
    if line["Answer"].lower() == TAKE_OUT:
        row = Withdrawal(
            query.timepoint, where.file, where.sheet, where.row or 0, query.participant, **shared
        )
        return Asked(line, answer, withdrawal=row)
    if line["Answer"].lower() != CORRECT:
        return Asked(line, answer)
    item = query.item or SITE
    old = query.value if _is_same(line["Value now"], query.value) else line["Value now"]
    correction = Correction(
        query.participant, query.timepoint, item, old, line["New value"], query=query.id, **shared
    )
    if len(cells_of(responses, query.timepoint, query.participant, item)) > 1:
        correction = replace(correction, file=where.file, sheet=where.sheet, row=where.row or 0)
    return Asked(line, answer, correction)


def _is_same(said: str, value: str) -> bool:
    """Whether a cell that went through a spreadsheet still says the value: `007` may have become 7."""
    return said == value or as_written(said, number=True) == as_written(value, number=True)


def _at_line(line: Line, problem: Problem) -> Problem:
    """A problem of a correction or withdrawal, at the cell of the list that it came from."""
    hint = "write it in the column `Reply`" if problem.rule == "note_needed" else problem.hint
    return replace(problem, where=line.at(_COLUMN.get(problem.rule, "New value")), hint=hint)


_COLUMN: Mapping[str, str] = {
    "old_value": "Value now",
    "no_such_form": "Query",
    "two_files": "Query",
    "no_such_row": "Query",
    "unknown_reason": "Reason",
    "unknown_source": "Source",
    "note_needed": "Reply",
    "allocation": "Reply",
    "last_form": "Answer",
    "withdrawn_twice": "Answer",
}
