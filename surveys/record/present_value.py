"""How an answer comes to its present value, so that a person with a pencil can do it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from surveys.answers.corrections import CONFLICT, Recorded, corrections_in, withdrawn
from surveys.answers.current import Cell, cells_of, corrected, without
from surveys.answers.places import place_in_words
from surveys.answers.responses import read_responses
from surveys.record.finding_events import SHORT
from surveys.record.history_words import Quote
from surveys.record.ledger import lineage
from surveys.record.value_in_words import meaning
from surveys.study import Study

BY_HAND = """
By hand, correction after correction:
  1. Put together what its writer saw: what is said by the corrections that it was made in sight of, leaving
     out each that another one of these was made in sight of; or, if there are none, what the form says.
  2. If its `from` or its `to` is the one value seen, or if it decides between just those values that were
     seen, the correction says its `to`. Else it says what was seen, and its `to` beside it: they contradict.
  3. The present value is what those corrections say, put together, that no later one was made in sight of;
     or what the form says. One value is the answer; several are in conflict, until another correction.
A correction was made in sight of all those above it, but for those that it is said to be without sight of.
"""


def reckoned(study: Study, participant: str, timepoint: str, item: str, quote: Quote) -> Iterator[str]:
    """For each form in use, what it says, each correction of it, and the present value."""
    read, past = read_responses(study), study.events()
    key = (timepoint, participant, item)
    forms = cells_of(without(read, withdrawn(past)), *key)
    present = cells_of(corrected(study, read), *key)
    changes = [
        each
        for each in corrections_in(past)
        if (each.correction.timepoint, each.correction.participant, each.correction.item) == key
    ]
    follows = lineage(past)
    for form, now in zip(forms, present, strict=True):
        mine = [each for each in changes if each.correction.applies_to(*form.place)]
        yield f"Now, in {place_in_words(*form.place)}:"
        yield f"  the form says {_value(form, quote)}"
        yield from (f"  {_line(each, mine[:place], follows, quote)}" for place, each in enumerate(mine))
        yield f"  PRESENT VALUE {_value(now, quote)}: {meaning(study, timepoint, item, now.base)}"
        yield from (f"    {_claim(claim, form, mine, quote)}" for claim in now.claims)
    if not forms:
        yield "PRESENT VALUE none: no form of this person with this item is in use"
    for each in changes:
        if not any(each.correction.applies_to(*form.place) for form in forms):
            yield f"not used, as its form is there no more: correction {each.event.id[:SHORT]}"


def _value(cell: Cell, quote: Quote) -> str:
    return _stated(cell.base, cell.claims, quote)


def _stated(value: str, claims: Sequence[str], quote: Quote) -> str:
    if value != CONFLICT:
        return quote(value)
    return f"`{CONFLICT}`, claimed: " + " and ".join(map(quote, claims))


def _line(
    each: Recorded, earlier: Sequence[Recorded], follows: Callable[[str, str], bool], quote: Quote
) -> str:
    unseen = [other.event.id for other in earlier if not follows(each.event.id, other.event.id)]
    without_sight = f", without sight of {', '.join(id[:SHORT] for id in unseen)}" if unseen else ""
    old, new = _stated(each.correction.old, each.correction.claims, quote), quote(each.correction.new)
    return f"correction {each.event.id[:SHORT]} from {old} to {new}{without_sight}"


def _claim(claim: str, form: Cell, changes: Sequence[Recorded], quote: Quote) -> str:
    """Who says so: the people who corrected it to that, or the form itself."""
    people = [
        f"{each.event.by} ({each.event.id[:SHORT]})" for each in changes if each.correction.new == claim
    ]
    if not people:
        people = ["the form" if claim == form.base else "one of the two who keyed it"]
    return f"{quote(claim)} is claimed by {', '.join(people)}"
