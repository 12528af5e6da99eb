"""Items that go against the rest of their scale after keying: already reversed in the file, or reversed at one site.

Looked at are scores that add up at least three answers. An item, or all reverse-keyed items of a score together, is
told if it goes against the rest here though it goes with the rest elsewhere; or if it goes against the rest as it hardly
would by chance, unless the score is declared an index, in which an item may well do so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from instruments import Instrument
from scoring.plan import Plan, PlannedItem, plans_for
from scoring.psychometrics.figures import not_added_up
from surveys.keying.chance import FEWEST, as_low, in_words, lower_by_as_much, rare
from surveys.keying.parts import Finding, Looked, Numbers, finding
from surveys.keying.together import Together, added
from surveys.keying.units import Unit, at, named, told, units

FEWEST_ITEMS = 3
CLEARLY_AGAINST = -0.2
"""A correlation has to be as low as this: a weak one may be that of a poor item, or of one that few have at all."""
WITH_THE_REST = 0.1
"""Elsewhere an item goes with the rest if its correlation is at least this."""

Measured = tuple[float, float]
"""A correlation, and of how many forms it is."""


@dataclass(frozen=True)
class Keyed:
    """Items that are added up, by their place among the items of an instrument; `signs` are 1, or -1 where reversed."""

    ids: tuple[str, ...]
    places: tuple[int, ...]
    signs: Numbers
    reversed: tuple[int, ...]
    index: bool

    @property
    def sets(self) -> list[tuple[int, ...]]:
        """What may be the wrong way round: the reverse-keyed items together, and each item."""
        several = [self.reversed] if 1 < len(self.reversed) < len(self.places) else []
        return [*several, *((place,) for place in self.places)]


@dataclass(frozen=True)
class Sign:
    """One look: do these items go against the rest of their score? `beside` is how they go elsewhere, if that is known."""

    site: str
    instrument: str
    items: tuple[str, ...]
    whole_key: bool
    here: Measured
    beside: Measured | None
    chance: float


def against_the_rest(looked: Looked) -> Iterator[Finding]:
    """A finding for the items of each instrument, and site, that look reversed once more."""
    looks = [
        look
        for instrument, here, elsewhere in looked.by_instrument()
        for keyed in [_keyed(instrument)]
        for unit in units(here, elsewhere)
        for look in _looks(instrument, keyed, unit)
    ]
    found = rare(looks)
    for instrument, _, _ in looked.by_instrument():
        these = [look for look in found if look.instrument == instrument.id]
        sites = {look.site for look in looks if look.instrument == instrument.id}
        for site in told({look.site for look in these}, sites):
            yield _finding(looked, instrument, [look for look in these if look.site == site])


def _finding(looked: Looked, instrument: Instrument, looks: Sequence[Sign]) -> Finding:
    """The reverse-keyed items together if they go against the rest as one, or else each item that does."""
    together = [look for look in looks if look.whole_key]
    looks = together or looks
    look = min(looks, key=lambda each: each.chance)
    ids = tuple(dict.fromkeys(id for each in looks for id in each.items))
    beside = f", and elsewhere {look.beside[0]:+.1f}" if look.beside else ""
    go = "go" if len(ids) > 1 else "goes"
    found = (
        f"{named(ids, instrument.id)}{at(look.site)} {go} against the rest of the scale: a correlation of "
        f"{look.here[0]:+.1f} in {look.here[1]:.0f} forms{beside} ({in_words(look.chance)})"
    )
    return finding(
        looked, "item_reversed", instrument.id, found, _hint(instrument, ids, bool(together)),
        column=ids[0] if len(ids) == 1 else "", expected="answers as they stand on the form, none reversed",
        site=look.site,
    )  # fmt: skip


def _hint(instrument: Instrument, ids: Sequence[str], whole_key: bool) -> str:
    turned = {id for score in instrument.scores for id in score.reversed}
    if whole_key or (set(ids) <= turned and len(ids) > 1):
        return "these are the reverse-keyed items: were they reversed before the file was made?"
    if len(ids) == 2 and len(turned & set(ids)) == 1:
        return "was one of the two reversed, or are the two exchanged for one another? compare some forms"
    return "compare some paper forms with the file: was it reversed before, or are columns exchanged?"


def _looks(instrument: Instrument, scores: Sequence[Keyed], unit: Unit) -> Iterator[Sign]:
    here = added(part.together for part in unit.here)
    others = added(part.together for part in unit.others)
    told_of: dict[tuple[str, ...], Sign] = {}
    for keyed in scores:
        for these in keyed.sets if here else ():
            look = _look(unit.site, instrument.id, keyed, these, here, others)
            known = told_of.get(look.items)
            if known is None or look.chance < known.chance:
                told_of[look.items] = look
    yield from told_of.values()


def _look(
    site: str, instrument: str, keyed: Keyed, these: tuple[int, ...], here: Together | None, others: Together | None
) -> Sign:  # fmt: skip
    rest = [place for place in keyed.places if place not in these]
    ids = tuple(id for id, place in zip(keyed.ids, keyed.places, strict=True) if place in these)
    own = here.with_rest(these, rest, keyed.signs) if here else (float("nan"), 0.0)
    if here and len(these) > 1 and max(here.with_rest([each], rest, keyed.signs)[0] for each in these) >= 0:
        own = (float("nan"), 0.0)  # not all of them go against the rest: each is looked at by itself
    beside = others.with_rest(these, rest, keyed.signs) if others else None
    if beside and (np.isnan(beside[0]) or beside[1] < 2 * FEWEST or beside[0] < WITH_THE_REST):
        beside = None
    whole_key = len(these) > 1
    return Sign(site, instrument, ids, whole_key, own, beside, _chance(own, beside, keyed.index))


def _chance(own: Measured, beside: Measured | None, index: bool) -> float:
    """The lesser of two chances, times how many were looked at."""
    if np.isnan(own[0]) or own[1] < FEWEST or own[0] > CLEARLY_AGAINST:
        return 1.0
    alone = 1.0 if index else as_low(*own)
    return min(1.0, 2 * min(alone, lower_by_as_much(own, beside))) if beside else alone


def _keyed(instrument: Instrument) -> list[Keyed]:
    """The scores whose answers go together and are all choices, each set of items once."""
    choices = [item.id for item in instrument.items if item.kind == "choice"]
    found: dict[tuple[str, ...], Keyed] = {}
    for plan in plans_for(instrument):
        ids = tuple(item.id for item in plan.items)
        structure = instrument.score(plan.score).structure
        if len(ids) >= FEWEST_ITEMS and not not_added_up(plan) and set(ids) <= set(choices):
            found[ids] = _keyed_plan(plan, choices, structure is not None and structure.kind == "index")
    return list(found.values())


def _keyed_plan(plan: Plan, choices: Sequence[str], index: bool) -> Keyed:
    signs = np.ones(len(choices))
    for item in plan.items:
        signs[choices.index(item.id)] = _direction(item)
    places = tuple(choices.index(item.id) for item in plan.items)
    turned = tuple(place for place in places if signs[place] < 0)
    return Keyed(tuple(item.id for item in plan.items), places, signs, turned, index)


def _direction(item: PlannedItem) -> int:
    """Which way an answer moves the score: by its reversal, or by whether what its codes become rises."""
    return 1 if item.keyed(item.high) >= item.keyed(item.low) else -1
