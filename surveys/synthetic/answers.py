"""What a made-up person answers: completed forms before anybody has mistyped them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from statistics import NormalDist

from instruments import Instrument, Item
from surveys.study import Study, Timepoint
from surveys.synthetic.people import Person

Cell = int | float | str | date | None
Row = dict[str, Cell]

REFUSED, UNKNOWN, NOT_APPLICABLE, NOT_ASKED, UNREADABLE = -9, -8, -7, -6, -5
ABSENT: tuple[tuple[float, int | None], ...] = (
    (0.006, REFUSED),
    (0.005, UNKNOWN),
    (0.0005, UNREADABLE),
    (0.003, None),
)
"""Invented: how often an item has each missing code, or is left blank."""
BROKE_OFF = 0.012
"""Invented: how often a whole instrument is not asked."""
INAPPLICABLE = 0.08
"""Invented: how often an item that may not apply does not."""
FACE_TO_FACE, TELEPHONE, SELF_COMPLETED = 1, 2, 4
MODES = {FACE_TO_FACE: 70, TELEPHONE: 26, SELF_COMPLETED: 4}
"""Invented: of a hundred follow-up interviews, how many of each mode."""
OBSERVED = tuple(f"bprs24_{number}" for number in range(15, 25))
"""Rated from what is seen, so not assessed by telephone."""
NOT_ASSESSED = 0
MEETINGS = "wb_meetings"

_NORMAL = NormalDist()


@dataclass(frozen=True)
class Question:
    """An item that can be answered: which way wellbeing moves it (1, -1 or 0), and how readily it is high."""

    item: Item
    codes: tuple[int, ...]
    sign: int
    ease: float


def questions_of(instrument: Instrument, rng: Random) -> list[Question]:
    """The instrument's items, each with a readiness of its own; symptoms that are rated are mostly low."""
    low = 1.2 if instrument.mode == "interviewer-rated" else 0.0
    return [
        Question(
            item, tuple(sorted(instrument.options(item))), _sign(instrument, item), rng.gauss(-low, 0.35)
        )
        for item in instrument.items
        if item.kind in ("choice", "number")
    ]


def _sign(instrument: Instrument, item: Item) -> int:
    """From the first score that has the item: its direction, turned by reverse-keying or by a value set."""
    score = next((score for score in instrument.scores if item.id in score.items), None)
    if score is None or score.higher_is == "neither":
        return 0
    recoding = score.recoding(item.id)
    falling = (
        recoding is not None and recoding.values[max(recoding.values)] < recoding.values[min(recoding.values)]
    )
    turned = (item.id in score.reversed or falling) != (score.rule == "value_set")
    return (1 if score.higher_is == "better" else -1) * (-1 if turned else 1)


def completed_form(
    study: Study,
    timepoint: Timepoint,
    questions: Mapping[str, list[Question]],
    person: Person,
    rng: Random,
) -> Row:
    """One interview as one row: who, when, by whom and how, then every item. At baseline nothing is absent."""
    row = _about_the_interview(study, timepoint, person, rng)
    for instrument in study.instruments_at(timepoint):
        answers = _answers(questions[instrument.id], person.wellbeing[timepoint.id], rng)
        if not timepoint.is_first:
            _leave_out(instrument, answers, row["interview_mode"], rng)
        _close_gates(instrument, answers, rng)
        row |= answers
    if MEETINGS in row:
        row[MEETINGS] = _meetings(rng)
    return row


def _about_the_interview(study: Study, timepoint: Timepoint, person: Person, rng: Random) -> Row:
    baseline = timepoint.is_first
    site = person.participant.site
    team = study.interviewers_at(site)
    return {
        "participant_id": person.participant.id,
        "site": site,
        "interview_date": person.interviews[timepoint.id],
        "interviewer": team[rng.randint(1, 3) % len(team)],
        "interview_mode": FACE_TO_FACE if baseline else rng.choices(list(MODES), list(MODES.values()))[0],
        "mask_broken": int(not baseline and rng.random() < 0.08),
    }


def _answers(questions: list[Question], wellbeing: float, rng: Random) -> Row:
    """Items of one instrument share wellbeing and something of their own, so they correlate."""
    own = rng.gauss(0, 0.5)
    return {
        question.item.id: _answer(question, 0.75 * wellbeing + own, rng.gauss(0, 0.6))
        for question in questions
    }


def _answer(question: Question, latent: float, chance: float) -> int:
    height = _NORMAL.cdf(question.sign * latent + question.ease + chance)
    if question.codes:
        return question.codes[min(int(height * len(question.codes)), len(question.codes) - 1)]
    low, high = question.item.limits or (0, 0)
    return round(low + height * (high - low))


def _leave_out(instrument: Instrument, answers: Row, mode: Cell, rng: Random) -> None:
    """What the interview did not get: nothing is a number by accident."""
    unasked = rng.random() < BROKE_OFF
    if unasked or (mode == SELF_COMPLETED and instrument.mode == "interviewer-rated"):
        answers.update(dict.fromkeys(answers, NOT_ASKED))
        return
    for item in instrument.items:
        if item.not_applicable and rng.random() < INAPPLICABLE:
            answers[item.id] = NOT_APPLICABLE
        elif mode == TELEPHONE and item.id in OBSERVED:
            answers[item.id] = NOT_ASSESSED
        elif item.id in answers:
            answers[item.id] = _perhaps_absent(answers[item.id], rng)


def _perhaps_absent(answer: Cell, rng: Random) -> Cell:
    chance = rng.random()
    for share, code in ABSENT:
        if chance < share:
            return code
        chance -= share
    return answer


def _close_gates(instrument: Instrument, answers: Row, rng: Random) -> None:
    """A gated item: not asked where its gate has no answer; blank or not applicable where it is closed."""
    for item in instrument.items:
        if item.ask_if is None or item.id not in answers:
            continue
        gate = answers[item.ask_if.item]
        if not isinstance(gate, int) or gate < 0:
            answers[item.id] = NOT_ASKED
        elif not item.ask_if.holds_for(gate):
            answers[item.id] = rng.choice((None, NOT_APPLICABLE))


def _meetings(rng: Random) -> int:
    """Mostly unknown: it comes from records that a masked interviewer does not see."""
    code = rng.choices((UNKNOWN, NOT_ASKED, 0), (70, 24, 6))[0]
    return code or rng.randint(0, 10)
