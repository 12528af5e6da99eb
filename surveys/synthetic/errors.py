"""Mistakes that people make, planted in completed forms, each told as data so that a check can be checked.

A kind is named after the rule of `surveys validate` that finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from instruments import Instrument, Item
from instruments.model import missing_reasons_for
from surveys.study import Study
from surveys.synthetic.answers import Row
from surveys.synthetic.people import Person, window_of
from surveys.synthetic.returns import Return

TYPED = ("excel", "csv")
ANY = ("excel", "csv", "spss")
WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Planted:
    """One planted error. `row` is the sheet's row, the CSV's line or the SPSS case.

    For a form that is there twice it is the later row, and `column` the one that differs, if any does.
    `item` is the item of that column, or nothing. `meant` is what the paper form says, as a correction
    would state it; nothing where the row is right as it is, or is there once too often.
    """

    kind: str
    file: str
    sheet: str
    row: int
    column: str
    participant: str
    item: str
    what: str
    meant: str = ""


@dataclass(frozen=True)
class Form:
    """One row of one file, and whose it is."""

    study: Study
    returned: Return
    index: int
    person: Person

    @property
    def row(self) -> Row:
        return self.returned.rows[self.index]


@dataclass(frozen=True)
class Spoilt:
    """What was done to a form: to which column, in words, and in which row it shows."""

    column: str
    what: str
    index: int
    meant: str = ""


def plant_errors(
    study: Study, returns: list[Return], people: Mapping[str, Person], rng: Random
) -> list[Planted]:
    """The rows of `returns` hold errors of each kind, at most one in a form; gives them all.

    A kind occurs at least once wherever there is a form to hold it.
    """
    forms = [
        Form(study, returned, index, people[str(row["participant_id"])])
        for returned in returns
        for index, row in enumerate(returned.rows)
    ]
    wanted = {kind: max(1, round(share * len(forms) / 100)) for kind, (share, _, _) in KINDS.items()}
    rng.shuffle(forms)
    planted: list[Planted] = []
    for kind, (_, layouts, spoil) in KINDS.items():
        spoilt: list[tuple[Form, Spoilt]] = []
        for form in forms:
            if len(spoilt) == wanted[kind]:
                break
            done = spoil(form, rng) if form.returned.layout.kind in layouts else None
            if done is not None:
                spoilt.append((form, done))
        forms = [form for form in forms if all(form is not used for used, _ in spoilt)]
        planted += [_planted(kind, form, done) for form, done in spoilt]
    return planted


def _planted(kind: str, form: Form, done: Spoilt) -> Planted:
    items = {item.id for instrument in form.returned.instruments for item in instrument.items}
    return Planted(
        kind=kind,
        file=form.returned.name,
        sheet=form.returned.sheet,
        row=form.returned.row_number(done.index),
        column=done.column,
        participant=form.person.participant.id,
        item=done.column if done.column in items else "",
        what=done.what,
        meant=done.meant,
    )


def _date_in_words(form: Form, rng: Random) -> Spoilt | None:
    day = form.row["interview_date"]
    if not isinstance(day, date):
        return None
    ending = "th" if 4 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    text = f"{day.day}{ending} {_MONTHS[day.month - 1]} {day.year}"
    form.row["interview_date"] = text
    return Spoilt("interview_date", f"the text `{text}` where a date belongs", form.index, str(day))


# Not strftime, whose words change with the machine's language.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _text_in_an_item(form: Form, rng: Random) -> Spoilt | None:
    found = _an_answer(form, rng)
    if found is None:
        return None
    _, item, answer = found
    text = rng.choice((f"{answer}?", WORDS[answer], f"{answer} or {answer + 1}"))
    form.row[item.id] = text
    return Spoilt(item.id, f"the text `{text}` where {answer} was meant", form.index, str(answer))


def _out_of_range(form: Form, rng: Random) -> Spoilt | None:
    found = _an_answer(form, rng)
    if found is None:
        return None
    instrument, item, answer = found
    declared = {*instrument.options(item), *missing_reasons_for(instrument, form.study.missing_reasons)}
    wrong = rng.choice([value for value in (7, 8, 9, 11 * answer) if value not in declared])
    form.row[item.id] = wrong
    return Spoilt(item.id, f"{wrong} where {answer} was meant", form.index, str(answer))


def _an_answer(form: Form, rng: Random) -> tuple[Instrument, Item, int] | None:
    """A choice item that was answered, and that no other item depends on."""
    gates = {item.ask_if.item for part in form.returned.instruments for item in part.items if item.ask_if}
    answered = [
        (instrument, item, answer)
        for instrument in form.returned.instruments
        for item in instrument.items
        if instrument.scores and item.id not in gates
        if isinstance(answer := form.row.get(item.id), int) and answer in instrument.options(item)
    ]
    return rng.choice(answered) if answered else None


def _keyed_twice_differently(form: Form, rng: Random) -> Spoilt | None:
    found = _an_answer(form, rng)
    if found is None:
        return None
    instrument, item, answer = found
    other = rng.choice([code for code in instrument.options(item) if code != answer])
    form.returned.rows.append({**form.row, item.id: other})
    what = f"the form of row {form.returned.row_number(form.index)} again, with {other} for {answer}"
    return Spoilt(item.id, what, len(form.returned.rows) - 1)


def _keyed_twice_alike(form: Form, rng: Random) -> Spoilt:
    form.returned.rows.append(dict(form.row))
    what = f"the form of row {form.returned.row_number(form.index)} again, alike throughout"
    return Spoilt("", what, len(form.returned.rows) - 1)


def _answered_though_closed(form: Form, rng: Random) -> Spoilt | None:
    """A gate is closed and the item behind it has its highest answer."""
    for instrument in form.returned.instruments:
        for item in instrument.items:
            if item.ask_if is None or form.row.get(item.ask_if.item) is None:
                continue
            gate = instrument.item(item.ask_if.item)
            shut = [code for code in instrument.options(gate) if not item.ask_if.holds_for(code)]
            if not shut or not instrument.options(item):
                continue
            form.row[gate.id], form.row[item.id] = shut[0], max(instrument.options(item))
            what = f"{form.row[item.id]}, although {gate.id} is {shut[0]} and closes it"
            return Spoilt(item.id, what, form.index, "blank")
    return None


def _outside_window(form: Form, rng: Random) -> Spoilt | None:
    """Late, by one to six weeks. Only for people still taking part, so that nothing else is wrong."""
    if form.person.participant.status != "active":
        return None
    closes = window_of(form.returned.timepoint, form.person.participant.randomised).closes
    form.row["interview_date"] = closes + timedelta(days=rng.randint(7, 42))
    what = f"{form.row['interview_date']}, although the window closed on {closes}"
    return Spoilt("interview_date", what, form.index)


def _before_randomised(form: Form, rng: Random) -> Spoilt:
    randomised = form.person.participant.randomised
    meant = form.row["interview_date"]
    form.row["interview_date"] = randomised - timedelta(days=rng.randint(3, 90))
    what = f"{form.row['interview_date']}, before randomisation on {randomised}"
    return Spoilt("interview_date", what, form.index, str(meant))


KINDS: dict[str, tuple[float, tuple[str, ...], Callable[[Form, Random], Spoilt | None]]] = {
    "not_a_date": (0.8, ("excel",), _date_in_words),
    "answered_though_closed": (0.5, ANY, _answered_though_closed),
    "outside_window": (0.8, ANY, _outside_window),
    "before_randomised": (0.5, ANY, _before_randomised),
    "duplicate_form": (0.5, ANY, _keyed_twice_differently),
    "same_form_twice": (0.5, ANY, _keyed_twice_alike),
    "not_an_answer": (2.0, TYPED, _text_in_an_item),
    "undeclared_value": (2.0, ANY, _out_of_range),
}
"""Kind → how many in a hundred forms (invented), the layouts that can hold it, and what makes it."""
