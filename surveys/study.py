"""A study: what `study.yaml` says, and the instruments that it asks at each timepoint.

Only the file and the folder are known here. Who takes part is `register.py`; what came back is
`responses.py`; nothing here reads an answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from instruments import STANDARD_MISSING_REASONS, Instrument, MissingReason, load, reader
from instruments.checks import problems_in
from instruments.finding import nearest
from instruments.loader import load_file
from instruments.model import Frozen, InstrumentId, MissingPolicy, ScoreId, Words
from instruments.problems import Problem, ProblemsError, Where
from instruments.reader import Document
from instruments.shape import shaped
from scoring import output_columns, plans_for
from scoring.checks import STAGES, problems_of_scores
from scoring.states import scorable
from surveys import ledger
from surveys.ledger import Event
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
    """A study's folder and what its `study.yaml` says; `as_of` some events of its ledger, or of all."""

    folder: Path
    file: StudyFile
    as_of: frozenset[str] | None = None

    @property
    def title(self) -> str:
        return self.file.title

    @property
    def timepoints(self) -> tuple[Timepoint, ...]:
        return self.file.timepoints

    @property
    def missing_reasons(self) -> tuple[MissingReason, ...]:
        return self.file.missing_reasons

    def events(self) -> list[Event]:
        """What was done to it, in order. Raises Refusal if the ledger is not whole."""
        return ledger.events(self.folder, self.as_of)

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
    for name, kind in (("not_applicable", "not_applicable"), ("under_query", "missing")):
        if (name, kind) not in {(reason.reason, reason.counts_as) for reason in study.missing_reasons}:
            say(f"no_{name}", ("missing_reasons",), f"no reason `{name}` that counts as `{kind}`", "one")
    codes = Counter(reason.code for reason in study.missing_reasons)
    for number, reason in enumerate(study.missing_reasons):
        if codes[reason.code] > 1:
            say(
                "repeated_missing_code",
                ("missing_reasons", number, "code"),
                f"{reason.code} has two meanings",
                "one",
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
        found = problems_in(instrument, document) or problems_of_scores(instrument, document, STAGES[:3])
        problems += [replace(problem, found=f"{instrument.id}: {problem.found}") for problem in found]
    return problems or [*_codes_that_are_answers(study, document), *_names_used_twice(study, document)]


def _codes_that_are_answers(study: Study, document: Document) -> Iterator[Problem]:
    """A code of the study's table means an answer nowhere, and nothing else to an instrument."""
    where = document.where(("missing_reasons",))
    for instrument in study.instruments.values():
        own = {reason.code for reason in instrument.missing_reasons}
        for reason in study.missing_reasons:
            if reason.code in own:
                found = f"{reason.code} has another meaning in {instrument.id}"
                yield Problem("repeated_missing_code", where, found, "a code of its own")
            for item in scorable(instrument).values():
                if item.allows(reason.code):
                    found = f"{reason.code} is an answer to `{item.id}`"
                    yield Problem("missing_code_is_an_answer", where, found, "codes outside the answers")


def _names_used_twice(study: Study, document: Document) -> Iterator[Problem]:
    """Each column of the dataset has one name, and each name one column."""
    owners: dict[str, str] = dict.fromkeys(RESERVED, "the dataset itself")
    for instrument in (interview(), *study.instruments.values()):
        outputs = [name for plan in plans_for(instrument) for name in output_columns(plan)]
        for name in (*(item.id for item in instrument.items), *outputs):
            if name in owners:
                found = f"`{name}` of {instrument.id} is a name of {owners[name]} too"
                yield Problem(
                    "name_used_twice", document.where(("timepoints",)), found, "one name, one column"
                )
            owners[name] = instrument.id


RESERVED = ("participant", "participant_id", "site", "timepoint", "interviewed", "interview_day")
"""Names that the dataset, and the files that come back, use for other things."""
