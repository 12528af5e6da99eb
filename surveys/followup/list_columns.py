"""The columns of a work list that is filled in, its sheets, and what each column is for in plain words."""

from __future__ import annotations

from collections.abc import Mapping

DUE, MORE, ABOUT = "Due", "More contacts", "About"
"""The sheets of the workbook; a CSV file is the first of them."""
USUAL_MODE = "visit"
"""How an interview is held whose appointment does not say it."""
TO_FILL = (
    *("Contacted on", "At", "Mode", "Outcome", "Next step", "Next on", "Appointment on", "Appointment at"),
    *("Minutes", "Appointment mode", "Interviewer", "Made by", "Why missed"),
)
SHOWN = (
    *("Participant", "Timepoint", "Why listed", "Site", "Assigned to", "Opens", "Best from", "Due"),
    *("Best until", "Closes", "Days left", "Attempts", "Unanswered", "Last contact", "Planned next"),
    "Appointment",
)
COLUMNS = (*SHOWN, *TO_FILL, "Stamp")
MORE_COLUMNS = ("Participant", "Timepoint", *TO_FILL, "Stamp")
WORDS = ("Why listed", "Last contact", "Planned next", "Appointment")
"""Columns of which the width is the most that they take."""
WIDTHS: Mapping[str, int] = {
    **dict.fromkeys(COLUMNS, 11),
    "Participant": 12,
    "Why listed": 30,
    "Site": 6,
    "Days left": 6,
    "Attempts": 9,
    "Unanswered": 12,
    "Last contact": 54,
    "Planned next": 34,
    "Appointment": 36,
    "At": 8,
    "Mode": 13,
    "Outcome": 16,
    "Appointment on": 13,
    "Appointment at": 13,
    "Minutes": 9,
    "Appointment mode": 13,
    "Interviewer": 12,
    "Why missed": 15,
    "Stamp": 4,
}
MEANING: Mapping[str, str] = {
    "Participant": "the person's id; never a name",
    "Timepoint": "which interview",
    "Why listed": "how urgent the interview is, or what else waits; each is explained below",
    "Site": "the person's site, by code",
    "Assigned to": "who has the appointment; else who interviews the person by the register, or alone at the site",
    "Opens": "the first day on which the interview is permitted",
    "Best from": "the first of the best days",
    "Due": "the day to aim for",
    "Best until": "the last of the best days",
    "Closes": "the last day on which the interview is permitted",
    "Days left": "from the day of the list to the day on which the window closes; empty once it has",
    "Attempts": "contacts on record about this interview",
    "Unanswered": "how many of these, the last ones in a row, reached nobody",
    "Last contact": "the last attempt on record",
    "Planned next": "what is to be done",
    "Appointment": "the one that stands, or that nobody has told the outcome of",
    "Contacted on": "the day of the contact, such as 2015-03-02; needed",
    "At": "its time of day on a clock of 24 hours, such as 14:05",
    "Mode": "how; needed: a code of the list below",
    "Outcome": "what came of it; needed: a code of the list below",
    "Next step": "what is to be done next: a code of the list below",
    "Next on": "and on which day",
    "Appointment on": "the day of the appointment, if one was agreed (outcome `appointment`)",
    "Appointment at": "its time; needed with an appointment",
    "Minutes": "how long it takes; left empty, as long as its instruments",
    "Appointment mode": f"how the interview is to be held, a code of modes; left empty, `{USUAL_MODE}`",
    "Interviewer": "who is to hold it, by code; left empty, whoever the person is assigned to",
    "Made by": "who made the contact, by code",
    "Why missed": "only for an interview that was missed: a code of the list below",
}
