"""A study: what `study.yaml` says, and the instruments that it asks at each timepoint.

Only the file and the folder are known here. Who takes part is `register.py`; what came back is
`responses.py`; nothing here reads an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from instruments import STANDARD_MISSING_REASONS, Instrument, MissingReason, load, reader
from instruments.checks import CHECKS
from instruments.finding import nearest
from instruments.loader import load_file
from instruments.model import Frozen, InstrumentId, MissingPolicy, ScoreId, Words
from instruments.problems import Problem, ProblemsError, Where
from instruments.reader import Document
from instruments.shape import shaped
from surveys.refusals import Refusal, refusal

TimepointId = Annotated[str, Field(pattern=r"^[a-z0-9]{1,4}$")]
Days = tuple[int, int]


class Timepoint(Frozen):
    """One interview for each participant: when it is due, and what it asks, in interview order."""

    id: TimepointId
    label: Words
    months: Annotated[int, Field(ge=0, le=120)]
    end_of_month: Literal["last_day", "first_of_next"]
    optimum: Days
    permitted: Days
    instruments: Annotated[tuple[InstrumentId, ...], Field(min_length=1)]
    introduction: str = ""
    closing: str = ""


class StudyFile(Frozen):
    """The fields of `study.yaml`."""

    title: Words
    synthetic: bool
    id_pattern: Words
    sites: Annotated[dict[str, Words], Field(min_length=1)]
    timepoints: Annotated[tuple[Timepoint, ...], Field(min_length=1)]
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
    missing_policies: dict[ScoreId, MissingPolicy] = {}
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Study:
    """A study's folder and what its `study.yaml` says."""

    folder: Path
    file: StudyFile

    @property
    def title(self) -> str:
        return self.file.title

    @property
    def timepoints(self) -> tuple[Timepoint, ...]:
        return self.file.timepoints

    @property
    def missing_reasons(self) -> tuple[MissingReason, ...]:
        return self.file.missing_reasons

    def timepoint(self, id: str) -> Timepoint:
        """The timepoint of that id. Raises Refusal if there is none."""
        known = {timepoint.id: timepoint for timepoint in self.timepoints}
        if id not in known:
            where = Where(str(self.folder / "study.yaml"), path="timepoints")
            raise refusal(
                Refusal, "unknown_timepoint", where, f"no timepoint `{id}`", hint=nearest(id, known)
            )
        return known[id]

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        """Id → instrument, of every timepoint, with the study's own missing-item policies in force."""
        ids = dict.fromkeys(id for timepoint in self.timepoints for id in timepoint.instruments)
        return {id: self._with_policies(load(id, self.folder / "instruments")) for id in ids}

    def instruments_at(self, timepoint: Timepoint) -> list[Instrument]:
        """What a timepoint asks, in interview order."""
        return [self.instruments[id] for id in timepoint.instruments]

    def _with_policies(self, instrument: Instrument) -> Instrument:
        own = self.file.missing_policies
        scores = tuple(
            score.model_copy(update={"missing": own[score.id]}) if score.id in own else score
            for score in instrument.scores
        )
        return instrument.model_copy(update={"scores": scores})


@cache
def interview() -> Instrument:
    """What is noted about each interview: date, interviewer, mode, whether masking held."""
    with as_file(files("surveys") / "interview.yaml") as path:
        loaded = load_file(path)
    if loaded.instrument is None or loaded.problems:
        raise ProblemsError(loaded.problems)
    return loaded.instrument


def open_study(folder: Path) -> Study:
    """The study in `folder`. Raises Refusal if there is none, or with every problem of its file."""
    path = folder / "study.yaml"
    if not path.is_file():
        hint = "go to the study's folder, name it with --study, or make one with `surveys init`"
        raise refusal(Refusal, "no_study", Where(str(folder)), "no study.yaml here", hint=hint)
    document = reader.read(path)
    file = shaped(document, StudyFile)
    if file is None:
        raise Refusal(document.problems)
    study = Study(folder, file)
    problems = list(_problems(study, document))
    if problems:
        raise Refusal(problems)
    return study


def _problems(study: Study, document: Document) -> list[Problem]:
    """What does not agree within a study file, or between it and the instruments it names."""
    problems: list[Problem] = []

    def say(rule: str, path: reader.Path_, found: str, expected: str = "", hint: str = "") -> None:
        problems.append(Problem(rule, document.where(path), found, expected, hint))

    try:
        re.compile(study.file.id_pattern)
    except re.error as error:
        say("id_pattern", ("id_pattern",), f"`{study.file.id_pattern}` is not a pattern ({error})")
    seen: set[str] = set()
    for number, timepoint in enumerate(study.timepoints):
        path = ("timepoints", number)
        if timepoint.id in seen:
            say("repeated_timepoint", (*path, "id"), f"`{timepoint.id}` a second time", "each timepoint once")
        seen.add(timepoint.id)
        if (
            not timepoint.permitted[0]
            <= timepoint.optimum[0]
            <= timepoint.optimum[1]
            <= timepoint.permitted[1]
        ):
            say(
                "window_order", (*path, "optimum"), "an optimum window outside the permitted one", "it inside"
            )
        for place, id in enumerate(timepoint.instruments):
            if id in timepoint.instruments[:place]:
                say("repeated_instrument", (*path, "instruments", place), f"`{id}` a second time", "once")
            try:
                load(id, study.folder / "instruments")
            except ProblemsError as error:
                first = error.problems[0]
                say(first.rule, (*path, "instruments", place), first.found, first.expected, first.hint)
    if "not_applicable" not in {reason.counts_as for reason in study.missing_reasons}:
        say(
            "no_not_applicable", ("missing_reasons",), "no reason counts as `not_applicable`", "one that does"
        )
    if "under_query" not in {reason.reason for reason in study.missing_reasons}:
        say(
            "no_under_query",
            ("missing_reasons",),
            "no reason `under_query`",
            "one, for values with an open query",
        )
    if not problems:
        problems += _policy_problems(study, document)
    return problems


def _policy_problems(study: Study, document: Document) -> list[Problem]:
    known = {score.id for instrument in study.instruments.values() for score in instrument.scores}
    problems = [
        Problem(
            "unknown_score",
            document.where(("missing_policies", id)),
            f"no score `{id}` at any timepoint",
            hint=nearest(id, known),
        )
        for id in study.file.missing_policies.keys() - known
    ]
    for instrument in study.instruments.values():
        for check in CHECKS:
            for finding in check(instrument):
                where = document.where(("missing_policies",))
                problems.append(
                    Problem(check.__name__, where, f"{instrument.id}: {finding.found}", finding.expected)
                )
    return problems
