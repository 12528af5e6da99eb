"""Response cards: the answers of each scale in large letters, for a person to hold while the questions are read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from instruments.model import Instrument
from instruments.problems import Where
from surveys.forms.context import Card, Cards, Form, Option
from surveys.forms.paper import source, typeset
from surveys.forms.sections import options_of
from surveys.refusals import Refusal, refusal

Scale = tuple[Option, ...]
MOST_LETTERS = 1_500
FEWEST = 3
"""Answers of a scale that needs a card; a yes or no is heard."""


def numbered(instruments: Iterable[Instrument]) -> dict[Scale, int]:
    """Scale → the number of its card, in the order of a form. Nothing is read out of records."""
    spoken = (each for each in instruments if each.mode != "record-extraction")
    scales = (options_of(instrument, item) for instrument in spoken for item in instrument.items)
    found = dict.fromkeys(scale for scale in scales if len(scale) >= FEWEST)
    return {scale: number for number, scale in enumerate(found, start=1)}


def cards_pdf(form: Form, instruments: Sequence[Instrument]) -> bytes:
    """A sheet for each card of the form as tagged PDF/UA-1. Raises Refusal if it has none."""
    scales = numbered(instruments)
    if not scales:
        where, found = Where(form.title), "no question with a choice of three answers or more"
        raise refusal(Refusal, "no_cards", where, found, hint="its answers need no card")
    _refuse_what_does_not_fit(scales, form)
    cards = tuple(
        Card(number, scale, tuple(_questions(instruments, scale))) for scale, number in scales.items()
    )
    return typeset(
        source(
            Cards(
                f"{form.title}: response cards",
                form.study,
                form.timepoint,
                form.synthetic,
                form.stamp,
                form.look,
                cards,
            )
        )
    )


def _refuse_what_does_not_fit(scales: Mapping[Scale, int], form: Form) -> None:
    for scale, number in scales.items():
        letters = sum(len(option.label) for option in scale)
        if letters > MOST_LETTERS:
            found = f"card {number} of {letters:,} letters, for {len(scale)} answers"
            hint = "shorten its answers in the definition or the wording"
            expected = f"at most {MOST_LETTERS:,}, which fit on a sheet"
            raise refusal(Refusal, "card_too_long", Where(form.title), found, expected, hint)


def _questions(instruments: Iterable[Instrument], scale: Scale) -> Iterator[str]:
    """`UCLA Loneliness Scale: questions 1 to 8`, of each instrument that has questions of the scale."""
    for instrument in instruments:
        answered = [item for item in instrument.items if item.kind != "note"]
        numbers = [n for n, item in enumerate(answered, start=1) if options_of(instrument, item) == scale]
        if numbers:
            yield f"{instrument.title}: {_in_words(numbers)}"


def _in_words(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"question {numbers[0]}"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "questions " + ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs
    )
