"""Columns in another place than their names say: by the file's own heading of a column, or by how it is answered.

A heading is the variable label of SPSS, or the question above a column. Two items that were exchanged at one site show
in their difference: the mean of (item - other item) over people, which at that site is what it is elsewhere with its
sign turned. Items that are answered alike cannot be told apart in this way, and nothing is said of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.special import ndtr

from instruments import Instrument
from surveys.keying.alike import alike, plain
from surveys.keying.chance import FEWEST, in_words, rare
from surveys.keying.parts import Finding, Looked, Numbers, finding
from surveys.keying.together import Together, added
from surveys.keying.units import Unit, told, units
from surveys.keying.units import at as at_site

NEARLY = 0.8
"""A heading as like an item's own words as this is that item's."""
BETTER = 0.2
"""By so much it has to be liker to another item than to its own, unless it is just what the other is called."""
FITS = 2.58
"""An exchange fits if what is left is not more than this many standard errors: 99 in 100 are within."""
ALIKE = 0.4
"""Exchanged, each of the two has to go with the other items as its other does elsewhere: the mean difference of their
correlations may be this. An item that was reversed goes with nothing as it should, exchanged or not."""
CLEARLY_APART = 0.3
"""In standard deviations of the difference: items whose means are nearer than this are not compared."""


@dataclass(frozen=True)
class Exchange:
    """One look: are these two items exchanged here? `left` and `otherwise` are standard errors from what is elsewhere.

    `held` are the answers here and elsewhere, and `places` those of the items.
    """

    site: str
    instrument: str
    items: tuple[str, str]
    chance: float
    left: float
    otherwise: float
    held: tuple[Together, Together]
    places: tuple[int, int]

    @property
    def fits(self) -> bool:
        """Whether exchanged they differ as they do elsewhere, and go with the other items as they do elsewhere."""
        return abs(self.left) <= FITS and _go_alike(*self.held, *self.places)


def headings(looked: Looked) -> Iterator[Finding]:
    """A finding for the columns of an instrument whose headings are other items' words."""
    for instrument, _, _ in looked.by_instrument():
        wrong = dict(_other_heading(looked, instrument))
        if wrong:
            said = ", ".join(f"{id} is headed as {other}" for id, (other, _, _) in list(wrong.items())[:4])
            more = f", and {len(wrong) - 4} more" if len(wrong) > 4 else ""
            like, own = next((like, own) for _, like, own in wrong.values())
            found = f"{said}{more} (the words are {like:.0%} alike, {own:.0%} with its own)"
            hint = "compare some paper forms with the file: if the headings are right, the names are in wrong places"
            yield finding(
                looked, "labels_swapped", instrument.id, found, hint,
                column=next(iter(wrong)), expected="each column headed as its own item",
            )  # fmt: skip


def _other_heading(looked: Looked, instrument: Instrument) -> Iterator[tuple[str, tuple[str, float, float]]]:
    items = [item for item in instrument.items if item.kind != "note"]
    words = {item.id: {plain(item.label), plain(item.text)} - {""} for item in items}
    for item in items:
        column = looked.words.items.get(item.id)
        heading = plain(column.label) if column else ""
        own = _likest(heading, words[item.id])
        if not heading or own == 1:
            continue
        likest = max((other for other in items if other is not item), key=lambda each: _likest(heading, words[each.id]))  # fmt: skip
        like = _likest(heading, words[likest.id])
        if like == 1 or (like >= NEARLY and like - own >= BETTER):
            yield item.id, (likest.id, like, own)


def _likest(heading: str, words: Iterable[str]) -> float:
    return max((alike(heading, each) for each in words), default=0.0)


def exchanged(looked: Looked) -> Iterator[Finding]:
    """A finding for each two items of an instrument that are answered as if each were the other."""
    looks = [
        look
        for instrument, here, elsewhere in looked.by_instrument()
        for unit in units(here, elsewhere)
        for look in _looks(instrument, unit)
    ]
    found = [look for look in rare(looks) if look.fits]
    for instrument in dict.fromkeys(look.instrument for look in found):
        these = [look for look in found if look.instrument == instrument]
        sites = {look.site for look in looks if look.instrument == instrument}
        for site in told({look.site for look in these}, sites):
            for look in _best([look for look in these if look.site == site]):
                yield _exchanged(looked, look)


def _exchanged(looked: Looked, look: Exchange) -> Finding:
    one, other = look.items
    found = (
        f"{one} and {other}{at_site(look.site)} are answered as if each were the other "
        f"({in_words(look.chance)}; exchanged, they fit)"
    )
    hint = "compare some paper forms with the file: are the two columns in each other's place?"
    return finding(
        looked, "labels_swapped", look.instrument, found, hint,
        column=one, expected="each item in its own column", site=look.site,
    )  # fmt: skip


def _best(looks: Sequence[Exchange]) -> Iterator[Exchange]:
    """Each item in one exchange at most, the best first: a third item that is answered alike fits as well, nearly."""
    used: set[str] = set()
    for look in sorted(looks, key=lambda each: each.left**2 - each.otherwise**2):
        if not used & set(look.items):
            used |= set(look.items)
            yield look


def _looks(instrument: Instrument, unit: Unit) -> Iterator[Exchange]:
    here = added(part.together for part in unit.here)
    others = added(part.together for part in unit.others)
    if here is None or others is None:
        return
    with np.errstate(divide="ignore", invalid="ignore"):
        error_of = np.sqrt(1 / here.forms + 1 / others.forms)
    own, own_spread = _differences(here)
    usual, usual_spread = _differences(others)
    spread = np.maximum(own_spread, usual_spread)
    error = spread * error_of
    items = unit.here[0].items
    for one, other in combinations(range(len(items)), 2):
        at = (one, other)
        few = min(here.forms[at], others.forms[at] / 2) < FEWEST
        if few or items[one].scale != items[other].scale or abs(usual[at]) < CLEARLY_APART * spread[at]:
            continue
        otherwise, left = float((own[at] - usual[at]) / error[at]), float((own[at] + usual[at]) / error[at])
        pair = (items[one].id, items[other].id)
        chance = float(2 * ndtr(-abs(otherwise)))
        yield Exchange(unit.site, instrument.id, pair, chance, left, otherwise, (here, others), at)


def _go_alike(here: Together, others: Together, one: int, other: int) -> bool:
    rest = [place for place in range(len(here.forms)) if place not in (one, other)]
    own, usual = here.correlations[:, rest], others.correlations[:, rest]
    apart = np.abs(own[[one, other]] - usual[[other, one]])
    known = ~np.isnan(apart)
    return bool(known.any(axis=1).all()) and all(apart[row][known[row]].mean() <= ALIKE for row in (0, 1))


def _differences(of: Together) -> tuple[Numbers, Numbers]:
    """For each two items, the mean over people of one minus the other, and its standard deviation over people."""
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = (of.sums - of.sums.T) / of.forms
        square = (of.squares + of.squares.T - 2 * of.products) / of.forms
        return mean, np.sqrt(np.maximum(square - mean**2, 1e-12))
