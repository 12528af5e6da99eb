"""The whole job on a synthetic trial: made, returned, imported, validated, scored, released."""

from __future__ import annotations

import shutil
import stat
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from instruments.problems import Where
from surveys.answers.current import current_responses
from surveys.calendar.today import today
from surveys.checks.answering import take_answers
from surveys.checks.validate import Validation
from surveys.derived import Derived
from surveys.durable import rename, write_file
from surveys.examined import Examined
from surveys.followup.contacting import record
from surveys.followup.slots import FollowUp
from surveys.forensics import forensics
from surveys.forms import Schedule
from surveys.importing import examine, take
from surveys.new_study import new_study
from surveys.past_releases import Release
from surveys.refusals import Refusal, refusal
from surveys.register.recording import record_register
from surveys.release import release
from surveys.report.forensics.page import write_forensics
from surveys.report.validation import write_validation
from surveys.scored import Scored, write_scores
from surveys.study import Study, open_study
from surveys.synthetic import SyntheticTrial, make_trial
from surveys.synthetic.site_answers import filled_list

TITLE = "SYNTHETIC peer-support trial, nobody in it exists"


@dataclass(frozen=True)
class Made:
    """One step of the demonstration: what was done, and a file or folder to look at."""

    done: str
    look_at: Path


def demo(folder: Path, participants: int, seed: int, replace: bool) -> Iterator[Made]:
    """Do the whole job, step by step; the study is in `folder` from the first step on.

    Raises Refusal if something is in `folder`, unless it is a synthetic study and `replace` is true.
    """
    _make_room(folder, replace)
    new_study(folder, "core-trial", TITLE, people="synthetic")
    trial = make_trial(folder, participants, seed)
    study = open_study(folder)
    record_register(study)
    yield Made(
        f"a register of {participants} people at {len(study.file.sites)} sites", folder / "participants.csv"
    )
    yield _schedules(study)
    yield _contacts(study, trial)
    yield _returns(folder, trial)
    yield _import(study, trial)
    yield _validate(study, Derived(study).validation)
    yield _answers(study, trial)
    derived = Derived(study)
    yield _score(study, derived.scored)
    yield _release(release(derived))


def _make_room(folder: Path, replace: bool) -> None:
    """Nothing is in the way. A demonstration's own folder goes, and no other is ever touched."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not replace:
        hint = "name another folder, or replace an earlier demonstration with --force"
        raise refusal(Refusal, "in_the_way", Where(str(folder)), "something is here already", hint=hint)
    if not open_study(folder).file.synthetic:
        raise refusal(
            Refusal, "real_study", Where(str(folder)), "a study that is not synthetic", "another folder"
        )
    old = folder.with_name(f".{folder.name}-{uuid.uuid4().hex}.old")
    rename(folder, old)
    for path in old.rglob("*"):
        path.chmod(stat.S_IRWXU if path.is_dir() else stat.S_IRUSR | stat.S_IWUSR)
    shutil.rmtree(old)


def _schedules(study: Study) -> Made:
    """The blank schedule of each follow-up, and one for the first active person of each site."""
    derived = Derived(study)
    people = [person for person in derived.register.values() if person.status == "active"]
    first = {person.site: person for person in reversed(people)}
    place = study.folder / "forms"
    for timepoint in study.timepoints[1:]:
        schedule = Schedule(study, timepoint, derived.calendar)
        write_file(place / f"schedule-{timepoint.id}.pdf", schedule.pdf())
        for person in first.values():
            write_file(place / timepoint.id / f"{person.id}.pdf", schedule.pdf(person))
    n = (len(study.timepoints) - 1) * (len(first) + 1)
    return Made(f"{n} interview schedules, blank and for a person of each site", place)


def _contacts(study: Study, trial: SyntheticTrial) -> Made:
    """What the teams noted of reaching people, and the list of a Monday in the middle of the trial."""
    record(FollowUp(Derived(study), today(study)), trial.contacts)
    return Made(f"{len(trial.contacts):,} contacts and appointments on record", study.folder / "ledger")


def _returns(folder: Path, trial: SyntheticTrial) -> Made:
    forms = sum(file.forms for file in trial.returns)
    done = f"{len(trial.returns)} files as teams send them, {forms:,} interviews, {len(trial.planted)} errors planted"
    return Made(done, folder / "returns")


def _import(study: Study, trial: SyntheticTrial) -> Made:
    for timepoint in study.timepoints:
        files = [file.path for file in trial.returns if file.timepoint == timepoint.id]
        beside = current_responses(study)
        examined: list[Examined] = []
        for path in files:
            examined.append(examine(study, timepoint, path, {}, beside=beside, together=examined))
        take(study, examined)
        pages = [write_forensics(study, forensics(study, file)) for file in examined]
    return Made(
        f"{len(trial.returns)} files imported, each kept as it came, with a page on each", pages[0].parent
    )


def _validate(study: Study, found: Validation) -> Made:
    page = next(path for path in write_validation(study, found) if path.suffix == ".html")
    warnings = len(found.queries) - len(found.errors)
    return Made(f"{found.cells:,} cells checked: {len(found.errors)} errors, {warnings} warnings", page)


def _answers(study: Study, trial: SyntheticTrial) -> Made:
    """The first site fills in its part of the query list, and the list comes back."""
    site = next(iter(study.file.sites))
    (made,) = (path for path in (study.folder / "reports").glob("queries-*.xlsx"))
    filled = study.folder / "returns" / f"synthetic-answers-site-{site}.xlsx"
    write_file(filled, filled_list(made, site, trial.planted))
    taken = take_answers(Derived(study), filled)
    done = f"{taken.corrections} answers corrected, {taken.withdrawals} rows taken out, {taken.accepted} accepted at site {site}"
    return Made(done, filled)


def _score(study: Study, found: Sequence[Scored]) -> Made:
    n = sum(each.frame[plan.score].count() for each in found for plan in each.plans)
    return Made(f"{n:,} scores", write_scores(study, found))


def _release(made: Release) -> Made:
    return Made(f"release {made.number}: {len(made.receipt['files']) + 1} files", made.folder)
