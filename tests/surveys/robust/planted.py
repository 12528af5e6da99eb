"""A study with a canary wherever somebody could put what names a person, and files of each kind that hold more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pyreadstat
from openpyxl.comments import Comment

from tests.surveys.conftest import REGISTER as PEOPLE
from tests.surveys.conftest import STUDY as SMALL
from tests.surveys.conftest import ULS8, csv_of, form
from tests.surveys.robust.canaries import BIRTHDAYS, EMAILS, NAMES, NHS_NUMBERS, PHONES, POSTCODES

NOTE = f"rang {NAMES[12]} on {PHONES[5]}, {POSTCODES[5]}"
"""What somebody writes where the toolkit takes a note, a reason or a reply."""
REGISTER = PEOPLE.replace("status_date\n", "status_date,remarks\n").replace(
    "active,\n", f'active,,"{NAMES[1]}, {POSTCODES[0]}, born {BIRTHDAYS[0]}"\n', 1
)
BORN = "-".join(reversed(BIRTHDAYS[4].split("/")))
"""A birthday where the day of the interview should be, and a date like any other."""
HEADING = f"meetings, says {NAMES[0]}"
"""The heading of a column that is mapped to an item."""
IN_CELLS = {
    "uls8_1": NAMES[2],
    "uls8_2": PHONES[1].replace(" ", ""),
    "uls8_3": NHS_NUMBERS[0].replace(" ", ""),
    "uls8_4": f"2 (says {NAMES[3]})",
    "eq5d3l_mobility": POSTCODES[1],
    "eq5d3l_vas": f"80 {EMAILS[1]}",
    "wb_read": BIRTHDAYS[1],
    "interview_date": f"born {BIRTHDAYS[2]}",
    "interviewer": NAMES[4],
    "interview_mode": NHS_NUMBERS[1],
    "mask_broken": f"yes: {NAMES[5]}",
    "site": POSTCODES[2],
    "remarks": f"{NAMES[6]}, {PHONES[2]}, {EMAILS[2]}, {NHS_NUMBERS[2]}",
}
LET_IN = (*IN_CELLS, "uls8_5", "uls8_6", "uls8_7", "bprs24_5", "seen", "notes")
"""Columns of which the study says that they hold no identifiers, for the canaries to come in."""
STUDY = (
    f"{SMALL}# ask {NAMES[0]}, {PHONES[0]}, {EMAILS[0]}\n"
    f"no_identifiers: {{{', '.join(f'{each}: planted' for each in LET_IN)}}}\n"
)


def planted_study(folder: Path) -> Path:
    """A study's folder, with canaries in its remarks."""
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return folder


def planted_csv(path: Path) -> Path:
    """Answers with words for codes, in every column."""
    answers = form(**IN_CELLS)
    return csv_of(
        path, {HEADING if name == "wb_meetings" else name: value for name, value in answers.items()}
    )


def planted_workbook(path: Path, *, beyond: bool = False) -> Path:
    """Answers below notes, beside words without a heading, with a comment, another sheet, and an author; with a date beyond all calendars."""
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = "Answers"
    sheet.append([f"keyed for {NAMES[7]}, {POSTCODES[3]}"])
    row = {
        **form(participant_id="A0002", uls8_5=NAMES[8], uls8_6=int(PHONES[3].replace(" ", ""))),
        "seen": BIRTHDAYS[3],
    }
    sheet.append(list(row))
    sheet.append([*row.values(), None, f"ring {PHONES[3]}"])
    sheet["B3"].comment = Comment(f"{NAMES[8]}, {EMAILS[3]}", NAMES[8])
    # A date of the year 23,000: the reader warns of it, in words that hold the number.
    place = sheet.cell(3, list(row).index("uls8_6") + 1)
    place.number_format = "yyyy-mm-dd" if beyond else "General"
    workbook.create_sheet("List").append([NAMES[9], NHS_NUMBERS[3], POSTCODES[4]])
    workbook.properties.creator = NAMES[9]
    workbook.save(path)
    return path


def planted_spss(path: Path) -> Path:
    """Answers under labels that name people, with notes that do so too."""
    row = form(participant_id="B0001", interview_date=BORN, seen=f"{NAMES[10]} {PHONES[4]}")
    pyreadstat.write_sav(
        pl.DataFrame([row]),
        str(path),
        file_label=f"for {NAMES[11]}",
        note=[f"ask {NAMES[11]}, {EMAILS[4]}"],
        column_labels={"uls8_1": f"asked by {NAMES[10]}"},
        variable_value_labels={"uls8_1": {2: NAMES[10], 9: PHONES[4]}, "wb_read": {2: NHS_NUMBERS[4]}},
    )
    return path


def keyed_twice(folder: Path) -> tuple[Path, Path]:
    """Two files of one form, by two people, that differ in words."""
    first = {"participant_id": "B0002", "interview_date": "2014-10-06", "uls8_1": f"2 {NAMES[13]}"}
    second = {**first, "uls8_1": f"3 {POSTCODES[6]}", "uls8_2": 1}
    return csv_of(folder / "first.csv", form(**first)), csv_of(folder / "second.csv", form(**second))


def planted_bprs(path: Path) -> Path:
    """An interview of 18 months with an answer that asks for the risk protocol, and another in words."""
    items = {f"bprs24_{n}": 1 for n in range(1, 25)} | {"bprs24_4": 5, "bprs24_5": f"{NAMES[14]} {PHONES[6]}"}
    row = {
        "participant_id": "A0001",
        "interview_date": "2016-05-02",
        "interviewer": EMAILS[5],
        **ULS8,
        **items,
    }
    return csv_of(path, {**row, "notes": f"{NHS_NUMBERS[5]} {POSTCODES[7]}"})


def alone(path: Path) -> Path:
    """Answers for scoring without a study."""
    return csv_of(
        path, {"participant_id": "A0001", **ULS8, "uls8_7": NAMES[15], "seen": f"{PHONES[7]} {BIRTHDAYS[5]}"}
    )


def an_episode(path: Path) -> Path:
    """A row of records that a remark about the person stands beside."""
    episode = {"participant_id": "A0001", "began": "2015-01-05", "ended": "2015-01-09", "remarks": NAMES[6]}
    return csv_of(path, episode)


def arms(path: Path) -> Path:
    """An allocation of everybody, with a name beside each arm."""
    people = [line.partition(",")[0] for line in PEOPLE.splitlines()[1:]]
    return csv_of(path, *({"participant_id": id, "arm": "control", "remarks": NAMES[6]} for id in people))


def rated_twice(path: Path) -> Path:
    """Ratings of two people by two raters who are named, with a remark about each person."""
    ratings = {("A0001", 4): 1, ("A0001", 5): 2, ("A0002", 4): 5, ("A0002", 5): 6}
    return csv_of(
        path,
        *(
            {"participant_id": person, "rater": NAMES[rater], "remarks": f"{NAMES[6]}, {PHONES[2]}"}
            | {f"bprs24_{n}": rating for n in range(1, 25)}
            for (person, rater), rating in ratings.items()
        ),
    )
