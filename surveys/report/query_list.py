"""The query list: one row a query, as a workbook or as CSV, with columns for somebody to fill in."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Sequence

from surveys.answers.corrections import REASONS, SOURCES, WITHDRAWALS
from surveys.checks.queries import Answer, Standing, fingerprint
from surveys.checks.query import Query
from surveys.record.study_mark import study_mark
from surveys.study import Study
from surveys.workbook import Choice, Sheet, workbook_bytes

CORRECT, ACCEPT, REPLY, TAKE_OUT = "correct it", "right as it is", "reply", "take this row out"
WHOLE_FORM = ("duplicate_form", "same_form_twice")
"""Rules about a row as a whole: it can be taken out, and there is no one answer to correct."""
TAKEN_OUT_BECAUSE = tuple(code for code in WITHDRAWALS if code not in ("restored", "other_file"))
TO_FILL = ("Answer", "New value", "Reason", "Source", "Reply", "Answered by", "Answered on")
COLUMNS = (
    *("Query", "State", "Level", "Site", "Participant", "Timepoint", "Instrument", "Item", "About"),
    *("File", "Sheet", "Row", "Found", "In the cell", "Value now", "Expected", "What to do", "Said so far"),
    *TO_FILL,
    "Stamp",
)
_WIDTHS = (
    *(10, 9, 9, 6, 12, 10, 14, 18, 30, 26, 14, 6, 34, 14, 12, 46, 36, 36),
    *(18, 12, 14, 12, 30, 14, 12, 4),
)
_ORDER = {"open": 0, "answered": 0, "accepted": 1}


def query_list(study: Study, standings: Sequence[Standing]) -> bytes:
    """The queries as a workbook: those that are accepted as they are last, drop-downs where there is a choice."""
    found = _in_order(standings)
    sheet = Sheet(
        "Queries", COLUMNS, list(_rows(study, found)), _WIDTHS, TO_FILL, ("Stamp",), _choices(found)
    )
    return workbook_bytes(f"Data queries: {study.title}", [sheet, _about(study)])


def query_list_csv(study: Study, standings: Sequence[Standing]) -> bytes:
    """The same list as CSV, in UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    table.writerows([no_formula(cell) for cell in row] for row in _rows(study, _in_order(standings)))
    return text.getvalue().encode("utf-8-sig")


def query_list_json(study: Study, standings: Sequence[Standing]) -> bytes:
    """The list for machines: a record a query, without what stood in a cell, what people said, or what to fill in."""
    shown = {
        place: name.lower().replace(" ", "_")
        for place, name in enumerate(COLUMNS)
        if name not in (*TO_FILL, *_WORDS_OF_PEOPLE, "Stamp")
    }
    rows = _rows(study, _in_order(standings))
    records = [{name: row[place] for place, name in shown.items()} for row in rows]
    return (json.dumps(records, indent=1, ensure_ascii=False) + "\n").encode()


_WORDS_OF_PEOPLE = ("In the cell", "Value now", "Said so far")


def list_name(content: bytes, suffix: str = ".xlsx") -> str:
    """The list's file name, by its content: a list in which somebody wrote is never replaced by another."""
    return f"queries-{hashlib.sha256(content).hexdigest()[:8]}{suffix}"


def choices_for(query: Query) -> tuple[str, ...]:
    """What may be answered to a query."""
    if query.rule in WHOLE_FORM:
        return TAKE_OUT, ACCEPT, REPLY
    if query.rule == "in_conflict":
        return CORRECT, REPLY
    can_be_corrected = query.rule != "correction_adrift" and (query.item or query.rule == "other_site")
    return (CORRECT, ACCEPT, REPLY) if can_be_corrected else (ACCEPT, REPLY)


def _in_order(standings: Sequence[Standing]) -> list[Standing]:
    return sorted(standings, key=lambda each: _ORDER[each.state])


def _rows(study: Study, standings: Sequence[Standing]) -> Iterator[tuple[str | int | None, ...]]:
    mark = study_mark(study, study.events())
    for each in standings:
        query, problem, where = each.query, each.query.problem, each.query.problem.where
        yield (
            *(query.id, each.state, query.level, query.site, query.participant, query.timepoint),
            *(query.instrument, query.item, query.label, where.file, where.sheet, where.row),
            *(problem.found, query.text, query.value, problem.expected, problem.hint, _said(each)),
            *("" for _ in TO_FILL),
            f"{mark}-{fingerprint(query)}",
        )


def _said(each: Standing) -> str:
    """Every answer so far, one a line; one that has expired says so."""
    return "\n".join(_line(answer, answer in each.expired) for answer in each.answers)


def _line(answer: Answer, expired: bool) -> str:
    verb = "accepted as it is" if answer.kind == "accept" else "replied"
    before = ", of what was there before" if expired else ""
    return f"{answer.event.at[:10]} {answer.by} {verb}{before}" + (
        f": {answer.words}" if answer.words else ""
    )


def _choices(standings: Sequence[Standing]) -> list[Choice]:
    """Alike rows share a drop-down."""
    offered = [choices_for(each.query) for each in standings]
    answers = [
        Choice("Answer", options, [row for row, each in enumerate(offered) if each == options])
        for options in dict.fromkeys(offered)
    ]
    forms = [row for row, each in enumerate(offered) if TAKE_OUT in each]
    cells = [row for row, each in enumerate(offered) if CORRECT in each]
    return [
        *answers,
        Choice("Reason", TAKEN_OUT_BECAUSE, forms),
        Choice("Reason", tuple(REASONS), cells),
        Choice("Source", tuple(SOURCES), sorted(forms + cells)),
    ]


def _about(study: Study) -> Sheet:
    rows = [
        (f"{'SYNTHETIC DATA. ' if study.file.synthetic else ''}{study.title}", "", ""),
        ("One row a query. A query keeps its number for as long as the problem is there.", "", ""),
        ("Fill in the columns with the brown heads; leave out the rows you cannot answer.", "", ""),
        (f"`{CORRECT}`: the new value, a reason and a source. A blank is written `blank`.", "", ""),
        (f"`{ACCEPT}`: it was checked and stays; until the value changes it is asked no more.", "", ""),
        (f"`{REPLY}`: your words, while the problem stays where it is.", "", ""),
        (f"`{TAKE_OUT}`: this row of the file is not used any more; a reason and a source.", "", ""),
        ("Then: surveys queries answer, with the name of this file.", "", ""),
        *((f"Why an answer is corrected: {code}", code, words) for code, words in REASONS.items()),
        *((f"Why a row is taken out: {code}", code, WITHDRAWALS[code]) for code in TAKEN_OUT_BECAUSE),
        *((f"On whose word: {code}", code, words) for code, words in SOURCES.items()),
    ]
    return Sheet("About", ("About this list", "Code", "Meaning"), rows, (84, 14, 60))


def no_formula(cell: str | int | None) -> str | int | None:
    """Text that a spreadsheet would run gets an apostrophe before it; a negative code stays a number."""
    if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")):
        try:
            float(cell)
        except ValueError:
            return f"'{cell}"
    return cell
