"""Everything about one score of one person: how it came about, and where each answer in it came from.

Facts only; how they are shown is `report/explanation/`. What is read is one person's answers at one timepoint.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

import polars as pl

from instruments import Instrument
from instruments.finding import nearest
from instruments.problems import Where
from scoring import Plan, plan_for
from scoring.account import Account, account
from surveys.answers.one_person import read_person
from surveys.answers.origins import Came, Form, Origins
from surveys.answers.responses import PLACE
from surveys.double_entry.agreement import refuse_below
from surveys.refusals import Refusal, SafeguardRefused, refusal
from surveys.register.reader import read_register
from surveys.scored import one_form_each
from surveys.study import Study
from surveys.unmasking import withheld_from


@dataclass(frozen=True)
class Explained:
    """One score of one person. `account` is None where forms of the person differ: then none of them is chosen.

    `answers` are those to each item that the score rests on, one for each form; and to the items in which forms differ.
    """

    study: Study
    participant: str
    timepoint: str
    instrument: Instrument
    plan: Plan
    account: Account | None
    answers: Mapping[str, tuple[Came, ...]]
    forms: tuple[Form, ...]


def explain(study: Study, participant: str, timepoint: str, score: str) -> Explained:
    """How the score came about.

    Raises Refusal if there is no such timepoint, score, person or form, SafeguardRefused for a score that could
    give the allocation away, and AnswersWithProblems if two keyers agree less than the study requires.
    """
    instrument = _instrument_of(study, timepoint, score)
    plan = plan_for(instrument, score, study.missing_reasons)
    person = read_person(study, participant, timepoint)
    refuse_below(study, person.responses.batches)
    answers = person.responses.answers.get((timepoint, instrument.id))
    if answers is None or participant not in answers.frame["participant"]:
        _refuse_without_form(study, participant, timepoint, instrument)
    own = replace(answers, frame=answers.frame.filter(pl.col("participant") == participant))
    row = one_form_each(own).row(0, named=True)
    hidden = (*PLACE, *withheld_from(instrument))
    differ = [id for id in own.frame.columns if id not in hidden and own.frame[id].n_unique() > 1]
    origins = Origins(study, participant, timepoint, instrument.id, person)
    return Explained(
        study=study,
        participant=participant,
        timepoint=timepoint,
        instrument=instrument,
        plan=plan,
        account=None if row["_differ"] else account(plan, {id: row[id] for id in plan.questions}),
        answers={id: tuple(origins.of(id)) for id in dict.fromkeys((*plan.questions, *differ))},
        forms=tuple(origins.forms),
    )


def _instrument_of(study: Study, timepoint: str, score: str) -> Instrument:
    """The instrument that declares the score, of those asked then."""
    asked = study.instruments_at(study.timepoint(timepoint))
    owners = {each.id: instrument for instrument in asked for each in instrument.scores}
    withheld = {id for instrument in asked for id in withheld_from(instrument)}
    where = Where(f"{timepoint} {score}")
    if score in withheld:
        found = "a score that could tell in which arm somebody is"
        hint = "it is in no report and no dataset; what it rests on is joined only at analysis"
        raise refusal(SafeguardRefused, "withheld", where, found, hint=hint)
    if score not in owners:
        hint = nearest(score, owners.keys() - withheld)
        raise refusal(Refusal, "unknown_score", where, "no score of that name is made then", hint=hint)
    return owners[score]


def _refuse_without_form(study: Study, participant: str, timepoint: str, instrument: Instrument) -> NoReturn:
    where, known = Where(f"{participant} {timepoint}"), read_register(study)
    if participant not in known:
        near = difflib.get_close_matches(participant, known, n=1)
        hint = f"did you mean `{near[0]}`?" if near else "the ids are in the register"
        raise refusal(Refusal, "unknown_participant", where, "nobody of that id", hint=hint)
    hint = f"surveys audit {participant} tells what came back of this person"
    raise refusal(Refusal, "no_form", where, f"no form of {instrument.id} came back", hint=hint)
