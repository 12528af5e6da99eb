"""Faults of the key: which items enter, turned or not, with what number.

Where the rule adds items up, what each answer enters with is worked out from the forms that differ in one
answer, so that any number of items may be wrong at once. Elsewhere one item at a time is tried.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from scoring.certify.fault import Fault, of_items
from scoring.certify.scorer import ReadItem
from scoring.certify.tree import items_in, plans_in
from scoring.plan import Plan, PlannedItem
from scoring.vectors import Vector

NEAR = 0.05
"""Shares nearer than this are taken for one: whether they are is seen when the fault is tried on every vector."""
Found = Mapping[int, float | None]


@dataclass(frozen=True)
class Misread:
    """An item that enters with another number: in words that stand before its name, and as it is then read."""

    words: str
    change: Callable[[ReadItem], PlannedItem | None]


def key_faults(plan: Plan, vectors: Sequence[Vector], found: Found) -> Iterator[Fault]:
    """What may be wrong with the key of a scorer that gives `found`, by the numbers of the vectors."""
    if all(each.rule.ADDS for each in plans_in(plan)):
        yield from _worked_out(plan, _shares(plan, vectors, found))
    else:
        yield from _one_by_one(plan)
    yield from _turned_otherwise(plan)


def _worked_out(plan: Plan, shares: Mapping[str, Mapping[float, float]]) -> Iterator[Fault]:
    """All the items that enter with other numbers than they should, as one fault."""
    wrong = {
        item.id: _misread(item, shares[item.id])
        for item in items_in(plan)
        if item.id in shares and not _all_near(shares[item.id], 1)
    }
    if all(wrong.get(item.id) is _LEFT_OUT for item in items_in(plan)):
        return  # no answer moves the score: whatever makes that, it is not the key
    if wrong:
        yield _together(wrong)
        weightless = {id: _WEIGHTLESS if each is _LEFT_OUT else each for id, each in wrong.items()}
        if weightless != wrong:
            yield _together(weightless)


def _shares(plan: Plan, vectors: Sequence[Vector], found: Found) -> Mapping[str, Mapping[float, float]]:
    """Item → answer → by how much it moves the other score from the middle, as a share of how much it should."""
    middle = next((vector for vector in vectors if "one_item" in vector.kinds), None)
    start = found.get(middle.number) if middle else None
    ours = middle.expected[plan.score].score if middle else None
    if middle is None or start is None or ours is None:
        return {}
    shares: dict[str, dict[float, float]] = {}
    for vector in vectors:
        theirs, expected = found.get(vector.number), vector.expected[plan.score].score
        changed = [id for id, answer in vector.answers.items() if answer != middle.answers[id]]
        answer = vector.answers[changed[0]] if len(changed) == 1 else None
        if answer is None or answer in plan.missing_reasons:
            continue
        if theirs is None or expected is None or expected == ours:
            continue
        shares.setdefault(changed[0], {})[answer] = (theirs - start) / (expected - ours)
    every = [abs(share) for each in shares.values() for share in each.values() if abs(share) > NEAR]
    unit = median(every) if every else 1.0
    return {id: {answer: share / unit for answer, share in each.items()} for id, each in shares.items()}


def _misread(item: PlannedItem, shares: Mapping[float, float]) -> Misread:
    """How an item is read, if its answers move the score by these shares of what they should."""
    if _all_near(shares, -1):
        words = "does not reverse-key" if item.reversed else "turns round, which is not to be,"
        return Misread(words, _turned)
    if _all_near(shares, 0):
        return _LEFT_OUT
    share = round(median(shares.values()), 6)
    if _all_near(shares, share):
        return Misread(f"counts {share:g} times", lambda read: replace(read, weight=share))
    middle = _middle(item, shares)
    instead = {answer: middle + shares[answer] * (item.keyed(answer) - middle) for answer in shares}
    if all(answer == value for answer, value in instead.items()):
        return Misread("does not recode", lambda read: replace(read, instead=instead))
    said = ", ".join(f"{answer:g} as {value:g}" for answer, value in sorted(instead.items()))
    return Misread(f"reads ({said})", lambda read: replace(read, instead=instead))


def _middle(item: PlannedItem, shares: Mapping[float, float]) -> float:
    """The keyed answer from which the others were changed: the one that has no share."""
    rest = [code for code in item.codes or () if code not in shares]
    return item.keyed(rest[0] if rest else (item.low + item.high) / 2)


def _turned(item: ReadItem) -> ReadItem:
    if item.values is None:
        return replace(item, reversed=not item.reversed)
    turned = {code: item.least + item.most - value for code, value in item.values.items()}
    return replace(item, values=turned)


_LEFT_OUT = Misread("leaves out", lambda item: None)
_WEIGHTLESS = Misread("gives no weight to", lambda item: replace(item, weight=0))


def _together(wrong: Mapping[str, Misread]) -> Fault:
    by_words: dict[str, list[str]] = {}
    for id, each in wrong.items():
        by_words.setdefault(each.words, []).append(id)
    words = "; ".join(f"{words} {', '.join(ids)}" for words, ids in by_words.items())
    return Fault(
        "key", "key", words, of_items(lambda item: wrong[item.id].change(item) if item.id in wrong else item)
    )


def _one_by_one(plan: Plan) -> Iterator[Fault]:
    """Each item turned that is not to be, or not turned that is; each left out."""
    items = items_in(plan)
    for item in items:
        yield _together({item.id: _misread(item, {item.low: -1})})
        if len(items) > 1:
            yield _together({item.id: _LEFT_OUT})


def _turned_otherwise(plan: Plan) -> Iterator[Fault]:
    """Reversals within another range, and answers that count from another number."""
    for more in (-1, 1):
        words = f"counts each answer as {abs(more)} {'more' if more > 0 else 'less'} than its code"
        shifted = _shifted(more)
        yield Fault("counting", "answers", words, of_items(shifted))
    turned = next((item for item in items_in(plan) if item.reversed), None)
    if turned is None:
        return
    for more in (-1, 1):
        words = f"turns reverse-keyed answers as {turned.low + turned.high + more:g} - answer"
        words += f", not {turned.low + turned.high:g} - answer"
        yield Fault("turning", "key", words, of_items(_raised(more)))
    words = "turns reverse-keyed answers within the lowest and highest value found in the file"
    yield Fault("turning", "key", words, lambda scorer: replace(scorer, turns_within_file=True))


def _shifted(more: float) -> Callable[[ReadItem], ReadItem]:
    def change(item: ReadItem) -> ReadItem:
        codes = item.codes or ()
        return replace(item, instead={code: item.keyed(code) / item.weight + more for code in codes})

    return change


def _raised(more: float) -> Callable[[ReadItem], ReadItem]:
    return lambda item: replace(item, high=item.high + more) if item.reversed else item


def _all_near(shares: Mapping[float, float], value: float) -> bool:
    return bool(shares) and all(math.isclose(share, value, abs_tol=NEAR) for share in shares.values())
