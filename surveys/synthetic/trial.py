"""The made-up trial, written into a study's folder: its register, and the files that came back."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from instruments.problems import Where
from surveys.durable import write_file
from surveys.record.contacts import Contact
from surveys.refusals import Refusal, SafeguardRefused, refusal
from surveys.register.file import register_file
from surveys.register.participant import COLUMNS, Participant
from surveys.register.reader import read_register
from surveys.study import Study, Timepoint, interview, open_study
from surveys.synthetic.answers import Question, completed_form, questions_of
from surveys.synthetic.contacts import Diary
from surveys.synthetic.errors import Planted, plant_errors
from surveys.synthetic.excel import write_excel
from surveys.synthetic.people import SHARES, Person, people
from surveys.synthetic.returns import Layout, Return
from surveys.synthetic.spss import write_spss
from surveys.synthetic.text import write_csv

TIMEPOINTS = ("0m", "4m", "18m")
LAYOUTS = (
    Layout("excel", ".xlsx"),
    Layout("excel", ".xlsx", notes=2),
    Layout("excel", ".xlsx", cells="as text"),
    Layout("spss", ".sav"),
    Layout("spss", ".zsav"),
    Layout("csv", ".csv"),
)
"""One for each site, in order."""
MOST = 9999
"""What four digits can number."""


@dataclass(frozen=True)
class ReturnedFile:
    """A file in `returns/`, the timepoint it is from, and how many rows of forms it has."""

    path: Path
    timepoint: str
    forms: int


@dataclass(frozen=True)
class SyntheticTrial:
    """What was made, every error that was planted in it, and what the teams did to reach people."""

    participants: tuple[Participant, ...]
    returns: tuple[ReturnedFile, ...]
    planted: tuple[Planted, ...]
    contacts: tuple[Contact, ...]


def make_trial(folder: Path, participants: int, seed: int) -> SyntheticTrial:
    """The study in `folder` has a register of that many people, and `returns/` the files of its sites.

    The study must be synthetic, say SYNTHETIC in its title, have the design of the `core-trial` template
    and nobody in its register; otherwise Refusal, with nothing written. The same seed gives the same
    bytes. The register comes last, so an interrupted run can be repeated.
    """
    if not 1 <= participants <= MOST:
        raise ValueError(f"participants must be from 1 to {MOST}, not {participants}")
    study = open_study(folder)
    _refuse_other_studies(study)
    rng = Random(seed)
    everybody = people(study, participants, rng)
    returns = completed_returns(study, everybody, rng)
    by_id = {person.participant.id: person for person in everybody}
    planted = plant_errors(study, [part for part in returns if not part.timepoint.is_first], by_id, rng)
    written = tuple(_write(study, returned, rng) for returned in returns)
    register = tuple(person.participant for person in everybody)
    _write_register(folder, register)
    contacts = tuple(Diary(study, Random(f"{seed} contacts")).contacts(everybody))
    return SyntheticTrial(register, written, tuple(planted), contacts)


def _refuse_other_studies(study: Study) -> None:
    where = Where(str(study.folder / "study.yaml"))
    if not study.file.synthetic or "SYNTHETIC" not in study.title:
        found, expected = (
            "a study that does not say it is synthetic",
            "`synthetic: true` and a title with SYNTHETIC",
        )
        raise refusal(SafeguardRefused, "not_synthetic", where, found, expected)
    if read_register(study):
        register = Where(str(register_file(study.folder)))
        raise refusal(
            SafeguardRefused,
            "register_in_use",
            register,
            "people in the register",
            "none",
            "use a new folder",
        )
    design = (len(study.file.sites), tuple(timepoint.id for timepoint in study.timepoints))
    if design != (len(SHARES), TIMEPOINTS):
        found, expected = "another design", "six sites and the timepoints 0m, 4m and 18m, as in `core-trial`"
        raise refusal(Refusal, "other_design", where, found, expected)


def completed_returns(study: Study, everybody: list[Person], rng: Random) -> list[Return]:
    """The baseline as one clean SPSS file, then a file for each follow-up and site that has interviews."""
    questions = {id: questions_of(instrument, rng) for id, instrument in study.instruments.items()}
    baseline, *follow_up = (study.timepoint(id) for id in TIMEPOINTS)
    returns = [_return(study, baseline, "all-sites", LAYOUTS[3], everybody, questions, rng)]
    for timepoint in follow_up:
        for site, layout in zip(study.file.sites, LAYOUTS, strict=True):
            team = [person for person in everybody if person.participant.site == site]
            layout = replace(layout, delimiter=";" if timepoint.id == "18m" else ",")
            returns.append(_return(study, timepoint, f"site-{site}", layout, team, questions, rng))
    return [returned for returned in returns if returned.rows]


def _return(
    study: Study,
    timepoint: Timepoint,
    team: str,
    layout: Layout,
    persons: list[Person],
    questions: dict[str, list[Question]],
    rng: Random,
) -> Return:
    interviewed = [person for person in persons if timepoint.id in person.interviews]
    return Return(
        name=f"synthetic-{timepoint.id}-{team}{layout.suffix}",
        title=f"SYNTHETIC data, nobody here exists: {timepoint.label}, {team.replace('-', ' ')}",
        timepoint=timepoint,
        layout=layout,
        instruments=[interview(), *study.instruments_at(timepoint)],
        rows=[completed_form(study, timepoint, questions, person, rng) for person in interviewed],
    )


def _write(study: Study, returned: Return, rng: Random) -> ReturnedFile:
    path = study.folder / "returns" / returned.name
    if returned.layout.kind == "excel":
        write_excel(path, returned, rng)
    elif returned.layout.kind == "spss":
        write_spss(path, returned, study)
    else:
        write_csv(path, returned)
    return ReturnedFile(path, returned.timepoint.id, len(returned.rows))


def _write_register(folder: Path, participants: tuple[Participant, ...]) -> None:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow((*COLUMNS, "interviewer"))
    table.writerows(
        (
            person.id,
            person.site,
            person.randomised,
            person.status,
            person.status_date or "",
            person.interviewer,
        )
        for person in participants
    )
    write_file(folder / "participants.csv", text.getvalue().encode())
