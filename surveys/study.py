"""A study: what `study.yaml` says, and the instruments that it asks at each timepoint.

Only the file and the folder are known here. Who takes part is `register`; what came back is
`responses.py`; nothing here reads an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from instruments import STANDARD_MISSING_REASONS, Instrument, MissingReason, load, reader
from instruments.finding import nearest
from instruments.loader import load_file
from instruments.model import Condition, Frozen, InstrumentId, ItemId, MissingPolicy, ScoreId, Words
from instruments.problems import ProblemsError, Where
from instruments.shape import shaped
from surveys.calendar.rules import Anchor, CalendarRules, ClosedDays, Days, EndOfMonth, ReAnchor
from surveys.checks.completeness import Completeness
from surveys.checks.contradictions import Contradiction
from surveys.identity.check_digits import CheckDigit
from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.refusals import Refusal, refusal
from surveys.study_checks import problems_of_study

TimepointId = Annotated[str, Field(pattern=r"^[a-z0-9]{1,4}$")]
InterviewerId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,12}$")]


class Timepoint(Frozen):
    """One interview for each participant: when it is due, and what it asks, in interview order.

    It is due a number of `months`, or of `days`, after its `anchor`; months need an `end_of_month`.
    """

    id: TimepointId
    label: Words
    anchor: Anchor = "randomisation"
    months: Annotated[int | None, Field(ge=0, le=120)] = None
    days: Annotated[int | None, Field(ge=0, le=3660)] = None
    end_of_month: EndOfMonth | None = None
    closed_days: ClosedDays = "keep"
    re_anchor: ReAnchor | None = None
    optimum: Days
    permitted: Days
    instruments: Annotated[tuple[InstrumentId, ...], Field(min_length=1)]
    introduction: str = ""
    closing: str = ""

    @property
    def interval(self) -> str:
        """How long after its anchor it is due, in words."""
        if self.is_first:
            return "the same day"
        number, unit = (self.months, "month") if self.months is not None else (self.days, "day")
        return f"{number} {unit}{'' if number == 1 else 's'} later"

    @property
    def when(self) -> str:
        """When it is due, in words for a form that names nobody."""
        if self.is_first:
            return f"on the day of {_ANCHORS[self.anchor]}"
        return f"{self.interval.removesuffix(' later')} after {_ANCHORS[self.anchor]}"

    @property
    def is_first(self) -> bool:
        """Whether it is due at once, as a baseline is."""
        return not (self.months or self.days)

    def since(self, previous: Timepoint) -> dict[str, Any]:
        """The months or days from a timepoint of the same anchor to this one, as fields."""
        if self.months is not None:
            return {"months": self.months - (previous.months or 0)}
        return {"days": (self.days or 0) - (previous.days or 0)}


_ANCHORS = {
    "randomisation": "randomisation",
    "discharge": "discharge",
    "previous_interview": "the previous interview",
}


class Contacts(Frozen):
    """After how many attempts in a row that reach nobody no more are made at a timepoint."""

    stop_after: Annotated[int, Field(ge=1)]


class DoubleEntry(Frozen):
    """What is required of answers that two people keyed: the least share of cells that they keyed alike."""

    agreement: Annotated[float, Field(gt=0, le=1)]


class InReleases(Frozen):
    """What a release holds that it does not hold unless a study asks for it."""

    exact_dates: bool = False
    free_text: tuple[ItemId, ...] = ()


class StudyFile(Frozen):
    """The fields of `study.yaml`."""

    title: Words
    synthetic: bool
    id_pattern: Words
    check_digit: CheckDigit | None = None
    sites: Annotated[dict[str, Words], Field(min_length=1)]
    timepoints: Annotated[tuple[Timepoint, ...], Field(min_length=1)]
    baseline: TimepointId | None = None
    calendar: CalendarRules = CalendarRules()
    interviewers: dict[InterviewerId, tuple[str, ...]] = {}
    contacts: Contacts | None = None
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS
    missing_policies: dict[ScoreId, MissingPolicy] = {}
    risk: dict[ItemId, Condition] = {}
    risk_protocol: str = ""
    double_entry: DoubleEntry | None = None
    contradictions: tuple[Contradiction, ...] = ()
    completeness: tuple[Completeness, ...] = ()
    release: InReleases = InReleases()
    no_identifiers: dict[str, Words] = {}
    invariants: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def counts_on_interviews(self) -> bool:
        """Whether when an interview is due may rest on when the one before it was held."""
        return any(each.re_anchor or each.anchor == "previous_interview" for each in self.timepoints)


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

    def interviewers_at(self, site: str) -> list[str]:
        """The codes of those who interview the people of a site, as the study lists them."""
        return [code for code, sites in self.file.interviewers.items() if site in sites]

    @cached_property
    def alone_at(self) -> dict[str, str]:
        """Site → its interviewer, where it has just one: who interviews whoever the register names nobody for."""
        teams = {site: self.interviewers_at(site) for site in self.file.sites}
        return {site: team[0] for site, team in teams.items() if len(team) == 1}

    @property
    def baseline(self) -> Timepoint | None:
        """The timepoint from which change is counted: as `baseline` names it, or the first if it is due at once."""
        if self.file.baseline is not None:
            return self.timepoint(self.file.baseline)
        return self.timepoints[0] if self.timepoints[0].is_first else None

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


def is_within_a_study(path: Path) -> bool:
    """Whether a path is a study's folder or within one, be it there or not."""
    place = path.resolve()
    return any((folder / "study.yaml").is_file() for folder in (place, *place.parents))
