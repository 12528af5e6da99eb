"""From an instrument to the section of a form that asks it: numbers, boxes, notices, skip rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from instruments.model import Instrument, Item, MissingReason
from surveys.forms.annotations import annotation
from surveys.forms.context import Matrix, Option, Question, Section
from surveys.forms.look import PLAIN, Look
from surveys.forms.skips import when_asked, where_next

OFFICE_REASONS = ("not_asked", "unreadable", "under_query")
"""Decided after an interview, so no box on paper stands for them."""

NOT_PRINTED = "Licensed wording is not printed here: read each item from your licensed copy. Topics below are labels only."
NOT_TO_BE_GIVEN_OUT = "Not to be given to anybody to fill in: the licensed wording is not printed here, and what stands below are labels only."
RISK = "If the answer raises concern for anyone's safety, follow the study's distress protocol."
UNMASKS = "May reveal the allocation: ask only when every other answer is written down."
MOST_COLUMNS, LONGEST_HEAD, LETTERS_ACROSS = 11, 36, 120
"""Beside its questions on A4 portrait a matrix has room for so many columns of boxes, for so many letters
above each, and for so many letters side by side above them all."""


def section(
    instrument: Instrument,
    study_reasons: Iterable[MissingReason],
    look: Look = PLAIN,
    cards: Mapping[tuple[Option, ...], int] | None = None,
    language: str = "en",
) -> Section:
    """The instrument as it is printed, with boxes for the missing reasons that whoever fills it in can give.

    `cards` has the number of each scale that is on a response card; `language` is what the words are in.
    """
    questions = list(_questions(instrument, tuple(study_reasons), look, cards or {}))
    recall = instrument.recall.strip()
    period = f"Recall: {recall}" if recall not in ("", "none") else ""
    facts = (instrument.mode.capitalize(), period, f"about {instrument.minutes} min")
    return Section(
        id=instrument.id,
        language=language.split("-")[0],
        version=instrument.version,
        title=instrument.title,
        facts=() if look.own_hand else tuple(filter(None, facts)),
        instructions=_instructions(instrument, look),
        notices=tuple(_notices(instrument, look, language)),
        minutes=instrument.minutes,
        blocks=tuple(_blocks(questions, look)),
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
        options=options_of(instrument, item),
        absent=absent,
        low=limits[0],
        high=limits[1],
        whole=max(len(str(abs(int(limit)))) for limit in (low, high)),
        decimals=item.decimals,
        signed=item.kind == "number" and low < 0,
    )


def options_of(instrument: Instrument, item: Item) -> tuple[Option, ...]:
    """The answers of a choice, in the order printed."""
    return tuple(Option(code, label) for code, label in instrument.options(item).items())


def on_paper(reasons: Iterable[MissingReason]) -> tuple[Option, ...]:
    """The missing reasons that an interviewer can give, as boxes."""
    return tuple(
        Option(reason.code, reason.label) for reason in reasons if reason.reason not in OFFICE_REASONS
    )


def _questions(
    instrument: Instrument,
    study_reasons: tuple[MissingReason, ...],
    look: Look,
    cards: Mapping[tuple[Option, ...], int],
) -> Iterator[Question]:
    for item in instrument.items:
        absent = () if item.kind == "note" else on_paper(_reasons(instrument, item, study_reasons, look))
        asked = question(instrument, item, absent)
        yield replace(
            asked,
            asked=_to_answer(asked.asked) if look.own_hand else asked.asked,
            remarks=tuple(_for_the_person(asked)) if look.own_hand else asked.remarks,
            annotation=annotation(instrument, item) if look.annotated else "",
            card=0 if look.own_hand else cards.get(asked.options, 0),
        )


def _instructions(instrument: Instrument, look: Look) -> str:
    """Where an answer may reveal the allocation they are to the interviewer, and no part of a form for the person's own hand."""
    unmasks = any("unmasks" in item.flags for item in instrument.items)
    return "" if look.own_hand and unmasks else instrument.instructions


def _reasons(
    instrument: Instrument, item: Item, study_reasons: tuple[MissingReason, ...], look: Look
) -> Iterator[MissingReason]:
    """The reasons that there can be no answer: for an interviewer also that somebody refused, or does not know."""
    yield from instrument.missing_reasons
    gated = item.ask_if is not None
    for reason in study_reasons:
        inapplicable = reason.counts_as == "not_applicable"
        if look.own_hand:
            if inapplicable and item.not_applicable:
                yield reason
        elif not inapplicable or gated or item.not_applicable:
            yield reason


def _for_the_person(asked: Question) -> Iterator[str]:
    """The remarks that are not for an interviewer."""
    return (_to_answer(remark) for remark in asked.remarks if remark not in (RISK, UNMASKS))


def _to_answer(rule: str) -> str:
    return rule.replace("Ask ", "Answer ", 1) if rule.startswith("Ask ") else rule


def _remarks(item: Item) -> Iterator[str]:
    if item.not_applicable:
        yield f"Not applicable if {item.not_applicable}."
    if item.risk:
        yield RISK
    if "unmasks" in item.flags:
        yield UNMASKS


def _notices(instrument: Instrument, look: Look, language: str) -> Iterator[str]:
    if language != look.language:
        yield f"This study has no wording of it in the language `{look.language}`."
    unworded = any(not item.text for item in instrument.items)
    if instrument.licence.wording == "labels only" and unworded:
        yield NOT_TO_BE_GIVEN_OUT if look.own_hand else NOT_PRINTED
    if instrument.licence.notice:
        yield instrument.licence.notice


def _blocks(questions: list[Question], look: Look) -> Iterator[Matrix | Question]:
    """Neighbours that share a scale become one matrix, where it fits; other questions stand alone, as all do in large print."""
    for (kind, options), run in groupby(questions, lambda each: (each.kind, each.options)):
        rows = tuple(run)
        absent = tuple(sorted({box for row in rows for box in row.absent}, key=_column))
        if not look.large and kind == "choice" and len(rows) > 1 and _fits_as_columns(options + absent):
            yield Matrix(options, absent, rows, rows[0].card)
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
