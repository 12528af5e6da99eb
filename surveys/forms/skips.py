"""Skip rules in words, both ways: at the question that decides, and at the questions it decides about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from instruments.model import Gate, Instrument, Item

Numbers = Mapping[str, int]
"""Item id → the number printed beside it."""


def when_asked(instrument: Instrument, item: Item, numbers: Numbers) -> str:
    """`Ask only if question 6 is 1 Sometimes or more`, or nothing for an item that is always asked."""
    gate = item.ask_if
    if gate is None:
        return ""
    return f"Ask only if question {numbers[gate.item]} is {_condition(instrument, gate)}."


def where_next(instrument: Instrument, item: Item, numbers: Numbers) -> tuple[str, ...]:
    """`If 0 Never, go to question 9`: a sentence for each place that an answer to `item` leads to."""
    if item.id not in {other.ask_if.item for other in instrument.items if other.ask_if}:
        return ()
    if not instrument.options(item):
        return tuple(_sentence_of_a_number(instrument, other, numbers) for other in _behind(instrument, item))
    answers: dict[str, list[str]] = {}
    for code, label in instrument.options(item).items():
        route = _route(instrument, item, _closed_by(instrument, item, code), numbers)
        answers.setdefault(route, []).append(f"{code} {label}")
    return tuple(f"If {_either(who)}, {route}." for route, who in answers.items() if route)


def _condition(instrument: Instrument, gate: Gate) -> str:
    options = instrument.options(instrument.item(gate.item))

    def said(answer: float) -> str:
        return f"{answer:g} {options[int(answer)]}" if answer in options else f"{answer:g}"

    if gate.equals is not None:
        return said(gate.equals)
    if gate.at_least is not None and gate.at_most is not None:
        return f"from {said(gate.at_least)} to {said(gate.at_most)}"
    if gate.at_least is not None:
        return said(gate.at_least) + ("" if options and gate.at_least == max(options) else " or more")
    if gate.at_most is not None:
        return said(gate.at_most) + ("" if options and gate.at_most == min(options) else " or less")
    return "answered"


def _behind(instrument: Instrument, item: Item) -> Iterable[Item]:
    return (other for other in instrument.items if other.ask_if and other.ask_if.item == item.id)


def _sentence_of_a_number(instrument: Instrument, other: Item, numbers: Numbers) -> str:
    """Answers to a number cannot be listed, so what opens the gate is said and the rest is skipped."""
    assert other.ask_if is not None
    gated = f"question {numbers[other.id]}" if other.id in numbers else "the note below"
    return f"Ask {gated} only if this is {_condition(instrument, other.ask_if)}."


def _closed_by(instrument: Instrument, item: Item, answer: float) -> set[str]:
    """The items left out after that answer: those whose gate it closes, and those behind them."""
    closed: set[str] = set()
    for other in instrument.items:
        gate = other.ask_if
        if gate and (gate.item in closed or (gate.item == item.id and not gate.holds_for(answer))):
            closed.add(other.id)
    return closed


def _route(instrument: Instrument, item: Item, closed: set[str], numbers: Numbers) -> str:
    """Where to go when the `closed` items are left out; nothing when that is no detour."""
    later = [other.id for other in instrument.items if other.id in numbers]
    later = later[later.index(item.id) + 1 :]
    asked = [id for id in later if id not in closed]
    if len(asked) == len(later):
        return ""
    if not asked:
        return "go to the end of this questionnaire"
    strays = [numbers[id] for id in later[later.index(asked[0]) :] if id in closed]
    ahead = [f"go to question {numbers[asked[0]]}"] if asked[0] != later[0] else []
    if strays:
        word = "questions" if len(strays) > 1 else "question"
        ahead.append(f"leave out {word} {_list(map(str, strays), 'and')}")
    return ", and ".join(ahead)


def _either(words: Iterable[str]) -> str:
    return _list(words, "or")


def _list(words: Iterable[str], last: str) -> str:
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end
