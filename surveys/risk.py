"""Answers that ask for the study's risk protocol, and the record that somebody acted on each.

A risk is a matter for today, not for the dataset: it leaves in no release, as a flag or otherwise.
Whether an answer is a risk is declared: by the item's definition, or by the study for itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from instruments import Instrument, Item
from instruments.finding import nearest
from instruments.model import Condition, missing_reasons_for
from instruments.problems import Problem, Where
from surveys.answers.correcting import refuse, telling
from surveys.answers.responses import Answers, Responses
from surveys.answers.written import written
from surveys.firewall import tells_allocation
from surveys.record import ledger
from surveys.record.ledger import Event
from surveys.register.participant import Participant
from surveys.study import Study, interview

ACTIONS: Mapping[str, str] = {
    "protocol": "the study's risk protocol was followed",
    "known": "the care team knows, and was already acting",
    "keying": "the answer was keyed wrongly, and is being corrected",
    "other": "something else, in the note",
}
"""What was done about an answer. The code is recorded, the words are shown."""


@dataclass(frozen=True)
class Acknowledgement:
    """Somebody's word that they acted on one answer of one person; for another answer it does not count."""

    participant: str
    timepoint: str
    item: str
    action: str
    note: str = ""
    value: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True)
class RiskAnswer:
    """One answer that asks for the protocol: whose, when and by whom it was given, and who acted on it."""

    participant: str
    site: str
    timepoint: str
    item: str
    about: str
    value: str
    answer: str
    interviewed: date | None
    interviewer: str
    file: str
    sheet: str
    row: int
    acknowledged: tuple[Acknowledgement, ...] = ()


def asks_about_risk(study: Study, timepoint: str) -> bool:
    """Whether any item of the timepoint can ask for the protocol."""
    asked = study.instruments_at(study.timepoint(timepoint))
    return any(_conditions(study, instrument) for instrument in asked)


def risk_answers(study: Study, responses: Responses, register: Mapping[str, Participant]) -> list[RiskAnswer]:
    """Every answer that asks for the protocol, by site, person and timepoint.

    A cell of a risk item that cannot be read as an answer asks for it too: it may be one.
    """
    told: dict[tuple[str, ...], list[Acknowledgement]] = {}
    for each in acknowledgements(study):
        told.setdefault((each.participant, each.timepoint, each.item, each.value), []).append(each)
    found = [
        risk
        for answers in responses.answers.values()
        for item, condition in _conditions(study, answers.instrument)
        for risk in _of_item(study, responses, answers, item, condition, register)
    ]
    return [
        replace(
            each, acknowledged=tuple(told.get((each.participant, each.timepoint, each.item, each.value), ()))
        )
        for each in sorted(found, key=lambda each: (each.site, each.participant, each.timepoint, each.item))
    ]


def acknowledgements(study: Study) -> Iterator[Acknowledgement]:
    """Every acknowledgement on record, with who and when."""
    for event in study.events():
        for each in event.body.get("acknowledged", ()):
            yield Acknowledgement(**each, by=event.by, at=event.at)


def acknowledge(study: Study, risks: Sequence[RiskAnswer], told: Acknowledgement) -> Event:
    """It is on record that somebody acted on the person's answer as it is now; `told.value` is filled in here.

    Raises AnswersWithProblems if no such answer waits, SafeguardRefused if the note tells the allocation.
    """
    waiting = [each for each in risks if not each.acknowledged]
    here = [each for each in waiting if _address(each) == _address(told)]
    refuse(list(_problems(here, waiting, told)))
    values = dict.fromkeys(each.value for each in here)
    records = [asdict(replace(told, value=value)) for value in values]
    plain = [{name: words for name, words in each.items() if name not in ("by", "at")} for each in records]
    return ledger.append(study.folder, "acknowledgement", {"acknowledged": plain})


def _address(each: RiskAnswer | Acknowledgement) -> tuple[str, str, str]:
    return each.participant, each.timepoint, each.item


def _problems(
    here: Sequence[RiskAnswer], waiting: Sequence[RiskAnswer], told: Acknowledgement
) -> Iterator[Problem]:
    where = Where(f"{told.participant} {told.timepoint}", field=told.item)
    if told.action not in ACTIONS:
        yield Problem(
            "unknown_action", where, f"the action `{told.action}`", hint=nearest(told.action, ACTIONS)
        )
    if told.action == "other" and not told.note:
        yield Problem("note_needed", where, "`other` without a note", "a note that says what", "add --note")
    if tells_allocation(told.note):
        yield telling(where)
    if not here:
        found = "no answer here that waits for somebody to act"
        yield Problem(
            "no_such_risk", where, found, f"one of the {len(waiting)} that wait", "see: surveys risk list"
        )


def _conditions(study: Study, instrument: Instrument) -> list[tuple[Item, Condition]]:
    """Each item that can ask for the protocol, and when it does; the study's word goes first."""
    stated = [(item, study.file.risk.get(item.id, item.risk)) for item in instrument.items]
    return [(item, condition) for item, condition in stated if condition is not None]


def _of_item(
    study: Study,
    responses: Responses,
    answers: Answers,
    item: Item,
    condition: Condition,
    register: Mapping[str, Participant],
) -> Iterator[RiskAnswer]:
    texts = {odd.address: odd.said for odd in responses.unread if odd.item == item.id}
    reasons = missing_reasons_for(answers.instrument, study.missing_reasons)
    options = answers.instrument.options(item)
    interviews = _interviews(responses, answers.timepoint)
    for row in answers.frame.iter_rows(named=True):
        value, place = row[item.id], (row["_file"], row["_sheet"], row["_row"])
        if value is None or value in reasons or not _asks(options, value, condition):
            continue
        person, about = row["participant"], interviews.get((row["participant"], *place), {})
        said = written(value, texts.get((answers.timepoint, *place, person, item.id), ""))
        label = "no answer that can be read" if math.isnan(value) else options.get(value, "")
        yield RiskAnswer(
            participant=person,
            site=register[person].site if person in register else "",
            timepoint=answers.timepoint,
            item=item.id,
            about=f"{answers.instrument.title}: {item.label}",
            value=said,
            answer=label,
            interviewed=about.get("interview_date"),
            interviewer=about.get("interviewer") or "",
            file=place[0],
            sheet=place[1],
            row=place[2],
        )


def _asks(options: Mapping[int, str], value: float, condition: Condition) -> bool:
    return math.isnan(value) or condition.holds_for(value) or bool(options and value not in options)


def _interviews(responses: Responses, timepoint: str) -> dict[tuple[Any, ...], dict[str, Any]]:
    """(participant, file, sheet, row) → what was noted about that interview."""
    answers = responses.answers.get((timepoint, interview().id))
    rows = answers.frame.iter_rows(named=True) if answers else ()
    return {(row["participant"], row["_file"], row["_sheet"], row["_row"]): row for row in rows}
