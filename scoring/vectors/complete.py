"""Vectors that are filled in completely: ends, items one by one, reversals, band edges, worked examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from scoring.example_checks import answers_of
from scoring.vectors.draft import Draft, Kind
from scoring.vectors.form import Asked, Form

TRIED = 60
"""Forms in which an item is tried that shows nothing among answers in the middle."""


def ends(asked: Asked) -> Iterator[Draft]:
    """the lowest and the highest score"""
    yield Draft(asked.lowest, f"the floor of {asked.plan.score}")
    yield Draft(asked.highest, f"the ceiling of {asked.plan.score}")


def one_item(asked: Asked) -> Iterator[Draft]:
    """each item alone, with each of its answers"""
    yield Draft(asked.neutral, "answers in the middle")
    for id in asked.items:
        if asked.neutral[id] is None:  # not asked there
            yield from _where_it_matters(asked, id)
        else:
            yield from _each_answer(asked, id, asked.neutral, "the rest in the middle")
    if asked.plan.rule.ADDS:
        return
    for id in asked.items:
        yield from _each_answer(asked, id, asked.lowest, f"the rest at the floor of {asked.plan.score}")
        yield from _each_answer(asked, id, asked.highest, f"the rest at the ceiling of {asked.plan.score}")
        yield from _where_it_matters(asked, id)


def _each_answer(asked: Asked, id: str, form: Form, rest: str) -> Iterator[Draft]:
    for answer in asked.answers[id]:
        if answer != form[id]:
            yield Draft(asked.changed(form, **{id: answer}), f"{id} alone at {answer:g}, {rest}")


def _where_it_matters(asked: Asked, id: str) -> Iterator[Draft]:
    """For each step of an item that changes nothing among answers in the middle, two forms in which it does."""
    forms = (asked.neutral, _just_enough(asked, id), *asked.drawn[:TRIED])
    for below, above in pairwise(asked.answers[id]):
        for form in forms:
            two = [asked.changed(form, **{id: answer}) for answer in (below, above)]
            if asked.row(two[0]).score != asked.row(two[1]).score:
                words = [
                    f"{id} at {answer:g}, where {below:g} and {above:g} differ" for answer in (below, above)
                ]
                yield from (Draft(form, shows) for form, shows in zip(two, words, strict=True))
                break


def _just_enough(asked: Asked, id: str) -> Form:
    """The form with the highest score, every other item put at its lowest that can be without lowering that."""
    form, height = asked.highest, asked.row(asked.highest).score
    for other in asked.items:
        lower = asked.changed(form, **{other: asked.lowest[other]})
        if other != id and asked.row(lower).score == height:
            form = lower
    return form


def reversal(asked: Asked) -> Iterator[Draft]:
    """each reverse-keyed item, on a form that scores otherwise if it is not reversed"""
    for id in _reversed_items(asked):
        for answer in (asked.answers[id][0], asked.answers[id][-1]):
            yield Draft(asked.changed(asked.neutral, **{id: answer}), f"{id}, reverse-keyed, at {answer:g}")


def _reversed_items(asked: Asked) -> list[str]:
    scores = [asked.instrument.score(id) for id in _made_from(asked, asked.plan.score)]
    return [id for id in asked.items if any(id in score.reversed for score in scores)]


def _made_from(asked: Asked, name: str) -> list[str]:
    """The score, and every score that it is made from."""
    scores = {score.id: score for score in asked.instrument.scores}
    parts = [part for id in scores[name].items if id in scores for part in _made_from(asked, id)]
    return [name, *parts]


def band_edge(asked: Asked) -> Iterator[Draft]:
    """each band edge, and the nearest score below it"""
    if asked.plan.bands is None:
        return
    reached = _reached(asked)
    for edge, label in list(asked.plan.bands.edges.items())[1:]:
        at = min(score for score in reached if score >= edge)
        below = max(score for score in reached if score < edge)
        yield Draft(reached[at], f"{asked.plan.score} at the edge of {label!r}")
        yield Draft(reached[below], f"{asked.plan.score} just below {label!r}")
        between = [score for score in reached if edge - 1 < score < edge and not float(score).is_integer()]
        yield from (
            Draft(reached[score], f"{asked.plan.score} a part of a number below {label!r}")
            for score in between[:1]
        )


def _reached(asked: Asked) -> Mapping[float, Form]:
    """Score → a form that has it: on the way from floor to ceiling, drawn, and with answers absent where allowed."""
    allowed = range(1, asked.allow + 1)
    forms = [
        *asked.step_by_step(),
        *asked.drawn,
        *(asked.with_absent(form, number, 0) for number in allowed for form in asked.drawn),
    ]
    found: dict[float, Form] = {}
    for form in forms:
        score = asked.row(form).score
        if score is not None:
            found.setdefault(score, form)
    return found


def worked_example(asked: Asked) -> Iterator[Draft]:
    """each worked example of the definition"""
    for example in asked.instrument.examples:
        if any(
            name == asked.plan.score or name.startswith(f"{asked.plan.score}_") for name in example.scores
        ):
            yield Draft(answers_of(asked.instrument, example), example.name)


COMPLETE_KINDS: Mapping[str, Kind] = {
    "end": ends,
    "one_item": one_item,
    "reversal": reversal,
    "band_edge": band_edge,
    "worked_example": worked_example,
}
