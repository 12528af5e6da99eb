"""Forms to build vectors from: the items that bear on a score, answers to try for each, and forms to begin with."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from instruments.model import Instrument
from scoring.explain import ScoredRow, score_row
from scoring.plan import Plan, PlannedItem
from scoring.states import scorable

Form = dict[str, float | None]
MANY = 25
"""Whole numbers up to this many are all tried; of more, the ends, the middle and their neighbours."""
DRAWN = 300
"""Forms drawn with a fixed seed, in which a rare case is looked for."""


@dataclass(frozen=True)
class Asked:
    """An instrument as somebody fills it in, for one of its scores."""

    instrument: Instrument
    plan: Plan

    @cached_property
    def all(self) -> Mapping[str, PlannedItem]:
        """Every item that can be scored, by any score."""
        return scorable(self.instrument)

    @cached_property
    def items(self) -> tuple[str, ...]:
        """The items that enter this score, be it by way of other scores, in the instrument's order."""
        found = set(_inputs(self.instrument, self.plan.score))
        return tuple(id for id in self.all if id in found)

    @cached_property
    def allow(self) -> int:
        """How many of the items may be missing; of a score made from scores, in the one that allows most."""
        return max(plan.allow for plan in _without_parts(self.plan))

    @cached_property
    def answers(self) -> Mapping[str, tuple[float, ...]]:
        """Item → the answers to try, lowest first."""
        return {id: _answers(item) for id, item in self.all.items()}

    def row(self, form: Form) -> ScoredRow:
        """The form by the oracle."""
        return score_row(self.plan, form)

    def settled(self, form: Form) -> Form:
        """The form with a blank wherever an answer that stands in it says that the question was not asked."""
        kept = dict(form)
        for id, item in self.all.items():
            gate = item.gate
            if gate is None:
                continue
            answer = kept[gate.item]
            if answer is None or not gate.holds_for(answer):
                kept[id] = None
        return kept

    @cached_property
    def neutral(self) -> Form:
        """Every item at an answer in the middle, or where a later question needs another, at that one.

        Where two questions need different answers, that of the score comes first.
        """
        form: Form = {id: answers[len(answers) // 2] for id, answers in self.answers.items()}
        settled: set[str] = set()
        for id in (*self.items, *self.all):
            gate = self.all[id].gate
            while gate is not None:
                answer = form[gate.item]
                if gate.item not in settled and answer is not None and not gate.holds_for(answer):
                    form[gate.item] = next(each for each in self.answers[gate.item] if gate.holds_for(each))
                settled.add(gate.item)
                gate = self.all[gate.item].gate
        return self.settled(form)

    @cached_property
    def lowest(self) -> Form:
        """A form with the lowest score."""
        return self._furthest(-1)

    @cached_property
    def highest(self) -> Form:
        """A form with the highest score."""
        return self._furthest(1)

    def changed(self, form: Form, **answers: float | None) -> Form:
        """The form with some answers changed, and what then is not asked left out."""
        return self.settled({**form, **answers})

    def step_by_step(self) -> Iterator[Form]:
        """From the lowest score to the highest, one item after the other, one answer at a time."""
        form = self.lowest
        yield form
        for id in self.items:
            ladder = self.answers[id]
            start, end = (_place(ladder, each[id]) for each in (self.lowest, self.highest))
            for place in range(start, end, 1 if end > start else -1):
                form = self.changed(form, **{id: ladder[place + (1 if end > start else -1)]})
                yield form

    @cached_property
    def drawn(self) -> tuple[Form, ...]:
        """Complete forms, uneven, the same ones each time."""
        chance = random.Random(f"{self.instrument.id} {self.instrument.version}")
        return tuple(
            self.settled({id: _one_of(chance, answers) for id, answers in self.answers.items()})
            for _ in range(DRAWN)
        )

    @cached_property
    def uneven(self) -> Form:
        """A complete form in which as many different answers stand as one of those drawn has, all of them asked."""
        return max(self.drawn, key=lambda form: (len(_given(form)), len(set(_given(form)))))

    def with_absent(self, form: Form, number: int, seed: int) -> Form:
        """The form with so many of the score's items blank, which ones being a matter of the seed."""
        chance = random.Random(f"{self.plan.score} {number} {seed}")
        order = sorted(self.items, key=lambda _: chance.random())
        return self.changed(form, **dict.fromkeys(order[:number]))

    def _furthest(self, direction: int) -> Form:
        """From each even form and the furthest of those drawn, item after item the answer that moves the score furthest."""
        even: list[Form] = [{id: answers[place] for id, answers in self.answers.items()} for place in (0, -1)]
        starts = [*even, max(self.drawn, key=lambda form: direction * self._height(form, direction))]
        parts = [self.settled({**self.neutral, **_part(form, self.items)}) for form in starts]
        found = [self._climbed(form, direction) for form in parts]
        return max(found, key=lambda form: direction * self._height(form, direction))

    def _climbed(self, form: Form, direction: int) -> Form:
        height = self._height(form, direction)
        for id in (*self.items, *self.items):
            for answer, place in product(self.answers[id], (0, -1)):
                other = self._answered(self.changed(form, **{id: answer}), place)
                reached = self._height(other, direction)
                if direction * reached > direction * height:
                    form, height = other, reached
        return form

    def _answered(self, form: Form, place: int) -> Form:
        """The form with the lowest (0) or highest (-1) answer to each question that waited and is asked now."""
        kept = dict(form)
        for id, item in self.all.items():
            answer = kept[item.gate.item] if item.gate else None
            if item.gate and kept[id] is None and answer is not None and item.gate.holds_for(answer):
                kept[id] = self.answers[id][place]
        return kept

    def _height(self, form: Form, direction: int) -> float:
        score = self.row(form).score
        return -direction * float("inf") if score is None else score


def _without_parts(plan: Plan) -> Iterator[Plan]:
    """The plans of the scores that are made from answers alone: its own, or those that it is made from."""
    if not plan.parts:
        yield plan
    for part in plan.parts.values():
        yield from _without_parts(part)


def _inputs(instrument: Instrument, name: str) -> Iterator[str]:
    scores = {score.id: score for score in instrument.scores}
    for id in scores[name].items:
        if id in scores:
            yield from _inputs(instrument, id)
        else:
            yield id


def _answers(item: PlannedItem) -> tuple[float, ...]:
    if item.codes is not None:
        return tuple(sorted(item.codes))
    step = 10**-item.decimals
    if item.high - item.low <= MANY * step:
        count = round((item.high - item.low) / step)
        return tuple(round(item.low + place * step, item.decimals) for place in range(count + 1))
    middle = round((item.low + item.high) / 2, item.decimals)
    near = (item.low + step, middle - step, middle, middle + step, item.high - step)
    return (item.low, *(round(each, item.decimals) for each in near), item.high)


def _place(ladder: tuple[float, ...], answer: float | None) -> int:
    """Where an answer stands; a question that is not asked stands at the bottom."""
    return 0 if answer is None else ladder.index(answer)


def _one_of(chance: random.Random, answers: tuple[float, ...]) -> float:
    """By `random()` alone, the one method whose numbers Python promises to keep."""
    return answers[int(chance.random() * len(answers))]


def _given(form: Form) -> list[float]:
    return [answer for answer in form.values() if answer is not None]


def _part(form: Form, ids: tuple[str, ...]) -> Form:
    return {id: form[id] for id in ids}
