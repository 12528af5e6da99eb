"""Every HTML page that the toolkit writes, as it is written for the synthetic trial: a new page gets a line here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.derived import Derived
from surveys.followup.slots import FollowUp
from surveys.followup.work_list import work_list
from surveys.forensics import forensics
from surveys.importing import examine
from surveys.psychometrics import measured
from surveys.release import release
from surveys.report.agreement import agreement_page
from surveys.report.forensics.page import forensics_page
from surveys.report.psychometrics.page import psychometrics_page
from surveys.report.risk import risk_page
from surveys.report.team.page import team_files
from surveys.report.tracker.page import tracker_page
from surveys.report.validation import validation_files
from surveys.report.work_list.html import work_list_html
from surveys.study import Study, open_study
from surveys.team.data_cut import data_cut
from surveys.team.report import team_report
from surveys.tracker.tracker import tracker
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.test_agreement import wrong
from tests.surveys.test_double_entry import keyed_twice

IN_THE_MIDDLE = date(2016, 2, 1)
"""A day on which somebody is due, somebody is late and appointments stand."""


def _codebook(trial: Study, study: Study, folder: Path) -> str:
    """Of the small study: that of a whole trial is looked at once, apart."""
    bring_in(study, csv_of(folder / "returns.csv", form(uls8_1=-9)))
    return (release(Derived(study)).folder / "codebook.html").read_text(encoding="utf-8")


def _differences(trial: Study, study: Study, folder: Path) -> str:
    """An answer is another, and a person came in."""
    bring_in(study, csv_of(folder / "returns.csv", form()))
    release(Derived(study))
    record(study, [Correction("A0001", "4m", "uls8_1", "2", "4", "keying", "form")])
    bring_in(study, csv_of(folder / "more.csv", form(participant_id="A0002")))
    return (release(Derived(study)).folder / "differences.html").read_text(encoding="utf-8")


def _validation(trial: Study, study: Study, folder: Path) -> str:
    files = validation_files(trial, Derived(trial).validation)
    return next(content.decode() for name, content in files.items() if name.endswith(".html"))


def _tracker(trial: Study, study: Study, folder: Path) -> str:
    return tracker_page(tracker(FollowUp(Derived(trial), IN_THE_MIDDLE), weeks=8))


def _work_list(trial: Study, study: Study, folder: Path) -> str:
    return work_list_html(trial, work_list(FollowUp(Derived(trial), IN_THE_MIDDLE), within=14)).decode()


def _psychometrics(trial: Study, study: Study, folder: Path) -> str:
    return psychometrics_page(trial, list(measured(Derived(trial).scored)))


def _agreement(trial: Study, study: Study, folder: Path) -> str:
    """Two keyers agree in less than the study requires; one has a form that the other has not."""
    first = [form(), form(participant_id="A0002")]
    keyed_twice(study, folder, first, [form(uls8_1=3, wb_read=1)])
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "double_entry: {agreement: 0.99}\n", encoding="utf-8")
    return agreement_page(open_study(study.folder), Derived(study).responses.batches, wrong(study), 2)


def _import(trial: Study, study: Study, folder: Path) -> str:
    """A file with remarks, a cell that is no answer and columns that nobody asks for."""
    path = csv_of(folder / "returns.csv", form(uls8_1=-9, uls8_2=" 3", uls8_3="3?", more="x"))
    return forensics_page(forensics(study, examine(study, study.timepoint("4m"), path, {})))


def _team(trial: Study, study: Study, folder: Path) -> str:
    derived = Derived(trial)
    return team_files(team_report(derived, data_cut(derived)))["team-report.html"].decode()


def _risk(trial: Study, study: Study, folder: Path) -> str:
    return risk_page(trial, Derived(trial).risks)


PAGES: dict[str, Callable[[Study, Study, Path], str]] = {
    "codebook.html.j2": _codebook,
    "differences/page.html.j2": _differences,
    "validation.html.j2": _validation,
    "tracker/page.html.j2": _tracker,
    "work_list/page.html.j2": _work_list,
    "psychometrics/page.html.j2": _psychometrics,
    "forensics/page.html.j2": _import,
    "team/page.html.j2": _team,
    "agreement.html.j2": _agreement,
    "risk.html.j2": _risk,
}
"""Template → the page, given the synthetic trial, a small study that may be changed, and a folder for files."""
