"""Who takes part: `participants.csv`, edited by people. Ids, sites, dates, status; no names, no allocation."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.forbidden_words import problems_of_names
from surveys.refusals import Refusal, SafeguardRefused, UnreadableFile, refusal
from surveys.study import Study

COLUMNS = ("id", "site", "randomised", "status", "status_date")
STATUSES = ("active", "withdrew", "died", "moved", "lost")


@dataclass(frozen=True)
class Participant:
    """One person of the trial, by id. `randomised` is the anchor of every timepoint."""

    id: str
    site: str
    randomised: date
    status: str
    status_date: date | None


def read_register(study: Study) -> dict[str, Participant]:
    """Id → participant, in the file's order. Raises Refusal with every problem of the file."""
    path = study.folder / "participants.csv"
    rows = list(_rows(path))
    problems: list[Problem] = []
    people: dict[str, Participant] = {}
    for number, row in rows:
        found = list(_problems(study, path, number, row, people))
        problems += found
        if not found:
            people[row["id"]] = Participant(
                id=row["id"],
                site=row["site"],
                randomised=date.fromisoformat(row["randomised"]),
                status=row["status"],
                status_date=_date(row["status_date"]),
            )
    if problems:
        raise Refusal(problems)
    return people


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise refusal(
            UnreadableFile, "unreadable_file", Where(str(path)), f"cannot read it ({error.strerror})"
        ) from error
    except UnicodeDecodeError as error:
        hint = "in Excel, save it as `CSV UTF-8`"
        raise refusal(
            UnreadableFile, "not_utf8", Where(str(path)), "text that is not UTF-8", hint=hint
        ) from error
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","  # as Excel saves it in much of Europe
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip().lower() for name in next(table, [])]
    absent = [name for name in COLUMNS if name not in header]
    if absent:
        where = Where(str(path), line=1)
        found = f"no column {', '.join(f'`{name}`' for name in absent)}"
        raise refusal(Refusal, "register_column", where, found, f"the columns {', '.join(COLUMNS)}")
    problems = list(problems_of_names(header, Where(str(path), row=1), COLUMNS))
    if problems:
        raise SafeguardRefused(problems)
    for number, cells in enumerate(table, start=2):
        if any(cell.strip() for cell in cells):
            padded = [*cells, *[""] * (len(header) - len(cells))]
            yield number, {name: cell.strip() for name, cell in zip(header, padded, strict=False)}


def _problems(
    study: Study, path: Path, number: int, row: dict[str, str], people: dict[str, Participant]
) -> Iterator[Problem]:
    def problem(rule: str, field: str, found: str, expected: str, hint: str = "") -> Problem:
        return Problem(rule, Where(str(path), row=number, field=field), found, expected, hint)

    if not re.fullmatch(study.file.id_pattern, row["id"]):
        yield problem("ill_formed_id", "id", "what is no id", f"an id like `{study.file.id_pattern}`")
    if row["id"] in people:
        yield problem("repeated_id", "id", f"`{row['id']}` a second time", "each participant once")
    if row["site"] not in study.file.sites:
        expected = ", ".join(study.file.sites)
        yield problem("unknown_site", "site", "what is no site of study.yaml", expected)
    if row["status"] not in STATUSES:
        yield problem("unknown_status", "status", "what is no status", ", ".join(STATUSES))
    if _date(row["randomised"]) is None:
        yield problem(
            "ill_formed_date", "randomised", "what is not a date", "a date such as 2026-03-31", _DATES
        )
    if row["status"] in ("withdrew", "died") and not row["status_date"]:
        yield problem("no_status_date", "status_date", f"`{row['status']}` without its date", "the date")
    if row["status_date"] and _date(row["status_date"]) is None:
        yield problem(
            "ill_formed_date",
            "status_date",
            "what is not a date",
            "a date such as 2026-03-31, or nothing",
            _DATES,
        )


_DATES = "in Excel, give the column the format yyyy-mm-dd before you save"


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
