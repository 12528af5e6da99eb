"""From an instrument to the section of a form that asks it: numbers, boxes, notices, skip rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from instruments.model import Instrument, Item, MissingReason
from surveys.forms.context import Matrix, Option, Question, Section
from surveys.forms.skips import when_asked, where_next

OFFICE_REASONS = ("not_asked", "unreadable", "under_query")
"""Decided after an interview, so no box on paper stands for them."""

NOT_PRINTED = "Licensed wording is not printed here: read each item from your licensed copy. Topics below are labels only."
RISK = "If the answer raises concern for anyone's safety, follow the study's distress protocol."
UNMASKS = "May reveal the allocation: ask only when every other answer is written down."
MOST_COLUMNS, LONGEST_HEAD, LETTERS_ACROSS = 11, 36, 120
"""Beside its questions on A4 portrait a matrix has room for so many columns of boxes, for so many letters
above each, and for so many letters side by side above them all."""


def section(instrument: Instrument, study_reasons: Iterable[MissingReason]) -> Section:
    """The instrument as it is printed, with boxes for the missing reasons that an interviewer can give."""
    questions = list(_questions(instrument, tuple(study_reasons)))
    recall = instrument.recall.strip()
    period = f"Recall: {recall}" if recall not in ("", "none") else ""
    return Section(
        id=instrument.id,
        version=instrument.version,
        title=instrument.title,
        facts=tuple(
            fact for fact in (instrument.mode.capitalize(), period, f"about {instrument.minutes} min") if fact
        ),
        instructions=instrument.instructions,
        notices=tuple(_notices(instrument)),
        minutes=instrument.minutes,
        blocks=tuple(_blocks(questions)),
    )


def question(instrument: Instrument, item: Item, absent: tuple[Option, ...] = ()) -> Question:
    """One item of an instrument, numbered among those that are answered."""
    numbered = (other.id for other in instrument.items if other.kind != "note")
    numbers = {id: number for number, id in enumerate(numbered, start=1)}
    low, high = instrument.limits(item) or (0, 0)
    limits = (f"{low:.{item.decimals}f}", f"{high:.{item.decimals}f}") if item.kind == "number" else ("", "")
    return Question(
        kind="vas" if item.appearance == "vas" else item.kind,
        number=numbers.get(item.id, 0),
        words=item.text or item.label,
        asked=when_asked(instrument, item, numbers),
        remarks=tuple(_remarks(item)) + where_next(instrument, item, numbers),
        options=tuple(Option(code, label) for code, label in instrument.options(item).items()),
        absent=absent,
        low=limits[0],
        high=limits[1],
        whole=max(len(str(abs(int(limit)))) for limit in (low, high)),
        decimals=item.decimals,
        signed=item.kind == "number" and low < 0,
    )


def on_paper(reasons: Iterable[MissingReason]) -> tuple[Option, ...]:
    """The missing reasons that an interviewer can give, as boxes."""
    return tuple(
        Option(reason.code, reason.label) for reason in reasons if reason.reason not in OFFICE_REASONS
    )


def _questions(instrument: Instrument, study_reasons: tuple[MissingReason, ...]) -> Iterator[Question]:
    always = [reason for reason in study_reasons if reason.counts_as != "not_applicable"]
    for item in instrument.items:
        gated = item.ask_if is not None or item.not_applicable
        reasons = (*instrument.missing_reasons, *(study_reasons if gated else always))
        yield question(instrument, item, () if item.kind == "note" else on_paper(reasons))


def _remarks(item: Item) -> Iterator[str]:
    if item.not_applicable:
        yield f"Not applicable if {item.not_applicable}."
    if item.risk:
        yield RISK
    if "unmasks" in item.flags:
        yield UNMASKS


def _notices(instrument: Instrument) -> Iterator[str]:
    unworded = any(not item.text for item in instrument.items)
    if instrument.licence.wording == "labels only" and unworded:
        yield NOT_PRINTED
    if instrument.licence.notice:
        yield instrument.licence.notice


def _blocks(questions: list[Question]) -> Iterator[Matrix | Question]:
    """Neighbours that share a scale become one matrix, where it fits; other questions stand alone."""
    for (kind, options), run in groupby(questions, lambda each: (each.kind, each.options)):
        rows = tuple(run)
        absent = tuple(sorted({box for row in rows for box in row.absent}, key=_column))
        if kind == "choice" and len(rows) > 1 and _fits_as_columns(options + absent):
            yield Matrix(options, absent, rows)
        else:
            yield from rows


def _fits_as_columns(boxes: tuple[Option, ...]) -> bool:
    longest_word = max(len(word) for box in boxes for word in box.label.split())
    return (
        len(boxes) <= MOST_COLUMNS
        and longest_word * max(len(boxes), 7) <= LETTERS_ACROSS
        and max(len(box.label) for box in boxes) <= LONGEST_HEAD
    )


def _column(box: Option) -> tuple[bool, int]:
    """An instrument's own codes stand next to its answers, then the study's, refused first."""
    return box.code < 0, box.code
