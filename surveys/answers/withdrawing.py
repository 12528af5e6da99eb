"""What speaks against taking a row or a file out of use, or putting it back: a person must not vanish by mistake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from instruments.problems import Problem, Where
from surveys.answers.corrections import SOURCES, WITHDRAWALS, Withdrawal, withdrawn
from surveys.answers.current import lost_with, rows_of, without_rows
from surveys.answers.responses import Answers, Responses
from surveys.answers.written import as_code
from surveys.record.sources import files_taken_away, sources
from surveys.study import Study


def faults_of_withdrawals(
    study: Study, responses: Responses, rows: Sequence[Withdrawal]
) -> Iterator[tuple[int, Problem]]:
    """(number of the withdrawal, problem) for each thing that speaks against recording all of them together."""
    left = without_rows(responses, [row for row in rows if row.reason != "restored"])
    times = Counter((row.timepoint, row.file, row.sheet, row.row, row.participant) for row in rows)
    for number, row in enumerate(rows):
        yield from ((number, problem) for problem in _unclear(row))
        yield from ((number, problem) for problem in _not_there(study, responses, row))
        if times[row.timepoint, row.file, row.sheet, row.row, row.participant] > 1:
            found = (
                f"row {row.row} of {row.file} taken out twice, not alike"
                if row.row
                else "the same file twice"
            )
            yield (
                number,
                Problem("withdrawn_twice", place_of(row), found, "it once, or the same reason and source"),
            )
        lost = lost_with(responses, left, row) if row.reason == "repeated" else []
        if lost:
            found = (
                f"no other form of {row.participant} would be left at {row.timepoint} of {', '.join(lost)}"
            )
            hint = "keep one of them; if a row is not this person's, the reason is `other_person`"
            yield number, Problem("last_form", place_of(row), found, "one that stays", hint)


def place_of(row: Withdrawal) -> Where:
    """The row, or the file, as a place."""
    return Where(row.file, sheet=row.sheet, row=row.row or None)


def _unclear(row: Withdrawal) -> Iterator[Problem]:
    where = place_of(row)
    for name, code, known in (("reason", row.reason, WITHDRAWALS), ("source", row.source, SOURCES)):
        if code not in known:
            found = f"no {name}" if not code else f"{as_code(code)}, which is no {name}"
            offered = ", ".join(each for each in known if each != "restored")
            yield Problem(f"unknown_{name}", where, found, offered)
    if "other" in (row.reason, row.source) and not row.note:
        yield Problem("note_needed", where, "`other` and no note", "a note that says what", "add --note")


def _not_there(study: Study, responses: Responses, row: Withdrawal) -> Iterator[Problem]:
    """The row is in use, once; or, if it is to be put back, it was taken out."""
    where, whose = place_of(row), f" of {row.participant}" if row.participant else ""
    if row.reason == "restored":
        out = [replace(each, reason="", source="", note="") for each in withdrawn(study.events())]
        if replace(row, reason="", source="", note="") not in out:
            hint = "only what was taken out with --withdraw can be put back"
            yield Problem("no_such_row", where, f"no such row{whose} taken out", hint=hint)
        elif (row.timepoint, row.file, row.sheet) in files_taken_away(study):
            hint = "import a copy without what had to go"
            yield Problem("source_redacted", where, "a file that was redacted", hint=hint)
        return
    counts = [rows_of(each.frame, row).height for each in _at(responses, row.timepoint)]
    if not any(counts):
        found = f"no such row{whose} in use at {row.timepoint}"
        yield Problem(
            "no_such_row", where, found, hint="`surveys queries list` and the report name file and row"
        )
    elif (max(counts) if row.row else _files_of_that_name(study, row)) > 1:
        hint = "import one of the files again under another name, with --replaces"
        found = "two files of that name" + (", each with such a row" if row.row else "")
        yield Problem("two_files", where, found, "one", hint)


def _files_of_that_name(study: Study, row: Withdrawal) -> int:
    """Of two people who import without sight of one another, each may have a file of the same name."""
    place = (row.timepoint, row.file, row.sheet)
    return sum((each.timepoint, each.file, each.sheet) == place for each in sources(study))


def _at(responses: Responses, timepoint: str) -> list[Answers]:
    return [answers for (at, _), answers in responses.answers.items() if at == timepoint]
