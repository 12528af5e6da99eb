"""A study: what `study.yaml` says, and the instruments that it asks at each timepoint.

Only the file and the folder are known here. Who takes part is `register.py`; what came back is
`responses.py`; nothing here reads an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from instruments import STANDARD_MISSING_REASONS, Instrument, MissingReason, load, reader
from instruments.finding import nearest
from instruments.loader import load_file
from instruments.model import Condition, Frozen, InstrumentId, ItemId, MissingPolicy, ScoreId, Words
from instruments.problems import ProblemsError, Where
from instruments.shape import shaped
from surveys.checks.completeness import Completeness
from surveys.checks.contradictions import Contradiction
from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.refusals import Refusal, refusal
from surveys.study_checks import problems_of_study

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


class DoubleEntry(Frozen):
    """What is required of answers that two people keyed: the least share of cells that they keyed alike."""

    agreement: Annotated[float, Field(gt=0, le=1)]


class StudyFile(Frozen):
    """The fields of `study.yaml`."""

    title: Words
    synthetic: bool
    id_pattern: Words
    sites: Annotated[dict[str, Words], Field(min_length=1)]
    timepoints: Annotated[tuple[Timepoint, ...], Field(min_length=1)]
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
    missing_policies: dict[ScoreId, MissingPolicy] = {}
    risk: dict[ItemId, Condition] = {}
    risk_protocol: str = ""
    double_entry: DoubleEntry | None = None
    contradictions: tuple[Contradiction, ...] = ()
    completeness: tuple[Completeness, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Study:
    """A study's folder and what its `study.yaml` says; `as_of` some events of its ledger and all before them, or of all."""

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

    @cached_property
    def definitions(self) -> dict[str, Instrument]:
        """Id → the interview's own fields, then every instrument."""
        return {interview().id: interview(), **self.instruments}

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
    problems = problems_of_study(study, document)
    if problems:
        raise Refusal(problems)
    return study
